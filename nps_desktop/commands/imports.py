"""The commands that bring spreadsheets in and take them out again."""

import gc
from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nps_desktop.commands.import_told import Went, outcome_of
from nps_desktop.commands.outcome import Outcome, WrongUse, check_ending, opened
from nps_desktop.domain.batches import Preview
from nps_desktop.domain.case_moves import wants_followup
from nps_desktop.domain.dates import EARLIEST
from nps_desktop.domain.deadlines import opens_followup
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.reports.words import field_name

if TYPE_CHECKING:
    from nps_desktop.commands.rejects import Rejects
    from nps_desktop.importing.workbooks import Reading
    from nps_desktop.services.workspace import Workspace


def import_files(options: Namespace) -> Outcome:
    """Import the files in their order, each by itself: one that fails stops none of the others."""
    from nps_desktop.importing.sheets import start_reading

    if options.rejects:
        _check_rejects(options)
    # A process of its own reads the first file while this one loads the database's library.
    first = _begun(options.files)
    with _keeping_all(), closing(first) if first else nullcontext(), opened(options) as workspace:
        _check_day(options.date, workspace.today())
        rejects = _rejects(options.rejects) if options.rejects else None
        outcomes: list[Outcome] = []
        for place, path in enumerate(options.files):
            try:
                reading = start_reading(path) if place or first is None else first
                preview = _preview(workspace, path, reading, options)
                if rejects:
                    rejects.add(preview)
                outcomes.append(_import(workspace, preview, options))
            except (WrongUse, WorldFault) as fault:
                if len(options.files) == 1:
                    raise
                outcomes.append(_refused(path, fault, options))
    return outcomes[0] if len(outcomes) == 1 else _together(outcomes)


def undo_import(options: Namespace) -> Outcome:
    """Take one import back."""
    with opened(options) as workspace:
        if options.batch not in {batch.id for batch in workspace.imports.history()}:
            raise WrongUse(_("There is no import {number}.").format(number=options.batch))
        change = workspace.imports.remove(options.batch)
    removed, kept = len(change.ids), change.kept
    text = ngettext("{count} answer is removed.", "{count} answers are removed.", removed)
    said = [text.format(count=removed)]
    if kept:
        stays = ngettext(
            "{count} customer somebody has worked on already stays.",
            "{count} customers somebody has worked on already stay.",
            kept,
        )
        said.append(stays.format(count=kept))
    return Outcome({"removed": removed, "kept": kept}, " ".join(said))


@contextmanager
def _keeping_all() -> Iterator[None]:
    """An import throws nothing away while it lasts; to look for garbage costs a tenth of it.

    What is left is not looked through either when the process ends.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def _begun(files: Sequence[Path]) -> "Reading | None":
    """Begin to read the first file; None where that fails and there are others to go on with."""
    from nps_desktop.importing.sheets import start_reading

    try:
        return start_reading(files[0])
    except WorldFault:
        if len(files) == 1:
            raise
        return None


def _check_day(day: date | None, today: date) -> None:
    if day and not EARLIEST <= day <= today:
        is_early = day < EARLIEST
        reason = Reason.DATE_TOO_EARLY if is_early else Reason.DATE_IN_THE_FUTURE
        raise WrongUse(problem_sentence(Problem(Field.DATE, reason, day.isoformat())))


def _check_rejects(options: Namespace) -> None:
    """Let pass only a file for the left-out rows that the command does not read itself."""
    check_ending(options.rejects, ".xlsx", ".csv")
    for path in (*options.files, Path(options.database)):
        if _are_one(path, options.rejects):
            sentence = _(
                "{file} is read by this command: choose another file for the rows left out."
            )
            raise WrongUse(sentence.format(file=options.rejects))


def _are_one(path: Path, other: Path) -> bool:
    """Return whether two paths, which may lead nowhere yet, name one file."""
    try:
        return path.samefile(other)
    except OSError:
        return path.resolve() == other.resolve()


def _refused(path: Path, fault: WrongUse | WorldFault, options: Namespace) -> Outcome:
    from nps_desktop.commands.refusals import refusal_of_file

    return refusal_of_file(path, fault, options)


def _together(outcomes: Sequence[Outcome]) -> Outcome:
    """What is told of several files; the exit code is that of the worst."""
    refusals = [outcome for outcome in outcomes if outcome.refusal]
    done = [outcome for outcome in outcomes if not outcome.refusal]
    data: dict[str, Any] = {"imports": [outcome.data for outcome in done]}
    if refusals:
        data["errors"] = [outcome.data for outcome in refusals]
        data["error"] = " ".join(refusal["error"] for refusal in data["errors"])
    return Outcome(
        data,
        "\n".join(outcome.text for outcome in done),
        max(outcome.code for outcome in outcomes),
        "\n".join(outcome.refusal for outcome in refusals),
    )


def _rejects(path: Path) -> "Rejects":
    from nps_desktop.commands.rejects import Rejects

    return Rejects(path)


def _preview(workspace: "Workspace", path: Path, reading: "Reading", options: Namespace) -> Preview:
    from nps_desktop.importing.reading import preview_sheets
    from nps_desktop.importing.wishes import Wishes

    wishes = Wishes(
        sheet=options.sheet,
        columns=tuple(options.column),
        order=options.date_order,
        assumed_day=options.date or workspace.today(),
        is_day_named=options.date is not None,
        are_other_answers=options.other_answers,
    )
    sheets = reading.sheets()
    preview = preview_sheets(path, sheets, wishes, zone=workspace.zone, today=workspace.today())
    _check_columns(preview)
    return preview


def _check_columns(preview: Preview) -> None:
    """Let pass only columns of one meaning each: wishes may give one of them two."""
    taken: dict[str, Field] = {}
    for field, label in preview.columns:
        if label in taken:
            sentence = _("The column “{name}” cannot be both “{first}” and “{second}”.")
            first, second = field_name(taken[label]), field_name(field)
            raise WrongUse(sentence.format(name=label, first=first, second=second))
        taken[label] = field


def _import(workspace: "Workspace", preview: Preview, options: Namespace) -> Outcome:
    since = options.follow_up_since
    if options.dry_run:
        return outcome_of(preview, _expected(workspace, preview, since))
    imported = workspace.imports.commit(
        preview, followups_since=since, also_assumed=since is not None
    )
    if imported is None:
        raise AssertionError("Nobody can cancel an import of the command line.")
    batch = imported.batch
    went = Went(
        imported=batch.imported,
        duplicates=batch.duplicates,
        followups=imported.followups,
        older=imported.older,
        batch=batch.id,
    )
    return outcome_of(preview, went)


def _expected(workspace: "Workspace", preview: Preview, since: date | None) -> Went:
    """Return how an import would go."""
    known = workspace.imports.is_known(preview)
    new = preview.accepted.chosen([not is_known for is_known in known])
    shop = workspace.shop.read()
    begins = since or workspace.today() - timedelta(days=shop.history_days)
    also_assumed, passives_too = since is not None, shop.opens_for_passives
    unhappy = [
        row.response for row in new if wants_followup(row.response, passives_too=passives_too)
    ]
    calls = sum(
        opens_followup(each, begins, also_assumed=also_assumed, passives_too=passives_too)
        for each in unhappy
    )
    return Went(
        imported=len(new),
        duplicates=sum(known),
        followups=calls,
        older=len(unhappy) - calls,
    )
