"""How the shop's answers are kept safe: a copy, the way back to one, and a check."""

from datetime import UTC, datetime
from pathlib import Path

from nps_desktop.domain.soundness import Unsoundness
from nps_desktop.errors import OutputFault
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import backup as copies
from nps_desktop.storage import word_index
from nps_desktop.storage.soundness import problems_of


def backup(workspace: Workspace, target: Path) -> None:
    """Write a copy of everything to a file, while the workspace stays in use.

    The copy is a data file itself (mode 0600); it appears whole or not at all.

    Raises:
        OutputFault: the file cannot be written, or is the data file itself.
        DataFileFault: the data file cannot be read.
    """
    file = workspace.datafile.database.file
    if file and target.absolute() == file.absolute():
        raise OutputFault(target)
    copies.back_up(workspace.datafile.database, target, workspace.now())


def restore(location: Path, source: Path, *, now: datetime | None = None) -> Path | None:
    """Make the data file at `location` what a copy holds; no workspace may be open on it.

    Return where the present is kept, None if there was none.

    Raises:
        DataFileFault: the copy is not a sound data file of ours, or the present is in use; the
            present is then untouched.
    """
    return copies.restore(location, source, now or datetime.now(UTC))


def check(workspace: Workspace) -> tuple[Unsoundness, ...]:
    """Return what is wrong with the data file; nothing, when it is sound.

    An index of words that does not fit the answers is made anew: it holds nothing of its own.
    """
    found = problems_of(workspace.datafile.database)
    if Unsoundness.WORDS_DIFFER in found:
        with workspace.datafile.write() as connection:
            word_index.make_anew(connection)
    return found
