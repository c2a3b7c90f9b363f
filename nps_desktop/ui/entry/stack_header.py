"""What a whole stack of cards has in common: its day, shop or till, shift, staff; how far it is."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QVBoxLayout, QWidget

from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.stacks import StackHabits, StackHead
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.entry.chooser import Chooser
from nps_desktop.ui.entry.count_field import CountField
from nps_desktop.ui.entry.stack_bar import StackBar
from nps_desktop.ui.formats import weekday_and_day
from nps_desktop.ui.icons import icon
from nps_desktop.ui.theme import theme_of
from nps_desktop.ui.widgets.card_field import asks_to_undo
from nps_desktop.ui.widgets.day_field import DayField
from nps_desktop.ui.widgets.labels import label, mark_wrong


class StackHeader(QWidget):
    """The title of the stack, its head to be changed, and how many cards are typed.

    `head_changed` tells that another stack is meant, `counted_changed` carries how many cards
    somebody counted, `left` tells that Enter was pressed: the cards themselves come next.
    """

    head_changed = Signal()
    counted_changed = Signal(object)
    left = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self.today = today
        self._is_todays = True
        self._is_being_shown = False
        self._title = label("", "title")
        self.bar = StackBar()
        # Midnight does not part a stack that is being typed.
        self.day_field = DayField(today, is_fixed=True)
        self.day_field.show_day(today())
        self.day_field.setAccessibleName(_("Day of the cards"))
        self.day_field.setToolTip(_("Up and Down go a day on and back."))
        self._earlier, self._later = _arrow(_("The day before")), _arrow(_("The day after"))
        self.location = Chooser(_("Shop or till"))
        self.shift = Chooser(_("Shift"))
        self.staff = Chooser(_("Staff"))
        self.counted = CountField()
        self.problem = label("", "wrong", is_wrapped=True)
        self._head = self._read_head()
        self._lay_out()
        self._connect()
        self._name_day()

    @property
    def arrows(self) -> tuple[QToolButton, QToolButton]:
        """The buttons that go a day back and on."""
        return self._earlier, self._later

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """What the head is typed into, in the order of Tab."""
        return (self.day_field, *self._choosers, self.counted)

    @property
    def head(self) -> StackHead:
        """What the cards have in common, as it was last taken."""
        return self._head

    def show_head(self, head: StackHead) -> None:
        """Show the head of a stack; nothing is counted yet where it is another one."""
        self._is_being_shown = True
        self.day_field.show_day(head.day)
        for chooser, text in zip(
            self._choosers, (head.location, head.shift, head.staff), strict=True
        ):
            chooser.show_text(text)
        self._is_being_shown = False
        self._take_head()

    def take(self) -> bool:
        """Read what is being typed; False, and the cursor there, where it cannot be taken."""
        self._say("")
        if self.day_field.take():
            self.day_field.setFocus()
            return False
        too_long = next((chooser for chooser in self._choosers if chooser.is_too_long), None)
        if too_long:
            self._say(problem_sentence(Problem(Field.LOCATION, Reason.TEXT_TOO_LONG)))
            too_long.setFocus()
            return False
        if not self.counted.take():
            self.counted.setFocus()
            return False
        self._take_head()
        return True

    def offer(self, habits: StackHabits) -> None:
        """Offer what the heads of stacks said before; what stands in the fields stays."""
        offered = (habits.locations, habits.shifts, habits.staff)
        for chooser, texts in zip(self._choosers, offered, strict=True):
            chooser.offer(texts)

    def know(self, head: StackHead) -> None:
        """Offer what this head says first from now on."""
        self.location.know(head.location)
        self.shift.know(head.shift)
        self.staff.know(head.staff)

    def wake(self) -> None:
        """Begin with today again where the stack was today's and a night has passed."""
        today = self.today()
        if self._is_todays and self.head.day != today and not self.day_field.is_being_typed:
            self.day_field.show_day(today)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Leave Ctrl+Z in the day to the window, unless the day itself is being typed."""
        if asks_to_undo(event) and not self.day_field.isUndoAvailable():
            event.ignore()
            return True
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Draw the arrows in the colours of a new look."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    @property
    def _choosers(self) -> tuple[Chooser, Chooser, Chooser]:
        return self.location, self.shift, self.staff

    def _read_head(self) -> StackHead:
        location, shift, staff = (chooser.text for chooser in self._choosers)
        return StackHead(self.day_field.day, location, shift, staff)

    def _take_head(self) -> None:
        if self._is_being_shown:
            return
        before, self._head = self._head, self._read_head()
        if self._head != before:
            self.counted.show_counted(None)
            self.head_changed.emit()

    def _draw_icons(self) -> None:
        muted = theme_of(self).muted
        self._earlier.setIcon(icon("chevron-left", muted))
        self._later.setIcon(icon("chevron-right", muted))

    def _connect(self) -> None:
        self.day_field.day_changed.connect(self._on_day_changed)
        self.day_field.misread.connect(self._on_misread)
        self.day_field.returnPressed.connect(self._on_return)
        self.day_field.installEventFilter(self)
        self._earlier.clicked.connect(lambda: self._step(-1))
        self._later.clicked.connect(lambda: self._step(1))
        for chooser in self._choosers:
            chooser.edited.connect(self._on_edited)
            chooser.left.connect(self._on_return)
        self.counted.misread.connect(lambda sentence: self._say(sentence, self.counted))
        self.counted.counted_changed.connect(self.counted_changed)
        self.counted.returnPressed.connect(self._on_return)
        for field in (self.day_field, self.counted):
            field.textEdited.connect(lambda _text: self._say(""))

    def _step(self, days: int) -> None:
        self.day_field.show_day(self.day_field.day + days * ONE_DAY)

    def _on_day_changed(self, day: date) -> None:
        self._is_todays = day == self.today()
        self._say("")
        self._name_day()
        self._take_head()

    def _on_edited(self) -> None:
        if not any(chooser.is_too_long for chooser in self._choosers):
            self._take_head()

    def _on_misread(self, problem: Problem) -> None:
        self._say(problem_sentence(problem), self.day_field)

    def _on_return(self) -> None:
        if self.take():
            self.left.emit()

    def _name_day(self) -> None:
        day = self.day_field.day
        # TRANSLATORS: the heading above a stack of cards: "Cards of Saturday 21 November"
        self._title.setText(_("Cards of {day}").format(day=weekday_and_day(day)))
        self._later.setEnabled(day < self.today())

    def _say(self, sentence: str, field: QLineEdit | None = None) -> None:
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        for each in (self.day_field, self.counted):
            is_wrong = each is field and bool(sentence)
            each.setAccessibleDescription(sentence if is_wrong else "")
            mark_wrong(each, is_wrong=is_wrong)

    def _lay_out(self) -> None:
        self._draw_icons()
        self.problem.hide()
        top, fields = QHBoxLayout(), QHBoxLayout()
        top.addWidget(self._title)
        top.addStretch(1)
        top.addWidget(self.bar)
        fields.setSpacing(8)
        for widget in (self._earlier, self.day_field, self._later):
            fields.addWidget(widget)
        for chooser in self._choosers:
            fields.addWidget(chooser, 1)
        fields.addWidget(self.counted)
        fields.addStretch(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(top)
        column.addLayout(fields)
        column.addWidget(self.problem)


def _arrow(name: str) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(name)
    # The day field does the same by Up and Down.
    button.setFocusPolicy(button.focusPolicy().NoFocus)
    return button
