"""An import on the command line tells all that the window shows, and what to pass where it asks."""

from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl
import pytest

from tests.commands.conftest import Run
from tests.factories import number_of

DAY = timedelta(days=1)


def today() -> date:
    return datetime.now().astimezone().date()


@pytest.fixture
def critics(tmp_path: Path) -> Path:
    """Unhappy answers of yesterday, of a month ago and of no day."""
    path = tmp_path / "critics.csv"
    days = (today() - DAY, today() - DAY, today() - 30 * DAY, today() - 31 * DAY, "", today())
    scores = (0, 6, 3, 5, 2, 10)
    rows = (f"{score};{day};Slow {score}" for score, day in zip(scores, days, strict=True))
    path.write_text("\n".join(("Score;Date;Comment", *rows)), encoding="utf-8")
    return path


@pytest.mark.parametrize("wish", [(), ("--dry-run",)])
def test_who_goes_on_the_call_list_is_told_and_who_does_not(
    run: Run, critics: Path, wish: tuple[str, ...]
) -> None:
    data = run("import", critics, *wish).data
    assert (data["followups"], data["older"]) == (2, 3)
    run("undo-import", "1")
    said = run("import", critics, *wish, json=False).output
    assert "2 unhappy customers go on the call list." in said
    assert (
        "3 unhappy customers of long ago or of an unknown day do not go on the call list (“" in said
    )


@pytest.mark.parametrize("wish", [(), ("--dry-run",)])
def test_the_day_from_which_on_calls_are_opened_can_be_moved(
    run: Run, critics: Path, wish: tuple[str, ...]
) -> None:
    since = (today() - 30 * DAY).isoformat()
    data = run("import", critics, "--follow-up-since", since, *wish).data
    assert (data["followups"], data["older"]) == (4, 1)
    waiting = len(run("followups").data["followups"])
    assert waiting == (0 if wish else 4)


def test_where_nobody_is_unhappy_no_calls_are_spoken_of(run: Run, tmp_path: Path) -> None:
    (tmp_path / "happy.csv").write_text("Score;Date\n9;2026-10-02\n", encoding="utf-8")
    assert "call list" not in run("import", tmp_path / "happy.csv", json=False).output


def test_what_an_import_would_bring_leaves_out_what_is_here(run: Run, critics: Path) -> None:
    run("import", critics)
    data = run("import", critics, "--dry-run").data
    assert (data["imported"], data["duplicates"], data["followups"], data["older"]) == (0, 6, 0, 0)


def test_notices_are_said_and_counted(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "more.csv"
    path.write_text("Score;Date;Shoe size\n9;2026-10-02;41\n8;2026-10-03;38\n", encoding="utf-8")
    (notice,) = run("import", path, "--dry-run").data["notices"]
    assert notice == {"kind": "columns_unused", "count": 1, "names": ["Shoe size"]}
    told = run("import", path, json=False).output
    assert "1 column is not imported: Shoe size." in told


def test_the_export_and_the_assumed_day_are_told(run: Run, sheet: Path, tmp_path: Path) -> None:
    plain = run("import", sheet, "--dry-run").data
    assert (plain["source"], plain["assumed_day"]) == ("", None)
    bare = tmp_path / "bare.csv"
    bare.write_text("Score\n9\n3\n", encoding="utf-8")
    assert run("import", bare, "--date", "2026-10-31").data["assumed_day"] == "2026-10-31"
    unnamed = run("import", bare, "--dry-run").data["assumed_day"]
    assert unnamed == today().isoformat()


def test_rows_of_a_bare_score_go_in_again_when_they_are_other_answers(
    run: Run, tmp_path: Path
) -> None:
    bare = tmp_path / "bare.csv"
    bare.write_text("Score\n9\n3\n", encoding="utf-8")
    run("import", bare)
    again = run("import", bare, json=False).output
    assert "2 already here" in again
    assert "“--other-answers” takes them in." in again
    others = run("import", bare, "--other-answers").data
    assert (others["imported"], others["duplicates"]) == (2, 0)


def test_left_out_rows_are_mended_in_a_workbook_and_imported(
    run: Run, sheet: Path, tmp_path: Path
) -> None:
    rejects = tmp_path / "mend.xlsx"
    run("import", sheet, "--rejects", rejects)
    workbook = openpyxl.load_workbook(rejects)
    (headers, row) = workbook["answers"].values
    assert headers == ("Score", "Date", "Comment", "Phone", "✗ What is wrong")
    assert row == ("11", "2026-11-05", "Best ever", None, "“11” is outside 0 to 10.")
    workbook["answers"]["A2"] = 10
    workbook.save(rejects)
    mended = run("import", rejects)
    assert (mended.code, mended.data["imported"], mended.data["duplicates"]) == (0, 1, 0)
    assert run("import", sheet).data["duplicates"] == 3


def test_left_out_rows_are_mended_in_a_csv_file_and_imported(
    run: Run, sheet: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("Score,Date,Name\n7,2026-09-01,Bo\n=1+1,2026-09-02,Ida\n", encoding="utf-8")
    rejects = tmp_path / "rejects.csv"
    run("import", sheet, other, "--rejects", rejects)
    text = rejects.read_text(encoding="utf-8-sig")
    assert text.splitlines() == [
        "Score,Date,Comment,Phone,Name,✗ File,✗ Row,✗ Column,✗ What is wrong",
        "11,2026-11-05,Best ever,,,answers.csv,6,Score,“11” is outside 0 to 10.",
        "\t=1+1,2026-09-02,,,Ida,other.csv,3,Score,"
        "“=1+1” is not a number. Type a score from 0 to 10.",
    ]
    rejects.write_text(text.replace("\n11", "\n10").replace("\t=1+1", "3"), encoding="utf-8")
    mended = run("import", rejects)
    assert (mended.code, mended.data["imported"], mended.data["duplicates"]) == (0, 2, 0)
    assert run("import", rejects).data["duplicates"] == 2


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_rejects_of_another_day_are_gone_where_none_are_left_out(
    run: Run, sheet: Path, tmp_path: Path, ending: str
) -> None:
    rejects = tmp_path / f"rejects.{ending}"
    run("import", sheet, "--rejects", rejects)
    fine = tmp_path / "fine.csv"
    fine.write_text("Score,Date\n7,2026-09-01\n", encoding="utf-8")
    assert run("import", fine, "--rejects", rejects).code == 0
    again = run("import", rejects)
    assert again.code == 3
    assert "no answers" in again.errors


def test_rejects_are_never_written_over_what_the_command_reads(
    run: Run, sheet: Path, tmp_path: Path
) -> None:
    data_file = tmp_path / "home" / "shop.csv"
    link = tmp_path / "link.csv"
    link.symlink_to(sheet)
    workbook = tmp_path / "late.xlsx"
    workbook.write_bytes(b"of any kind")
    before = sheet.read_bytes()
    for rejects in (sheet, tmp_path / "." / "home" / ".." / sheet.name, link, workbook, data_file):
        said = run("import", sheet, workbook, "--rejects", rejects, "--database", data_file)
        assert said.code == 2
        assert said.data["error"] == (
            f"{rejects} is read by this command: choose another file for the rows left out."
        )
    assert (sheet.read_bytes(), workbook.read_bytes()) == (before, b"of any kind")
    assert not data_file.exists()


def test_rejects_are_a_workbook_or_a_csv_file(run: Run, sheet: Path, tmp_path: Path) -> None:
    said = run("import", sheet, "--rejects", tmp_path / "rejects.pdf")
    assert said.code == 2
    assert said.data["error"].endswith("must end in one of these: .xlsx, .csv.")
    assert run("score").data["answers"] == 0


def test_rejects_that_cannot_be_written_stop_the_import(
    run: Run, sheet: Path, tmp_path: Path
) -> None:
    for ending in ("xlsx", "csv"):
        said = run("import", sheet, "--rejects", tmp_path / "missing" / f"rejects.{ending}")
        assert said.code == 3
        assert f"rejects.{ending}" in said.errors
    said = run("import", sheet, sheet, "--rejects", tmp_path / "missing" / "rejects.csv")
    assert [line[:13] for line in said.errors.splitlines()] == ["answers.csv: "] * 2
    assert run("score").data["answers"] == 0


def test_a_column_that_is_not_there_is_asked_for_by_name(run: Run, sheet: Path) -> None:
    said = run("import", sheet, "--column", "score=Nope")
    assert said.code == 2
    assert said.data["error"].startswith("answers.csv: There is no column “Nope” for “Score”.")
    assert "Choose one: Score, Date, Comment, Phone." in said.data["error"]
    assert "--column score=Comment" in said.errors


@pytest.mark.parametrize("wishes", [("score=Score", "name=score"), ("name=A",)])
def test_one_column_is_never_two_things(run: Run, sheet: Path, wishes: tuple[str, ...]) -> None:
    said = run("import", sheet, *(word for wish in wishes for word in ("--column", wish)))
    assert said.code == 2
    assert said.data["error"] == "The column “Score” cannot be both “Score” and “Name”."
    assert run("score").data["answers"] == 0


def test_a_sheet_that_is_not_there_is_asked_for_by_name(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "two.xlsx"
    workbook = openpyxl.Workbook()
    for name in ("January", "February"):
        sheet = workbook.create_sheet(name)
        sheet.append(("Score", "Date"))
        sheet.append((9, "2026-01-02"))
    workbook.remove(workbook["Sheet"])
    workbook.save(path)
    said = run("import", path, "--sheet", "Nope")
    assert said.code == 2
    sentence = "two.xlsx: There is no sheet “Nope”. Choose one: January, February."
    assert said.data["error"] == sentence
    assert "--sheet February" in said.errors
    unnamed = run("import", path)
    assert "Several sheets" in unnamed.data["error"]
    assert run("import", path, "--sheet", "February").data["sheet"] == "February"


def test_customers_somebody_has_worked_on_stay_and_that_is_said(
    run: Run, critics: Path, tmp_path: Path
) -> None:
    from nps_desktop.domain.shop_lists import Step
    from nps_desktop.services.workspace import Workspace

    run("import", critics)
    workspace = Workspace.open(tmp_path / "home" / "answers.nps")
    for number in (1, 2):
        workspace.followups.toggle(number, number_of(Step.RING), by="Bo")
    workspace.close()
    said = run("undo-import", "1", json=False)
    assert said.code == 0
    assert said.output == (
        "4 answers are removed. 2 customers somebody has worked on already stay.\n"
    )
    assert run("score").data["answers"] == 2


def test_a_data_file_that_cannot_be_opened_ends_the_reading(run: Run, sheet: Path) -> None:
    said = run("import", sheet, "--database", sheet)
    assert said.code == 3
    assert "answers.csv" in said.errors
