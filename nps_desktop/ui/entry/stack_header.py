"""What a whole stack of cards has in common: its day and where it was filled in."""

from collections.abc import Callable, Iterable
from datetime import date

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QToolButton, QWidget

from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.domain.problems import Problem
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.formats import number, weekday_and_day
from nps_desktop.ui.icons import icon
from nps_desktop.ui.theme import theme_of
from nps_desktop.ui.widgets.day_field import DayField
from nps_desktop.ui.widgets.labels import give, label


class StackHeader(QWidget):
    """The title of the stack, its day and location, and how many cards are typed.

    `left` tells that Enter was pressed: the cards themselves come next.
    """

    left = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__()
        self._today = today
        self._title = label("", "title")
        self.day_field = DayField(today)
        self.day_field.setAccessibleName(_("Day of the cards"))
        self.day_field.setToolTip(_("Up and Down go a day on and back."))
        self._problem = label("", "wrong")
        self._problem.hide()
        self._earlier, self._later = _arrow(_("The day before")), _arrow(_("The day after"))
        self.location = QComboBox()
        self._locations = QStringListModel()
        self._typed = label("", "strong")
        self._lay_out()
        self._connect()
        self._on_day_changed(self.day_field.day)
        self.show_typed(0)

    def show_typed(self, count: int) -> None:
        """Show how many cards of the stack are typed."""
        text = ngettext("{count} typed", "{count} typed", count).format(count=number(count))
        self._typed.setText(text if count else "")

    def show_stack(self, day: date | None, location: str) -> None:
        """Show the day and the location of a stack; None for today."""
        self.day_field.show_day(day)
        self.location.setCurrentText(location)

    def wake(self) -> None:
        """Show the new day where the stack is today's and a night has passed."""
        if not self.day_field.is_being_typed:
            self.day_field.show_day(self.day_field.day)

    def know(self, location: str) -> None:
        """Offer one more location from now on."""
        known = self._locations.stringList()
        if location and location not in known:
            self.offer(sorted([*known, location]))

    def offer(self, locations: Iterable[str]) -> None:
        """Offer these locations to choose from; what stands in the field stays."""
        typed = self.location.currentText()
        offered = [location for location in locations if location]
        if offered != self._locations.stringList():
            self._locations.setStringList(offered)
            self.location.setCurrentText(typed)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the arrows in the colours of a new look."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icons()

    def _draw_icons(self) -> None:
        muted = theme_of(self).muted
        self._earlier.setIcon(icon("chevron-left", muted))
        self._later.setIcon(icon("chevron-right", muted))

    def _connect(self) -> None:
        self.day_field.day_changed.connect(self._on_day_changed)
        self.day_field.misread.connect(self._on_misread)
        self.day_field.textEdited.connect(lambda _text: self._say(""))
        self.day_field.returnPressed.connect(self._on_return)
        self._earlier.clicked.connect(lambda: self._step(-1))
        self._later.clicked.connect(lambda: self._step(1))
        line = self.location.lineEdit()
        assert line
        line.setPlaceholderText(_("Shop or till"))
        line.returnPressed.connect(self.left)

    def _step(self, days: int) -> None:
        self.day_field.show_day(self.day_field.day + days * ONE_DAY)

    def _on_day_changed(self, day: date) -> None:
        self._say("")
        # TRANSLATORS: the heading above a stack of cards: "Cards of Saturday 21 November"
        self._title.setText(_("Cards of {day}").format(day=weekday_and_day(day)))
        self._later.setEnabled(day < self._today())

    def _on_misread(self, problem: Problem) -> None:
        self._say(problem_sentence(problem))

    def _on_return(self) -> None:
        if not self._problem.text():
            self.left.emit()

    def _say(self, sentence: str) -> None:
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self.day_field.setAccessibleDescription(sentence)
        give(self.day_field, "wrong", "true" if sentence else "")

    def _lay_out(self) -> None:
        self._draw_icons()
        self.location.setEditable(True)
        self.location.setModel(self._locations)
        self.location.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.location.setFixedWidth(200)
        self.location.setAccessibleName(_("Shop or till"))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        row = (self._title, self._earlier, self.day_field, self._later, self.location, self._typed)
        for column, widget in enumerate(row):
            grid.addWidget(widget, 0, column)
        grid.addWidget(self._problem, 1, 1, 1, 4)
        grid.setColumnStretch(0, 1)
        grid.setColumnMinimumWidth(5, 72)
        self._typed.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


def _arrow(name: str) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(name)
    # The day field does the same by Up and Down.
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
