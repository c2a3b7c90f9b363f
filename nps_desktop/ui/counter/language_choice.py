"""The owner's choice of the languages that customers are asked in."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from nps_desktop.i18n import LANGUAGES, OWN_NAMES, _
from nps_desktop.ui.widgets.labels import label

ACROSS = 3


class LanguageChoice(QWidget):
    """A tick for each language; the one that was ticked first is the one that comes first."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._chosen: list[str] = []
        self.ticks = {each: self._tick(each) for each in _in_order()}
        self.first = label("", "small", is_wrapped=True)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 0)
        grid.setVerticalSpacing(8)
        for place, tick in enumerate(self.ticks.values()):
            grid.addWidget(tick, place // ACROSS, place % ACROSS)
        grid.addWidget(self.first, grid.rowCount(), 0, 1, ACROSS)
        self.setFocusProxy(next(iter(self.ticks.values())))

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ticked languages in the order they were ticked."""
        return tuple(self._chosen)

    def choose(self, languages: Iterable[str]) -> None:
        """Tick these and no others, the first one first."""
        wanted = list(languages)
        for tick in self.ticks.values():
            tick.setChecked(False)
        for each in wanted:
            self.ticks[each].setChecked(True)

    def _tick(self, code: str) -> QCheckBox:
        tick = QCheckBox(OWN_NAMES[code])
        tick.toggled.connect(lambda is_on: self._on_toggled(code, is_on=is_on))
        return tick

    def _on_toggled(self, code: str, *, is_on: bool) -> None:
        if is_on:
            self._chosen.append(code)
        else:
            self._chosen.remove(code)
        first = OWN_NAMES[self._chosen[0]] if self._chosen else ""
        sentence = _("{language} comes first, and again after every customer.")
        self.first.setText(sentence.format(language=first) if len(self._chosen) > 1 else "")
        self.first.setVisible(len(self._chosen) > 1)
        self.changed.emit()


def _in_order() -> tuple[str, ...]:
    """English last: it is for guests."""
    return (*(each for each in LANGUAGES if each != "en"), "en")
