"""Which column of a sheet means what, as far as it is sure; and what somebody has to choose."""

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b

from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field
from nps_desktop.errors import Choice
from nps_desktop.importing.choices import choice_between
from nps_desktop.importing.date_order import order_of
from nps_desktop.importing.header_row import header_rows
from nps_desktop.importing.headers import fold
from nps_desktop.importing.other_columns import LOOKS, find_others
from nps_desktop.importing.score_column import Sign, find_score
from nps_desktop.importing.tables import Column, Sheet, Table, table_of
from nps_desktop.importing.wishes import NOTHING, Wishes


@dataclass(frozen=True, slots=True)
class Mapping:
    """What the columns of a table mean.

    `order` is how its dates are written, None where they need none; `doubts` are the choices to
    make before the rows can be read; `sign` is what the column of the scores is known by.
    """

    table: Table
    columns: tuple[tuple[Field, Column], ...]
    order: DateOrder | None
    doubts: tuple[Choice, ...]
    sign: Sign
    signature: str = ""

    def column(self, field: Field) -> Column | None:
        """Return the column of a field, None if the table has none."""
        return dict(self.columns).get(field)


def guess(sheet: Sheet, wishes: Wishes = NOTHING) -> Mapping | None:
    """Return what the columns mean, wishes first; None if nothing could be a score."""
    table = table_of(sheet, header_rows(sheet))
    columns, doubts = _wished(table, wishes)
    sign = Sign.NPS_NAME
    if Field.SCORE not in columns and not any(doubt.about == Field.SCORE for doubt in doubts):
        score = find_score(table)
        if score is None:
            return None
        columns[Field.SCORE] = score.column
        doubts += [score.doubt] if score.doubt else []
        sign = score.sign
    doubts += _add_others(columns, table)
    order, doubt = _order(columns.get(Field.DATE), wishes)
    doubts += [doubt] if doubt else []
    meant = tuple((field, column) for field in Field if (column := columns.get(field)))
    return Mapping(table, meant, order, tuple(doubts), sign, signature_of(table))


def signature_of(table: Table) -> str:
    """Return what is the same for every table of these headers: 32 hexadecimal digits."""
    words = "\x1f".join(fold(column.header) for column in table.columns)
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
    left = [column for column in table.columns if column not in taken]
    wanted = [field for field in LOOKS if field not in columns]
    found, doubts = find_others(left, wanted)
    columns.update(found)
    return list(doubts)


def _order(dates: Column | None, wishes: Wishes) -> tuple[DateOrder | None, Choice | None]:
    if wishes.order or not dates:
        return wishes.order, None
    order = order_of(dates.cells)
    return (None, order) if isinstance(order, Choice) else (order, None)
