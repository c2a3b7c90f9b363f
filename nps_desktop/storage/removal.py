"""How answers are taken out and brought back: marked, with their counts; one day deleted."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, exists, select, update

from nps_desktop.storage import counts, merges, word_index
from nps_desktop.storage.chunks import chunks
from nps_desktop.storage.dialects import is_one_of
from nps_desktop.storage.followups import is_worked_on
from nps_desktop.storage.incoming import known_keys
from nps_desktop.storage.responses import is_of_batch
from nps_desktop.storage.schema import batches, followups, is_living, left_out, responses

AT_ONCE = 50_000
"""So many answers are counted and marked together: each round has its price."""

_IS_REMOVED = responses.c.removed_at.is_not(None)


def remove(connection: Connection, ids: Sequence[int], at: datetime) -> tuple[int, ...]:
    """Take living answers out at a UTC moment; return the numbers of those that were living."""
    return tuple(
        number
        for chunk in chunks(ids, AT_ONCE)
        for number in _remove(connection, _are(connection, chunk), at, is_with_batch=False)
    )


def restore(connection: Connection, ids: Sequence[int], at: datetime) -> tuple[int, ...]:
    """Bring removed answers back at a UTC moment; return the numbers of those that came.

    An answer that has been imported anew in the meantime stays out: it is here already.
    """
    return tuple(
        number
        for chunk in chunks(ids, AT_ONCE)
        for number in _restore(connection, _are(connection, chunk), at)
    )


def remove_batch(connection: Connection, batch: int, at: datetime) -> tuple[int, ...]:
    """Take an import out with the answers it has left; return their numbers.

    An answer whose follow-up somebody has worked on stays.
    """
    connection.execute(
        update(batches)
        .where(batches.c.id == batch, batches.c.removed_at.is_(None))
        .values(removed_at=at)
    )
    worked_on = select(followups.c.response_id).where(is_worked_on)
    chosen = is_of_batch(batch) & responses.c.id.not_in(worked_on)
    return _remove(connection, chosen, at, is_with_batch=True)


def restore_batch(connection: Connection, batch: int, at: datetime) -> tuple[int, ...]:
    """Bring a removed import back with the answers that went with it; return their numbers.

    Those that had been removed one by one before stay out.
    """
    connection.execute(update(batches).where(batches.c.id == batch).values(removed_at=None))
    went_along = is_of_batch(batch) & responses.c.is_removed_with_batch
    return _restore(connection, went_along, at)


def purge(connection: Connection, before: datetime) -> int:
    """Delete for good what was removed before a UTC moment; return how many answers went."""
    word_index.forget_all(connection, responses.c.removed_at < before)
    gone = connection.execute(delete(responses).where(responses.c.removed_at < before)).rowcount
    is_empty = ~exists().where(responses.c.batch == batches.c.id)
    connection.execute(delete(batches).where(batches.c.removed_at < before, is_empty))
    connection.execute(delete(followups).where(followups.c.removed_at < before))
    is_of_removed = left_out.c.batch.in_(select(batches.c.id).where(batches.c.removed_at < before))
    connection.execute(delete(left_out).where(is_of_removed | (left_out.c.mended_at < before)))
    return gone


def _are(connection: Connection, ids: Sequence[int]) -> ColumnElement[bool]:
    return is_one_of(connection, responses.c.id, ids)


def _remove(
    connection: Connection, chosen: ColumnElement[bool], at: datetime, *, is_with_batch: bool
) -> tuple[int, ...]:
    query = select(responses.c.id).where(is_living, chosen).order_by(responses.c.id)
    ids = tuple(connection.scalars(query.with_for_update()))
    counts.add_living(connection, chosen, -1)
    mark = {"removed_at": at, "is_removed_with_batch": is_with_batch}
    connection.execute(update(responses).where(is_living, chosen).values(mark))
    merges.let_go(connection, ids, at)
    return ids


def _restore(connection: Connection, chosen: ColumnElement[bool], at: datetime) -> tuple[int, ...]:
    ids = _missing(connection, chosen)
    mark = {"removed_at": None, "is_removed_with_batch": False}
    for chunk in chunks(ids, AT_ONCE):
        back = _are(connection, chunk)
        connection.execute(update(responses).where(back).values(mark))
        counts.add_living(connection, back, 1)
        merges.join_again(connection, chunk, at)
    return ids


def _missing(connection: Connection, chosen: ColumnElement[bool]) -> tuple[int, ...]:
    """Return the chosen removed answers that no living one, and no other chosen one, repeats."""
    query = select(responses.c.id, responses.c.import_key).where(_IS_REMOVED, chosen)
    rows = connection.execute(query.order_by(responses.c.id).with_for_update()).all()
    seen = set(known_keys(connection, [key for _, key in rows if key is not None]))
    ids = []
    for number, key in rows:
        if key is None or key not in seen:
            ids.append(number)
            seen.add(key)
    return tuple(ids)
