"""What the answers say: counts of periods, months and locations, the overview, the month's page."""

from collections.abc import Iterator

from nps_desktop.domain.periods import Month, Period, months_up_to
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.scopes import Scope, scope_before
from nps_desktop.domain.scores import GROUPS_IN_ORDER
from nps_desktop.domain.sections import sections_of
from nps_desktop.domain.summary import LocationFigures, MonthlySummary, Overview
from nps_desktop.domain.tally import Tally
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.measuring import causes_of
from nps_desktop.storage import answer_lists, counts, courses, shop
from nps_desktop.storage.database import Connection

MONTHS_SHOWN = 12
WORDS_SHOWN = 3


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
        today, before = self._datafile.today(), scope_before(scope)
        with self._datafile.read() as connection:
            oldest = counts.oldest_month(connection, scope.location)
            sections = sections_of(scope.period, today, oldest=oldest)
            return Overview(
                shop=shop.read(connection),
                scope=scope,
                tally=counts.tally(connection, scope.period, scope.location),
                before=counts.tally(connection, before.period, before.location) if before else None,
                trend=counts.by_section(connection, sections, scope.location),
                locations=counts.by_location(connection, scope.period),
                newest_month=counts.newest_month(connection, scope.location),
                has_answers=counts.newest_month(connection) is not None,
            )

    def newest_words(self, scope: Scope) -> tuple[StoredResponse, ...]:
        """Return the newest answers with a comment, three of each group, group by group."""
        with self._datafile.read() as connection:
            return tuple(_newest_words(connection, scope, WORDS_SHOWN))

    def monthly(self, month: Month) -> MonthlySummary:
        """Return everything that the page of a month says."""
        scope = Scope(month.period)
        with self._datafile.read() as connection:
            return MonthlySummary(
                shop=shop.read(connection),
                month=month,
                tally=counts.tally(connection, month.period),
                month_before=counts.tally(connection, month.plus(-1).period),
                year_before=counts.tally(connection, month.plus(-12).period),
                months=counts.by_month(connection, months_up_to(month, MONTHS_SHOWN)),
                locations=counts.by_location(connection, month.period),
                followups=courses.measures(connection, scope, self._datafile.now()),
                causes=causes_of(connection, scope),
                comments=tuple(each.response for each in _newest_words(connection, scope, 1)),
                what_we_changed=shop.note(connection, month),
            )


def _newest_words(connection: Connection, scope: Scope, limit: int) -> Iterator[StoredResponse]:
    """Yield the newest answers with a comment, so many of each group."""
    for group in GROUPS_IN_ORDER:
        query = AnswerQuery(
            period=scope.period, location=scope.location, group=group, has_comment=True
        )
        yield from answer_lists.page(connection, query, offset=0, limit=limit)
