"""What a month says: everything that the monthly page and the overview show."""

from collections.abc import Iterable
from dataclasses import dataclass

from nps_desktop.domain.followups import Cause
from nps_desktop.domain.measures import FollowUpMeasures
from nps_desktop.domain.periods import Month, Period
from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.domain.scores import GROUPS_IN_ORDER, Group
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.tally import Tally


@dataclass(frozen=True, slots=True)
class MonthFigures:
    """A month and what was answered in it."""

    month: Month
    tally: Tally


@dataclass(frozen=True, slots=True)
class LocationFigures:
    """A location ("" where none is given) and what was answered there."""

    location: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class CauseCount:
    """How many follow-ups had this main cause."""

    cause: Cause
    count: int


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
    """What a period says: its tally, that of the period before (None without one), and around it.

    `months` are the twelve that end with the period's last day or today; `latest` the newest
    answers with a comment.
    """

    shop: Shop
    period: Period
    tally: Tally
    before: Tally | None
    months: tuple[MonthFigures, ...]
    followups: FollowUpMeasures
    latest: tuple[StoredResponse, ...]


def choose_comments(newest_first: Iterable[Response]) -> tuple[Response, ...]:
    """Choose the newest comment of each group, in the order promoter, passive, detractor."""
    chosen: dict[Group, Response] = {}
    for response in newest_first:
        if response.comment and response.group not in chosen:
            chosen[response.group] = response
    return tuple(chosen[group] for group in GROUPS_IN_ORDER if group in chosen)
