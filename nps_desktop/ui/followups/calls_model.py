"""The list of calls as a model: a case under ROW_ROLE, its words for those who cannot see it."""

from datetime import UTC, datetime, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from nps_desktop.domain.followups import Case
from nps_desktop.i18n import _
from nps_desktop.ui.followups.call_words import customer, first_words, tried
from nps_desktop.ui.followups.due_words import DueWords, due_words
from nps_desktop.ui.table.rows_model import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex


class CallsModel(QAbstractListModel):
    """Cases in the order given, with their due words at the moment given."""

    def __init__(self) -> None:
        super().__init__()
        self._cases: tuple[Case, ...] = ()
        self._now = datetime.min.replace(tzinfo=UTC)
        self._zone: tzinfo = UTC

    def show(self, cases: tuple[Case, ...], now: datetime, zone: tzinfo) -> None:
        """Show these cases as they stand at `now`."""
        self.beginResetModel()
        self._cases, self._now, self._zone = cases, now, zone
        self.endResetModel()

    def case(self, row: int) -> Case | None:
        """Return the case of a row; None where there is no such row."""
        return self._cases[row] if 0 <= row < len(self._cases) else None

    def row_of(self, followup: int) -> int | None:
        """Return the row of a follow-up; None when it is not in the list."""
        rows = (row for row, case in enumerate(self._cases) if case.followup.id == followup)
        return next(rows, None)

    def words(self, case: Case) -> DueWords:
        """Return when the call is due."""
        return due_words(case.followup, self._now, self._zone)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many calls there are."""
        return 0 if parent.isValid() else len(self._cases)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The customer, the case, or all of it in one sentence to be spoken."""
        case = self.case(index.row()) if index.isValid() else None
        if case is None:
            return None
        if role == ROW_ROLE:
            return case
        if role == Qt.ItemDataRole.DisplayRole:
            return customer(case)
        return self._spoken(case) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, case: Case) -> str:
        gave = _("gave {score}").format(score=case.answer.response.score)
        parts = (customer(case), gave, self.words(case).text, first_words(case), tried(case))
        return ", ".join(part for part in parts if part)
