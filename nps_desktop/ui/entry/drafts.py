"""A card before it is stored, and a stored one as it stands on a card again."""

from dataclasses import dataclass, replace
from datetime import date

from nps_desktop.domain.intake import RawAnswer, take, take_void
from nps_desktop.domain.problems import Problem
from nps_desktop.domain.responses import Response
from nps_desktop.domain.stacks import Card, CardKey, StackHead, VoidCard


@dataclass(frozen=True, slots=True)
class Written:
    """What stands in the fields of a card; nothing judged."""

    score: str = ""
    comment: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    wants_call: bool = False

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is written."""
        return self == Written()


@dataclass(frozen=True, slots=True)
class Draft:
    """A whole card: its fields, its stack, and whether it is to count.

    `counted` is how many cards the stack has where it begins with this one, `instead_of` the card
    that this one stands for.
    """

    written: Written
    head: StackHead
    counted: int | None = None
    is_void: bool = False
    instead_of: CardKey | None = None

    def judged(self, today: date) -> Card | tuple[Problem, ...]:
        """Return the card, or every problem found in it."""
        written = self.written
        raw = RawAnswer(
            score=written.score,
            day=self.head.day,
            comment=written.comment,
            name=written.name,
            phone=written.phone,
            email=written.email,
            location=self.head.location,
            wants_call=written.wants_call,
        )
        return take_void(raw, today=today) if self.is_void else take(raw, today=today)


def written_of(card: Card) -> Written:
    """Return what stands on a stored card."""
    score = card.value if isinstance(card, VoidCard) else str(card.score)
    return Written(score, card.comment, card.name, card.phone, card.email, card.wants_call)


def mended(stored: Response, typed: Response) -> Response:
    """Return the mended answer: what the card does not show stays as it was stored."""
    return replace(
        typed,
        day=stored.day,
        at=stored.at,
        location=stored.location,
        source=stored.source,
        is_day_assumed=stored.is_day_assumed,
    )
