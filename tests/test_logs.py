"""The log: where a fault arose, never whose data it was about."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from nps_desktop import logs


@pytest.fixture
def log_file(tmp_path: Path) -> Iterator[Path]:
    """Where the log lies; closed after the test."""
    yield tmp_path / "folder" / "nps-desktop.log"
    logs.stop()


def raised(error: BaseException, cause: BaseException | None = None) -> BaseException:
    """Return the error with a place in the code."""
    try:
        raise error from cause
    except BaseException as caught:  # noqa: BLE001 - the test wants whatever it raised
        return caught


def test_lines_are_written_with_their_kind(log_file: Path) -> None:
    logs.start(log_file)
    logs.note("opened")
    logs.warn("odd")
    text = log_file.read_text(encoding="utf-8")
    assert "INFO opened" in text
    assert "WARNING odd" in text


def test_a_fault_names_its_place_and_not_its_data(log_file: Path) -> None:
    logs.start(log_file)
    shown = logs.fault(raised(ValueError("Lone Madsen 62 40 11 08")))
    text = log_file.read_text(encoding="utf-8")
    assert "in raised" in text
    assert "ValueError" in shown
    assert "Lone" not in text + shown


def test_what_a_fault_says_about_the_code_is_kept() -> None:
    assert "AttributeError: no such part" in logs.fault_text(raised(AttributeError("no such part")))


def test_the_faults_behind_a_fault_come_first() -> None:
    text = logs.fault_text(raised(RuntimeError(), raised(KeyError("Lone"))))
    assert text.index("KeyError") < text.index("RuntimeError")
    assert "Lone" not in text


def test_a_ring_of_causes_ends() -> None:
    first, second = ValueError(), KeyError()
    first.__cause__, second.__cause__ = second, first
    assert logs.fault_text(first).count("ValueError") == 1


def test_the_name_of_the_user_is_left_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path(__file__).parent)
    assert str(Path(__file__).parent) not in logs.fault_text(raised(ValueError()))


def test_a_log_that_has_grown_is_laid_aside(log_file: Path) -> None:
    log_file.parent.mkdir()
    log_file.write_text("x" * (logs.LARGEST + 1))
    logs.start(log_file)
    logs.note("anew")
    assert log_file.stat().st_size < 200
    assert log_file.with_suffix(".old").stat().st_size > logs.LARGEST


def test_a_folder_that_cannot_be_written_means_no_log(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    logs.start(tmp_path / "file" / "nps-desktop.log")
    logs.note("goes nowhere")
    assert logs.fault(ValueError()) == "ValueError"
