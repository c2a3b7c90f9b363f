"""One line of a list that the owner edits: its words in a field, and what can be done with it."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.icons import icon, picture
from nps_desktop.ui.setup.list_field import KEEPING, ListField
from nps_desktop.ui.setup.list_words import tidied
from nps_desktop.ui.theme import theme_of
from nps_desktop.ui.widgets.labels import label, say_beside

ICON = 16
BELOW = 4


class ListLine(QWidget):
    """Shows an entry by its `name`; what is being typed stays when the entry is shown anew.

    `moved` brings -1 for up and 1 for down, `sentence` under the field is what `say` was given.
    """

    reworded = Signal()
    moved = Signal(int)
    stepped = Signal(int)
    taken_up = Signal()
    archive_wanted = Signal()
    standard_wanted = Signal()

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.sent = ""
        self.field = ListField()
        self.up = ArrowButton("arrow-up")
        self.down = ArrowButton("arrow-down")
        self.archive = QPushButton(_("Archive"))
        self.archive.setProperty("role", "quiet")
        self.standard = QPushButton()
        self.standard.setProperty("role", "link")
        self.standard.hide()
        self.problem = label("", "wrong", is_wrapped=True)
        self.problem.setContentsMargins(0, 0, 0, BELOW)
        self.problem.hide()
        self._lay_out()
        self._connect()

    @property
    def name(self) -> str:
        """The words that are stored."""
        return self.field.kept

    @property
    def typed(self) -> str:
        """What stands in the field, tidied."""
        return tidied(self.field.text())

    @property
    def is_changed(self) -> bool:
        """Whether the field says something else than what is stored."""
        return self.typed != self.name

    def show_entry(self, name: str, standard: str) -> None:
        """Show how the entry reads, and its `standard` words where the shop has others."""
        before, was_changed = self.name, self.is_changed
        self.field.kept = name
        if not was_changed:
            self.field.setText(name)
            self.field.setCursorPosition(0)
        elif name not in (before, self.sent) and self.is_changed:
            self.say(_("In another window this has become “{name}”.").format(name=name))
        if name != before:
            self.sent = ""
        self._name_controls(name)
        self.standard.setVisible(bool(standard))
        self.standard.setText(
            _("Use the standard wording again: “{words}”").format(words=standard.replace("&", "&&"))
        )

    def say(self, sentence: str) -> None:
        """Show why the words cannot be taken; "" where they can."""
        say_beside(self.field, self.problem, sentence)

    def be_current(self, is_current: bool) -> None:
        """Take part in the order of Tab: only the line that was worked on last does."""
        tab = Qt.FocusPolicy.StrongFocus
        self.field.setFocusPolicy(tab if is_current else Qt.FocusPolicy.ClickFocus)
        for button in (self.up, self.down, self.archive, self.standard):
            button.setFocusPolicy(tab if is_current else Qt.FocusPolicy.NoFocus)

    def forget_sent(self) -> None:
        """Let the same words be sent once more: they have not arrived."""
        self.sent = ""

    def give_back(self) -> None:
        """Let go of what is typed."""
        self.field.setText(self.name)
        self.say("")

    def follow(self, earlier: QWidget) -> QWidget:
        """Stand behind a widget in the order of Tab; return the last widget of the line."""
        stops = (self.field, self.up, self.down, self.archive, self.standard)
        for each in stops:
            if each.focusPolicy() is not Qt.FocusPolicy.NoFocus:  # Qt would leave it where it is
                QWidget.setTabOrder(earlier, each)
                earlier = each
        return earlier

    def place(self, *, is_first: bool, is_last: bool) -> None:
        """Offer only the ways that lead somewhere."""
        self.up.setEnabled(not is_first)
        self.down.setEnabled(not is_last)

    def _name_controls(self, name: str) -> None:
        self.field.setAccessibleName(name)
        self.up.say(_("Move “{name}” up").format(name=name), "Alt+↑")
        self.down.say(_("Move “{name}” down").format(name=name), "Alt+↓")
        self.archive.setAccessibleName(_("Archive “{name}”").format(name=name))
        self.archive.setToolTip(_("Offered no more; what was noted with it keeps it."))

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        for button in (self.up, self.down, self.archive):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self.problem)
        column.addWidget(self.standard, 0, Qt.AlignmentFlag.AlignLeft)
        self.be_current(False)

    def _connect(self) -> None:
        self.field.entered.connect(self.reworded)
        self.field.left.connect(self.reworded)
        self.field.moved.connect(self.moved)
        self.field.stepped.connect(self.stepped)
        self.field.taken_up.connect(self.taken_up)
        self.field.textChanged.connect(lambda: self.say(""))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.archive.clicked.connect(self.archive_wanted)
        self.standard.clicked.connect(self.standard_wanted)


class ArrowButton(QToolButton):
    """An arrow in the colours of the look that is worn."""

    def __init__(self, icon_name: str) -> None:
        super().__init__()
        self._icon_name = icon_name
        self.setIconSize(QSize(ICON, ICON))
        self._draw()

    def say(self, name: str, keys: str) -> None:
        """Name what it does, and the keys that do it."""
        self.setAccessibleName(name)
        self.setToolTip(f"{name}  {keys}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it, as it does a button with words."""
        if event.key() in KEEPING:
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the arrow anew when the look changes."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw()

    def _draw(self) -> None:
        theme = theme_of(self.window())
        drawn = icon(self._icon_name, theme.muted)
        # What Qt makes of an icon that leads nowhere is brighter than the others in the dark look.
        drawn.addPixmap(picture(self._icon_name, theme.line, ICON), QIcon.Mode.Disabled)
        self.setIcon(drawn)
