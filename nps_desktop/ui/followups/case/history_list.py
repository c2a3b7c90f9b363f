"""The history of a case: each thing that happened, dated and named, newest first."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from nps_desktop.domain.followups import Case
from nps_desktop.domain.shop_lists import ShopLists
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.history_words import HistoryLine, history_lines
from nps_desktop.ui.formats import number
from nps_desktop.ui.moment_words import given_words, when_words
from nps_desktop.ui.widgets.labels import give, label

AT_FIRST = 12
WHO_WIDTH = 184
TOP = Qt.AlignmentFlag.AlignTop


class HistoryList(QWidget):
    """Lines of two columns: who and when, and what happened. Nothing of it can be changed.

    What was taken back is struck through, with who took it back and when.
    """

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(label(_("History"), "label"), 0, 0, 1, 2)
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.more.clicked.connect(self._on_more)
        self._cells: list[_Cells] = []
        self._lines: tuple[HistoryLine, ...] = ()
        self._case = 0
        self._shows_all = False

    @property
    def lines(self) -> tuple[str, ...]:
        """Everything that is told, newest first."""
        return tuple(line.text for line in self._lines)

    def show_history(self, case: Case, lists: ShopLists, *, now: datetime, zone: tzinfo) -> None:
        """Show what happened, the answer itself at the foot."""
        when = partial(when_words, now=now, zone=zone)
        gave = _("Gave {score}").format(score=case.answer.response.score)
        given = given_words(case.answer.response, now, zone)
        begun = HistoryLine(case.followup.started_at, given, gave)
        lines = (*history_lines(case.followup, lists, when), begun)
        if case.followup.id != self._case:
            self._case, self._lines, self._shows_all = case.followup.id, (), False
        if lines != self._lines:
            self._lines = lines
            self._show()

    def _on_more(self) -> None:
        self._shows_all = True
        self._show()

    def _show(self) -> None:
        most = len(self._lines) if self._shows_all else AT_FIRST
        left = len(self._lines) - most
        # One line more says no less than a link to it.
        shown = self._lines if left <= 1 else self._lines[:most]
        while len(self._cells) < len(shown):
            self._add_cells()
        for place, cells in enumerate(self._cells):
            cells.show_line(shown[place] if place < len(shown) else None)
        words = ngettext("Show {count} earlier line", "Show {count} earlier lines", left)
        self.more.setText(words.format(count=number(left)))
        self._grid.addWidget(self.more, 2 * len(self._cells) + 1, 0, 1, 2)
        self.more.setVisible(left > 1)

    def _add_cells(self) -> None:
        row = 2 * len(self._cells) + 1
        cells = _Cells(
            label("", "small", is_wrapped=True),
            label("", is_wrapped=True),
            label("", "small", is_wrapped=True),
        )
        cells.who.setFixedWidth(WHO_WIDTH)
        self._grid.addWidget(cells.who, row, 0, 2, 1, TOP)
        self._grid.addWidget(cells.what, row, 1, TOP)
        self._grid.addWidget(cells.taken_back, row + 1, 1, TOP)
        self._cells.append(cells)


@dataclass(frozen=True, slots=True)
class _Cells:
    """Where a line stands: who and when, what happened, below it by whom it was taken back."""

    who: QLabel
    what: QLabel
    taken_back: QLabel

    def show_line(self, line: HistoryLine | None) -> None:
        """Show a line; None for nothing."""
        if line:
            self.who.setText(line.who)
            self.what.setText(line.what)
            self.what.setAccessibleName(line.text)
            self.taken_back.setText(line.taken_back)
            give(self.what, "struck", "true" if line.taken_back else "")
        self.who.setVisible(line is not None)
        self.what.setVisible(line is not None)
        self.taken_back.setVisible(bool(line and line.taken_back))
