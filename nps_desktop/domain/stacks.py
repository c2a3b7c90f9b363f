"""What a stack of cards is: what its cards have in common, and the cards that do not count."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


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


@dataclass(frozen=True, slots=True)
class StoredVoid:
    """A void card in the data file: its number there, when it was entered (aware UTC)."""

    id: int
    card: VoidCard
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
