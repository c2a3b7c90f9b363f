"""A card of the settings: a heading, and rows of a label, its field and a word of explanation."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QLabel,
    QSpinBox,
    QWidget,
)

from nps_desktop.ui.theme import CARD_PADDING, CONTROL_HEIGHT

LABEL_WIDTH = 190
NUMBER_WIDTH = 112
PADDING = 13
BESIDE_BOX = 28


class FormCard(QFrame):
    """Rows that belong together; each label leads to its field by its underlined letter."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(*(CARD_PADDING,) * 4)
        self._rows.setHorizontalSpacing(16)
        self._rows.setVerticalSpacing(4)
        self._rows.setColumnMinimumWidth(0, LABEL_WIDTH)
        self._rows.setColumnStretch(1, 1)
        heading = QLabel(title)
        heading.setProperty("role", "section")
        self._rows.addWidget(heading, 0, 0, 1, 2)
        self._rows.setRowMinimumHeight(0, 26)

    def add(self, label: str, field: QWidget, hint: str = "") -> None:
        """Add a row."""
        row = self._rows.rowCount()
        named = QLabel(label)
        named.setBuddy(field)
        named.setFixedHeight(min(field.sizeHint().height(), CONTROL_HEIGHT))
        field.setAccessibleName(label.replace("&", ""))
        field.setAccessibleDescription(hint)
        self._rows.addWidget(named, row, 0, Qt.AlignmentFlag.AlignTop)
        if isinstance(field, NumberField):
            self._rows.addWidget(field, row, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            self._rows.addWidget(field, row, 1)
        if hint:
            explained = QLabel(hint)
            explained.setProperty("role", "small")
            explained.setWordWrap(True)
            self._rows.addWidget(explained, row + 1, 1)
        self._rows.setRowMinimumHeight(self._rows.rowCount(), 8)

    def add_tick(self, box: QCheckBox, hint: str = "") -> None:
        """Add a box to tick, which names itself."""
        row = self._rows.rowCount()
        box.setAccessibleDescription(hint)
        self._rows.addWidget(box, row, 1)
        if hint:
            explained = QLabel(hint)
            explained.setProperty("role", "small")
            explained.setWordWrap(True)
            explained.setIndent(BESIDE_BOX)
            self._rows.addWidget(explained, row + 1, 1)
        self._rows.setRowMinimumHeight(self._rows.rowCount(), 8)

    def add_wide(self, widget: QWidget) -> None:
        """Add something that needs no label, under the fields."""
        self._rows.addWidget(widget, self._rows.rowCount(), 1)

    def add_whole(self, widget: QWidget) -> None:
        """Add something that has the card to itself."""
        self._rows.addWidget(widget, self._rows.rowCount(), 0, 1, 2)


class NumberField(QSpinBox):
    """A whole number; the wheel turns it only while the field has the focus."""

    def __init__(self, lowest: int, highest: int) -> None:
        super().__init__()
        self.setRange(lowest, highest)
        self.setFixedWidth(NUMBER_WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # The style's padding does not reach the text of a spin box.
        self.lineEdit().setTextMargins(PADDING, 0, PADDING, 0)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page unless somebody works here."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(QComboBox):
    """One of a few choices, each with the value that it stands for."""

    def __init__(self, choices: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        for name, value in choices:
            self.addItem(name, value)

    def choose(self, value: str) -> None:
        """Show the choice that stands for a value; the first where none does."""
        self.setCurrentIndex(max(0, self.findData(value)))

    @property
    def chosen(self) -> str:
        """The value of the choice that is shown."""
        return str(self.currentData())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
