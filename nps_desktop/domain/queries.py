"""Which answers a list shows, and in what order."""

from dataclasses import dataclass
from enum import StrEnum

from nps_desktop.domain.periods import ALL_TIME, Period
from nps_desktop.domain.scores import Group


class Order(StrEnum):
    """What a list of answers is sorted by."""

    DATE = "date"
    SCORE = "score"
    NAME = "name"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class AnswerQuery:
    """A choice of answers; every part left at its default lets all through.

    `text` is looked for in comments, names, phone numbers and e-mail addresses.
    """

    text: str = ""
    period: Period = ALL_TIME
    group: Group | None = None
    location: str | None = None
    has_comment: bool = False
    order: Order = Order.DATE
    is_descending: bool = True
