"""A row of buttons in one line: those that find no room stand in a menu at its end."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from nps_desktop.ui.widgets.key_button import KeyButton


class OverflowRow(QWidget):
    """Shows as many buttons as its width takes, the first ones first; `more` opens the others.

    `folded` tells that buttons went into the menu or came out of it.
    """

    folded = Signal()

    def __init__(self, buttons: Sequence[KeyButton], more: str, spacing: int) -> None:
        super().__init__()
        self._spacing = spacing
        self.buttons = tuple(buttons)
        self.more = QPushButton("…")
        self.more.setProperty("role", "more")
        self.more.setAccessibleName(more)
        self.more.setToolTip(more)
        self._menu = QMenu(self.more)
        self._actions = [self._action_of(button) for button in self.buttons]
        self.more.setMenu(self._menu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(spacing)
        for each in (*self.buttons, self.more):
            self._line.addWidget(each)
        self._line.addStretch(1)

    @property
    def in_menu(self) -> tuple[QAction, ...]:
        """What the menu offers."""
        return tuple(action for action in self._actions if action.isVisible())

    def set_spacing(self, spacing: int) -> None:
        """Stand closer to each other, or less close."""
        self._spacing = spacing
        self._line.setSpacing(spacing)

    def width_of_first(self, count: int) -> int:
        """How wide the first ones are, with the menu for the others."""
        return self._width_of((*self.buttons[:count], self.more))

    def refold(self) -> None:
        """Fold anew after the buttons became wider or narrower."""
        self.updateGeometry()
        self._fold()

    def sizeHint(self) -> QSize:
        """All of them in a line."""
        return QSize(self._width_of(self.buttons), self.more.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The first one and the menu."""
        first = self._width_of((self.buttons[0], self.more))
        return QSize(first, self.more.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold what has no room."""
        super().resizeEvent(event)
        self._fold()

    def showEvent(self, event: QShowEvent) -> None:
        """Fold by the sizes that the style gives."""
        super().showEvent(event)
        self._fold()

    def _fold(self) -> None:
        shown = self._room_for()
        for place, (button, action) in enumerate(zip(self.buttons, self._actions, strict=True)):
            button.setVisible(place < shown)
            action.setVisible(place >= shown)
        self.more.setVisible(shown < len(self.buttons))
        self.folded.emit()

    def _room_for(self) -> int:
        """How many buttons are shown at this width."""
        if self._width_of(self.buttons) <= self.width():
            return len(self.buttons)
        counts = range(len(self.buttons) - 1, 1, -1)
        fits = (n for n in counts if self._width_of((*self.buttons[:n], self.more)) <= self.width())
        return next(fits, 1)

    def _width_of(self, buttons: Sequence[QPushButton]) -> int:
        gaps = self._spacing * (len(buttons) - 1)
        return sum(button.sizeHint().width() for button in buttons) + gaps

    def _action_of(self, button: KeyButton) -> QAction:
        action = self._menu.addAction(f"{button.text()}\t{button.key}")
        action.triggered.connect(lambda: button.click())
        return action
