"""The whole way on scratch data, so that an installed program can prove that it works."""

import faulthandler
import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from nps_desktop.domain.call_lists import CallQuery
from nps_desktop.domain.periods import ALL_TIME, Month
from nps_desktop.domain.responses import Response
from nps_desktop.paths import paths, resource

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

LONGEST_SECONDS = 120


def failures() -> tuple[str, ...]:
    """Try everything in a throwaway folder; returns what failed, nothing when all works.

    A hang is ended after two minutes with a picture of where it hung.
    """
    faulthandler.dump_traceback_later(LONGEST_SECONDS, exit=True)
    try:
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
            trials = (_keeps_answers, _imports_the_sample, _sets_the_month, _opens_the_window)
            return tuple(
                f"{trial.__name__[1:]}: {said}" for trial in trials if (said := trial(Path(folder)))
            )
    finally:
        faulthandler.cancel_dump_traceback_later()


def _keeps_answers(folder: Path) -> str:
    def trial(workspace: "Workspace") -> str:
        workspace.responses.add(Response(3, workspace.today(), phone="00000000"))
        workspace.responses.add(Response(9, workspace.today()))
        if workspace.summaries.tally(ALL_TIME).shown_nps != 0:
            return "the score is wrong"
        return "" if workspace.followups.calls(CallQuery()).rows else "no call was opened"

    return _in_workspace(folder, trial)


def _imports_the_sample(folder: Path) -> str:
    from nps_desktop.importing.reading import preview_file
    from nps_desktop.importing.wishes import Wishes

    def trial(workspace: "Workspace") -> str:
        sample = resource("samples/answers.xlsx")
        before = workspace.summaries.tally(ALL_TIME).total
        preview = preview_file(sample, Wishes(), zone=workspace.zone, today=workspace.today())
        workspace.imports.commit(preview)
        added = workspace.summaries.tally(ALL_TIME).total - before
        return "" if added == len(preview.accepted) > 0 else f"{added} answers imported"

    return _in_workspace(folder, trial)


def _sets_the_month(folder: Path) -> str:
    from nps_desktop.reports.monthly import write_month

    def trial(workspace: "Workspace") -> str:
        target = folder / "month.pdf"
        month = workspace.summaries.monthly(Month.of(workspace.today()))
        write_month(month, target, zone=workspace.zone)
        return "" if target.read_bytes().startswith(b"%PDF") else "the page is no PDF"

    return _in_workspace(folder, trial)


def _opens_the_window(folder: Path) -> str:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from nps_desktop.app import WindowOptions, run_until_shown

    home = paths(folder)
    shown = run_until_shown(WindowOptions(home, str(home.data_file)))
    return "" if shown.figures > 0 else "the figures were not painted"


def _in_workspace(folder: Path, trial: "Callable[[Workspace], str]") -> str:
    from nps_desktop.services.workspace import Workspace

    workspace = Workspace.open(paths(folder).data_file)
    try:
        return trial(workspace)
    finally:
        workspace.close()
