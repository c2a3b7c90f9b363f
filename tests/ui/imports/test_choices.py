"""What is chosen about a file: as the last time or afresh, whose answers, which file next."""

from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nps_desktop.domain.problems import Field
from nps_desktop.importing.wishes import Mend
from nps_desktop.ui import ask
from nps_desktop.ui.imports.check_view import LONGEST_NOTICE, Rows
from nps_desktop.ui.imports.incoming import Incoming
from nps_desktop.ui.imports.opening import OpenFile
from tests.ui.imports.conftest import (
    Opened,
    Settle,
    Stored,
    answers,
    imported,
    press,
    texts,
)

TWO_COMMENTS = "Date,Score,Comment,Remark\n{day},9,good,quick\n{day},3,bad,slow\n"
MICROSOFT = (
    "ID,Start time,Completion time,Email,Name,"
    "How likely are you to recommend us to a friend or colleague?\n"
    "1,11/20/26 9:00:00,11/20/26 9:01:00,anonymous,,9\n"
    "2,11/20/26 9:05:00,11/20/26 9:06:00,anonymous,,3\n"
)


def a_month(folder: Path, day: str) -> Path:
    """The download of a month: the same headers, other answers."""
    path = folder / f"{day}.csv"
    path.write_text(TWO_COMMENTS.format(day=day), encoding="utf-8")
    return path


@pytest.fixture
def october(opened: Opened, tmp_path: Path, settle: Settle, qtbot: QtBot) -> Path:
    """A file that was imported with its remarks as the comments."""
    path = a_month(tmp_path, "2026-10-30")
    dialog = opened(path)
    dialog.work.choose(Field.COMMENT, "Remark")
    dialog.work.read_again()
    settle()
    imported(dialog, qtbot, settle)
    return path


def test_next_months_file_is_read_as_the_last_and_goes_in_with_one_key(
    october: Path,
    opened: Opened,
    tmp_path: Path,
    stored: Stored,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    dialog = opened(a_month(tmp_path, "2026-11-20"))
    assert dialog.panel.last_time.isVisible()
    assert [row[3] for row in texts(dialog, Rows.NEW)] == ["quick", "slow"]
    qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert not dialog.isVisible()
    assert answers(stored) == 4


def test_what_was_chosen_the_last_time_can_be_left_behind(
    october: Path, opened: Opened, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(a_month(tmp_path, "2026-11-20"))
    press(dialog, dialog.panel.afresh, qtbot)
    settle()
    assert not dialog.panel.last_time.isVisible()
    assert not dialog.work.is_as_last_time


def test_a_first_file_was_not_read_before(opened: Opened, plain: Path) -> None:
    assert not opened(plain).panel.last_time.isVisible()


def test_a_known_export_is_named(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "forms.csv"
    path.write_text(MICROSOFT, encoding="utf-8")
    assert opened(path).panel.facts.text().startswith("Microsoft Forms · 2 rows")


def test_columns_without_a_place_stand_folded_until_asked_for(
    opened: Opened, plain: Path, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    card = dialog.panel.columns
    assert not card.columns[Field.COMPANY].isVisible()
    assert card.more.text() == "6 more columns"
    press(dialog, card.more, qtbot)
    assert card.columns[Field.COMPANY].isVisible()
    assert not card.more.isVisible()
    assert card.columns[Field.LAST_NAME].hasFocus()


def test_rows_that_say_nothing_but_a_score_can_be_other_answers(
    opened: Opened, tmp_path: Path, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    october, november = tmp_path / "october.csv", tmp_path / "november.csv"
    october.write_text("Score\n9\n9\n3\n", encoding="utf-8")
    november.write_text("Score\n9\n10\n", encoding="utf-8")
    imported(opened(october), qtbot, settle)
    dialog = opened(november)
    band = dialog.check.bare
    assert dialog.foot.counts.text.startswith("1 to import · 0 to mend · 1 already here")
    assert band.sentence.text() == "1 row says nothing but a score and counts as already here."
    assert band.button.hasFocus()
    press(dialog, band.button, qtbot)
    settle()
    assert dialog.foot.counts.text.startswith("2 to import")
    assert dialog.foot.deed.hasFocus()
    assert band.sentence.text() == "2 rows say nothing but a score and count as other answers."
    press(dialog, band.button, qtbot)
    settle()
    assert dialog.foot.counts.text.startswith("1 to import")
    press(dialog, band.button, qtbot)
    settle()
    imported(dialog, qtbot, settle)
    assert answers(stored) == 5


def test_a_file_that_is_here_already_leads_on_to_the_next(
    opened: Opened, plain: Path, tmp_path: Path, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    known = tmp_path / "known.csv"
    known.write_text("Date,Score,Comment\n2026-11-20,9,good\n2026-11-19,8,fine\n", encoding="utf-8")
    imported(opened(known), qtbot, settle)
    dialog = opened(known, plain)
    assert dialog.foot.counts.text.startswith("0 to import")
    assert dialog.foot.skip.hasFocus()
    press(dialog, dialog.foot.skip, qtbot)
    settle()
    assert dialog.panel.facts.text() == "File 2 of 2 · 6 rows"
    assert not dialog.foot.skip.isVisible()
    imported(dialog, qtbot, settle)
    assert answers(stored) == 5


def test_a_lone_file_that_is_here_already_can_only_be_closed(
    opened: Opened, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    path = tmp_path / "known.csv"
    path.write_text("Date,Score,Comment\n2026-11-20,9,good\n2026-11-19,8,fine\n", encoding="utf-8")
    imported(opened(path), qtbot, settle)
    dialog = opened(path)
    assert dialog.foot.cancel.text() == "Close"
    assert dialog.foot.cancel.hasFocus()


def test_where_everything_is_to_be_mended_the_keys_are_in_that_list(
    opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "wrong.csv"
    path.write_text("Date,NPS score\n2026-13-20,9\n2026-14-19,8\n", encoding="utf-8")
    dialog = opened(path)
    assert dialog.check.mend.list.hasFocus()


def test_what_is_not_imported_is_said_in_short(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "wide.csv"
    names = ",".join(
        f"What did you think of the {'very ' * place}long matter" for place in range(9)
    )
    path.write_text(
        f"Date,NPS score,{names}\n2026-11-20,9,{'a,' * 9}\n2026-11-19,8,{'b,' * 9}\n",
        encoding="utf-8",
    )
    said = opened(path).check.notices
    assert said.isVisible()
    assert all(len(line) <= LONGEST_NOTICE for line in said.text().splitlines())
    assert len(said.toolTip()) > LONGEST_NOTICE


def test_a_long_name_of_a_column_is_read_whole_in_the_list_of_its_chooser(
    opened: Opened, tmp_path: Path
) -> None:
    path = tmp_path / "long.csv"
    path.write_text(
        "Date,How likely are you to recommend us to a friend or colleague?\n"
        "2026-11-20,9\n2026-11-19,8\n",
        encoding="utf-8",
    )
    chooser = opened(path).panel.columns.columns[Field.SCORE]
    assert chooser.view().minimumWidth() > chooser.width()
    assert chooser.toolTip() == chooser.currentText()


def test_a_reading_that_is_cancelled_ends_without_sheets(plain: Path) -> None:
    file = OpenFile(Incoming(plain))
    file.cancel()
    assert file.read(lambda _rows: None).sheets == ()


def test_a_reading_that_is_cancelled_under_way_ends_without_sheets(
    plain: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from nps_desktop.importing import sheets

    file = OpenFile(Incoming(plain))
    start = sheets.start_reading

    def cancelled_meanwhile(path: Path) -> object:
        reading = start(path)
        file.cancel()
        return reading

    monkeypatch.setattr(sheets, "start_reading", cancelled_meanwhile)
    assert file.read(lambda _rows: None).sheets == ()


def test_rows_that_are_read_are_counted_aloud(opened: Opened, plain: Path) -> None:
    dialog = opened(plain)
    dialog.work.read_on.emit(20_000)
    assert dialog.waiting.text.text() == "Reading cards.csv… 20,000 rows"


def test_the_time_left_is_told_with_the_rows(
    opened: Opened, plain: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from nps_desktop.ui.imports import import_dialog

    now = 100.0
    monkeypatch.setattr(import_dialog, "perf_counter", lambda: now)
    dialog = opened(plain)
    press(dialog, dialog.foot.deed, qtbot)
    now = 104.0
    dialog.work.progressed.emit(2)
    assert dialog.foot.progress_text.text() == "2 of 3 rows · about 2 s left"


def test_tab_goes_from_the_file_over_its_columns_and_rows_to_the_deed(
    opened: Opened, plain: Path, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    columns = dialog.panel.columns.columns
    dialog.panel.other_file.setFocus()
    met = []
    while dialog.focusWidget() is not dialog.foot.deed:
        met.append(dialog.focusWidget())
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
    for stop in (columns[Field.SCORE], columns[Field.DATE], columns[Field.PHONE]):
        assert stop in met
    assert met.index(columns[Field.SCORE]) < met.index(dialog.check.new)
    assert met.index(dialog.check.new) < met.index(dialog.check.calls.day)
    assert met[-1] is dialog.foot.cancel


def test_rows_that_count_as_already_here_can_be_given_their_day(
    opened: Opened, tmp_path: Path, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    october, november = tmp_path / "october.csv", tmp_path / "november.csv"
    for path in (october, november):
        path.write_text("Score\n9\n3\n", encoding="utf-8")
    imported(opened(october), qtbot, settle)
    dialog = opened(november)
    assert dialog.foot.counts.text.startswith("0 to import · 0 to mend · 2 already here")
    assert dialog.check.undated.isVisible()
    assert dialog.check.undated.sentence.text() == "2 answers have no date and get this day:"
    dialog.check.bare.button.click()
    settle()
    assert dialog.foot.deed.hasFocus()
    dialog.check.bare.button.click()
    settle()
    dialog.check.undated.day.show_day(date(2026, 10, 31))
    settle()
    assert dialog.foot.counts.text.startswith("2 to import")
    assert not dialog.check.bare.isVisible()


def test_another_sheet_is_not_read_before_mends_may_be_lost(
    opened: Opened, tmp_path: Path, settle: Settle
) -> None:
    dialog = opened(two_sheets(tmp_path))
    dialog.work.choose("sheet", "Harbour")
    dialog.work.read_again()
    settle()
    dialog.work.mend(Mend(2, Field.SCORE, "1"))
    for may_lose, sheet, score in ((False, "Harbour", "9"), (True, "Town", "3")):
        ask.beforehand.choices.append(may_lose)
        dialog.panel.sheet.setCurrentIndex(1)
        dialog.panel.sheet.activated.emit(1)
        settle()
        assert dialog.panel.sheet.currentText() == sheet
        assert texts(dialog, Rows.NEW)[0][1] == score


def two_sheets(folder: Path) -> Path:
    """A workbook with answers in two sheets."""
    book = openpyxl.Workbook()
    for name, scores in (("Harbour", (9, 10, 8)), ("Town", (3, 2, 4))):
        sheet = book.create_sheet(name)
        for row in (("Date", "NPS score"), *((date(2026, 11, 20), score) for score in scores)):
            sheet.append(row)
    del book["Sheet"]
    path = folder / "shops.xlsx"
    book.save(path)
    return path


STARS = "Date,Stars (1-5),Comment\n2026-11-20,5,good\n2026-11-19,4,fine\n2026-11-18,5,\n"


def test_marks_of_another_scale_lead_to_a_sentence_and_on(
    opened: Opened, tmp_path: Path, plain: Path, settle: Settle, qtbot: QtBot
) -> None:
    path = tmp_path / "stars.csv"
    path.write_text(STARS, encoding="utf-8")
    dialog = opened(path)
    card = dialog.doubts.cards[0]
    assert card.question == ("Is this the score from 0 to 10? It looks like another scale.")
    assert [button.text() for button in card.buttons] == ["Stars (1-5)", "None of them"]
    press(dialog, card.buttons[1], qtbot)
    press(dialog, dialog.doubts.go_on, qtbot)
    settle()
    assert dialog.trouble.isVisible()
    assert "from 0 to 10" in dialog.trouble.accessibleName()
    ask.beforehand.opened.append((plain,))
    press(dialog, dialog.trouble.button, qtbot)
    settle()
    assert dialog.check.isVisible()


def test_arrows_choose_an_answer_and_enter_takes_it(
    opened: Opened, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(two_sheets(tmp_path))
    first, second = dialog.doubts.cards[0].buttons
    assert first.hasFocus()
    assert not first.isChecked()
    qtbot.keyClick(first, Qt.Key.Key_Return)
    assert first.isChecked()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.isChecked()
    assert second.hasFocus()
    qtbot.keyClick(second, Qt.Key.Key_Return)
    settle()
    assert [row[1] for row in texts(dialog, Rows.NEW)] == ["3", "2", "4"]


def test_tab_stops_nowhere_unseen(opened: Opened, plain: Path, qtbot: QtBot) -> None:
    dialog = opened(plain)
    dialog.foot.deed.setFocus()
    known = {*dialog.panel.stops, *dialog.check.stops, *dialog.foot.stops}
    for _stop in range(40):
        qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() in known, dialog.focusWidget()


def test_enter_on_a_column_opens_its_list_and_imports_nothing(
    opened: Opened, plain: Path, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    chooser = dialog.panel.columns.columns[Field.COMMENT]
    chooser.setFocus()
    qtbot.keyClick(chooser, Qt.Key.Key_Return)
    settle()
    assert chooser.view().isVisible()
    assert answers(stored) == 0
    chooser.hidePopup()
