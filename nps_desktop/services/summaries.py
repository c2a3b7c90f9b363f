"""What the answers say: counts of periods, months and locations, the overview, the month's page."""

from collections import Counter
from collections.abc import Iterable

from nps_desktop.domain.measures import Course, measure_courses
from nps_desktop.domain.periods import Month, Period, months_up_to, period_before
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import Response
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import GROUPS_IN_ORDER
from nps_desktop.domain.summary import (
    CauseCount,
    LocationFigures,
    MonthlySummary,
    Overview,
    choose_comments,
)
from nps_desktop.domain.tally import Tally
from nps_desktop.services.datafile import DataFile
from nps_desktop.storage import answer_lists, counts, courses, shop
from nps_desktop.storage.database import Connection

MONTHS_SHOWN = 12
LATEST_SHOWN = 5


class Summaries:
    """The figures of an open data file; each answer comes from one state of the data."""

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def tally(self, period: Period, location: str | None = None) -> Tally:
        """Return the counts of a period, of one location ("" is none) or of all."""
        with self._datafile.read() as connection:
            return counts.tally(connection, period, location)

    def by_location(self, period: Period) -> tuple[LocationFigures, ...]:
        """Return the counts of each location that has answers in a period, by name."""
        with self._datafile.read() as connection:
            return counts.by_location(connection, period)

    def months_with_answers(self) -> tuple[Month, ...]:
        """Return the months that have answers, newest first."""
        with self._datafile.read() as connection:
            return counts.months_with_answers(connection)

    def overview(self, scope: Scope) -> Overview:
        """Return what a period says, at one location or at all."""
        period, location = scope.period, scope.location
        before = period_before(period)
        end = Month.of(period.last or self._datafile.today())
        commented = AnswerQuery(period=period, location=location, has_comment=True)
        with self._datafile.read() as connection:
            went = courses.of_period(connection, period)
            return Overview(
                shop=shop.read(connection),
                period=period,
                tally=counts.tally(connection, period, location),
                before=counts.tally(connection, before, location) if before else None,
                months=counts.by_month(connection, months_up_to(end, MONTHS_SHOWN)),
                followups=measure_courses(went, self._datafile.now()),
                latest=answer_lists.page(connection, commented, offset=0, limit=LATEST_SHOWN),
            )

    def monthly(self, month: Month) -> MonthlySummary:
        """Return everything that the page of a month says."""
        with self._datafile.read() as connection:
            went = courses.of_period(connection, month.period)
            return MonthlySummary(
                shop=shop.read(connection),
                month=month,
                tally=counts.tally(connection, month.period),
                month_before=counts.tally(connection, month.plus(-1).period),
                year_before=counts.tally(connection, month.plus(-12).period),
                months=counts.by_month(connection, months_up_to(month, MONTHS_SHOWN)),
                locations=counts.by_location(connection, month.period),
                followups=measure_courses(went, self._datafile.now()),
                causes=_causes(went),
                comments=choose_comments(_newest_comments(connection, month.period)),
                what_we_changed=shop.note(connection, month),
            )


def _newest_comments(connection: Connection, period: Period) -> Iterable[Response]:
    """Yield the newest answer with a comment of each group."""
    for group in GROUPS_IN_ORDER:
        query = AnswerQuery(period=period, group=group, has_comment=True)
        for answer in answer_lists.page(connection, query, offset=0, limit=1):
            yield answer.response


def _causes(went: Iterable[Course]) -> tuple[CauseCount, ...]:
    """Count the main causes, the commonest first; test answers have none."""
    found = Counter(course.cause for course in went if course.cause and course.counts)
    return tuple(CauseCount(cause, count) for cause, count in found.most_common())
