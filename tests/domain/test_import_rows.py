from datetime import UTC, date, datetime

from nps_desktop.domain.import_rows import ImportRow, ImportRows
from nps_desktop.domain.responses import Response, Source

ROWS = (
    ImportRow(
        2,
        Response(
            score=0,
            day=date(2026, 11, 1),
            at=datetime(2026, 11, 1, 9, tzinfo=UTC),
            comment="Øv",
            name="Bo",
            phone="22 33 44 55",
            email="bo@example.com",
            location="Havnen",
            wants_call=True,
            source=Source.IMPORTED,
            is_day_assumed=True,
        ),
        "a",
    ),
    ImportRow(4, Response(10, date(2026, 11, 2), source=Source.IMPORTED), "b"),
    ImportRow(5, Response(7, date(2026, 11, 3), source=Source.IMPORTED), "c"),
)


def test_rows_come_out_as_they_went_in() -> None:
    rows = ImportRows.of(ROWS)
    assert tuple(rows) == ROWS
    assert (rows[0], rows[-1], len(rows)) == (ROWS[0], ROWS[2], 3)
    assert ROWS[1] in rows


def test_a_stretch_of_rows_is_rows() -> None:
    assert tuple(ImportRows.of(ROWS)[1:]) == ROWS[1:]
    assert len(ImportRows()[:5]) == 0


def test_rows_are_chosen_by_marks() -> None:
    assert tuple(ImportRows.of(ROWS).chosen([True, False, True])) == (ROWS[0], ROWS[2])


def test_no_rows_are_rows() -> None:
    assert ImportRows.of([]) == ImportRows()
