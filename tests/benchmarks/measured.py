"""What a command costs: its seconds, and the most memory that it and its children hold at once."""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from time import perf_counter

EVERY = 0.02


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall-clock seconds, and bytes of memory in use."""

    seconds: float
    memory: int
    output: str


def cost_of(arguments: Sequence[str | Path]) -> Cost:
    """Run Python with these arguments; what fails raises."""
    ended = Event()
    most = [0]
    began = perf_counter()
    with subprocess.Popen(
        [sys.executable, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        watch = Thread(target=_watch, args=(process.pid, ended, most))
        watch.start()
        output, errors = process.communicate()
        seconds = perf_counter() - began
        ended.set()
        watch.join()
    if process.returncode:
        raise RuntimeError(errors)
    return Cost(seconds, most[0], output)


def _watch(process: int, ended: Event, most: list[int]) -> None:
    while not ended.wait(EVERY):
        most[0] = max(most[0], sum(map(_memory_of, _family(process))))


def _family(process: int) -> Iterator[int]:
    yield process
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:  # it has ended meanwhile
        return
    for child in children:
        yield from _family(int(child))


def _memory_of(process: int) -> int:
    try:
        lines = Path(f"/proc/{process}/status").read_text().splitlines()
    except OSError:  # it has ended meanwhile
        return 0
    return sum(int(line.split()[1]) * 1024 for line in lines if line.startswith("VmRSS"))
