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


@dataclass(frozen=True, slots=True)
class Change:
    """What a write touched, the ids of the answers it wrote, and its undo if there is one."""

    touched: frozenset[Subject]
    ids: tuple[int, ...] = ()
    undo: "Undo | None" = None

    def touches(self, *subjects: Subject) -> bool:
        """Return whether any of the subjects was touched."""
        return not self.touched.isdisjoint(subjects)
