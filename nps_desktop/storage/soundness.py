"""Whether a data file is sound: what is looked for, and what is found."""

from datetime import date

from sqlalchemy import Connection, exists, select, text, true

from nps_desktop.domain.followups import EventKind, State
from nps_desktop.domain.scores import SCORES
from nps_desktop.domain.soundness import Unsoundness
from nps_desktop.storage import word_index
from nps_desktop.storage.counts import steps_of_living
from nps_desktop.storage.database import Database
from nps_desktop.storage.schema import counts, events, followups
from nps_desktop.storage.spans import Span, start_of

Cell = tuple[date, str]
Eleven = tuple[int, ...]


def problems_of(database: Database) -> tuple[Unsoundness, ...]:
    """Return what is wrong with a database; nothing, when it is sound."""
    checks = (
        (Unsoundness.DAMAGED_PAGES, _has_damaged_pages),
        (Unsoundness.LOOSE_ENDS, _has_loose_ends),
        (Unsoundness.COUNTS_DIFFER, _has_other_counts),
        (Unsoundness.FOLLOWUPS_DIFFER, _has_other_followups),
        (Unsoundness.WORDS_DIFFER, _has_other_words),
    )
    with database.read() as connection:
        return tuple(problem for problem, is_found in checks if is_found(connection))


def _has_damaged_pages(connection: Connection) -> bool:
    """A server looks after its own pages."""
    if connection.dialect.name != "sqlite":
        return False
    return bool(connection.scalar(text("PRAGMA integrity_check")) != "ok")


def _has_loose_ends(connection: Connection) -> bool:
    if connection.dialect.name != "sqlite":
        return False
    return connection.execute(text("PRAGMA foreign_key_check")).first() is not None


def _has_other_counts(connection: Connection) -> bool:
    """Compare the counts kept with the answers themselves, for each span."""
    return any(_kept(connection, span) != _counted(connection, span) for span in Span)


def _kept(connection: Connection, span: Span) -> dict[Cell, Eleven]:
    numbers = (counts.c[f"n{score}"] for score in SCORES)
    rows = connection.execute(
        select(counts.c.first, counts.c.location, *numbers).where(counts.c.span == span)
    )
    return {(first, location): tuple(eleven) for first, location, *eleven in rows if any(eleven)}


def _counted(connection: Connection, span: Span) -> dict[Cell, Eleven]:
    found: dict[Cell, list[int]] = {}
    for step in steps_of_living(connection, true(), 1):
        cell = (start_of(span, step.day), step.location)
        found.setdefault(cell, [0] * len(SCORES))[step.score] += step.count
    return {cell: tuple(eleven) for cell, eleven in found.items()}


def _has_other_words(connection: Connection) -> bool:
    return not word_index.is_sound(connection)


def _has_other_followups(connection: Connection) -> bool:
    """What lists are searched by must be what the history says."""
    later = events.alias("later")
    is_last = ~exists().where(
        later.c.followup_id == events.c.followup_id, later.c.position > events.c.position
    )
    is_closed = exists().where(
        events.c.followup_id == followups.c.id, events.c.kind == EventKind.CLOSED, is_last
    )
    differing = select(followups.c.id).where((followups.c.state == State.CLOSED) != is_closed)
    return connection.execute(differing.limit(1)).first() is not None
