"""A card before it is stored, and an answer as it stands on a card again."""

from dataclasses import dataclass, replace
from datetime import date

from nps_desktop.domain.intake import RawAnswer
from nps_desktop.domain.responses import Response


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
    """A whole card: its fields, and the day and location of its stack."""

    written: Written
    day: date
    location: str

    @property
    def raw(self) -> RawAnswer:
        """The card as the intake takes it."""
        written = self.written
        return RawAnswer(
            score=written.score,
            day=self.day,
            comment=written.comment,
            name=written.name,
            phone=written.phone,
            email=written.email,
            location=self.location,
            wants_call=written.wants_call,
        )


def draft_of(response: Response) -> Draft:
    """Return a stored answer as a card."""
    written = Written(
        str(response.score),
        response.comment,
        response.name,
        response.phone,
        response.email,
        response.wants_call,
    )
    return Draft(written, response.day, response.location)


def mended(stored: Response, typed: Response) -> Response:
    """Return the mended answer: what the card does not show stays as it was stored."""
    if typed.day != stored.day:
        return replace(typed, source=stored.source)
    return replace(typed, source=stored.source, at=stored.at, is_day_assumed=stored.is_day_assumed)
