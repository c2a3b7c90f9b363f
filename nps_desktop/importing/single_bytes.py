"""The encoding of a text that is no UTF: Windows-1252, unless another is clearly better."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

USUAL = "cp1252"

# What must be nonsense before another encoding is thought of, and how well the other must do.
LEAST_NONSENSE = 1.0
LEAST_SENSE = 0.76
MOST_SOUND = 2.0  # for each nonsense: CP850 has its ß where Windows-1252 has á
LEAST_FOREIGN = 4  # words and their letters: one word is chance
LEAST_FOREIGN_SHARE = 0.25
NEARLY_ALL = 0.95

_OF_OTHER_SYSTEMS = ("mac_roman", "cp850")
_CAPITALS = "À-ÖØ-ÞŒŠŽŸ"
_SMALL = "ß-öø-ÿœšž"
_LETTER = re.compile(f"[A-Za-z{_CAPITALS}{_SMALL}]")
_CAPITAL_INSIDE = re.compile(f"[a-z{_SMALL}][{_CAPITALS}]")
_RARE = frozenset("ŒœŠšŽžŸþÞðÐýÝ")  # they speak neither for nor against

# Signs that people write without a blank: don´t, 10–12, wait…what.
_BETWEEN = frozenset("’´¨·…–—\xa0\xad")
_QUOTES = frozenset("“”„«»‘")
_ENDING = re.compile(r"(?:[stmd]|ll|ve|re)?(?![a-z])|[aeiouyhàâéèêî]")  # it‘s, l‘accueil
_NEVER_AT_A_WORD = frozenset("†‡ˆ¯ƒ¢")
_NEVER_BEFORE_A_WORD = frozenset("®™§¾")
_NEVER_AFTER_A_WORD = frozenset("¿‚§")

# The letters and signs that speak for Mac Roman or CP850.
_SPEAKING = frozenset("æøåäöüßéèàçñáíóúãÆØÅÄÖÜÉÀÇÑ")
_WORDS = frozenset("åøæöàÅØÆÖÀ")  # these are words by themselves
_SIGNS = frozenset("’“”„–—…€£§·«»´½\xa0©®™•")

# The letters beyond ASCII of the languages whose files are Windows-1252.
_WESTERN = tuple(
    map(
        frozenset,
        (
            "æøåäöéèêòóôàü",  # Danish, Norwegian
            "åäöéèàüšž",  # Swedish, Finnish
            "äöüßéèà",  # German
            "àâæçéèêëîïôœùûüÿñ",  # French
            "áéíñóúüàèïç",  # Spanish, Catalan
            "áâãàçéêíóôõúü",  # Portuguese
            "áàäâéèëêíïîóöôúüûçñ",  # Dutch
        ),
    )
)
_AT_THE_END = "àèéìíòóùú"  # Italian
_CENTRAL = tuple(
    map(
        frozenset,
        (
            "ąćęłńóśźż",  # Polish
            "áčďéěíňóřšťúůýž",  # Czech
            "áäčďéíĺľňóôŕšťúýž",  # Slovak
            "áéíóöőúüű",  # Hungarian
            "čćđšž",  # Croatian, Slovenian
            "ăâîşţ",  # Romanian
        ),
    )
)
_CYRILLIC = (frozenset("абвгдежзийклмнопрстуфхцчшщъыьэюяёіїєґў"),)


def encoding_of_bytes(sample: bytes) -> str:
    """Return the encoding of a text beyond ASCII: Windows-1252, where nothing speaks against it.

    Mac Roman and CP850 need signs inside the words of Windows-1252 and letters there in their own
    reading; Windows-1250 and 1251 need words that no Western language writes, and nearly all words
    in the letters of one of their own languages.
    """
    if _is_nonsense(sample.decode(USUAL, errors="replace")):
        shares = {name: _sense(sample.decode(name)) for name in _OF_OTHER_SYSTEMS}
        name = max(shares, key=shares.__getitem__)
        if shares[name] >= LEAST_SENSE:
            return name
    if _is_foreign(_words(sample, "cp1251"), _CYRILLIC, is_whole=True):
        return "cp1251"
    return "cp1250" if _is_foreign(_words(sample, "cp1250"), _CENTRAL) else USUAL


def _is_nonsense(text: str) -> bool:
    """Whether the signs and capitals inside words outweigh the letters that are in their place."""
    padded = f" {text} "
    places = [place for place, letter in enumerate(padded) if letter > "\x7f"]
    sound = sum(_is_sound(padded[place - 1 : place + 1]) for place in places)
    nonsense = sum(_nonsense(padded[place - 1 : place + 4]) for place in places)
    return nonsense >= max(LEAST_NONSENSE, sound / MOST_SOUND)


def _is_sound(pair: str) -> bool:
    is_letter = _LETTER.match(pair[1]) is not None and pair[1] not in _RARE
    return is_letter and not _CAPITAL_INSIDE.match(pair)


def _nonsense(around: str) -> float:
    """How little the second of some letters may stand between the others: 0.0 to 1.0."""
    before, sign, after = tuple(around[:3])
    follows, precedes = _LETTER.match(before), _LETTER.match(after)
    if _LETTER.match(sign):
        is_lonely = sign == "Œ" and not follows and not precedes
        return 1.0 if is_lonely or _CAPITAL_INSIDE.match(around) else 0.0
    if sign == "\ufffd":
        return 1.0
    if follows and precedes:
        return _nonsense_inside(sign, around[2:])
    is_odd = (follows or precedes) and sign in _NEVER_AT_A_WORD
    is_odd = is_odd or (precedes and sign in _NEVER_BEFORE_A_WORD)
    is_odd = is_odd or (follows and sign in _NEVER_AFTER_A_WORD)
    return 0.5 if is_odd else 0.0


def _nonsense_inside(sign: str, rest: str) -> float:
    if sign in _BETWEEN or (sign == "‘" and _ENDING.match(rest)):
        return 0.0
    return 0.5 if sign in _QUOTES else 1.0


def _sense(text: str) -> float:
    """The share of letters that are in their place among all letters and misplaced signs."""
    padded = f" {text} "
    places = [place for place, letter in enumerate(padded) if letter > "\x7f"]
    judged = [_speaks(padded[place - 1 : place + 2]) for place in places]
    speaking = [each for each in judged if each is not None]
    return sum(speaking) / max(1, len(speaking))


def _speaks(around: str) -> bool | None:
    """Whether the middle one of three letters may stand between the others; None: any sign may."""
    before, letter, after = tuple(around)
    if letter in _SPEAKING:
        is_in_word = before.isalpha() or after.isalpha() or letter in _WORDS
        return is_in_word and not (before.islower() and letter.isupper())
    is_inside = before.isalpha() and after.isalpha()
    return None if letter in _SIGNS and (letter == "’" or not is_inside) else False


@dataclass(frozen=True, slots=True)
class _Word:
    """A word under Windows-1252 and under another encoding; `differing` counts its letters."""

    usual: str
    other: str
    differing: int

    @property
    def is_western(self) -> bool:
        """Whether one language writes it; signs may stand around it, an apostrophe inside."""
        ends = [place for place, letter in enumerate(self.usual) if _LETTER.match(letter)]
        bare = self.usual[ends[0] : ends[-1] + 1] if ends else ""
        if _CAPITAL_INSIDE.search(bare):
            return False
        beyond = {letter for letter in bare.lower() if letter > "\x7f"} - _BETWEEN
        is_italian = bare[:-1].isascii() and bare[-1:].lower() in _AT_THE_END
        return is_italian or any(beyond <= letters for letters in _WESTERN)


def _words(sample: bytes, name: str) -> Iterator[_Word]:
    """Yield the words that another encoding writes in other letters."""
    usual, other = (_every_byte(encoding) for encoding in (USUAL, name))
    same = bytes(
        byte for byte in range(128, 256) if usual[byte] == other[byte] and not usual[byte].isalpha()
    )
    for word in re.findall(rb"[A-Za-z\x80-\xff]+", sample.translate(_blanks(same))):
        theirs = "".join(other[byte] for byte in word)
        differing = sum(usual[byte] != other[byte] for byte in word)
        if differing and any(map(str.isalpha, theirs)):
            yield _Word("".join(usual[byte] for byte in word), theirs, differing)


def _every_byte(name: str) -> str:
    return bytes(range(256)).decode(name, errors="replace")


def _blanks(signs: bytes) -> bytes:
    return bytes.maketrans(signs, b" " * len(signs))


def _is_foreign(
    words: Iterator[_Word], languages: tuple[frozenset[str], ...], *, is_whole: bool = False
) -> bool:
    """Whether words are those of another script; `is_whole`: it shares no letters with ASCII."""
    found = list(words)
    odd = [word for word in found if not word.is_western]
    if len(odd) + sum(word.differing for word in odd) < LEAST_FOREIGN:
        return False
    if len(odd) < LEAST_FOREIGN_SHARE * len(found):
        return False
    letters = [
        {letter for letter in word.other.lower() if is_whole or letter > "\x7f"}
        for word in found
        if not re.search(r"[^\W\d_A-Z](?=[A-Z])|\ufffd", word.other)
    ]
    fitting = max(sum(each <= language for each in letters) for language in languages)
    return fitting >= NEARLY_ALL * len(found)
