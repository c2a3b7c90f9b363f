"""Sets a checkout up: `.venv` with the pinned versions, the texts, the system libraries of Qt.

Needs nothing but Python 3.11 or newer, works the same on Linux, Windows and macOS, and does
nothing at all when everything is in place.
"""

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import venv
from pathlib import Path

ROOT = Path(__file__).parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
CONSTRAINTS = ROOT / "constraints.txt"
DONE = VENV / "set-up"
OLDEST_PYTHON = (3, 11)

QT_PARTS = (
    "Qt/lib/libQt6Core.so.6",
    "Qt/lib/libQt6Gui.so.6",
    "Qt/lib/libQt6Widgets.so.6",
    "Qt/lib/libQt6PrintSupport.so.6",
    "Qt/lib/libQt6Svg.so.6",
    "Qt/lib/libQt6DBus.so.6",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/printsupport/libcupsprintersupport.so",
)

DEBIAN_PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libGLX.so.0": "libgl1",
    "libOpenGL.so.0": "libopengl0",
    "libX11.so.6": "libx11-6",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libSM.so.6": "libsm6",
    "libICE.so.6": "libice6",
    "libbrotlidec.so.1": "libbrotli1",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libpng16.so.16": "libpng16-16",
    "libxcb.so.1": "libxcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def set_up() -> None:
    """Make everything ready that `run`, `demo`, `test` and `bench` need.

    Raises:
        SystemExit: something is missing that has to be installed by hand; the message says what.
    """
    if sys.version_info < OLDEST_PYTHON:
        sys.exit("NPS Desktop needs Python 3.11 or newer.")
    if _fingerprint() != (DONE.read_text() if DONE.exists() else ""):
        _install_packages()
    subprocess.run([PYTHON, ROOT / "installer" / "compile_texts.py"], check=True)
    # Where the environment forbids Python to keep its compiled files, every start would pay.
    subprocess.run([PYTHON, "-m", "compileall", "-q", ROOT / "nps_desktop"], check=True)
    if platform.system() == "Linux":
        _see_to_system_libraries()
    DONE.write_text(_fingerprint())


def missing_libraries(ldd_output: str) -> tuple[str, ...]:
    """Return the libraries that `ldd` did not find, in order, each once."""
    lines = (line.split() for line in ldd_output.splitlines() if "not found" in line)
    return tuple(dict.fromkeys(words[0] for words in lines if words and words[1:2] == ["=>"]))


def packages_for(libraries: tuple[str, ...]) -> tuple[str, ...]:
    """Return the Debian packages that hold these libraries; a stranger stands for itself."""
    return tuple(dict.fromkeys(DEBIAN_PACKAGES.get(name, name) for name in libraries))


def _install_packages() -> None:
    print("Setting up .venv …", flush=True)
    try:
        venv.create(VENV, with_pip=True, symlinks=os.name != "nt")
    except subprocess.CalledProcessError:
        sys.exit("Python's venv is incomplete. On Debian: apt-get install python3-venv")
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "-r", CONSTRAINTS], check=True)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "-e", ROOT], check=True)


def _fingerprint() -> str:
    """Return what the installed packages depend on, so that a change installs them anew."""
    sources = (CONSTRAINTS.read_bytes(), (ROOT / "pyproject.toml").read_bytes())
    return hashlib.sha256(b"\0".join((*sources, sys.version.encode()))).hexdigest()


def _see_to_system_libraries() -> None:
    missing = packages_for(missing_libraries(_what_qt_links_to()))
    if not missing:
        return
    install = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    line = f"apt-get update && {' '.join(install)}"
    if not shutil.which("apt-get"):
        sys.exit(f"Qt needs these system libraries: {' '.join(missing)}")
    allowed = [] if os.geteuid() == 0 else _sudo()
    if allowed is None:
        sys.exit(f"Qt needs system libraries. Run this line once:\n  sudo sh -c '{line}'")
    print(f"Installing what Qt needs: {' '.join(missing)}", flush=True)
    subprocess.run([*allowed, "apt-get", "update", "--quiet"], check=True)
    subprocess.run([*allowed, *install], check=True)


def _sudo() -> list[str] | None:
    """Return the words that lend the right to install, where that needs no password."""
    if not shutil.which("sudo"):
        return None
    granted = subprocess.run(["sudo", "-n", "true"], capture_output=True, check=False)
    return ["sudo", "-n"] if granted.returncode == 0 else None


def _what_qt_links_to() -> str:
    where = [PYTHON, "-c", "import PySide6; print(PySide6.__path__[0])"]
    folder = Path(subprocess.run(where, capture_output=True, text=True, check=True).stdout.strip())
    parts = [part for name in QT_PARTS if (part := folder / name).exists()]
    linked = subprocess.run(["ldd", *parts], capture_output=True, text=True, check=False)
    return linked.stdout


if __name__ == "__main__":
    set_up()
