"""How each change is taken back."""

from dataclasses import dataclass
from datetime import datetime

from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import ShopList
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
class EventKey:
    """A line of a follow-up's history; its first one has the position 0."""

    followup: int
    position: int


@dataclass(frozen=True, slots=True)
class TakeBackEvents:
    """Say of these lines of histories that they do not count, and leave all else that was done."""

    lines: tuple[EventKey, ...]
    by: str = ""


@dataclass(frozen=True, slots=True)
class PartCases:
    """Let two merged follow-ups go on by themselves, the first by its own clock again (UTC).

    `given` is the line by which the first got the other one's colleague, where it did.
    """

    into: EventKey
    other: EventKey
    started_at: datetime
    due_at: datetime
    by: str = ""
    given: EventKey | None = None


@dataclass(frozen=True, slots=True)
class MarkThanked:
    """Write down again that the customer of an answer was asked for a review (UTC)."""

    id: int
    at: datetime
    by: str


@dataclass(frozen=True, slots=True)
class UnmarkThanked:
    """Take out that the customer of an answer was asked for a review."""

    id: int


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
    """Give the shop these words and rules again, where they differ from what was `seen` last."""

    shop: Shop
    seen: Shop


@dataclass(frozen=True, slots=True)
class DropEntry:
    """Take an entry out of its list again; one that was noted somewhere is archived."""

    id: int


@dataclass(frozen=True, slots=True)
class RewordEntry:
    """Give an entry these words again."""

    id: int
    text: str


@dataclass(frozen=True, slots=True)
class ReorderEntries:
    """Put a list into this order again."""

    which: ShopList
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ArchiveEntry:
    """Offer an entry no more again."""

    id: int


@dataclass(frozen=True, slots=True)
class BringBackEntry:
    """Offer an entry again."""

    id: int


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

EntryUndo = DropEntry | RewordEntry | ReorderEntries | ArchiveEntry | BringBackEntry

CallUndo = TakeBackEvents | PartCases | MarkThanked | UnmarkThanked

Undo = (
    RemoveResponses
    | RestoreResponses
    | RewriteResponse
    | CallUndo
    | EntryUndo
    | RemoveBatch
    | RestoreBatch
    | TakeBackMend
    | MendAgain
    | RewriteShop
    | StackUndo
)
