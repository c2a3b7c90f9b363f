"""One cell to the text, the tick or the moment that an answer keeps."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from nps_desktop.domain.problems import Problem
from nps_desktop.domain.score_cells import read_score
from nps_desktop.domain.texts import tidy
from nps_desktop.importing.headers import fold
from nps_desktop.importing.words import YES

T = TypeVar("T")

# A million cells in one go would keep the interpreter, and the window, for a tenth of a second.
AT_ONCE = 20_000

_WHOLE_FLOAT = re.compile(r"[+-]?\d+\.0+")
_NOBODY = frozenset({"anonymous", "anonym", "anonyme", "anonymt"})


def mapped(cells: Sequence[object], read: Callable[[object], T]) -> list[T]:
    """Return what `read` makes of each cell; each different cell is read once.

    True counts as 1 among the keys of a dict, so truth values travel as their words.
    """
    known: dict[object, T] = {}
    results: list[T] = []
    for start in range(0, len(cells), AT_ONCE):
        if len(known) > AT_ONCE:
            known.clear()  # where nearly all cells differ, to look them up is what takes long
        part = cells[start : start + AT_ONCE]
        if bool in set(map(type, part)):
            part = [str(cell) if isinstance(cell, bool) else cell for cell in part]
        known.update((cell, read(cell)) for cell in set(part).difference(known))
        results += map(known.__getitem__, part)
    return results


def score_of(cell: object) -> int | None | Problem:
    """Return a cell's score; a number that is refused is shown as the sheet shows it."""
    is_whole = isinstance(cell, float) and cell.is_integer()
    return read_score(text_of(cell) if is_whole else cell)


def text_of(cell: object) -> str:
    """Return the text of a cell; whole numbers lose the ".0" that a spreadsheet gave them."""
    if isinstance(cell, str):
        return tidy(cell)
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, date) else str(cell if cell is not None else "")


def phone_of(cell: object) -> str:
    """Return a phone number as text, also where a spreadsheet made a number of it."""
    text = text_of(cell)
    return text.split(".")[0] if _WHOLE_FLOAT.fullmatch(text) else text


def email_of(cell: object) -> str:
    """Return an e-mail address as text; web forms write "anonymous" for none."""
    text = text_of(cell)
    return "" if text.casefold() in _NOBODY else text


def tick_of(cell: object) -> bool:
    """Return whether a cell says yes."""
    text = text_of(cell)
    return text.strip().casefold() in YES or fold(text) in YES
