"""The choices of one user: kept whole, and never in the way when damaged."""

from pathlib import Path

import pytest

from nps_desktop.settings import Settings, load, save

CHOSEN = Settings(language="da", look="dark", colleague="Åse", till="Till 2", reminders=False)


def test_settings_come_back_as_they_were_saved(tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "settings.json"
    save(file, CHOSEN)
    assert load(file) == CHOSEN
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_the_first_start_has_the_defaults(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") == Settings()


@pytest.mark.parametrize("damaged", ["", "{", "[]", "\x00", '"text"', "null"])
def test_damaged_settings_mean_the_defaults(tmp_path: Path, damaged: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(damaged)
    assert load(file) == Settings()


def test_what_is_unknown_or_of_the_wrong_kind_is_left_out(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    file.write_text('{"look": "dark", "colleague": 7, "from_a_newer_version": "x"}')
    assert load(file) == Settings(look="dark")


@pytest.mark.parametrize("odd", ['"no"', "0", "null", "[]"])
def test_a_tick_is_yes_or_no_and_nothing_else(tmp_path: Path, odd: str) -> None:
    file = tmp_path / "settings.json"
    file.write_text(f'{{"reminders": {odd}, "asks_who": false}}')
    assert load(file) == Settings(asks_who=False)


def test_a_save_that_fails_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    save(file, CHOSEN)
    (tmp_path / "settings.new").mkdir()
    with pytest.raises(OSError, match="settings.new"):
        save(file, Settings())
    assert load(file) == CHOSEN
