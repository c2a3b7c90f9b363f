"""What a write did: what it touched, and how to take it back."""

from dataclasses import dataclass
from enum import StrEnum

from nps_desktop.domain.followups import FollowUp
from nps_desktop.domain.responses import Response


class Subject(StrEnum):
    """What a write can touch; a screen reads again when its subject was."""

    RESPONSES = "responses"
    FOLLOWUPS = "followups"
    SHOP = "shop"


@dataclass(frozen=True, slots=True)
class RemoveResponses:
    """Take these answers out again."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RestoreResponses:
    """Bring these removed answers back."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RewriteResponse:
    """Give an answer this content again."""

    id: int
    response: Response


@dataclass(frozen=True, slots=True)
class RewriteFollowUp:
    """Make a follow-up what it was."""

    followup: FollowUp


@dataclass(frozen=True, slots=True)
class RemoveBatch:
    """Take a whole import back."""

    batch: int


@dataclass(frozen=True, slots=True)
class RestoreBatch:
    """Bring a removed import back."""

    batch: int


Undo = (
    RemoveResponses
    | RestoreResponses
    | RewriteResponse
    | RewriteFollowUp
    | RemoveBatch
    | RestoreBatch
)


@dataclass(frozen=True, slots=True)
class Change:
    """What a write touched, the ids of the answers it wrote, and its undo if there is one."""

    touched: frozenset[Subject]
    ids: tuple[int, ...] = ()
    undo: Undo | None = None

    def touches(self, *subjects: Subject) -> bool:
        """Return whether any of the subjects was touched."""
        return not self.touched.isdisjoint(subjects)
