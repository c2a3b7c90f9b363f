"""The thank-you page as its user meets it: read the words, thank, ask, tick with one key."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.periods import Month
from nps_desktop.domain.responses import Response
from nps_desktop.domain.thanks import ThankList
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.thanks import Thanks
from nps_desktop.settings import Settings
from nps_desktop.storage import thanks as stored_thanks
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.table.rows_model import ROW_ROLE
from nps_desktop.ui.thanks import thanks_heading, thanks_page, thanks_reads
from nps_desktop.ui.thanks.thanks_page import ThanksPage
from tests.factories import NOW, TODAY, Clock, a_detractor, an_answer
from tests.ui.conftest import Settle, Stored

ANNA = an_answer(
    10, at=NOW - timedelta(hours=1), name="Anna Holm", phone="62 40 11 08", comment="So kind!"
)
JENS = an_answer(
    9, day=TODAY - timedelta(days=1), name="Jens Friis", email="jens@friis.dk", location="Nørregade"
)
NAMELESS = an_answer(9, day=TODAY - timedelta(days=2), phone="40 22 11 90")
WORDS_ALONE = an_answer(10, day=TODAY - timedelta(days=9), comment="Always a smile.")


@pytest.fixture
def around(around: Surroundings) -> Surroundings:
    """The colleague has a name here."""
    return replace(around, settings=Settings(colleague="Mette"))


@pytest.fixture
def page(window: MainWindow, stored: Stored, settle: Settle) -> ThanksPage:
    """The page with four promoters who can be thanked, among others who cannot."""
    add(stored, WORDS_ALONE, NAMELESS, JENS, ANNA)
    add(stored, an_answer(10), an_answer(8, phone="1"), a_detractor())
    return opened(window, settle)


def add(stored: Stored, *answers: Response) -> None:
    for answer in answers:
        stored(lambda workspace, answer=answer: workspace.responses.add(answer))


def opened(window: MainWindow, settle: Settle) -> ThanksPage:
    page = window.open_page(PageKey.THANKS)
    settle()
    assert isinstance(page, ThanksPage)
    return page


def press(page: ThanksPage, key: Qt.Key, settle: Settle) -> None:
    QTest.keyClick(QGuiApplication.focusObject() or page, key)
    settle()


def listed(page: ThanksPage) -> list[str]:
    return [page.rows.index(row).data() for row in range(page.rows.rowCount())]


def spoken(page: ThanksPage) -> list[str]:
    role = Qt.ItemDataRole.AccessibleTextRole
    return [page.rows.index(row).data(role) for row in range(page.rows.rowCount())]


def chips(page: ThanksPage) -> list[str]:
    return [page.chips.button(which).text() for which in ThankList]


def chosen(page: ThanksPage) -> str:
    row = page.view.row
    assert row is not None
    return row.answer.response.name


def choose(page: ThanksPage, which: ThankList, settle: Settle) -> None:
    page.chips.button(which).click()
    settle()


def test_promoters_who_can_be_reached_or_left_words_are_listed_newest_first(
    page: ThanksPage,
) -> None:
    assert listed(page) == ["Anna Holm", "Jens Friis", "Unknown", "Unknown"]
    assert chips(page) == ["Not asked yet  4", "Asked  0", "All  4"]


def test_a_line_says_to_those_who_hear_it_what_others_see(page: ThanksPage) -> None:
    assert spoken(page) == [
        "Anna Holm, gave 10, today 12:00, “So kind!”, 62 40 11 08, not asked yet",
        "Jens Friis, gave 9, yesterday, Without words, jens@friis.dk, not asked yet",
        "Unknown, gave 9, Thursday, Without words, 40 22 11 90, not asked yet",
        "Unknown, gave 10, 12/11/2026, “Always a smile.”, no contact details, not asked yet",
    ]


def test_the_chosen_one_stands_large_beside_the_list(page: ThanksPage, settle: Settle) -> None:
    assert page.view.said.text == "“So kind!”"
    assert page.view.given.text() == "Anna Holm · gave 10 today 12:00"
    assert page.view.band.isVisible()
    press(page, Qt.Key.Key_Down, settle)
    assert page.view.said.text == "Without words"
    assert page.view.given.text() == "Jens Friis · gave 9 yesterday · Nørregade"
    press(page, Qt.Key.Key_End, settle)
    assert page.view.unreachable.isVisible()
    assert not page.view.band.isVisible()


def test_space_ticks_with_date_and_name_and_the_next_one_stands_there(
    page: ThanksPage, told: list[Message], settle: Settle
) -> None:
    press(page, Qt.Key.Key_Space, settle)
    assert told[-1].text == "Anna Holm was asked for a review."
    assert listed(page) == ["Jens Friis", "Unknown", "Unknown"]
    assert chosen(page) == "Jens Friis"
    assert chips(page) == ["Not asked yet  3", "Asked  1", "All  4"]
    choose(page, ThankList.ASKED, settle)
    assert listed(page) == ["Anna Holm"]
    assert page.view.by.text() == "asked today 13:00 · Mette"
    assert page.view.tick.isChecked()


def test_a_tick_is_undone(
    page: ThanksPage, window: MainWindow, told: list[Message], settle: Settle
) -> None:
    press(page, Qt.Key.Key_Space, settle)
    window.undo_list.take_back()
    settle()
    assert listed(page)[0] == "Anna Holm"
    assert told[1].text == "Taken back: ticking Anna Holm as asked."


def test_space_once_more_takes_a_tick_away_and_undo_brings_it_back(
    page: ThanksPage, window: MainWindow, told: list[Message], settle: Settle
) -> None:
    choose(page, ThankList.ALL, settle)
    page.list.setFocus()
    press(page, Qt.Key.Key_Space, settle)
    assert page.view.by.text() == "asked today 13:00 · Mette"
    assert spoken(page)[0].endswith("asked today 13:00 · Mette")
    press(page, Qt.Key.Key_Space, settle)
    assert told[-1].text == "Anna Holm was not asked for a review yet."
    assert page.view.by.text() == ""
    window.undo_list.take_back()
    settle()
    assert page.view.by.text() == "asked today 13:00 · Mette"


def test_who_has_said_no_name_ticks_all_the_same(
    page: ThanksPage, stored: Stored, settle: Settle
) -> None:
    page.settings = Settings()
    page.view.tick.click()
    settle()
    choose(page, ThankList.ASKED, settle)
    assert page.view.by.text() == "asked today 13:00"


def test_a_second_space_before_the_first_is_written_ticks_nobody_else(
    page: ThanksPage, settle: Settle
) -> None:
    for _ in range(3):
        QTest.keyClick(page.list, Qt.Key.Key_Space)
    settle()
    assert chips(page) == ["Not asked yet  3", "Asked  1", "All  4"]


def test_n_goes_round_to_the_next_who_was_not_asked(
    page: ThanksPage, stored: Stored, told: list[Message], settle: Settle
) -> None:
    choose(page, ThankList.ALL, settle)
    page.list.setFocus()
    press(page, Qt.Key.Key_Down, settle)
    press(page, Qt.Key.Key_Space, settle)
    for expected in ("", "", "Anna Holm", ""):
        press(page, Qt.Key.Key_N, settle)
        assert chosen(page) == expected
    assert told[-1].text == "Jens Friis was asked for a review."


def test_n_after_space_skips_nobody(page: ThanksPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_Space, settle)
    for expected in ("Jens Friis", "", "", "Jens Friis"):
        press(page, Qt.Key.Key_N, settle)
        assert chosen(page) == expected
    press(page, Qt.Key.Key_Space, settle)
    shown = page.view.row
    press(page, Qt.Key.Key_N, settle)
    assert page.view.row == shown
    press(page, Qt.Key.Key_Space, settle)
    press(page, Qt.Key.Key_Home, settle)
    press(page, Qt.Key.Key_N, settle)
    assert listed(page) == ["Unknown"]


def test_who_chose_another_after_space_goes_on_from_there(page: ThanksPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_Space, settle)
    press(page, Qt.Key.Key_Down, settle)
    shown = page.view.row
    press(page, Qt.Key.Key_N, settle)
    assert page.view.row != shown
    assert page.list.currentIndex().row() == 2


def test_who_was_asked_for_another_answer_is_not_asked_twice(
    page: ThanksPage, stored: Stored, told: list[Message], settle: Settle
) -> None:
    add(stored, an_answer(9, day=TODAY - timedelta(days=4), name="A. Holm", phone=ANNA.phone))
    settle()
    assert listed(page) == ["Anna Holm", "Jens Friis", "Unknown", "A. Holm", "Unknown"]
    page.list.setFocus()
    press(page, Qt.Key.Key_Space, settle)
    assert listed(page) == ["Jens Friis", "Unknown", "Unknown"]
    assert chips(page) == ["Not asked yet  3", "Asked  2", "All  5"]
    choose(page, ThankList.ALL, settle)
    assert [line.endswith("asked today 13:00 · Mette") for line in spoken(page)] == [
        *(True, False, False, True, False)
    ]
    page.list.setFocus()
    page.list.setCurrentIndex(page.rows.index(3))
    press(page, Qt.Key.Key_Space, settle)
    assert told[-1].text == "A. Holm was not asked for a review yet."
    assert chips(page)[:2] == ["Not asked yet  5", "Asked  0"]


def test_who_has_an_open_case_is_shown_with_it_and_offered_to_nobody(
    page: ThanksPage, stored: Stored, told: list[Message], settle: Settle
) -> None:
    assert not page.view.case.isVisible()
    add(stored, a_detractor(phone=ANNA.phone))
    settle()
    assert listed(page) == ["Jens Friis", "Unknown", "Unknown"]
    assert chips(page) == ["Not asked yet  3", "Asked  0", "All  4"]
    choose(page, ThankList.ALL, settle)
    assert spoken(page)[0].endswith("not asked yet, has an open case")
    page.list.setCurrentIndex(page.rows.index(0))
    assert page.view.warning.isVisible()
    page.list.setFocus()
    for _ in range(3):
        press(page, Qt.Key.Key_N, settle)
        press(page, Qt.Key.Key_Space, settle)
    press(page, Qt.Key.Key_N, settle)
    assert told[-1].text == "Whoever was not asked has an open case: close it first."
    choose(page, ThankList.NOT_ASKED, settle)
    assert "Whoever was not asked has an open case" in page.empty.accessibleName()


def test_the_open_case_is_opened(
    page: ThanksPage, stored: Stored, qtbot: QtBot, settle: Settle
) -> None:
    add(stored, a_detractor(phone=ANNA.phone))
    choose(page, ThankList.ALL, settle)
    row = page.view.row
    assert row is not None
    assert row.case is not None
    assert page.view.case.text() == f"Open case {row.case}"
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page.view.case.click()
    assert wanted.args == [Destination(PageKey.FOLLOWUPS, row.case)]


def test_n_says_that_everybody_was_asked(
    page: ThanksPage, told: list[Message], settle: Settle
) -> None:
    choose(page, ThankList.ALL, settle)
    page.list.setFocus()
    for _ in range(4):
        press(page, Qt.Key.Key_N, settle)
        press(page, Qt.Key.Key_Space, settle)
    page.view.next.click()
    assert told[-1].text == "Everybody in this list was asked for a review."


def test_enter_goes_to_the_customer_and_escape_back(page: ThanksPage, settle: Settle) -> None:
    press(page, Qt.Key.Key_Return, settle)
    assert page.view.band.call.hasFocus()
    press(page, Qt.Key.Key_Escape, settle)
    assert page.list.hasFocus()
    press(page, Qt.Key.Key_End, settle)
    press(page, Qt.Key.Key_Return, settle)
    assert page.view.tick.hasFocus()


def test_the_number_is_copied(page: ThanksPage, told: list[Message]) -> None:
    page.view.band.copy_phone.click()
    assert QGuiApplication.clipboard().text() == "62 40 11 08"
    assert told[-1].text == "62 40 11 08 is copied."


def test_the_answer_is_opened(page: ThanksPage, qtbot: QtBot) -> None:
    row = page.view.row
    assert row is not None
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page.view.answer.click()
    assert wanted.args == [Destination(PageKey.RESPONSES, row.answer.id)]


def test_it_follows_the_period_and_the_location(page: ThanksPage, settle: Settle) -> None:
    page.scope.choose_location("Nørregade")
    settle()
    assert listed(page) == ["Jens Friis"]
    page.scope.choose(Month(2026, 10).period)
    settle()
    assert page.empty.accessibleName().startswith("Nobody to thank: October 2026")
    page.empty.button.click()
    settle()
    assert listed(page) == ["Anna Holm", "Jens Friis", "Unknown", "Unknown"]


def test_what_another_window_ticks_shows_at_once(
    page: ThanksPage, stored: Stored, settle: Settle
) -> None:
    number = page.rows.index(1).data(ROW_ROLE).answer.id
    stored(lambda workspace: workspace.thanks.mark(number, by="Bo"))
    settle()
    assert listed(page) == ["Anna Holm", "Unknown", "Unknown"]
    assert chosen(page) == "Anna Holm"


def test_what_another_window_has_ticked_already_is_no_fault(
    page: ThanksPage, stored: Stored, told: list[Message], settle: Settle, clock: Clock
) -> None:
    number = page.rows.index(0).data(ROW_ROLE).answer.id
    page.tasks.changed.disconnect(page._on_changed)
    stored(lambda workspace: workspace.thanks.mark(number, by="Bo"))
    page.tasks.changed.connect(page._on_changed)
    press(page, Qt.Key.Key_Space, settle)
    assert told == []
    assert chosen(page) == "Jens Friis"


def test_a_tick_that_cannot_be_stored_is_not_shown(
    page: ThanksPage, told: list[Message], monkeypatch: pytest.MonkeyPatch, settle: Settle
) -> None:
    def locked(_thanks: Thanks, _answer: int, *, by: str) -> Change:
        raise DataFileLocked("answers.nps")

    monkeypatch.setattr(Thanks, "mark", locked)
    page.view.tick.click()
    settle()
    assert not page.view.tick.isChecked()
    assert told[-1].is_wrong
    monkeypatch.undo()
    press(page, Qt.Key.Key_Space, settle)
    assert chips(page)[1] == "Asked  1"


def test_long_lists_come_in_pages(
    window: MainWindow, stored: Stored, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thanks_page, "ROWS_AT_A_TIME", 20)
    monkeypatch.setattr(
        thanks_reads.AskedThanks.__init__, "__defaults__", (ThankList.NOT_ASKED, 20)
    )
    add(stored, *(an_answer(10, phone=str(number)) for number in range(1, 51)))
    page = opened(window, settle)
    assert page.rows.rowCount() == 20
    page.rows.fetchMore(page.rows.index(-1))
    settle()
    assert page.rows.rowCount() == 40
    press(page, Qt.Key.Key_End, settle)
    assert page.rows.rowCount() == 50
    assert chips(page)[2] == "All  50"
    assert not page.rows.canFetchMore(page.rows.index(-1))


def test_n_reads_on_where_all_that_are_here_were_asked(
    window: MainWindow, stored: Stored, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(thanks_page, "ROWS_AT_A_TIME", 3)
    monkeypatch.setattr(thanks_reads.AskedThanks.__init__, "__defaults__", (ThankList.NOT_ASKED, 3))
    add(stored, *(an_answer(10, phone=str(number)) for number in range(1, 5)))
    for number in (2, 3, 4):
        stored(lambda workspace, number=number: workspace.thanks.mark(number, by="Bo"))
    page = opened(window, settle)
    choose(page, ThankList.ALL, settle)
    page.view.next.click()
    settle()
    assert page.view.row is not None
    assert page.view.row.answer.response.phone == "1"


def test_more_than_anybody_counts_is_said_so(
    page: ThanksPage, monkeypatch: pytest.MonkeyPatch, settle: Settle
) -> None:
    for module in (stored_thanks, thanks_heading):
        monkeypatch.setattr(module, "MOST_COUNTED", 3)
    press(page, Qt.Key.Key_Space, settle)
    assert chips(page) == ["Not asked yet  3", "Asked  1", "All  3+"]


def test_an_empty_data_file_leads_to_the_first_answer(
    window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    page = opened(window, settle)
    assert page.empty.accessibleName().startswith("No answers yet")
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page.empty.button.click()
    assert wanted.args == [Destination(PageKey.ENTRY)]


def test_once_everybody_was_asked_it_says_so(
    window: MainWindow, stored: Stored, settle: Settle
) -> None:
    add(stored, ANNA)
    page = opened(window, settle)
    press(page, Qt.Key.Key_Space, settle)
    assert page.empty.accessibleName().startswith("Nobody waits to be asked")
    page.empty.button.click()
    settle()
    assert listed(page) == ["Anna Holm"]


def test_before_anybody_was_asked_it_says_how(page: ThanksPage, settle: Settle) -> None:
    choose(page, ThankList.ASKED, settle)
    assert page.empty.accessibleName().startswith("Nobody was asked for a review yet")
    page.empty.button.click()
    settle()
    assert len(listed(page)) == 4


def test_where_no_promoter_is_in_all_answers_there_is_nothing_wider_to_look_at(
    window: MainWindow, stored: Stored, settle: Settle, around: Surroundings
) -> None:
    add(stored, a_detractor())
    around.scope.let_all_through()
    page = opened(window, settle)
    assert page.empty.accessibleName().startswith("Nobody to thank: All answers")
    assert not page.empty.button.isVisible()


def test_the_tabs_lead_to_the_calls(page: ThanksPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.page_wanted) as wanted:
        page.tabs.tab(PageKey.FOLLOWUPS).click()
    assert wanted.args == [Destination(PageKey.FOLLOWUPS)]


def test_the_rows_are_a_proper_model(page: ThanksPage, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(page.rows)


def test_words_that_are_long_are_scrolled_and_nothing_else_gives_way(
    window: MainWindow, stored: Stored, settle: Settle
) -> None:
    add(stored, replace(ANNA, comment="So kind! " * 400))
    window.resize(1024, 700)
    page = opened(window, settle)
    bar = page.view.said.verticalScrollBar()
    assert bar.maximum() > 0
    press(page, Qt.Key.Key_Tab, settle)
    assert page.view.said.hasFocus()
    press(page, Qt.Key.Key_Down, settle)
    assert bar.value() > 0
    assert page.view.next.visibleRegion().boundingRect() == page.view.next.rect()
    assert page.view.band.visibleRegion().boundingRect().height() == page.view.band.height()


def test_the_longest_names_and_addresses_make_the_window_no_wider(
    window: MainWindow, stored: Stored, settle: Settle
) -> None:
    window.resize(1024, 700)
    long = replace(
        ANNA, name="Anna Holm " * 19, email=f"{'a' * 150}@shop.dk", location="Nørregade " * 19
    )
    add(stored, long)
    stored(lambda workspace: workspace.thanks.mark(1, by="Mette Marie " * 10))
    page = opened(window, settle)
    choose(page, ThankList.ALL, settle)
    assert window.width() == 1024
    assert page.minimumSizeHint().width() <= window.stack.width()
    assert page.view.next.visibleRegion().boundingRect() == page.view.next.rect()


def test_ticks_are_read_again_with_the_follow_ups(page: ThanksPage) -> None:
    assert Subject.FOLLOWUPS in page.subjects
