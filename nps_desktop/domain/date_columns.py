"""A long column of raw dates, read as `dates.read_date` reads one."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, tzinfo

from nps_desktop.domain.dates import EARLIEST, DateOrder, When, ahead_of_utc, read_date
from nps_desktop.domain.problems import Problem


@dataclass(frozen=True, slots=True)
class DateColumn:
    """The days and moments of a column, and what is wrong with the cells at some places.

    A cell that is blank or wrong has no day, one without a time no moment. Moments are UTC
    without saying so: to name the zone of each takes longer than all the rest.
    """

    days: list[date | None] = field(default_factory=list)
    moments: list[datetime | None] = field(default_factory=list)
    problems: dict[int, Problem] = field(default_factory=dict)

    def put(self, place: int, other: "DateColumn") -> None:
        """Let the first cell of another column stand at a place."""
        self.days[place], self.moments[place] = other.days[0], other.moments[0]
        self.problems.pop(place, None)
        if problem := other.problems.get(0):
            self.problems[place] = problem

    def text(self, place: int) -> str:
        """Return what a cell says so that nobody needs its order or zone; "" for nothing."""
        day, moment = self.days[place], self.moments[place]
        if moment:
            return moment.replace(tzinfo=UTC).isoformat()
        return day.isoformat() if day else ""

    def add(self, day: date | None, moment: datetime | None = None) -> None:
        """Add what one cell says."""
        self.days.append(day)
        self.moments.append(moment)


def read_dates(
    cells: Iterable[object],
    order: DateOrder | None,
    *,
    zone: tzinfo,
    today: date,
    written_in: tzinfo | None = None,
) -> DateColumn:
    """Return what the cells say, read with the same choices as `read_date`."""
    column = DateColumn()
    known: dict[object, When | None | Problem] = {}
    is_local = written_in is None or written_in is zone
    for place, cell in enumerate(cells):
        if is_local and isinstance(cell, datetime) and (read := _at_a_glance(cell, zone, today)):
            column.add(*read)
            continue
        when = known.get(cell)
        if when is None:
            when = read_date(cell, order, zone=zone, today=today, written_in=written_in)
            known[cell] = when
        if isinstance(when, Problem):
            column.problems[place] = when
            column.add(None)
        elif when is None:
            column.add(None)
        else:
            column.add(when.day, when.at and when.at.replace(tzinfo=None))
    return column


def _at_a_glance(
    moment: datetime, zone: tzinfo, today: date
) -> tuple[date, datetime | None] | None:
    """The day and the moment of nearly every cell of a workbook; None for one to look at closer."""
    day = moment.date()
    if moment.tzinfo is not None or not EARLIEST <= day <= today:
        return None
    if moment.time() == time.min:
        return day, None
    ahead = ahead_of_utc(day, zone)
    return None if ahead is None else (day, moment - ahead)
