"""Why a card stands in the fields."""

from dataclasses import dataclass
from enum import StrEnum

from nps_desktop.domain.stacks import Card, CardKey, StackHead


class Purpose(StrEnum):
    """What becomes of the card in the fields at Enter."""

    NEW = "new"
    CHANGE = "change"
    TAKEN_BACK = "taken_back"


@dataclass(frozen=True, slots=True)
class AtHand:
    """The card in the fields: a new one, a stored one to be changed, or one taken back.

    A new one belongs to the stack in the header; the others know their own, where they are found
    in the data file, and what is stored there.
    """

    purpose: Purpose = Purpose.NEW
    head: StackHead | None = None
    key: CardKey | None = None
    stored: Card | None = None


NEW = AtHand()
