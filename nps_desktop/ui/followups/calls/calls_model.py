"""The list of calls as a model: a line under ROW_ROLE, its words for those who cannot see it."""

from datetime import UTC, datetime, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from nps_desktop.domain.call_lists import CallPage, CallRow
from nps_desktop.domain.shop_lists import ShopLists
from nps_desktop.i18n import _
from nps_desktop.ui.customer_words import first_words, name_of
from nps_desktop.ui.followups.calls.call_words import (
    remarks,
    tried,
    who_has_it,
)
from nps_desktop.ui.followups.due_words import DueWords, due_words
from nps_desktop.ui.table.rows_model import ROW_ROLE

Index = QModelIndex | QPersistentModelIndex


class CallsModel(QAbstractListModel):
    """The beginning of a list of calls, with their due words at the moment given."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[CallRow, ...] = ()
        self._places: dict[int, int] = {}
        self._total = 0
        self._lists = ShopLists()
        self._now = datetime.min.replace(tzinfo=UTC)
        self._zone: tzinfo = UTC

    def show(self, page: CallPage, lists: ShopLists, now: datetime, zone: tzinfo) -> None:
        """Show these calls as they stand at `now`; a line that is still here keeps its place."""
        before, after = len(self._rows), len(page.rows)
        if after > before:
            self.beginInsertRows(QModelIndex(), before, after - 1)
        elif after < before:
            self.beginRemoveRows(QModelIndex(), after, before - 1)
        self._rows, self._total = page.rows, page.total
        self._places = {row.id: place for place, row in enumerate(page.rows)}
        self._lists, self._now, self._zone = lists, now, zone
        if after > before:
            self.endInsertRows()
        elif after < before:
            self.endRemoveRows()
        if after:
            self.dataChanged.emit(self.index(0), self.index(after - 1))

    def row(self, place: int) -> CallRow | None:
        """Return a line; None where there is none."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def row_of(self, followup: int) -> int | None:
        """Return the place of a follow-up; None when it is not here."""
        return self._places.get(followup)

    def neighbours(self, place: int) -> tuple[int, int]:
        """Return the follow-ups before and after a line, 0 for none."""
        before, after = self.row(place - 1), self.row(place + 1)
        return before.id if before else 0, after.id if after else 0

    @property
    def has_more(self) -> bool:
        """Whether the list goes on behind what is here."""
        return len(self._rows) < self._total

    def words(self, row: CallRow) -> DueWords:
        """Return when the call is due."""
        return due_words(row, self._now, self._zone, is_reachable=row.is_reachable)

    def phone(self, row: CallRow) -> str:
        """Return the number that the customer is called at, unless it is what names them."""
        return " ".join(row.phone.split()) if row.name else ""

    def remarks(self, row: CallRow) -> tuple[str, str]:
        """Return who has the call, and how often the customer was tried."""
        return remarks(row, self._lists)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many calls are here."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The customer, the line, or all of it in one sentence to be spoken."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return name_of(row)
        return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, row: CallRow) -> str:
        gave = _("gave {score}").format(score=row.score)
        who = who_has_it(row, self._lists)
        has = _("{name} has it").format(name=who) if who else ""
        due, words = self.words(row).text, first_words(row.words)
        parts = (name_of(row), self.phone(row), gave, due, words, tried(row), has)
        return ", ".join(part for part in parts if part)
