"""Which column of a sheet means what, as far as it is sure; and what somebody has to choose."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import blake2b

from nps_desktop.domain.batches import Notice
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field, Problem
from nps_desktop.errors import Choice
from nps_desktop.importing.choices import choice_between
from nps_desktop.importing.cross_checks import disagreements, lost_zeros
from nps_desktop.importing.date_order import order_of
from nps_desktop.importing.header_row import header_rows
from nps_desktop.importing.headers import fold
from nps_desktop.importing.language import language_of
from nps_desktop.importing.moments import EPOCH, EPOCH_OF_1904, says_utc
from nps_desktop.importing.other_columns import FIELDS, find_others
from nps_desktop.importing.recognition import Recognised, recognise
from nps_desktop.importing.score_column import ScoreColumn, Sign, find_score
from nps_desktop.importing.side_tables import columns_beside
from nps_desktop.importing.source_shape import Source
from nps_desktop.importing.tables import Column, Sheet, Table, filled_downwards, table_of
from nps_desktop.importing.unused import unused_columns
from nps_desktop.importing.wishes import NOTHING, Wishes


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the columns of a table mean.

    `order` is how its dates are written, None where they need none; `doubts` are the choices to
    make before the rows can be read; `sign` is what the column of the scores is known by.
    `signature` is the same for every table of these headers, "" where it has none. `source` is the
    known export that the table is; `asides` are the places of its rows that hold no answer.
    `is_utc` tells that times without a zone are not the shop's but UTC; `epoch` is the day 0 of
    dates that are bare numbers.
    """

    table: Table
    columns: tuple[tuple[Field, Column], ...]
    order: DateOrder | None
    doubts: tuple[Choice, ...]
    sign: Sign
    signature: str = ""
    notices: tuple[Notice, ...] = ()
    source: Source | None = None
    asides: tuple[tuple[int, Problem | None], ...] = ()
    is_utc: bool = False
    epoch: datetime = EPOCH

    def column(self, field: Field) -> Column | None:
        """Return the column of a field, None if the table has none."""
        return dict(self.columns).get(field)


def guess(sheet: Sheet, wishes: Wishes = NOTHING) -> Mapping | None:
    """Return what the columns mean, wishes first; None if nothing could be a score."""
    known = recognise(sheet)
    table = known.table(sheet) if known else table_of(sheet, header_rows(sheet))
    decided = known.decided(table) if known else {}
    table = table.with_columns(decided.values())
    questions = known.questions(table) if known else table
    wished, doubts = _wished(table, wishes)
    columns = {**_not_in(wished, decided), **wished}
    sign = Sign.NPS_NAME
    if Field.SCORE not in columns and not any(doubt.about == Field.SCORE for doubt in doubts):
        score = _score(table, questions, known)
        if score is None:
            return None
        columns[Field.SCORE] = score.column
        doubts += [score.doubt] if score.doubt else []
        sign = score.sign
    doubts += _add_others(columns, questions)
    order, doubt = _order(columns, table, wishes, known)
    doubts += [doubt] if doubt else []
    return Mapping(
        table=table,
        columns=tuple(
            (field, _whole(sheet, table, field, column))
            for field in Field
            if (column := columns.get(field))
        ),
        order=order,
        doubts=tuple(doubts),
        sign=sign,
        signature=signature_of(table),
        notices=_notices(columns, table, questions, known),
        source=known.source if known else None,
        asides=tuple(known.asides(table).items()) if known else (),
        is_utc=_is_utc(columns.get(Field.DATE), known),
        epoch=EPOCH_OF_1904 if sheet.counts_from_1904 else EPOCH,
    )


def _whole(sheet: Sheet, table: Table, field: Field, column: Column) -> Column:
    """A day or a place may stand once for all its answers, in merged cells; a score never."""
    stands_for_all = sheet.merged and field in (Field.DATE, Field.LOCATION)
    return filled_downwards(sheet, table, column) if stands_for_all else column


def signature_of(table: Table) -> str:
    """Return what is the same for every table of these headers: 32 hexadecimal digits.

    A table without headers has nothing to be known by: "".
    """
    words = "\x1f".join(fold(column.header) for column in table.columns if column.header)
    if not words:
        return ""
    return blake2b(words.encode(errors="surrogatepass"), digest_size=16).hexdigest()


def _wished(table: Table, wishes: Wishes) -> tuple[dict[Field, Column | None], list[Choice]]:
    """The columns that were wished for; a wish for nothing is None, one for no column a doubt."""
    columns: dict[Field, Column | None] = {}
    doubts = []
    for field, header in wishes.columns:
        found = _named(table.columns, header)
        if found or not header.strip():
            columns[field] = found
        else:
            doubts.append(choice_between(field, table.columns))
    return columns, doubts


def _named(columns: Iterable[Column], name: str) -> Column | None:
    """The column of that label, else of that header, else of that letter."""
    wanted = " ".join(name.split()).casefold()
    for names_of in (_label, _header, _letter):
        for column in columns:
            if names_of(column).casefold() == wanted:
                return column
    return None


def _label(column: Column) -> str:
    return column.label


def _header(column: Column) -> str:
    return column.header.replace("\n", " ")


def _letter(column: Column) -> str:
    return column.letter


def _add_others(columns: dict[Field, Column | None], table: Table) -> list[Choice]:
    taken = [column for column in columns.values() if column]
    score = columns.get(Field.SCORE)
    beside = columns_beside(table, score) if score in table.columns else table.columns
    left = [column for column in beside if column not in taken]
    wanted = [field for field in FIELDS if field not in columns]
    found, doubts = find_others(left, wanted, beside)
    columns.update(found)
    return list(doubts)


def _not_in(
    wished: dict[Field, Column | None], decided: dict[Field, Column]
) -> dict[Field, Column | None]:
    """What a source decides of the columns that nobody wished for another field."""
    taken = {column.index for column in wished.values() if column}
    return {field: column for field, column in decided.items() if column.index not in taken}


def _score(table: Table, questions: Table, known: Recognised | None) -> ScoreColumn | None:
    if known and known.source.is_other_scale:
        columns = [known.column(table, header) for header in known.source.score]
        named = [column for column in columns if column]
        doubt = choice_between(Field.SCORE, named, is_other_scale=True)
        return ScoreColumn(None, doubt, Sign.OTHER_SCALE)
    return find_score(questions)


def _order(
    columns: dict[Field, Column | None], table: Table, wishes: Wishes, known: Recognised | None
) -> tuple[DateOrder | None, Choice | None]:
    dates = columns.get(Field.DATE)
    if wishes.order or not dates:
        return wishes.order, None
    language = language_of(column.header for column in table.columns)
    order = order_of(dates.cells, language, known.order(dates) if known else None)
    return (None, order) if isinstance(order, Choice) else (order, None)


def _is_utc(dates: Column | None, known: Recognised | None) -> bool:
    if not dates:
        return False
    return says_utc(dates.header) or bool(known and known.source.is_utc and known.wrote(dates))


def _notices(
    columns: dict[Field, Column | None],
    table: Table,
    questions: Table,
    known: Recognised | None,
) -> tuple[Notice, ...]:
    taken = [column for column in columns.values() if column]
    unused = unused_columns(questions, taken)
    score = columns.get(Field.SCORE)
    if not score:
        return unused
    groups = known.groups(table) if known else ()
    free = [column for column in questions.columns if column not in taken]
    zeros = lost_zeros(score) if known and known.source.has_lost_zeros else []
    return (*unused, *disagreements(score, groups, free), *zeros)
