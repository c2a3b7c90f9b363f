"""The lists that the shop keeps for its calls: their entries, kept in order, archived, renamed."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, func, insert, select, update

from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.shop_lists import Cause, Entry, ShopList, ShopLists, Step
from nps_desktop.storage.schema import entries, events, followups, ticks

_COLUMNS = (entries.c.id, entries.c.text, entries.c.code, entries.c.archived_at)
_NAMING = (EventKind.TICKED, EventKind.UNTICKED, EventKind.CAUSE, EventKind.ASSIGNED)


def begin(connection: Connection) -> None:
    """Write the steps and causes that a new data file begins with."""
    connection.execute(
        insert(entries),
        [
            {"list": which, "code": code, "text": "", "position": position}
            for which, codes in ((ShopList.STEPS, Step), (ShopList.CAUSES, Cause))
            for position, code in enumerate(codes)
        ],
    )


def read(connection: Connection) -> ShopLists:
    """Return every list in its order."""
    query = select(entries.c.list, *_COLUMNS).order_by(entries.c.position, entries.c.id)
    found: dict[ShopList, list[Entry]] = {which: [] for which in ShopList}
    for which, number, text, code, archived_at in connection.execute(query):
        found[ShopList(which)].append(Entry(number, text, code, archived_at is not None))
    return ShopLists(
        tuple(found[ShopList.STEPS]),
        tuple(found[ShopList.CAUSES]),
        tuple(found[ShopList.COLLEAGUES]),
    )


def add(connection: Connection, which: ShopList, text: str) -> int:
    """Write an entry at the end of a list; return its number."""
    last = select(func.max(entries.c.position)).where(entries.c.list == which)
    place = connection.scalar(last)
    values = {
        "list": which,
        "code": "",
        "text": text,
        "position": 0 if place is None else place + 1,
    }
    written = connection.execute(insert(entries).values(values)).inserted_primary_key
    if written is None:
        raise AssertionError(text)
    return int(written[0])


def reword(connection: Connection, number: int, text: str) -> None:
    """Give an entry other words."""
    connection.execute(update(entries).where(entries.c.id == number).values(text=text))


def archive(connection: Connection, number: int, at: datetime | None) -> None:
    """Offer an entry no more from a UTC moment on, or again (None)."""
    connection.execute(update(entries).where(entries.c.id == number).values(archived_at=at))


def reorder(connection: Connection, numbers: Sequence[int]) -> None:
    """Put the entries of a list into this order; it names each of them."""
    for position, number in enumerate(numbers):
        connection.execute(update(entries).where(entries.c.id == number).values(position=position))


def is_used(connection: Connection, number: int) -> bool:
    """Return whether anything that was noted names an entry."""
    spoken = events.c.value == str(number)
    uses = (
        select(followups.c.id).where(followups.c.cause == number),
        select(followups.c.id).where(followups.c.assigned_to == number),
        select(ticks.c.followup_id).where(ticks.c.step == number),
        select(events.c.followup_id).where(events.c.kind.in_(_NAMING), spoken),
    )
    return any(connection.execute(query.limit(1)).first() is not None for query in uses)


def delete_entry(connection: Connection, number: int) -> bool:
    """Delete an entry that nothing names; return whether there was one."""
    return connection.execute(delete(entries).where(entries.c.id == number)).rowcount > 0
