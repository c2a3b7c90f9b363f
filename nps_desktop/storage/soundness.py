"""Whether a data file is sound: what is looked for, and what is found."""

from datetime import date

from sqlalchemy import Connection, RowMapping, func, select, text, true

from nps_desktop.domain.scores import SCORES
from nps_desktop.domain.soundness import Unsoundness
from nps_desktop.storage import word_index
from nps_desktop.storage.counts import steps_of_living
from nps_desktop.storage.database import Database
from nps_desktop.storage.followups import JOINED, derived, several
from nps_desktop.storage.schema import counts, followups, responses
from nps_desktop.storage.spans import Span, start_of

AT_ONCE = 5000

_KEPT = select(followups, responses.c.location.label("answered_at")).select_from(JOINED)

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
    last = connection.scalar(select(func.max(followups.c.id))) or 0
    starts = range(0, last + 1, AT_ONCE)
    return any(_have_others_said(connection, start) for start in starts)


def _have_others_said(connection: Connection, start: int) -> bool:
    """Compare some follow-ups with their histories, from a number on."""
    some = followups.c.id.between(start, start + AT_ONCE - 1)
    kept = {row["id"]: row for row in connection.execute(_KEPT.where(some)).mappings()}
    return any(
        _differs(kept[followup.id], derived(followup)) for followup in several(connection, some)
    )


def _differs(row: RowMapping, said: dict[str, object]) -> bool:
    """What a follow-up was merged into may have been deleted for good."""
    if row["merged_into"] is None:
        said = said | {"merged_into": None}
    is_elsewhere = row["location"] != row["answered_at"]
    return is_elsewhere or any(row[name] != value for name, value in said.items())
