"""The choice of what counts towards a due call, each with what it comes to in this shop."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QLabel, QRadioButton, QVBoxLayout, QWidget

from nps_desktop.domain.opening_hours import Clock, OpeningHours
from nps_desktop.ui.setup.clock_words import clock_meaning, clock_name, example
from nps_desktop.ui.widgets.labels import label

INDENT = 26


class ClockChoice(QWidget):
    """Three ways to count; `chosen` brings the one that somebody took."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self.buttons: dict[Clock, QRadioButton] = {}
        self.examples: dict[Clock, QLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for clock in Clock:
            self._add(clock, column)
        self.choose(Clock.WALL)
        self.setFocusProxy(self.buttons[Clock.WALL])

    @property
    def clock(self) -> Clock:
        """The chosen way."""
        return next(clock for clock, button in self.buttons.items() if button.isChecked())

    def choose(self, clock: Clock) -> None:
        """Show a way as chosen, without telling."""
        self.buttons[clock].setChecked(True)

    def show_examples(self, opening: OpeningHours, hours: int) -> None:
        """Say of each way when an answer would be due."""
        for clock, shown in self.examples.items():
            text = example(opening, hours, clock)
            shown.setText(text)
            self.buttons[clock].setAccessibleDescription(f"{clock_meaning(clock)} {text}")

    def _add(self, clock: Clock, column: QVBoxLayout) -> None:
        button = QRadioButton(clock_name(clock))
        # Walking through them by arrows chooses, as a click does.
        button.toggled.connect(lambda is_on: self.chosen.emit(clock) if is_on else None)
        self._group.addButton(button)
        self.buttons[clock] = button
        self.examples[clock] = label("", "small", is_wrapped=True)
        column.addWidget(button)
        for words in (label(clock_meaning(clock), "small", is_wrapped=True), self.examples[clock]):
            words.setContentsMargins(INDENT, 0, 0, 0)
            column.addWidget(words)
        if clock is not list(Clock)[-1]:
            column.addSpacing(8)
