"""How the text of a cell is made plain before it is read: usual letters and blanks, no wrapping."""

import re
import unicodedata

# ="0012" and 'text are how programs keep a spreadsheet from reading a cell as a number.
_WRAPPED = re.compile(r"=?\"(?P<quoted>[^\"]*)\"|['‘’](?P<text>.*?)['’]?", re.DOTALL)
_WRAPPINGS = frozenset("=\"'‘’")


def plain(text: str) -> str:
    """Return a text with usual forms of letters and single blanks, out of its wrapping.

    Full-width letters and the digits of other scripts become usual ones, no-break blanks become
    blanks, marks that nobody sees go.
    """
    if not text.isascii():
        text = "".join(map(_usual, unicodedata.normalize("NFKC", text)))
    bare = " ".join(text.split())
    match = _WRAPPED.fullmatch(bare) if bare[:1] in _WRAPPINGS else None
    return (match["quoted"] or match["text"] or "").strip() if match else bare


def _usual(letter: str) -> str:
    if unicodedata.category(letter) == "Cf":
        return ""
    return str(unicodedata.decimal(letter, letter))
