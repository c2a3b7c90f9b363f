"""Which column holds the scores: by its name, its question, its values; else a choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from nps_desktop.domain.problems import Field
from nps_desktop.domain.scores import HIGHEST
from nps_desktop.errors import Choice
from nps_desktop.importing.choices import choice_between
from nps_desktop.importing.headers import (
    has_any,
    has_part,
    is_question,
    name_in,
    places,
    scale_in,
)
from nps_desktop.importing.looks import ScoreLook, is_a_sequence, is_prose, look_for_scores
from nps_desktop.importing.tables import Column, Table
from nps_desktop.importing.words import (
    ANSWER_NAMES,
    COUNTED,
    NEVER_A_SCORE,
    NPS_NAMES,
    RECOMMENDING,
    SCORE_NAMES,
    WHOLE,
)

ENOUGH_ANSWERS = 8


class Sign(IntEnum):
    """By what a column is taken for the scores, the surest first."""

    NPS_NAME = 1
    SCORE_NAME = 2
    ANSWER_NAME = 3
    HINT = 4
    VALUES = 5


# The share of the filled cells that have to read as scores.
NEEDED = {
    Sign.NPS_NAME: 0.5,
    Sign.SCORE_NAME: 0.5,
    Sign.ANSWER_NAME: 0.9,
    Sign.HINT: 0.9,
    Sign.VALUES: 0.9,
}
NAMES = (Sign.NPS_NAME, Sign.SCORE_NAME)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A column that could hold the scores, the sign of it, and what its cells look like."""

    column: Column
    sign: Sign
    look: ScoreLook


@dataclass(frozen=True, slots=True)
class ScoreColumn:
    """The column of the scores, or the choice between several; and the sign that was followed."""

    column: Column | None
    doubt: Choice | None
    sign: Sign


def find_score(table: Table) -> ScoreColumn | None:
    """Find the column of the scores; None where nothing in the table could be one."""
    candidates = _candidates(table)
    for sign in Sign:
        good = _good([each for each in candidates if each.sign is sign], NEEDED[sign])
        if good:
            return _settled(good, sign, is_alone=len(table.columns) == 1)
    named = [each for each in candidates if each.sign in NAMES and _names_a_score(each.column)]
    return _settled(named, named[0].sign, is_alone=False) if named else None


def _candidates(table: Table) -> list[Candidate]:
    signs = [(column, sign) for column in table.columns if (sign := sign_of(column))]
    return [Candidate(column, sign, look_for_scores(column.cells)) for column, sign in signs]


def sign_of(column: Column) -> Sign | None:
    """Return by what a header speaks for the scores; None for one that never is a score's."""
    lines = column.header.split("\n")
    if any(not is_question(line) and has_any(line, NEVER_A_SCORE) for line in lines):
        return None
    if named := _sign_of_name(column.header, name_in(lines[0])):
        return named
    if _hints_at_a_score(column.header):
        return Sign.HINT
    is_other = _is_another_field(lines[0]) or is_a_sequence(column.cells)
    return None if is_other else Sign.VALUES


def _sign_of_name(header: str, name: str) -> Sign | None:
    if has_any(header, NPS_NAMES) or has_part(header, RECOMMENDING):
        return Sign.NPS_NAME
    if name in places(SCORE_NAMES):
        return Sign.SCORE_NAME
    return Sign.ANSWER_NAME if name in places(ANSWER_NAMES) else None


def _is_another_field(line: str) -> bool:
    if not is_question(line) and has_any(line, COUNTED):
        return True
    return any(name_in(line) in places(words) for words in WHOLE.values())


def _hints_at_a_score(header: str) -> bool:
    return scale_in(header) == (0, HIGHEST) or has_any(header, SCORE_NAMES)


def _names_a_score(column: Column) -> bool:
    """A name is followed though no cell reads as a score; a sentence, or one over prose, is not."""
    name = name_in(column.header.split("\n")[0])
    if name in places((*SCORE_NAMES, *NPS_NAMES)):
        return True
    return has_any(name, NPS_NAMES) and not is_question(name) and not is_prose(column.cells)


def _good(candidates: list[Candidate], needed: float) -> list[Candidate]:
    """Those whose cells read as scores; where none of the named do, those with numbers."""
    good = [each for each in candidates if each.look.scores and each.look.share >= needed]
    if good or needed > NEEDED[Sign.SCORE_NAME]:
        return good
    return [each for each in candidates if each.look.number_share >= needed]


def _settled(good: Sequence[Candidate], sign: Sign, *, is_alone: bool) -> ScoreColumn:
    of_ten = [each for each in _distinct(good) if not is_other_scale(each)]
    if not of_ten:
        return ScoreColumn(None, _choice(good, is_other_scale=True), sign)
    if len(of_ten) > 1 or _is_weak(of_ten[0], is_alone=is_alone):
        return ScoreColumn(None, _choice(of_ten), sign)
    return ScoreColumn(of_ten[0].column, None, sign)


def _distinct(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Of columns that hold the same cells the first will do."""
    first_with: dict[tuple[object, ...], Candidate] = {}
    for each in candidates:
        first_with.setdefault(each.column.cells, each)
    return list(first_with.values())


def _is_weak(candidate: Candidate, *, is_alone: bool) -> bool:
    """Values beside other columns, or a few of them under "Answer", prove nothing."""
    if candidate.sign is Sign.VALUES and not is_alone:
        return True
    is_known = candidate.sign in (*NAMES, Sign.HINT)
    return not is_known and candidate.look.scores < ENOUGH_ANSWERS


def _choice(candidates: Sequence[Candidate], *, is_other_scale: bool = False) -> Choice:
    columns = [each.column for each in candidates]
    return choice_between(Field.SCORE, columns, is_other_scale=is_other_scale)


def is_other_scale(candidate: Candidate) -> bool:
    """Return whether a column looks like marks of 1-5, 1-7, 1-10 or 0-100.

    A name that says NPS outweighs a scale that only lacks its ends: real answers often lack a 0.
    """
    named = scale_in(candidate.column.header)
    if named:
        return named != (0, HIGHEST)
    look, is_nps = candidate.look, candidate.sign is Sign.NPS_NAME
    if look.scores + look.above >= 5 and look.above >= look.scores:
        return True
    if look.highest <= 5:
        return look.scores >= (8 if is_nps else 5)
    if look.highest <= 7 and look.lowest >= 1:
        return look.scores >= (20 if is_nps else 10)
    return not is_nps and _begins_at_one(look)


def _begins_at_one(look: ScoreLook) -> bool:
    """On a scale from 0 the angriest give 0 at least as often as 1: four 1 and no 0 are chance
    once in sixteen times.
    """
    return look.highest == HIGHEST and not look.counts[0] and look.counts[1] >= 4
