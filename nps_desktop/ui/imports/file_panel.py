"""The narrow column of the import: which file, which sheet, and which column means what."""

from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field
from nps_desktop.i18n import _, pgettext
from nps_desktop.reports.words import date_order_name, field_name
from nps_desktop.ui.icons import icon
from nps_desktop.ui.imports.checked import Checked
from nps_desktop.ui.imports.import_words import rows_words
from nps_desktop.ui.imports.import_work import DATE_ORDER, SHEET
from nps_desktop.ui.theme import GAP, theme_of
from nps_desktop.ui.widgets.labels import label

ICON_SIDE = 24
SHORTEST_COMBO = 8
FIELDS = (
    Field.SCORE,
    Field.DATE,
    Field.COMMENT,
    Field.NAME,
    Field.PHONE,
    Field.EMAIL,
    Field.LOCATION,
    Field.WANTS_CALL,
)


class FilePanel(QWidget):
    """Shows what is read how; `chosen` brings what was changed and the new choice for it."""

    chosen = Signal(str, str)
    other_file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.name = label(is_wrapped=True)
        self.facts = label(role="small", is_wrapped=True)
        self.other_file = QPushButton(_("&Choose another file…"))
        self.sheet = _combo(_("Sheet"))
        self.order = _combo(_("Order of the dates"))
        self.columns = {field: _combo(field_name(field)) for field in FIELDS}
        self._icon = QLabel()
        self._order_name = label(_("Written as"), "small")
        self._columns_card = QFrame()
        self._lay_out()
        self._connect()
        self.forget(Path())

    def forget(self, path: Path, place: str = "") -> None:
        """Show a file that is not read yet; `place` says which of several it is."""
        self.name.setText(path.name)
        self._say_facts(place)
        self._icon.setPixmap(
            icon("file-spreadsheet", theme_of(self.window()).accent).pixmap(
                QSize(ICON_SIDE, ICON_SIDE)
            )
        )
        self._columns_card.hide()
        self.sheet.hide()
        self._show_order(None)

    def wait(self) -> None:
        """Take no choices while the file is read."""
        self._columns_card.setEnabled(False)
        self.sheet.setEnabled(False)

    def show_checked(self, checked: Checked, place: str = "") -> None:
        """Show which column was taken for what."""
        choices, taken = checked.choices, dict(checked.preview.columns)
        self._say_facts(place, rows_words(checked.preview.rows))
        _fill(self.sheet, [(name, name) for name in choices.sheets], checked.preview.sheet)
        self.sheet.setVisible(len(choices.sheets) > 1)
        self.sheet.setEnabled(True)
        for field, combo in self.columns.items():
            offered = [(name, name) for name in choices.columns]
            if field is not Field.SCORE:
                offered.insert(0, (pgettext("column of a file", "none"), ""))
            _fill(combo, offered, taken.get(field, ""))
        self._show_order(choices.order)
        self._columns_card.setEnabled(True)
        self._columns_card.show()

    def _say_facts(self, *facts: str) -> None:
        self.facts.setText(" · ".join(fact for fact in facts if fact))
        self.facts.setVisible(bool(self.facts.text()))

    def _show_order(self, order: DateOrder | None) -> None:
        self._order_name.setVisible(order is not None)
        self.order.setVisible(order is not None)
        if order:
            _fill(self.order, [(date_order_name(each), each) for each in DateOrder], order)

    def _connect(self) -> None:
        self.other_file.clicked.connect(self.other_file_wanted)
        for about, combo in (
            (SHEET, self.sheet),
            (DATE_ORDER, self.order),
            *((field.value, combo) for field, combo in self.columns.items()),
        ):
            combo.activated.connect(
                lambda _place, about=about, combo=combo: self.chosen.emit(
                    about, str(combo.currentData())
                )
            )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self._file_card())
        column.addWidget(self._fill_columns_card())
        column.addStretch(1)

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
        self.name.setProperty("role", "strong")
        names.addWidget(self.name)
        names.addWidget(self.facts)
        heading.addLayout(names, 1)
        inside.addLayout(heading)
        inside.addWidget(self.sheet)
        inside.addWidget(self.other_file)
        return card

    def _fill_columns_card(self) -> QFrame:
        self._columns_card.setProperty("role", "card")
        rows = QGridLayout(self._columns_card)
        rows.setContentsMargins(16, 12, 16, 14)
        rows.setHorizontalSpacing(10)
        rows.setVerticalSpacing(2)
        rows.setColumnStretch(1, 1)
        rows.addWidget(label(_("Columns"), "section"), 0, 0, 1, 2)
        rows.setRowMinimumHeight(0, 26)
        for field, combo in self.columns.items():
            row = rows.rowCount()
            named = label(field_name(field), "small")
            named.setBuddy(combo)
            rows.addWidget(named, row, 0)
            rows.addWidget(combo, row, 1)
            if field is Field.DATE:
                rows.addWidget(self._order_name, row + 1, 0)
                rows.addWidget(self.order, row + 1, 1)
        return self._columns_card


def _combo(name: str) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(SHORTEST_COMBO)
    return combo


def _fill(combo: QComboBox, choices: list[tuple[str, str]], chosen: str) -> None:
    combo.clear()
    for name, value in choices:
        combo.addItem(name, value)
    combo.setCurrentIndex(combo.findData(chosen))
    combo.setToolTip(combo.currentText())
