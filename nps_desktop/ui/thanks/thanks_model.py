"""The thank-you list as a model: a promoter under ROW_ROLE, and words for who cannot see it."""

from datetime import UTC, datetime, tzinfo
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from nps_desktop.domain.thanks import ThankRow
from nps_desktop.i18n import _
from nps_desktop.ui.customer_words import first_words
from nps_desktop.ui.moment_words import given_words
from nps_desktop.ui.table.rows_model import ROW_ROLE
from nps_desktop.ui.thanks import thank_words as words

Index = QModelIndex | QPersistentModelIndex
NOWHERE = QModelIndex()


class ThanksModel(QAbstractListModel):
    """Promoters in the order given; `more_wanted` tells that the end of those here is in sight."""

    more_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._rows: tuple[ThankRow, ...] = ()
        self.has_more = False
        self.now = datetime.min.replace(tzinfo=UTC)
        self.zone: tzinfo = UTC

    def show(self, rows: tuple[ThankRow, ...], *, has_more: bool) -> None:
        """Show these promoters; `has_more` tells that the list goes on after them."""
        before, self.has_more = len(self._rows), has_more
        if before and [row.answer.id for row in rows[:before]] == self._numbers():
            self._go_on(rows)
        else:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()

    def row(self, place: int) -> ThankRow | None:
        """Return the promoter at a place; None where there is none."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, number: int) -> int | None:
        """Return the place of an answer by its number; None when it is not in the list."""
        places = (at for at, row in enumerate(self._rows) if row.answer.id == number)
        return next(places, None)

    def next_not_asked(self, place: int) -> int | None:
        """Return the place of the first after `place`, going round, who is to be asked."""
        count = len(self._rows)
        after = ((place + step) % count for step in range(1, count + 1))
        return next((at for at in after if self._rows[at].can_be_asked), None)

    @property
    def is_any_left(self) -> bool:
        """Whether somebody here was not asked."""
        return any(row.asked_at is None for row in self._rows)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many are here."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether the list goes on."""
        return not parent.isValid() and self.has_more

    def fetchMore(self, _parent: Index) -> None:
        """Ask for more; they come later."""
        self.more_wanted.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The customer, the record, or all of it in one sentence to be spoken."""
        row = self.row(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return words.name(row)
        return self._spoken(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, row: ThankRow) -> str:
        response = row.answer.response
        parts = (
            words.name(row),
            _("gave {score}").format(score=response.score),
            given_words(response, self.now, self.zone),
            first_words(response.comment),
            words.contact(row),
            words.asked(row, self.now, self.zone) or _("not asked yet"),
            words.open_case(row),
        )
        return ", ".join(part for part in parts if part)

    def _numbers(self) -> list[int]:
        return [row.answer.id for row in self._rows]

    def _go_on(self, rows: tuple[ThankRow, ...]) -> None:
        """Show the same ones anew, and more after them."""
        before = len(self._rows)
        if len(rows) > before:
            self.beginInsertRows(NOWHERE, before, len(rows) - 1)
            self._rows = rows
            self.endInsertRows()
        self._rows = rows
        self.dataChanged.emit(self.index(0), self.index(before - 1))
