"""How a time of day that is typed in a hurry is read: "14", "14:30", "1430", "2 pm"."""

import re
from datetime import time

_SHAPE = re.compile(r"(\d{1,2})(?:\s?[:.h]?\s?(\d\d))?\s?h?(?:\s?([ap])\.?m\.?)?", re.ASCII)
HALF_A_DAY = 12


def read_time(text: str) -> time | None:
    """Return the time of day meant; None where there is none."""
    shape = _SHAPE.fullmatch(text.strip().lower())
    if shape is None:
        return None
    hour, minute = int(shape[1]), int(shape[2] or 0)
    if shape[3]:
        if not 1 <= hour <= HALF_A_DAY:
            return None
        hour = hour % HALF_A_DAY + (HALF_A_DAY if shape[3] == "p" else 0)
    try:
        return time(hour, minute)
    except ValueError:
        return None
