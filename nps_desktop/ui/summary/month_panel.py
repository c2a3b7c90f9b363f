"""The narrow column beside the month's page: which month, what we changed, print and save."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.periods import Month
from nps_desktop.i18n import _
from nps_desktop.ui.formats import month_name, number
from nps_desktop.ui.location_button import location_name
from nps_desktop.ui.summary.note_field import LONGEST, NoteField
from nps_desktop.ui.theme import GAP
from nps_desktop.ui.widgets.chips import Chip, Chips
from nps_desktop.ui.widgets.icon_button import IconButton
from nps_desktop.ui.widgets.labels import give_tone, label
from nps_desktop.ui.widgets.paper_view import Fit

WIDTH = 296


class MonthChooser(QWidget):
    """A month to choose from those that have answers, with a step back and a step on."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._months: list[Month] = []
        self.months = QComboBox()
        self.months.setAccessibleName(_("Month"))
        self.months.setMaxVisibleItems(18)
        self.back = IconButton("chevron-left")
        self.back.setAccessibleName(_("The month before"))
        self.back.setToolTip(_("The month before (Alt+Left)"))
        self.on = IconButton("chevron-right")
        self.on.setAccessibleName(_("The month after"))
        self.on.setToolTip(_("The month after (Alt+Right)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.months, 1)
        row.addWidget(self.on)
        self.months.activated.connect(lambda place: self.chosen.emit(self._months[place]))
        self.back.clicked.connect(lambda: self._step(-1))
        self.on.clicked.connect(lambda: self._step(1))

    def show_months(self, month: Month, months: tuple[Month, ...], today: Month) -> None:
        """Offer the months with answers, the present one and the shown one, newest first."""
        self._months = sorted({*months, month, today}, reverse=True)
        self.months.clear()
        self.months.addItems([month_name(each) for each in self._months])
        self.months.setCurrentIndex(self._months.index(month))
        self.back.setEnabled(month > self._months[-1])
        self.on.setEnabled(month < self._months[0])

    def _step(self, months: int) -> None:
        shown = self._months[self.months.currentIndex()]
        self.chosen.emit(shown.plus(months))


class MonthPanel(QWidget):
    """Choices and acts for the month's page; `note_edited` brings the text at every stroke."""

    note_edited = Signal(str)
    fit_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setFixedWidth(WIDTH)
        self.chooser = MonthChooser()
        self.of_all = label("", "small", is_wrapped=True)
        self.of_all.hide()
        self.note = NoteField()
        self._about_note = label("", "small", is_wrapped=True)
        self.print_button = QPushButton(_("&Print…"))
        self.print_button.setProperty("role", "primary")
        self.pdf_button = QPushButton(_("&Save as PDF…"))
        self.picture_button = QPushButton(_("Save as p&icture…"))
        self.workbook_button = QPushButton(_("Save as &workbook…"))
        self._fit = Chips(
            (Chip(Fit.WIDTH, _("Page width")), Chip(Fit.WHOLE, _("Whole page"))),
            _("Size of the page"),
        )
        self._lay_out()
        self._say_room(False)
        self.note.edited.connect(self.note_edited)
        self.note.filled.connect(self._say_room)
        self._fit.chosen.connect(self.fit_chosen)

    def show_note(self, text: str) -> None:
        """Put a month's note in the field; words that are there already stay untouched."""
        self.note.show_note(text)

    def show_location(self, location: str | None) -> None:
        """Say that the page is of all locations where the figures above it are of one."""
        if location is not None:
            words = _("The page of the month is of all locations, not of {location} alone.")
            self.of_all.setText(words.format(location=location_name(location)))
        self.of_all.setVisible(location is not None)

    def allow_paper(self, is_allowed: bool) -> None:
        """Let the page be printed and saved, or not."""
        for button in self._acts():
            button.setEnabled(is_allowed)

    def _acts(self) -> tuple[QPushButton, ...]:
        return self.print_button, self.pdf_button, self.picture_button, self.workbook_button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(self.chooser)
        column.addWidget(self.of_all)
        column.addWidget(self._note_card(), 1)
        acts = QVBoxLayout()
        acts.setSpacing(8)
        for button in self._acts():
            acts.addWidget(button)
        column.addLayout(acts)
        column.addWidget(self._fit)
        keys = _("Ctrl+P prints, Ctrl+S saves the PDF.")
        column.addWidget(label(keys, "small", is_wrapped=True))

    def _note_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(8)
        heading = label(_("What we &changed this month"), "section")
        heading.setBuddy(self.note)
        column.addWidget(heading)
        column.addWidget(self.note, 1)
        column.addWidget(self._about_note)
        return card

    def _say_room(self, is_full: bool) -> None:
        """Say what happens to the note, and when the page has no room for more of it."""
        if is_full:
            words = _("The page has room for {count} characters. Nothing more fits.")
            words = words.format(count=number(LONGEST))
        else:
            words = _("Appears on the page as you type. Saved as you type.")
        self._about_note.setText(words)
        give_tone(self._about_note, "detractor" if is_full else "")
        self.note.setAccessibleDescription(words)
