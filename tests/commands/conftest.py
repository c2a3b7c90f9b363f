"""How a test runs one command and reads what it said."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from nps_desktop.cli import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command said and how it ended."""

    code: int
    output: str
    errors: str

    @property
    def data(self) -> Any:
        return json.loads(self.output)


Run = Callable[..., Said]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Return what runs one command in a home of its own and reads what it said."""

    def command(*arguments: str | Path, json: bool = True) -> Said:
        told = [*map(str, arguments), "--home", str(tmp_path / "home")]
        try:
            code = main([*told, "--json"] if json else told)
        except SystemExit as left:
            code = int(left.code or 0)
        said = capsys.readouterr()
        return Said(code, said.out, said.err)

    return command


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A sheet with three answers, a blank and an eleven."""
    path = tmp_path / "answers.csv"
    path.write_text(
        "Score;Date;Comment;Phone\n"
        "9;2026-10-02;Kind people;\n"
        "0;2026-10-03;Køen var lang;12 34 56 78\n"
        "8;2026-11-03;;\n"
        ";2026-11-04;No number;\n"
        "11;2026-11-05;Best ever;\n",
        encoding="utf-8",
    )
    return path
