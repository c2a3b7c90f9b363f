"""The import dialog with real files on a real data file."""

from datetime import UTC, date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from pytestqt.qtbot import QtBot

from nps_desktop.domain.batches import Preview
from nps_desktop.domain.import_rows import ImportRows
from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.domain.problems import Field
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.errors import DataFileFull, DataFileLocked, WorldFault
from nps_desktop.services.imports import Imports
from nps_desktop.ui import ask
from nps_desktop.ui.imports import checked
from nps_desktop.ui.imports.check_view import Rows
from nps_desktop.ui.imports.checked import Basis, Checked
from nps_desktop.ui.imports.import_words import calls_words
from nps_desktop.ui.imports.import_work import ImportWork
from nps_desktop.ui.imports.incoming import Incoming
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.table.cells import SentenceDelegate
from nps_desktop.ui.table.rows_model import ROW_ROLE
from nps_desktop.ui.wording import fault_sentence
from tests.factories import waiting_cases
from tests.ui.imports.conftest import (
    Opened,
    Settle,
    Stored,
    answers,
    imported,
    press,
    table_of,
    texts,
)

TWO_SCORES = """Date,How likely are you to recommend our shop (0-10)?,\
How likely are you to recommend our website (0-10)?
2026-11-20,9,3
2026-11-19,10,4
2026-11-18,8,2
"""
UNDATED = "Score,Comment\n9,good\n2,bad\n8,fine\n"


def test_the_counts_stand_before_anything_is_written(
    opened: Opened, plain: Path, stored: Stored
) -> None:
    dialog = opened(plain)
    assert dialog.foot.counts.text == (
        "3 to import · 2 to mend · 0 already here · 1 without a score"
    )
    assert dialog.foot.deed.text() == "&Import 3 answers"
    assert answers(stored) == 0


def test_every_row_to_mend_has_its_number_its_value_and_its_reason(
    opened: Opened, plain: Path
) -> None:
    dialog = opened(plain)
    assert texts(dialog, Rows.MEND) == [
        ["5", "Score", "11", "“11” is outside 0 to 10."],
        ["6", "Score", "ten", "“ten” is not a number. Type a score from 0 to 10."],
    ]
    first = table_of(dialog, Rows.NEW).model().index(0, 0).data(ROW_ROLE)
    assert first.response.comment == "Best cheese on the island"


def test_what_is_wrong_with_a_row_is_read_whole_in_a_small_window(
    opened: Opened, plain: Path, window: MainWindow
) -> None:
    window.resize(1024, 700)
    dialog = opened(plain)
    table = table_of(dialog, Rows.MEND)
    dialog.check.lists.button(Rows.MEND).click()
    wrong = table.model().columnCount() - 1
    for row in range(table.model().rowCount()):
        cell = table.visualRect(table.model().index(row, wrong)).adjusted(8, 0, -8, 0)
        sentence = str(table.model().index(row, wrong).data())
        flags = Qt.TextFlag.TextWordWrap
        needed = table.fontMetrics().boundingRect(cell, flags, sentence)
        assert table.itemDelegateForColumn(wrong).__class__ is SentenceDelegate
        assert needed.height() <= cell.height(), sentence


def test_the_lists_are_turned_by_their_counts(opened: Opened, plain: Path, qtbot: QtBot) -> None:
    dialog = opened(plain)
    assert table_of(dialog, Rows.NEW).isVisible()
    qtbot.mouseClick(dialog.check.lists.button(Rows.MEND), Qt.MouseButton.LeftButton)
    assert table_of(dialog, Rows.MEND).isVisible()


def test_import_writes_the_answers_and_tells(
    opened: Opened,
    plain: Path,
    stored: Stored,
    settle: Settle,
    told: list[Message],
    qtbot: QtBot,
) -> None:
    dialog = opened(plain)
    imported(dialog, qtbot, settle)
    assert not dialog.isVisible()
    assert answers(stored) == 3
    assert told[-1].text == (
        "3 answers imported. 1 customer is on the call list. 2 rows wait to be mended."
    )


def test_an_import_can_be_undone(
    opened: Opened,
    plain: Path,
    stored: Stored,
    settle: Settle,
    window: MainWindow,
    qtbot: QtBot,
) -> None:
    imported(opened(plain), qtbot, settle)
    window.undo_list.take_back()
    settle()
    assert answers(stored) == 0
    assert stored(lambda workspace: workspace.followups.counts()).open == 0


def test_the_same_file_again_adds_nothing(
    opened: Opened, plain: Path, settle: Settle, qtbot: QtBot
) -> None:
    imported(opened(plain), qtbot, settle)
    again = opened(plain)
    assert again.foot.counts.text.startswith("0 to import · 2 to mend · 3 already here")
    assert again.foot.deed.text() == "Nothing to import"
    assert not again.foot.deed.isEnabled()
    assert len(texts(again, Rows.KNOWN)) == 3


def test_cancel_leaves_nothing(opened: Opened, plain: Path, stored: Stored, qtbot: QtBot) -> None:
    dialog = opened(plain)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert answers(stored) == 0


def test_an_import_stopped_under_way_leaves_nothing(
    opened: Opened,
    plain: Path,
    stored: Stored,
    settle: Settle,
    told: list[Message],
    qtbot: QtBot,
) -> None:
    dialog = opened(plain)
    press(dialog, dialog.foot.deed, qtbot)
    dialog.reject()
    assert dialog.foot.cancel.text() == "Stopping…"
    settle()
    assert dialog.isVisible()
    assert dialog.foot.said.text() == "Stopped. Nothing was imported."
    assert answers(stored) == 0
    assert told == []
    imported(dialog, qtbot, settle)
    assert answers(stored) == 3


def test_a_second_cancel_closes_a_dialog_that_gets_no_answer(
    opened: Opened, plain: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    press(dialog, dialog.foot.deed, qtbot)
    dialog.reject()
    dialog.reject()
    assert not dialog.isVisible()
    settle()


def test_progress_is_told_in_rows(opened: Opened, plain: Path, qtbot: QtBot) -> None:
    dialog = opened(plain)
    press(dialog, dialog.foot.deed, qtbot)
    assert dialog.foot.progress.isVisible()
    dialog.work.progressed.emit(2)
    assert dialog.foot.progress_text.text() == "2 of 3 rows"


def test_a_file_in_doubt_asks_and_goes_on(
    opened: Opened, tmp_path: Path, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    path = tmp_path / "two.csv"
    path.write_text(TWO_SCORES, encoding="utf-8")
    dialog = opened(path)
    assert dialog.doubts.isVisible()
    assert not dialog.foot.deed.isVisible()
    card = dialog.doubts.cards[0]
    assert card.buttons[0].accessibleDescription() == "9  ·  10  ·  8"
    assert not dialog.doubts.go_on.isEnabled()
    press(dialog, card.buttons[0], qtbot)
    press(dialog, dialog.doubts.go_on, qtbot)
    settle()
    assert dialog.foot.counts.text.startswith("3 to import")
    imported(dialog, qtbot, settle)
    tally = stored(lambda workspace: workspace.summaries.tally(ALL_TIME))
    assert (tally.promoters, tally.passives, tally.detractors) == (2, 1, 0)


def test_dates_in_doubt_are_settled_by_their_order(
    opened: Opened, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    path = tmp_path / "dates.csv"
    path.write_text("Date,Score\n3/4/2026,9\n5/6/2026,10\n", encoding="utf-8")
    dialog = opened(path)
    words = [button.accessibleName() for button in dialog.doubts.cards[0].buttons]
    assert words == ["Day, month, year", "Month, day, year"]
    read = [button.accessibleDescription() for button in dialog.doubts.cards[0].buttons]
    assert read[0] == "3/4/2026 = 3 April 2026  ·  5/6/2026 = 5 June 2026"
    assert read[1] == "3/4/2026 = 4 March 2026  ·  5/6/2026 = 6 May 2026"
    press(dialog, dialog.doubts.cards[0].buttons[1], qtbot)
    press(dialog, dialog.doubts.go_on, qtbot)
    settle()
    assert [row[2] for row in texts(dialog, Rows.NEW)] == ["04/03/2026", "06/05/2026"]
    dialog.panel.columns.order.setCurrentIndex(0)
    dialog.panel.columns.order.activated.emit(0)
    settle()
    assert [row[2] for row in texts(dialog, Rows.NEW)] == ["03/04/2026", "05/06/2026"]


def test_an_order_says_how_many_rows_it_does_not_fit(opened: Opened, tmp_path: Path) -> None:
    path = tmp_path / "dates.csv"
    path.write_text("Date,Score\n13/4/2026,9\n4/13/2026,10\n4/14/2026,1\n", encoding="utf-8")
    words = [button.accessibleName() for button in opened(path).doubts.cards[0].buttons]
    assert words == [
        "Day, month, year – 2 rows cannot be read so",
        "Month, day, year – 1 row cannot be read so",
    ]


def test_another_column_can_be_chosen(
    opened: Opened, plain: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    combo = dialog.panel.columns.columns[Field.COMMENT]
    assert combo.currentText() == "Comment"
    combo.setFocus()
    combo.setCurrentIndex(combo.findText("Name"))
    combo.activated.emit(combo.currentIndex())
    settle()
    assert texts(dialog, Rows.NEW)[0][3] == "Anna Holm"
    assert dialog.focusWidget() is combo


def test_a_field_can_be_left_out(opened: Opened, plain: Path, settle: Settle) -> None:
    dialog = opened(plain)
    combo = dialog.panel.columns.columns[Field.COMMENT]
    combo.setCurrentIndex(combo.findData(""))
    combo.activated.emit(combo.currentIndex())
    settle()
    assert texts(dialog, Rows.NEW)[0][3] == ""


def test_another_sheet_can_be_chosen(
    opened: Opened, tmp_path: Path, settle: Settle, qtbot: QtBot
) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for name, scores in (("Harbour", (9, 10, 8)), ("Town", (3, 2, 4))):
        sheet = book.create_sheet(name)
        for row in (("Date", "NPS score"), *((date(2026, 11, 20), score) for score in scores)):
            sheet.append(row)
    del book["Sheet"]
    path = tmp_path / "shops.xlsx"
    book.save(path)
    dialog = opened(path)
    assert [b.text() for b in dialog.doubts.cards[0].buttons] == ["Harbour", "Town"]
    press(dialog, dialog.doubts.cards[0].buttons[1], qtbot)
    press(dialog, dialog.doubts.go_on, qtbot)
    settle()
    assert [row[1] for row in texts(dialog, Rows.NEW)] == ["3", "2", "4"]
    dialog.panel.sheet.setCurrentIndex(0)
    dialog.panel.sheet.activated.emit(0)
    settle()
    assert [row[1] for row in texts(dialog, Rows.NEW)] == ["9", "10", "8"]


def test_the_owner_chooses_the_day_of_rows_without_one(
    opened: Opened, tmp_path: Path, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    path = tmp_path / "undated.csv"
    path.write_text(UNDATED, encoding="utf-8")
    dialog = opened(path)
    assert dialog.check.undated.isVisible()
    assert dialog.check.undated.sentence.text() == "3 answers have no date and get this day:"
    dialog.check.undated.day.show_day(date(2026, 10, 31))
    settle()
    imported(dialog, qtbot, settle)
    page = stored(lambda workspace: workspace.responses.page(AnswerQuery(), offset=0, limit=9))
    assert {each.response.day for each in page} == {date(2026, 10, 31)}
    assert stored(lambda workspace: workspace.followups.counts()).open == 0


def test_who_goes_on_the_call_list_is_said_and_can_be_moved(
    opened: Opened, plain: Path, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    said = dialog.check.calls.sentence
    assert said.text() == (
        "1 unhappy customer of the last 14 days goes on the call list. 1 older one does not."
    )
    dialog.check.calls.day.show_day(date(2026, 5, 1))
    assert said.text() == "2 unhappy customers of the last 204 days go on the call list."
    imported(dialog, qtbot, settle)
    calls = stored(waiting_cases)
    assert len(calls) == 2


def test_nobody_of_before_the_day_is_called(opened: Opened, plain: Path) -> None:
    dialog = opened(plain)
    dialog.check.calls.day.show_day(date(2026, 11, 21))
    assert dialog.check.calls.sentence.text() == (
        "2 unhappy customers of before then do not go on the call list."
    )


@pytest.mark.parametrize(
    ("ages", "undated", "said"),
    [
        ((), 2, "2 unhappy customers without a date do not go on the call list."),
        ((30,), 0, "1 unhappy customer of before then does not go on the call list."),
        (
            (30,),
            2,
            "1 unhappy customer of before then does not go on the call list."
            " 2 without a date do not.",
        ),
        ((0,), 0, "1 unhappy customer of the last 14 days goes on the call list."),
        (
            (0, 1),
            1,
            "2 unhappy customers of the last 14 days go on the call list."
            " 1 without a date does not.",
        ),
        (
            (0, 30, 31),
            2,
            "1 unhappy customer of the last 14 days goes on the call list."
            " 2 older ones do not. 2 without a date do not.",
        ),
    ],
)
def test_who_is_called_reads_well_whoever_there_is(
    ages: tuple[int, ...], undated: int, said: str
) -> None:
    today = date(2026, 11, 21)
    nothing = ImportRows.of(())
    preview = Preview("cards.csv", "", (), 0, nothing, ())
    days = tuple(sorted(today - timedelta(days=age) for age in ages))
    checked = Checked(preview, (), nothing, nothing, days, undated, undated, None)
    since = today - timedelta(days=14)
    assert calls_words(checked, Basis(UTC, today, since), since) == said


def test_a_file_that_is_no_spreadsheet_is_answered_in_the_dialog(
    opened: Opened, tmp_path: Path, plain: Path, settle: Settle, qtbot: QtBot
) -> None:
    broken = tmp_path / "picture.xlsx"
    broken.write_bytes(b"PK\x03\x04 no workbook at all")
    dialog = opened(broken)
    assert dialog.trouble.isVisible()
    assert "picture.xlsx" in dialog.trouble.accessibleName()
    assert not dialog.foot.deed.isEnabled()
    ask.beforehand.opened.append((plain, broken))
    press(dialog, dialog.trouble.button, qtbot)
    settle()
    assert dialog.check.isVisible()
    assert dialog.panel.facts.text() == "File 1 of 2 · 6 rows"


def test_a_missing_file_is_answered_in_the_dialog(opened: Opened, tmp_path: Path) -> None:
    dialog = opened(tmp_path / "gone.csv")
    assert dialog.trouble.isVisible()


def test_several_files_are_taken_one_after_the_other(
    opened: Opened,
    plain: Path,
    tmp_path: Path,
    stored: Stored,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_bytes(b"PK\x03\x04")
    last = tmp_path / "more.csv"
    last.write_text("Date,Score\n2026-11-02,10\n2026-11-03,9\n", encoding="utf-8")
    dialog = opened(plain, broken, last)
    assert dialog.panel.facts.text() == "File 1 of 3 · 6 rows"
    imported(dialog, qtbot, settle)
    assert dialog.trouble.button.text() == "Go on with the next file"
    press(dialog, dialog.trouble.button, qtbot)
    settle()
    imported(dialog, qtbot, settle)
    assert not dialog.isVisible()
    assert answers(stored) == 5


def test_answers_outside_the_period_are_said_to_be_so(
    opened: Opened, tmp_path: Path, settle: Settle, told: list[Message], qtbot: QtBot
) -> None:
    path = tmp_path / "old.csv"
    path.write_text("Date,Score\n2020-06-03,10\n2020-06-04,9\n", encoding="utf-8")
    imported(opened(path), qtbot, settle)
    assert told[-1].text == (
        "2 answers imported. They are not in the figures above: the newest is of 4 June 2020."
    )
    assert told[-1].deed == "importing old.csv"


def test_a_full_disk_is_answered_beside_the_rows(
    opened: Opened, plain: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog = opened(plain)
    press(dialog, dialog.foot.deed, qtbot)
    settle()
    again = opened(plain)
    again._set_writing(True)
    fault: WorldFault = DataFileFull("answers.nps")
    again.work.failed.emit(fault)
    assert again.foot.said.text() == fault_sentence(fault)
    assert again.check.isVisible()


def test_a_mistake_of_ours_does_not_leave_the_dialog_writing(
    opened: Opened, plain: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def break_down(*_given: Any, **_named: Any) -> Any:
        raise IndexError

    dialog = opened(plain)
    with monkeypatch.context() as patched, qtbot.captureExceptions() as exceptions:
        patched.setattr(Imports, "commit", break_down)
        imported(dialog, qtbot, settle)
    assert exceptions
    assert dialog.panel.isEnabled()
    imported(dialog, qtbot, settle)
    assert not dialog.isVisible()


def test_a_locked_data_file_is_not_laid_to_the_spreadsheet(
    opened: Opened, plain: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def locked(_workspace: Any) -> Any:
        raise DataFileLocked("answers.nps")

    with monkeypatch.context() as patched:
        patched.setattr(checked, "basis_of", locked)
        dialog = opened(plain)
    assert dialog.trouble.accessibleName().startswith("The answers cannot be opened")
    assert dialog.trouble.button.text() == "Try again"

    press(dialog, dialog.trouble.button, qtbot)
    settle()
    assert dialog.stack.currentWidget() is dialog.check


def test_a_late_fault_of_an_earlier_file_does_not_hit_the_next(
    opened: Opened, plain: Path, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_workspace: Any) -> Any:
        raise DataFileLocked("answers.nps")

    dialog = opened(plain)
    with monkeypatch.context() as patched:
        patched.setattr(checked, "basis_of", locked)
        dialog.work.open(Incoming(plain))
    dialog.work.open(Incoming(plain))
    settle()
    assert dialog.stack.currentWidget() is dialog.check


def test_a_file_dropped_on_the_dialog_takes_the_place_of_the_first(
    opened: Opened, plain: Path, tmp_path: Path, settle: Settle
) -> None:
    dialog = opened(tmp_path / "gone.csv")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(plain))])
    entering = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    dialog.dragEnterEvent(entering)
    assert entering.isAccepted()
    dialog.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    settle()
    assert dialog.panel.name.text() == plain.name
    assert dialog.check.isVisible()


def test_a_reading_given_up_says_nothing_any_more(
    plain: Path, around: Surroundings, settle: Settle
) -> None:
    work = ImportWork(around.tasks)
    heard: list[object] = []
    for signal in (work.checked, work.unclear, work.failed):
        signal.connect(heard.append)
    work.open(Incoming(plain))
    work.give_up()
    settle()
    assert heard == []


def test_the_rows_are_models_that_keep_qts_rules(
    opened: Opened, plain: Path, qtmodeltester: Any
) -> None:
    dialog = opened(plain)
    for rows in Rows:
        qtmodeltester.check(table_of(dialog, rows).model())
