"""The command line: what may be written there, and what its exit code says.

0 done, 1 done with rows left out, 2 wrong use, 3 could not be done.
"""

import argparse
import json
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from nps_desktop import i18n, settings
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.periods import Month
from nps_desktop.domain.problems import Field
from nps_desktop.i18n import _
from nps_desktop.paths import paths

if TYPE_CHECKING:
    from nps_desktop.commands.outcome import Outcome
    from nps_desktop.errors import SheetUnclear

DONE, WRONG_USE, NOT_DONE = 0, 2, 3


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Leave with the exit code for wrong use."""
        self.exit(WRONG_USE, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or open the window when none is given; returns the exit code."""
    options = _parser().parse_args(arguments)
    places = paths(options.home)
    chosen = settings.load(places.settings_file)
    i18n.use(chosen.language or i18n.of_the_system())
    options.database = options.database or str(places.data_file)
    if options.command is None:
        return _open_window(options)
    return _run(options)


def _open_window(options: argparse.Namespace) -> int:
    from nps_desktop.app import WindowOptions, run, run_until_shown

    window = WindowOptions(paths(options.home), options.database)
    if not options.quit_when_shown:
        return run(window)
    shown = run_until_shown(window)
    print(json.dumps({"first_frame_ms": shown.first_frame, "figures_ms": shown.figures}))
    return DONE


def _run(options: argparse.Namespace) -> int:
    from nps_desktop.commands.outcome import WrongUse
    from nps_desktop.errors import SheetUnclear, WorldFault
    from nps_desktop.ui.wording import fault_sentence

    try:
        outcome = _command(options.command)(options)
    except SheetUnclear as unclear:
        return _refuse_unclear(options, unclear)
    except WrongUse as wrong:
        return _refuse(options, WRONG_USE, str(wrong))
    except WorldFault as fault:
        return _refuse(options, NOT_DONE, fault_sentence(fault))
    print(json.dumps(outcome.data, ensure_ascii=False) if options.json else outcome.text)
    return outcome.code


def _command(name: str) -> "Callable[[argparse.Namespace], Outcome]":
    from nps_desktop.commands import answers, figures, imports, safekeeping

    return {
        "import": imports.import_files,
        "score": figures.score,
        "add": answers.add,
        "followups": answers.followups,
        "summary": figures.summary,
        "export": figures.export,
        "undo-import": imports.undo_import,
        "backup": safekeeping.backup,
        "restore": safekeeping.restore,
        "check": safekeeping.check,
        "self-test": safekeeping.self_test,
    }[name]


def _refuse_unclear(options: argparse.Namespace, unclear: "SheetUnclear") -> int:
    """Name each choice to be made, and what to add to the command line for each option."""
    from nps_desktop.commands.imports import choice_data
    from nps_desktop.ui.wording import choice_sentence

    said = " ".join(choice_sentence(choice) for choice in unclear.choices)
    choices = [choice_data(choice) for choice in unclear.choices]
    code = _refuse(options, WRONG_USE, f"{unclear.path.name}: {said}", choices)
    for choice in choices:
        print(*(f"  {flag}" for flag in choice["pass"]), sep="\n", file=sys.stderr)
    return code


def _refuse(
    options: argparse.Namespace, code: int, sentence: str, choices: Sequence[Any] = ()
) -> int:
    if options.json:
        shown = {"error": sentence} | ({"choices": choices} if choices else {})
        print(json.dumps(shown, ensure_ascii=False))
    print(sentence, file=sys.stderr)
    return code


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="nps-desktop", description=_("Opens the window, or runs one command."))
    parser.add_argument(
        "--home", type=Path, metavar="DIR", help=_("keep everything in this folder")
    )
    parser.add_argument("--database", metavar="PATH_OR_URL", help=_("the data file or server"))
    parser.add_argument("--quit-when-shown", action="store_true", help=argparse.SUPPRESS)
    parser.set_defaults(json=False)
    everywhere = _Parser(add_help=False)
    everywhere.add_argument("--home", type=Path, default=argparse.SUPPRESS, metavar="DIR")
    everywhere.add_argument("--database", default=argparse.SUPPRESS, metavar="PATH_OR_URL")
    everywhere.add_argument("--json", action="store_true", help=_("print one JSON object"))
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    for declare in (_declare_answers, _declare_papers, _declare_safekeeping):
        declare(commands, everywhere)
    return parser


def _declare_answers(commands: Any, everywhere: argparse.ArgumentParser) -> None:
    bring = commands.add_parser("import", parents=[everywhere], help=_("import spreadsheets"))
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring.add_argument("--sheet", metavar="NAME")
    bring.add_argument(
        "--column", action="append", default=[], type=_column, metavar="FIELD=HEADER"
    )
    bring.add_argument("--date-order", type=DateOrder, choices=list(DateOrder))
    bring.add_argument("--date", type=date.fromisoformat, metavar="DATE")
    bring.add_argument("--follow-up-since", type=date.fromisoformat, metavar="DATE")
    bring.add_argument("--dry-run", action="store_true")
    bring.add_argument("--rejects", type=Path, metavar="OUT.csv")
    undo = commands.add_parser("undo-import", parents=[everywhere], help=_("take one import back"))
    undo.add_argument("batch", type=int)
    add = commands.add_parser("add", parents=[everywhere], help=_("add one answer"))
    add.add_argument("score")
    add.add_argument("--date", type=date.fromisoformat, metavar="DATE")
    for name in ("comment", "name", "phone", "email", "location"):
        add.add_argument(f"--{name}", default="")
    calls = commands.add_parser("followups", parents=[everywhere], help=_("show the call list"))
    calls.add_argument("--overdue", action="store_true")


def _declare_papers(commands: Any, everywhere: argparse.ArgumentParser) -> None:
    score = commands.add_parser("score", parents=[everywhere], help=_("show counts and score"))
    score.add_argument("--from", dest="first", type=date.fromisoformat, metavar="DATE")
    score.add_argument("--to", dest="last", type=date.fromisoformat, metavar="DATE")
    score.add_argument("--month", type=Month.parse, metavar="YYYY-MM")
    score.add_argument("--by", choices=("month", "location"))
    summary = commands.add_parser("summary", parents=[everywhere], help=_("the month on paper"))
    summary.add_argument("--month", type=Month.parse, required=True, metavar="YYYY-MM")
    summary.add_argument("--output", type=Path, required=True, metavar="FILE")
    summary.add_argument("--language", choices=i18n.LANGUAGES)
    export = commands.add_parser("export", parents=[everywhere], help=_("everything to a sheet"))
    export.add_argument("--output", type=Path, required=True, metavar="FILE")


def _declare_safekeeping(commands: Any, everywhere: argparse.ArgumentParser) -> None:
    backup = commands.add_parser("backup", parents=[everywhere], help=_("write a safe copy"))
    backup.add_argument("--output", type=Path, required=True, metavar="FILE")
    restore = commands.add_parser("restore", parents=[everywhere], help=_("go back to a copy"))
    restore.add_argument("file", type=Path, metavar="FILE")
    commands.add_parser("check", parents=[everywhere], help=_("is the data file sound?"))
    commands.add_parser("self-test", parents=[everywhere], help=_("try everything on scratch data"))


def _column(text: str) -> tuple[Field, str]:
    """Read `FIELD=HEADER`.

    Raises:
        ValueError: no such field, or no header.
    """
    name, equals, header = text.partition("=")
    if not (equals and header):
        raise ValueError(text)
    return Field(name.strip().lower()), header
