"""What the follow-up page asks the data file, and what it is answered."""

from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from nps_desktop.domain.call_lists import CallCounts, CallList, CallPage, CallQuery, Load
from nps_desktop.domain.followups import CaseFile
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import Entry, ShopLists

if TYPE_CHECKING:
    from nps_desktop.domain.calendars import Calendar
    from nps_desktop.services.workspace import Workspace

AT_ONCE = 250
"""So many lines of a list are read at a time."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked: a list of calls or what is `sought` in all of them, and a case (0 for none).

    `colleague` is the name of who sits at this computer, "" for nobody; `limit` how many lines.
    """

    which: CallList = CallList.OPEN
    location: str | None = None
    colleague: str = ""
    limit: int = AT_ONCE
    sought: str = ""
    case: int = 0

    def is_of_list(self, other: "Asked") -> bool:
        """Return whether two questions are for the same list."""
        mine = (self.which, self.location, self.colleague, self.sought)
        return mine == (other.which, other.location, other.colleague, other.sought)


@dataclass(frozen=True, slots=True)
class Desk:
    """A list of calls as it stands at `now`, and the case that is open beside it.

    `elsewhere` counts the open calls of other locations; `colleague` is who sits here.
    """

    asked: Asked
    page: CallPage
    file: CaseFile | None
    counts: CallCounts
    elsewhere: int
    load: Load
    shop: Shop
    lists: ShopLists
    colleague: Entry | None
    now: datetime
    zone: tzinfo
    calendar: "Calendar"
    has_answers: bool

    @property
    def which(self) -> CallList:
        """The list that is shown."""
        return self.asked.which

    def with_case(self, read: "ReadCase") -> "Desk":
        """Return the desk with another case open."""
        return replace(self, file=read.file, now=read.now)


@dataclass(frozen=True, slots=True)
class ReadCase:
    """A case as it stands at `now`; None where it is no more."""

    file: CaseFile | None
    now: datetime


def read_desk(workspace: "Workspace", asked: Asked) -> Desk:
    """Read a list of calls, and the case that is open; the first of the list where none is."""
    from nps_desktop.services.shop_calendar import calendar_of  # not before a desk is opened

    followups, zone = workspace.followups, workspace.zone
    shop, lists = workspace.shop.read(), workspace.shop_lists.read()
    colleague = lists.colleague(asked.colleague)
    query = CallQuery(asked.which, asked.location, colleague.id if colleague else None)
    standing = followups.standing(query.location, query.colleague)
    page = _page(workspace, asked, query, standing.counts)
    return Desk(
        asked=asked,
        page=page,
        file=_case(workspace, asked, page),
        counts=standing.counts,
        elsewhere=standing.elsewhere,
        load=standing.load,
        shop=shop,
        lists=lists,
        colleague=colleague,
        now=workspace.now(),
        zone=zone,
        calendar=calendar_of(shop, zone),
        has_answers=bool(page.rows) or workspace.responses.count(AnswerQuery()) > 0,
    )


def read_case(workspace: "Workspace", case: int) -> ReadCase:
    """Read a case."""
    return ReadCase(workspace.followups.case(case), workspace.now())


def _page(workspace: "Workspace", asked: Asked, query: CallQuery, counts: CallCounts) -> CallPage:
    if asked.sought:
        found = workspace.followups.find(asked.sought)
        return CallPage(found, len(found))
    if query.which is CallList.MINE and query.colleague is None:
        return CallPage()
    rows = workspace.followups.rows(query, asked.limit)
    has_all = len(rows) < asked.limit
    return CallPage(rows, len(rows) if has_all else counts.of(query.which))


def _case(workspace: "Workspace", asked: Asked, page: CallPage) -> CaseFile | None:
    """The open case, also where its list does not hold it; else the first of the list."""
    file = workspace.followups.case(asked.case) if asked.case else None
    if file is None and page.rows and not asked.sought:
        return workspace.followups.case(page.rows[0].id)
    return file
