"""What a stack of cards is: what its cards have in common, and the cards that do not count."""

from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from nps_desktop.domain.responses import Response
from nps_desktop.domain.tally import Tally


class VoidReason(StrEnum):
    """Why a card counts for nothing."""

    ILLEGIBLE = "illegible"
    OUT_OF_SCALE = "out_of_scale"


@dataclass(frozen=True, slots=True)
class StackHead:
    """What the cards of a stack have in common: their day, shop or till, shift, who was there."""

    day: date
    location: str = ""
    shift: str = ""
    staff: str = ""


@dataclass(frozen=True, slots=True)
class VoidCard:
    """A card that is kept and not counted; `value` is what stands where its score should."""

    reason: VoidReason
    value: str = ""
    comment: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    wants_call: bool = False


Card = Response | VoidCard


@dataclass(frozen=True, slots=True)
class CardKey:
    """Where a card is found in the data file: its number among the answers or the void cards."""

    id: int
    is_void: bool = False


@dataclass(frozen=True, slots=True)
class StackedCard:
    """A card in the data file, with what stands on it; `entered_at` is an aware UTC moment."""

    key: CardKey
    card: Card
    entered_at: datetime


@dataclass(frozen=True, slots=True)
class Stack:
    """A stack in the data file; `counted` is how many cards somebody counted, None if nobody did.

    Moments are aware UTC; one that has not ended goes on.
    """

    id: int
    head: StackHead
    begun_at: datetime
    counted: int | None = None
    ended_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class StackContents:
    """A stack with its cards in the order they were typed."""

    stack: Stack
    cards: tuple[StackedCard, ...] = ()


@dataclass(frozen=True, slots=True)
class StackHabits:
    """What the heads of stacks said before, newest first; `head` is what the next begins with.

    `locations` also holds, after those of stacks, the others that have answers.
    """

    head: StackHead
    locations: tuple[str, ...] = ()
    shifts: tuple[str, ...] = ()
    staff: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class StackFigures:
    """What a stack comes to: its answers, its void cards, and its open calls.

    `open_calls` counts the customers who are still to be called, and can be.
    """

    stack: Stack
    tally: Tally
    voids: tuple[VoidCard, ...] = ()
    open_calls: int = 0

    @property
    def typed(self) -> int:
        """How many cards are typed, void ones too."""
        return self.tally.total + len(self.voids)

    @property
    def missing(self) -> int:
        """How many of the counted cards are not typed; below 0 are more than counted.

        0 where nobody counted.
        """
        return 0 if self.stack.counted is None else self.stack.counted - self.typed

    def void_for(self, reason: VoidReason) -> int:
        """Return how many cards are void for a reason."""
        return Counter(card.reason for card in self.voids)[reason]
