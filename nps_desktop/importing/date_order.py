"""In which order the dates of a column are written: by proof, else by choice."""

import re
from collections.abc import Iterable
from datetime import UTC, date

from nps_desktop.domain.dates import DateOrder, When, possible_orders, read_date
from nps_desktop.errors import Choice
from nps_desktop.importing.moments import is_iso

ABOUT = "date-order"
SAMPLES = 3
_DAY = re.compile(r"\s*(\d{1,4}([./-])\s?\d{1,2}\2\s?\d{2,4})(?!\d)")


def order_of(cells: Iterable[object]) -> DateOrder | Choice | None:
    """Return the one order in which every written date can be read, or the choice between them.

    None where no date needs an order: cells that are dates, ISO dates, no dates at all.
    """
    days = list(dict.fromkeys(match[1] for text in _texts(cells) if (match := _DAY.match(text))))
    each = {day: orders for day in days if (orders := possible_orders(day))}
    if not each:
        return None
    common = frozenset.intersection(*each.values())
    if len(common) == 1:
        return next(iter(common))
    unsure = [day for day in each if len(_readings(day)) > 1]
    if common and (not unsure or all(map(_is_dotted, unsure))):
        return DateOrder.DMY if DateOrder.DMY in common else min(common)
    return _choice(common or frozenset.union(*each.values()), unsure or list(each))


def _texts(cells: Iterable[object]) -> dict[str, None]:
    return dict.fromkeys(cell for cell in cells if isinstance(cell, str) and not is_iso(cell))


def _is_dotted(day: str) -> bool:
    """Nobody writes the month first before a dot."""
    return "." in day


def _readings(day: str) -> set[date]:
    return {found for order in DateOrder if (found := _day_read(day, order))}


def _day_read(day: str, order: DateOrder) -> date | None:
    when = read_date(day, order, zone=UTC, today=date.max)
    return when.day if isinstance(when, When) else None


def _choice(orders: Iterable[DateOrder], days: list[str]) -> Choice:
    """Each sample shows what the order would make of a written date: `3/4/2026 = 2026-04-03`."""
    options = sorted(orders)
    return Choice(
        about=ABOUT,
        options=tuple(options),
        samples=tuple(tuple(_sample(day, order) for day in days[:SAMPLES]) for order in options),
    )


def _sample(day: str, order: DateOrder) -> str:
    found = _day_read(day, order)
    return f"{day} = {found.isoformat() if found else '?'}"
