from datetime import UTC, date, datetime, tzinfo

import pytest

from nps_desktop.domain.date_columns import DateColumn, read_dates
from nps_desktop.domain.dates import DateOrder, When, read_date
from nps_desktop.domain.problems import Problem
from tests.factories import TODAY, ZONE

CELLS = (
    *("3/4/2026", "", None, date(2026, 4, 3), "3/4/2026 14:05", "last Tuesday", 7, "3/4/2026"),
    datetime.fromisoformat("2026-04-03T14:05:09"),
    datetime.fromisoformat("2026-04-03T00:00:00"),
    datetime.fromisoformat("2026-04-03T23:30:00+00:00"),
    datetime.fromisoformat("2026-03-29T02:30:00"),
    datetime.fromisoformat("1980-01-01T09:00:00"),
    datetime.fromisoformat("2027-01-01T09:00:00"),
)


def column_of(*cells: object, written_in: tzinfo | None = None) -> DateColumn:
    return read_dates(cells, DateOrder.DMY, zone=ZONE, today=TODAY, written_in=written_in)


@pytest.mark.parametrize("written_in", [None, ZONE, UTC])
@pytest.mark.parametrize("cell", CELLS, ids=str)
def test_a_column_is_read_as_its_cells_are(cell: object, written_in: tzinfo | None) -> None:
    column = column_of("", cell, written_in=written_in)
    when = read_date(cell, DateOrder.DMY, zone=ZONE, today=TODAY, written_in=written_in)
    if isinstance(when, Problem):
        assert (column.days[1], column.problems) == (None, {1: when})
    else:
        moment = column.moments[1]
        at = moment and moment.replace(tzinfo=UTC)
        assert column.days[1] == (when.day if isinstance(when, When) else None)
        assert at == (when.at if isinstance(when, When) else None)
        assert not column.problems


def test_a_column_is_as_long_as_its_cells() -> None:
    column = column_of(*CELLS)
    assert len(column.days) == len(column.moments) == len(CELLS)


def test_a_cell_is_written_so_that_nobody_needs_its_order_or_zone() -> None:
    column = column_of("3/4/2026", "3/4/2026 14:05", "last Tuesday", "")
    assert [column.text(place) for place in range(4)] == [
        *("2026-04-03", "2026-04-03T12:05:00+00:00", "", ""),
    ]


def test_a_cell_is_put_in_the_place_of_another() -> None:
    column = column_of("last Tuesday", "3/4/2026", "")
    column.put(0, column_of("4/4/2026"))
    column.put(1, column_of("last Monday"))
    assert column.days == [date(2026, 4, 4), None, None]
    assert [(place, why.value) for place, why in column.problems.items()] == [(1, "last Monday")]
