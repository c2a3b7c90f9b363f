"""An import goes in whole or not at all, once, and can be taken out again."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from nps_desktop.domain.batches import Batch, Imported, Preview, RejectedRow, Remembered
from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import Source
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import Cause, Step
from nps_desktop.domain.undos import RemoveBatch, RestoreBatch
from nps_desktop.services.safekeeping import check
from nps_desktop.services.workspace import Workspace
from tests.factories import (
    NOW,
    TODAY,
    Clock,
    a_detractor,
    a_preview,
    an_event,
    an_import_row,
    case_of,
    describe,
    number_of,
    waiting_cases,
)

NOTHING = Change(frozenset())


def take_in(workspace: Workspace, preview: Preview, **wishes: object) -> Imported:
    imported = workspace.imports.commit(preview, **wishes)  # type: ignore[arg-type]
    assert imported is not None
    return imported


def rows(*numbers: int, score: int = 9, days_ago: int = 1, **parts: object) -> Preview:
    day = TODAY - timedelta(days=days_ago)
    return a_preview(an_import_row(number, score, day, **parts) for number in numbers)


def test_an_import_is_recorded_as_it_was(workspace: Workspace) -> None:
    rejected = RejectedRow(9, Problem(Field.SCORE, Reason.SCORE_OUT_OF_RANGE, "11"))
    accepted = (an_import_row(2), an_import_row(3))
    imported = take_in(workspace, a_preview(accepted, rows=5, blank=2, rejected=(rejected,)))
    columns = ((Field.SCORE, "Score"),)
    expected = Batch(1, "answers.xlsx", "Sheet1", NOW, 5, 2, 2, 0, 1, columns=columns, waiting=1)
    assert imported.batch == expected
    assert imported.change == Change(frozenset({Subject.RESPONSES}), undo=RemoveBatch(1))
    assert workspace.imports.history() == (expected,)
    assert workspace.summaries.tally(ALL_TIME).counts[9] == 2


def test_answers_know_the_import_they_came_with(workspace: Workspace) -> None:
    batch = take_in(workspace, rows(2)).batch.id
    (stored,) = workspace.responses.every()
    assert (stored.batch, stored.entered_at) == (batch, NOW)


def test_what_is_here_already_is_left_out_and_counted(workspace: Workspace) -> None:
    take_in(workspace, rows(2, 3))
    again = take_in(workspace, rows(2, 3, 4))
    assert (again.batch.imported, again.batch.duplicates) == (1, 2)
    assert workspace.summaries.tally(ALL_TIME).total == 3


def test_a_key_that_comes_twice_in_one_file_goes_in_once(workspace: Workspace) -> None:
    twice = a_preview([an_import_row(2), an_import_row(2), an_import_row(2)])
    imported = take_in(workspace, twice)
    assert (imported.batch.imported, imported.batch.duplicates) == (1, 2)


def test_rows_that_are_here_or_come_twice_are_known(workspace: Workspace) -> None:
    take_in(workspace, rows(2, 3))
    (first, *_) = workspace.responses.every()
    workspace.responses.remove([first.id])
    file = a_preview(an_import_row(number) for number in (2, 3, 4, 4))
    assert workspace.imports.is_known(file) == [False, True, False, True]
    assert workspace.imports.is_known(a_preview()) == []


def test_progress_is_told_in_rows(workspace: Workspace) -> None:
    heard: list[int] = []
    take_in(workspace, rows(*range(10_100)), progress=heard.append)
    assert heard == [5000, 10_000, 10_100]


def test_an_import_given_up_leaves_nothing(workspace: Workspace) -> None:
    heard: list[int] = []
    given_up = workspace.imports.commit(
        rows(*range(10_100), score=1),
        progress=heard.append,
        is_cancelled=lambda: len(heard) == 2,
    )
    assert given_up is None
    assert heard == [5000, 10_000]
    assert workspace.summaries.tally(ALL_TIME).total == 0
    assert workspace.imports.history() == ()
    assert list(workspace.responses.every()) == []
    assert workspace.followups.counts().open == 0


def test_an_import_that_fails_leaves_nothing(workspace: Workspace) -> None:
    bad = a_preview([*(an_import_row(n) for n in range(6000)), an_import_row(6000, 11)])
    with pytest.raises(IntegrityError):
        workspace.imports.commit(bad)
    assert workspace.summaries.tally(ALL_TIME).total == 0
    assert workspace.imports.history() == ()


def test_recent_unhappy_answers_open_follow_ups(workspace: Workspace) -> None:
    imported = take_in(workspace, rows(2, 3, score=2))
    assert imported.followups == 2
    assert imported.change.touched == {Subject.RESPONSES, Subject.FOLLOWUPS}
    assert workspace.followups.counts().open == 2


def test_history_opens_none_unless_asked(workspace: Workspace) -> None:
    history = take_in(workspace, rows(2, 3, score=2, days_ago=15))
    assert (history.followups, history.older) == (0, 2)
    since = TODAY - timedelta(days=30)
    asked = take_in(workspace, rows(4, score=2, days_ago=15), followups_since=since)
    assert (asked.followups, asked.older) == (1, 0)


def test_the_last_day_of_history_is_fourteen_days_ago(workspace: Workspace) -> None:
    days = (13, 14, 15)
    file = [an_import_row(n, 2, TODAY - timedelta(days=n)) for n in days]
    imported = take_in(workspace, a_preview(file))
    assert (imported.followups, imported.older) == (2, 1)


def test_the_shop_says_how_far_back_history_begins(workspace: Workspace) -> None:
    workspace.shop.write(Shop(history_days=20, followup_hours=24))
    assert take_in(workspace, rows(2, score=2, days_ago=15)).followups == 1
    (case,) = waiting_cases(workspace)
    assert case.followup.due_at - case.followup.started_at == timedelta(hours=24)


def test_assumed_days_open_none(workspace: Workspace) -> None:
    imported = take_in(workspace, rows(2, score=2, is_day_assumed=True))
    assert (imported.followups, imported.older) == (0, 1)
    since = TODAY - timedelta(days=1)
    asked = take_in(
        workspace,
        rows(3, score=2, is_day_assumed=True),
        followups_since=since,
        also_assumed=True,
    )
    assert (asked.followups, asked.older) == (1, 0)


def test_a_happy_customer_who_asks_for_a_call_gets_one(workspace: Workspace) -> None:
    imported = take_in(workspace, rows(2, wants_call=True))
    assert (imported.followups, imported.older) == (1, 0)


def test_an_import_is_taken_out_and_comes_back(workspace: Workspace) -> None:
    workspace.responses.add(a_detractor())
    batch = take_in(workspace, rows(2, 3, score=2)).batch
    calls = waiting_cases(workspace)
    removed = workspace.imports.remove(batch.id)
    assert (len(removed.ids), removed.undo, removed.kept) == (2, RestoreBatch(batch.id), 0)
    assert workspace.imports.history() == ()
    assert workspace.summaries.tally(ALL_TIME).total == 1
    assert workspace.followups.counts().open == 1
    restored = workspace.undo(RestoreBatch(batch.id))
    assert restored.undo == RemoveBatch(batch.id)
    assert workspace.imports.history() == (batch,)
    assert workspace.summaries.tally(ALL_TIME).total == 3
    assert waiting_cases(workspace) == calls


WORK: dict[str, Callable[[Workspace, int], object]] = {
    "an attempt": lambda shop, id: shop.followups.record(id, an_event()),
    "a tick": lambda shop, id: shop.followups.toggle(id, number_of(Step.RING), by="Bo"),
    "a cause": lambda shop, id: describe(shop, id, cause=number_of(Cause.PRICE)),
    "an action": lambda shop, id: describe(shop, id, action="A cake."),
    "a mend for all": lambda shop, id: describe(shop, id, is_fixed_for_all=True),
    "a score after": lambda shop, id: describe(shop, id, score_after=0),
}


@pytest.mark.parametrize("work", WORK)
def test_what_somebody_has_worked_on_stays_when_its_import_goes(
    workspace: Workspace, work: str
) -> None:
    batch = take_in(workspace, rows(2, 3, 4, score=2)).batch
    begun, other, _ = waiting_cases(workspace)
    WORK[work](workspace, begun.followup.id)
    worked = case_of(workspace, begun.followup.id)
    removed = workspace.imports.remove(batch.id)
    assert (len(removed.ids), removed.kept) == (2, 1)
    assert workspace.imports.history() == ()
    assert [each.id for each in workspace.responses.every()] == [begun.answer.id]
    assert workspace.summaries.tally(ALL_TIME).total == 1
    assert waiting_cases(workspace) == (worked,)
    assert removed.undo is not None
    restored = workspace.undo(removed.undo)
    assert restored.ids == removed.ids
    assert workspace.imports.history() == (batch,)
    assert case_of(workspace, begun.followup.id) == worked
    assert case_of(workspace, other.followup.id) == other


def test_work_that_is_taken_back_again_keeps_nothing(workspace: Workspace) -> None:
    batch = take_in(workspace, rows(2, score=2)).batch.id
    (case,) = waiting_cases(workspace)
    for _ in range(2):
        workspace.followups.toggle(case.followup.id, number_of(Step.RING), by="Bo")
    assert workspace.imports.remove(batch).kept == 0


def test_what_stays_is_kept_for_good_and_known_again(workspace: Workspace, clock: Clock) -> None:
    batch = take_in(workspace, rows(2, 3, score=2)).batch.id
    (case, _) = waiting_cases(workspace)
    workspace.followups.record(case.followup.id, an_event())
    workspace.imports.remove(batch)
    clock.forward(days=2)
    assert workspace.purge_removed(timedelta(days=1)) == 1
    assert check(workspace) == ()
    again = take_in(workspace, rows(2, 3, score=2)).batch
    assert (again.imported, again.duplicates) == (1, 1)


def test_an_answer_removed_by_itself_does_not_come_back_with_its_import(
    workspace: Workspace,
) -> None:
    batch = take_in(workspace, rows(2, 3)).batch.id
    first, _ = workspace.responses.every()
    alone = workspace.responses.remove([first.id])
    workspace.imports.remove(batch)
    workspace.imports.restore(batch)
    assert [stored.batch for stored in workspace.responses.every()] == [batch]
    assert alone.undo is not None
    workspace.undo(alone.undo)
    assert [stored.batch for stored in workspace.responses.every()] == [batch, batch]


def test_a_file_taken_out_can_be_imported_anew(workspace: Workspace) -> None:
    workspace.imports.remove(take_in(workspace, rows(2, 3)).batch.id)
    assert take_in(workspace, rows(2, 3)).batch.imported == 2


def test_what_was_imported_anew_does_not_come_back_twice(workspace: Workspace) -> None:
    first = take_in(workspace, rows(2, 3)).batch.id
    workspace.imports.remove(first)
    second = take_in(workspace, rows(3, 4)).batch.id
    assert len(workspace.imports.restore(first).ids) == 1
    assert workspace.summaries.tally(ALL_TIME).total == 3
    workspace.imports.remove(second)
    assert workspace.summaries.tally(ALL_TIME).total == 1


def test_two_removed_answers_of_the_same_row_come_back_as_one(workspace: Workspace) -> None:
    for _ in range(2):
        workspace.imports.commit(rows(2))
        (stored,) = workspace.responses.every()
        workspace.responses.remove([stored.id])
    assert len(workspace.responses.restore([1, 2]).ids) == 1


def test_an_import_that_is_not_there_is_not_touched(workspace: Workspace) -> None:
    batch = take_in(workspace, rows(2)).batch.id
    assert workspace.imports.restore(batch) == NOTHING
    workspace.imports.remove(batch)
    assert workspace.imports.remove(batch) == NOTHING
    assert workspace.imports.remove(99) == NOTHING
    assert workspace.imports.restore(99) == NOTHING


def test_an_import_taken_out_is_deleted_for_good_after_a_while(
    workspace: Workspace, clock: Clock
) -> None:
    batch = take_in(workspace, rows(2, 3, score=2)).batch.id
    workspace.imports.remove(batch)
    clock.forward(days=31)
    assert workspace.purge_removed(timedelta(days=30)) == 2
    assert workspace.imports.restore(batch) == NOTHING


def test_an_import_keeps_every_row_as_one_entered_by_hand(workspace: Workspace) -> None:
    parts = {
        "at": NOW - timedelta(days=1, microseconds=3),
        "comment": "Straße\nund Ærø",
        "name": "ÅSE Ørsted",
        "phone": "12 34 56 78",
        "email": "Aa@example.dk",
        "location": "Torvet",
        "wants_call": True,
        "source": Source.IMPORTED,
        "is_day_assumed": True,
    }
    row = an_import_row(2, 7, TODAY - timedelta(days=1), **parts)
    take_in(workspace, a_preview([row, an_import_row(3)]))
    workspace.responses.add(row.response)
    first, typed, plain = workspace.responses.every()
    assert (first.response, plain.response) == (row.response, an_import_row(3).response)
    assert first.response == typed.response
    for words in ("STRASSE", "ærø", "åse ø", "12345678", "12 34 56", "aa@EXAMPLE"):
        assert workspace.responses.count(AnswerQuery(text=words)) == 2


def test_how_a_file_was_read_is_remembered_by_its_headers(workspace: Workspace) -> None:
    assert workspace.imports.remembered("mark") is None
    take_in(workspace, a_preview([an_import_row(2)], signature="mark", order=DateOrder.DMY))
    first = workspace.imports.remembered("mark")
    assert first == Remembered(((Field.SCORE, "Score"),), DateOrder.DMY)
    columns = ((Field.SCORE, "Karakter"), (Field.COMMENT, "Note"))
    take_in(workspace, a_preview(signature="mark", columns=columns))
    assert workspace.imports.remembered("mark") == Remembered(columns)


def test_a_file_without_headers_is_not_remembered(workspace: Workspace) -> None:
    take_in(workspace, rows(2))
    assert workspace.imports.remembered("") is None


def test_an_import_without_new_rows_is_recorded_too(workspace: Workspace) -> None:
    assert take_in(workspace, a_preview()).batch.imported == 0
