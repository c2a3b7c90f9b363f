"""Which column holds the scores: by its name, its question, its values; else a choice."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

from nps_desktop.domain.problems import Field
from nps_desktop.domain.score_cells import read_score
from nps_desktop.errors import Choice
from nps_desktop.importing.choices import choice_between, firsts
from nps_desktop.importing.header_row import is_known
from nps_desktop.importing.headers import (
    has_any,
    has_part,
    is_question,
    name_in,
    places,
    says_only,
    scale_in,
)
from nps_desktop.importing.looks import (
    ScoreLook,
    are_groups,
    is_a_sequence,
    is_prose,
    look_for_scores,
)
from nps_desktop.importing.question_words import NEUTRAL
from nps_desktop.importing.scales import is_other_scale
from nps_desktop.importing.tables import Column, Table
from nps_desktop.importing.tallies import is_tally
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
    OTHER_SCALE = 6


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

    @property
    def is_of_ten(self) -> bool:
        """Whether it does not look like marks of another scale."""
        is_nps = self.sign is Sign.NPS_NAME
        return not is_other_scale(self.look, scale_in(self.column.header), is_nps=is_nps)


@dataclass(frozen=True, slots=True)
class ScoreColumn:
    """The column of the scores, or the choice between several; and the sign that was followed."""

    column: Column | None
    doubt: Choice | None
    sign: Sign


def find_score(table: Table) -> ScoreColumn | None:
    """Find the column of the scores; None where nothing in the table could be one."""
    if is_tally(table):
        return None
    candidates = _candidates(table)
    other: list[Candidate] = []
    for sign, needed in NEEDED.items():
        if other and sign is Sign.VALUES:
            break
        named = [each for each in candidates if each.sign is sign and _is_good(each, needed)]
        good = firsts(named, _are_the_same)
        of_ten = [each for each in good if each.is_of_ten]
        if of_ten and other:
            return ScoreColumn(None, _choice([*other, *of_ten]), sign)
        if of_ten:
            good = firsts([*of_ten, *_also_named(candidates, sign)], _are_the_same)
            return _settled(good, sign, is_alone=len(table.columns) == 1)
        other += good
    return _other_scale(other or _numbers(candidates)) or _named(table, candidates)


def _also_named(candidates: Sequence[Candidate], sign: Sign) -> list[Candidate]:
    """Beside "NPS" a column of other scores that is called "Score" may as well be meant."""
    if sign is not Sign.NPS_NAME:
        return []
    named = [each for each in candidates if each.sign is Sign.SCORE_NAME and each.is_of_ten]
    return [each for each in named if _is_good(each, NEEDED[Sign.SCORE_NAME])]


def _other_scale(candidates: list[Candidate]) -> ScoreColumn | None:
    if not candidates:
        return None
    of_ten = [each for each in candidates if each.is_of_ten]
    if of_ten:
        return _settled(firsts(of_ten, _are_the_same), of_ten[0].sign, is_alone=False)
    return ScoreColumn(None, _choice(candidates, is_other_scale=True), Sign.OTHER_SCALE)


def _numbers(candidates: list[Candidate]) -> list[Candidate]:
    """Those that are named scores and hold numbers, though few of them are scores."""
    needed = NEEDED[Sign.SCORE_NAME]
    return [each for each in candidates if each.sign in NAMES and each.look.number_share >= needed]


def _named(table: Table, candidates: list[Candidate]) -> ScoreColumn | None:
    """A name is followed though no cell reads as a score, where its neighbours have names too."""
    named = [each for each in candidates if each.sign in NAMES and _names_a_score(each.column)]
    if not named or sum(is_known(column.header) for column in table.columns) < 2:
        return None
    return _settled(named, named[0].sign, is_alone=False)


def _candidates(table: Table) -> list[Candidate]:
    signs = [(column, sign) for column in table.columns if (sign := sign_of(column))]
    return [Candidate(column, sign, look_for_scores(column.cells)) for column, sign in signs]


def sign_of(column: Column) -> Sign | None:
    """Return by what a header speaks for the scores; None for one that never is a score's."""
    lines = column.header.split("\n")
    if any(not is_question(line) and has_any(line, NEVER_A_SCORE) for line in lines):
        return None
    if named := _sign_of_name(column.header, lines):
        return named
    if _hints_at_a_score(column.header):
        return Sign.HINT
    is_other = _is_another_field(lines[0]) or is_a_sequence(column.cells)
    return None if is_other else Sign.VALUES


def _sign_of_name(header: str, lines: Sequence[str]) -> Sign | None:
    if has_any(header, NPS_NAMES) or has_part(header, RECOMMENDING):
        return Sign.NPS_NAME
    names = list(map(name_in, lines))
    if any(name in places(SCORE_NAMES) for name in names) and _is_about_nothing_else(header):
        return Sign.SCORE_NAME
    return Sign.ANSWER_NAME if names[0] in places(ANSWER_NAMES) else None


def _is_about_nothing_else(header: str) -> bool:
    """Whether a header says no more than that it is a score: not of the food, not of the staff."""
    return says_only(name_in(header), (*SCORE_NAMES, *ANSWER_NAMES, *NEUTRAL))


def _is_another_field(line: str) -> bool:
    if not is_question(line) and has_any(line, COUNTED):
        return True
    return any(name_in(line) in places(words) for words in WHOLE.values())


def _hints_at_a_score(header: str) -> bool:
    return scale_in(header) == (0, 10) or has_any(header, SCORE_NAMES)


def _names_a_score(column: Column) -> bool:
    """A name is followed though no cell reads as a score; a sentence, or one over prose, is not."""
    if are_groups(column.cells):
        return False
    name = name_in(column.header.split("\n")[0])
    if name in places((*SCORE_NAMES, *NPS_NAMES)):
        return True
    return has_any(name, NPS_NAMES) and not is_question(name) and not is_prose(column.cells)


def _is_good(candidate: Candidate, needed: float) -> bool:
    return candidate.look.scores > 0 and candidate.look.share >= needed


def _settled(good: Sequence[Candidate], sign: Sign, *, is_alone: bool) -> ScoreColumn:
    if len(good) > 1 or _is_weak(good[0], is_alone=is_alone):
        return ScoreColumn(None, _choice(good), sign)
    return ScoreColumn(good[0].column, None, sign)


def _are_the_same(one: Candidate, other: Candidate) -> bool:
    """Whether two columns hold the same, be it once as numbers and once as choices in words."""
    cells = one.column.cells, other.column.cells
    if cells[0] == cells[1] or one.look.counts != other.look.counts:
        return cells[0] == cells[1]
    return all(read_score(a) == read_score(b) for a, b in zip(*cells, strict=True))


def _is_weak(candidate: Candidate, *, is_alone: bool) -> bool:
    """Not every 0-10 is the answer to the one question.

    Values beside other columns prove nothing, nor a few under "Answer", nor the marks that were
    given to something else.
    """
    if candidate.sign in NAMES:
        return False
    if candidate.sign is Sign.HINT:
        return not _is_about_nothing_else(candidate.column.header)
    is_among_others = candidate.sign is Sign.VALUES and not is_alone
    return is_among_others or candidate.look.scores < ENOUGH_ANSWERS


def _choice(candidates: Sequence[Candidate], *, is_other_scale: bool = False) -> Choice:
    columns = [each.column for each in candidates]
    return choice_between(Field.SCORE, columns, is_other_scale=is_other_scale)
