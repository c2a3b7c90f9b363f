"""How each change is taken back."""

from dataclasses import dataclass

from nps_desktop.domain.followups import FollowUp
from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop import Shop


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


@dataclass(frozen=True, slots=True)
class RewriteShop:
    """Give the shop these words and rules again."""

    shop: Shop


Undo = (
    RemoveResponses
    | RestoreResponses
    | RewriteResponse
    | RewriteFollowUp
    | RemoveBatch
    | RestoreBatch
    | RewriteShop
)
