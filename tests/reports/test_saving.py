"""Files are put on the disk whole or not at all."""

from pathlib import Path

import pytest

from nps_desktop.errors import OutputFault
from nps_desktop.reports.saving import replacing, save


def names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()]


def test_a_file_takes_the_place_of_the_one_before_and_keeps_its_rights(tmp_path: Path) -> None:
    target = tmp_path / "month.pdf"
    target.write_bytes(b"before")
    target.chmod(0o640)
    save(target, b"after")
    assert target.read_bytes() == b"after"
    assert target.stat().st_mode & 0o777 == 0o640
    assert names(tmp_path) == ["month.pdf"]


def test_what_was_there_stays_when_the_writing_fails(tmp_path: Path) -> None:
    target = tmp_path / "month.pdf"
    target.write_bytes(b"before")

    def write_until_the_disk_is_full() -> None:
        with replacing(target) as unfinished:
            unfinished.write_bytes(b"half of it")
            raise OSError(28, "No space left on device")

    with pytest.raises(OutputFault) as caught:
        write_until_the_disk_is_full()
    assert caught.value.path == target
    assert target.read_bytes() == b"before"
    assert names(tmp_path) == ["month.pdf"]


def test_a_folder_in_the_place_of_the_file_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "month.pdf").mkdir()
    with pytest.raises(OutputFault):
        save(tmp_path / "month.pdf", b"page")


def test_our_own_mistakes_are_not_called_the_disk_s(tmp_path: Path) -> None:
    with pytest.raises(KeyError), replacing(tmp_path / "month.pdf"):
        raise KeyError
    assert names(tmp_path) == []
