"""An import goes in whole or not at all, once, and can be taken out again."""

from datetime import timedelta

import pytest
from sqlalchemy.exc import IntegrityError

from nps_desktop.domain.batches import Batch, Imported, Preview, RejectedRow
from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.followups import CallList
from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.undos import RemoveBatch, RestoreBatch
from nps_desktop.services.workspace import Workspace
from tests.factories import (
    NOW,
    TODAY,
    Clock,
    a_detractor,
    a_preview,
    an_event,
    an_import_row,
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
    expected = Batch(1, "answers.xlsx", "Sheet1", NOW, 5, 2, 2, 0, 1)
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


def test_the_known_keys_are_those_of_answers_that_are_here(workspace: Workspace) -> None:
    take_in(workspace, rows(2, 3))
    (first, *_) = workspace.responses.every()
    workspace.responses.remove([first.id])
    assert workspace.imports.known(["key-2", "key-3", "key-4"]) == {"key-3"}
    assert workspace.imports.known([]) == frozenset()


def test_progress_is_told_in_rows(workspace: Workspace) -> None:
    heard: list[int] = []
    take_in(workspace, rows(*range(4100)), progress=heard.append)
    assert heard == [2000, 4000, 4100]


def test_an_import_given_up_leaves_nothing(workspace: Workspace) -> None:
    heard: list[int] = []
    given_up = workspace.imports.commit(
        rows(*range(4100), score=1),
        progress=heard.append,
        is_cancelled=lambda: len(heard) == 2,
    )
    assert given_up is None
    assert heard == [2000, 4000]
    assert workspace.summaries.tally(ALL_TIME).total == 0
    assert workspace.imports.history() == ()
    assert list(workspace.responses.every()) == []
    assert workspace.followups.counts().open == 0


def test_an_import_that_fails_leaves_nothing(workspace: Workspace) -> None:
    bad = a_preview([*(an_import_row(n) for n in range(3000)), an_import_row(3000, 11)])
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
    assert take_in(workspace, rows(2, score=2, days_ago=15)).followups == 0
    since = TODAY - timedelta(days=30)
    assert take_in(workspace, rows(3, score=2, days_ago=15), followups_since=since).followups == 1


def test_the_shop_says_how_far_back_history_begins(workspace: Workspace) -> None:
    workspace.shop.write(Shop(history_days=20, followup_hours=24))
    assert take_in(workspace, rows(2, score=2, days_ago=15)).followups == 1
    (case,) = workspace.followups.calls(CallList.OPEN)
    assert case.followup.due_at - case.followup.started_at == timedelta(hours=24)


def test_assumed_days_open_none(workspace: Workspace) -> None:
    assert take_in(workspace, rows(2, score=2, is_day_assumed=True)).followups == 0


def test_a_happy_customer_who_asks_for_a_call_gets_one(workspace: Workspace) -> None:
    assert take_in(workspace, rows(2, wants_call=True)).followups == 1


def test_an_import_is_taken_out_and_comes_back_with_the_work_on_it(workspace: Workspace) -> None:
    workspace.responses.add(a_detractor())
    batch = take_in(workspace, rows(2, 3, score=2)).batch
    case = workspace.followups.calls(CallList.OPEN)[0]
    workspace.followups.record(case.followup.id, an_event())
    worked = workspace.followups.case(case.followup.id)
    removed = workspace.imports.remove(batch.id)
    assert (len(removed.ids), removed.undo) == (2, RestoreBatch(batch.id))
    assert workspace.imports.history() == ()
    assert workspace.summaries.tally(ALL_TIME).total == 1
    assert workspace.followups.counts().open == 1
    assert workspace.followups.case(case.followup.id) is None
    restored = workspace.undo(RestoreBatch(batch.id))
    assert restored.undo == RemoveBatch(batch.id)
    assert workspace.imports.history() == (batch,)
    assert workspace.summaries.tally(ALL_TIME).total == 3
    assert workspace.followups.case(case.followup.id) == worked


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


def test_an_import_without_new_rows_is_recorded_too(workspace: Workspace) -> None:
    assert take_in(workspace, a_preview()).batch.imported == 0
