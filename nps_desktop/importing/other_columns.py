"""Which columns hold the date, the comment, the customer and the place: by words and by values."""

from collections.abc import Callable, Sequence
from itertools import islice

from nps_desktop.domain.problems import Field
from nps_desktop.errors import Choice
from nps_desktop.importing.choices import choice_between
from nps_desktop.importing.headers import fold, has_any, is_question, name_in, places
from nps_desktop.importing.looks import (
    SAMPLE,
    looks_like_date,
    looks_like_email,
    looks_like_moment,
    looks_like_phone,
    looks_like_tick,
    looks_like_words,
)
from nps_desktop.importing.tables import Column, Row, is_empty
from nps_desktop.importing.words import INSIDE, OTHER_DATES, WHOLE

# In the order in which the fields choose: what is told by its values before what is only words.
LOOKS: dict[Field, Callable[[object], bool]] = {
    Field.DATE: looks_like_moment,
    Field.EMAIL: looks_like_email,
    Field.PHONE: looks_like_phone,
    Field.WANTS_CALL: looks_like_tick,
    Field.LOCATION: lambda _cell: True,
    Field.NAME: looks_like_words,
    Field.COMMENT: looks_like_words,
}
NO_WORD = 10_000
OF_QUESTIONS = (Field.COMMENT, Field.PHONE, Field.EMAIL, Field.WANTS_CALL)
SURELY = 0.9

Found = tuple[dict[Field, Column], tuple[Choice, ...]]


def find_others(columns: Sequence[Column], fields: Sequence[Field]) -> Found:
    """Find a column for each of the fields where there is one; and the choices left open.

    Only the date is ever a matter of choice: of the others the surest column is taken, the
    leftmost of equals.
    """
    found: dict[Field, Column] = {}
    doubts: list[Choice] = []
    for field in (each for each in LOOKS if each in fields):
        best = _best(field, [column for column in columns if column not in found.values()])
        if field is Field.DATE and len(best) > 1:
            doubts.append(choice_between(field, best))
        elif best:
            found[field] = best[0]
    return found, tuple(doubts)


def _best(field: Field, columns: Sequence[Column]) -> list[Column]:
    """The columns of the surest word; of several dates only those that differ."""
    ranked = [(place, column) for column in columns if (place := _place(field, column)) is not None]
    if not ranked:
        return _by_values(columns) if field is Field.DATE else []
    surest = min(place for place, _ in ranked)
    return _different([column for place, column in ranked if place == surest])


def _different(columns: Sequence[Column]) -> list[Column]:
    """Of columns that hold the same cells the first."""
    first: dict[Row, Column] = {}
    for column in columns:
        first.setdefault(column.cells, column)
    return list(first.values())


def _place(field: Field, column: Column) -> int | None:
    """How sure the header is of a field: 0 is the surest; None if it is another column."""
    if field is Field.DATE and _is_another_date(column.header):
        return None
    place = _place_of_words(field, column.header)
    if place is None or not _is_mostly(LOOKS[field], column, 0.5):
        return None
    return place


def _place_of_words(field: Field, header: str) -> int | None:
    whole = places(WHOLE[field])
    exact = [whole[name] for line in header.split("\n") if (name := name_in(line)) in whole]
    if exact:
        return min(exact)
    is_long = is_question(header)
    if (not is_long or field in OF_QUESTIONS) and has_any(header, INSIDE[field]):
        return NO_WORD + is_long
    return None


def _is_another_date(header: str) -> bool:
    return fold(header) not in places(WHOLE[Field.DATE]) and has_any(header, OTHER_DATES)


def _by_values(columns: Sequence[Column]) -> list[Column]:
    dates = (
        column
        for column in columns
        if not _is_another_date(column.header) and _is_mostly(looks_like_date, column, SURELY)
    )
    return _different([column for column in dates if not all(map(is_empty, column.cells))])


def _is_mostly(look: Callable[[object], bool], column: Column, share: float) -> bool:
    """Whether that share of the first filled cells looks so; an empty column may be anything."""
    filled = list(islice((cell for cell in column.cells if not is_empty(cell)), SAMPLE))
    return sum(map(look, filled)) >= share * len(filled)
