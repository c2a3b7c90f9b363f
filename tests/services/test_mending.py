"""Rows that an import left out stay with it, and join it once they are mended."""

from dataclasses import replace
from datetime import timedelta

import pytest

from nps_desktop.domain.batches import Batch, Preview, RejectedRow
from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.undos import MendAgain, TakeBackMend
from nps_desktop.services.safekeeping import check
from nps_desktop.services.workspace import Workspace
from tests.factories import TODAY, Clock, a_preview, an_import_row, waiting_cases

NOTHING = Change(frozenset())
LABELS = ("Score", "Date", "Comment")
COLUMNS = ((Field.SCORE, "Score"), (Field.DATE, "Date"))


def left_out(row: int, value: str = "11") -> RejectedRow:
    problem = Problem(Field.SCORE, Reason.SCORE_OUT_OF_RANGE, value)
    return RejectedRow(row, problem, (value, "2026-11-20", "Køen; “lang”\n\x85"))


def mended(*rows: int, score: int = 2, days_ago: int = 1, **parts: object) -> Preview:
    day = TODAY - timedelta(days=days_ago)
    return a_preview(an_import_row(row, score, day, **parts) for row in rows)


def take_in(workspace: Workspace, *rows: int, **wishes: object) -> Batch:
    """Import one answer, with these rows left out."""
    preview = a_preview(
        [an_import_row(2)],
        rows=1 + len(rows),
        rejected=tuple(map(left_out, rows)),
        labels=LABELS,
        columns=COLUMNS,
        order=DateOrder.YMD,
    )
    imported = workspace.imports.commit(preview, **wishes)  # type: ignore[arg-type]
    assert imported is not None
    return imported.batch


def record(workspace: Workspace) -> Batch:
    (batch,) = workspace.imports.history()
    return batch


def test_what_was_left_out_stays_as_it_was(workspace: Workspace) -> None:
    batch = take_in(workspace, 9, 4)
    assert workspace.imports.left_out(batch.id) == (left_out(9), left_out(4))
    assert (batch.waiting, batch.rejected) == (2, 2)
    assert (batch.labels, batch.columns, batch.order) == (LABELS, COLUMNS, DateOrder.YMD)
    assert workspace.imports.left_out(99) == ()


def test_a_mended_row_joins_its_import(workspace: Workspace) -> None:
    batch = take_in(workspace, 4, 9)
    change = workspace.imports.mend(batch.id, mended(9))
    assert change == Change(
        frozenset({Subject.RESPONSES, Subject.FOLLOWUPS}),
        (2,),
        TakeBackMend(batch.id, (2,), (9,)),
    )
    assert workspace.imports.left_out(batch.id) == (left_out(4),)
    assert record(workspace) == replace(batch, imported=2, rejected=1, waiting=1)
    assert workspace.summaries.tally(ALL_TIME).total == 2
    (case,) = waiting_cases(workspace)
    assert (case.answer.id, case.answer.batch) == (2, batch.id)
    assert check(workspace) == ()


def test_a_happy_row_opens_no_call(workspace: Workspace) -> None:
    batch = take_in(workspace, 4)
    change = workspace.imports.mend(batch.id, mended(4, score=9))
    assert change.touched == {Subject.RESPONSES}
    assert workspace.followups.counts().open == 0


@pytest.mark.parametrize(("days_ago", "calls"), [(14, 1), (15, 0)])
def test_old_rows_open_calls_by_the_rule_of_the_shop(
    workspace: Workspace, days_ago: int, calls: int
) -> None:
    batch = take_in(workspace, 4)
    workspace.imports.mend(batch.id, mended(4, days_ago=days_ago))
    assert workspace.followups.counts().open == calls


@pytest.mark.parametrize("is_asked", [True, False])
def test_what_was_asked_of_the_import_holds_for_its_mended_rows(
    workspace: Workspace, is_asked: bool
) -> None:
    since = TODAY - timedelta(days=40)
    batch = take_in(workspace, 4, 5, followups_since=since, also_assumed=is_asked)
    workspace.imports.mend(batch.id, mended(4, days_ago=30))
    workspace.imports.mend(batch.id, mended(5, days_ago=30, is_day_assumed=True))
    assert workspace.followups.counts().open == 1 + is_asked


def test_a_mended_row_that_is_here_already_goes_without_coming_in(workspace: Workspace) -> None:
    batch = take_in(workspace, 4)
    change = workspace.imports.mend(batch.id, mended(4, key="key-2"))
    assert change.ids == ()
    assert workspace.imports.left_out(batch.id) == ()
    assert record(workspace) == replace(batch, duplicates=1, rejected=0, waiting=0)
    assert workspace.undo(TakeBackMend(batch.id, (), (4,))).undo == MendAgain(batch.id, (), (4,))
    assert record(workspace) == batch


def test_mended_rows_are_taken_back_and_wait_again(workspace: Workspace) -> None:
    batch = take_in(workspace, 4, 9)
    change = workspace.imports.mend(batch.id, mended(4, 9))
    after = record(workspace)
    assert change.undo is not None
    back = workspace.undo(change.undo)
    assert (back.ids, back.undo) == (change.ids, MendAgain(batch.id, change.ids, (4, 9)))
    assert workspace.imports.left_out(batch.id) == (left_out(4), left_out(9))
    assert record(workspace) == batch
    assert workspace.summaries.tally(ALL_TIME).total == 1
    assert workspace.followups.counts().open == 0
    assert back.undo is not None
    again = workspace.undo(back.undo)
    assert (again.ids, again.undo) == (change.ids, change.undo)
    assert workspace.imports.left_out(batch.id) == ()
    assert record(workspace) == after
    assert workspace.summaries.tally(ALL_TIME).total == 3
    assert workspace.followups.counts().open == 2


def test_what_is_taken_back_already_is_not_touched_again(workspace: Workspace) -> None:
    batch = take_in(workspace, 4)
    undo = workspace.imports.mend(batch.id, mended(4)).undo
    assert undo is not None
    back = workspace.undo(undo).undo
    assert back is not None
    assert workspace.undo(undo) == NOTHING
    workspace.undo(back)
    assert workspace.undo(back) == NOTHING


def test_rows_that_nobody_waits_for_are_passed_over(workspace: Workspace) -> None:
    batch = take_in(workspace, 4)
    assert workspace.imports.mend(batch.id, mended(5)) == NOTHING
    workspace.imports.mend(batch.id, mended(4, 5))
    assert workspace.imports.mend(batch.id, mended(4)) == NOTHING
    assert workspace.summaries.tally(ALL_TIME).total == 2
    assert workspace.imports.mend(99, mended(4)) == NOTHING


def test_an_import_that_is_gone_is_not_mended(workspace: Workspace) -> None:
    batch = take_in(workspace, 4, 9)
    change = workspace.imports.mend(batch.id, mended(4))
    assert change.undo is not None
    workspace.imports.remove(batch.id)
    assert workspace.imports.mend(batch.id, mended(9)) == NOTHING
    assert workspace.undo(change.undo) == NOTHING
    assert workspace.undo(MendAgain(batch.id, (), (9,))) == NOTHING


def test_an_import_comes_back_with_what_was_mended_and_what_waits(workspace: Workspace) -> None:
    batch = take_in(workspace, 4, 9)
    workspace.imports.mend(batch.id, mended(4))
    before = record(workspace)
    workspace.imports.remove(batch.id)
    assert workspace.summaries.tally(ALL_TIME).total == 0
    workspace.imports.restore(batch.id)
    assert record(workspace) == before
    assert workspace.imports.left_out(batch.id) == (left_out(9),)
    assert workspace.summaries.tally(ALL_TIME).total == 2


def test_what_was_left_out_is_deleted_with_its_import(workspace: Workspace, clock: Clock) -> None:
    gone = take_in(workspace, 4).id
    workspace.imports.remove(gone)
    stays = take_in(workspace, 4, 9).id
    workspace.imports.mend(stays, mended(9))
    clock.forward(days=2)
    workspace.purge_removed(timedelta(days=1))
    assert workspace.imports.left_out(gone) == ()
    assert workspace.imports.left_out(stays) == (left_out(4),)
    assert check(workspace) == ()


def test_a_mended_row_is_deleted_a_while_later(workspace: Workspace, clock: Clock) -> None:
    batch = take_in(workspace, 4).id
    change = workspace.imports.mend(batch, mended(4))
    assert change.undo is not None
    clock.forward(days=2)
    workspace.purge_removed(timedelta(days=1))
    assert workspace.undo(change.undo) == NOTHING
    assert workspace.summaries.tally(ALL_TIME).total == 2
