"""What a write did: what it touched, and how to take it back."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the window begins with changes, long before it knows how to undo them
    from nps_desktop.domain.undos import Undo


class Subject(StrEnum):
    """What a write can touch; a screen reads again when its subject was."""

    RESPONSES = "responses"
    FOLLOWUPS = "followups"
    SHOP = "shop"
    STACKS = "stacks"


@dataclass(frozen=True, slots=True)
class Change:
    """What a write touched, which answers it wrote, and its undo if there is one.

    `ids` are the answers entered, corrected, removed or brought back, also those that went or
    came back with their import. A new import names none: they are those of its batch. `kept`
    counts those of an import taken back that stay, because somebody has worked on their
    follow-up.
    """

    touched: frozenset[Subject]
    ids: tuple[int, ...] = ()
    undo: "Undo | None" = None
    kept: int = 0

    def touches(self, *subjects: Subject) -> bool:
        """Return whether any of the subjects was touched."""
        return not self.touched.isdisjoint(subjects)


EVERYTHING = Change(frozenset(Subject))
"""What may have happened where nobody said what did."""
