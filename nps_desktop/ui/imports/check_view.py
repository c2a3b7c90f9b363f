"""The rows of a file before they go in: those that would, those to mend, those already here."""

import textwrap
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from nps_desktop.domain.import_rows import ImportRow
from nps_desktop.i18n import _
from nps_desktop.reports.notice_words import notice_sentence
from nps_desktop.ui.formats import day_short, number
from nps_desktop.ui.imports import import_words as words
from nps_desktop.ui.imports.bands import ActBand, DayBand
from nps_desktop.ui.imports.checked import Basis, Checked
from nps_desktop.ui.imports.mend_panel import MendPanel
from nps_desktop.ui.imports.row_list import row_list
from nps_desktop.ui.table.columns import Column, Look
from nps_desktop.ui.widgets.chips import Chip, Chips
from nps_desktop.ui.widgets.labels import label

LONGEST_NOTICE = 170


class Rows(Enum):
    """The lists of rows."""

    NEW = auto()
    MEND = auto()
    KNOWN = auto()


class CheckView(QWidget):
    """Shows a Checked.

    `calls_moved` and `assumed_moved` bring days that the owner chose, `mended` a Mend,
    `others_wanted` whether bare rows are other answers than those that are here.
    """

    calls_moved = Signal(object)
    assumed_moved = Signal(object)
    others_wanted = Signal(bool)
    mended = Signal(object)
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lists = Chips(
            tuple(Chip(each, "") for each in Rows), _("Rows that go in, to mend, already here")
        )
        self.new = row_list(_answer_columns(), _("Rows to import"))
        self.mend = MendPanel()
        self.known = row_list(_answer_columns(), _("Rows already here"))
        self.notices = label(role="small", is_wrapped=True)
        self.calls = DayBand(_("Call those &since"))
        self.undated = DayBand()
        self.bare = ActBand()
        self._stack = QStackedWidget()
        self._checked: Checked | None = None
        self._basis: Basis | None = None
        self._lay_out()
        self._connect()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in the order that it stands in."""
        chips = (self.lists.button(each) for each in Rows)
        rows = (self.new, self.mend.list, self.mend.save, self.known)
        return (*chips, *rows, self.bare.button, self.undated.day, self.calls.day)

    def show_checked(self, checked: Checked, basis: Basis, calls_since: date) -> None:
        """Show the rows, and the list that wants to be looked at."""
        self.renew(checked, basis, calls_since)
        new, rejected = checked.new, checked.preview.rejected
        self.open(Rows.NEW if new or not (rejected or checked.known) else _other(checked))

    def renew(self, checked: Checked, basis: Basis, calls_since: date) -> None:
        """Show the rows anew; the list that is open stays so."""
        self._checked, self._basis = checked, basis
        rejected = checked.preview.rejected
        self.new.show_rows(checked.new)
        self.known.show_rows(checked.known)
        self.mend.show_rows(rejected, checked.preview.labels)
        self.lists.word(Rows.NEW, words.new_words(len(checked.new)))
        tone = "detractor" if rejected else ""
        self.lists.word(Rows.MEND, words.mend_words(len(rejected)), tone)
        self.lists.word(Rows.KNOWN, words.known_words(len(checked.known)))
        self._show_notices([notice_sentence(notice) for notice in checked.preview.notices])
        self._show_calls(calls_since)
        self._show_undated()
        self._show_bare()

    def forget(self) -> None:
        """Show no rows, and hold none."""
        self._checked = None
        self.new.show_rows(())
        self.known.show_rows(())

    def forget_days(self) -> None:
        """Leave days that are being typed."""
        for band in (self.undated, self.calls):
            band.forget()

    def open(self, rows: Rows) -> None:
        """Show one of the lists."""
        self.lists.choose(rows)
        self._on_list_chosen(rows)

    def take_days(self) -> bool:
        """Take days that are being typed; whether all of them are days that can be."""
        return all(band.take() for band in (self.undated, self.calls))

    def _on_list_chosen(self, rows: Rows) -> None:
        places = {Rows.NEW: self.new, Rows.MEND: self.mend, Rows.KNOWN: self.known}
        self._stack.setCurrentWidget(places[rows])

    def _on_calls_moved(self, since: date) -> None:
        self._show_calls(since)
        self.calls_moved.emit(since)

    def _show_calls(self, since: date) -> None:
        if self._checked is None or self._basis is None:
            return
        self.calls.setVisible(bool(self._checked.unhappy or self._checked.undated))
        self.calls.offer_day(bool(self._checked.unhappy))
        sentence = words.calls_words(self._checked, self._basis, since)
        self.calls.show_day(sentence, since, latest=self._basis.today)

    def _show_undated(self) -> None:
        if self._checked is None or self._basis is None:
            return
        day = self._checked.preview.assumed_day
        # What counts as already here for want of a day may be given its own.
        count = self._checked.without_date + self._checked.bare_known
        self.undated.setVisible(day is not None and count > 0)
        if day:
            sentence = words.without_date_words(count)
            self.undated.show_day(sentence, day, latest=self._basis.today)

    def _show_bare(self) -> None:
        """What two months of bare scores have in common is not known; the owner knows."""
        if self._checked is None:
            return
        if self._checked.are_other_answers:
            count = self._checked.preview.bare
            self.bare.say(words.other_answers_words(count), _("They are already &here"))
        else:
            count = self._checked.bare_known
            self.bare.say(words.bare_words(count), _("They are &other answers"))
        self.bare.setVisible(count > 0)

    def _show_notices(self, told: list[str]) -> None:
        short = (textwrap.shorten(line, LONGEST_NOTICE, placeholder="…") for line in told)
        self.notices.setText("\n".join(short))
        self.notices.setToolTip("\n".join(told))
        self.notices.setVisible(bool(told))

    def _on_bare_acted(self) -> None:
        if self._checked is not None:
            self.others_wanted.emit(not self._checked.are_other_answers)

    def _connect(self) -> None:
        self.lists.chosen.connect(self._on_list_chosen)
        self.calls.moved.connect(self._on_calls_moved)
        self.undated.moved.connect(self.assumed_moved)
        self.bare.act_wanted.connect(self._on_bare_acted)
        self.mend.mended.connect(self.mended)
        self.mend.save_wanted.connect(self.save_wanted)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 8, 1, 12)
        for each in (self.new, self.mend, self.known):
            self._stack.addWidget(each)
        inside.addWidget(self._stack)
        column.addWidget(self.lists)
        column.addWidget(card, 1)
        column.addWidget(self.notices)
        bands = QVBoxLayout()
        bands.setSpacing(8)
        for band in (self.bare, self.undated, self.calls):
            bands.addWidget(band)
        column.addLayout(bands)


def _other(checked: Checked) -> Rows:
    return Rows.MEND if checked.preview.rejected else Rows.KNOWN


def _answer_columns() -> tuple[Column[ImportRow], ...]:
    return (
        Column(_("Row"), lambda row: number(row.row), look=Look.MUTED, width=72, leaves=2),
        Column(_("Score"), lambda row: str(row.response.score), look=Look.SCORE, width=84),
        Column(_("Date"), lambda row: _day_words(row), look=Look.MUTED, width=112),
        Column(_("Comment"), lambda row: row.response.comment),
        Column(_("Name"), lambda row: row.response.name, width=132, leaves=3),
        Column(_("Phone"), lambda row: row.response.phone, look=Look.MUTED, width=120, leaves=4),
        Column(
            _("Location"), lambda row: row.response.location, look=Look.MUTED, width=112, leaves=5
        ),
    )


def _day_words(row: ImportRow) -> str:
    shown = day_short(row.response.day)
    return _("({day})").format(day=shown) if row.response.is_day_assumed else shown
