"""The rows of a file before they go in: those that would, those to mend, those already here."""

from collections.abc import Sequence
from datetime import date
from enum import Enum, auto
from typing import Any, TypeVar

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QDateEdit,
    QFrame,
    QHBoxLayout,
    QLabel,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.batches import ImportRow, RejectedRow
from nps_desktop.domain.dates import EARLIEST
from nps_desktop.i18n import _
from nps_desktop.reports.words import field_name
from nps_desktop.ui.formats import day_short, day_short_pattern, number, qt_locale
from nps_desktop.ui.imports import import_words as words
from nps_desktop.ui.imports.checked import Basis, Checked
from nps_desktop.ui.table.cells import ROW_HEIGHT
from nps_desktop.ui.table.columns import Column, Look
from nps_desktop.ui.table.rows_model import PAGE_ROWS, RowsModel, Wanted
from nps_desktop.ui.table.table_view import RecordTable
from nps_desktop.ui.widgets.chips import Chip, Chips
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.wording import problem_sentence

R = TypeVar("R")
LONGEST_VALUE = 60
TWO_LINES = 56


class Rows(Enum):
    """The lists of rows."""

    NEW = auto()
    MEND = auto()
    KNOWN = auto()


class RowList(RecordTable[Any]):
    """A table of rows that are all at hand."""

    def __init__(
        self,
        columns: tuple[Column[Any], ...],
        accessible_name: str,
        *,
        row_height: int = ROW_HEIGHT,
    ) -> None:
        self._at_hand: Sequence[Any] = ()
        self._model = RowsModel(columns, self._fetch)
        super().__init__(self._model, accessible_name)
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSortIndicatorShown(False)
        self.verticalHeader().setDefaultSectionSize(row_height)

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows from the first on."""
        self._at_hand = rows
        self._model.show(len(rows), rows[:PAGE_ROWS])

    def _fetch(self, wanted: Wanted[Any]) -> None:
        wanted.deliver(self._at_hand[wanted.offset : wanted.offset + wanted.limit])
        wanted.end()


class DayBand(QFrame):
    """A sentence that ends in a day which can be moved; `moved` brings the new one."""

    moved = Signal(object)

    def __init__(self, caption: str = "") -> None:
        super().__init__()
        self.setProperty("role", "band")
        self.sentence = label(is_wrapped=True)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setLocale(qt_locale())
        self.day.setDisplayFormat(day_short_pattern())
        self.day.setMinimumDate(_to_qt(EARLIEST))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self.sentence, 1)
        self._caption = QLabel(caption)
        self._caption.setProperty("role", "muted")
        self._caption.setBuddy(self.day)
        self._caption.setVisible(bool(caption))
        row.addWidget(self._caption)
        row.addWidget(self.day)
        self.day.dateChanged.connect(lambda day: self.moved.emit(day.toPython()))

    def show_day(self, sentence: str, day: date, *, latest: date) -> None:
        """Show the sentence and its day."""
        self.sentence.setText(sentence)
        self.day.setAccessibleName(self._caption.text().replace("&", "") or sentence)
        self.day.setAccessibleDescription(sentence)
        self.day.blockSignals(True)
        self.day.setMaximumDate(_to_qt(latest))
        self.day.setDate(_to_qt(day))
        self.day.blockSignals(False)


class CheckView(QWidget):
    """Shows a Checked; `calls_moved` and `assumed_moved` bring days that the owner chose."""

    calls_moved = Signal(object)
    assumed_moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.lists = Chips(
            tuple(Chip(each, "") for each in Rows), _("Rows that go in, to mend, already here")
        )
        self.tables = {
            Rows.NEW: RowList(_answer_columns(), _("Rows to import")),
            Rows.MEND: RowList(_problem_columns(), _("Rows to mend"), row_height=TWO_LINES),
            Rows.KNOWN: RowList(_answer_columns(), _("Rows already here")),
        }
        self.calls = DayBand(_("Call those &since"))
        self.undated = DayBand()
        self._stack = QStackedWidget()
        self._checked: Checked | None = None
        self._basis: Basis | None = None
        self._lay_out()
        self.lists.chosen.connect(self._on_list_chosen)
        self.calls.moved.connect(self._on_calls_moved)
        self.undated.moved.connect(self.assumed_moved)

    def show_checked(self, checked: Checked, basis: Basis, calls_since: date) -> None:
        """Show the rows, and the list that wants to be looked at."""
        self._checked, self._basis = checked, basis
        rejected = checked.preview.rejected
        for each, rows in ((Rows.NEW, checked.new), (Rows.KNOWN, checked.known)):
            self.tables[each].show_rows(rows)
        self.tables[Rows.MEND].show_rows(rejected)
        self.lists.word(Rows.NEW, words.new_words(len(checked.new)))
        tone = "detractor" if rejected else ""
        self.lists.word(Rows.MEND, words.mend_words(len(rejected)), tone)
        self.lists.word(Rows.KNOWN, words.known_words(len(checked.known)))
        self._open(Rows.NEW if checked.new or not (rejected or checked.known) else _other(checked))
        self._show_calls(calls_since)
        self._show_undated()

    def _open(self, rows: Rows) -> None:
        self.lists.choose(rows)
        self._on_list_chosen(rows)

    def _on_list_chosen(self, rows: Rows) -> None:
        self._stack.setCurrentWidget(self.tables[rows])

    def _on_calls_moved(self, since: date) -> None:
        self._show_calls(since)
        self.calls_moved.emit(since)

    def _show_calls(self, since: date) -> None:
        if self._checked is None or self._basis is None:
            return
        self.calls.setVisible(bool(self._checked.unhappy))
        sentence = words.calls_words(self._checked, self._basis, since)
        self.calls.show_day(sentence, since, latest=self._basis.today)

    def _show_undated(self) -> None:
        if self._checked is None or self._basis is None:
            return
        day, count = self._checked.preview.assumed_day, self._checked.without_date
        self.undated.setVisible(day is not None and count > 0)
        if day:
            sentence = words.without_date_words(count)
            self.undated.show_day(sentence, day, latest=self._basis.today)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 8, 1, 12)
        for table in self.tables.values():
            self._stack.addWidget(table)
        inside.addWidget(self._stack)
        column.addWidget(self.lists)
        column.addWidget(card, 1)
        column.addWidget(self.undated)
        column.addWidget(self.calls)


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


def _problem_columns() -> tuple[Column[RejectedRow], ...]:
    return (
        Column(_("Row"), lambda row: number(row.row), look=Look.STRONG, width=64),
        Column(_("Column"), lambda row: field_name(row.problem.field), width=96),
        Column(
            _("Value"),
            lambda row: row.problem.value[:LONGEST_VALUE],
            look=Look.MUTED,
            width=112,
            leaves=1,
        ),
        Column(_("What is wrong"), lambda row: problem_sentence(row.problem), look=Look.SENTENCE),
    )


def _day_words(row: ImportRow) -> str:
    shown = day_short(row.response.day)
    return _("({day})").format(day=shown) if row.response.is_day_assumed else shown


def _to_qt(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
