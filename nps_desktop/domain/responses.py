"""What one answer is."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from nps_desktop.domain import contacts
from nps_desktop.domain.scores import Group, group_of


class Source(StrEnum):
    """How an answer came in."""

    TYPED = "typed"
    IMPORTED = "imported"
    COUNTER = "counter"


@dataclass(frozen=True, slots=True)
class Response:
    """One answer to the question, as the customer gave it.

    `score` is 0-10, `day` the shop's calendar day, `at` the aware UTC moment where it is known.
    `is_day_assumed` tells that the day is not the customer's but somebody's assumption.
    """

    score: int
    day: date
    at: datetime | None = None
    comment: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    location: str = ""
    wants_call: bool = False
    source: Source = Source.TYPED
    is_day_assumed: bool = False

    @property
    def group(self) -> Group:
        """The group, derived from the score on every read and never stored."""
        return group_of(self.score)

    @property
    def is_reachable(self) -> bool:
        """Whether the customer left a number to dial or an e-mail address."""
        return contacts.is_reachable(self.phone, self.email)


@dataclass(frozen=True, slots=True)
class StoredResponse:
    """An answer in the data file: its number there, when it was entered (UTC), its import."""

    id: int
    response: Response
    entered_at: datetime
    batch: int | None = None
