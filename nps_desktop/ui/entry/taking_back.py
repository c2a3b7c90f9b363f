"""How Ctrl+Z brings the last card back into the fields, as it takes it out of the data file."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.changes import Change
from nps_desktop.domain.stacks import Card, CardKey, StackHead
from nps_desktop.domain.undos import RemoveResponses, RemoveVoids, Undo
from nps_desktop.ui.entry.purposes import AtHand, Purpose
from nps_desktop.ui.messages import Message, Messages

if TYPE_CHECKING:
    from nps_desktop.services.stacks import CardEntered


class TakingBack(QObject):
    """Knows the cards that were typed here; hears when one of them is undone.

    `begun` carries the AtHand of a card that leaves the data file, `failed` the key of one that
    did not.
    """

    begun = Signal(object)
    failed = Signal(object)

    def __init__(self, messages: Messages) -> None:
        super().__init__()
        self._typed: dict[CardKey, tuple[StackHead, Card]] = {}
        messages.taking_back.connect(self._on_taking_back)
        messages.taken_back.connect(self._on_taken_back)

    def know(self, entered: "CardEntered", card: Card) -> None:
        """Know one more card that was typed here."""
        self._typed[entered.key] = (entered.stack.head, card)

    def know_again(self, cards: dict[CardKey, Card]) -> None:
        """Know what these cards say by now."""
        for key in self._typed.keys() & cards.keys():
            self._typed[key] = (self._typed[key][0], cards[key])

    def _on_taking_back(self, message: Message) -> None:
        key = _card_of(message.undo)
        if key in self._typed:
            head, card = self._typed[key]
            self.begun.emit(AtHand(Purpose.TAKEN_BACK, head, key, card))

    def _on_taken_back(self, message: Message, change: Change | None) -> None:
        key = _card_of(message.undo)
        if key in self._typed and not (change and change.touched):
            self.failed.emit(key)


def _card_of(undo: Undo | None) -> CardKey | None:
    """Return the one card that an undo takes out, if it does that."""
    match undo:
        case RemoveResponses((number,)):
            return CardKey(number)
        case RemoveVoids((number,)):
            return CardKey(number, is_void=True)
        case _:
            return None
