"""The month's page, as it is printed, beside the choices about it."""

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from nps_desktop.domain.periods import Month
from nps_desktop.domain.summary import MonthlySummary
from nps_desktop.i18n import _
from nps_desktop.reports.sentences import interval_sentence, sum_sentence
from nps_desktop.ui import printing
from nps_desktop.ui.formats import month_in_sentence, month_name
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.summary import month_files
from nps_desktop.ui.summary.month_panel import MonthPanel
from nps_desktop.ui.theme import PAGE_MARGINS
from nps_desktop.ui.unwritten import Unwritten
from nps_desktop.ui.widgets.empty_state import EmptyState
from nps_desktop.ui.widgets.paper_view import PaperView

if TYPE_CHECKING:
    from nps_desktop.domain.changes import Change
    from nps_desktop.reports.typeset import Paper
    from nps_desktop.services.workspace import Workspace

SET_AFTER = 120
WRITTEN_AFTER = 700
COLUMN_GAP = 12


@dataclass(frozen=True, slots=True)
class _MonthRead:
    """What the page asks the data file for."""

    summary: MonthlySummary
    months: tuple[Month, ...]


class SummaryPage(Page):
    """Shows the month of the window's period; follows the note as it is typed."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._summary: MonthlySummary | None = None
        self._newest_setting = 0
        self.notes: Unwritten[Month, str] = Unwritten(self.tasks, _store_note)
        self.paper = PaperView()
        self.empty = EmptyState("calendar-days")
        self.panel = MonthPanel()
        self._stack = QStackedWidget()
        self._set_soon = QTimer(self, singleShot=True, interval=SET_AFTER)
        self._write_soon = QTimer(self, singleShot=True, interval=WRITTEN_AFTER)
        self._lay_out()
        self._connect()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.panel.allow_paper(False)
        # Before the month's own note has arrived, nobody can write over it unseen.
        self.panel.note.setEnabled(False)

    def read_again(self) -> None:
        """Ask for the month's figures and for the months there are."""
        month = self.month
        self.tasks.read_newest(self, partial(_read, month=month), self._show, replaces="month")

    @property
    def month(self) -> Month:
        """The month of the window's period; of a period that is not over, the present one."""
        return min(self.scope.month, Month.of(self.scope.today()))

    @property
    def unsaved(self) -> int:
        """How many notes could not be stored."""
        return self.notes.count

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed before the page goes."""
        super().hideEvent(event)
        self.notes.write()

    def _on_scope_chosen(self) -> None:
        self.notes.write()
        super()._on_scope_chosen()

    def _show(self, read: _MonthRead) -> None:
        summary = read.summary
        typed = self.notes.get(summary.month)
        if typed is not None:
            summary = replace(summary, what_we_changed=typed)
        self.panel.show_note(summary.what_we_changed)
        self.panel.note.setEnabled(True)
        self._summary = summary
        self.panel.show_location(self.scope.location)
        today = Month.of(self.scope.today())
        self.panel.chooser.show_months(summary.month, read.months, today)
        if summary.tally.total:
            self._set_page()
        else:
            self._show_empty(summary.month)

    def _show_empty(self, month: Month) -> None:
        self.panel.allow_paper(False)
        self.empty.say(
            _("No answers in {month} yet").format(month=month_name(month)),
            _("The page of the month is made of its answers. Key some in, or import them."),
            _("Enter answers"),
        )
        self._stack.setCurrentWidget(self.empty)

    def _set_page(self) -> None:
        summary = self._summary
        if summary is None or not summary.tally.total:
            return
        self._newest_setting += 1
        number, paper = self._newest_setting, self._paper
        self.tasks.compute(
            self, lambda: _pages_of(summary, paper), lambda pages: self._on_set(number, pages)
        )

    def _on_set(self, number: int, pages: tuple[bytes, ...]) -> None:
        if number != self._newest_setting or self._summary is None:
            return
        self.paper.show_pages(pages)
        tally = self._summary.tally
        self.paper.setAccessibleName(
            _("The page of {month}").format(month=month_in_sentence(self._summary.month))
        )
        self.paper.setAccessibleDescription(f"{sum_sentence(tally)}. {interval_sentence(tally)}")
        self.panel.allow_paper(True)
        self._stack.setCurrentWidget(self.paper)
        if self.hasFocus():
            self.paper.setFocus()

    def _on_note_edited(self, text: str) -> None:
        if self._summary is None:
            return
        self._summary = replace(self._summary, what_we_changed=text)
        self.notes.keep(self._summary.month, text)
        self._set_soon.start()
        self._write_soon.start()

    def _on_month_chosen(self, month: Month) -> None:
        self.scope.choose(month.period)

    def _on_print(self) -> None:
        if self._summary is None or not self.panel.print_button.isEnabled():
            return
        printer = printing.prepared_printer(self._paper, month_name(self._summary.month))
        is_printed = printing.print_pages(self, self.paper.pages, printer)
        if is_printed:
            sent = _("{month} was sent to the printer.")
            self.messages.tell(sent.format(month=month_in_sentence(self._summary.month)))
        elif is_printed is False:
            self.messages.warn(
                _("The printer does not answer. Nothing was printed. Check it and try again.")
            )

    def _on_save(self, kind: month_files.MonthFile) -> None:
        summary = self._summary
        if summary and self.panel.print_button.isEnabled():
            month_files.ask_and_save(self, kind, summary, paper=self._paper)

    @property
    def _paper(self) -> "Paper":
        return printing.paper_of(QLocale.system())

    def _connect(self) -> None:
        panel, kinds = self.panel, month_files.MonthFile
        panel.chooser.chosen.connect(self._on_month_chosen)
        panel.note_edited.connect(self._on_note_edited)
        panel.fit_chosen.connect(self.paper.fit_to)
        panel.print_button.clicked.connect(self._on_print)
        panel.pdf_button.clicked.connect(lambda: self._on_save(kinds.PDF))
        panel.picture_button.clicked.connect(lambda: self._on_save(kinds.PICTURE))
        panel.workbook_button.clicked.connect(lambda: self._on_save(kinds.WORKBOOK))
        self._set_soon.timeout.connect(self._set_page)
        self._write_soon.timeout.connect(self.notes.write)
        self.empty.act_wanted.connect(lambda: self.page_wanted.emit(Destination(PageKey.ENTRY)))
        for keys, act in (
            ("Ctrl+P", self._on_print),
            ("Ctrl+S", lambda: self._on_save(kinds.PDF)),
            ("Alt+Left", panel.chooser.back.click),
            ("Alt+Right", panel.chooser.on.click),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _lay_out(self) -> None:
        left, top, right, _bottom = PAGE_MARGINS
        row = QHBoxLayout(self)
        row.setContentsMargins(left, 0, right, 0)
        row.setSpacing(COLUMN_GAP)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.paper)
        row.addWidget(self._stack, 1)
        row.addWidget(self.panel)
        self.panel.setContentsMargins(0, top, 0, top)


def _read(workspace: "Workspace", *, month: Month) -> _MonthRead:
    summaries = workspace.summaries
    return _MonthRead(summaries.monthly(month), summaries.months_with_answers())


def _store_note(workspace: "Workspace", month: Month, text: str) -> "Change":
    return workspace.shop.write_note(month, text)


def _pages_of(summary: MonthlySummary, paper: "Paper") -> tuple[bytes, ...]:
    from nps_desktop.reports.monthly import month_svg

    return month_svg(summary, paper)
