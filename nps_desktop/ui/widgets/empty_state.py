"""What an empty page or list says: why it is empty, and the button that does something about it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from nps_desktop.ui.icons import picture
from nps_desktop.ui.theme import theme_of

ICON_SIDE = 40
WIDEST_TEXT = 420


class EmptyState(QWidget):
    """An icon, a title, a sentence and perhaps a button; `act_wanted` tells that it was pressed."""

    act_wanted = Signal()

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._icon = QLabel()
        self._title = _centred("lead")
        self._sentence = _centred("muted")
        self._button = QPushButton()
        self._button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._lay_out()
        self._button.clicked.connect(self.act_wanted)
        self.say("", "")

    def say(self, title: str, sentence: str, act: str = "") -> None:
        """Show these words; without `act` there is no button."""
        self._title.setText(title)
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))
        self._button.setText(act)
        self._button.setVisible(bool(act))
        self.setAccessibleName(f"{title} {sentence}")

    @property
    def button(self) -> QPushButton:
        """The button that does something about it."""
        return self._button

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of a new look."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        colour = theme_of(self.window()).muted
        self._icon.setPixmap(picture(self._icon_name, colour, ICON_SIDE))

    def _lay_out(self) -> None:
        # What is narrower than the room stands in its middle only as a widget of its own.
        middle = QWidget()
        middle.setMaximumWidth(WIDEST_TEXT)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addStretch(1)
        for widget in (self._icon, self._title, self._sentence):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        row = QHBoxLayout(self)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._draw_icon()


def _centred(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    return label
