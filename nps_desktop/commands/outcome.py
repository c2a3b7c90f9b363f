"""What a command comes to, and what every command begins with: the open data file."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from nps_desktop.exit_codes import ExitCode
from nps_desktop.i18n import _

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


class WrongUse(Exception):
    """The command was used wrongly; holds the sentence that says so."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command came to: the object of `--json`, the text for people, the exit code.

    `refusal` tells on standard error what could not be done.
    """

    data: dict[str, Any]
    text: str
    code: ExitCode = ExitCode.DONE
    refusal: str = ""


@contextmanager
def opened(options: Namespace) -> Iterator["Workspace"]:
    """Open the data file that the command names, and close it after the command.

    Raises:
        DataFileFault: it cannot be used.
    """
    from nps_desktop.services.workspace import Workspace

    workspace = Workspace.open(options.database)
    try:
        yield workspace
    finally:
        workspace.close()


def written(path: Path) -> Outcome:
    """Return the outcome of a command that wrote one file."""
    return Outcome({"output": str(path)}, _("{file} is written.").format(file=path))


def check_ending(path: Path, *endings: str) -> None:
    """Let pass only a file name with one of these endings.

    Raises:
        WrongUse: it has another one.
    """
    if path.suffix.lower() not in endings:
        sentence = _("{file} must end in one of these: {endings}.")
        raise WrongUse(sentence.format(file=path, endings=", ".join(endings)))
