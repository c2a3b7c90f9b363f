"""A table of any length: what is fetched, when, and what stays on the screen meanwhile."""

from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nps_desktop.ui.table.columns import Column
from nps_desktop.ui.table.rows_model import KEPT_PAGES, PAGE_ROWS, ROW_ROLE, RowsModel, Wanted
from nps_desktop.ui.table.table_view import RecordTable


@dataclass
class Shelf:
    """Whole numbers as records, handed over when the test says so."""

    asked: list[Wanted[int]] = field(default_factory=list)
    fetched: list[int] = field(default_factory=list)

    def fetch(self, wanted: Wanted[int]) -> None:
        self.asked.append(wanted)
        self.fetched.append(wanted.offset)

    def deliver_all(self) -> None:
        while self.asked:
            wanted = self.asked.pop(0)
            wanted.deliver(range(wanted.offset, wanted.offset + wanted.limit))
            wanted.end()

    def fail(self) -> None:
        self.asked.pop(0).end()


def a_model(shelf: Shelf, count: int = 1000) -> RowsModel[int]:
    columns = (Column("Number", str, width=100), Column("Twice", lambda n: str(2 * n)))
    model = RowsModel[int](columns, shelf.fetch)
    model.show(count)
    return model


def text(model: RowsModel[int], row: int, column: int = 0) -> object:
    return model.index(row, column).data()


def test_the_model_keeps_the_rules_of_qt(qtmodeltester: ModelTester) -> None:
    shelf = Shelf()
    model = a_model(shelf)
    qtmodeltester.check(model)
    shelf.deliver_all()
    qtmodeltester.check(model)


def test_a_row_is_a_placeholder_until_its_page_arrives() -> None:
    shelf = Shelf()
    model = a_model(shelf)
    assert model.index(7, 0).data(ROW_ROLE) is None
    shelf.deliver_all()
    assert model.index(7, 0).data(ROW_ROLE) == 7
    assert text(model, 7, 1) == "14"


def test_a_cell_is_spoken_with_the_title_of_its_column() -> None:
    shelf = Shelf()
    model = a_model(shelf)
    text(model, 7)
    shelf.deliver_all()
    spoken = model.index(7, 1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Twice: 14"


def test_one_page_is_under_way_at_a_time_and_the_latest_wish_comes_next() -> None:
    shelf = Shelf()
    model = a_model(shelf, 100_000)
    for row in range(0, 100_000, PAGE_ROWS):
        text(model, row)
    shelf.deliver_all()
    assert shelf.fetched[:2] == [0, 99_900]
    assert len(shelf.fetched) <= 5


def test_rows_are_parted_into_those_that_are_here_and_stretches_that_are_not() -> None:
    shelf = Shelf()
    model = a_model(shelf)
    for row in (0, 150):
        text(model, row)
        shelf.deliver_all()
    here, missing = model.arrived(range(98, 520))
    assert here == tuple(range(98, 200))
    assert missing == (range(200, 520),)
    assert model.arrived(range(300, 301)) == ((), (range(300, 301),))


def test_pages_seen_long_ago_are_let_go() -> None:
    shelf = Shelf()
    model = a_model(shelf, 100_000)
    for page in range(KEPT_PAGES + 1):
        text(model, page * PAGE_ROWS)
        shelf.deliver_all()
    assert model.row(0) is None


def test_what_is_seen_stays_while_it_is_read_again() -> None:
    shelf = Shelf()
    model = a_model(shelf)
    text(model, 0)
    shelf.deliver_all()
    model.renew(1001)
    assert text(model, 0) == "0"
    assert model.rowCount() == 1001
    assert shelf.fetched == [0, 0]


def test_fewer_rows_leave_at_the_end() -> None:
    shelf = Shelf()
    model = a_model(shelf)
    model.renew(3)
    assert model.rowCount() == 3


def test_rows_of_a_choice_before_are_dropped_when_they_arrive_late() -> None:
    shelf = Shelf()
    model = a_model(shelf)
    text(model, 0)
    model.show(5)
    shelf.deliver_all()
    assert model.row(0) is None


def test_a_hundred_thousand_rows_scroll_to_the_end_by_pages(qtbot: QtBot) -> None:
    shelf = Shelf()
    model = a_model(shelf, 100_000)
    table = RecordTable(model, "Numbers")
    qtbot.addWidget(table)
    table.resize(600, 400)
    table.show()
    table.scrollToBottom()
    table.grab()
    shelf.deliver_all()
    table.grab()
    shelf.deliver_all()
    assert text(model, 99_999) == "99999"
    assert len(shelf.fetched) <= 4


def test_columns_leave_a_narrow_table_and_come_back(qtbot: QtBot) -> None:
    columns = (Column("Comment", str), Column("Location", str, width=200, leaves=1))
    table = RecordTable(RowsModel[int](columns, Shelf().fetch), "Numbers")
    qtbot.addWidget(table)
    table.resize(300, 300)
    table.show()
    assert table.isColumnHidden(1)
    table.resize(700, 300)
    assert not table.isColumnHidden(1)


def test_a_page_that_did_not_come_is_asked_for_again() -> None:
    shelf = Shelf()
    model = a_model(shelf)
    text(model, 7)
    shelf.fail()
    assert model.row(7) is None
    shelf.deliver_all()
    assert text(model, 7) == "7"


def test_what_is_seen_stays_when_it_cannot_be_read_again() -> None:
    shelf = Shelf()
    model = a_model(shelf)
    text(model, 7)
    shelf.deliver_all()
    model.renew(1000)
    text(model, 7)
    shelf.fail()
    assert text(model, 7) == "7"


def test_a_page_is_asked_for_with_the_row_that_is_here_and_nearest() -> None:
    shelf = Shelf()
    model = a_model(shelf, 100_000)
    near: list[tuple[int, int] | None] = []
    for row in (0, 5 * PAGE_ROWS, 3 * PAGE_ROWS, 9 * PAGE_ROWS):
        text(model, row)
        near.append(shelf.asked[0].near)
        shelf.deliver_all()
    last_of_first, first_of_sixth, last_of_sixth = PAGE_ROWS - 1, 5 * PAGE_ROWS, 6 * PAGE_ROWS - 1
    assert near == [
        None,
        (last_of_first, last_of_first),
        (first_of_sixth, first_of_sixth),
        (last_of_sixth, last_of_sixth),
    ]


def test_a_row_that_may_have_moved_is_near_to_nothing() -> None:
    shelf = Shelf()
    model = a_model(shelf, 100_000)
    text(model, 0)
    shelf.deliver_all()
    model.renew(100_000)
    text(model, 5 * PAGE_ROWS)
    assert shelf.asked[-1].near is None


@pytest.mark.parametrize(
    ("key", "row"), [(Qt.Key.Key_End, 999), (Qt.Key.Key_Home, 0), (Qt.Key.Key_Down, 501)]
)
def test_home_and_end_go_to_the_ends_of_the_table(qtbot: QtBot, key: Qt.Key, row: int) -> None:
    table = RecordTable(a_model(Shelf()), "Numbers")
    qtbot.addWidget(table)
    table.selectRow(500)
    QTest.keyClick(table, key)
    assert table.selected_ranges() == (range(row, row + 1),)


@pytest.mark.parametrize(
    ("key", "chosen"), [(Qt.Key.Key_End, range(500, 1000)), (Qt.Key.Key_Home, range(501))]
)
def test_with_shift_they_choose_all_rows_on_the_way(
    qtbot: QtBot, key: Qt.Key, chosen: range
) -> None:
    table = RecordTable(a_model(Shelf()), "Numbers")
    qtbot.addWidget(table)
    table.selectRow(500)
    QTest.keyClick(table, key, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyRelease(table, Qt.Key.Key_Shift)
    assert table.selected_ranges() == (chosen,)


def test_in_an_empty_table_they_go_nowhere(qtbot: QtBot) -> None:
    table = RecordTable(a_model(Shelf(), 0), "Numbers")
    qtbot.addWidget(table)
    QTest.keyClick(table, Qt.Key.Key_End)
    assert table.selected_ranges() == ()
