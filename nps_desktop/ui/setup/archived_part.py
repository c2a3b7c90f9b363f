"""The archived entries of a list: folded away, each with a button that brings it back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.shop_lists import Entry, ShopList
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.call_words import entry_name
from nps_desktop.ui.formats import number
from nps_desktop.ui.widgets.icon_button import IconButton
from nps_desktop.ui.widgets.labels import label


class ArchivedPart(QWidget):
    """Hidden while nothing is archived; `bring_back_wanted` brings the entry."""

    bring_back_wanted = Signal(object)

    def __init__(self, which: ShopList) -> None:
        super().__init__()
        self._which = which
        self._backs: list[QPushButton] = []
        self.fold = IconButton("chevron-right")
        self.fold.setProperty("role", "quiet")
        self.fold.setCheckable(True)
        self._inside = QWidget()
        self._rows = QGridLayout(self._inside)
        self._rows.setContentsMargins(12, 0, 0, 0)
        self._rows.setColumnStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._inside)
        self.fold.toggled.connect(self._on_folded)
        self._on_folded(False)
        self.hide()

    def show_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show what is archived."""
        had_focus = self._inside.isAncestorOf(self.focusWidget() or self)
        while (item := self._rows.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._backs.clear()
        for row, entry in enumerate(entries):
            self._add(row, entry)
        told = ngettext("{count} archived", "{count} archived", len(entries))
        self.fold.write(told.format(count=number(len(entries))))
        self.setVisible(bool(entries))
        if had_focus and entries:
            self.fold.setFocus()

    def button(self, row: int) -> QPushButton:
        """The button that brings the entry of a row back."""
        return self._backs[row]

    def follow(self, earlier: QWidget) -> None:
        """Stand behind a widget in the order of Tab."""
        for each in (self.fold, *self._backs):
            QWidget.setTabOrder(earlier, each)
            earlier = each

    def _add(self, row: int, entry: Entry) -> None:
        name = entry_name(self._which, entry)
        back = QPushButton(_("Bring back"))
        back.setProperty("role", "quiet")
        back.setAccessibleName(_("Bring back “{name}”").format(name=name))
        back.clicked.connect(lambda: self.bring_back_wanted.emit(entry))
        self._rows.addWidget(label(name, "muted", is_wrapped=True), row, 0)
        self._rows.addWidget(back, row, 1)
        self._backs.append(back)

    def _on_folded(self, is_open: bool) -> None:
        self.fold.draw("chevron-down" if is_open else "chevron-right")
        self._inside.setVisible(is_open)
