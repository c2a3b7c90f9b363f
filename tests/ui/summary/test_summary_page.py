"""The month's page on the screen, on paper and in files."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QGuiApplication, QPageSize, QTextCursor
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from nps_desktop.domain.periods import ALL_TIME, Month, Period
from nps_desktop.errors import DataFileLocked, OutputFault
from nps_desktop.reports import month_page
from nps_desktop.reports.typeset import Paper
from nps_desktop.services.shop import ShopRecord
from nps_desktop.ui import ask, printing
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message, Messages
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.scope_choice import ScopeChoice
from nps_desktop.ui.summary import note_field
from nps_desktop.ui.summary.summary_page import SummaryPage
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.widgets.paper_view import Fit
from tests.factories import TODAY, an_answer

Settle = Callable[[], None]
Stored = Callable[[Callable[[Any], Any]], Any]
NOVEMBER = Month(2026, 11)


@pytest.fixture
def told(messages: Messages) -> list[Message]:
    """What the window says."""
    heard: list[Message] = []
    messages.told.connect(heard.append)
    return heard


@pytest.fixture
def page(window: MainWindow, stored: Stored, settle: Settle) -> Iterator[SummaryPage]:
    """The month's page with three answers in November and one in September."""
    for score in (10, 9, 2):
        stored(lambda workspace, score=score: workspace.responses.add(an_answer(score)))
    stored(lambda workspace: workspace.responses.add(an_answer(7, TODAY - timedelta(days=70))))
    opened = window.open_page(PageKey.SUMMARY)
    assert isinstance(opened, SummaryPage)
    settle()
    yield opened
    ask.beforehand.files.clear()
    ask.beforehand.printers.clear()


def test_the_page_of_the_month_is_shown(page: SummaryPage) -> None:
    assert page.paper.isVisible()
    assert len(page.paper.pages) == 1
    assert page.paper.pages[0].startswith(b"<svg")
    assert "2 − 1 = 1 of 3 answers" in page.paper.accessibleDescription()
    assert page.paper.accessibleName() == "The page of November 2026"


def test_the_page_is_white_paper_with_ink_on_it(page: SummaryPage) -> None:
    picture = page.paper.sheets[0].grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(40, picture.width() - 40, 3)
        for y in range(40, picture.height() // 2, 3)
    }
    assert "#ffffff" in colours
    assert any(int(colour[1:3], 16) < 80 for colour in colours)


def test_the_page_fits_the_width_or_is_seen_whole(page: SummaryPage, qtbot: QtBot) -> None:
    sheet, room = page.paper.sheets[0], page.paper.viewport()
    assert sheet.height() > room.height()
    qtbot.mouseClick(page.panel._fit.button(Fit.WHOLE), Qt.MouseButton.LeftButton)
    assert sheet.height() <= room.height()
    page.paper.resize(QSize(700, 500))
    assert sheet.height() <= 500


def test_a_new_answer_stands_on_the_page(page: SummaryPage, stored: Stored, settle: Settle) -> None:
    before = page.paper.pages
    stored(lambda workspace: workspace.responses.add(an_answer(9)))
    settle()
    assert page.paper.pages != before
    assert "of 4 answers" in page.paper.accessibleDescription()


def test_the_note_follows_as_one_types_and_is_kept(
    page: SummaryPage, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    before = page.paper.pages
    qtbot.keyClicks(page.panel.note, "Till 2 is open")
    qtbot.waitUntil(lambda: page.paper.pages != before)
    qtbot.waitUntil(lambda: page.notes.get(NOVEMBER) is None)
    settle()
    assert stored(lambda workspace: workspace.shop.note(NOVEMBER)) == "Till 2 is open"
    assert page.panel.note.toPlainText() == "Till 2 is open"


def test_a_note_is_kept_when_the_page_is_left(
    page: SummaryPage, window: MainWindow, stored: Stored, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.panel.note, "Bread is ordered")
    window.hide()
    assert stored(lambda workspace: workspace.shop.note(NOVEMBER)) == "Bread is ordered"


def test_a_note_stays_with_the_month_that_it_was_typed_for(
    page: SummaryPage, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.panel.note, "November")
    qtbot.mouseClick(page.panel.chooser.back, Qt.MouseButton.LeftButton)
    settle()
    assert page.panel.note.toPlainText() == ""
    assert stored(lambda workspace: workspace.shop.note(NOVEMBER)) == "November"


def test_what_others_change_does_not_disturb_who_types(
    page: SummaryPage, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.panel.note, "Half a sen")
    stored(lambda workspace: workspace.responses.add(an_answer(8)))
    settle()
    assert page.panel.note.toPlainText() == "Half a sen"


def test_nothing_is_typed_over_a_note_that_is_not_read_yet(
    window: MainWindow, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    stored(lambda workspace: workspace.shop.write_note(NOVEMBER, "Bread is ordered"))
    page = window.open_page(PageKey.SUMMARY)
    assert isinstance(page, SummaryPage)
    qtbot.keyClicks(page.panel.note, "Too early")
    settle()
    assert page.panel.note.toPlainText() == "Bread is ordered"
    qtbot.keyClicks(page.panel.note, "!")
    assert "!" in page.panel.note.toPlainText()
    page.notes.write()
    settle()


def test_a_note_that_cannot_be_written_stays_in_the_field(
    page: SummaryPage,
    window: MainWindow,
    stored: Stored,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    def locked(_self: ShopRecord, _month: Month, _text: str) -> Any:
        raise DataFileLocked("answers.nps")

    qtbot.keyClicks(page.panel.note, "Till 2 is open")
    with monkeypatch.context() as patched:
        patched.setattr(ShopRecord, "write_note", locked)
        page.notes.write()
        settle()
        stored(lambda workspace: workspace.responses.add(an_answer(8)))
        settle()
    assert page.panel.note.toPlainText() == "Till 2 is open"
    assert page.unsaved == 1

    window.open_page(PageKey.OVERVIEW)
    settle()
    assert stored(lambda workspace: workspace.shop.note(NOVEMBER)) == "Till 2 is open"
    assert page.unsaved == 0


def test_a_note_that_cannot_be_written_waits_with_its_month(
    page: SummaryPage, settle: Settle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def locked(_self: ShopRecord, _month: Month, _text: str) -> Any:
        raise DataFileLocked("answers.nps")

    with monkeypatch.context() as patched:
        patched.setattr(ShopRecord, "write_note", locked)
        qtbot.keyClicks(page.panel.note, "November")
        qtbot.mouseClick(page.panel.chooser.back, Qt.MouseButton.LeftButton)
        settle()
    assert page.panel.note.toPlainText() == ""
    qtbot.mouseClick(page.panel.chooser.on, Qt.MouseButton.LeftButton)
    settle()
    assert page.panel.note.toPlainText() == "November"
    assert page.unsaved == 0


def test_a_read_that_was_asked_before_the_write_puts_no_old_text_back(
    page: SummaryPage, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClicks(page.panel.note, "Till 2 is open")
    page.read_again()
    page.notes.write()
    settle()
    assert page.panel.note.toPlainText() == "Till 2 is open"


def test_the_note_takes_no_more_than_the_page_shows(page: SummaryPage, qtbot: QtBot) -> None:
    note = page.panel.note
    assert note.accessibleDescription() == "Appears on the page as you type. Saved as you type."
    QGuiApplication.clipboard().setText("Till 2 is open. " * 100)
    qtbot.keyClick(note, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert len(note.toPlainText()) == note_field.LONGEST == month_page.LONGEST_ON_PAPER
    assert note.accessibleDescription() == (
        "The page has room for 1,200 characters. Nothing more fits."
    )

    note.moveCursor(QTextCursor.MoveOperation.Start)
    qtbot.keyClicks(note, "New")
    assert note.toPlainText().startswith("Till 2")
    for _time in range(3):
        qtbot.keyClick(note, Qt.Key.Key_Delete)
    qtbot.keyClicks(note, "New")
    assert note.toPlainText().startswith("Newl 2")


def test_pasting_too_much_is_taken_back_in_one_step(page: SummaryPage, qtbot: QtBot) -> None:
    note = page.panel.note
    qtbot.keyClicks(note, "Bread")
    QGuiApplication.clipboard().setText("Till 2 is open. " * 100)
    for key in (Qt.Key.Key_V, Qt.Key.Key_Z):
        qtbot.keyClick(note, key, Qt.KeyboardModifier.ControlModifier)
    assert note.toPlainText() == "Bread"


def test_a_note_of_before_that_is_too_long_is_not_cut_by_itself(
    page: SummaryPage, qtbot: QtBot
) -> None:
    page.panel.show_note("x" * 1500)
    qtbot.keyClicks(page.panel.note, "y")
    assert page.panel.note.toPlainText() == "x" * 1500
    qtbot.keyClick(page.panel.note, Qt.Key.Key_Delete)
    assert len(page.panel.note.toPlainText()) == 1499


def test_the_arrows_turn_the_month(
    page: SummaryPage, scope: ScopeChoice, settle: Settle, qtbot: QtBot
) -> None:
    assert not page.panel.chooser.on.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    settle()
    assert scope.period == Month(2026, 10).period
    assert page.empty.isVisible()
    assert "October 2026" in page.empty.accessibleName()
    assert not page.panel.print_button.isEnabled()
    qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    settle()
    assert page.paper.isVisible()


def test_the_page_says_that_it_is_of_all_locations(
    page: SummaryPage, settle: Settle, scope: ScopeChoice
) -> None:
    settle()
    assert not page.panel.of_all.isVisible()
    scope.choose_location("Marstal")
    settle()
    assert page.panel.of_all.text() == (
        "The page of the month is of all locations, not of Marstal alone."
    )
    assert page.panel.of_all.isVisible()
    scope.choose_location(None)
    settle()
    assert not page.panel.of_all.isVisible()


def test_months_with_answers_are_offered(page: SummaryPage, settle: Settle) -> None:
    months = page.panel.chooser.months
    offered = [months.itemText(place) for place in range(months.count())]
    assert offered == ["November 2026", "September 2026"]
    months.setCurrentIndex(1)
    months.activated.emit(1)
    settle()
    assert page.month == Month(2026, 9)


def test_an_empty_month_leads_to_new_answers(
    page: SummaryPage, scope: ScopeChoice, settle: Settle, qtbot: QtBot
) -> None:
    scope.choose(Month(2026, 10).period)
    settle()
    with qtbot.waitSignal(page.page_wanted) as wanted:
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert wanted.args is not None
    assert wanted.args[0].page is PageKey.ENTRY


@pytest.mark.parametrize("period_of", [ALL_TIME, Period(date(2026, 1, 1), date(2026, 12, 31))])
def test_a_period_that_is_not_over_shows_the_present_month(
    page: SummaryPage, scope: ScopeChoice, period_of: Period
) -> None:
    scope.choose(period_of)
    assert page.month == NOVEMBER


def test_the_month_is_saved_as_pdf(
    page: SummaryPage, tmp_path: Path, settle: Settle, told: list[Message], qtbot: QtBot
) -> None:
    ask.beforehand.files.append(tmp_path / "november")
    qtbot.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert (tmp_path / "november.pdf").read_bytes().startswith(b"%PDF")
    assert told[-1].text == "The month was saved as november.pdf."


def test_the_month_is_saved_as_picture_and_workbook(
    page: SummaryPage, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    for button, name, beginning in (
        (page.panel.picture_button, "november.png", b"\x89PNG"),
        (page.panel.workbook_button, "november.xlsx", b"PK"),
    ):
        ask.beforehand.files.append(tmp_path / name)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        settle()
        assert (tmp_path / name).read_bytes().startswith(beginning)


def test_a_folder_that_cannot_be_written_is_told(
    page: SummaryPage, tmp_path: Path, tasks: Tasks, qtbot: QtBot
) -> None:
    ask.beforehand.files.append(tmp_path / "nowhere" / "november.pdf")
    with qtbot.waitSignal(tasks.failed) as failed:
        qtbot.mouseClick(page.panel.pdf_button, Qt.MouseButton.LeftButton)
    assert failed.args is not None
    assert isinstance(failed.args[0], OutputFault)


def test_nothing_is_saved_when_nobody_wants_it(
    page: SummaryPage, tmp_path: Path, settle: Settle, told: list[Message], qtbot: QtBot
) -> None:
    ask.beforehand.files.append(None)
    qtbot.mouseClick(page.panel.pdf_button, Qt.MouseButton.LeftButton)
    settle()
    assert told == []


def to_file(path: Path, paper: Paper = Paper.A4) -> QPrinter:
    """Return a printer that writes a PDF."""
    printer = printing.prepared_printer(paper, "November 2026")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_the_page_goes_to_the_printer(
    page: SummaryPage, tmp_path: Path, told: list[Message], qtbot: QtBot
) -> None:
    ask.beforehand.printers.append(to_file(tmp_path / "printed.pdf"))
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert told[-1].text == "November 2026 was sent to the printer."


def test_what_is_printed_are_vectors_on_one_sheet(page: SummaryPage, tmp_path: Path) -> None:
    target = tmp_path / "printed.pdf"
    assert printing.draw_pages(page.paper.pages, to_file(target))
    written = target.read_bytes()
    assert written.count(b"/Type /Page\n") == 1
    assert b"/Subtype /Image" not in written


def test_every_page_gets_a_sheet_unless_some_are_asked_for(
    page: SummaryPage, tmp_path: Path
) -> None:
    pages = page.paper.pages * 3
    whole, part = tmp_path / "whole.pdf", tmp_path / "part.pdf"
    assert printing.draw_pages(pages, to_file(whole))
    printer = to_file(part)
    printer.setFromTo(2, 3)
    assert printing.draw_pages(pages, printer)
    assert whole.read_bytes().count(b"/Type /Page\n") == 3
    assert part.read_bytes().count(b"/Type /Page\n") == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_is_gone_is_told(
    page: SummaryPage, tmp_path: Path, told: list[Message], qtbot: QtBot
) -> None:
    ask.beforehand.printers.append(to_file(tmp_path / "nowhere" / "printed.pdf"))
    qtbot.mouseClick(page.panel.print_button, Qt.MouseButton.LeftButton)
    assert told[-1].is_wrong
    assert "Nothing was printed" in told[-1].text


def test_thinking_better_of_printing_says_nothing(
    page: SummaryPage, told: list[Message], qtbot: QtBot
) -> None:
    ask.beforehand.printers.append(None)
    qtbot.mouseClick(page.panel.print_button, Qt.MouseButton.LeftButton)
    assert told == []


@pytest.mark.parametrize(
    ("country", "paper"),
    [
        (QLocale.Country.Denmark, Paper.A4),
        (QLocale.Country.Germany, Paper.A4),
        (QLocale.Country.UnitedStates, Paper.LETTER),
        (QLocale.Country.Canada, Paper.LETTER),
    ],
)
def test_the_region_decides_the_paper(country: QLocale.Country, paper: Paper) -> None:
    assert printing.paper_of(QLocale(QLocale.Language.English, country)) is paper


def test_letter_paper_is_set_for_the_printer(qapp: object) -> None:
    printer = printing.prepared_printer(Paper.LETTER, "Month")
    assert printer.pageLayout().pageSize().id() is QPageSize.PageSizeId.Letter
    assert printer.fullPage()
