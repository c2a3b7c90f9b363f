"""A table whose rows are all at hand."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from nps_desktop.ui.table.columns import Column
from nps_desktop.ui.table.rows_model import PAGE_ROWS, RowsModel, Wanted
from nps_desktop.ui.table.table_view import RecordTable

R = TypeVar("R")


class AtHand(Generic[R]):
    """Rows that wait for nobody; `fetch` gives a RowsModel its pages at once."""

    def __init__(self) -> None:
        self.rows: Sequence[R] = ()

    def fetch(self, wanted: Wanted[R]) -> None:
        """Deliver the rows of a page."""
        wanted.deliver(self.rows[wanted.offset : wanted.offset + wanted.limit])
        wanted.end()


class RowList(RecordTable[R]):
    """Shows rows that cannot be sorted; `at_hand` is what its model fetches from."""

    def __init__(self, model: RowsModel[R], at_hand: AtHand[R], accessible_name: str) -> None:
        super().__init__(model, accessible_name)
        self._at_hand = at_hand
        self.horizontalHeader().setSectionsClickable(False)
        self.horizontalHeader().setSortIndicatorShown(False)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows from the first on."""
        self._at_hand.rows = rows
        self.rows.show(len(rows), rows[:PAGE_ROWS])

    @property
    def shown(self) -> Sequence[R]:
        """The rows that are shown."""
        return self._at_hand.rows

    @property
    def current(self) -> R | None:
        """The row that the keys act on."""
        place = self.currentIndex().row()
        return self.shown[place] if 0 <= place < len(self.shown) else None

    def choose(self, place: int) -> None:
        """Let the keys act on a row, and show it."""
        index = self.rows.index(place, self._entry_column)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    @property
    def _entry_column(self) -> int:
        return 0


def row_list(columns: tuple[Column[R], ...], accessible_name: str) -> RowList[R]:
    """Return a table of these columns, empty as yet."""
    at_hand: AtHand[R] = AtHand()
    return RowList(RowsModel(columns, at_hand.fetch), at_hand, accessible_name)
