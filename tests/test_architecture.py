"""The shape of the code holds: sizes, empty packages, where things may lie."""

import ast
import re
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "nps_desktop"
SOURCES = sorted(PACKAGE.rglob("*.py"))
LONGEST_FILE = 300
LONGEST_FUNCTION = 40
MOST_PARAMETERS = 5
MOST_BY_POSITION = 4  # painters: draw(painter, rect, data, theme)
TOP_LEVEL = re.compile(
    r"nps_desktop|resources|tests|installer|Makefile|LICENSE|pyproject\.toml|constraints\.txt"
    r"|[A-Z]+\.md|\.ci|\.gitignore|\.gitattributes"
)
DUMPING_GROUNDS = re.compile(r"util|misc|helper|common|stuff|manager")


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_file_is_short_and_says_what_it_answers(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) <= LONGEST_FILE
    if path.name == "__init__.py":
        assert not text.strip(), "packages are empty; names are imported from where they are"
    elif "versions" not in path.parts:
        docstring = ast.get_docstring(ast.parse(text))
        assert docstring
        assert docstring.splitlines()[0].endswith((".", "?"))


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_functions_are_short_and_take_few_parameters(path: Path) -> None:
    for function in functions(path):
        length = (function.end_lineno or 0) - function.lineno + 1
        assert length <= LONGEST_FUNCTION, f"{function.name} has {length} lines"
        arguments = function.args
        named = [a.arg for a in (*arguments.args, *arguments.kwonlyargs)]
        taken = [name for name in named if name not in ("self", "cls")]
        assert len(taken) <= MOST_PARAMETERS, f"{function.name} takes {len(taken)} parameters"
        by_position = [a for a in arguments.args if a.arg not in ("self", "cls")]
        assert len(by_position) <= MOST_BY_POSITION, f"{function.name} has too many without a name"


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_text_hides_from_translation_in_an_f_string(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden = [
        call.lineno
        for joined in ast.walk(tree)
        if isinstance(joined, ast.JoinedStr)
        for call in ast.walk(joined)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("_", "ngettext", "pgettext")
    ]
    assert hidden == []


def test_nothing_lies_loose_at_the_top() -> None:
    listed = subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    tops = {name.split("/")[0] for name in listed.stdout.splitlines()}
    assert [name for name in sorted(tops) if not TOP_LEVEL.fullmatch(name)] == []


def test_there_is_no_dumping_ground() -> None:
    names = [path.stem for path in SOURCES] + [path.parent.name for path in SOURCES]
    assert [name for name in names if DUMPING_GROUNDS.search(name)] == []


def test_the_pins_hold_no_download_address() -> None:
    assert "://" not in (ROOT / "constraints.txt").read_text(encoding="utf-8")


def test_every_folder_of_the_package_is_described() -> None:
    described = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    folders = {
        path.parent.relative_to(PACKAGE).parts[0] for path in SOURCES if path.parent != PACKAGE
    }
    assert [name for name in sorted(folders) if f"{name}/" not in described] == []
