"""The lists that the shop keeps for its calls: steps, causes, colleagues; the owner edits them."""

from collections.abc import Callable
from datetime import datetime

from nps_desktop.domain.changes import Change
from nps_desktop.domain.shop_lists import Entry, ShopList, ShopLists, entry_of
from nps_desktop.domain.texts import folded
from nps_desktop.domain.undos import (
    ArchiveEntry,
    BringBackEntry,
    DropEntry,
    EntryUndo,
    ReorderEntries,
    RewordEntry,
    Undo,
)
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.touched import SHOP, UNCHANGED
from nps_desktop.storage import shop_lists as stored
from nps_desktop.storage.database import Connection


class ShopListRecord:
    """The lists of an open data file; what is archived stays with what was noted with it.

    An empty name, and one that another entry of the list has, is not taken: nothing is touched.
    """

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def read(self) -> ShopLists:
        """Return every list in the shop's order."""
        with self._datafile.read() as connection:
            return stored.read(connection)

    def add(self, which: ShopList, text: str) -> Change:
        """Write an entry at the end of a list; an archived one of that name is brought back."""
        words = text.strip()
        with self._datafile.write() as connection:
            same = _named(stored.read(connection).of(which), words)
            if not words or (same and not same.is_archived):
                return UNCHANGED
            if same:
                stored.archive(connection, same.id, None)
                return Change(SHOP, undo=ArchiveEntry(same.id))
            return Change(SHOP, undo=DropEntry(stored.add(connection, which, words)))

    def reword(self, id: int, text: str) -> Change:
        """Give an entry other words; without any, one of the program's own has those again."""
        words = text.strip()

        def write(connection: Connection, which: ShopList, entry: Entry) -> Undo | None:
            same = _named(stored.read(connection).of(which), words)
            if (same and same.id != id) or entry.text == words or not (words or entry.code):
                return None
            stored.reword(connection, id, words)
            return RewordEntry(id, entry.text)

        return self._write(id, write)

    def reorder(self, which: ShopList, ids: tuple[int, ...]) -> Change:
        """Put a list into an order; entries that it does not name come after it as they were."""
        with self._datafile.write() as connection:
            before = tuple(entry.id for entry in stored.read(connection).of(which))
            named = tuple(number for number in dict.fromkeys(ids) if number in before)
            after = (*named, *(number for number in before if number not in named))
            if after == before:
                return UNCHANGED
            stored.reorder(connection, after)
        return Change(SHOP, undo=ReorderEntries(which, before))

    def archive(self, id: int) -> Change:
        """Offer an entry no more."""
        return self._archive(id, self._datafile.now())

    def bring_back(self, id: int) -> Change:
        """Offer an archived entry again."""
        return self._archive(id, None)

    def undo(self, undo: EntryUndo) -> Change:
        """Take an edit of a list back."""
        match undo:
            case DropEntry(id):
                return self._drop(id)
            case RewordEntry(id, text):
                return self.reword(id, text)
            case ReorderEntries(which, ids):
                return self.reorder(which, ids)
            case ArchiveEntry(id):
                return self.archive(id)
            case _:
                return self.bring_back(undo.id)

    def _archive(self, id: int, at: datetime | None) -> Change:
        def write(connection: Connection, _which: ShopList, entry: Entry) -> Undo | None:
            if entry.is_archived is (at is not None):
                return None
            stored.archive(connection, id, at)
            return BringBackEntry(id) if at else ArchiveEntry(id)

        return self._write(id, write)

    def _drop(self, id: int) -> Change:
        with self._datafile.write() as connection:
            if stored.is_used(connection, id):
                stored.archive(connection, id, self._datafile.now())
                return Change(SHOP, undo=BringBackEntry(id))
            return Change(SHOP) if stored.delete_entry(connection, id) else UNCHANGED

    def _write(
        self, id: int, write: Callable[[Connection, ShopList, Entry], Undo | None]
    ) -> Change:
        """Change an entry; `write` returns how that is taken back, None where nothing changed."""
        with self._datafile.write() as connection:
            lists = stored.read(connection)
            places = ((which, entry_of(lists.of(which), id)) for which in ShopList)
            for which, entry in places:
                if entry and (undo := write(connection, which, entry)):
                    return Change(SHOP, undo=undo)
        return UNCHANGED


def _named(entries: tuple[Entry, ...], words: str) -> Entry | None:
    """Return the entry of a name, in upper or lower case."""
    same = (entry for entry in entries if words and folded(entry.text) == folded(words))
    return next(same, None)
