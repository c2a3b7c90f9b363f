"""Every problem, refusal and fault has its sentence, and every name its word, in plain words."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any

import pytest

from nps_desktop import errors
from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.case_moves import Reason as RefusalReason
from nps_desktop.domain.case_moves import Refusal
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.responses import Source
from nps_desktop.domain.scores import Group
from nps_desktop.domain.shop import Reading
from nps_desktop.domain.shop_lists import Cause, Step
from nps_desktop.domain.soundness import Unsoundness
from nps_desktop.domain.states import Closing
from nps_desktop.reports import call_words, words
from nps_desktop.reports.group_words import group_title
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.actions import Command, title_of
from nps_desktop.ui.page_keys import PageKey, page_title
from nps_desktop.ui.wording import (
    choice_sentence,
    fault_sentence,
    refusal_sentence,
    unsoundness_sentence,
)
from tests.factories import an_event

FILE = Path("/home/owner/answers.nps")

NAMES: tuple[tuple[type[StrEnum], Callable[[Any], str]], ...] = (
    (Group, group_title),
    (Unsoundness, unsoundness_sentence),
    (Reading, words.reading_word),
    (Cause, call_words.cause_name),
    (Step, call_words.step_name),
    (Closing, call_words.closing_name),
    (EventKind, call_words.event_name),
    (CallList, call_words.call_list_name),
    (Field, words.field_name),
    (Source, words.source_name),
    (DateOrder, words.date_order_name),
    (PageKey, page_title),
    (Command, title_of),
)


def faults() -> Iterator[type[errors.WorldFault]]:
    """Yield every fault that can really happen: the leaves of the tree."""
    waiting = [errors.WorldFault]
    while waiting:
        kind = waiting.pop()
        waiting.extend(kind.__subclasses__())
        if not kind.__subclasses__():
            yield kind


def made(kind: type[errors.WorldFault]) -> errors.WorldFault:
    """Return a fault of this kind that happened to FILE."""
    if kind is errors.SheetUnclear:
        return errors.SheetUnclear(FILE, ())
    if kind is errors.SheetOfOtherKind:
        return errors.SheetOfOtherKind(FILE, errors.OtherKind.PDF)
    if issubclass(kind, errors.DataFileFault):
        return kind(str(FILE))
    return kind(FILE)  # type: ignore[call-arg]


@pytest.mark.parametrize(
    ("name", "member"), [(name, member) for kind, name in NAMES for member in kind]
)
def test_every_member_has_a_word(name: Callable[[Any], str], member: StrEnum) -> None:
    assert name(member)


@pytest.mark.parametrize(("kind", "name"), NAMES)
def test_no_two_members_have_the_same_word(kind: type[StrEnum], name: Callable[[Any], str]) -> None:
    assert len({name(member) for member in kind}) == len(kind)


@pytest.mark.parametrize("reason", Reason)
def test_every_problem_is_a_sentence(reason: Reason) -> None:
    sentence = problem_sentence(Problem(Field.SCORE, reason, "seven"))
    assert sentence.endswith(".")
    assert "{" not in sentence


def test_a_long_value_is_shortened_in_the_sentence() -> None:
    sentence = problem_sentence(Problem(Field.SCORE, Reason.SCORE_NOT_A_NUMBER, "blah\n" * 900))
    assert len(sentence) < 120
    assert "\n" not in sentence


def test_braces_in_a_value_are_left_alone() -> None:
    problem = Problem(Field.SCORE, Reason.SCORE_NOT_A_NUMBER, "{value} {0}")
    assert "“{value} {0}”" in problem_sentence(problem)


@pytest.mark.parametrize("reason", RefusalReason)
def test_every_refusal_is_a_sentence(reason: RefusalReason) -> None:
    assert refusal_sentence(Refusal(reason)).endswith(".")


@pytest.mark.parametrize(
    ("end", "when", "sentence"),
    [
        ({"by": "Jens"}, "today 10:05", "Jens closed this case today 10:05: Solved."),
        ({"by": ""}, "today 10:05", "This case was closed today 10:05: Solved."),
        ({"by": "Jens"}, "", "This case is closed: Solved."),
    ],
)
def test_a_case_that_somebody_closed_says_who_when_and_how(
    end: dict[str, str], when: str, sentence: str
) -> None:
    refusal = Refusal(RefusalReason.IS_CLOSED, an_event(EventKind.CLOSED, **end))
    assert refusal_sentence(refusal, when) == f"{sentence} Reopen it to go on."


def test_a_merged_case_says_where_it_went() -> None:
    went = an_event(EventKind.CLOSED, closing=Closing.MERGED, value="12")
    sentence = refusal_sentence(Refusal(RefusalReason.IS_MERGED, went), "today 10:05")
    assert sentence == "This case went into case 12. Go on there."


@pytest.mark.parametrize("kind", list(faults()))
def test_every_fault_says_what_happened_and_what_to_do(kind: type[errors.WorldFault]) -> None:
    sentence = fault_sentence(made(kind))
    assert sentence.endswith(".")
    assert "{" not in sentence
    assert sentence.count(".") >= 2
    assert sentence != fault_sentence(errors.WorldFault())


@pytest.mark.parametrize("about", ["sheet", "date-order", *Field])
def test_every_choice_is_a_sentence(about: str) -> None:
    sentence = choice_sentence(errors.Choice(about, ("First", "Second")))
    assert sentence.endswith(".")


def test_a_lone_column_is_asked_about_by_its_name() -> None:
    sentence = choice_sentence(errors.Choice(Field.SCORE, ("Rating of food",)))
    assert "Rating of food" in sentence
    assert "Several" not in sentence
