"""The locations as rows of a list: each with its figures, one of them perhaps chosen."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from nps_desktop.domain.tally import FEW, Tally
from nps_desktop.i18n import _
from nps_desktop.reports.findings import interval_words
from nps_desktop.reports.formats import signed
from nps_desktop.reports.sentences import answers_count, few_answers_words
from nps_desktop.ui.charts.shares_bar import shares_in_words
from nps_desktop.ui.location_button import location_name

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class LocationLine:
    """A location ("" is none, None for all of them together) and what was answered there."""

    location: str | None
    tally: Tally
    is_chosen: bool = False

    @property
    def name(self) -> str:
        """What it is called."""
        return _("All locations") if self.location is None else location_name(self.location)

    @property
    def certainty(self) -> str:
        """Between which scores the true one lies, or that the answers are few."""
        return few_answers_words() if self.tally.total < FEW else interval_words(self.tally)

    @property
    def spoken(self) -> str:
        """The row for those who hear it."""
        count = answers_count(self.tally.total)
        score = f"NPS {signed(self.tally.shown_nps)}"
        return ", ".join((self.name, count, shares_in_words(self.tally), score, self.certainty))


class LocationLines(QAbstractListModel):
    """The rows in the order of the list."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: tuple[LocationLine, ...] = ()

    @property
    def lines(self) -> tuple[LocationLine, ...]:
        """Every row, first to last."""
        return self._lines

    def replace(self, lines: tuple[LocationLine, ...]) -> None:
        """Show other rows; where they are of the same locations nothing is scrolled away."""
        is_same = [each.location for each in lines] == [each.location for each in self._lines]
        if is_same:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(max(0, len(lines) - 1)))
        else:
            self.beginResetModel()
            self._lines = lines
            self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row's name, how it is spoken, or the row itself under LINE_ROLE."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.name
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return line.spoken
        return line if role == LINE_ROLE else None
