"""The commands that bring spreadsheets in and take them out again."""

import shlex
from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nps_desktop.commands.outcome import DONE, ROWS_LEFT_OUT, Outcome, WrongUse, opened
from nps_desktop.domain.batches import Preview, RejectedRow
from nps_desktop.errors import Choice, OutputFault
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.wording import problem_sentence

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


def import_files(options: Namespace) -> Outcome:
    """Import the files in their order."""
    with opened(options) as workspace:
        outcomes = [_import_file(workspace, path, options) for path in options.files]
    data = outcomes[0].data if len(outcomes) == 1 else {"imports": [o.data for o in outcomes]}
    text = "\n".join(outcome.text for outcome in outcomes)
    return Outcome(data, text, max(outcome.code for outcome in outcomes))


def undo_import(options: Namespace) -> Outcome:
    """Take one import back."""
    with opened(options) as workspace:
        if options.batch not in {batch.id for batch in workspace.imports.history()}:
            raise WrongUse(_("There is no import {number}.").format(number=options.batch))
        removed = len(workspace.imports.remove(options.batch).ids)
    text = ngettext("{count} answer is removed.", "{count} answers are removed.", removed)
    return Outcome({"removed": removed}, text.format(count=removed))


def choice_data(choice: Choice) -> dict[str, Any]:
    """Return a choice to be made, with what to add to the command line for each option."""
    return {
        "about": choice.about,
        "options": list(choice.options),
        "samples": [list(samples) for samples in choice.samples],
        "pass": [_flag_for(choice, option) for option in choice.options],
    }


def _flag_for(choice: Choice, option: str) -> str:
    if choice.about == "sheet":
        return shlex.join(("--sheet", option))
    if choice.about == "date-order":
        return shlex.join(("--date-order", option))
    return shlex.join(("--column", f"{choice.about}={option}"))


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
        _write_rejects(preview.rejected, options.rejects)
    known = workspace.imports.known([row.key for row in preview.accepted])
    batch = None
    if not options.dry_run:
        imported = workspace.imports.commit(preview, followups_since=options.follow_up_since)
        batch = imported.batch.id if imported else None
    return _outcome_of(preview, duplicates=len(known), batch=batch)


def _outcome_of(preview: Preview, *, duplicates: int, batch: int | None) -> Outcome:
    data: dict[str, Any] = {
        "file": preview.file,
        "sheet": preview.sheet,
        "columns": {field.value: header for field, header in preview.columns},
        "rows": preview.rows,
        "imported": len(preview.accepted) - duplicates,
        "blank": preview.blank,
        "duplicates": duplicates,
        "rejected": [_data_of(row) for row in preview.rejected],
        "batch": batch,
    }
    lines = [_headline(preview, data), *(_line_of(row) for row in preview.rejected)]
    return Outcome(data, "\n".join(lines), ROWS_LEFT_OUT if preview.rejected else DONE)


def _headline(preview: Preview, data: dict[str, Any]) -> str:
    counts = _("{file}: {imported} imported, {blank} blank, {known} already here, {bad} left out.")
    said = counts.format(
        file=preview.file,
        imported=data["imported"],
        blank=preview.blank,
        known=data["duplicates"],
        bad=len(preview.rejected),
    )
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
    sentence = problem_sentence(row.problem)
    return _("Row {row}: {sentence}").format(row=row.row, sentence=sentence)


def _write_rejects(rejected: Iterable[RejectedRow], path: Path) -> None:
    import csv

    try:
        with path.open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(("row", "field", "value", "reason"))
            writer.writerows(
                (r.row, r.problem.field.value, r.problem.value, problem_sentence(r.problem))
                for r in rejected
            )
    except OSError as fault:
        raise OutputFault(path) from fault
