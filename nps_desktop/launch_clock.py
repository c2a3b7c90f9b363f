"""How long ago this process began, for measuring the start."""

import os
import time
from pathlib import Path

_LOADED = time.monotonic()


def milliseconds_since_launch() -> float:
    """Return the age of the process in milliseconds.

    Where the system tells when the process began (Linux, to 10 ms), from there; elsewhere from
    the loading of this module.
    """
    try:
        stat = Path("/proc/self/stat").read_text(encoding="ascii")
        began = int(stat.rpartition(")")[2].split()[19]) / os.sysconf("SC_CLK_TCK")
        return (time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1000
    except (OSError, AttributeError, ValueError, IndexError):
        return (time.monotonic() - _LOADED) * 1000
