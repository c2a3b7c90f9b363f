"""What the header of a column says: the words in it, folded, and the scale it names."""

import re
import unicodedata
from functools import lru_cache

_CAMEL = re.compile(r"(?<=[a-zæøåäöü])(?=[A-ZÆØÅÄÖÜ])")
_NO_WORD = re.compile(r"[\W_]+")
_SCALE = re.compile(
    r"\b([01])\s*(?:-|–|—|to|til|till|bis|a|à|through|/|\.\.\.?)\s*(5|6|7|10|100)\b"
)
_SCALE_FOLDED = re.compile(r"\b[01] (?:to |til |till |bis |a |through )?(?:5|6|7|10|100)\b")
_LONGEST_NAME = 6

# Our own words and the headers of a few files; what files hold must not stay for good.
MOST_WORDS = 2048
MOST_LISTS = 64


@lru_cache(MOST_WORDS)
def fold(text: str) -> str:
    """Return the words of a text: small letters, accents off, everything else as one blank.

    `NetPromoterScore`, `NPS_Score` and `E-mail:` become `net promoter score`, `nps score` and
    `e mail`.
    """
    apart = _CAMEL.sub(" ", unicodedata.normalize("NFKC", text))
    letters = unicodedata.normalize("NFKD", apart.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return " ".join(_NO_WORD.sub(" ", bare).split())


def name_in(header: str) -> str:
    """Return the folded header without the scale that it may name: `Score (0-10)` is `score`."""
    return " ".join(_SCALE_FOLDED.sub(" ", fold(header)).split())


def scale_in(header: str) -> tuple[int, int] | None:
    """Return the ends of the scale that a header names, as 0-10 or 1-5; None without one."""
    match = _SCALE.search(header.casefold())
    return (int(match[1]), int(match[2])) if match else None


def is_question(header: str) -> bool:
    """Return whether a header is a sentence rather than a name."""
    return len(fold(header).split()) > _LONGEST_NAME


def place_in(header: str, words: tuple[str, ...]) -> int | None:
    """Return the place of the first word, or word group, that stands in the header as a whole."""
    padded = f" {fold(header)} "
    return next((place for word, place in places(words).items() if f" {word} " in padded), None)


def has_any(header: str, words: tuple[str, ...]) -> bool:
    """Return whether one of the words, or word groups, stands in the header as whole words."""
    return place_in(header, words) is not None


def has_part(header: str, parts: tuple[str, ...]) -> bool:
    """Return whether one of the parts of words stands anywhere in the header."""
    folded = fold(header)
    return any(part in folded for part in places(parts))


@lru_cache(MOST_LISTS)
def places(words: tuple[str, ...]) -> dict[str, int]:
    """Return the place of each folded word in its list; the first counts."""
    found: dict[str, int] = {}
    for place, word in enumerate(words):
        found.setdefault(fold(word), place)
    return found


def says_only(folded: str, words: tuple[str, ...]) -> bool:
    """Return whether every word of a folded header is one of these words, or a number."""
    return all(word in places(words) or word.isdigit() for word in folded.split())
