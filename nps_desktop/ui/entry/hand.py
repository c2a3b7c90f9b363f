"""Which card stands in the fields, and which cards that were begun before wait until it is done."""

from dataclasses import replace

from nps_desktop.domain.responses import Response
from nps_desktop.ui.entry.card_form import CardForm
from nps_desktop.ui.entry.drafts import Written, written_of
from nps_desktop.ui.entry.purposes import NEW, AtHand, Purpose


class Hand:
    """Puts cards into the fields of a form; each that is interrupted comes back afterwards."""

    def __init__(self, form: CardForm) -> None:
        self._form = form
        self._waiting: list[tuple[AtHand, Written]] = []
        self.card = NEW

    @property
    def is_free(self) -> bool:
        """Whether nothing at all stands in the fields."""
        return self.card == NEW and self._form.written.is_blank

    @property
    def unsaved(self) -> int:
        """How many cards would be lost: those that wait, and the one in the fields."""
        return len(self._waiting) + self._is_worth_keeping

    def take(self, card: AtHand, written: Written) -> None:
        """Put a card into the fields; what stands there, and is not stored, waits."""
        if self._is_worth_keeping:
            self._waiting.append((self.card, self._form.written))
        self._show(card, written)

    def replace(self, card: AtHand, written: Written) -> None:
        """Put a card into the fields in place of what stands there."""
        self._show(card, written)

    def put_away(self) -> None:
        """Be done with the card in the fields; the one that was put aside last comes back."""
        self._show(*(self._waiting.pop() if self._waiting else (NEW, Written())))

    def let_go(self, card: AtHand) -> None:
        """Be done with a card, wherever it is."""
        if self.card is card:
            self.put_away()
        else:
            self._waiting = [waiting for waiting in self._waiting if waiting[0] is not card]

    def know_present(self, changed: AtHand, present: Response) -> None:
        """Change a stored card knowing what it says by now."""
        if self.card is changed:
            self.card = replace(changed, stored=present)

    @property
    def _is_worth_keeping(self) -> bool:
        card, written = self.card, self._form.written
        if card.purpose is Purpose.CHANGE and card.stored:
            return written != written_of(card.stored)
        return not written.is_blank

    def _show(self, card: AtHand, written: Written) -> None:
        self.card = card
        self._form.ask_for(card.purpose)
        self._form.show_card(written)
