"""`followups`: the call list as a nightly job reads it, and the call sheet on paper."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from nps_desktop.domain.call_lists import CallQuery
from nps_desktop.domain.followups import Event, EventKind, Outcome
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.services.workspace import Workspace
from tests.commands.conftest import Run

LONG_AGO = "2026-10-02"


@pytest.fixture
def home(tmp_path: Path, run: Run) -> Path:
    """A home with three calls, long overdue; the second is Bo's and was worked on."""
    for name in ("Anna", "Bent", "Carla"):
        run("add", "3", "--date", LONG_AGO, "--name", name, "--phone", "12 34 56 78")
    folder = tmp_path / "home"
    workspace = Workspace.open(folder / "answers.nps")
    for name in ("Bo", "Mette"):
        workspace.shop_lists.add(ShopList.COLLEAGUES, name)
    lists = workspace.shop_lists.read()
    workspace.followups.assign((2,), lists.colleagues[0].id, by="Bo")
    workspace.followups.toggle(2, lists.steps[0].id, by="Bo")
    workspace.shop_lists.archive(lists.steps[1].id)
    wanted = Outcome(lists.causes[1].id, "Kasse 2 åbner", score_after=9)
    workspace.followups.describe(2, seen=Outcome(), wanted=wanted, by="Bo")
    now = datetime.now(UTC)
    again = now + timedelta(days=400)
    workspace.followups.record(2, Event(now, EventKind.NO_ANSWER, "Bo", try_again_at=again))
    assert len(workspace.call_sheets.cases(CallQuery())) == 3
    workspace.close()
    return folder


def test_a_call_says_its_number_who_has_it_and_what_was_done(run: Run, home: Path) -> None:
    calls = {call["name"]: call for call in run("followups").data["followups"]}
    bent, anna = calls["Bent"], calls["Anna"]
    assert (bent["id"], bent["state"], bent["attempts"], bent["overdue"]) == (2, "tried", 1, False)
    assert (bent["assigned_to"], bent["cause"], bent["action"]) == (
        *("Bo", "Waiting time", "Kasse 2 åbner"),
    )
    assert (bent["score_after"], bent["fixed_for_all"]) == (9, False)
    assert datetime.fromisoformat(bent["try_again"]) > datetime.fromisoformat(bent["due"])
    assert bent["steps"][0] == {"step": "Ring the customer", "done": True}
    assert [step["step"] for step in anna["steps"]] == [
        *("Ring the customer", "Say sorry", "Agree on what we do", "Do it"),
        "Ask for the score again",
    ]
    assert (anna["overdue"], anna["try_again"], anna["assigned_to"]) == (True, None, None)
    assert (anna["cause"], anna["score_after"]) == (None, None)


def test_only_the_overdue_calls_or_those_of_a_colleague_are_listed(run: Run, home: Path) -> None:
    def names(*options: str) -> list[str]:
        return [call["name"] for call in run("followups", *options).data["followups"]]

    assert names("--overdue") == ["Anna", "Carla"]
    assert names("--colleague", "Bo") == ["Bent"]
    assert names("--colleague", "Bo", "--overdue") == []
    assert names("--colleague", "Mette") == []


def test_a_colleague_that_nobody_knows_is_wrong_use_and_those_known_are_named(
    run: Run, home: Path
) -> None:
    said = run("followups", "--colleague", "Ib")
    assert said.code == 2
    assert said.data["error"] == "There is no colleague “Ib”. Choose one: Bo, Mette."


def test_a_line_begins_with_the_next_call_and_its_number(run: Run, home: Path) -> None:
    lines = run("followups", json=False).output.splitlines()
    assert [line.split()[2:5] for line in lines] == [
        ["#1", "3", "Anna"],
        ["#3", "3", "Carla"],
        ["#2", "3", "Bent"],
    ]


@pytest.mark.parametrize(("ending", "beginning"), [("pdf", b"%PDF"), ("PDF", b"%PDF")])
def test_the_call_sheet_is_written(
    run: Run, home: Path, tmp_path: Path, ending: str, beginning: bytes
) -> None:
    output = tmp_path / f"calls.{ending}"
    said = run("followups", "--output", output)
    assert said.code == 0
    assert said.data == {"output": str(output), "files": [str(output)], "calls": 2}
    assert output.read_bytes().startswith(beginning)
    assert run("followups", "--output", output, json=False).output == f"{output} is written.\n"


@pytest.mark.parametrize(("ending", "beginning"), [("png", b"\x89PNG"), ("svg", b"<svg")])
def test_of_pictures_there_is_one_for_each_page(
    run: Run, home: Path, tmp_path: Path, ending: str, beginning: bytes
) -> None:
    for name in ("Dora", "Emil"):
        run("add", "3", "--date", LONG_AGO, "--name", name, "--phone", "12 34 56 78")
    said = run("followups", "--output", tmp_path / f"calls.{ending}")
    files = [tmp_path / f"calls.{ending}", tmp_path / f"calls-2.{ending}"]
    assert said.data == {
        "output": str(files[0]),
        "files": [str(file) for file in files],
        "calls": 4,
    }
    assert all(file.read_bytes().startswith(beginning) for file in files)


def test_the_call_sheet_is_of_one_colleague_of_what_is_overdue_and_in_a_language(
    run: Run, home: Path, tmp_path: Path
) -> None:
    output = tmp_path / "calls.pdf"

    def calls(*options: str) -> int:
        return int(run("followups", "--output", output, *options).data["calls"])

    assert calls("--overdue") == 2
    assert calls("--colleague", "Bo") == 0
    assert calls("--language", "da") == 2
    assert run("followups", "--output", output, "--language", "xx").code == 2


def test_another_ending_is_wrong_use_and_a_missing_folder_could_not_be_done(
    run: Run, home: Path, tmp_path: Path
) -> None:
    assert run("followups", "--output", tmp_path / "calls.xlsx").code == 2
    assert run("followups", "--output", tmp_path / "missing" / "calls.pdf").code == 3


def test_a_card_that_has_only_a_day_is_due_at_the_end_of_a_day(run: Run, home: Path) -> None:
    lines = run("followups", json=False).output.splitlines()
    assert [line.split("  #")[0] for line in lines if "Anna" in line] == ["2026-10-04 24:00"]
