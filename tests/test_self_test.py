"""The program proves itself: on scratch data, and by its whole main job without a screen."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest


def run(*arguments: str | Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Run the program in a process of its own, as its user does, without a screen."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "NPS_DESKTOP_HOME": str(home)}
    return subprocess.run(
        [sys.executable, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        env=surroundings,
    )


def test_the_self_test_passes_and_leaves_the_answers_alone(tmp_path: Path) -> None:
    told = run("-m", "nps_desktop", "self-test", "--json", home=tmp_path)
    assert json.loads(told.stdout) == {"passed": True}
    assert told.returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_the_main_job_is_done_without_a_screen(tmp_path: Path) -> None:
    folder = tmp_path / "demo"
    told = run("-m", "nps_desktop.demonstration", folder, home=tmp_path)
    assert told.returncode == 0, told.stderr
    pictures = {path.stem for path in folder.glob("*.png")}
    assert pictures == {
        *("overview", "entry", "responses", "followups", "summary", "imports"),
        *("measures", "thanks"),
    }
    assert (folder / "month.pdf").read_bytes().startswith(b"%PDF")
    assert told.stdout.splitlines()[-1].startswith("NPS +35: 208 promoters, 94 passives, 77")


@pytest.mark.skipif(sys.platform != "linux", reason="only on Linux can a screen be missing")
def test_without_a_screen_the_window_says_so(tmp_path: Path) -> None:
    without = {"DISPLAY": "", "WAYLAND_DISPLAY": "", "QT_QPA_PLATFORM": ""}
    told = subprocess.run(
        [sys.executable, "-m", "nps_desktop", "--home", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        env={**os.environ, **without},
    )
    assert told.returncode == 3
    assert len(told.stderr.strip().splitlines()) == 1


def test_a_built_program_reads_a_workbook_in_a_process_of_its_own(tmp_path: Path) -> None:
    sample = Path(__file__).parents[1] / "resources" / "samples" / "answers.xlsx"
    told = run("-m", "nps_desktop", "--read-workbook", sample, home=tmp_path)
    assert told.returncode == 0, told.stderr
    assert "Kommentar" in told.stdout
