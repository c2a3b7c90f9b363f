"""The large pad that asks for the PIN before anybody leaves the counter."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QIcon, QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.pins import LONGEST, SHORTEST
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.counter.pin_check import PinCheck
from nps_desktop.ui.counter.sizes import IN_ONE_ROW, Sizes
from nps_desktop.ui.counter.view import DIGITS, CounterView, typed_digit
from nps_desktop.ui.icons import picture
from nps_desktop.ui.theme import Theme
from nps_desktop.ui.widgets.labels import give, label

DOT, HOLE = "●", "○"


class PinPad(CounterView):
    """Takes a PIN by touch or keys; `opened` tells that it was right, `given_up` that none came."""

    opened = Signal()
    given_up = Signal()

    def __init__(self, check: PinCheck) -> None:
        super().__init__()
        self._check = check
        self._pin = ""
        self._is_wrong = False
        self.heading = label("", "counter_heading")
        self.dots = label("", "counter_dots")
        self.sentence = label("", "counter_words", is_wrapped=True)
        self.keys = {digit: self._key(digit) for digit in DIGITS}
        self.delete = _button("counter_key")
        self.leave = _button("counter_primary")
        self.cancel = _button("counter_plain")
        self._lay_out()
        self.delete.clicked.connect(self._on_delete)
        self.leave.clicked.connect(self._on_leave)
        self.cancel.clicked.connect(self.given_up)
        check.waited.connect(self._show)

    def word(self) -> None:
        """Say everything in the language of the program: this step is the owner's."""
        self.heading.setText(_("Leave counter mode"))
        self.setAccessibleName(self.heading.text())
        self.delete.setAccessibleName(_("Delete the last digit"))
        self.leave.setText(_("Leave"))
        self.cancel.setText(_("Back to the question"))
        self._show()

    def use_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the screen."""
        self._arrange(is_wide=sizes.in_row == IN_ONE_ROW)
        self._inside.setContentsMargins(*(sizes.gap * 5 // 2,) * 4)
        self._inside.setHorizontalSpacing(sizes.gap * 3)
        self._inside.setVerticalSpacing(sizes.gap * 2)
        self._grid.setSpacing(sizes.gap)
        for column in (self._words_column, self._buttons_column):
            column.setSpacing(sizes.gap)
        self.dots.setMinimumHeight(sizes.words * 2)
        self.sentence.setMinimumHeight(sizes.words * 3)
        self.sentence.setMinimumWidth(sizes.column // 2)
        for button in (*self.keys.values(), self.delete):
            button.setMinimumWidth(sizes.touch * 5 // 4)
        self.delete.setIconSize(QSize(sizes.icon, sizes.icon))

    def wear(self, theme: Theme) -> None:
        """Draw the icon in the colours of the look."""
        self.delete.setIcon(QIcon(picture("delete", theme.text, self.delete.iconSize().width())))

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with nothing typed."""
        super().showEvent(event)
        self._begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep no digit."""
        super().hideEvent(event)
        self._begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits, Backspace, Enter and Escape do what the buttons do."""
        if digit := typed_digit(event):
            self._on_digit(digit)
        elif event.key() == Qt.Key.Key_Backspace:
            self._on_delete()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_leave()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def _begin(self) -> None:
        self._pin = ""
        self._is_wrong = False
        self._show()

    def _on_digit(self, digit: str) -> None:
        if len(self._pin) < LONGEST and not (self._check.seconds_left or self._check.is_checking):
            self._pin += digit
            self._is_wrong = False
            self._show()

    def _on_delete(self) -> None:
        self._pin = self._pin[:-1]
        self._show()

    def _on_leave(self) -> None:
        if len(self._pin) >= SHORTEST:
            pin, self._pin = self._pin, ""
            self._check.check(pin, self._on_checked)

    def _on_checked(self, is_right: bool) -> None:
        self._is_wrong = not is_right
        self._show()
        if is_right:
            self.opened.emit()

    def _show(self) -> None:
        """Show how many digits are typed, never which, and what there is to say."""
        typed = len(self._pin)
        self.dots.setText(DOT * typed + HOLE * max(0, SHORTEST - typed))
        self.leave.setEnabled(typed >= SHORTEST)
        with self.speaking():
            count = ngettext("{count} digit typed", "{count} digits typed", typed)
            self.dots.setAccessibleName(count.format(count=typed))
            self.sentence.setText(self._sentence())
        is_bad = bool(self._is_wrong or self._check.seconds_left)
        give(self.sentence, "tone", "detractor" if is_bad else "muted")

    def _sentence(self) -> str:
        if self._check.seconds_left:
            return self._check.pause_sentence()
        if self._is_wrong:
            return _("That is not the PIN. Try again.")
        return _("Type the PIN that the owner set.")

    def _key(self, digit: str) -> QPushButton:
        button = _button("counter_key")
        button.setText(digit)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        button.clicked.connect(lambda: self._on_digit(digit))
        return button

    def _lay_out(self) -> None:
        self.delete.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._words, self._pad, self._buttons = QWidget(), QWidget(), QWidget()
        for widget in (self.heading, self.sentence, self.dots):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._words_column = _column(self._words, self.heading, self.sentence, self.dots)
        self._buttons_column = _column(self._buttons, self.leave, self.cancel)
        self._grid = QGridLayout(self._pad)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for place, digit in enumerate("123456789"):
            self._grid.addWidget(self.keys[digit], place // 3, place % 3)
        self._grid.addWidget(self.keys["0"], 3, 1)
        self._grid.addWidget(self.delete, 3, 2)
        self._card = QFrame()
        self._card.setProperty("role", "counter_card")
        self._card.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._inside = QGridLayout(self._card)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._card, 0, Qt.AlignmentFlag.AlignCenter)

    def _arrange(self, *, is_wide: bool) -> None:
        """Put the keys beside the words, or between them and the buttons."""
        if is_wide:
            self._inside.addWidget(self._words, 0, 0)
            self._inside.addWidget(self._buttons, 1, 0, Qt.AlignmentFlag.AlignBottom)
            self._inside.addWidget(self._pad, 0, 1, 2, 1)
        else:
            for row, block in enumerate((self._words, self._pad, self._buttons)):
                self._inside.addWidget(block, row, 0)


def _column(block: QWidget, *widgets: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(block)
    column.setContentsMargins(0, 0, 0, 0)
    for widget in widgets:
        column.addWidget(widget)
    return column


def _button(role: str) -> QPushButton:
    made = QPushButton()
    made.setProperty("role", role)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    return made
