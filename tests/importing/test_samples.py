import runpy
from datetime import date, timedelta
from pathlib import Path

from nps_desktop.domain.scores import Group
from nps_desktop.paths import resource
from tests.factories import TODAY
from tests.importing.files import answers, preview

SAMPLE = resource("samples/answers.xlsx")


def test_the_sample_goes_in_with_nothing_said() -> None:
    found = preview(SAMPLE)
    assert len(found.columns) == 7
    assert 370 <= len(found.accepted) <= 430
    assert 2 <= found.blank <= 8
    assert sorted(row.problem.value for row in found.rejected) == ["11", "8,5"]


def test_the_sample_covers_thirteen_months_and_two_shops() -> None:
    found = answers(preview(SAMPLE))
    days = [each.day for each in found]
    assert min(days) < date(2025, 11, 1)
    assert date(2026, 11, 18) <= max(days) <= date(2026, 11, 20)
    assert len({each.location for each in found}) == 2


def test_the_sample_fills_a_call_list_that_can_be_worked_off() -> None:
    recent = [each for each in answers(preview(SAMPLE)) if each.day >= TODAY - timedelta(days=14)]
    unhappy = [each for each in recent if each.group is Group.DETRACTOR]
    assert len(unhappy) == 6
    assert sum(each.is_reachable for each in unhappy) == 5


def test_nobody_in_the_sample_can_be_rung_or_written_to() -> None:
    for each in answers(preview(SAMPLE)):
        assert not each.phone or each.phone.startswith("00 00 ")
        assert not each.email or each.email.endswith("@example.com")


def test_the_sample_is_what_its_script_makes(tmp_path: Path) -> None:
    made = runpy.run_path(str(SAMPLE.with_name("make_samples.py")))
    made["write"](tmp_path / "answers.xlsx")
    again = preview(tmp_path / "answers.xlsx")
    assert again == preview(SAMPLE)
