"""Answers are entered, corrected, removed and brought back, and nothing of them is lost."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.periods import ALL_TIME, Period
from nps_desktop.domain.queries import AnswerQuery, Order
from nps_desktop.domain.responses import Response, Source, StoredResponse
from nps_desktop.domain.scores import Group
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.undos import RemoveResponses, RestoreResponses, RewriteResponse
from nps_desktop.services.workspace import Workspace
from tests.deeds import corrected
from tests.factories import (
    NOW,
    TODAY,
    Clock,
    a_detractor,
    a_preview,
    an_answer,
    an_import_row,
    describe,
    waiting_cases,
)

NOTHING = Change(frozenset())
EVERYTHING = Response(
    0,
    TODAY - timedelta(days=1),
    NOW - timedelta(hours=20),
    "Zero\nwith “signs” 🙂",
    "Åse",
    "+45 12 34",
    "aa@example.dk",
    "Till 2",
    True,
    Source.COUNTER,
    True,
)


def names(workspace: Workspace, **parts: object) -> list[str]:
    query = AnswerQuery(**parts)  # type: ignore[arg-type]
    return [a.response.name for a in workspace.responses.page(query, offset=0, limit=50)]


def enter(workspace: Workspace, *answers: Response) -> tuple[int, ...]:
    return tuple(workspace.responses.add(answer).ids[0] for answer in answers)


def test_an_answer_comes_back_as_it_was_given(workspace: Workspace) -> None:
    change = workspace.responses.add(EVERYTHING)
    assert workspace.responses.get(change.ids[0]) == StoredResponse(change.ids[0], EVERYTHING, NOW)


def test_a_zero_is_not_lost_on_the_way(workspace: Workspace) -> None:
    (number,) = enter(workspace, an_answer(0))
    stored = workspace.responses.get(number)
    assert stored is not None
    assert stored.response.score == 0
    assert workspace.summaries.tally(ALL_TIME).counts[0] == 1


def test_entering_tells_what_it_touched_and_how_to_take_it_back(workspace: Workspace) -> None:
    happy = workspace.responses.add(an_answer())
    assert happy.touched == {Subject.RESPONSES}
    assert happy.undo == RemoveResponses(happy.ids)
    assert workspace.responses.add(a_detractor()).touched == {Subject.RESPONSES, Subject.FOLLOWUPS}


def test_taking_back_and_doing_again_lead_to_and_fro(workspace: Workspace) -> None:
    added = workspace.responses.add(a_detractor())
    assert added.undo is not None
    removed = workspace.undo(added.undo)
    assert removed.undo == RestoreResponses(added.ids)
    assert workspace.summaries.tally(ALL_TIME).total == 0
    assert workspace.followups.counts().open == 0
    restored = workspace.undo(removed.undo)
    assert restored.undo == RemoveResponses(added.ids)
    assert workspace.summaries.tally(ALL_TIME).total == 1
    assert workspace.followups.counts().open == 1


def test_removed_answers_are_nowhere(workspace: Workspace) -> None:
    numbers = enter(workspace, an_answer(name="A"), a_detractor(name="B"))
    change = workspace.responses.remove(numbers)
    assert change.ids == numbers
    assert workspace.responses.get(numbers[0]) is None
    assert names(workspace) == []
    assert workspace.responses.count(AnswerQuery()) == 0
    assert workspace.responses.count(AnswerQuery(text="a")) == 0
    assert list(workspace.responses.every()) == []
    assert workspace.responses.locations() == ()
    assert workspace.summaries.months_with_answers() == ()
    assert waiting_cases(workspace) == ()
    assert workspace.followups.of_response(numbers[1]) is None


def test_what_is_not_there_is_not_touched(workspace: Workspace) -> None:
    (number,) = enter(workspace, an_answer())
    workspace.responses.remove([number])
    assert workspace.responses.remove([number, 99]) == NOTHING
    assert workspace.responses.restore([99]) == NOTHING
    assert workspace.responses.remove([]) == NOTHING
    assert workspace.summaries.tally(ALL_TIME).total == 0


def test_only_what_was_there_is_removed_and_brought_back(workspace: Workspace) -> None:
    first, second = enter(workspace, an_answer(), an_answer())
    workspace.responses.remove([first])
    assert workspace.responses.remove([first, second]).ids == (second,)


def test_correcting_counts_anew(workspace: Workspace) -> None:
    (number,) = enter(workspace, an_answer(10, location="North"))
    answer = an_answer(7, TODAY - timedelta(days=40), location="South")
    change = corrected(workspace, number, answer)
    assert change.undo == RewriteResponse(number, an_answer(10, location="North"), answer)
    assert workspace.summaries.tally(ALL_TIME, "North").total == 0
    assert workspace.summaries.tally(ALL_TIME, "South").passives == 1
    assert workspace.responses.locations() == ("South",)
    workspace.undo(change.undo)
    assert workspace.summaries.tally(Period(TODAY, TODAY), "North").promoters == 1


def test_a_removed_thousand_comes_back(workspace: Workspace) -> None:
    rows = [an_import_row(n, n % 11) for n in range(5000)]
    workspace.imports.commit(a_preview(rows))
    numbers = [stored.id for stored in workspace.responses.every()]
    removed = workspace.responses.remove(numbers)
    assert len(removed.ids) == 5000
    assert workspace.summaries.tally(ALL_TIME).total == 0
    assert removed.undo is not None
    workspace.undo(removed.undo)
    assert workspace.summaries.tally(ALL_TIME).total == 5000


def test_removed_answers_are_deleted_for_good_after_a_while(
    workspace: Workspace, clock: Clock
) -> None:
    old, young, living = enter(workspace, a_detractor(), a_detractor(), a_detractor())
    workspace.responses.remove([old])
    clock.forward(days=40)
    workspace.responses.remove([young])
    assert workspace.purge_removed(timedelta(days=30)) == 1
    assert workspace.responses.restore([old]) == NOTHING
    assert workspace.responses.restore([young]).ids == (young,)
    assert workspace.responses.get(living) is not None
    assert workspace.purge_removed(timedelta(0)) == 0


def test_a_follow_up_put_away_is_deleted_after_a_while(workspace: Workspace, clock: Clock) -> None:
    (number,) = enter(workspace, a_detractor())
    corrected(workspace, number, an_answer(10))
    clock.forward(days=1)
    workspace.purge_removed(timedelta(0))
    corrected(workspace, number, a_detractor())
    assert workspace.followups.of_response(number) is not None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("åse", ["Åse Ørsted"]),
        ("ÅSE ØR", ["Åse Ørsted"]),
        ("A\u030ase", ["Åse Ørsted"]),
        ("TOO SLOW", ["Åse Ørsted"]),
        ("strasse", ["Weiß"]),
        ("100%", ["Percent"]),
        ("0_0", ["Score"]),
        ("\\", ["Slash"]),
        ("12345678", ["Åse Ørsted"]),
        ("12 34", ["Åse Ørsted"]),
        ("weiss@", ["Weiß"]),
        ("  åse  ", ["Åse Ørsted"]),
        ("nobody", []),
        ("%", ["Percent"]),
        ("_", ["Score"]),
    ],
)
def test_a_search_finds_letters_in_any_case_and_signs_as_they_are(
    workspace: Workspace, text: str, found: list[str]
) -> None:
    enter(
        workspace,
        a_detractor(),
        an_answer(name="Weiß", comment="Hauptstraße", email="WEISS@example.de"),
        an_answer(name="Percent", comment="100% fine"),
        an_answer(name="Thousand", comment="1000 fine, 0x0"),
        an_answer(name="Score", comment="0_0"),
        an_answer(name="Slash", comment="\\"),
    )
    assert names(workspace, text=text) == found
    assert workspace.responses.count(AnswerQuery(text=text)) == len(found)


def test_a_search_sees_what_was_corrected(workspace: Workspace) -> None:
    (number,) = enter(workspace, an_answer(name="Anna"))
    corrected(workspace, number, an_answer(name="Berta"))
    assert names(workspace, text="anna") == []
    assert names(workspace, text="berta") == ["Berta"]


@pytest.fixture
def several(workspace: Workspace) -> Workspace:
    """Four answers that differ in everything a list can be sorted and filtered by."""
    rows = [an_import_row(2, 6, TODAY - timedelta(days=9), name="bo", location="North")]
    workspace.imports.commit(a_preview(rows))
    enter(
        workspace,
        an_answer(10, TODAY - timedelta(days=3), name="Cille", comment="Fine", location="South"),
        an_answer(8, name="", location="North"),
        an_answer(0, TODAY - timedelta(days=3), name="Anna", comment="No"),
    )
    return workspace


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({}, ["", "Anna", "Cille", "bo"]),
        ({"is_descending": False}, ["bo", "Cille", "Anna", ""]),
        ({"order": Order.SCORE}, ["Cille", "", "bo", "Anna"]),
        ({"order": Order.SCORE, "is_descending": False}, ["Anna", "bo", "", "Cille"]),
        ({"order": Order.NAME, "is_descending": False}, ["Anna", "bo", "Cille", ""]),
        ({"order": Order.NAME}, ["Cille", "bo", "Anna", ""]),
        ({"group": Group.PROMOTER}, ["Cille"]),
        ({"group": Group.PASSIVE}, [""]),
        ({"group": Group.DETRACTOR}, ["Anna", "bo"]),
        ({"location": "North"}, ["", "bo"]),
        ({"location": ""}, ["Anna"]),
        ({"has_comment": True}, ["Anna", "Cille"]),
        ({"period": Period(TODAY - timedelta(days=3), TODAY)}, ["", "Anna", "Cille"]),
        ({"period": Period(None, TODAY - timedelta(days=4))}, ["bo"]),
        ({"group": Group.DETRACTOR, "location": "North", "text": "BO"}, ["bo"]),
    ],
)
def test_a_list_shows_what_was_asked_for_in_that_order(
    several: Workspace, parts: dict[str, object], found: list[str]
) -> None:
    assert names(several, **parts) == found
    assert several.responses.count(AnswerQuery(**parts)) == len(found)  # type: ignore[arg-type]


def test_a_list_comes_in_pages(several: Workspace) -> None:
    query = AnswerQuery()
    pages = [several.responses.page(query, offset=offset, limit=3) for offset in (0, 3, 6)]
    assert [len(page) for page in pages] == [3, 1, 0]


def test_every_answer_comes_once_and_the_oldest_first(workspace: Workspace) -> None:
    rows = [an_import_row(n, n % 11, TODAY - timedelta(days=n % 7)) for n in range(4500)]
    workspace.imports.commit(a_preview(rows))
    every = [(stored.response.day, stored.id) for stored in workspace.responses.every()]
    assert len(set(every)) == 4500
    assert every == sorted(every)


def test_an_answer_of_a_detractor_that_turns_out_happy_needs_no_call(workspace: Workspace) -> None:
    (number,) = enter(workspace, a_detractor())
    case = workspace.followups.of_response(number)
    change = corrected(workspace, number, an_answer(9))
    assert workspace.followups.of_response(number) is None
    assert workspace.followups.counts().open == 0
    assert change.undo is not None
    workspace.undo(change.undo)
    assert workspace.followups.of_response(number) == case


def test_a_follow_up_worked_on_stays_whatever_the_answer_becomes(workspace: Workspace) -> None:
    (number,) = enter(workspace, a_detractor())
    case = workspace.followups.of_response(number)
    assert case is not None
    describe(workspace, case.followup.id, action="Rang")
    corrected(workspace, number, an_answer(9))
    kept = workspace.followups.of_response(number)
    assert kept is not None
    assert (kept.followup.outcome.action, kept.answer.response.score) == ("Rang", 9)


def test_an_answer_that_turns_out_unhappy_opens_a_follow_up(
    workspace: Workspace, clock: Clock
) -> None:
    (number,) = enter(workspace, an_answer(9))
    clock.forward(hours=3)
    corrected(workspace, number, a_detractor())
    case = workspace.followups.of_response(number)
    assert case is not None
    assert case.followup.started_at == NOW


def test_a_corrected_day_moves_an_untouched_follow_up(workspace: Workspace) -> None:
    at = NOW - timedelta(days=3)
    (number,) = enter(workspace, a_detractor())
    corrected(workspace, number, a_detractor(day=at.date(), at=at))
    case = workspace.followups.of_response(number)
    assert case is not None
    assert (case.followup.started_at, case.followup.due_at) == (at, at + timedelta(hours=48))


def test_a_follow_up_that_comes_back_is_due_as_its_answer_says_now(workspace: Workspace) -> None:
    at = NOW - timedelta(days=3)
    (number,) = enter(workspace, a_detractor())
    corrected(workspace, number, an_answer(9))
    corrected(workspace, number, an_answer(9, at.date(), at=at))
    corrected(workspace, number, a_detractor(day=at.date(), at=at))
    case = workspace.followups.of_response(number)
    assert case is not None
    assert (case.followup.started_at, case.followup.due_at) == (at, at + timedelta(hours=48))


def test_a_follow_up_that_comes_back_keeps_its_time_when_the_day_is_the_same(
    workspace: Workspace,
) -> None:
    (number,) = enter(workspace, a_detractor())
    before = workspace.followups.of_response(number)
    corrected(workspace, number, an_answer(9))
    workspace.shop.write(Shop(followup_hours=4))
    corrected(workspace, number, a_detractor())
    assert workspace.followups.of_response(number) == before


def test_a_corrected_word_does_not_move_it(workspace: Workspace) -> None:
    (number,) = enter(workspace, a_detractor())
    before = workspace.followups.of_response(number)
    corrected(workspace, number, a_detractor(comment="Far too slow."))
    after = workspace.followups.of_response(number)
    assert before is not None
    assert after is not None
    assert after.followup == before.followup


def test_old_history_corrected_to_unhappy_opens_nothing(workspace: Workspace) -> None:
    rows = [an_import_row(2, 9, TODAY - timedelta(days=60))]
    workspace.imports.commit(a_preview(rows))
    (stored,) = workspace.responses.every()
    unhappy = a_detractor(day=stored.response.day, source=Source.IMPORTED)
    corrected(workspace, stored.id, unhappy)
    assert workspace.followups.of_response(stored.id) is None


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(comment=texts, name=texts, location=texts)
def test_any_words_come_back_and_are_found(
    workspace: Workspace, comment: str, name: str, location: str
) -> None:
    answer = an_answer(comment=comment, name=name, location=location)
    (number,) = enter(workspace, answer)
    stored = workspace.responses.get(number)
    assert stored is not None
    assert stored.response == answer
    query = AnswerQuery(text=name, location=location)
    assert number in {a.id for a in workspace.responses.page(query, offset=0, limit=1000)}
