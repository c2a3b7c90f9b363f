"""What may be written on the command line."""

import argparse
import re
import sys
from datetime import date
from pathlib import Path
from typing import Any, NoReturn

from nps_desktop.commands.outcome import WrongUse
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.periods import Month
from nps_desktop.domain.problems import Field
from nps_desktop.exit_codes import ExitCode
from nps_desktop.i18n import LANGUAGES, _


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence."""

    def error(self, message: str) -> NoReturn:
        """Raise WrongUse with the sentence."""
        said = re.sub(r"^argument (\S+): ", r"\1: ", message)
        raise WrongUse(f"{self.prog}: {said}")


class _Version(argparse.Action):
    """Tells the version; only then it is looked up, which takes longer than all else in here."""

    def __call__(self, parser: argparse.ArgumentParser, *_told: object) -> NoReturn:
        """Print the version and leave."""
        from importlib.metadata import version

        sys.stdout.write(f"NPS Desktop {version('nps-desktop')}\n")
        parser.exit(ExitCode.DONE)


def parser() -> argparse.ArgumentParser:
    """Return what reads the command line; it raises WrongUse where that is wrong."""
    made = _Parser(prog="nps-desktop", description=_("Opens the window, or runs one command."))
    made.add_argument("--home", type=Path, metavar="DIR", help=_("keep everything in this folder"))
    made.add_argument("--database", metavar="PATH_OR_URL", help=_("the data file or server"))
    made.add_argument("--version", action=_Version, nargs=0, help=_("tell the version"))
    made.set_defaults(json=False)
    everywhere = _Parser(add_help=False)
    everywhere.add_argument("--home", type=Path, default=argparse.SUPPRESS, metavar="DIR")
    everywhere.add_argument("--database", default=argparse.SUPPRESS, metavar="PATH_OR_URL")
    everywhere.add_argument("--json", action="store_true", help=_("print one JSON object"))
    commands = made.add_subparsers(
        dest="command", metavar="COMMAND", parser_class=_Parser, required=True
    )
    for declare in (_declare_answers, _declare_papers, _declare_safekeeping):
        declare(commands, everywhere)
    return made


def _declare_answers(commands: Any, everywhere: argparse.ArgumentParser) -> None:
    bring = commands.add_parser("import", parents=[everywhere], help=_("import spreadsheets"))
    bring.add_argument("files", nargs="+", type=Path, metavar="FILE")
    bring.add_argument("--sheet", metavar="NAME")
    bring.add_argument(
        "--column", action="append", default=[], type=_column, metavar="FIELD=HEADER"
    )
    bring.add_argument("--date-order", type=_order, metavar="|".join(DateOrder))
    bring.add_argument("--date", type=_day, metavar="DATE")
    bring.add_argument("--follow-up-since", type=_day, metavar="DATE")
    bring.add_argument("--dry-run", action="store_true")
    bring.add_argument(
        "--other-answers", action="store_true", help=_("rows of only a score are new ones")
    )
    bring.add_argument(
        "--rejects",
        type=Path,
        metavar="OUT.xlsx|OUT.csv",
        help=_("write the rows left out, each time anew; mend them there and import that file"),
    )
    undo = commands.add_parser("undo-import", parents=[everywhere], help=_("take one import back"))
    undo.add_argument("batch", type=_number)
    add = commands.add_parser("add", parents=[everywhere], help=_("add one answer"))
    add.add_argument("score")
    add.add_argument("--date", type=_day, metavar="DATE")
    for name in ("comment", "name", "phone", "email", "location"):
        add.add_argument(f"--{name}", default="")
    calls = commands.add_parser("followups", parents=[everywhere], help=_("show the call list"))
    calls.add_argument("--overdue", action="store_true")
    calls.add_argument("--colleague", metavar="NAME", help=_("only the calls that NAME has"))
    calls.add_argument("--output", type=Path, metavar="FILE", help=_("the call sheet on paper"))
    calls.add_argument("--language", choices=LANGUAGES)


def _declare_papers(commands: Any, everywhere: argparse.ArgumentParser) -> None:
    score = commands.add_parser("score", parents=[everywhere], help=_("show counts and score"))
    score.add_argument("--from", dest="first", type=_day, metavar="DATE")
    score.add_argument("--to", dest="last", type=_day, metavar="DATE")
    score.add_argument("--month", type=_month, metavar="YYYY-MM")
    score.add_argument("--by", choices=("month", "location"))
    summary = commands.add_parser("summary", parents=[everywhere], help=_("the month on paper"))
    summary.add_argument("--month", type=_month, required=True, metavar="YYYY-MM")
    summary.add_argument("--output", type=Path, required=True, metavar="FILE")
    summary.add_argument("--language", choices=LANGUAGES)
    export = commands.add_parser("export", parents=[everywhere], help=_("everything to a sheet"))
    export.add_argument("--output", type=Path, required=True, metavar="FILE")


def _declare_safekeeping(commands: Any, everywhere: argparse.ArgumentParser) -> None:
    backup = commands.add_parser("backup", parents=[everywhere], help=_("write a safe copy"))
    backup.add_argument("--output", type=Path, required=True, metavar="FILE")
    restore = commands.add_parser("restore", parents=[everywhere], help=_("go back to a copy"))
    restore.add_argument("file", type=Path, metavar="FILE")
    commands.add_parser("check", parents=[everywhere], help=_("is the data file sound?"))
    commands.add_parser("self-test", parents=[everywhere], help=_("try everything on scratch data"))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise _wrong(_("“{value}” is not a day. Write it as 2026-11-21."), text) from None


def _order(text: str) -> DateOrder:
    try:
        return DateOrder(text)
    except ValueError:
        sentence = _("“{value}” is not an order of dates. Write one of these: {orders}.")
        told = sentence.format(value=text, orders=", ".join(DateOrder))
        raise argparse.ArgumentTypeError(told) from None


def _month(text: str) -> Month:
    try:
        return Month.parse(text)
    except ValueError:
        raise _wrong(_("“{value}” is not a month. Write it as 2026-11."), text) from None


def _number(text: str) -> int:
    if not text.isdecimal():
        raise _wrong(_("“{value}” is not the number of an import."), text)
    return int(text)


def _column(text: str) -> tuple[Field, str]:
    """Read `FIELD=HEADER`."""
    name, equals, header = text.partition("=")
    known = [field.value for field in Field]
    if not (equals and header) or name.strip().lower() not in known:
        sentence = _("“{value}” is not FIELD=HEADER. The fields are: {fields}.")
        raise argparse.ArgumentTypeError(sentence.format(value=text, fields=", ".join(known)))
    return Field(name.strip().lower()), header


def _wrong(sentence: str, value: str) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(sentence.format(value=value))
