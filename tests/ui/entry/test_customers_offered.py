"""Earlier customers: offered as one types, taken by the keyboard, said once they are known."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nps_desktop.domain.customers import Customer
from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Response
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.customers import Customers
from nps_desktop.ui.entry.customer_words import known, last_time, offered
from nps_desktop.ui.entry.entry_page import EntryPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page_keys import PageKey
from tests.factories import TODAY, an_answer
from tests.ui.conftest import Settle, Stored
from tests.ui.entry.conftest import press

Answers = Callable[[], list[Response]]
Key = Qt.Key
MAY = TODAY - timedelta(days=190)


@pytest.fixture
def shop(window: MainWindow, stored: Stored, settle: Settle) -> EntryPage:
    """The page of a shop that knows three customers, the cursor in the name."""
    for answer in (
        an_answer(4, MAY, name="Anna Holm", phone="20 12 34 56", email="anna@example.org"),
        an_answer(8, MAY - timedelta(days=400), name="Anders And"),
        an_answer(9, name="Per", phone="62521010"),
    ):
        stored(lambda workspace, answer=answer: workspace.responses.add(answer))
    page = window.open_page(PageKey.ENTRY)
    assert isinstance(page, EntryPage)
    settle()
    press("9", Key.Key_Tab, Key.Key_Tab)
    return page


def texts(page: EntryPage) -> list[str]:
    """Name, phone and e-mail as they stand in the fields."""
    return [page.form.texts[field].text() for field in (Field.NAME, Field.PHONE, Field.EMAIL)]


def names(page: EntryPage) -> list[str]:
    """Who is offered; nobody while nothing is open."""
    popup = page.offers.popup
    return [customer.name for customer in popup.customers] if popup.isVisible() else []


def test_two_letters_offer_those_whose_name_begins_so(shop: EntryPage, settle: Settle) -> None:
    press("a")
    settle()
    assert names(shop) == []
    press("n")
    settle()
    assert names(shop) == ["Anna Holm", "Anders And"]
    popup = shop.offers.popup
    spoken = popup.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Anna Holm · 20 12 34 56 · last time 4, in May"
    assert shop.rect().contains(popup.geometry())
    assert not popup.grab().isNull()


def test_down_and_enter_take_one_and_a_second_enter_saves(
    shop: EntryPage, settle: Settle, answers: Answers
) -> None:
    press("an")
    settle()
    press(Key.Key_Down, Key.Key_Return)
    assert texts(shop) == ["Anna Holm", "20 12 34 56", "anna@example.org"]
    assert names(shop) == []
    assert QApplication.focusWidget() is shop.form.texts[Field.NAME]

    press(Key.Key_Return)
    assert answers()[-1] == an_answer(
        9, name="Anna Holm", phone="20 12 34 56", email="anna@example.org"
    )


def test_tab_takes_the_one_chosen_and_goes_on(shop: EntryPage, settle: Settle) -> None:
    press("an")
    settle()
    press(Key.Key_Down, Key.Key_Down, Key.Key_Tab)
    assert texts(shop) == ["Anders And", "", ""]
    assert QApplication.focusWidget() is shop.form.texts[Field.PHONE]


def test_enter_without_going_down_just_saves(
    shop: EntryPage, settle: Settle, answers: Answers
) -> None:
    press("an")
    settle()
    assert names(shop)
    press(Key.Key_Return)
    assert answers()[-1] == an_answer(9, name="an")
    assert names(shop) == []
    assert QApplication.focusWidget() is shop.form.score


def test_up_leaves_the_list_again(shop: EntryPage, settle: Settle, answers: Answers) -> None:
    press("an")
    settle()
    press(Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Up, Key.Key_Up, Key.Key_Return)
    assert answers()[-1] == an_answer(9, name="an")


def test_escape_closes_the_list_and_the_card_stays(shop: EntryPage, settle: Settle) -> None:
    press("an")
    settle()
    press(Key.Key_Escape)
    assert names(shop) == []
    assert texts(shop)[0] == "an"


def test_the_mouse_takes_one(shop: EntryPage, qtbot: QtBot, settle: Settle) -> None:
    press("an")
    settle()
    shown = shop.offers.popup.list
    place = shown.visualRect(shown.model().index(1, 0)).center()
    qtbot.mouseClick(shown.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert texts(shop)[0] == "Anders And"


def test_leaving_the_field_closes_the_list(shop: EntryPage, settle: Settle) -> None:
    press("an")
    settle()
    press(Key.Key_Tab)
    assert names(shop) == []


def test_a_window_of_another_size_closes_the_list(
    shop: EntryPage, window: MainWindow, settle: Settle
) -> None:
    press("an")
    settle()
    window.resize(1100, 750)
    settle()
    assert names(shop) == []


def test_an_answer_that_comes_too_late_opens_nothing(shop: EntryPage, settle: Settle) -> None:
    press("an", Key.Key_Return)
    settle()
    assert names(shop) == []
    assert shop.form.customer.text() == ""


def test_three_digits_offer_those_whose_number_begins_so(shop: EntryPage, settle: Settle) -> None:
    press(Key.Key_Tab, "201")
    settle()
    assert names(shop) == ["Anna Holm"]
    press(Key.Key_Down, Key.Key_Return)
    assert texts(shop) == ["Anna Holm", "20 12 34 56", "anna@example.org"]


def test_what_says_something_else_is_not_overwritten(shop: EntryPage, settle: Settle) -> None:
    press(Key.Key_Tab, Key.Key_Tab, "holm@example.org")
    press(Key.Key_Backtab, Key.Key_Backtab, "an")
    settle()
    press(Key.Key_Down, Key.Key_Return)
    assert texts(shop) == ["Anna Holm", "20 12 34 56", "holm@example.org"]


def test_somebody_typed_in_whole_is_not_offered_any_more(shop: EntryPage, settle: Settle) -> None:
    press("Anders And")
    settle()
    assert names(shop) == []


def test_a_customer_who_is_known_is_said_beside_the_fields(shop: EntryPage, settle: Settle) -> None:
    press("Anna Holm")
    settle()
    said = "Anna Holm: last time 4, in May · a call is still open · 1 answer"
    assert shop.form.customer.text() == said
    press(Key.Key_Return)
    assert shop.form.customer.text() == ""


def test_the_address_alone_says_who_it_is(shop: EntryPage, settle: Settle) -> None:
    press(Key.Key_Tab, Key.Key_Tab, "anna@example.org")
    settle()
    assert shop.form.customer.text().startswith("Anna Holm: last time 4")
    assert names(shop) == []


def test_the_card_being_changed_is_no_earlier_answer(shop: EntryPage, settle: Settle) -> None:
    press("Per", Key.Key_Tab, "62521010", Key.Key_Return)
    settle()
    shop.typed.list.setFocus()
    press(Key.Key_F2)
    settle()
    assert shop.form.customer.text() == "Per: last time 9, today · 1 answer"


def test_a_data_file_out_of_reach_offers_nobody_and_says_nothing(
    shop: EntryPage, settle: Settle, told: list[Message], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_given: object) -> object:
        raise DataFileLocked("answers.nps")

    monkeypatch.setattr(Customers, "with_name", refuse)
    press("an")
    settle()
    assert names(shop) == []
    assert told == []


def test_in_a_low_window_the_list_opens_above_the_field(shop: EntryPage, settle: Settle) -> None:
    field = shop.form.texts[Field.NAME]
    shop.offers.popup.offer((ANNA,) * 6, TODAY, field)
    popup = shop.offers.popup
    below = field.mapTo(shop, field.rect().bottomLeft()).y()
    assert popup.geometry().top() > below or popup.geometry().bottom() < below
    assert shop.rect().contains(popup.geometry())


def test_the_lines_keep_the_rules_of_models(
    shop: EntryPage, settle: Settle, qtmodeltester: ModelTester
) -> None:
    press("an")
    settle()
    qtmodeltester.check(shop.offers.popup.list.model())


ANNA = Customer("Anna Holm", "20 12 34 56", "", 4, MAY)


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (0, "last time 4, today"),
        (1, "last time 4, yesterday"),
        (14, "last time 4, Saturday 7 November"),
        (190, "last time 4, in May"),
        (600, "last time 4, in March 2025"),
    ],
)
def test_when_it_was_is_said_as_people_do(days: int, said: str) -> None:
    customer = Customer("Anna", "", "", 4, TODAY - timedelta(days=days))
    assert last_time(customer, TODAY) == said


def test_who_left_no_name_is_known_by_what_there_is() -> None:
    customer = Customer("", "20 12 34 56", "", 8, TODAY, answers=3)
    assert offered(customer, TODAY) == "last time 8, today"
    assert known(customer, TODAY) == "20 12 34 56: last time 8, today · 3 answers"


def test_keys_that_mean_nothing_to_the_list_go_to_the_field(
    shop: EntryPage, settle: Settle
) -> None:
    press("an")
    settle()
    QTest.keyClick(shop.form.texts[Field.NAME], Key.Key_Backspace)
    settle()
    assert texts(shop)[0] == "a"
    assert names(shop) == []
