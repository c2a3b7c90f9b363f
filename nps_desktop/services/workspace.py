"""An open data file with everything that can be done with it: where every use case begins."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta, tzinfo
from pathlib import Path

from nps_desktop.domain.changes import Change
from nps_desktop.domain.undos import (
    ArchiveEntry,
    BringBackEntry,
    CallUndo,
    DropEntry,
    EntryUndo,
    MarkThanked,
    MendAgain,
    PartCases,
    RemoveBatch,
    RemoveResponses,
    ReorderEntries,
    RestoreBatch,
    RestoreResponses,
    RewordEntry,
    RewriteResponse,
    RewriteShop,
    TakeBackEvents,
    TakeBackMend,
    Undo,
    UnmarkThanked,
)
from nps_desktop.services import mending
from nps_desktop.services.answer_lists import AnswerLists
from nps_desktop.services.call_sheets import CallSheets
from nps_desktop.services.counter import CounterAnswers
from nps_desktop.services.customers import Customers
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.followups import FollowUps
from nps_desktop.services.imports import Imports
from nps_desktop.services.measuring import Measuring
from nps_desktop.services.responses import Responses
from nps_desktop.services.shop import ShopRecord
from nps_desktop.services.shop_lists import ShopListRecord
from nps_desktop.services.stacks import Stacks
from nps_desktop.services.summaries import Summaries
from nps_desktop.services.thanks import Thanks
from nps_desktop.storage import removal, stacks
from nps_desktop.storage.opening import open_database
from nps_desktop.storage.watch import Watch


def utc_now() -> datetime:
    """Return the moment of this computer's clock, in UTC."""
    return datetime.now(UTC)


class Workspace:
    """An open data file and its parts; every method belongs on the one database thread."""

    def __init__(self, datafile: DataFile) -> None:
        self.datafile = datafile
        self.responses = Responses(datafile)
        self.lists = AnswerLists(datafile)
        self.counter = CounterAnswers(self.responses)
        self.stacks = Stacks(datafile)
        self.customers = Customers(datafile)
        self.imports = Imports(datafile)
        self.followups = FollowUps(datafile)
        self.call_sheets = CallSheets(datafile)
        self.summaries = Summaries(datafile)
        self.measuring = Measuring(datafile)
        self.shop = ShopRecord(datafile)
        self.shop_lists = ShopListRecord(datafile)
        self.thanks = Thanks(datafile)
        self._watch = Watch(datafile.database)

    @classmethod
    def open(
        cls,
        location: Path | str,
        *,
        clock: Callable[[], datetime] = utc_now,
        zone: tzinfo | None = None,
    ) -> "Workspace":
        """Open the data file at a path, or the database at a URL.

        A missing file is made (mode 0600, its folder 0700); an older one is brought up to date
        after a copy beside it. Without `zone` the shop stands where this computer does.

        Raises:
            DataFileFault: it cannot be used.
        """
        database = open_database(location, clock().astimezone(UTC))
        return cls(DataFile(database, clock, zone or _zone_of_the_system()))

    def close(self) -> None:
        """Let go of the data file."""
        self.datafile.database.close()

    def now(self) -> datetime:
        """Return the UTC moment."""
        return self.datafile.now()

    def today(self) -> date:
        """Return the shop's calendar day."""
        return self.datafile.today()

    @property
    def zone(self) -> tzinfo:
        """The time zone that the shop stands in."""
        return self.datafile.zone

    def has_changed_elsewhere(self) -> bool:
        """Return whether others have written to the data file since this was last asked."""
        return self._watch.has_changed()

    def undo(self, undo: Undo) -> Change:
        """Take a change back; the undo of what comes out, where it has one, does it again.

        Where there is nothing left to take back, `touched` of what comes out is empty.
        """
        match undo:
            case RemoveResponses() | RestoreResponses() | RewriteResponse():
                return self._undo_answer(undo)
            case TakeBackEvents() | PartCases() | MarkThanked() | UnmarkThanked():
                return self._undo_call(undo)
            case RemoveBatch() | RestoreBatch() | TakeBackMend() | MendAgain():
                return self._undo_import(undo)
            case (
                RewriteShop()
                | DropEntry()
                | RewordEntry()
                | ReorderEntries()
                | ArchiveEntry()
                | BringBackEntry()
            ):
                return self._undo_setting(undo)
            case _:
                return self.stacks.undo(undo)

    def _undo_call(self, undo: CallUndo) -> Change:
        if isinstance(undo, TakeBackEvents | PartCases):
            return self.followups.undo(undo)
        return self.thanks.undo(undo)

    def _undo_setting(self, undo: RewriteShop | EntryUndo) -> Change:
        if isinstance(undo, RewriteShop):
            return self.shop.write_again(undo.shop, seen=undo.seen)
        return self.shop_lists.undo(undo)

    def _undo_answer(self, undo: RemoveResponses | RestoreResponses | RewriteResponse) -> Change:
        match undo:
            case RemoveResponses(ids):
                return self.responses.remove(ids)
            case RestoreResponses(ids):
                return self.responses.restore(ids)
            case _:
                return self.responses.take_back(undo)

    def _undo_import(self, undo: RemoveBatch | RestoreBatch | TakeBackMend | MendAgain) -> Change:
        match undo:
            case RemoveBatch(batch):
                return self.imports.remove(batch)
            case RestoreBatch(batch):
                return self.imports.restore(batch)
            case TakeBackMend():
                return mending.take_back(self.datafile, undo)
            case _:
                return mending.mend_again(self.datafile, undo)

    def purge_removed(self, older_than: timedelta) -> int:
        """Delete for good what was removed longer ago; return how many answers went."""
        before = self.now() - older_than
        with self.datafile.write() as connection:
            gone = removal.purge(connection, before)
            stacks.purge(connection, before)
        return gone


def _zone_of_the_system() -> tzinfo:
    from tzlocal import get_localzone

    return get_localzone()
