"""The follow-up page as its user meets it: who is due first, lists, the next case, empty ones."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester

from nps_desktop.domain.call_lists import CallList, CallQuery, CallRow
from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.opening_hours import Clock as ShopClock
from nps_desktop.domain.periods import Month
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.domain.states import Closing, State
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.followups import FollowUps
from nps_desktop.settings import Settings
from nps_desktop.ui.actions import Command
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page_keys import Destination, PageKey
from tests.factories import NOW, Clock, a_detractor, an_answer
from tests.ui.conftest import Settle, Stored
from tests.ui.followups.call_bench import (
    choose,
    listed,
    name_shown,
    opened,
    press,
    shown,
    store_many,
)


def wanted_of(page: FollowUpsPage) -> list[Destination]:
    """Hear where the page leads to, and stay."""
    wanted: list[Destination] = []
    page.page_wanted.disconnect()
    page.page_wanted.connect(wanted.append)
    return wanted


def test_who_is_due_first_stands_first_and_is_open(page: FollowUpsPage) -> None:
    assert listed(page) == ["Lone", "Unknown · 12 34 56 78", "Oskar"]
    assert name_shown(page) == "Lone"
    assert page.list.hasFocus()


def test_the_list_keeps_the_rules_of_qt(page: FollowUpsPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.calls)


def test_a_call_is_spoken_in_one_sentence(
    page: FollowUpsPage, stored: Stored, settle: Settle
) -> None:
    spoken = page.calls.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Lone, 12 34 56 78, gave 3, overdue since today 11:00, “Fandt intet.”"
    give_to_mette(stored, shown(page).followup.id)
    settle()
    spoken = page.calls.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.endswith("“Fandt intet.”, Mette has it")


def give_to_mette(stored: Stored, *cases: int) -> None:
    """Put Mette into the list of colleagues, and these cases into her hands."""
    stored(lambda workspace: workspace.shop_lists.add(ShopList.COLLEAGUES, "Mette"))
    number = stored(lambda workspace: workspace.shop_lists.read()).colleagues[0].id
    stored(lambda workspace: workspace.followups.assign(cases, number, by="Mette"))


def test_lists_are_counted(page: FollowUpsPage) -> None:
    words = {which: page.chips.button(which).text() for which in CallList}
    assert words == {
        CallList.OPEN: "Open  3",
        CallList.OVERDUE: "Overdue  1",
        CallList.DUE_TODAY: "Due today  1",
        CallList.MINE: "Mine: who are you?",
        CallList.PROMISED: "Promised  0",
        CallList.UNREACHABLE: "No contact details  1",
        CallList.CLOSED: "Closed  0",
    }
    assert page.chips.button(CallList.OVERDUE).property("tone") == "detractor"


def test_the_promise_is_the_title_as_the_shop_counts_it(
    page: FollowUpsPage, stored: Stored, settle: Settle
) -> None:
    assert page.heading.title.text() == "Calls within 48 hours"
    for clock, words in (
        (ShopClock.DAYS, "Calls within 2 opening days"),
        (ShopClock.HOURS, "Calls within 48 opening hours"),
    ):
        shop = stored(lambda workspace: workspace.shop.read())
        wanted = replace(shop, clock=clock)
        stored(
            lambda workspace, wanted=wanted, shop=shop: workspace.shop.write_changed(
                seen=shop, wanted=wanted
            )
        )
        settle()
        assert page.heading.title.text() == words


def test_my_calls_are_those_that_were_given_to_me(
    page: FollowUpsPage, stored: Stored, settle: Settle
) -> None:
    give_to_mette(stored, shown(page).followup.id + 1)
    settle()
    assert page.chips.button(CallList.MINE).text() == "Mine  1"
    choose(page, CallList.MINE, settle)
    assert listed(page) == ["Unknown · 12 34 56 78"]


def test_without_a_name_the_list_of_mine_leads_to_choosing_one(
    page: FollowUpsPage, settle: Settle
) -> None:
    wanted: list[Command] = []
    page.commanded.disconnect()
    page.commanded.connect(wanted.append)
    choose(page, CallList.MINE, settle)
    assert page.empty.accessibleName().startswith("Which calls are yours?")
    page.empty.button.click()
    assert wanted == [Command.WHO]


def test_who_sits_down_here_sees_their_own_calls(
    window: MainWindow, page: FollowUpsPage, stored: Stored, settle: Settle
) -> None:
    give_to_mette(stored, shown(page).followup.id)
    stored(lambda workspace: workspace.shop_lists.add(ShopList.COLLEAGUES, "Bo"))
    choose(page, CallList.MINE, settle)
    window.use_settings(Settings(colleague="Bo"))
    settle()
    assert page.chips.button(CallList.MINE).text() == "Mine  0"
    assert listed(page) == []


def test_down_and_enter_go_to_the_next_case_and_esc_back(
    page: FollowUpsPage, settle: Settle
) -> None:
    press(page, Qt.Key.Key_Down)
    settle()
    assert shown(page).answer.response.comment == "Stod i kø."
    press(page, Qt.Key.Key_Return)
    assert page.view.band.call.hasFocus()
    press(page, Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_enter_goes_into_the_case_that_is_on_its_way(page: FollowUpsPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return)
    settle()
    assert shown(page).answer.response.comment == "Stod i kø."
    assert page.view.band.call.hasFocus()


def test_who_goes_on_after_enter_stays_in_the_list(page: FollowUpsPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_Down)
    press(page, Qt.Key.Key_Return)
    press(page, Qt.Key.Key_Down)
    settle()
    assert name_shown(page) == "Oskar"
    assert page.list.hasFocus()


def test_a_case_is_opened_by_the_mouse(page: FollowUpsPage, settle: Settle) -> None:
    middle = page.list.visualRect(page.calls.index(2)).center()
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle))
    settle()
    assert name_shown(page) == "Oskar"


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_N])
def test_no_key_reaches_the_case_that_is_left_while_the_next_is_read(
    page: FollowUpsPage, stored: Stored, settle: Settle, key: Qt.Key
) -> None:
    first = shown(page).followup.id
    press(page, key)
    assert page.view.open_case is None
    for attempt in (Qt.Key.Key_1, Qt.Key.Key_4):
        press(page, attempt)
    page.view.bar.closing_chosen.emit(Closing.EXPLAINED)
    settle()
    for case in (first, first + 1):
        file = stored(lambda workspace, case=case: workspace.followups.case(case))
        assert file.case.followup.events == ()
    press(page, Qt.Key.Key_1)
    settle()
    assert shown(page).followup.id == first + 1
    assert [event.kind for event in shown(page).followup.attempts] == [EventKind.NO_ANSWER]


def test_no_key_reaches_a_case_where_the_list_is_empty(
    page: FollowUpsPage, stored: Stored, settle: Settle
) -> None:
    first = shown(page).followup.id
    choose(page, CallList.PROMISED, settle)
    assert page.empty.isVisible()
    press(page, Qt.Key.Key_1)
    press(page, Qt.Key.Key_N)
    settle()
    file = stored(lambda workspace: workspace.followups.case(first))
    assert file.case.followup.events == ()


def test_two_steps_in_a_row_show_the_second_case(page: FollowUpsPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_N)
    press(page, Qt.Key.Key_N)
    settle()
    assert name_shown(page) == "Oskar"


def test_next_goes_round(page: FollowUpsPage, settle: Settle) -> None:
    for name in ("", "Oskar", "Lone"):
        press(page, Qt.Key.Key_N)
        settle()
        assert name_shown(page) == name


def test_a_closed_case_stays_open_beside_the_list_and_next_goes_on(
    page: FollowUpsPage, settle: Settle
) -> None:
    page.view.bar.closing_chosen.emit(Closing.EXPLAINED)
    settle()
    assert name_shown(page) == "Lone"
    assert "Lone" not in listed(page)
    page.list.setFocus()
    press(page, Qt.Key.Key_N)
    settle()
    assert shown(page).answer.response.comment == "Stod i kø."


def test_down_goes_from_a_closed_case_to_the_first_of_the_list(
    page: FollowUpsPage, settle: Settle
) -> None:
    page.view.bar.closing_chosen.emit(Closing.EXPLAINED)
    settle()
    page.view.take_focus()
    press(page, Qt.Key.Key_Escape)
    assert name_shown(page) == "Lone"
    press(page, Qt.Key.Key_Down)
    settle()
    assert shown(page).answer.response.comment == "Stod i kø."


def test_a_promised_case_leads_on_to_the_next(page: FollowUpsPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_4)
    settle()
    assert shown(page).followup.state is State.PROMISED
    assert page.chips.button(CallList.PROMISED).text() == "Promised  1"
    press(page, Qt.Key.Key_N)
    settle()
    assert shown(page).answer.response.comment == "Stod i kø."


def test_a_closed_case_is_found_and_reopened(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    page.view.bar.closing_chosen.emit(Closing.EXPLAINED)
    settle()
    choose(page, CallList.CLOSED, settle)
    assert listed(page) == ["Lone"]
    page.view.closed.reopen.click()
    settle()
    assert shown(page).followup.state is not State.CLOSED
    assert window.undo_list.newest == "reopening the call of Lone"
    choose(page, CallList.OPEN, settle)
    assert "Lone" in listed(page)


def test_what_is_written_is_saved_when_one_goes_to_another_case(
    page: FollowUpsPage, settle: Settle, stored: Stored
) -> None:
    first = shown(page).followup.id
    page.view.outcome.action.setPlainText("Sent a card.")
    page.list.setFocus()
    press(page, Qt.Key.Key_N)
    settle()
    kept = stored(lambda workspace: workspace.followups.case(first)).case.followup
    assert kept.outcome.action == "Sent a card."
    assert page.view.outcome.action.toPlainText() == ""


def test_what_is_written_is_saved_when_one_goes_to_another_page(
    window: MainWindow, page: FollowUpsPage, settle: Settle, stored: Stored
) -> None:
    first = shown(page).followup.id
    page.view.outcome.action.setPlainText("Sent a card.")
    window.open_page(PageKey.RESPONSES)
    settle()
    kept = stored(lambda workspace: workspace.followups.case(first)).case.followup
    assert kept.outcome.action == "Sent a card."


def locked(*_given: object, **_named: object) -> Any:
    raise DataFileLocked("answers.nps")


def test_what_is_written_and_cannot_be_stored_waits_in_its_case(
    page: FollowUpsPage, settle: Settle, stored: Stored, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = shown(page).followup.id
    with monkeypatch.context() as patched:
        patched.setattr(FollowUps, "describe", locked)
        page.view.outcome.action.setPlainText("Sent a card.")
        page.list.setFocus()
        press(page, Qt.Key.Key_N)
        settle()
        assert page.view.outcome.action.toPlainText() == ""
        page.show_item(first)
        settle()
        assert page.view.outcome.action.toPlainText() == "Sent a card."
        assert page.unsaved == 1
    press(page, Qt.Key.Key_N)
    settle()
    assert page.unsaved == 0


def test_where_the_next_case_cannot_be_read_the_one_before_stays(
    window: MainWindow, page: FollowUpsPage, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr("nps_desktop.ui.followups.followups_page.read_case", locked)
        press(page, Qt.Key.Key_Down)
        settle()
    assert name_shown(page) == "Lone"
    assert page.list.currentIndex().row() == 0
    assert "answers.nps" in window.message_bar.accessibleName()


def test_a_case_whose_answer_is_removed_gives_way_to_the_first(
    page: FollowUpsPage, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        patched.setattr(FollowUps, "case", lambda _followups, _case: None)
        press(page, Qt.Key.Key_Down)
        settle()
        assert page.empty.isVisible()
    page.read_again()
    settle()
    assert name_shown(page) == "Lone"


def test_an_empty_list_leads_back_to_the_open_ones(page: FollowUpsPage, settle: Settle) -> None:
    choose(page, CallList.PROMISED, settle)
    assert page.empty.isVisible()
    page.empty.button.click()
    settle()
    assert len(listed(page)) == 3
    assert name_shown(page) == "Lone"


def test_an_empty_list_leaves_the_keyboard_on_the_page(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    page.show_list(CallList.PROMISED)
    settle()
    chip = page.chips.button(CallList.PROMISED)
    assert chip.hasFocus()
    window.open_page(PageKey.RESPONSES)
    opened(window, settle)
    assert chip.hasFocus()
    press(page, Qt.Key.Key_F)
    assert page.finder.hasFocus()


def test_nobody_waits(window: MainWindow, stored: Stored, settle: Settle) -> None:
    stored(lambda workspace: workspace.responses.add(an_answer(10)))
    page = opened(window, settle)
    assert page.empty.accessibleName().startswith("Nobody waits for a call")
    assert not page.empty.button.isVisible()
    press(page, Qt.Key.Key_N)


def test_without_any_answer_the_page_leads_to_the_entry(window: MainWindow, settle: Settle) -> None:
    page = opened(window, settle)
    wanted = wanted_of(page)
    press(page, Qt.Key.Key_F)
    assert not page.finder.hasFocus()
    page.empty.button.click()
    assert wanted == [Destination(PageKey.ENTRY)]


def test_a_case_is_shown_by_its_number(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    oskar = shown(page).followup.id + 2
    choose(page, CallList.OVERDUE, settle)
    window.open_page(PageKey.FOLLOWUPS, oskar)
    settle()
    assert name_shown(page) == "Oskar"
    assert page.chips.key is CallList.OPEN


def test_a_case_of_the_list_is_shown_without_leaving_the_list(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    choose(page, CallList.UNREACHABLE, settle)
    window.open_page(PageKey.FOLLOWUPS, shown(page).followup.id)
    settle()
    assert page.chips.key is CallList.UNREACHABLE


def test_the_tabs_lead_to_the_other_pages(page: FollowUpsPage) -> None:
    wanted = wanted_of(page)
    page.heading.tabs.tab(PageKey.MEASURES).click()
    assert wanted == [Destination(PageKey.MEASURES)]


def test_choosing_a_period_reads_no_call(
    window: MainWindow, page: FollowUpsPage, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    reads: list[CallList] = []
    rows = FollowUps.rows

    def counted(followups: FollowUps, query: CallQuery, limit: int) -> tuple[CallRow, ...]:
        reads.append(query.which)
        return rows(followups, query, limit)

    monkeypatch.setattr(FollowUps, "rows", counted)
    before = listed(page)
    page.scope.choose(Month(2025, 3).period)
    settle()
    assert not reads
    assert listed(page) == before
    choose(page, CallList.CLOSED, settle)
    assert reads == [CallList.CLOSED]


def test_due_words_grow_old(page: FollowUpsPage, clock: Clock, settle: Settle) -> None:
    clock.forward(hours=3)
    page.read_again()
    settle()
    assert page.chips.button(CallList.OVERDUE).text() == "Overdue  2"


def test_the_calls_are_those_of_the_chosen_location(
    page: FollowUpsPage, stored: Stored, settle: Settle
) -> None:
    here = a_detractor(name="Ida", location="Havnen", at=NOW - timedelta(hours=2))
    stored(lambda workspace: workspace.responses.add(here))
    page.scope.choose_location("Havnen")
    settle()
    assert listed(page) == ["Ida"]
    assert name_shown(page) == "Ida"
    foot = page.card.foot
    assert foot.elsewhere.text() == "3 more calls wait at other locations"
    assert foot.load.text().startswith("All locations: ")
    foot.everywhere.click()
    settle()
    assert len(listed(page)) == 4
    assert not foot.everywhere.isVisible()


def test_where_nobody_waits_here_those_elsewhere_are_offered(
    page: FollowUpsPage, settle: Settle
) -> None:
    page.scope.choose_location("Havnen")
    settle()
    assert page.empty.accessibleName().startswith("Nobody waits for a call: Havnen")
    page.empty.button.click()
    settle()
    assert len(listed(page)) == 3


def test_nothing_moves_under_the_mouse_when_a_message_goes(
    window: MainWindow, page: FollowUpsPage, settle: Settle
) -> None:
    bar = page.view.bar
    places = []
    press(page, Qt.Key.Key_1)
    settle()
    assert window.message_bar.isVisible()
    places.append(bar.note.mapToGlobal(QPoint()))
    window.message_bar.hide()
    QTest.qWait(0)
    places.append(bar.note.mapToGlobal(QPoint()))
    window.message_bar.show_message(Message("Saved."))
    QTest.qWait(0)
    places.append(bar.note.mapToGlobal(QPoint()))
    assert len(set(places)) == 1


def test_next_goes_to_the_call_that_stands_where_the_moved_one_stood(
    page: FollowUpsPage, settle: Settle
) -> None:
    again = page.view.bar.try_again.choice
    again.setCurrentIndex(again.count() - 2)
    page.view.bar.buttons[EventKind.NO_ANSWER].click()
    settle()
    assert listed(page)[1:] != ["Unknown · 12 34 56 78", "Oskar"]
    assert listed(page)[0] == "Unknown · 12 34 56 78"
    assert page.list.currentIndex().data() == "Lone"
    press(page, Qt.Key.Key_N)
    settle()
    assert shown(page).answer.response.comment == "Stod i kø."


def test_the_chosen_call_is_scrolled_to_where_it_moved(
    page: FollowUpsPage, settle: Settle, stored: Stored
) -> None:
    store_many(stored, 40)
    settle()
    again = page.view.bar.try_again.choice
    again.setCurrentIndex(again.count() - 2)
    page.view.bar.buttons[EventKind.NO_ANSWER].click()
    settle()
    assert page.list.currentIndex().row() > 20
    for _step in range(2):
        chosen = page.list.visualRect(page.list.currentIndex())
        assert page.list.viewport().rect().contains(chosen)
        press(page, Qt.Key.Key_N)
        settle()


@pytest.mark.parametrize("way", ["next", "arrow", "mouse"])
def test_a_time_that_is_not_noted_yet_keeps_the_case_once(
    page: FollowUpsPage, settle: Settle, way: str
) -> None:
    bar = page.view.bar

    def go_on() -> None:
        if way == "mouse":
            middle = page.list.visualRect(page.calls.index(1)).center()
            QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        else:
            press(page, Qt.Key.Key_N if way == "next" else Qt.Key.Key_Down)
        QTest.qWait(0)
        settle()

    press(page, Qt.Key.Key_1)
    settle()
    bar.try_again.choice.setCurrentIndex(1)
    go_on()
    assert name_shown(page) == "Lone"
    assert page.list.currentIndex().data() == "Lone"
    assert [index.data() for index in page.list.selectedIndexes()] == ["Lone"]
    assert bar.complaint == ("The time is not noted yet. Choose what came of the call, or go on.")
    go_on()
    assert name_shown(page) == ""
    assert bar.complaint == ""


def test_a_time_that_was_noted_keeps_nobody(page: FollowUpsPage, settle: Settle) -> None:
    page.view.bar.try_again.choice.setCurrentIndex(1)
    press(page, Qt.Key.Key_1)
    press(page, Qt.Key.Key_N)
    settle()
    assert name_shown(page) == ""


def test_page_keys_scroll_the_case_from_the_list(page: FollowUpsPage, settle: Settle) -> None:
    page.window().resize(1024, 700)
    settle()
    page.list.setFocus()
    press(page, Qt.Key.Key_PageDown)
    settle()
    assert name_shown(page) == "Lone"
    assert page.view.body.y() < 0
    press(page, Qt.Key.Key_PageUp)
    assert page.view.body.y() == 0
