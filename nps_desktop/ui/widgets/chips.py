"""A row of chips: small buttons that choose what a list shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QWidget

from nps_desktop.ui.widgets.flow_layout import FlowLayout
from nps_desktop.ui.widgets.labels import give_tone

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Chip(Generic[K]):
    """A choice and the words on it."""

    key: K
    text: str


class Chips(QWidget, Generic[K]):
    """Chips of which exactly one is chosen; `chosen` tells the key that somebody took."""

    chosen = Signal(object)

    def __init__(self, chips: Iterable[Chip[K]], accessible_name: str) -> None:
        super().__init__()
        self.setAccessibleName(accessible_name)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group = QButtonGroup(self)
        self._row = FlowLayout()
        self._buttons = {chip.key: self._button(chip) for chip in chips}
        self.setLayout(self._row)

    @property
    def key(self) -> K:
        """The chosen one."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def choose(self, key: K) -> None:
        """Show a choice as taken, without telling."""
        self._buttons[key].setChecked(True)

    def word(self, key: K, text: str, tone: str = "") -> None:
        """Put other words on a chip, and a tone."""
        button = self._buttons[key]
        button.setText(text)
        button.updateGeometry()
        give_tone(button, tone)

    def button(self, key: K) -> QPushButton:
        """The button of a choice."""
        return self._buttons[key]

    def _button(self, chip: Chip[K]) -> QPushButton:
        button = QPushButton(chip.text)
        button.setCheckable(True)
        button.setProperty("role", "chip")
        button.setChecked(not self._group.buttons())
        button.clicked.connect(lambda: self.chosen.emit(chip.key))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button
