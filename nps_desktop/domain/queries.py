"""Which answers a list shows, and in what order."""

from dataclasses import dataclass
from enum import StrEnum

from nps_desktop.domain.periods import ALL_TIME, Period
from nps_desktop.domain.responses import Source
from nps_desktop.domain.scores import Group


class Order(StrEnum):
    """What a list of answers is sorted by; equals by day, then as they were entered."""

    DATE = "date"
    SCORE = "score"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Origin:
    """Where answers come from: how they came in, one import, or one stack of cards.

    Every part left at its default lets all through; `batch` and `stack` are numbers.
    """

    source: Source | None = None
    batch: int | None = None
    stack: int | None = None


EVERYWHERE = Origin()


@dataclass(frozen=True, slots=True)
class AnswerQuery:
    """A choice of answers; every part left at its default lets all through.

    `text` is looked for in comments, names, phone numbers and e-mail addresses. Answers without a
    name stand last in either order of names.
    """

    text: str = ""
    period: Period = ALL_TIME
    group: Group | None = None
    location: str | None = None
    has_comment: bool = False
    origin: Origin = EVERYWHERE
    order: Order = Order.DATE
    is_descending: bool = True

    @property
    def is_counted(self) -> bool:
        """Whether the counts that are kept beside the answers tell how many it lets through."""
        return not (self.text.strip() or self.has_comment or self.origin != EVERYWHERE)
