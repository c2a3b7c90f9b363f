"""In which order the dates of a column are written: by proof, by who wrote them, else by choice."""

from collections import Counter
from collections.abc import Collection, Iterable
from datetime import UTC, date

from nps_desktop.domain.dates import DateOrder, When, possible_orders, read_date
from nps_desktop.domain.written_dates import day_in_numbers, take_apart
from nps_desktop.errors import DATE_ORDER, READ_AS, Choice
from nps_desktop.importing.choices import SAMPLES
from nps_desktop.importing.moments import is_iso

SWEDISH = "sv"

Days = dict[str, frozenset[DateOrder]]


def order_of(
    cells: Iterable[object], language: str | None = None, source: DateOrder | None = None
) -> DateOrder | Choice | None:
    """Return the order in which the dates are written, or the choice between those possible.

    A day over 12 is proof; without one the `source` decides whose export it is, then the
    `language` of the headers: of those that are told from English none writes the month first.
    None where no date needs an order: cells that are dates, ISO dates, months by name, no dates.
    """
    times = _days_in(cells)
    each = {day: orders for day in times if (orders := possible_orders(day))}
    open_days = {day: orders for day, orders in each.items() if not _is_year_first(day)}
    if not open_days:
        return DateOrder.YMD if each else None
    common = frozenset.intersection(*open_days.values())
    unsure = [day for day in open_days if len(_readings(day)) > 1]
    if len(common) == 1 or (common and not unsure):
        return min(common)
    known = _known_order(common, unsure, language, source)
    return known or _choice(common, open_days, unsure, times)


def _known_order(
    common: Collection[DateOrder],
    unsure: Collection[str],
    language: str | None,
    source: DateOrder | None,
) -> DateOrder | None:
    """The order that is known without a proof, if it fits all dates."""
    if source in common:
        return source
    # A Swede writes 03-05-26 year first as often as not, and 26-04-13 may be anybody's.
    is_doubted = DateOrder.YMD in common and (language == SWEDISH or _may_begin_with_years(unsure))
    is_day_first = language is not None or all(map(_is_day_first, unsure))
    is_known = DateOrder.DMY in common and is_day_first and not is_doubted
    return DateOrder.DMY if is_known else None


def _may_begin_with_years(days: Collection[str]) -> bool:
    """Whether 26-04-13 and 26-04-15 speak rather for two days of a year than for one of two.

    Where they speak for neither, the later year is that of a shop's answers.
    """
    firsts, lasts = {day[:2] for day in days}, {day[-2:] for day in days}
    if len(firsts) != len(lasts):
        return len(firsts) < len(lasts)
    return max(firsts) >= max(lasts)


def _is_year_first(day: str) -> bool:
    return day[:4].isdigit()


def _is_day_first(day: str) -> bool:
    written = take_apart(day)
    return bool(written and written.day.is_day_first)


def _days_in(cells: Iterable[object]) -> Counter[str]:
    """How often each day is there that is written in numbers."""
    days: Counter[str] = Counter()
    for text, times in Counter(cell for cell in cells if isinstance(cell, str)).items():
        if not is_iso(text) and (day := day_in_numbers(text)):
            days[day] += times
    return days


def _readings(day: str) -> set[date]:
    return {found for order in possible_orders(day) if (found := _day_read(day, order))}


def _day_read(day: str, order: DateOrder) -> date | None:
    when = read_date(day, order, zone=UTC, today=date.max)
    return when.day if isinstance(when, When) else None


def _choice(
    common: Collection[DateOrder], days: Days, unsure: list[str], times: Counter[str]
) -> Choice:
    """Each sample shows what the order would make of a written date: `3/4/2026 = 2026-04-03`.

    Of dates that contradict each other one of each kind is shown.
    """
    options = sorted(common or frozenset.union(*days.values()))
    first_of_kind = {orders: day for day, orders in reversed(days.items())}
    shown = (unsure if common else sorted(first_of_kind.values(), key=list(days).index))[:SAMPLES]
    return Choice(
        about=DATE_ORDER,
        options=tuple(options),
        samples=tuple(tuple(_sample(day, order) for day in shown) for order in options),
        misfits=tuple(
            sum(times[day] for day, orders in days.items() if order not in orders)
            for order in options
        ),
    )


def _sample(day: str, order: DateOrder) -> str:
    found = _day_read(day, order)
    return f"{day}{READ_AS}{found.isoformat() if found else '?'}"
