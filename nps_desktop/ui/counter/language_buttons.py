"""The languages that a customer can take: in one row, or in two where the screen is narrow."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.i18n import OWN_NAMES


class LanguageButtons(QWidget):
    """A button for each language, named in itself; one alone needs none.

    `language_chosen` tells the one that was tapped.
    """

    language_chosen = Signal(str)

    def __init__(self, languages: Iterable[str]) -> None:
        super().__init__()
        self.buttons = {each: self._button(each) for each in languages}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._rows = (QHBoxLayout(), QHBoxLayout())
        for row in self._rows:
            row.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._column.addLayout(row)
        if len(self.buttons) == 1:
            self.hide()

    def mark(self, language: str) -> None:
        """Show one language as the one that is spoken."""
        for each, button in self.buttons.items():
            button.setChecked(each == language)

    def use_gap(self, gap: int) -> None:
        """Stand so far apart."""
        for layout in (self._column, *self._rows):
            layout.setSpacing(gap)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the row where it is too long."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        buttons = tuple(self.buttons.values())
        widths = [button.sizeHint().width() for button in buttons]
        whole = sum(widths) + self._column.spacing() * (len(buttons) - 1)
        in_first = len(buttons) if whole <= self.width() else (len(buttons) + 1) // 2
        for place, button in enumerate(buttons):
            self._rows[place >= in_first].addWidget(button)

    def _button(self, code: str) -> QPushButton:
        button = QPushButton(OWN_NAMES[code])
        button.setProperty("role", "counter_language")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self.language_chosen.emit(code))
        return button
