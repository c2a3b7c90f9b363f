"""A call is found by the number on a sheet of paper, by a name, by a phone number."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.states import Closing
from nps_desktop.ui.followups.calls.find_field import nothing_words
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from tests.ui.conftest import Settle
from tests.ui.followups.call_bench import choose, listed, name_shown, press, shown


def look_for(page: FollowUpsPage, text: str) -> None:
    """Press the key that finds, and type."""
    press(page, Qt.Key.Key_F)
    QTest.keyClicks(page.finder, text)


@pytest.mark.parametrize("key", [Qt.Key.Key_F, Qt.Key.Key_Slash])
def test_a_key_leads_to_the_field(page: FollowUpsPage, key: Qt.Key) -> None:
    press(page, key)
    assert page.finder.hasFocus()
    assert page.finder.text() == ""


@pytest.mark.parametrize("sign", ["", "#"])
def test_the_number_of_a_case_opens_it(page: FollowUpsPage, settle: Settle, sign: str) -> None:
    oskar = shown(page).followup.id + 2
    look_for(page, f"{sign}{oskar}")
    settle()
    assert listed(page)[0] == "Oskar"
    assert name_shown(page) == "Lone"
    press(page, Qt.Key.Key_Return)
    settle()
    assert name_shown(page) == "Oskar"
    assert page.list.hasFocus()


def test_enter_that_comes_before_what_was_found_opens_it_then(
    page: FollowUpsPage, settle: Settle
) -> None:
    look_for(page, "osk")
    press(page, Qt.Key.Key_Return)
    settle()
    assert name_shown(page) == "Oskar"


def test_enter_counts_for_what_was_typed_before_it_alone(
    page: FollowUpsPage, settle: Settle
) -> None:
    look_for(page, "os")
    press(page, Qt.Key.Key_Return)
    QTest.keyClicks(page.finder, "k")
    settle()
    assert listed(page) == ["Oskar"]
    assert name_shown(page) == "Lone"


def test_a_sheet_of_paper_is_keyed_in_number_by_number(page: FollowUpsPage, settle: Settle) -> None:
    first = shown(page).followup.id
    for case in (first + 1, first + 2):
        look_for(page, str(case))
        press(page, Qt.Key.Key_Return)
        settle()
        press(page, Qt.Key.Key_1)
        settle()
        assert shown(page).followup.id == case
        assert [event.kind for event in shown(page).followup.attempts] == [EventKind.NO_ANSWER]


def test_names_and_numbers_are_found_in_every_list(page: FollowUpsPage, settle: Settle) -> None:
    page.view.bar.closing_chosen.emit(Closing.EXPLAINED)
    settle()
    choose(page, CallList.PROMISED, settle)
    look_for(page, "lone")
    settle()
    assert listed(page) == ["Lone"]
    press(page, Qt.Key.Key_Down)
    settle()
    assert name_shown(page) == "Lone"
    assert page.list.hasFocus()


def test_down_goes_from_what_was_typed_to_the_first_found(
    page: FollowUpsPage, settle: Settle
) -> None:
    look_for(page, "osk")
    settle()
    press(page, Qt.Key.Key_Down)
    settle()
    assert name_shown(page) == "Oskar"
    press(page, Qt.Key.Key_Escape)
    settle()
    assert len(listed(page)) == 3
    assert page.list.currentIndex().data() == "Oskar"


def test_a_number_that_no_case_has_is_said_to_be_none(page: FollowUpsPage, settle: Settle) -> None:
    look_for(page, "#417")
    settle()
    assert page.card.nothing.isVisible()
    assert page.card.nothing.text() == "There is no case number 417."
    press(page, Qt.Key.Key_Return)
    settle()
    assert name_shown(page) == "Lone"


def test_esc_gives_the_list_back(page: FollowUpsPage, settle: Settle) -> None:
    look_for(page, "osk")
    settle()
    press(page, Qt.Key.Key_Escape)
    settle()
    assert len(listed(page)) == 3
    assert page.list.hasFocus()
    assert page.list.currentIndex().data() == "Lone"


def test_another_list_looks_for_nothing(page: FollowUpsPage, settle: Settle) -> None:
    look_for(page, "osk")
    settle()
    choose(page, CallList.OVERDUE, settle)
    assert page.finder.text() == ""
    assert listed(page) == ["Lone"]


def test_letters_typed_while_finding_are_no_keys_of_the_case(
    page: FollowUpsPage, settle: Settle
) -> None:
    look_for(page, "n1c")
    settle()
    assert page.finder.text() == "n1c"
    assert shown(page).followup.events == ()


def test_what_was_not_found_is_told() -> None:
    assert nothing_words("17") == "There is no case number 17."
    assert nothing_words("# 17") == "There is no case number 17."
    assert nothing_words("Ole") == "No call matches “Ole”."
