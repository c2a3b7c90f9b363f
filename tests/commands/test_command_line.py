"""The command line as a nightly job uses it: arguments in, one JSON object and an exit code out."""

import json
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest
import tzlocal

from tests.commands.conftest import Run

REAL = Path(__file__).parents[3] / "shared" / "data" / "real"


def test_an_added_answer_is_counted(run: Run) -> None:
    assert run("add", "9", "--date", "2026-11-03").data == {"id": 1}
    score = run("score").data
    assert (score["answers"], score["promoters"], score["nps"]) == (1, 1, 100.0)


def test_without_answers_the_score_is_null_and_not_zero(run: Run) -> None:
    score = run("score").data
    assert score["nps"] is None
    assert score["interval"] is None
    assert score["answers"] == 0
    assert "–" not in run("score", json=False).output


def test_a_zero_is_a_score(run: Run) -> None:
    run("add", "0")
    assert run("score").data["histogram"] == [1] + [0] * 10


@pytest.mark.parametrize("wrong", ["11", "ten", "8.5", ""])
def test_a_wrong_score_is_refused_with_a_sentence(run: Run, wrong: str) -> None:
    said = run("add", wrong)
    assert said.code == 2
    assert said.data["error"].endswith(".")
    assert said.errors.strip() == said.data["error"]
    assert run("score").data["answers"] == 0


def test_the_score_is_exact_and_its_interval_too(run: Run) -> None:
    for score in (9, 9, 3):
        run("add", str(score))
    data = run("score").data
    assert data["nps"] == pytest.approx(100 / 3)
    assert data["interval"][0] < data["nps"] < data["interval"][1]


def test_an_import_says_what_it_did_and_leaves_with_one_when_rows_were_left_out(
    run: Run, sheet: Path
) -> None:
    said = run("import", sheet)
    assert said.code == 1
    assert said.data["columns"] == {
        "score": "Score",
        "date": "Date",
        "comment": "Comment",
        "phone": "Phone",
    }
    counts = {key: said.data[key] for key in ("rows", "imported", "blank", "duplicates", "batch")}
    assert counts == {"rows": 5, "imported": 3, "blank": 1, "duplicates": 0, "batch": 1}
    assert said.data["rejected"] == [
        {"row": 6, "field": "score", "value": "11", "reason": "score_out_of_range"}
    ]


def test_the_same_file_again_adds_nothing(run: Run, sheet: Path) -> None:
    run("import", sheet)
    again = run("import", sheet).data
    assert (again["imported"], again["duplicates"]) == (0, 3)
    assert run("score").data["answers"] == 3


def test_a_dry_run_writes_nothing(run: Run, sheet: Path) -> None:
    said = run("import", sheet, "--dry-run")
    assert (said.data["imported"], said.data["batch"]) == (3, None)
    assert run("score").data["answers"] == 0


def test_an_import_is_taken_back(run: Run, sheet: Path) -> None:
    batch = run("import", sheet).data["batch"]
    assert run("undo-import", str(batch)).data == {"removed": 3, "kept": 0}
    assert run("score").data["answers"] == 0


def test_an_unknown_import_is_said_to_be_unknown(run: Run) -> None:
    said = run("undo-import", "7")
    assert said.code == 2
    assert "7" in said.errors


def test_rejected_rows_can_be_written_to_a_file(run: Run, sheet: Path, tmp_path: Path) -> None:
    rejects = tmp_path / "rejects.csv"
    run("import", sheet, "--rejects", rejects)
    assert "11" in rejects.read_text(encoding="utf-8-sig")


def test_two_files_are_imported_in_one_go(run: Run, sheet: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("Score,Date\n7,2026-09-01\n", encoding="utf-8")
    said = run("import", sheet, other)
    assert [one["imported"] for one in said.data["imports"]] == [3, 1]


def test_a_file_that_fails_stops_none_of_the_others(run: Run, sheet: Path, tmp_path: Path) -> None:
    (tmp_path / "fake.xlsx").write_bytes(b"\x00not a workbook")
    other = tmp_path / "other.csv"
    other.write_text("Score,Date\n7,2026-09-01\n", encoding="utf-8")
    said = run("import", tmp_path / "fake.xlsx", sheet, tmp_path / "missing.csv", other)
    assert said.code == 3
    imports = [(one["file"], one["imported"]) for one in said.data["imports"]]
    assert imports == [("answers.csv", 3), ("other.csv", 1)]
    errors = said.data["errors"]
    assert [refused["file"] for refused in errors] == ["fake.xlsx", "missing.csv"]
    assert said.errors.splitlines() == [refused["error"] for refused in errors]
    assert all(refused["file"] in refused["error"] for refused in errors)
    assert said.data["error"] == " ".join(said.errors.splitlines())
    assert run("score").data["answers"] == 4


def test_a_file_that_fails_beside_others_is_told_in_words(
    run: Run, sheet: Path, tmp_path: Path
) -> None:
    said = run("import", tmp_path / "missing.csv", sheet, json=False)
    assert said.code == 3
    assert said.output.startswith("answers.csv: 3 imported")
    assert "missing.csv" in said.errors
    assert run("import", tmp_path / "missing.csv", tmp_path / "no.csv", json=False).output == ""


def test_a_file_that_is_not_there_is_told_alone(run: Run, tmp_path: Path) -> None:
    said = run("import", tmp_path / "missing.csv")
    assert said.code == 3
    assert said.data == {"error": said.errors.strip()}


def test_a_choice_in_a_second_file_is_named_beside_what_is_done(
    run: Run, sheet: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.csv"
    other.write_text("Score,Date\n7,3/4/2026\n", encoding="utf-8")
    said = run("import", sheet, other)
    assert said.code == 2
    (refused,) = said.data["errors"]
    assert [choice["about"] for choice in refused["choices"]] == ["date-order"]
    assert refused["choices"][0]["misfits"] == [0, 0]
    assert "--date-order dmy" in said.errors
    assert len(said.data["imports"]) == 1
    assert run("import", other, sheet, tmp_path / "missing.csv").code == 3


def test_an_import_tells_what_was_imported_and_not_what_was_expected(
    run: Run, tmp_path: Path
) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}.csv").write_text("Score;Date\n9;2026-10-02\n", encoding="utf-8")
    said = run("import", tmp_path / "1.csv", tmp_path / "2.csv")
    assert [(one["imported"], one["duplicates"]) for one in said.data["imports"]] == [
        (1, 0),
        (0, 1),
    ]
    expected = run("import", tmp_path / "1.csv", "--dry-run").data
    assert (expected["imported"], expected["duplicates"], expected["batch"]) == (0, 1, None)


def test_a_file_that_is_no_spreadsheet_could_not_be_done(run: Run, tmp_path: Path) -> None:
    fake = tmp_path / "fake.xlsx"
    fake.write_bytes(b"\x00not a workbook")
    said = run("import", fake)
    assert said.code == 3
    assert "fake.xlsx" in said.errors
    assert "Traceback" not in said.errors


def test_rows_without_a_date_take_the_one_given(run: Run, tmp_path: Path) -> None:
    bare = tmp_path / "bare.csv"
    bare.write_text("Score\n9\n3\n", encoding="utf-8")
    run("import", bare, "--date", "2026-10-31")
    assert run("score", "--month", "2026-10").data["answers"] == 2
    assert run("followups").data["followups"] == []


def test_history_opens_no_calls_unless_it_is_asked_for(run: Run, sheet: Path) -> None:
    batch = run("import", sheet).data["batch"]
    assert run("followups").data["followups"] == []
    run("undo-import", str(batch))
    run("import", sheet, "--follow-up-since", "2026-10-01")
    calls = run("followups", "--overdue").data["followups"]
    assert [(call["score"], call["phone"]) for call in calls] == [(0, "12 34 56 78")]


@pytest.mark.parametrize(
    ("contact", "who"),
    [
        (("--name", "Åse", "--phone", "12 34 56 78"), "Åse  12 34 56 78"),
        (("--phone", "12 34 56 78"), "12 34 56 78"),
        (("--name", "Åse", "--email", "aa@example.dk"), "Åse  aa@example.dk"),
        ((), "–"),
    ],
)
def test_a_line_of_the_call_list_says_once_whom_to_call(
    run: Run, contact: tuple[str, ...], who: str
) -> None:
    run("add", "3", "--date", "2026-10-02", "--comment", "Slow", *contact)
    assert run("followups", json=False).output.endswith(f"   3  {who}  Slow\n")


@pytest.mark.parametrize(
    ("zone", "due"), [("Pacific/Auckland", "2026-10-04 24:00"), ("UTC", "2026-10-04 24:00")]
)
def test_a_call_is_due_by_the_clock_of_the_shop(
    run: Run, monkeypatch: pytest.MonkeyPatch, zone: str, due: str
) -> None:
    monkeypatch.setattr(tzlocal, "get_localzone", lambda: ZoneInfo(zone))
    run("add", "3", "--date", "2026-10-02")
    assert run("followups", json=False).output.startswith(due)


def test_an_export_writes_moments_by_the_clock_of_the_shop(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tzlocal, "get_localzone", lambda: ZoneInfo("Pacific/Auckland"))
    (tmp_path / "a.csv").write_text("Score;Date\n9;2026-07-01T10:30:00Z\n", encoding="utf-8")
    run("import", tmp_path / "a.csv")
    run("export", "--output", tmp_path / "all.csv")
    assert "2026-07-01T22:30:00+12:00" in (tmp_path / "all.csv").read_text(encoding="utf-8-sig")


def test_the_score_is_split_by_month_and_by_location(run: Run) -> None:
    run("add", "9", "--date", "2026-10-02", "--location", "Nørregade")
    run("add", "2", "--date", "2026-11-02", "--location", "Torvet")
    months = run("score", "--by", "month").data["groups"]
    assert [(month["key"], month["nps"]) for month in months] == [
        ("2026-10", 100.0),
        ("2026-11", -100.0),
    ]
    places = run("score", "--by", "location").data["groups"]
    assert {place["key"]: place["answers"] for place in places} == {"Nørregade": 1, "Torvet": 1}


def test_a_period_begins_and_ends_where_it_is_told(run: Run) -> None:
    for day in ("2026-09-30", "2026-10-01", "2026-10-31", "2026-11-01"):
        run("add", "9", "--date", day)
    assert run("score", "--from", "2026-10-01", "--to", "2026-10-31").data["answers"] == 2
    assert run("score", "--from", "2026-10-02", "--to", "2026-10-01").code == 2
    assert run("score", "--month", "2026-13").code == 2


@pytest.mark.parametrize(
    ("ending", "beginning"),
    [("pdf", b"%PDF"), ("png", b"\x89PNG"), ("svg", b"<svg"), ("xlsx", b"PK")],
)
def test_the_month_is_written_as_its_ending_says(
    run: Run, sheet: Path, tmp_path: Path, ending: str, beginning: bytes
) -> None:
    run("import", sheet)
    output = tmp_path / f"october.{ending}"
    said = run("summary", "--month", "2026-10", "--output", output)
    assert said.data == {"output": str(output)}
    assert output.read_bytes().startswith(beginning)


def test_a_month_with_another_ending_is_wrong_use(run: Run, tmp_path: Path) -> None:
    assert run("summary", "--month", "2026-10", "--output", tmp_path / "page.docx").code == 2


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_what_is_exported_comes_back_the_same(
    run: Run, sheet: Path, tmp_path: Path, ending: str
) -> None:
    run("import", sheet)
    before = run("score").data
    output = tmp_path / f"everything.{ending}"
    assert run("export", "--output", output).data == {"output": str(output), "answers": 3}
    run("undo-import", "1")
    again = run("import", output)
    assert (again.code, again.data["imported"]) == (0, 3)
    assert run("score").data == before


def test_a_backup_is_gone_back_to(run: Run, tmp_path: Path) -> None:
    run("add", "9")
    copy = tmp_path / "copy.nps"
    assert run("backup", "--output", copy).code == 0
    run("add", "2")
    assert run("restore", copy).code == 0
    assert run("score").data["answers"] == 1


def test_a_sound_file_is_called_sound(run: Run) -> None:
    run("add", "9")
    assert run("check").data == {"sound": True, "problems": []}


def test_a_damaged_file_could_not_be_done(run: Run, tmp_path: Path) -> None:
    damaged = tmp_path / "damaged.nps"
    damaged.write_bytes(b"no database at all" * 500)
    said = run("score", "--database", damaged)
    assert said.code == 3
    assert "damaged.nps" in said.errors
    assert damaged.read_bytes() == b"no database at all" * 500


def test_wrong_use_is_one_sentence(run: Run) -> None:
    said = run("frobnicate")
    assert said.code == 2
    assert len(said.errors.strip().splitlines()) == 1
    assert said.data == {"error": said.errors.strip()}
    plain = run("frobnicate", json=False)
    assert (plain.code, plain.output, plain.errors) == (2, "", said.errors)


def test_the_database_can_be_named(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "other" / "shop.nps"
    run("add", "9", "--database", other)
    assert other.exists()
    assert run("score").data["answers"] == 0


@pytest.mark.skipif(not REAL.is_dir(), reason="the published answers are not on this machine")
@pytest.mark.parametrize(
    ("name", "wishes", "figures"),
    [
        ("D1_carpentrycon2020.csv", (), (124, 84, 33, 7)),
        (
            "D2_sudzilla_googleforms.csv",
            (
                "--column",
                "score=On a scale of 0-10, how would you rate Sudzilla?",
                "--date-order",
                "mdy",
            ),
            (39, 8, 9, 22),
        ),
        ("D3_empresa_pt.xlsx", (), (31, 5, 7, 19)),
        ("D4_prepair_184.csv", (), (184, 74, 75, 35)),
    ],
)
def test_published_answers_come_out_as_published(
    run: Run, name: str, wishes: tuple[str, ...], figures: tuple[int, ...]
) -> None:
    assert run("import", REAL / name, *wishes).code == 0
    score = run("score").data
    shown = tuple(score[key] for key in ("answers", "promoters", "passives", "detractors"))
    assert shown == figures
    expected = json.loads((REAL / "expected.json").read_text(encoding="utf-8"))[name]
    assert score["nps"] == pytest.approx(expected["nps"], abs=1e-4)
    assert score["histogram"] == [expected["hist"][str(score)] for score in range(11)]


@pytest.mark.skipif(not REAL.is_dir(), reason="the published answers are not on this machine")
def test_a_file_of_three_scores_names_the_choices_and_takes_none(run: Run) -> None:
    said = run("import", REAL / "D2_sudzilla_googleforms.csv")
    assert said.code == 2
    assert {choice["about"] for choice in said.data["choices"]} == {"score", "date-order"}
    assert run("score").data["answers"] == 0


def test_the_workbook_of_the_month_opens_in_a_spreadsheet(
    run: Run, sheet: Path, tmp_path: Path
) -> None:
    run("import", sheet)
    output = tmp_path / "october.xlsx"
    run("summary", "--month", "2026-10", "--output", output)
    assert len(openpyxl.load_workbook(output).sheetnames) >= 2


@pytest.mark.parametrize(
    "words",
    [
        ("score", "--month", "0001-01"),
        ("add", "9", "--date", "tomorrow"),
        ("import", "answers.csv", "--column", "mood=Score"),
        ("import", "answers.csv", "--date-order", "xyz"),
        ("undo-import", "abc"),
    ],
)
def test_what_cannot_be_read_is_quoted_in_a_sentence(run: Run, words: tuple[str, ...]) -> None:
    said = run(*words)
    assert said.code == 2
    assert "invalid" not in said.errors
    assert words[-1] in said.errors
    assert said.errors.strip().endswith(".")


@pytest.mark.parametrize("day", ["2999-01-01", "1989-12-31"])
def test_rows_are_given_no_day_that_a_file_could_not_name(run: Run, sheet: Path, day: str) -> None:
    said = run("import", sheet, "--date", day)
    assert said.code == 2
    assert day in said.data["error"]
    assert run("score").data["answers"] == 0


def test_the_way_back_from_an_import_is_told(run: Run, sheet: Path) -> None:
    assert "undo-import 1" in run("import", sheet, json=False).output
    assert "would go in" in run("import", sheet, "--dry-run", json=False).output


def test_the_rejects_of_every_file_are_kept(run: Run, sheet: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.csv"
    other.write_text("Score,Date\n7,2026-09-01\n12,2026-09-02\n", encoding="utf-8")
    rejects = tmp_path / "rejects.csv"
    run("import", sheet, other, "--rejects", rejects)
    rows = rejects.read_text(encoding="utf-8-sig").splitlines()
    assert [row.split(",")[4:7] for row in rows[1:]] == [
        ["answers.csv", "6", "Score"],
        ["other.csv", "3", "Score"],
    ]


def test_an_assumed_day_opens_calls_only_when_they_are_asked_for(run: Run, tmp_path: Path) -> None:
    bare = tmp_path / "bare.csv"
    bare.write_text("Score\n3\n", encoding="utf-8")
    batch = run("import", bare, "--date", "2026-10-31").data["batch"]
    assert run("followups").data["followups"] == []
    run("undo-import", str(batch))
    run("import", bare, "--date", "2026-10-31", "--follow-up-since", "2026-10-01")
    assert len(run("followups").data["followups"]) == 1


def test_a_copy_is_never_written_over_the_data_file(run: Run, tmp_path: Path) -> None:
    run("add", "9")
    said = run("backup", "--output", tmp_path / "home" / "answers.nps")
    assert said.code == 3
    assert run("score").data["answers"] == 1


def test_a_text_file_has_no_sheets_to_choose_from(run: Run, sheet: Path) -> None:
    assert run("import", sheet, "--sheet", "January").data["imported"] == 3
