"""The calls as they leave the program, on paper or as a list: each with all that is known."""

from datetime import datetime

from nps_desktop.domain.calendars import Calendar
from nps_desktop.domain.call_lists import CallQuery
from nps_desktop.domain.call_sheets import CallSheet, SheetQuery
from nps_desktop.domain.followups import Case, CaseFile
from nps_desktop.services.case_files import case_of
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.shop_calendar import calendar_of
from nps_desktop.storage import call_lists, call_sheets, followups, shop, shop_lists
from nps_desktop.storage.call_lists import Moments
from nps_desktop.storage.database import Connection

MOST_CALLS = 100
MOST_NUMBERS = 200
EVERY = 1_000_000_000


class CallSheets:
    """The call sheets of an open data file; each comes from one state of the data."""

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def read(self, query: SheetQuery) -> CallSheet:
        """Return the calls that fall until the next opening day is over, first due first."""
        now, zone = self._datafile.now(), self._datafile.zone
        with self._datafile.read() as connection:
            rules = shop.read(connection)
            until = _end_of_next_day(calendar_of(rules, zone), now)
            numbers = call_sheets.to_make(connection, query, now, until)
            hidden = call_sheets.unreachable(connection, query)
            cases = call_sheets.cases(connection, numbers[:MOST_CALLS])
            return CallSheet(
                query=query,
                shop=rules,
                lists=shop_lists.read(connection),
                printed_at=now,
                until=until,
                zone=zone,
                calls=tuple(_file(connection, case) for case in cases),
                more=len(numbers[MOST_CALLS:]),
                later=len(call_sheets.to_make_later(connection, query, until)),
                unreachable=hidden[:MOST_NUMBERS],
                unreachable_total=len(hidden),
            )

    def cases(self, query: CallQuery) -> tuple[Case, ...]:
        """Return every case of a list of calls, in its order, with its history."""
        moments = Moments(self._datafile.now(), self._datafile.midnight())
        with self._datafile.read() as connection:
            rows = call_lists.calls(connection, query, moments, EVERY)
            return call_sheets.cases(connection, [row.id for row in rows])


def _end_of_next_day(calendar: Calendar, now: datetime) -> datetime:
    """Return when the shop closes on its first opening day after today."""
    day = calendar.next_noon(now).astimezone(calendar.zone).date()
    return calendar.end_of_opening(day) or calendar.end_of_day(day)


def _file(connection: Connection, case: Case) -> CaseFile:
    """Return a case with the words of those that came into it."""
    merged = followups.merged_into(connection, case.followup.id)
    others = (case_of(connection, each) for each in merged)
    return CaseFile(case, tuple(other for other in others if other))
