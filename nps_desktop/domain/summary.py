"""What a month says: everything that the monthly page and the overview show."""

from dataclasses import dataclass

from nps_desktop.domain.measures import FollowUpMeasures
from nps_desktop.domain.periods import Month
from nps_desktop.domain.responses import Response
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.sections import Section
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import Entry
from nps_desktop.domain.tally import Tally


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """A month and what was answered in it."""

    month: Month
    tally: Tally


@dataclass(frozen=True, slots=True)
class SectionFigures:
    """A section of a line of time and what was answered in it."""

    section: Section
    tally: Tally


@dataclass(frozen=True, slots=True)
class LocationFigures:
    """A location ("" where none is given) and what was answered there."""

    location: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class CauseCount:
    """How many follow-ups had this main cause, and of how many it was fixed for all."""

    cause: Entry
    count: int
    fixed: int = 0


@dataclass(frozen=True, slots=True)
class MonthlySummary:
    """The month on one page.

    `months` are the twelve that end with `month`, oldest first; `comments` at most one of each
    group; `what_we_changed` the owner's own text.
    """

    shop: Shop
    month: Month
    tally: Tally
    month_before: Tally
    year_before: Tally
    months: tuple[MonthFigures, ...]
    locations: tuple[LocationFigures, ...]
    followups: FollowUpMeasures
    causes: tuple[CauseCount, ...]
    comments: tuple[Response, ...]
    what_we_changed: str = ""


@dataclass(frozen=True, slots=True)
class Overview:
    """What a scope says: its tally, that of the period before (None without one), and around it.

    `trend` are the sections of time around the period, oldest first; `locations` all that have
    answers in the period, whichever is chosen; `newest_month` is the newest month with answers
    at the chosen location, and `has_answers` tells whether there are any anywhere.
    """

    shop: Shop
    scope: Scope
    tally: Tally
    before: Tally | None
    trend: tuple[SectionFigures, ...]
    locations: tuple[LocationFigures, ...]
    newest_month: Month | None
    has_answers: bool
