from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from nps_desktop.domain.batches import Batch, Preview
from nps_desktop.domain.problems import Field
from nps_desktop.importing.mending import read_mended
from nps_desktop.importing.wishes import NOTHING, Mend, Wishes
from tests.factories import NOW, TODAY, ZONE
from tests.importing.files import answers
from tests.importing.test_rows import read

HEADERS = ("Dato", "Score", "Kommentar", "Kasse")
ROWS = (
    ("31/1/2026 09:30", "elleve", "fin", "3"),
    ("1/2/2026", 9, "", "1"),
    ("i går", 8, "kold", "2"),
)


def mended(*mends: Mend, wishes: Wishes = NOTHING) -> tuple[Preview, Preview]:
    """Return the preview of an import and that of its left-out rows, mended in a later year."""
    first = read(HEADERS, *ROWS, wishes=wishes)
    batch = Batch(
        *(1, first.file, first.sheet, NOW, first.rows, 1, 0, 0, len(first.rejected)),
        labels=first.labels,
        columns=first.columns,
        order=first.order,
        signature=first.signature,
        assumed_day=first.assumed_day,
    )
    later = TODAY.replace(year=2027)
    return first, read_mended(batch, first.rejected, mends, zone=ZONE, today=later)


def test_rows_that_were_left_out_stay_so_until_they_are_mended() -> None:
    first, again = mended()
    assert again.rejected == first.rejected
    assert len(again.accepted) == 0


def test_a_mended_row_is_the_answer_that_it_would_have_been() -> None:
    _first, again = mended(Mend(2, Field.SCORE, "10"))
    (answer,) = answers(again)
    assert (answer.score, answer.comment, answer.day) == (10, "fin", date(2026, 1, 31))
    assert answer.at == datetime(2026, 1, 31, 9, 30, tzinfo=ZoneInfo("Europe/Copenhagen"))
    assert [row.row for row in again.accepted] == [2]
    assert [row.row for row in again.rejected] == [4]


def test_a_mended_row_has_the_key_of_the_row_mended_in_its_file() -> None:
    mend = Mend(2, Field.SCORE, "10")
    _first, again = mended(mend)
    whole = read(HEADERS, *ROWS, wishes=Wishes(mends=(mend,)))
    assert again.accepted.keys[0] in whole.accepted.keys


def test_a_date_is_mended_as_the_file_writes_its_dates() -> None:
    _first, again = mended(Mend(4, Field.DATE, "2/3/2026"))
    assert [each.day for each in answers(again)] == [date(2026, 3, 2)]


def test_no_rows_left_out_are_nothing() -> None:
    whole = read(HEADERS, (TODAY, 9, "", "1"))
    batch = Batch(1, whole.file, whole.sheet, NOW, 1, 1, 0, 0, 0, whole.labels, whole.columns)
    assert read_mended(batch, (), (), zone=ZONE, today=TODAY).rows == 0


def test_a_mended_row_without_a_date_gets_the_day_of_the_others() -> None:
    rows = (("Score", "Kommentar"), (9, "fin"), (11, "kold"))
    wishes = Wishes(assumed_day=date(2026, 10, 31))
    first = read(*rows, wishes=wishes)
    batch = Batch(
        *(1, first.file, first.sheet, NOW, 2, 1, 0, 0, 1, first.labels, first.columns),
        signature=first.signature,
        assumed_day=first.assumed_day,
    )
    mend = Mend(3, Field.SCORE, "1")
    again = read_mended(batch, first.rejected, [mend], zone=ZONE, today=TODAY)
    assert list(again.accepted.days) == [date(2026, 10, 31)]
    whole = read(*rows, wishes=Wishes(assumed_day=date(2026, 10, 31), mends=(mend,)))
    assert again.accepted.keys[0] == whole.accepted.keys[1]
    without = replace(batch, assumed_day=None)
    undated = read_mended(without, first.rejected, [mend], zone=ZONE, today=TODAY)
    assert list(undated.accepted.days) == [TODAY]
