"""Everything of the user's lies where the user says, or where the system keeps such things."""

from pathlib import Path

import pytest

from nps_desktop.launch_clock import milliseconds_since_launch
from nps_desktop.paths import HOME_VARIABLE, paths, resource


def test_a_home_holds_everything(tmp_path: Path) -> None:
    places = paths(tmp_path)
    for place in (places.data_file, places.settings_file, places.log_file):
        assert place.parent == tmp_path


def test_the_environment_can_name_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path))
    assert paths().data == tmp_path


def test_without_a_home_the_system_decides(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(HOME_VARIABLE, raising=False)
    assert "NPS Desktop" in paths().data.parts


@pytest.mark.parametrize("name", ["fonts/Inter-Regular.ttf", "theme/window.qss", "icons/phone.svg"])
def test_the_programs_own_files_are_found(name: str) -> None:
    assert resource(name).is_file()


def test_the_launch_lies_in_the_past() -> None:
    first = milliseconds_since_launch()
    assert 0 < first <= milliseconds_since_launch()
