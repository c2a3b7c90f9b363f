"""How words that others wrote stand on paper: on one line, in the direction they are read."""

import unicodedata

from nps_desktop.domain.texts import tidy

# Marks that turn the letters after them round, also those of the page beside the words.
_TURNED_OFF = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def on_one_line(text: str) -> str:
    """Return the text on one line, in the order in which its letters are read."""
    return " ".join(tidy(text).translate(_TURNED_OFF).split())


def direction(text: str) -> str:
    """Return the direction of a text's first letter that has one: "ltr" or "rtl"."""
    directions = (unicodedata.bidirectional(letter) for letter in text)
    first = next((direction for direction in directions if direction in ("L", "R", "AL")), "L")
    return "ltr" if first == "L" else "rtl"
