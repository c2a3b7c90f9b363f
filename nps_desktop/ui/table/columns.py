"""What a column of a table is: its title, its text, what it sorts by, how it looks."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from typing import Generic, TypeVar

from nps_desktop.domain.queries import Order

R = TypeVar("R")


class Look(Enum):
    """How a cell is drawn.

    NUMBER is muted, its digits stand under each other; SCORE wants a text of 0-10; MARK shows an
    icon where there is a text; SENTENCE goes on in a second line where the row is tall enough.
    """

    TEXT = auto()
    STRONG = auto()
    MUTED = auto()
    NUMBER = auto()
    SCORE = auto()
    MARK = auto()
    SENTENCE = auto()


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """A column of records of one kind.

    `width` is in pixels, 0 for all that is left. Where room is short the columns with the highest
    `leaves` go first; those with 0 stay.
    """

    title: str
    text: Callable[[R], str]
    sort: Order | None = None
    look: Look = Look.TEXT
    width: int = 0
    leaves: int = 0
