"""How soon the window and its four figures stand on the screen, beside a bare PySide6 window.

The two are started in turns, so that whatever else the machine does falls on both.
"""

import json
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

ROUNDS = 15
MOST_FOR_THE_WINDOW = 1.6
MOST_FOR_THE_FIGURES = 3.0
BARE = Path(__file__).parent / "bare_window.py"


@dataclass(frozen=True, slots=True)
class Start:
    """Milliseconds from the beginning of the process."""

    bare: float
    window: float
    figures: float


def output_of(arguments: Sequence[str | Path]) -> str:
    done = subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def one_start(home: Path) -> Start:
    bare = float(output_of([BARE]))
    told = output_of(["-m", "nps_desktop", "--home", home, "--quit-when-shown"])
    shown = json.loads(told)
    return Start(bare, shown["first_frame_ms"], shown["figures_ms"])


def test_the_window_opens_nearly_as_soon_as_a_bare_one(million: Path, tmp_path: Path) -> None:
    shutil.copyfile(million, tmp_path / "answers.nps")
    one_start(tmp_path)  # fills the file cache for all that follow
    starts = [one_start(tmp_path) for _ in range(ROUNDS)]
    bare, window, figures = (
        median(getattr(start, part) for start in starts) for part in ("bare", "window", "figures")
    )
    sys.stdout.write(
        f"\nstart, median of {ROUNDS} with 10^6 answers: bare window {bare:.0f} ms,"
        f" ours {window:.0f} ms ({window / bare:.2f}x), figures {figures:.0f} ms"
        f" ({figures / bare:.2f}x)\n"
    )
    assert window <= MOST_FOR_THE_WINDOW * bare
    assert figures <= MOST_FOR_THE_FIGURES * bare
