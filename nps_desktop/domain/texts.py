"""How free text is made safe to keep, and alike to be searched."""

import unicodedata

LONGEST_COMMENT = 20_000
LONGEST_CONTACT = 200


def folded(text: str) -> str:
    """Return the text as it is searched: upper and lower case alike, in any language."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def tidy(text: str) -> str:
    """Return the text without control characters and outer blanks; line ends become "\\n".

    Bidirectional marks stay: right-to-left comments need them.
    """
    if text.isprintable():  # nearly every cell of a long file
        return text.strip()
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    kept = (c for c in lines if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))
    return "".join(kept).strip()
