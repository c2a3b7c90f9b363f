"""Every answer as a CSV file that a spreadsheet opens and an import reads again."""

import csv
from collections.abc import Iterable
from datetime import tzinfo
from pathlib import Path

from nps_desktop.domain.responses import StoredResponse
from nps_desktop.i18n import language
from nps_desktop.reports.answer_rows import AnswerRow, headers, row_of

# A spreadsheet takes a text that begins so for a formula.
_FORMULA_STARTS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
GUARD = "\t"


def write_csv(answers: Iterable[StoredResponse], path: Path, *, zone: tzinfo) -> int:
    """Write the answers and return how many; the separator is that of the language's spreadsheets.

    Texts that a spreadsheet would take for a formula get a tab in front: it shows them as text,
    and an import, which trims every text, gets back what was written.
    """
    count = 0
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter="," if language() == "en" else ";")
        writer.writerow(headers())
        for stored in answers:
            writer.writerow(_cells(row_of(stored, zone)))
            count += 1
    return count


def guarded(text: str) -> str:
    """Return a text that no spreadsheet takes for a formula."""
    return GUARD + text if text.lstrip().startswith(_FORMULA_STARTS) else text


def _cells(row: AnswerRow) -> tuple[str | int, ...]:
    return (
        row.when.isoformat(),
        row.score,
        *map(guarded, row.texts),
        row.wants_call,
        row.entered.isoformat(timespec="seconds"),
    )
