"""Which columns hold the date, the comment, the customer and the place: by words and by values."""

from collections.abc import Callable, Collection, Sequence

from nps_desktop.domain.problems import Field
from nps_desktop.errors import Choice
from nps_desktop.importing.choices import choice_between, firsts
from nps_desktop.importing.headers import fold, has_any, is_question, name_in, place_in, places
from nps_desktop.importing.looks import (
    is_email,
    is_own_words,
    looks_like_date,
    looks_like_email,
    looks_like_moment,
    looks_like_phone,
    looks_like_tick,
    looks_like_words,
    sample_of,
)
from nps_desktop.importing.names import settle_names
from nps_desktop.importing.question_words import INSIDE, OTHER_DATES
from nps_desktop.importing.response_ids import find_ids
from nps_desktop.importing.tables import Column, is_empty
from nps_desktop.importing.words import WHOLE

# In the order in which the fields choose: what is told by its values before what is only words.
LOOKS: dict[Field, Callable[[object], bool]] = {
    Field.DATE: looks_like_moment,
    Field.EMAIL: looks_like_email,
    Field.PHONE: looks_like_phone,
    Field.WANTS_CALL: looks_like_tick,
    Field.LOCATION: lambda _cell: True,
    Field.LAST_NAME: looks_like_words,
    Field.COMPANY: looks_like_words,
    Field.NAME: looks_like_words,
    Field.COMMENT: looks_like_words,
}
FIELDS = (*LOOKS, Field.RESPONSE_ID)
NO_WORD = 10_000
OF_QUESTIONS = (Field.COMMENT, Field.PHONE, Field.EMAIL, Field.WANTS_CALL)
SURELY = 0.9

Found = tuple[dict[Field, Column], tuple[Choice, ...]]


def find_others(
    columns: Sequence[Column], fields: Sequence[Field], line: Sequence[Column]
) -> Found:
    """Find a column for each of the fields where there is one; and the choices left open.

    `line` are all columns of the answers, also those that are taken already.

    Only the date is ever a matter of choice: of the others the surest column is taken, the
    leftmost of equals.
    """
    found: dict[Field, Column] = {}
    doubts: list[Choice] = []
    empty = {column.index for column in columns if not _is_filled(column)}
    for field in (each for each in LOOKS if each in fields):
        left = [column for column in columns if column not in found.values()]
        best = _best(field, left, empty)
        if field is Field.DATE and len(best) > 1:
            doubts.append(choice_between(field, best))
        elif best:
            found[field] = best[0]
    settle_names(found, columns)
    if Field.RESPONSE_ID in fields:
        left = [column for column in columns if column not in found.values()]
        has_dates = Field.DATE in found or Field.DATE not in fields
        found.update(find_ids(left, line, has_dates=has_dates))
    return found, tuple(doubts)


def _best(field: Field, columns: Sequence[Column], empty: Collection[int]) -> list[Column]:
    """The best of the filled columns; an empty one has a say only where no filled one has."""
    filled = [column for column in columns if column.index not in empty]
    return _surest(field, filled) or _by_values(field, filled) or _surest(field, columns)


def _surest(field: Field, columns: Sequence[Column]) -> list[Column]:
    """The columns of the surest word; of several dates only those that differ."""
    ranked = [(place, column) for column in columns if (place := _place(field, column)) is not None]
    surest = min((place for place, _ in ranked), default=NO_WORD)
    best = [column for place, column in ranked if place == surest]
    return firsts(best, _are_the_same) if field is Field.DATE else best


def _is_filled(column: Column) -> bool:
    """Whether any cell of a column holds something; a few are not met by a sample."""
    return bool(sample_of(column.cells)) or not all(map(is_empty, column.cells))


def _are_the_same(one: Column, other: Column) -> bool:
    return one.cells == other.cells


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
    if is_question(header) and field not in OF_QUESTIONS:
        return None
    place = place_in(header, INSIDE[field])
    return None if place is None else NO_WORD + place


def _is_another_date(header: str) -> bool:
    return fold(header) not in places(WHOLE[Field.DATE]) and has_any(header, OTHER_DATES)


def _by_values(field: Field, columns: Sequence[Column]) -> list[Column]:
    """The columns that say by themselves what they are: of dates all, else the first."""
    if field is Field.DATE:
        return firsts(filter(_is_date, columns), _are_the_same)
    if field is Field.EMAIL:
        return [each for each in columns if _is_surely(is_email, each)][:1]
    if field is Field.COMMENT:
        return [each for each in columns if _is_own_words(each)][:1]
    return []


def _is_date(column: Column) -> bool:
    return not _is_another_date(column.header) and _is_surely(looks_like_date, column)


def _is_own_words(column: Column) -> bool:
    """What people wrote under a question that is not known, or under nothing."""
    is_open = not column.header or is_question(column.header) or column.header.endswith("?")
    return is_open and is_own_words(column.cells)


def _is_surely(look: Callable[[object], bool], column: Column) -> bool:
    return bool(sample_of(column.cells)) and _is_mostly(look, column, SURELY)


def _is_mostly(look: Callable[[object], bool], column: Column, share: float) -> bool:
    """Whether that share of the filled cells looks so; an empty column may be anything."""
    filled = sample_of(column.cells)
    return sum(map(look, filled)) >= share * len(filled)
