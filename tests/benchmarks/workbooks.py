"""Long workbooks as a shop would have them, made once and kept: six columns, twenty years."""

import random
from datetime import datetime, timedelta
from pathlib import Path

from openpyxl import Workbook

BUILD = Path(__file__).parents[2] / "build"

HEADERS = ("Date", "Score", "Comment", "Name", "Phone", "Shop")
FIRST = datetime.fromisoformat("2006-01-01T09:00:00")
LAST = datetime.fromisoformat("2025-11-20T17:00:00")
SCORES = (0, 3, 5, 7, 8, 8, 9, 9, 10, 10)
FIRST_NAMES = ("Anna", "Bo", "Carl", "Dorte", "Erik", "Freja", "Gunnar", "Hanne", "Ida", "Jens")
LAST_NAMES = ("Jensen", "Nielsen", "Hansen", "Pedersen", "Andersen", "Larsen", "Holm", "Lund")
COMMENTS = ("Fin betjening", "Køen var lang", "Venligt personale", "Brødet var tørt", "Godt", "")


def long_workbook(folder: Path, rows: int) -> Path:
    """Return the path of a workbook of so many answers below its header."""
    path = folder / f"{rows}-answers.xlsx"
    if not path.exists():
        folder.mkdir(exist_ok=True)
        book = Workbook(write_only=True)
        sheet = book.create_sheet("Answers")
        sheet.append(HEADERS)
        chance = random.Random(rows)  # noqa: S311 - no secret
        between = (LAST - FIRST) / rows
        for row in range(rows):
            sheet.append(_cells(row, FIRST + row * between, chance))
        book.save(path)
    return path


def _cells(row: int, at: datetime, chance: random.Random) -> tuple[object, ...]:
    comment = COMMENTS[row % len(COMMENTS)]
    return (
        at - timedelta(microseconds=at.microsecond),
        chance.choice(SCORES),
        comment and f"{comment} {row}",
        f"{chance.choice(FIRST_NAMES)} {chance.choice(LAST_NAMES)}",
        f"+45 {chance.randint(20_000_000, 99_999_999)}" if row % 2 else "",
        f"Butik {row % 5}",
    )
