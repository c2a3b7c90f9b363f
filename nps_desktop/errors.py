"""The world's faults, drawn as a tree; each holds facts, the words are in `ui/wording.py`.

WorldFault
├── DataFileFault          the data file cannot be used
│   ├── DataFileUnwritable     no permission, read-only folder
│   ├── DataFileLocked         another program holds it
│   ├── DataFileFull           no room left where it lies
│   ├── DataFileUnreachable    the server does not answer, or its address is not understood
│   ├── DataFileDamaged        not a sound data file
│   └── DataFileNewer          made by a newer version of the program
├── SheetFault             a spreadsheet cannot be read
│   ├── SheetUnreadable        damaged, or of no kind that is known
│   │   ├── SheetMissing           nothing is there
│   │   ├── SheetIsFolder          a folder is there
│   │   ├── SheetForbidden         it may not be read
│   │   ├── SheetEmpty             nothing is in it
│   │   ├── SheetProtected         protected by a password
│   │   └── SheetOfOtherKind       a PDF, a picture, a Word document …
│   ├── SheetTooLarge              more than can be taken in
│   ├── SheetWithoutTable      nothing in it that could be answers
│   │   ├── SheetInLongForm        a row for every question, and nothing says whose
│   │   ├── SheetOfCounts          how often each score was given, not the answers
│   │   ├── SheetOfGroups          the groups of answers without their scores
│   │   └── SheetOfHeaders         the headers, and no answers below them
│   └── SheetUnclear           a choice has to be made first
└── OutputFault            a file cannot be written
"""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class WorldFault(Exception):
    """Something outside the program stops it."""


class DataFileFault(WorldFault):
    """The data file cannot be used; `location` is its path or database URL."""

    def __init__(self, location: str) -> None:
        super().__init__(location)
        self.location = location


class DataFileUnwritable(DataFileFault):
    """The file or its folder may not be written."""


class DataFileLocked(DataFileFault):
    """Another program holds the file."""


class DataFileFull(DataFileFault):
    """No room is left where the file lies."""


class DataFileUnreachable(DataFileFault):
    """The database server does not answer, or its address is not understood."""


class DataFileDamaged(DataFileFault):
    """The file is no data file of ours, or it is damaged."""


class DataFileNewer(DataFileFault):
    """A newer version of the program made the file."""


class SheetFault(WorldFault):
    """A spreadsheet cannot be read; `path` names it."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class SheetUnreadable(SheetFault):
    """The file is damaged or of no kind that is known, or what its subclasses say."""


class SheetMissing(SheetUnreadable):
    """No file is there."""


class SheetIsFolder(SheetUnreadable):
    """A folder is there."""


class SheetForbidden(SheetUnreadable):
    """The file may not be read."""


class SheetEmpty(SheetUnreadable):
    """The file has no bytes, or nothing but blanks."""


class SheetProtected(SheetUnreadable):
    """A password protects the file."""


class OtherKind(StrEnum):
    """What a file may be that is no spreadsheet."""

    PDF = "pdf"
    PICTURE = "picture"
    DOCUMENT = "document"
    PRESENTATION = "presentation"
    NUMBERS = "numbers"
    WEB_PAGE = "web page"
    XML = "xml"
    ARCHIVE = "archive"
    DATABASE = "database"


class SheetOfOtherKind(SheetUnreadable):
    """The file is sound, but no spreadsheet; `kind` tells what it is."""

    def __init__(self, path: Path, kind: OtherKind) -> None:
        super().__init__(path)
        self.kind = kind


class SheetTooLarge(SheetFault):
    """The file holds more than can be taken in."""


class SheetWithoutTable(SheetFault):
    """Nothing in the file could be answers."""


class SheetInLongForm(SheetWithoutTable):
    """Every question has a row of its own, and it cannot be told which rows are one answer."""


class SheetOfCounts(SheetWithoutTable):
    """The file counts how often each score was given, and does not hold the answers."""


class SheetOfGroups(SheetWithoutTable):
    """The file tells who is a promoter, passive or detractor, but no scores."""


class SheetOfHeaders(SheetWithoutTable):
    """The file has the headers of a table of answers, and nothing below them."""


SHEET, DATE_ORDER = "sheet", "date-order"
"""What a choice may be about besides a field."""

READ_AS = " = "
"""What stands between a date and the day that an order makes of it, in a choice of orders."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A choice that somebody has to make: of what, and between which values.

    `about` is SHEET, DATE_ORDER, or the name of a field of an answer; `options` are sheet names,
    orders or column headers; `samples` hold up to three values of each option, `misfits` how many
    rows could not be read under it. `is_other_scale` tells that the columns named look like
    scores, but not like 0-10.
    """

    about: str
    options: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...] = ()
    is_other_scale: bool = False
    misfits: tuple[int, ...] = ()


class SheetUnclear(SheetFault):
    """The meaning of a file is in doubt, and nothing is guessed; `choices` must be made first."""

    def __init__(self, path: Path, choices: tuple[Choice, ...]) -> None:
        super().__init__(path)
        self.choices = choices


class OutputFault(WorldFault):
    """A file cannot be written; `path` names it."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path
