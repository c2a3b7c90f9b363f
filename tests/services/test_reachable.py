"""Who left words in place of a number can be reached nowhere: no list, sheet or rate waits."""

from datetime import timedelta

import pytest

from nps_desktop.domain.call_lists import CallList, CallQuery
from nps_desktop.domain.call_sheets import SheetQuery
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.thanks import ThankList
from nps_desktop.services.workspace import Workspace
from tests.factories import NOW, a_detractor, an_answer

LATE = NOW - timedelta(hours=60)
WAYS = [
    ("ring mig", "", False),
    ("-", "nej", False),
    ("ring mig", "lone@example.dk", True),
    ("12 34 56 78", "", True),
]


@pytest.mark.parametrize(("phone", "email", "is_reachable"), WAYS)
def test_a_call_waits_only_for_who_can_be_reached(
    workspace: Workspace, phone: str, email: str, is_reachable: bool
) -> None:
    workspace.responses.add(a_detractor(phone=phone, email=email, at=LATE))
    calls = workspace.followups
    ((row,), (shown,)) = (calls.rows(CallQuery(CallList.OPEN)), calls.find("1"))
    assert (row.phone, row.is_reachable, shown.is_reachable) == (phone, is_reachable, is_reachable)
    assert len(calls.rows(CallQuery(CallList.UNREACHABLE))) == (not is_reachable)
    assert len(calls.due_before(NOW)) == is_reachable
    assert calls.standing().load.calls == is_reachable
    sheet = workspace.call_sheets.read(SheetQuery())
    assert (len(sheet.calls), len(sheet.unreachable)) == (is_reachable, not is_reachable)
    measures = workspace.measuring.promise(Scope()).measures
    assert (measures.passed, measures.unreachable) == (is_reachable, not is_reachable)


@pytest.mark.parametrize(("phone", "email", "is_reachable"), WAYS)
def test_a_promoter_without_words_is_thanked_only_if_they_can_be_reached(
    workspace: Workspace, phone: str, email: str, is_reachable: bool
) -> None:
    workspace.responses.add(an_answer(phone=phone, email=email))
    assert len(workspace.thanks.rows(Scope(), which=ThankList.ALL).rows) == is_reachable
