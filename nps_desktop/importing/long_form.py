"""A sheet with a row for every question: put together to a row for every answer."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from nps_desktop.domain.problems import Field
from nps_desktop.domain.score_cells import read_score
from nps_desktop.importing.cells import text_of
from nps_desktop.importing.header_row import header_rows
from nps_desktop.importing.headers import has_any, has_part, name_in, places
from nps_desktop.importing.recognition import recognise
from nps_desktop.importing.tables import Column, Row, Sheet, Table, is_empty, table_of
from nps_desktop.importing.words import (
    ANSWER_NAMES,
    NPS_NAMES,
    NUMBERS,
    QUESTION_NAMES,
    RECOMMENDING,
    RESPONDENT_NAMES,
    SCORE_NAMES,
    VALUE_NAMES,
    WHOLE,
)

LOOKED_AT = 1000
MOST_QUESTIONS = 80

# A sheet with a row for every question is narrow: that is what its rows are for.
MOST_COLUMNS = 100
OF_SCORES = (*NPS_NAMES, *SCORE_NAMES)
OF_ONE_PERSON = (
    *(*WHOLE[Field.RESPONSE_ID], *RESPONDENT_NAMES, *NUMBERS),
    *(*WHOLE[Field.EMAIL], *WHOLE[Field.NAME]),
)


@dataclass(frozen=True, slots=True)
class _LongTable:
    """A table with a row for every question, and its columns of questions and of what was said."""

    table: Table
    question: Column
    said: Column

    @property
    def others(self) -> tuple[Column, ...]:
        """The columns that say the same in every row of one answer."""
        pair = (self.question, self.said)
        return tuple(column for column in self.table.columns if column not in pair)


def widened(sheet: Sheet) -> Sheet | None:
    """Return a sheet in which every answer has one row: the first of its rows, the rest empty.

    A sheet that has it so already is returned as it is. None stands for one in which it cannot be
    told which rows are one answer.
    """
    found = _long_table(sheet)
    if found is None:
        return sheet
    for who in _ids(found):
        if _is_one_answer_each(who, found.question.cells):
            return _put_together(sheet, found, who)
    return None


def _long_table(sheet: Sheet) -> _LongTable | None:
    if len(sheet.columns) > MOST_COLUMNS:
        return None
    table = table_of(sheet, header_rows(sheet))
    question = _called(table, QUESTION_NAMES)
    said = _called(table, (*ANSWER_NAMES, *VALUE_NAMES))
    if not question or not said or not _asks_several(question, said) or recognise(sheet):
        return None
    return _LongTable(table, question, said)


def _called(table: Table, names: tuple[str, ...]) -> Column | None:
    return next((each for each in table.columns if name_in(each.header) in places(names)), None)


def _asks_several(question: Column, said: Column) -> bool:
    """Whether the cells are a few questions that come again, of scores and of something else."""
    answers: dict[str, list[object]] = {}
    asked = 0
    for cell, answer in zip(question.cells[:LOOKED_AT], said.cells[:LOOKED_AT], strict=True):
        if not is_empty(cell):
            answers.setdefault(text_of(cell), []).append(answer)
            asked += 1
    of_scores = [each for each in answers if _is_of_scores(each, answers[each])]
    are_few = len(answers) <= MOST_QUESTIONS and 3 * len(answers) <= 2 * asked
    return 0 < len(of_scores) < len(answers) and are_few


def _is_of_scores(question: str, answers: Sequence[object]) -> bool:
    is_named = has_part(question, RECOMMENDING) or has_any(question, OF_SCORES)
    return is_named and sum(isinstance(read_score(cell), int) for cell in answers) * 2 > len(
        answers
    )


def _ids(found: _LongTable) -> Iterator[list[str]]:
    """Yield for each column that may name the respondents who each row is of, the surest first.

    A name that is merged over the rows of one answer stands in the first of them.
    """
    known = places(OF_ONE_PERSON)
    named = [
        (known[name], column.index, column)
        for column in found.others
        if (name := name_in(column.header)) in known
    ]
    for _, _, column in sorted(named, key=itemgetter(0, 1)):
        yield _filled_down(column.cells)


def _filled_down(cells: Row) -> list[str]:
    texts: list[str] = []
    for cell in cells:
        texts.append(texts[-1] if is_empty(cell) and texts else text_of(cell))
    return texts


def _is_one_answer_each(who: Sequence[str], questions: Row) -> bool:
    """Whether nobody is asked the same twice, and somebody more than one question."""
    asked: set[tuple[str, object]] = set()
    for pair in zip(who, questions, strict=True):
        if pair in asked:
            return False
        if not is_empty(pair[1]):
            asked.add(pair)
    return len(asked) > len({each for each, _ in asked})


def _put_together(sheet: Sheet, found: _LongTable, who: Sequence[str]) -> Sheet:
    first: dict[str, int] = {}
    for place, each in enumerate(who):
        first.setdefault(each, place)
    rows = [first[each] for each in who]
    questions = list(dict.fromkeys(cell for cell in found.question.cells if not is_empty(cell)))
    answers: dict[object, list[object]] = {each: [""] * len(who) for each in questions}
    for row, question, said in zip(rows, found.question.cells, found.said.cells, strict=True):
        if not is_empty(question):
            answers[question][row] = said
    columns = [(column.header, _gathered(column.cells, rows)) for column in found.others]
    columns += [(text_of(question), cells) for question, cells in answers.items()]
    blank = ("",) * (found.table.above - 1)
    return replace(sheet, columns=tuple((*blank, header, *cells) for header, cells in columns))


def _gathered(cells: Row, rows: Sequence[int]) -> list[object]:
    """What stands in the rows of each answer first, in its first row."""
    gathered: list[object] = [""] * len(cells)
    for row, cell in zip(rows, cells, strict=True):
        if is_empty(gathered[row]):
            gathered[row] = cell
    return gathered
