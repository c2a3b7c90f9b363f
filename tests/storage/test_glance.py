"""A glance counts what a workspace counts, without SQLAlchemy, and harms nothing."""

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import pytest

from nps_desktop.domain.periods import ALL_TIME, Month, Period
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage.glance import glance
from tests.factories import TODAY, an_answer

PERIODS = (
    ALL_TIME,
    Month(2026, 11).period,
    Period(date(2024, 2, 29), date(2026, 11, 20)),
    Period(None, date(2025, 12, 31)),
    Period(date(2026, 1, 1), None),
    Period(TODAY, TODAY),
)


@pytest.mark.parametrize("period", PERIODS)
def test_a_glance_counts_what_the_workspace_counts(
    workspace: Workspace, data_file: Path, period: Period
) -> None:
    for score in range(11):
        workspace.responses.add(an_answer(score, TODAY - timedelta(days=97 * score)))
    assert glance(data_file, period) == workspace.summaries.tally(period)
    workspace.close()
    found = glance(data_file, period)
    assert found is not None
    assert found.total > 0


def test_without_a_file_there_is_nothing_and_none_is_made(tmp_path: Path) -> None:
    assert glance(tmp_path / "answers.nps", ALL_TIME) is None
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_another_kind_gives_nothing(tmp_path: Path) -> None:
    path = tmp_path / "answers.nps"
    path.write_bytes(b"no database at all" * 100)
    assert glance(path, ALL_TIME) is None


def test_an_empty_file_gives_nothing(tmp_path: Path) -> None:
    (tmp_path / "answers.nps").touch()
    assert glance(tmp_path / "answers.nps", ALL_TIME) is None


def test_a_glance_needs_no_sqlalchemy() -> None:
    program = "import sys, nps_desktop.storage.glance; sys.exit('sqlalchemy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
