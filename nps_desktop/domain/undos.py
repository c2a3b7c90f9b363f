"""How each change is taken back."""

from dataclasses import dataclass

from nps_desktop.domain.followups import Event
from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.stacks import CardKey, StackHead


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
    """Give an answer this content again, as long as it says what was `seen` of it last."""

    id: int
    response: Response
    seen: Response


@dataclass(frozen=True, slots=True)
class TakeBackEvent:
    """Take this line out of a follow-up's history, and leave all else that was done."""

    followup: int
    event: Event


@dataclass(frozen=True, slots=True)
class RemoveBatch:
    """Take a whole import back."""

    batch: int


@dataclass(frozen=True, slots=True)
class RestoreBatch:
    """Bring a removed import back."""

    batch: int


@dataclass(frozen=True, slots=True)
class TakeBackMend:
    """Take the answers of mended rows out of their import; the rows wait to be mended again."""

    batch: int
    ids: tuple[int, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MendAgain:
    """Bring the answers of mended rows back into their import."""

    batch: int
    ids: tuple[int, ...]
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RewriteShop:
    """Give the shop these words and rules again."""

    shop: Shop


@dataclass(frozen=True, slots=True)
class RemoveVoids:
    """Take these void cards out again."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class RestoreVoids:
    """Bring these removed void cards back."""

    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SwapCards:
    """Take one card out, and bring back the one that it stands for."""

    out: CardKey
    back: CardKey


@dataclass(frozen=True, slots=True)
class ReopenStack:
    """Let an ended stack go on."""

    stack: int


@dataclass(frozen=True, slots=True)
class RemoveStack:
    """Take a whole stack out."""

    stack: int


@dataclass(frozen=True, slots=True)
class RestoreStack:
    """Bring a removed stack back, with these answers and void cards."""

    stack: int
    ids: tuple[int, ...]
    voids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class MoveStack:
    """Give a stack and its cards this head again."""

    stack: int
    head: StackHead


StackUndo = (
    RemoveVoids | RestoreVoids | SwapCards | ReopenStack | RemoveStack | RestoreStack | MoveStack
)

Undo = (
    RemoveResponses
    | RestoreResponses
    | RewriteResponse
    | TakeBackEvent
    | RemoveBatch
    | RestoreBatch
    | TakeBackMend
    | MendAgain
    | RewriteShop
    | StackUndo
)
