"""Lists of calls: which there are, what a line of one says, how many calls each holds."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nps_desktop.domain import contacts
from nps_desktop.domain.followups import is_overdue
from nps_desktop.domain.states import Closing, State


class CallList(StrEnum):
    """The lists of calls that can be asked for."""

    OPEN = "open"
    OVERDUE = "overdue"
    DUE_TODAY = "due_today"
    MINE = "mine"
    PROMISED = "promised"
    UNREACHABLE = "unreachable"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class CallQuery:
    """Which calls are asked for: `location` None for all, `colleague` whose calls are "mine"."""

    which: CallList = CallList.OPEN
    location: str | None = None
    colleague: int | None = None


@dataclass(frozen=True, slots=True)
class CallRow:
    """A line of a list of calls; moments are aware UTC.

    `words` are the first of the customer's; `attempts` counts how often they were tried;
    `moved_at` is the moment that the state is said of, None for a new case; `assigned_to` the
    number of the colleague who has it.
    """

    id: int
    response_id: int
    score: int
    name: str
    phone: str
    email: str
    location: str
    words: str
    state: State
    due_at: datetime
    try_again_at: datetime | None = None
    moved_at: datetime | None = None
    attempts: int = 0
    assigned_to: int | None = None
    closing: Closing | None = None

    @property
    def is_reachable(self) -> bool:
        """Whether the customer left a number to dial or an e-mail address."""
        return contacts.is_reachable(self.phone, self.email)

    @property
    def next_at(self) -> datetime:
        """When the next call is to be made: at the time that was agreed, else when it is due."""
        return self.try_again_at or self.due_at

    def is_overdue(self, now: datetime) -> bool:
        """Return whether a customer who can be reached should have been tried before `now`."""
        return self.is_reachable and is_overdue(self.state, self.due_at, now)


@dataclass(frozen=True, slots=True)
class CallPage:
    """The beginning of a list of calls, and how many the whole list holds."""

    rows: tuple[CallRow, ...] = ()
    total: int = 0


@dataclass(frozen=True, slots=True)
class CallCounts:
    """How many calls each list holds; overdue, due today … are parts of the open ones."""

    open: int = 0
    overdue: int = 0
    due_today: int = 0
    mine: int = 0
    promised: int = 0
    unreachable: int = 0
    closed: int = 0

    def of(self, which: CallList) -> int:
        """Return how many calls one list holds."""
        count: int = getattr(self, which.value)
        return count


@dataclass(frozen=True, slots=True)
class Load:
    """How many calls have to be made before a moment (UTC), by the number of the colleague.

    None stands for nobody; customers who left no number and no address are not counted.
    """

    until: datetime
    calls: int = 0
    by_colleague: tuple[tuple[int | None, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """How the calls stand: how many each list holds, and how many have to be made.

    `elsewhere` counts the open calls of other locations than the one asked for; `load` is of all.
    """

    counts: CallCounts
    elsewhere: int
    load: Load
