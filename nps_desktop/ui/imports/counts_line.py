"""The counts of an import, always in sight: "412 to import · 3 to mend · 9 already here"."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.imports import import_words as words
from nps_desktop.ui.widgets.labels import give_tone, label


class CountsLine(QWidget):
    """Four counts in words; what is zero and says nothing stays away."""

    def __init__(self) -> None:
        super().__init__()
        self._new = label(role="count")
        self._mend = label(role="count")
        self._known = label(role="count")
        self._blank = label(role="small")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        for each in (self._new, self._mend, self._known, self._blank):
            row.addWidget(each)
        row.addStretch(1)
        self.forget()

    @property
    def text(self) -> str:
        """The counts as one line."""
        shown = (self._new, self._mend, self._known, self._blank)
        return " · ".join(each.text() for each in shown if not each.isHidden())

    def forget(self) -> None:
        """Show that nothing is counted yet."""
        self._new.setText(_("Nothing counted yet"))
        for each in (self._mend, self._known, self._blank):
            each.hide()
        self._dress(0, 0)

    def show_counts(self, new: int, mend: int, *, known: int, blank: int = 0) -> None:
        """Show what an import would do."""
        self._new.setText(words.new_words(new))
        self._mend.setText(words.mend_words(mend))
        self._known.setText(words.known_words(known))
        self._blank.setText(words.blank_words(blank))
        self._mend.show()
        self._known.show()
        self._blank.setVisible(blank > 0)
        self._dress(new, mend)

    def _dress(self, new: int, mend: int) -> None:
        give_tone(self._new, "promoter" if new else "")
        give_tone(self._mend, "detractor" if mend else "")
        self.setAccessibleName(self.text)
