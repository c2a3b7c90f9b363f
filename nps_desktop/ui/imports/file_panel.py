"""The narrow column of the import: which file, which sheet, and which column means what."""

from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from nps_desktop.errors import SHEET
from nps_desktop.i18n import _
from nps_desktop.ui.icons import icon
from nps_desktop.ui.imports.checked import Checked
from nps_desktop.ui.imports.column_chooser import ColumnChooser
from nps_desktop.ui.imports.columns_card import ColumnsCard
from nps_desktop.ui.imports.import_words import rows_words
from nps_desktop.ui.theme import GAP, theme_of
from nps_desktop.ui.widgets.labels import label

ICON_SIDE = 24


class FilePanel(QWidget):
    """Shows what is read how; `chosen` brings what was changed and the new choice for it.

    `afresh_wanted` tells that the choices of the last time are not wanted.
    """

    chosen = Signal(str, str)
    other_file_wanted = Signal()
    afresh_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = label(role="strong", is_wrapped=True)
        self.facts = label(role="small", is_wrapped=True)
        self.last_time = label(_("Read as last time."), "small")
        self.afresh = QPushButton(_("Start &afresh"))
        self.afresh.setProperty("role", "link")
        self.other_file = QPushButton(_("&Choose another file…"))
        self.sheet = ColumnChooser(_("Sheet"))
        self._below = QVBoxLayout()
        self._shown_columns: ColumnsCard | None = None
        self._icon = QLabel()
        self._lay_out()
        self._connect()
        self.forget(Path())

    @cached_property
    def columns(self) -> ColumnsCard:
        """The columns, made when there are some: their choosers would hold the window up."""
        card = self._shown_columns = ColumnsCard()
        card.chosen.connect(self.chosen)
        self._below.insertWidget(1, card)
        return card

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in the order that it stands in."""
        return (self.afresh, self.sheet, self.other_file, *self.columns.stops)

    def forget(self, path: Path, place: str = "") -> None:
        """Show a file that is not read yet; `place` says which of several it is."""
        self.name.setText(path.name)
        self._say_facts(place)
        self._icon.setPixmap(
            icon("file-spreadsheet", theme_of(self.window()).accent).pixmap(
                QSize(ICON_SIDE, ICON_SIDE)
            )
        )
        self._show_last_time(False)
        if self._shown_columns:
            self._shown_columns.hide()
        self.sheet.hide()

    def wait(self) -> None:
        """Take no choices while the file is read."""
        for each in (self._shown_columns, self.sheet, self.afresh):
            if each:
                each.setEnabled(False)

    def show_checked(self, checked: Checked, place: str = "", *, is_as_last_time: bool) -> None:
        """Show which column was taken for what."""
        preview = checked.preview
        self._say_facts(preview.source, place, rows_words(preview.rows))
        self.show_sheet(checked)
        self.sheet.setVisible(len(checked.sheets) > 1)
        self._show_last_time(is_as_last_time)
        self.columns.show_columns(preview)
        for each in (self.columns, self.sheet, self.afresh):
            each.setEnabled(True)
        self.columns.show()

    def show_sheet(self, checked: Checked) -> None:
        """Show which sheet was read."""
        self.sheet.offer([(name, name) for name in checked.sheets], checked.preview.sheet)

    def _show_last_time(self, is_as_last_time: bool) -> None:
        self.last_time.setVisible(is_as_last_time)
        self.afresh.setVisible(is_as_last_time)

    def _say_facts(self, *facts: str) -> None:
        self.facts.setText(" · ".join(fact for fact in facts if fact))
        self.facts.setVisible(bool(self.facts.text()))

    def _connect(self) -> None:
        self.other_file.clicked.connect(self.other_file_wanted)
        self.afresh.clicked.connect(self.afresh_wanted)
        self.sheet.activated.connect(
            lambda _place: self.chosen.emit(SHEET, str(self.sheet.currentData()))
        )

    def _lay_out(self) -> None:
        self.setLayout(self._below)
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(GAP)
        self._below.addWidget(self._file_card())
        self._below.addStretch(1)

    def _file_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(16, 16, 16, 16)
        inside.setSpacing(10)
        heading = QHBoxLayout()
        heading.setSpacing(10)
        heading.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(2)
        names.addWidget(self.name)
        names.addWidget(self.facts)
        names.addWidget(self.last_time)
        names.addWidget(self.afresh, 0, Qt.AlignmentFlag.AlignLeft)
        heading.addLayout(names, 1)
        inside.addLayout(heading)
        inside.addWidget(self.sheet)
        inside.addWidget(self.other_file)
        return card
