"""Which cards were typed since the page was opened, in the order they were stored."""

from collections.abc import Iterable

from nps_desktop.domain.responses import Response


class TypedStack:
    """The cards by their number in the data file; a removed one comes back to its place."""

    def __init__(self) -> None:
        self._cards: dict[int, Response | None] = {}

    @property
    def newest_first(self) -> tuple[tuple[int, Response], ...]:
        """The cards that are in the data file."""
        stored = ((id, card) for id, card in self._cards.items() if card)
        return tuple(reversed(tuple(stored)))

    def put(self, id: int, card: Response | None) -> None:
        """Take a card, or know that one is removed (None)."""
        self._cards[id] = card

    def get(self, id: int) -> Response | None:
        """A card of the stack."""
        return self._cards.get(id)

    def of(self, ids: Iterable[int]) -> tuple[int, ...]:
        """Those of the numbers that belong to cards of this stack."""
        return tuple(id for id in ids if id in self._cards)

    def __len__(self) -> int:
        return sum(card is not None for card in self._cards.values())
