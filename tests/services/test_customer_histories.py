"""What a customer said before and after: only theirs, newest first, each with its call."""

from datetime import timedelta

import pytest

from nps_desktop.domain.histories import CallOutcome, CustomerHistory
from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.domain.states import Closing, State
from nps_desktop.services import customers
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import customers as stored
from tests.factories import TODAY, a_detractor, an_answer, describe


def entered(workspace: Workspace, response: Response) -> StoredResponse:
    answer = workspace.responses.get(workspace.responses.add(response).ids[0])
    assert answer is not None
    return answer


def scores(history: CustomerHistory) -> list[int]:
    return [other.answer.response.score for other in history.others]


def test_a_customer_is_known_by_the_phone_number_however_it_is_written(
    workspace: Workspace,
) -> None:
    entered(workspace, an_answer(4, TODAY - timedelta(days=90), phone="+45 12 34 56 78"))
    entered(workspace, an_answer(9, TODAY + timedelta(days=3), phone="12345678", name="Åse"))
    entered(workspace, an_answer(1, phone="87 65 43 21", name="Åse"))
    shown = entered(workspace, an_answer(7, phone="0045 12345678"))
    assert scores(workspace.customers.history(shown)) == [9, 4]


@pytest.mark.parametrize(
    ("first", "second"),
    [({"email": "A@b.dk"}, {"email": "a@B.dk "}), ({"name": "Åse  Holm"}, {"name": "åse holm"})],
)
def test_without_a_number_the_address_tells_and_without_either_the_name(
    workspace: Workspace, first: dict[str, str], second: dict[str, str]
) -> None:
    entered(workspace, an_answer(4, **first))
    entered(workspace, an_answer(5))
    shown = entered(workspace, an_answer(7, **second))
    assert scores(workspace.customers.history(shown)) == [4]


def test_who_left_nothing_is_nobody(workspace: Workspace) -> None:
    entered(workspace, an_answer(4))
    shown = entered(workspace, an_answer(7))
    assert workspace.customers.history(shown) == CustomerHistory(is_known=False)


def test_the_first_answer_of_a_customer_has_nothing_beside_it(workspace: Workspace) -> None:
    shown = entered(workspace, an_answer(7, name="Anna"))
    assert workspace.customers.history(shown) == CustomerHistory(is_known=True)


def test_each_answer_tells_what_came_of_its_call(workspace: Workspace) -> None:
    solved = entered(workspace, a_detractor())
    case = workspace.followups.of_response(solved.id)
    assert case is not None
    describe(workspace, case.followup.id, score_after=8)
    workspace.followups.close(case.followup.id, Closing.EXPLAINED, by="Bo")
    entered(workspace, a_detractor(score=5))
    shown = entered(workspace, a_detractor(score=10))
    waiting, closed = workspace.customers.history(shown).others
    assert waiting.call == CallOutcome(2, State.NEW)
    assert closed.call == CallOutcome(1, State.CLOSED, Closing.EXPLAINED, 8)


def test_a_removed_answer_is_not_told(workspace: Workspace) -> None:
    gone = entered(workspace, an_answer(4, name="Anna"))
    shown = entered(workspace, an_answer(7, name="Anna"))
    workspace.responses.remove([gone.id])
    assert workspace.customers.history(shown).count == 0


def test_the_newest_are_told_and_all_are_counted(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(customers, "TOLD", 2)
    for score in range(4):
        entered(workspace, an_answer(score, name="Anna"))
    shown = entered(workspace, an_answer(7, name="Anna"))
    history = workspace.customers.history(shown)
    assert scores(history) == [3, 2]
    assert history.count == 4


def test_an_answer_older_than_all_that_are_looked_at_is_of_the_one_who_is_meant(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown = entered(workspace, an_answer(7, TODAY - timedelta(days=900), name="Anna"))
    monkeypatch.setattr(stored, "AT_MOST", 2)
    for score in range(3):
        entered(workspace, an_answer(score, name="Anna"))
    assert scores(workspace.customers.history(shown)) == [2, 1]
