"""The foot of a card: keys that are hinted at, as many as there is room for, and its buttons."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Response
from nps_desktop.ui.entry.entry_page import EntryPage
from nps_desktop.ui.entry.hint_row import HintRow
from tests.factories import an_answer
from tests.ui.conftest import Settle
from tests.ui.entry.conftest import press

Answers = Callable[[], list[Response]]
Key = Qt.Key


def test_hints_that_find_no_room_are_left_away_the_first_ones_first(qtbot: QtBot) -> None:
    around = QWidget()
    row = HintRow((("Enter", "save and next"), ("Ctrl+Z", "take the last card back")))
    row.setParent(around)
    qtbot.addWidget(around)
    with qtbot.waitExposed(around):
        around.show()
    for room, shown in ((row.sizeHint().width(), 2), (row.sizeHint().width() - 20, 1), (60, 0)):
        row.resize(room, row.height())
        assert row.shown == shown
    assert row.minimumSizeHint().width() == 0


def test_tab_leads_from_the_wish_to_saving(page: EntryPage) -> None:
    page.form.wants_call.setFocus()
    press(Key.Key_Tab)
    assert QApplication.focusWidget() is page.form.foot.save


def test_enter_presses_the_button_that_has_the_keys(
    page: EntryPage, settle: Settle, answers: Answers
) -> None:
    press("9", Key.Key_Return)
    settle()
    page.typed.list.setFocus()
    press(Key.Key_F2)
    page.form.score.selectAll()
    press("3")
    page.form.foot.cancel.setFocus()
    press(Key.Key_Return)
    assert page.form.written.is_blank
    assert answers() == [an_answer(9)]

    page.form.foot.void.setFocus()
    press(Key.Key_Return)
    settle()
    assert page.header.bar.accessibleName() == "2 typed"


@pytest.mark.parametrize("field", [Field.COMMENT, Field.EMAIL])
def test_enter_saves_from_a_field(page: EntryPage, answers: Answers, field: Field) -> None:
    press("9")
    page.form.texts[field].setFocus()
    press(Key.Key_Enter)
    assert answers() == [an_answer(9)]
