"""What the shop owner does with imports: take one in, look back at them, take one out again."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date
from functools import partial

from nps_desktop.domain.batches import Batch, Imported, Preview
from nps_desktop.domain.changes import Change
from nps_desktop.domain.deadlines import opens_followup
from nps_desktop.domain.import_rows import ImportRow
from nps_desktop.domain.responses import Response
from nps_desktop.domain.undos import RemoveBatch, RestoreBatch
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.openings import planned
from nps_desktop.services.touched import ANSWERS, ANSWERS_AND_CALLS, UNCHANGED
from nps_desktop.storage import batches, counts, followups, removal, responses, shop
from nps_desktop.storage.chunks import chunks
from nps_desktop.storage.database import Connection

ROWS_AT_ONCE = 2000


class _CancelledError(Exception):
    """The import was given up; leaving the transaction with it takes everything back."""


def ignore(_rows: int) -> None:
    """Tell nobody how far an import has come."""


def never() -> bool:
    """Return that an import is not given up."""
    return False


class Imports:
    """The imports of an open data file."""

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def known(self, keys: Collection[str]) -> frozenset[str]:
        """Return those import keys that the data file holds already."""
        with self._datafile.read() as connection:
            return responses.known_keys(connection, keys)

    def commit(
        self,
        preview: Preview,
        *,
        followups_since: date | None = None,
        also_assumed: bool = False,
        progress: Callable[[int], None] = ignore,
        is_cancelled: Callable[[], bool] = never,
    ) -> Imported | None:
        """Take an import in, all of it or nothing; return None when it was given up.

        Rows that are here already are left out and counted. `progress` hears how many of the
        preview's accepted rows are done. Answers of before `followups_since` open no follow-up;
        without it the shop's rule decides. Answers whose day was only assumed open none unless
        `also_assumed`.
        """
        try:
            with self._datafile.write() as connection:
                batch = batches.start(connection, preview, self._datafile.now())
                imported = self._take(connection, batch, preview, _Watch(progress, is_cancelled))
                duplicates = len(preview.accepted) - imported
                batches.finish(connection, batch, imported=imported, duplicates=duplicates)
                begins = followups_since or self._datafile.history_begins(connection)
                rule = partial(opens_followup, since=begins, also_assumed=also_assumed)
                opened = self._open_followups(connection, batch, begins=begins, rule=rule)
                written = batches.get(connection, batch)
        except _CancelledError:
            return None
        if written is None:
            raise AssertionError(batch)
        touched = ANSWERS_AND_CALLS if opened else ANSWERS
        return Imported(written, Change(touched, undo=RemoveBatch(batch)), opened)

    def history(self) -> tuple[Batch, ...]:
        """Return the imports that are not taken out, newest first."""
        with self._datafile.read() as connection:
            return batches.history(connection)

    def remove(self, batch: int) -> Change:
        """Take an import out, with its answers and their follow-ups."""
        with self._datafile.write() as connection:
            if batches.get(connection, batch) is None:
                return UNCHANGED
            removed = removal.remove_batch(connection, batch, self._datafile.now())
        return Change(ANSWERS_AND_CALLS, removed, RestoreBatch(batch))

    def restore(self, batch: int) -> Change:
        """Bring an import back, with the answers that went with it."""
        with self._datafile.write() as connection:
            if not batches.is_removed(connection, batch):
                return UNCHANGED
            restored = removal.restore_batch(connection, batch)
        return Change(ANSWERS_AND_CALLS, restored, RemoveBatch(batch))

    def _take(self, connection: Connection, batch: int, preview: Preview, watch: "_Watch") -> int:
        """Write the rows that are new; return how many."""
        now, done, imported = self._datafile.now(), 0, 0
        seen: set[str] = set()
        for chunk in chunks(preview.accepted, ROWS_AT_ONCE):
            new = _new_rows(connection, chunk, seen)
            if new:
                responses.add_rows(connection, new, batch=batch, entered_at=now)
            done, imported = done + len(chunk), imported + len(new)
            watch.go_on(done)
        steps = counts.steps_of_living(connection, responses.is_of_batch(batch), 1)
        counts.apply(connection, steps)
        return imported

    def _open_followups(
        self, connection: Connection, batch: int, *, begins: date, rule: Callable[[Response], bool]
    ) -> int:
        hours = shop.read(connection).followup_hours
        opened = [
            planned(self._datafile, answer, hours)
            for answer in responses.unhappy_of_batch(connection, batch, begins)
            if rule(answer.response)
        ]
        followups.add(connection, opened)
        return len(opened)


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


def _new_rows(
    connection: Connection, chunk: tuple[ImportRow, ...], seen: set[str]
) -> tuple[ImportRow, ...]:
    """Return the rows of a chunk that are neither here nor `seen`, and add those to `seen`."""
    seen |= responses.known_keys(connection, [row.key for row in chunk])
    new = []
    for row in chunk:
        if row.key not in seen:
            new.append(row)
            seen.add(row.key)
    return tuple(new)
