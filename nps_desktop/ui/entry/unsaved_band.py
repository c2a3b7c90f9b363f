"""The cards that could not be stored and wait: none is lost while the data file is out of reach."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from nps_desktop.domain.stacks import CardKey
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.entry.drafts import Draft
from nps_desktop.ui.formats import number
from nps_desktop.ui.widgets.labels import label


class UnsavedBand(QFrame):
    """Says how many cards wait; `retry_wanted` asks to store them now."""

    retry_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._drafts: tuple[Draft, ...] = ()
        self.setProperty("role", "band")
        self.words = label("", is_wrapped=True)
        self.retry = QPushButton(_("Save now"))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 12, 8)
        row.addWidget(self.words, 1)
        row.addWidget(self.retry)
        self.retry.clicked.connect(self.retry_wanted)
        self.hide()

    @property
    def count(self) -> int:
        """How many cards are kept."""
        return len(self._drafts)

    def keep(self, draft: Draft) -> None:
        """Keep one more card."""
        self._show((*self._drafts, draft))

    def keep_first(self, draft: Draft) -> None:
        """Keep a card that comes before the others: Ctrl+Z goes back from card to card."""
        self._show((draft, *self._drafts))

    def forget(self, key: CardKey) -> None:
        """Let go of the card that stands for this one: it is in the data file after all."""
        self._show(tuple(draft for draft in self._drafts if draft.instead_of != key))

    def release(self) -> tuple[Draft, ...]:
        """Give the kept cards away, oldest first."""
        kept = self._drafts
        if kept:
            self._show(())
        return kept

    def _show(self, drafts: tuple[Draft, ...]) -> None:
        self._drafts = drafts
        self.words.setText(
            ngettext(
                "{count} card is not saved yet. It is kept here and saved with the next one.",
                "{count} cards are not saved yet. They are kept here and saved with the next one.",
                len(drafts),
            ).format(count=number(len(drafts)))
        )
        self.setVisible(bool(drafts))
