"""The command line: opens the window, or runs one command."""

import gc
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nps_desktop import i18n, settings
from nps_desktop.exit_codes import ExitCode
from nps_desktop.paths import paths
from nps_desktop.reader_word import READ_WORKBOOK

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from nps_desktop.commands.outcome import Outcome

NO_SCREEN = "There is no screen here to open the window on. Set DISPLAY, or use a command: --help"


@dataclass(slots=True)
class _WindowArguments:
    """What may stand on the command line when the window is opened."""

    home: Path | None = None
    database: str | None = None
    quit_when_shown: bool = False


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window when none is given; returns the exit code."""
    words = sys.argv[1:] if arguments is None else list(arguments)
    if words[:1] == [READ_WORKBOOK]:
        return _read_workbook(Path(words[1]))
    window = _window_arguments(words)
    return _open_window(window) if window else _run(words)


def _read_workbook(path: Path) -> int:
    """Be the process that reads a workbook for a built program, which has no Python to start."""
    from nps_desktop.importing.workbook_process import run

    run(path)
    return ExitCode.DONE


def _window_arguments(words: Sequence[str]) -> _WindowArguments | None:
    """Return the arguments of the window; None when the words are those of a command."""
    found = _WindowArguments()
    if not words:
        return found
    import argparse

    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False, allow_abbrev=False)
    parser.add_argument("--home", type=Path)
    parser.add_argument("--database")
    parser.add_argument("--quit-when-shown", action="store_true")
    try:
        _found, others = parser.parse_known_args(words, found)
    except argparse.ArgumentError:
        return None
    return None if others else found


def _open_window(arguments: _WindowArguments) -> int:
    if not _has_screen():
        if not arguments.quit_when_shown:
            print(NO_SCREEN, file=sys.stderr)
            return ExitCode.NOT_DONE
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Loading makes objects and hardly any garbage; the program collects again when it is shown.
    gc.disable()
    from nps_desktop.app import WindowOptions, run, run_until_shown

    places = paths(arguments.home)
    options = WindowOptions(places, arguments.database or str(places.data_file))
    if not arguments.quit_when_shown:
        return run(options)
    shown = run_until_shown(options)
    print(_as_json({"first_frame_ms": shown.first_frame, "figures_ms": shown.figures}))
    return ExitCode.DONE


def _has_screen() -> bool:
    """Return whether Qt will find something to draw on; it aborts the process if not."""
    if sys.platform != "linux":
        return True
    return any(os.environ.get(n) for n in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _options(words: Sequence[str]) -> "Namespace":
    """Read the words of a command, and speak the user's language from here on."""
    from nps_desktop.commands.arguments import parser

    i18n.use(i18n.of_the_system())
    options = parser().parse_args(words)
    places = paths(options.home)
    chosen = settings.load(places.settings_file)
    if chosen.language:
        i18n.use(chosen.language)
    options.database = options.database or str(places.data_file)
    return options


def _run(words: Sequence[str]) -> int:
    from argparse import Namespace

    from nps_desktop.commands.outcome import WrongUse
    from nps_desktop.errors import WorldFault

    _speak_utf8()
    # All that is known of the options where they are wrong.
    options = Namespace(json="--json" in words)
    try:
        options = _options(words)
        outcome = _command(options.command)(options)
    except (WrongUse, WorldFault) as fault:
        from nps_desktop.commands.refusals import refusal_of

        outcome = refusal_of(fault, options)
    return _tell(outcome, as_json=options.json)


def _command(name: str) -> "Callable[[Namespace], Outcome]":
    """Load what the command needs, and nothing of the others."""
    if name in ("import", "undo-import"):
        from nps_desktop.commands import imports

        return imports.undo_import if name == "undo-import" else imports.import_files
    if name == "add":
        from nps_desktop.commands import answers

        return answers.add
    if name == "followups":
        from nps_desktop.commands import calls

        return calls.followups
    if name in ("score", "summary", "export"):
        from nps_desktop.commands import figures

        return {"score": figures.score, "summary": figures.summary, "export": figures.export}[name]
    from nps_desktop.commands import safekeeping

    return {
        "backup": safekeeping.backup,
        "restore": safekeeping.restore,
        "check": safekeeping.check,
        "self-test": safekeeping.self_test,
    }[name]


def _tell(outcome: "Outcome", *, as_json: bool) -> int:
    """Tell what is done, and on the other stream what could not be; returns the exit code."""
    if as_json:
        print(_as_json(outcome.data))
    elif outcome.text or not outcome.refusal:
        print(outcome.text)
    if outcome.refusal:
        print(outcome.refusal, file=sys.stderr)
    return outcome.code


def _speak_utf8() -> None:
    """Write UTF-8 also where the system would write a smaller alphabet (pipes on Windows)."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")


def _as_json(data: dict[str, Any]) -> str:
    import json

    return json.dumps(data, ensure_ascii=False)
