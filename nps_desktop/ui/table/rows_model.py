"""A table of any length whose rows are fetched in pages, as they come into view."""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from nps_desktop.ui.table.columns import Column

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

ROW_ROLE = Qt.ItemDataRole.UserRole
PAGE_ROWS = 100
KEPT_PAGES = 60
# One scrolls on while a page is under way; of what passed by, only the latest is worth fetching.
REMEMBERED_WISHES = 4


@dataclass(frozen=True, slots=True)
class Wanted(Generic[R]):
    """A page to be fetched: its rows go to `deliver`, and `end` tells that it is over, with or
    without them; both on the window's thread.

    `near` is the row that is here and lies nearest, by its number; None where none is.
    """

    offset: int
    limit: int
    deliver: Callable[[Sequence[R]], None]
    end: Callable[[], None]
    near: tuple[int, R] | None = None


Fetch = Callable[[Wanted[R]], None]


class RowsModel(QAbstractTableModel, Generic[R]):
    """Frozen records under ROW_ROLE, None until they arrive.

    `fetch` is asked for one page at a time and answers later. A page that does not come is asked
    for again the next time that it is looked at.
    """

    def __init__(self, columns: tuple[Column[R], ...], fetch: Fetch[R]) -> None:
        super().__init__()
        self.columns = columns
        self._fetch = fetch
        self._count = 0
        self._pages: OrderedDict[int, tuple[R, ...]] = OrderedDict()
        self._stale: set[int] = set()
        self._wanted: list[int] = []
        self._under_way: int | None = None
        self._generation = 0

    def show(self, count: int, first_page: Sequence[R] = ()) -> None:
        """Show another set of `count` records, from its beginning."""
        self.beginResetModel()
        self._forget_requests()
        self._pages.clear()
        self._stale.clear()
        self._count = count
        if first_page:
            self._pages[0] = tuple(first_page)
        self.endResetModel()

    def renew(self, count: int) -> None:
        """Fetch the records again where they stand; what is seen stays until it arrives."""
        self._forget_requests()
        self._stale = set(self._pages)
        self._grow_or_shrink(count)
        if count:
            self.dataChanged.emit(self.index(0, 0), self.index(count - 1, len(self.columns) - 1))

    def row(self, number: int) -> R | None:
        """Return a record that has arrived, and ask for its page if it has not."""
        page, place = divmod(number, PAGE_ROWS)
        rows = self._pages.get(page)
        if rows is None or page in self._stale:
            self._want(page)
        else:
            self._pages.move_to_end(page)
        return rows[place] if rows and place < len(rows) else None

    def find(self, is_it: Callable[[R], bool]) -> int | None:
        """Return the number of the first fresh record that fits; None when none is here."""
        for page in sorted(set(self._pages) - self._stale):
            for place, record in enumerate(self._pages[page]):
                if is_it(record):
                    return page * PAGE_ROWS + place
        return None

    def arrived(self, rows: range) -> tuple[tuple[R, ...], tuple[range, ...]]:
        """Return the records of these rows that are here, and the stretches that are not."""
        here: list[R] = []
        missing: list[range] = []
        for page in range(rows.start // PAGE_ROWS, (rows.stop - 1) // PAGE_ROWS + 1):
            first = page * PAGE_ROWS
            start, stop = max(rows.start, first), min(rows.stop, first + PAGE_ROWS)
            some = self._pages.get(page, ())[start - first : stop - first]
            here.extend(some)
            if missing and missing[-1].stop == start + len(some):
                missing[-1] = range(missing[-1].start, stop)
            elif start + len(some) < stop:
                missing.append(range(start + len(some), stop))
        return tuple(here), tuple(missing)

    @property
    def is_being_renewed(self) -> bool:
        """Whether records are shown that have not been read again yet."""
        return bool(self._stale)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """All rows, arrived or not."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """The columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text, the text to be spoken, or the record of a cell."""
        if not index.isValid():
            return None
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, ROW_ROLE):
            return None
        record = self.row(index.row())
        if record is None or role == ROW_ROLE:
            return record
        column = self.columns[index.column()]
        text = column.text(record)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{column.title}: {text}" if text else ""
        return text

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The titles of the columns."""
        if orientation is Qt.Orientation.Vertical or role != Qt.ItemDataRole.DisplayRole:
            return None
        return self.columns[section].title

    def _grow_or_shrink(self, count: int) -> None:
        if count > self._count:
            self.beginInsertRows(QModelIndex(), self._count, count - 1)
            self._count = count
            self.endInsertRows()
        elif count < self._count:
            self.beginRemoveRows(QModelIndex(), count, self._count - 1)
            self._count = count
            self.endRemoveRows()

    def _forget_requests(self) -> None:
        self._generation += 1
        self._under_way = None
        self._wanted.clear()

    def _want(self, page: int) -> None:
        if page == self._under_way:
            return
        if page in self._wanted:
            self._wanted.remove(page)
        self._wanted = [*self._wanted, page][-REMEMBERED_WISHES:]
        self._fetch_next()

    def _fetch_next(self) -> None:
        if self._under_way is not None or not self._wanted:
            return
        page = self._under_way = self._wanted.pop()
        generation = self._generation
        self._fetch(
            Wanted(
                page * PAGE_ROWS,
                PAGE_ROWS,
                lambda rows: self._on_arrived(generation, page, rows),
                lambda: self._on_ended(generation),
                self._nearest(page),
            )
        )

    def _nearest(self, page: int) -> tuple[int, R] | None:
        """The row nearest to a page among those that have been read and not changed since."""
        fresh = [each for each in self._pages if each not in self._stale and self._pages[each]]
        if not fresh:
            return None
        nearest = min(fresh, key=lambda each: abs(each - page))
        rows = self._pages[nearest]
        place = len(rows) - 1 if nearest < page else 0
        return nearest * PAGE_ROWS + place, rows[place]

    def _on_ended(self, generation: int) -> None:
        if generation == self._generation:
            self._under_way = None
            self._fetch_next()

    def _on_arrived(self, generation: int, page: int, rows: Sequence[R]) -> None:
        if generation != self._generation:
            return
        self._pages[page] = tuple(rows)
        self._pages.move_to_end(page)
        self._stale.discard(page)
        while len(self._pages) > KEPT_PAGES:
            self._stale.discard(self._pages.popitem(last=False)[0])
        first = page * PAGE_ROWS
        last = min(first + PAGE_ROWS, self._count) - 1
        if last >= first:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))
