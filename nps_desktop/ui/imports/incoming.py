"""What comes in: a file of this computer, or a table that was copied elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QWidget

from nps_desktop.i18n import _
from nps_desktop.ui import ask

ENDINGS = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt"


@dataclass(frozen=True, slots=True)
class Incoming:
    """Something to import under the name of `path`; `text` is a table that lies in no file."""

    path: Path
    text: str | None = None


def files_in(paths: Iterable[Path]) -> tuple[Incoming, ...]:
    """Return these files as what comes in, in their order."""
    return tuple(Incoming(path) for path in paths)


def copied_table(text: str) -> Incoming:
    """Return the text of a copied table as what comes in."""
    return Incoming(Path(_("Pasted table")), text)


class Queue:
    """What comes in, one after the other."""

    def __init__(self, incoming: Iterable[Incoming]) -> None:
        self._incoming = tuple(incoming)
        self._place = 0

    @property
    def current(self) -> Incoming:
        """What is looked at."""
        return self._incoming[self._place]

    @property
    def has_more(self) -> bool:
        """Whether something waits behind it."""
        return self._place + 1 < len(self._incoming)

    @property
    def words(self) -> str:
        """Return "File 2 of 3"; nothing where there is only one."""
        count = len(self._incoming)
        if count < 2:
            return ""
        return _("File {place} of {count}").format(place=self._place + 1, count=count)

    def go_on(self) -> None:
        """Look at the next."""
        self._place += 1


def ask_for_files(parent: QWidget) -> tuple[Path, ...]:
    """Ask with the system's dialog for spreadsheets."""
    kinds = ((_("Spreadsheets"), ENDINGS), (_("All files"), "*"))
    pattern = ";;".join(f"{name} ({endings})" for name, endings in kinds)
    return ask.files_to_open(parent, _("Import a spreadsheet"), pattern)


def local_files(dropped: QMimeData) -> tuple[Path, ...]:
    """Return those of the dropped things that are files of this computer."""
    return tuple(Path(url.toLocalFile()) for url in dropped.urls() if url.isLocalFile())
