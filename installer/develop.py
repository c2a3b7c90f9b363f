"""What `make` calls, and what Windows and macOS call without make: run, demo, test, bench.

python installer/develop.py run
"""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
from set_up import PYTHON, ROOT, set_up  # noqa: E402

BUILD = ROOT / "build"
DEMO = BUILD / "demo"
SAMPLE = ROOT / "resources" / "samples" / "answers.xlsx"
LEAST_COVERED = {
    "domain": 100,
    "importing": 100,
    "reports": 100,
    "services": 100,
    "storage": 95,
    "ui": 85,
}
COVERED = ("--cov", "--cov-report=")
ON_EVERY_CORE = ("-n", "auto", "--dist", "worksteal")
NO_SCREEN = (
    "There is no screen here, so no window can be opened. The same work is done windowless, in a"
    " throwaway folder:"
)

CHECKS = (
    ("format", ["-m", "ruff", "format", "--check", "."]),
    ("lint", ["-m", "ruff", "check", "."]),
    ("types", ["-m", "mypy"]),
    ("layers", ["-c", "import sys; from importlinter.cli import lint_imports as l; sys.exit(l())"]),
)


def main(task: str) -> int:
    """Set everything up and do one task; returns its exit code."""
    os.chdir(ROOT)
    set_up()
    return TASKS[task]()


def run() -> int:
    """Open the program on the user's own answers."""
    return _python("-m", "nps_desktop") if _has_screen() else _windowless()


def demo() -> int:
    """Open the program on the sample workbook, in a throwaway folder."""
    if not _has_screen():
        return _windowless()
    home = DEMO / "home"
    shutil.rmtree(DEMO, ignore_errors=True)
    _python("-m", "nps_desktop", "import", str(SAMPLE), "--home", str(home))
    return _python("-m", "nps_desktop", "--home", str(home))


def test() -> int:
    """Run every check and test; the first that fails ends it."""
    for name, arguments in CHECKS:
        print(f"── {name}", flush=True)
        if code := _python(*arguments):
            return code
    print("── tests", flush=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if code := _python("-m", "pytest", *COVERED, *ON_EVERY_CORE, "--ignore=tests/benchmarks"):
        return code
    print("── coverage of branches", flush=True)
    return max(_coverage_of(folder, least) for folder, least in LEAST_COVERED.items())


def bench() -> int:
    """Measure; nothing else should run on the machine meanwhile."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    return _python("-m", "pytest", "tests/benchmarks", "-s")


def only_set_up() -> int:
    """Do nothing after the setting up."""
    return 0


TASKS = {"run": run, "demo": demo, "test": test, "bench": bench, "set-up": only_set_up}


def _coverage_of(folder: str, least: int) -> int:
    """Print how much of a folder the tests have been through; 0 where it is enough."""
    print(f"{folder}, at least {least} %: ", end="", flush=True)
    included = f"--include=nps_desktop/{folder}/*"
    return _python("-m", "coverage", "report", included, "--format=total", f"--fail-under={least}")


def _windowless() -> int:
    print(NO_SCREEN, flush=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return _python("-m", "nps_desktop.demonstration", str(DEMO))


def _has_screen() -> bool:
    if platform.system() != "Linux":
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _python(*arguments: str) -> int:
    return subprocess.run([PYTHON, *arguments], check=False).returncode


if __name__ == "__main__":
    if len(sys.argv) != 2 or sys.argv[1] not in TASKS:
        sys.exit(f"Choose one of: {', '.join(TASKS)}")
    sys.exit(main(sys.argv[1]))
