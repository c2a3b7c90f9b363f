"""What is told of an import: one object for `--json`, sentences for people."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from nps_desktop.commands.outcome import Outcome
from nps_desktop.domain.batches import Preview, RejectedRow
from nps_desktop.exit_codes import ExitCode
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.notice_words import notice_sentence
from nps_desktop.reports.problem_words import problem_sentence


@dataclass(frozen=True, slots=True)
class Went:
    """How an import went, or would go: it then has no `batch`.

    Rows taken in, rows already here; unhappy customers on the call list, and those who are not
    because their answers are too old or their days only assumed.
    """

    imported: int
    duplicates: int
    followups: int
    older: int
    batch: int | None = None


def outcome_of(preview: Preview, went: Went) -> Outcome:
    """Return what is told of the import of one file."""
    lines = [" ".join(_said(preview, went)), *map(_line_of, preview.rejected)]
    code = ExitCode.ROWS_LEFT_OUT if preview.rejected else ExitCode.DONE
    return Outcome(_data_of(preview, went), "\n".join(lines), code)


def _data_of(preview: Preview, went: Went) -> dict[str, Any]:
    day = preview.assumed_day
    return {
        "file": preview.file,
        "sheet": preview.sheet,
        "source": preview.source,
        "columns": {field.value: header for field, header in preview.columns},
        "rows": preview.rows,
        "imported": went.imported,
        "blank": preview.blank,
        "duplicates": went.duplicates,
        "rejected": [_data_of_row(row) for row in preview.rejected],
        "assumed_day": day.isoformat() if day else None,
        "followups": went.followups,
        "older": went.older,
        "notices": [
            {"kind": notice.kind.value, "count": notice.count, "names": list(notice.names)}
            for notice in preview.notices
        ],
        "batch": went.batch,
    }


def _data_of_row(row: RejectedRow) -> dict[str, Any]:
    return {
        "row": row.row,
        "field": row.problem.field.value,
        "value": row.problem.value,
        "reason": row.problem.reason.value,
    }


def _said(preview: Preview, went: Went) -> Iterator[str]:
    """Yield the counts, how to take them back, and what else there is to know."""
    yield _counts(preview, went)
    if went.batch is not None:
        yield _("“undo-import {number}” takes it back.").format(number=went.batch)
    if preview.source:
        yield _("It is an export from {source}.").format(source=preview.source)
    if preview.assumed_day:
        day = preview.assumed_day.isoformat()
        yield _("Rows without a date were given {day}.").format(day=day)
    if preview.bare and went.duplicates:
        yield _(
            "Rows that say nothing but a score count as already here where as many are."
            " “--other-answers” takes them in."
        )
    yield from map(notice_sentence, preview.notices)
    yield from _calls(went)


def _counts(preview: Preview, went: Went) -> str:
    counts = (
        _("{file}: {imported} would go in, {blank} blank, {known} already here, {bad} left out.")
        if went.batch is None
        else _("{file}: {imported} imported, {blank} blank, {known} already here, {bad} left out.")
    )
    return counts.format(
        file=preview.file,
        imported=went.imported,
        blank=preview.blank,
        known=went.duplicates,
        bad=len(preview.rejected),
    )


def _calls(went: Went) -> Iterator[str]:
    if went.followups:
        yield ngettext(
            "{count} unhappy customer goes on the call list.",
            "{count} unhappy customers go on the call list.",
            went.followups,
        ).format(count=went.followups)
    if went.older:
        yield ngettext(
            "{count} unhappy customer of long ago or of an unknown day does not go on the call list"
            " (“--follow-up-since DATE” changes that).",
            "{count} unhappy customers of long ago or of an unknown day do not go on the call list"
            " (“--follow-up-since DATE” changes that).",
            went.older,
        ).format(count=went.older)


def _line_of(row: RejectedRow) -> str:
    sentence = problem_sentence(row.problem)
    return _("Row {row}: {sentence}").format(row=row.row, sentence=sentence)
