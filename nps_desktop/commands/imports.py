"""The commands that bring spreadsheets in and take them out again."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nps_desktop.commands.outcome import CutShort, Outcome, WrongUse, opened
from nps_desktop.domain.batches import Preview, RejectedRow
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.errors import OutputFault, WorldFault
from nps_desktop.exit_codes import ExitCode
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.wording import problem_sentence

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

# Excel takes a CSV file for UTF-8 only where it begins with this.
BYTE_ORDER_MARK = "\ufeff"


@dataclass(frozen=True, slots=True)
class _Went:
    """How an import went, or would go: rows taken in, rows already here, and its number."""

    imported: int
    duplicates: int
    batch: int | None = None


def import_files(options: Namespace) -> Outcome:
    """Import the files in their order, each by itself: those before one that fails stay in."""
    outcomes: list[Outcome] = []
    with opened(options) as workspace:
        _check_day(options.date, workspace.today())
        for path in options.files:
            try:
                outcomes.append(_import_file(workspace, path, options))
            except WorldFault as fault:
                if not outcomes:
                    raise
                raise CutShort(_together(outcomes), fault) from fault
    return outcomes[0] if len(outcomes) == 1 else _together(outcomes)


def _check_day(day: date | None, today: date) -> None:
    if day and day > today:
        problem = Problem(Field.DATE, Reason.DATE_IN_THE_FUTURE, day.isoformat())
        raise WrongUse(problem_sentence(problem))


def _together(outcomes: Sequence[Outcome]) -> Outcome:
    return Outcome(
        {"imports": [outcome.data for outcome in outcomes]},
        "\n".join(outcome.text for outcome in outcomes),
        max(outcome.code for outcome in outcomes),
    )


def undo_import(options: Namespace) -> Outcome:
    """Take one import back."""
    with opened(options) as workspace:
        if options.batch not in {batch.id for batch in workspace.imports.history()}:
            raise WrongUse(_("There is no import {number}.").format(number=options.batch))
        removed = len(workspace.imports.remove(options.batch).ids)
    text = ngettext("{count} answer is removed.", "{count} answers are removed.", removed)
    return Outcome({"removed": removed}, text.format(count=removed))


def _import_file(workspace: "Workspace", path: Path, options: Namespace) -> Outcome:
    from nps_desktop.importing.reading import preview_file
    from nps_desktop.importing.wishes import Wishes

    wishes = Wishes(
        sheet=options.sheet,
        columns=tuple(options.column),
        order=options.date_order,
        assumed_day=options.date or workspace.today(),
    )
    preview = preview_file(path, wishes, zone=workspace.zone, today=workspace.today())
    if options.rejects:
        _write_rejects(preview, options.rejects, is_first=path == options.files[0])
    if options.dry_run:
        return _outcome_of(preview, _expected(workspace, preview))
    since = options.follow_up_since
    imported = workspace.imports.commit(
        preview, followups_since=since, also_assumed=since is not None
    )
    if imported is None:
        raise AssertionError("Nobody can cancel an import of the command line.")
    batch = imported.batch
    return _outcome_of(preview, _Went(batch.imported, batch.duplicates, batch.id))


def _expected(workspace: "Workspace", preview: Preview) -> _Went:
    """Return how an import would go."""
    known = sum(workspace.imports.is_known(preview))
    return _Went(len(preview.accepted) - known, known)


def _outcome_of(preview: Preview, went: _Went) -> Outcome:
    data: dict[str, Any] = {
        "file": preview.file,
        "sheet": preview.sheet,
        "columns": {field.value: header for field, header in preview.columns},
        "rows": preview.rows,
        "imported": went.imported,
        "blank": preview.blank,
        "duplicates": went.duplicates,
        "rejected": [_data_of(row) for row in preview.rejected],
        "batch": went.batch,
    }
    lines = [_headline(preview, went), *(_line_of(row) for row in preview.rejected)]
    code = ExitCode.ROWS_LEFT_OUT if preview.rejected else ExitCode.DONE
    return Outcome(data, "\n".join(lines), code)


def _headline(preview: Preview, went: _Went) -> str:
    counts = (
        _("{file}: {imported} would go in, {blank} blank, {known} already here, {bad} left out.")
        if went.batch is None
        else _("{file}: {imported} imported, {blank} blank, {known} already here, {bad} left out.")
    )
    said = counts.format(
        file=preview.file,
        imported=went.imported,
        blank=preview.blank,
        known=went.duplicates,
        bad=len(preview.rejected),
    )
    if went.batch is not None:
        undo = _("“undo-import {number}” takes it back.")
        said += " " + undo.format(number=went.batch)
    if preview.assumed_day:
        day = preview.assumed_day.isoformat()
        said += " " + _("Rows without a date were given {day}.").format(day=day)
    return said


def _data_of(row: RejectedRow) -> dict[str, Any]:
    return {
        "row": row.row,
        "field": row.problem.field.value,
        "value": row.problem.value,
        "reason": row.problem.reason.value,
    }


def _line_of(row: RejectedRow) -> str:
    return _("Row {row}: {sentence}").format(row=row.row, sentence=_reason_of(row))


def _write_rejects(preview: Preview, path: Path, *, is_first: bool) -> None:
    """Write the rejected rows of a file below those of the files before it."""
    import csv

    try:
        with path.open("w" if is_first else "a", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            if is_first:
                file.write(BYTE_ORDER_MARK)
                writer.writerow(("file", "row", "field", "value", "reason"))
            writer.writerows(
                (preview.file, r.row, r.problem.field.value, r.problem.value, _reason_of(r))
                for r in preview.rejected
            )
    except OSError as fault:
        raise OutputFault(path) from fault


def _reason_of(row: RejectedRow) -> str:
    return problem_sentence(row.problem)
