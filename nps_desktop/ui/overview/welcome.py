"""What the overview shows before the first answer: the doors into the program."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.i18n import _
from nps_desktop.ui.actions import Command, keys_of
from nps_desktop.ui.icons import icon
from nps_desktop.ui.overview.guess_card import GuessCard
from nps_desktop.ui.theme import theme_of
from nps_desktop.ui.widgets.labels import label

WIDEST = 920
ICON_SIDE = 32


class Welcome(QWidget):
    """Three doors: type the cards, bring a spreadsheet, drop a file; and a question."""

    entry_wanted = Signal()
    import_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.cards = Door(
            "square-pen",
            _("Type your cards"),
            _("A number and Enter saves a card. Words, name and phone if they are there."),
            keys=keys_of(Command.ENTRY),
        )
        self.sheet = Door(
            "file-spreadsheet",
            _("Bring a spreadsheet"),
            _("From Excel, a web form or your old program. You see every row before it goes in."),
            keys=keys_of(Command.IMPORT),
        )
        self.guess = GuessCard()
        self.guess.hide()
        self.cards.clicked.connect(self.entry_wanted)
        self.sheet.clicked.connect(self.import_wanted)
        self._lay_out()

    def _lay_out(self) -> None:
        doors = QHBoxLayout()
        doors.setSpacing(16)
        for door in (self.cards, self.sheet, _DropPlace()):
            door.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
            doors.addWidget(door, 1)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(label(_("What do your customers say?"), "welcome", is_wrapped=True))
        column.addWidget(
            label(
                _("There are no answers yet. Here is how the first ones come in:"),
                "lead",
                is_wrapped=True,
            )
        )
        column.addSpacing(16)
        column.addLayout(doors)
        column.addSpacing(8)
        column.addWidget(self.guess)
        column.addStretch(3)
        middle = QWidget()
        middle.setMaximumWidth(WIDEST)
        middle.setLayout(column)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 24, 28, 24)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)


class Door(QPushButton):
    """A way in: an icon, what it does, a sentence, its keys."""

    def __init__(self, icon_name: str, title: str, sentence: str, *, keys: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self._icon = QLabel()
        self._column = QVBoxLayout(self)
        self.setProperty("role", "door")
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        _fill(self._column, self._icon, title, sentence)
        _draw_icon(self._icon, icon_name)
        self._column.addWidget(label(keys, "key"), 0, Qt.AlignmentFlag.AlignLeft)

    def sizeHint(self) -> QSize:
        """As high as its words."""
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """No lower than its words."""
        return self._column.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """The narrower, the taller."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high its words are at that width."""
        return self._column.heightForWidth(width)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of a new look."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            _draw_icon(self._icon, self._icon_name)


class _DropPlace(QFrame):
    """Says that a file may be dropped anywhere on the window."""

    def __init__(self) -> None:
        super().__init__()
        self._icon = QLabel()
        column = QVBoxLayout(self)
        self.setProperty("role", "drop")
        _fill(
            column,
            self._icon,
            _("Drop a file"),
            _("Let go of an .xlsx, .xls, .ods or .csv file anywhere on this window."),
        )
        # The broken line is a pixel thicker than a door's.
        column.setContentsMargins(19, 19, 19, 19)
        _draw_icon(self._icon, "inbox")

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon in the colours of a new look."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            _draw_icon(self._icon, "inbox")


def _fill(column: QVBoxLayout, picture: QLabel, title: str, sentence: str) -> None:
    """Put the parts of a door in; they let the mouse through to it."""
    column.setContentsMargins(20, 20, 20, 20)
    column.setSpacing(8)
    column.addWidget(picture)
    column.addWidget(label(title, "door_title", is_wrapped=True))
    column.addWidget(label(sentence, "muted", is_wrapped=True))
    column.addStretch(1)
    picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _draw_icon(picture: QLabel, name: str) -> None:
    side = QSize(ICON_SIDE, ICON_SIDE)
    picture.setPixmap(icon(name, theme_of(picture.window()).accent).pixmap(side))
