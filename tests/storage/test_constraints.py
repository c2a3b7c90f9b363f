"""The schema itself refuses what the program would never write."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy import Table, delete, insert, select
from sqlalchemy.exc import IntegrityError, StatementError

from nps_desktop.domain.followups import EventKind
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage.schema import (
    batches,
    counts,
    entries,
    events,
    followups,
    left_out,
    mappings,
    metadata,
    notes,
    responses,
    shop,
    thanks,
    ticks,
)
from tests.factories import NOW, TODAY, a_detractor, an_answer, an_event

Row = dict[str, Any]


@pytest.fixture
def write(workspace: Workspace) -> Callable[[Table, Row], None]:
    """Write one row past every rule but those of the schema; a worked-on follow-up is there."""
    workspace.responses.add(a_detractor())
    workspace.followups.record(1, an_event())

    def _write(table: Table, row: Row) -> None:
        with workspace.datafile.write() as connection:
            connection.execute(insert(table).values(row))

    return _write


def an_answer_row(**parts: object) -> Row:
    texts = dict.fromkeys(("comment", "name", "phone", "email", "location", "searched"), "")
    known: Row = {"entered_at": NOW, "score": 9, "day": TODAY, "wants_call": False}
    flags: Row = {"source": "typed", "is_day_assumed": False, "is_removed_with_batch": False}
    return texts | known | flags | parts


def a_batch_row(**parts: object) -> Row:
    numbers = dict.fromkeys(("rows", "imported", "blank", "duplicates", "rejected"), 0)
    return {"file": "", "sheet": "", "imported_at": NOW} | numbers | parts


def a_count_row(**parts: object) -> Row:
    known: Row = {"span": "day", "first": TODAY, "location": "elsewhere"}
    return known | {f"n{score}": 0 for score in range(11)} | parts


def a_followup_row(**parts: object) -> Row:
    known: Row = {"response_id": 2, "started_at": NOW, "due_at": NOW, "action": ""}
    return known | {"is_fixed_for_all": False, "state": "new"} | parts


def an_event_row(**parts: object) -> Row:
    known: Row = {"followup_id": 1, "position": 7, "at": NOW, "kind": EventKind.REACHED}
    return known | {"by": "", "note": ""} | parts


def a_tick_row(**parts: object) -> Row:
    return {"followup_id": 1, "step": 1, "position": 0, "at": NOW, "by": ""} | parts


def an_entry_row(**parts: object) -> Row:
    return {"list": "causes", "code": "", "text": "Parkering", "position": 12} | parts


def a_left_out_row(**parts: object) -> Row:
    texts = {"field": "score", "reason": "score_fraction", "value": "6.5", "cells": "[]"}
    return {"batch": 1, "position": 0, "row": 2} | texts | parts


GOOD = (
    (responses, an_answer_row()),
    (batches, a_batch_row()),
    (counts, a_count_row()),
    (events, an_event_row()),
    (events, an_event_row(kind="closed", closing="solved")),
    (events, an_event_row(kind="closed", closing="merged", value="1")),
    (events, an_event_row(kind="taken_back", value="0", noted_at=NOW)),
    (ticks, a_tick_row()),
    (entries, an_entry_row()),
    (entries, an_entry_row(list="colleagues", text="Bo", archived_at=NOW)),
    (thanks, {"response_id": 1, "at": NOW, "by": "Bo"}),
    (shop, {"key": "name", "value": ""}),
    (notes, {"month": "2026-11", "text": ""}),
    (mappings, {"signature": "mark", "columns": "[]"}),
)

BAD = (
    (responses, an_answer_row(score=11)),
    (responses, an_answer_row(score=-1)),
    (responses, an_answer_row(score=None)),
    (responses, an_answer_row(day=None)),
    (responses, an_answer_row(entered_at=None)),
    (responses, an_answer_row(comment=None)),
    (responses, an_answer_row(location=None)),
    (responses, an_answer_row(source="guessed")),
    (responses, an_answer_row(batch=77)),
    (responses, an_answer_row(is_removed_with_batch=True)),
    (batches, a_batch_row(rows=-1)),
    (batches, a_batch_row(imported=-1)),
    (batches, a_batch_row(blank=-1)),
    (batches, a_batch_row(duplicates=-1)),
    (batches, a_batch_row(rejected=-1)),
    (batches, a_batch_row(file=None)),
    (counts, a_count_row(span="week")),
    *((counts, a_count_row(**{f"n{score}": -1})) for score in range(11)),
    (followups, a_followup_row(response_id=1)),
    (followups, a_followup_row(response_id=99)),
    (followups, a_followup_row(state="overdue")),
    (followups, a_followup_row(state="closed")),
    (followups, a_followup_row(closed_at=NOW)),
    (followups, a_followup_row(closing="solved")),
    (followups, a_followup_row(state="closed", closed_at=NOW)),
    (followups, a_followup_row(cause=99)),
    (followups, a_followup_row(assigned_to=99)),
    (followups, a_followup_row(merged_into=99)),
    (followups, a_followup_row(score_after=11)),
    (followups, a_followup_row(due_at=None)),
    (events, an_event_row(position=0)),
    (events, an_event_row(followup_id=99)),
    (events, an_event_row(kind="sang")),
    (events, an_event_row(kind="closed")),
    (events, an_event_row(closing="solved")),
    (events, an_event_row(kind="closed", closing="burnt")),
    (ticks, a_tick_row(followup_id=99)),
    (ticks, a_tick_row(step=99)),
    (entries, an_entry_row(list="weekdays")),
    (entries, an_entry_row(text=None)),
    (thanks, {"response_id": 99, "at": NOW, "by": ""}),
    (left_out, a_left_out_row()),
    (mappings, {"signature": "mark"}),
)


@pytest.mark.parametrize(("table", "row"), GOOD)
def test_a_good_row_is_taken(
    write: Callable[[Table, Row], None], workspace: Workspace, table: Table, row: Row
) -> None:
    write(table, row)
    values = [table.c[name] == value for name, value in row.items()]
    with workspace.datafile.read() as connection:
        assert len(connection.execute(select(table).where(*values)).all()) == 1


@pytest.mark.parametrize(("table", "row"), BAD)
def test_a_bad_row_is_refused(write: Callable[[Table, Row], None], table: Table, row: Row) -> None:
    with pytest.raises(IntegrityError):
        write(table, row)


@pytest.mark.parametrize(
    "score", ["6.5", "8.5", "-0.5", "10.5", "9e99", "'nine'", "'9.5'", "x'39'"]
)
def test_sqlite_takes_no_half_score_either(workspace: Workspace, score: str) -> None:
    workspace.responses.add(an_answer())
    with pytest.raises(IntegrityError), workspace.datafile.write() as connection:
        connection.exec_driver_sql(f"UPDATE responses SET score = {score}")


def test_a_key_is_living_only_once(write: Callable[[Table, Row], None]) -> None:
    write(responses, an_answer_row(import_key="a", removed_at=NOW))
    write(responses, an_answer_row(import_key="a"))
    with pytest.raises(IntegrityError):
        write(responses, an_answer_row(import_key="a"))


def test_a_tick_is_there_once(write: Callable[[Table, Row], None]) -> None:
    write(ticks, a_tick_row())
    with pytest.raises(IntegrityError):
        write(ticks, a_tick_row(position=1))


def test_a_moment_without_a_zone_is_refused(write: Callable[[Table, Row], None]) -> None:
    naive = datetime(2026, 11, 21)  # noqa: DTZ001 - that is what is refused
    with pytest.raises(StatementError, match="2026"):
        write(responses, an_answer_row(at=naive))


def test_what_hangs_on_an_answer_goes_with_it(
    write: Callable[[Table, Row], None], workspace: Workspace
) -> None:
    write(ticks, a_tick_row())
    write(thanks, {"response_id": 1, "at": NOW, "by": "Bo"})
    with workspace.datafile.write() as connection:
        connection.execute(delete(responses))
        for table in (followups, events, ticks, thanks):
            assert connection.execute(select(table)).all() == []


def test_what_was_left_out_goes_with_its_import(
    write: Callable[[Table, Row], None], workspace: Workspace
) -> None:
    write(batches, a_batch_row())
    write(left_out, a_left_out_row())
    with workspace.datafile.write() as connection:
        connection.execute(delete(batches))
        assert connection.execute(select(left_out)).all() == []


def test_every_name_of_a_constraint_is_its_own() -> None:
    names = [c.name for table in metadata.sorted_tables for c in table.constraints]
    assert len(names) == len(set(names))
