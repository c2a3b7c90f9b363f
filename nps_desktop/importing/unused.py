"""Which filled columns of a table are left where they are, for the owner to know."""

from collections.abc import Collection

from nps_desktop.domain.batches import Notice, NoticeKind
from nps_desktop.domain.problems import Field
from nps_desktop.importing.headers import fold, has_any, is_question, name_in, places
from nps_desktop.importing.looks import is_a_sequence, sample_of
from nps_desktop.importing.question_words import TECHNICAL
from nps_desktop.importing.tables import Column, Table
from nps_desktop.importing.words import NUMBERS, WHOLE

# A group, a category or a sentiment is made of the score.
OF_THE_SCORE = ("group", "gruppe", "grupp", "category", "kategori", "sentiment", "segment")

# A number of the customer's is the shop's own, not the survey tool's.
CUSTOMERS = ("customer", "customerid", "kunde", "kundenr", "kund", "kundnr", "client", "klant")


def unused_columns(table: Table, taken: Collection[Column]) -> tuple[Notice, ...]:
    """Return the notice that names the filled columns which no field was read from, if any.

    What a survey tool writes for itself is not named, nor the moment at which an answer was
    begun beside the one at which it was given.
    """
    names = tuple(
        column.label for column in table.columns if column not in taken and _is_said(column, taken)
    )
    return (Notice(NoticeKind.COLUMNS_UNUSED, len(names), names),) if names else ()


def _is_said(column: Column, taken: Collection[Column]) -> bool:
    if not sample_of(column.cells) or any(column.cells == other.cells for other in taken):
        return False
    return not (_is_technical(column.header) or is_a_sequence(column.cells))


def _is_technical(header: str) -> bool:
    name = name_in(header.split("\n")[0])
    if is_question(name) or has_any(name, CUSTOMERS):
        return False
    known = (NUMBERS, WHOLE[Field.DATE], WHOLE[Field.RESPONSE_ID])
    if any(name in places(words) for words in known):
        return True
    return fold(header).endswith(" id") or has_any(name, (*TECHNICAL, *OF_THE_SCORE))
