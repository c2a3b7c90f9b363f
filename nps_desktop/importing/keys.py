"""The keys by which the rows of a file are known again when they are met in another file."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from nps_desktop.domain.import_rows import ImportRows

SIZE = 16

# Longer numbers are nobody's running number.
LONGEST_RUNNING = 6


@dataclass(frozen=True, slots=True)
class Marks:
    """What tells the rows of a file from others beside what they say.

    `ids` are the response ids that the source gave, None where it gives none; `signature` is the
    same for every file of these headers: a row that says neither when it was nor of whom is the
    same only among those. `other` is set where rows that say nothing but a score are not even the
    same as those of another such file.
    """

    ids: Sequence[str] | None = None
    signature: str = ""
    other: str = ""


def keys_of(rows: ImportRows, marks: Marks) -> tuple[str, ...]:
    """Return the key of each row of a file, in order: 32 hexadecimal digits.

    Where there is a response id, it decides. Otherwise the key is made of what the row itself
    said, so that the same row in a later download is known again; a day that was only assumed is
    not part of it. Equal rows of one file are told apart by their order.
    """
    whens = _whens(rows)
    said = _told_apart(_words(rows, whens, marks))
    if marks.ids is not None:
        numbers = _numbers(marks.ids, whens, marks.signature)
        said = (number or words for number, words in zip(numbers, said, strict=True))
    return tuple(map(_digest, said))


def count_bare(rows: ImportRows) -> int:
    """Return how many rows say nothing but a score, and perhaps where it was given."""
    said = zip(rows.comments, rows.names, rows.phones, rows.emails, strict=True)
    pairs = zip(rows.assumed, said, strict=True)
    return sum(is_assumed and not any(texts) for is_assumed, texts in pairs)


def count_repeated(keys: Sequence[str]) -> int:
    """Return how many rows repeat the response id of an earlier row: nothing else repeats a key."""
    return len(keys) - len(set(keys))


def file_mark(scores: Iterable[int]) -> str:
    """Return what only a file of the very same scores in the same order has in common."""
    return _digest(" ".join(map(str, scores)))


def _whens(rows: ImportRows) -> list[str]:
    parts = zip(rows.assumed, rows.moments, rows.days, strict=True)
    return ["" if is_assumed else (at or day).isoformat() for is_assumed, at, day in parts]


def _words(rows: ImportRows, whens: Sequence[str], marks: Marks) -> Iterable[str]:
    columns = (rows.scores, whens, rows.comments, rows.names, rows.phones, rows.emails)
    for score, when, comment, name, phone, email, location, call in zip(
        *columns, rows.locations, rows.calls, strict=True
    ):
        words = (
            f"{score}\x1f{when}\x1f{comment}\x1f{name}\x1f{phone}\x1f{email}\x1f{location}"
            f"\x1f{call}"
        )
        if when or name or phone or email:
            yield words
        else:
            yield f"{words}\x1f{marks.signature}\x1f{'' if comment else marks.other}"


def _told_apart(said: Iterable[str]) -> Iterator[str]:
    """Equal rows are told apart by how often they were met."""
    met: dict[str, int] = {}
    for words in said:
        met[words] = again = met.get(words, 0) + 1
        yield f"{words}\x1f{again}"


def _numbers(ids: Sequence[str], whens: Sequence[str], signature: str) -> Iterator[str]:
    """What the response ids say; "" for a row without one."""
    pairs = zip(ids, whens, strict=True)
    return (number and _number(number, when, signature) for number, when in pairs)


def _number(number: str, when: str, signature: str) -> str:
    """A running number says nothing alone: two forms both count 1, 2, 3."""
    if number.isdecimal() and len(number) <= LONGEST_RUNNING:
        return f"id\x1f{number}\x1f{when or signature}"
    return f"id\x1f{number}"


def _digest(text: str) -> str:
    return blake2b(text.encode(errors="surrogatepass"), digest_size=SIZE).hexdigest()
