"""How rows that an import left out join it once they are mended, and how that is taken back."""

from nps_desktop.domain.batches import Preview
from nps_desktop.domain.changes import Change
from nps_desktop.domain.undos import MendAgain, TakeBackMend
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.openings import open_for_import
from nps_desktop.services.touched import ANSWERS, ANSWERS_AND_CALLS, UNCHANGED
from nps_desktop.storage import batches, counts, incoming, left_out, removal, responses


def mend(datafile: DataFile, batch: int, preview: Preview) -> Change:
    """Take in the accepted rows of a mended preview; `services.imports` says the rest."""
    with datafile.write() as connection:
        record = batches.get(connection, batch)
        waiting = left_out.waiting(connection, batch)
        rows = preview.accepted.chosen([row in waiting for row in preview.accepted.numbers])
        if record is None or not rows:
            return UNCHANGED
        now, last = datafile.now(), responses.last_number(connection)
        incoming.add_rows(connection, rows, batch=batch, entered_at=now)
        came = responses.is_new_of_batch(batch, after=last)
        ids = responses.numbers(connection, came)
        counts.add_living(connection, came, 1)
        left_out.mark(connection, batch, rows.numbers, now)
        duplicates = len(rows) - len(ids)
        batches.add_mended(connection, batch, imported=len(ids), duplicates=duplicates)
        rule = batches.rule_of(connection, batch)
        opened = open_for_import(connection, datafile, came, rule)
    touched = ANSWERS_AND_CALLS if opened else ANSWERS
    return Change(touched, ids, TakeBackMend(batch, ids, tuple(rows.numbers)))


def take_back(datafile: DataFile, undo: TakeBackMend) -> Change:
    """Take the answers of mended rows out; the rows wait to be mended again."""
    batch, ids, rows = undo.batch, undo.ids, undo.rows
    with datafile.write() as connection:
        is_there = batches.get(connection, batch) is not None
        if not (is_there and left_out.mended(connection, batch).issuperset(rows)):
            return UNCHANGED
        removed = removal.remove(connection, ids, datafile.now())
        left_out.mark(connection, batch, rows, None)
        duplicates = len(rows) - len(ids)
        batches.add_mended(connection, batch, imported=-len(ids), duplicates=-duplicates)
    return Change(ANSWERS_AND_CALLS, removed, MendAgain(batch, ids, rows))


def mend_again(datafile: DataFile, undo: MendAgain) -> Change:
    """Bring the answers of mended rows back, where the rows still wait."""
    batch, ids, rows = undo.batch, undo.ids, undo.rows
    with datafile.write() as connection:
        is_there = batches.get(connection, batch) is not None
        if not (is_there and left_out.waiting(connection, batch).issuperset(rows)):
            return UNCHANGED
        restored = removal.restore(connection, ids, datafile.now())
        left_out.mark(connection, batch, rows, datafile.now())
        duplicates = len(rows) - len(ids)
        batches.add_mended(connection, batch, imported=len(ids), duplicates=duplicates)
    return Change(ANSWERS_AND_CALLS, restored, TakeBackMend(batch, ids, rows))
