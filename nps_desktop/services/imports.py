"""What the shop owner does with imports: take one in, look back at them, take one out again."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from nps_desktop.domain.batches import Batch, CallRule, Imported, Preview, RejectedRow, Remembered
from nps_desktop.domain.changes import Change
from nps_desktop.domain.import_rows import ImportRows
from nps_desktop.domain.undos import RemoveBatch, RestoreBatch
from nps_desktop.services import mending
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.openings import open_for_import
from nps_desktop.services.touched import ANSWERS, ANSWERS_AND_CALLS, UNCHANGED
from nps_desktop.storage import (
    batches,
    counts,
    incoming,
    left_out,
    mappings,
    removal,
    responses,
    shop,
)
from nps_desktop.storage.database import Connection


class _CancelledError(Exception):
    """The import was given up; leaving the transaction with it takes everything back."""


def never() -> bool:
    """Return that an import is not given up."""
    return False


class Imports:
    """The imports of an open data file."""

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def is_known(self, preview: Preview) -> list[bool]:
        """Return whether each of the accepted rows is here already.

        So is a row that repeats the response id of an earlier row of its file.
        """
        with self._datafile.read() as connection:
            return incoming.are_known(connection, preview.accepted.keys)

    def remembered(self, signature: str) -> Remembered | None:
        """Return how a file whose headers have this signature was read the last time."""
        with self._datafile.read() as connection:
            return mappings.read(connection, signature)

    def commit(
        self,
        preview: Preview,
        *,
        followups_since: date | None = None,
        also_assumed: bool = False,
        progress: Callable[[int], None] = incoming.ignore,
        is_cancelled: Callable[[], bool] = never,
    ) -> Imported | None:
        """Take an import in, all of it or nothing; return None when it was given up.

        Rows that are here already are left out and counted. `progress` hears how many of the
        preview's accepted rows are done. Answers of before `followups_since` open no follow-up;
        without it the shop's rule decides. Answers whose day was only assumed open none unless
        `also_assumed`.
        """
        rule = CallRule(followups_since, also_assumed)
        try:
            with self._datafile.write_much() as connection:
                batch = batches.start(connection, preview, self._datafile.now(), rule)
                self._take(connection, batch, preview.accepted, _Watch(progress, is_cancelled))
                _remember(connection, batch, preview)
                came = responses.is_of_batch(batch)
                passives_too = shop.read(connection).opens_for_passives
                imported, unhappy = responses.count_with_unhappy(
                    connection, came, passives_too=passives_too
                )
                duplicates = len(preview.accepted) - imported
                batches.finish(connection, batch, imported=imported, duplicates=duplicates)
                counts.add_living(connection, came, 1)
                opened = open_for_import(connection, self._datafile, came, rule)
                written = batches.get(connection, batch)
        except _CancelledError:
            return None
        if written is None:
            raise AssertionError(batch)
        touched = ANSWERS_AND_CALLS if opened else ANSWERS
        return Imported(written, Change(touched, undo=RemoveBatch(batch)), opened, unhappy - opened)

    def history(self) -> tuple[Batch, ...]:
        """Return the imports that are not taken out, newest first."""
        with self._datafile.read() as connection:
            return batches.history(connection)

    def left_out(self, batch: int) -> tuple[RejectedRow, ...]:
        """Return the rows that an import left out and that may still be mended, in their order."""
        with self._datafile.read() as connection:
            return left_out.of_batch(connection, batch)

    def mend(self, batch: int, preview: Preview) -> Change:
        """Take in the accepted rows of a mended preview as a part of the import they belong to.

        Those that nobody waits for any more are passed over; the change's `ids` are the answers
        that came in.
        """
        return mending.mend(self._datafile, batch, preview)

    def remove(self, batch: int) -> Change:
        """Take an import out, with its answers and their follow-ups.

        Answers whose follow-up somebody has worked on stay, and the change says how many.
        """
        with self._datafile.write() as connection:
            if batches.get(connection, batch) is None:
                return UNCHANGED
            removed = removal.remove_batch(connection, batch, self._datafile.now())
            kept = responses.count(connection, responses.is_of_batch(batch))
        return Change(ANSWERS_AND_CALLS, removed, RestoreBatch(batch), kept)

    def restore(self, batch: int) -> Change:
        """Bring an import back, with the answers that went with it."""
        with self._datafile.write() as connection:
            if not batches.is_removed(connection, batch):
                return UNCHANGED
            restored = removal.restore_batch(connection, batch, self._datafile.now())
        return Change(ANSWERS_AND_CALLS, restored, RemoveBatch(batch))

    def _take(self, connection: Connection, batch: int, rows: ImportRows, watch: "_Watch") -> None:
        """Write the rows that are new."""
        now = self._datafile.now()
        incoming.add_rows(connection, rows, batch=batch, entered_at=now, progress=watch.go_on)


@dataclass(frozen=True, slots=True)
class _Watch:
    """Who hears how far an import has come, and who may stop it."""

    progress: Callable[[int], None]
    is_cancelled: Callable[[], bool]

    def go_on(self, rows: int) -> None:
        """Tell how many rows are done; leave if it was given up."""
        self.progress(rows)
        if self.is_cancelled():
            raise _CancelledError


def _remember(connection: Connection, batch: int, preview: Preview) -> None:
    """Keep the rows left out, and what the columns meant."""
    left_out.add(connection, batch, preview.rejected)
    if preview.signature:
        meaning = Remembered(preview.columns, preview.order)
        mappings.write(connection, preview.signature, meaning)
