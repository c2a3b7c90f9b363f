"""When a shop is open in real time, and how long its hours make a number of hours."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from nps_desktop.domain.opening_hours import MIDNIGHT, Clock, OpeningHours, OpenTime
from nps_desktop.domain.periods import ONE_DAY

NOON = time(12)
SECOND = timedelta(seconds=1)
LONGEST_PAUSE = timedelta(days=366)
"""How much later than by the wall clock a call may be due."""

MOST_HOURS = 24 * 366
"""More hours to a due call than these count as these; a data file may hold any number."""

_WIDEST_OFFSET = timedelta(hours=26)
_WHOLE_DAY = (OpenTime(0, MIDNIGHT),)


def no_holidays(_day: date) -> bool:
    """Return that a day is no public holiday."""
    return False


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of one calendar day during which the clocks are not changed; in UTC."""

    begins: datetime
    ends: datetime
    day: date
    midnight: datetime
    """Where 0:00 of the day lies, or would lie, by this piece's clock."""

    def open_in(self, stretches: tuple[OpenTime, ...]) -> Iterator[tuple[datetime, datetime]]:
        """Yield what stretches of the day's minutes have of this piece."""
        for stretch in stretches:
            begins = max(self.begins, self.midnight + timedelta(minutes=stretch.opens))
            ends = min(self.ends, self.midnight + timedelta(minutes=stretch.closes))
            if begins < ends:
                yield begins, ends


@dataclass(frozen=True, slots=True)
class Calendar:
    """A shop's opening in the zone it stands in; moments are aware UTC.

    An hour that the clocks leave out is not there, one that they go through twice counts twice.
    """

    zone: tzinfo
    opening: OpeningHours = OpeningHours()
    is_holiday: Callable[[date], bool] = field(default=no_holidays, compare=False)
    _closings: dict[date, datetime | None] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    """When days that were asked for ended: an import asks for the same ones over and over."""

    def is_open_on(self, day: date) -> bool:
        """Return whether the shop opens on a day."""
        return (
            bool(self.opening.of(day))
            and day not in self.opening.closed_days
            and not self.is_holiday(day)
        )

    def is_open_at(self, moment: datetime) -> bool:
        """Return whether the shop is open at a moment."""
        local = moment.astimezone(self.zone)
        minute = local.hour * 60 + local.minute
        stretches = self._open_on(local.date(), Clock.HOURS)
        return any(stretch.opens <= minute < stretch.closes for stretch in stretches)

    def due_after(self, start: datetime, hours: int, clock: Clock) -> datetime:
        """Return the first moment at which so many hours have counted since `start`.

        A shop whose week has no opening goes by the wall clock. One that pauses for very long
        (closed for a year, or open for minutes only) is due LONGEST_PAUSE after the wall clock's
        moment at the latest. Hours below 0 count as none.
        """
        left = timedelta(hours=max(0, min(hours, MOST_HOURS)))
        wall = start + left
        if clock is Clock.WALL or not left or not self.opening.ever_opens:
            return wall
        latest = wall + LONGEST_PAUSE
        for piece in self._pieces(start, latest):
            for begins, ends in piece.open_in(self._open_on(piece.day, clock)):
                if ends - begins >= left:
                    return begins + left
                left -= ends - begins
        return latest

    def end_of_opening(self, day: date) -> datetime | None:
        """Return when the shop closes for the day; None where it does not open."""
        if day not in self._closings:
            self._closings[day] = self._closing(day)
        return self._closings[day]

    def end_of_day(self, day: date) -> datetime:
        """Return the midnight that ends a day."""
        return datetime.combine(day + ONE_DAY, time.min, self.zone).astimezone(UTC)

    def next_noon(self, now: datetime) -> datetime:
        """Return the noon of the first opening day after today; tomorrow's if there is none."""
        tomorrow = now.astimezone(self.zone).date() + ONE_DAY
        coming = (tomorrow + ONE_DAY * ahead for ahead in range(LONGEST_PAUSE.days))
        day = next((day for day in coming if self.is_open_on(day)), tomorrow)
        return datetime.combine(day, NOON, self.zone).astimezone(UTC)

    def next_opening(self, now: datetime) -> datetime:
        """Return when the shop is open next; `now` while it is, or if it never is again."""
        for piece in self._pieces(now, now + LONGEST_PAUSE):
            for begins, _ in piece.open_in(self._open_on(piece.day, Clock.HOURS)):
                return begins
        return now

    def _closing(self, day: date) -> datetime | None:
        stretches = self._open_on(day, Clock.HOURS)
        if not stretches:
            return None
        around = datetime.combine(day, time.min, UTC)
        pieces = self._pieces(around - _WIDEST_OFFSET, around + ONE_DAY + _WIDEST_OFFSET)
        opened = (part for piece in pieces if piece.day == day for part in piece.open_in(stretches))
        return max((ends for _, ends in opened), default=None)

    def _open_on(self, day: date, clock: Clock) -> tuple[OpenTime, ...]:
        """Return the minutes of a day that count."""
        if not self.is_open_on(day):
            return ()
        return _WHOLE_DAY if clock is Clock.DAYS else self.opening.of(day)

    def _pieces(self, start: datetime, end: datetime) -> Iterator[_Piece]:
        """Cut the time between two moments where days begin and clocks are changed."""
        begins = start
        while begins < end:
            local = begins.astimezone(self.zone)
            offset = local.utcoffset() or timedelta()
            midnight = datetime.combine(local.date(), time.min, UTC) - offset
            ends = self._until_change(begins, min(midnight + ONE_DAY, end), offset)
            yield _Piece(begins, ends, local.date(), midnight)
            begins = ends

    def _until_change(self, begins: datetime, ends: datetime, offset: timedelta) -> datetime:
        """Return when the clocks are changed between two moments of a day; its end if not."""
        last = ends - timedelta.resolution
        if self._offset(last) == offset:
            return ends
        whole = begins.replace(microsecond=0)
        before, after = 0, int((last - whole) / SECOND)
        while after - before > 1:
            middle = (before + after) // 2
            if self._offset(whole + middle * SECOND) == offset:
                before = middle
            else:
                after = middle
        return whole + after * SECOND

    def _offset(self, moment: datetime) -> timedelta:
        return moment.astimezone(self.zone).utcoffset() or timedelta()
