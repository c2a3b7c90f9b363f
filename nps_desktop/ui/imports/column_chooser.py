"""A chooser of columns in a narrow place: long names end in "…" and are read whole in its list."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

SHORTEST = 8
WIDEST_LIST = 520
AROUND = 32


class ColumnChooser(QComboBox):
    """Offers names, each for a value; as wide as its place, whatever it offers."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(SHORTEST)

    def offer(self, choices: list[tuple[str, str]], chosen: str) -> None:
        """Offer these names, each for a value, and show the one that is chosen."""
        self.clear()
        for name, value in choices:
            self.addItem(name, value)
        self.setCurrentIndex(self.findData(chosen))
        self.setToolTip(self.currentText())
        longest = max(
            (self.fontMetrics().horizontalAdvance(name) for name, _ in choices), default=0
        )
        self.view().setMinimumWidth(min(longest + AROUND, WIDEST_LIST))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the list; a dialog that heard of it would press its button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chosen name as far as there is room."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        control = QStyle.ComplexControl.CC_ComboBox
        painter.drawComplexControl(control, option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = self.style().subControlRect(control, option, field, self).width()
        elided = Qt.TextElideMode.ElideRight
        option.currentText = self.fontMetrics().elidedText(self.currentText(), elided, room - 4)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
