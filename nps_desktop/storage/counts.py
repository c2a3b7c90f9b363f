"""The counts that are kept beside the answers: eleven a day, month and year for each location."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Select,
    UnaryExpression,
    and_,
    bindparam,
    func,
    literal,
    or_,
    select,
    true,
    union_all,
    update,
)

from nps_desktop.domain.periods import ALL_TIME, Month, Period
from nps_desktop.domain.responses import Response
from nps_desktop.domain.scores import SCORES
from nps_desktop.domain.sections import Grain, Section
from nps_desktop.domain.summary import LocationFigures, MonthFigures, SectionFigures
from nps_desktop.domain.tally import Tally
from nps_desktop.storage.dialects import (
    first_of_month,
    first_of_year,
    insert_if_new,
    insert_or_add,
)
from nps_desktop.storage.schema import counts, is_living, responses
from nps_desktop.storage.spans import Span, Stretch, start_of, stretches

_NUMBERS = tuple(counts.c[f"n{score}"] for score in SCORES)
_SUMS = tuple(func.coalesce(func.sum(column), 0) for column in _NUMBERS)
_IS_ANY = or_(*(column > 0 for column in _NUMBERS))


@dataclass(frozen=True, slots=True)
class Step:
    """So many answers more (or fewer, when negative) of this day, location and score."""

    day: date
    location: str
    score: int
    count: int


def step_of(response: Response, count: int) -> Step:
    """Return the step that an answer coming (1) or going (-1) makes."""
    return Step(response.day, response.location, response.score, count)


def steps_of_living(
    connection: Connection, chosen: ColumnElement[bool], sign: int
) -> tuple[Step, ...]:
    """Return the steps that the chosen living answers make when they come (1) or go (-1)."""
    cell = (responses.c.day, responses.c.location, responses.c.score)
    query = select(*cell, func.count()).where(is_living, chosen).group_by(*cell)
    return tuple(
        Step(day, location, score, sign * count)
        for day, location, score, count in connection.execute(query)
    )


def apply(connection: Connection, steps: Iterable[Step]) -> None:
    """Bring the counts up to date; belongs into the transaction that writes the answers."""
    rows = _rows(steps)
    if not rows:
        return
    keys = [
        {"span": span, "first": first, "location": location} for span, first, location, _ in rows
    ]
    nothing = dict.fromkeys((column.name for column in _NUMBERS), 0)
    connection.execute(insert_if_new(connection, counts), [{**key, **nothing} for key in keys])
    added = [
        {f"in_{name}": value for name, value in key.items()}
        | {f"plus_{score}": plus[score] for score in SCORES}
        for key, (*_, plus) in zip(keys, rows, strict=True)
    ]
    connection.execute(_ADD, added)


def add_living(connection: Connection, chosen: ColumnElement[bool], sign: int) -> None:
    """Add the chosen living answers to the counts (1), or take them off (-1).

    The database counts by itself, days first, then months and years made of them: the answers of
    twenty years fall into tens of thousands of days.
    """
    days = _days_of_living(chosen).cte(Span.DAY).prefix_with("MATERIALIZED")
    months = _gathered(days, first_of_month(connection, days.c.first)).cte(Span.MONTH)
    years = _gathered(months, first_of_year(connection, months.c.first)).cte(Span.YEAR)
    rows = union_all(
        *(
            # Without a condition SQLite would take the ON of ON CONFLICT for that of a join.
            select(literal(span.value).label("span"), *part.c).where(true())
            for span, part in ((Span.DAY, days), (Span.MONTH, months), (Span.YEAR, years))
        )
    )
    if connection.dialect.name != "sqlite":
        # Always in one order: two tills then never wait for each other.
        rows = rows.order_by("span", "first", "location")
    adding = insert_or_add(connection, counts, _NUMBERS, sign)
    names = [column.name for column in counts.c]
    connection.execute(adding.from_select(names, rows))


def _days_of_living(chosen: ColumnElement[bool]) -> Select[Any]:
    eleven = (
        func.count().filter(responses.c.score == score).label(f"n{score}") for score in SCORES
    )
    cell = (responses.c.day.label("first"), responses.c.location)
    return select(*cell, *eleven).where(is_living, chosen).group_by(*cell)


def _gathered(parts: CTE, first: ColumnElement[Any]) -> Select[Any]:
    sums = (func.sum(parts.c[f"n{score}"]).label(f"n{score}") for score in SCORES)
    return select(first.label("first"), parts.c.location, *sums).group_by(first, parts.c.location)


def tally(connection: Connection, period: Period, location: str | None = None) -> Tally:
    """Return the counts of a period, of one location or of all."""
    parts = [
        select(*_NUMBERS).where(_within(stretch), _at(location)) for stretch in stretches(period)
    ]
    together = union_all(*parts).subquery()
    sums = (func.coalesce(func.sum(together.c[f"n{score}"]), 0) for score in SCORES)
    return Tally.from_counts(tuple(connection.execute(select(*sums)).one()))


def by_month(connection: Connection, months: Sequence[Month]) -> tuple[MonthFigures, ...]:
    """Return the counts of each of the months, in their order."""
    if not months:
        return ()
    period = Period(min(months).first, max(months).last)
    found = _by_first_day(connection, Stretch(Span.MONTH, period), None)
    return tuple(MonthFigures(month, found.get(month.first, Tally())) for month in months)


def by_section(
    connection: Connection, sections: Sequence[Section], location: str | None = None
) -> tuple[SectionFigures, ...]:
    """Return the counts of sections that follow one another, of one location or of all."""
    period = Period(sections[0].first.first, sections[-1].last.last)
    is_years = sections[0].grain is Grain.YEAR
    stretch = Stretch(Span.YEAR if is_years else Span.MONTH, period)
    found = _by_first_day(connection, stretch, location)
    steps = range(1 if is_years else sections[0].grain.months)
    return tuple(
        SectionFigures(
            section,
            sum((found.get(section.first.plus(step).first, Tally()) for step in steps), Tally()),
        )
        for section in sections
    )


def _by_first_day(
    connection: Connection, stretch: Stretch, location: str | None
) -> dict[date, Tally]:
    query = (
        select(counts.c.first, *_SUMS)
        .where(_within(stretch), _at(location))
        .group_by(counts.c.first)
    )
    return {first: Tally.from_counts(sums) for first, *sums in connection.execute(query)}


def by_location(connection: Connection, period: Period) -> tuple[LocationFigures, ...]:
    """Return the counts of each location that has any, by name."""
    parts = [
        select(counts.c.location, *_NUMBERS).where(_within(stretch), _IS_ANY)
        for stretch in stretches(period)
    ]
    together = union_all(*parts).subquery()
    query = (
        select(together.c.location, *(func.sum(together.c[f"n{score}"]) for score in SCORES))
        .group_by(together.c.location)
        .order_by(together.c.location)
    )
    rows = connection.execute(query)
    return tuple(LocationFigures(name, Tally.from_counts(eleven)) for name, *eleven in rows)


def months_with_answers(connection: Connection) -> tuple[Month, ...]:
    """Return the months that have answers, newest first."""
    query = (
        select(counts.c.first)
        .where(counts.c.span == Span.MONTH, _IS_ANY)
        .distinct()
        .order_by(counts.c.first.desc())
    )
    return tuple(Month.of(first) for first in connection.scalars(query))


def oldest_month(connection: Connection, location: str | None = None) -> Month | None:
    """Return the first month with answers, at one location or at all; None without any."""
    return _first_month(connection, location, counts.c.first.asc())


def newest_month(connection: Connection, location: str | None = None) -> Month | None:
    """Return the last month with answers, at one location or at all; None without any."""
    return _first_month(connection, location, counts.c.first.desc())


def _first_month(
    connection: Connection, location: str | None, order: UnaryExpression[Any]
) -> Month | None:
    query = (
        select(counts.c.first)
        .where(counts.c.span == Span.MONTH, _IS_ANY, _at(location))
        .order_by(order)
        .limit(1)
    )
    first = connection.scalar(query)
    return Month.of(first) if first else None


def locations(connection: Connection) -> tuple[str, ...]:
    """Return the names of the locations that have answers, in order; "" is none."""
    figures = by_location(connection, ALL_TIME)
    return tuple(each.location for each in figures if each.location)


_ADD = (
    update(counts)
    .where(*(counts.c[name] == bindparam(f"in_{name}") for name in ("span", "first", "location")))
    .values({column: column + bindparam(f"plus_{n}") for n, column in enumerate(_NUMBERS)})
)


def _within(stretch: Stretch) -> ColumnElement[bool]:
    first, last = stretch.period.first, stretch.period.last
    ends = [counts.c.first >= first] if first else []
    ends += [counts.c.first <= last] if last else []
    return and_(counts.c.span == stretch.span, *ends)


def _at(location: str | None) -> ColumnElement[bool]:
    return true() if location is None else counts.c.location == location


def _rows(steps: Iterable[Step]) -> list[tuple[Span, date, str, list[int]]]:
    """Add steps up to rows of eleven, in one order: two tills then never wait for each other."""
    sums: dict[tuple[Span, date, str], list[int]] = {}
    for step in steps:
        for span in Span:
            cell = (span, start_of(span, step.day), step.location)
            sums.setdefault(cell, [0] * len(SCORES))[step.score] += step.count
    return [(*cell, plus) for cell, plus in sorted(sums.items())]
