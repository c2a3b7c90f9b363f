"""The setting up finds what Qt misses and names the packages that hold it."""

import importlib.util
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

INSTALLER = Path(__file__).parents[2] / "installer"


@pytest.fixture(scope="module")
def set_up() -> ModuleType:
    spec = importlib.util.spec_from_file_location("set_up", INSTALLER / "set_up.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_missing_libraries_are_found_once_each(set_up: ModuleType) -> None:
    said = (
        "/venv/libQt6Gui.so.6:\n"
        "\tlinux-vdso.so.1 (0x00007fff)\n"
        "\tlibEGL.so.1 => not found\n"
        "\tlibc.so.6 => /lib/libc.so.6 (0x00007f)\n"
        "/venv/libqxcb.so:\n"
        "\tlibEGL.so.1 => not found\n"
        "\tlibxcb-cursor.so.0 => not found\n"
    )
    assert set_up.missing_libraries(said) == ("libEGL.so.1", "libxcb-cursor.so.0")


def test_libraries_become_the_packages_that_hold_them(set_up: ModuleType) -> None:
    libraries = ("libglib-2.0.so.0", "libgthread-2.0.so.0", "libEGL.so.1", "libstrange.so.9")
    assert set_up.packages_for(libraries) == ("libglib2.0-0", "libegl1", "libstrange.so.9")


@pytest.mark.skipif(sys.platform != "linux", reason="system libraries are Debian's matter")
def test_everything_that_qt_links_to_outside_is_known(set_up: ModuleType) -> None:
    said = set_up._what_qt_links_to()
    assert "libQt6Core" in said
    assert set_up.missing_libraries(said) == ()


def test_developing_names_its_tasks() -> None:
    said = subprocess.run(
        [sys.executable, INSTALLER / "develop.py", "dance"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert said.returncode != 0
    assert "run, demo, test, bench" in said.stderr
