"""The enums of the domain: every member has its word, in one place."""

from collections.abc import Callable
from enum import StrEnum

import pytest

from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Source
from nps_desktop.domain.scores import Group
from nps_desktop.domain.shop import Reading
from nps_desktop.domain.shop_lists import Cause, Step
from nps_desktop.domain.states import Closing
from nps_desktop.reports import call_words, group_words, words


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        (Group, group_words.group_title),
        (Reading, words.reading_word),
        (Cause, call_words.cause_name),
        (Step, call_words.step_name),
        (Closing, call_words.closing_name),
        (EventKind, call_words.event_name),
        (CallList, call_words.call_list_name),
        (Field, words.field_name),
        (Source, words.source_name),
        (DateOrder, words.date_order_name),
    ],
)
def test_every_member_has_a_word_of_its_own(
    kind: type[StrEnum], name: Callable[[StrEnum], str]
) -> None:
    spoken = [name(member) for member in kind]
    assert all(spoken)
    assert len(set(spoken)) == len(spoken)


@pytest.mark.parametrize(
    ("group", "one", "many"),
    [
        (Group.PROMOTER, "promoter", "promoters"),
        (Group.PASSIVE, "passive", "passives"),
        (Group.DETRACTOR, "detractor", "detractors"),
    ],
)
def test_a_group_is_called_by_how_many_there_are(group: Group, one: str, many: str) -> None:
    assert [group_words.group_name(group, n) for n in (0, 1, 2)] == [many, one, many]


def test_every_group_has_a_sign_and_its_scores() -> None:
    assert group_words.GROUP_SIGNS.keys() == set(Group)
    assert [group_words.group_scores(group) for group in Group] == ["9–10", "7–8", "0–6"]


def test_the_standard_question_asks_from_0_to_10() -> None:
    assert "0 to 10" in words.standard_question()
