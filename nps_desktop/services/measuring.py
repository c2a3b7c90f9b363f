"""How well the promise is kept: whole, by month, by colleague, and what came of the calls."""

from nps_desktop.domain.measures import (
    ColleagueMeasures,
    Ladder,
    MedianHours,
    MonthMeasures,
    Promise,
)
from nps_desktop.domain.periods import Month, months_up_to
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.sections import sections_of
from nps_desktop.domain.shop_lists import entry_of
from nps_desktop.domain.summary import CauseCount, SectionFigures
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.returning import ReturningCustomers
from nps_desktop.storage import counts, courses, shop, shop_lists
from nps_desktop.storage.database import Connection

MONTHS_SHOWN = 12


class Measuring:
    """The measures of an open data file; each is asked for apart, so that none takes long."""

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def promise(self, scope: Scope) -> Promise:
        """Return how the promise was kept to those who answered in a period, at a location."""
        with self._datafile.read() as connection:
            measures = courses.measures(connection, scope, self._datafile.now())
            rules = shop.read(connection)
            return Promise(measures, rules.followup_hours, rules.clock)

    def by_month(self, scope: Scope) -> tuple[MonthMeasures, ...]:
        """Return the measures of the last twelve months of a period, oldest first."""
        months = self._months(scope)
        with self._datafile.read() as connection:
            return courses.by_month(connection, months, scope.location, self._datafile.now())

    def hours_by_month(self, scope: Scope) -> tuple[MedianHours, ...]:
        """Return the median hours to the first attempt of the same months."""
        with self._datafile.read() as connection:
            return courses.hours_by_month(connection, self._months(scope), scope.location)

    def hours_by_colleague(self, scope: Scope) -> tuple[MedianHours, ...]:
        """Return the median hours to the first attempt by who has the cases."""
        with self._datafile.read() as connection:
            return courses.hours_by_colleague(connection, scope)

    def by_colleague(self, scope: Scope) -> tuple[ColleagueMeasures, ...]:
        """Return the measures by who has the cases, in the order of the list; nobody last."""
        with self._datafile.read() as connection:
            colleagues = shop_lists.read(connection).colleagues
            found = dict(courses.by_colleague(connection, scope, self._datafile.now()))
        ordered = [each for each in colleagues if each.id in found]
        return tuple(
            ColleagueMeasures(each, found[each.id if each else None])
            for each in (*ordered, *([None] if None in found else []))
        )

    def _months(self, scope: Scope) -> tuple[Month, ...]:
        today = self._datafile.today()
        last = Month.of(min(scope.period.last or today, today))
        return months_up_to(last, MONTHS_SHOWN)

    def ladder(self, scope: Scope) -> Ladder:
        """Return who moved from the card's group to that of the score after the call."""
        with self._datafile.read() as connection:
            return courses.ladder(connection, scope)

    def causes(self, scope: Scope) -> tuple[CauseCount, ...]:
        """Return the main causes of the cases, the commonest first."""
        with self._datafile.read() as connection:
            return causes_of(connection, scope)

    def customers(self, scope: Scope) -> ReturningCustomers:
        """Begin to reckon how customers who answered again moved on the ladder."""
        return ReturningCustomers(self._datafile, scope)

    def trend(self, scope: Scope) -> tuple[SectionFigures, ...]:
        """Return what was answered in the sections of time around a period, oldest first."""
        with self._datafile.read() as connection:
            oldest = counts.oldest_month(connection, scope.location)
            sections = sections_of(scope.period, self._datafile.today(), oldest=oldest)
            return counts.by_section(connection, sections, scope.location)


def causes_of(connection: Connection, scope: Scope) -> tuple[CauseCount, ...]:
    """Return the main causes with their entries, archived ones too, the commonest first."""
    listed = shop_lists.read(connection).causes
    found = courses.causes(connection, scope)
    return tuple(
        CauseCount(entry, count, fixed)
        for number, count, fixed in found
        if (entry := entry_of(listed, number))
    )
