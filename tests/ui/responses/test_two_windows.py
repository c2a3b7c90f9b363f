"""An answer that somebody else changes or removes while it is being mended."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from nps_desktop import i18n
from nps_desktop.domain.changes import Change
from nps_desktop.domain.responses import Response
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.responses import Responses
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.others import Others
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.responses.answer_panel import WIDTH, AnswerPanel
from nps_desktop.ui.responses.meanwhile_band import MeanwhileBand
from nps_desktop.ui.responses.responses_page import ResponsesPage
from nps_desktop.ui.tasks import Tasks
from tests.deeds import corrected
from tests.factories import ZONE, Clock, a_detractor, an_answer
from tests.ui.conftest import Settle, Stored

AS_SEEN = a_detractor(score=3, name="Lone", comment="Stod i kø")
THEIRS = replace(AS_SEEN, score=7)
CHANGED = "This answer was changed elsewhere meanwhile."
REMOVED = "This answer was removed meanwhile."
Look = Callable[[], None]


@pytest.fixture
def page(window: MainWindow, stored: Stored, settle: Settle) -> ResponsesPage:
    """The page with three answers; the one to be mended, number 2, is open in the panel."""
    for response in (an_answer(9, name="Anna"), AS_SEEN, an_answer(10, name="Per")):
        stored(lambda workspace, response=response: workspace.responses.add(response))
    opened = window.open_page(PageKey.RESPONSES)
    settle()
    assert isinstance(opened, ResponsesPage)
    opened.table.setFocus()
    opened.table.selectRow(1)
    settle()
    return opened


@pytest.fixture
def panel(page: ResponsesPage) -> AnswerPanel:
    """The answer beside the table."""
    return page.panel


@pytest.fixture
def other(page: ResponsesPage, data_file: Path, clock: Clock) -> Iterator[Workspace]:
    """The other window on the same data file."""
    opened = Workspace.open(data_file, clock=clock, zone=ZONE)
    yield opened
    opened.close()


@pytest.fixture
def look(window: MainWindow, tasks: Tasks, other: Workspace, settle: Settle) -> Look:
    """Return what notices the other window's changes, as this one does every two seconds."""
    others = Others(window, tasks, every=3_600_000)
    others.look()
    settle()

    def now() -> None:
        others.look()
        settle()

    return now


def said(stored: Stored, id: int = 2) -> Response | None:
    answer = stored(lambda workspace: workspace.responses.get(id))
    return answer.response if answer else None


def type_name(panel: AnswerPanel) -> None:
    panel.form.name.setFocus()
    QTest.keyClick(panel.form.name, Qt.Key.Key_End)
    QTest.keyClicks(panel.form.name, " Hansen")


def press_enter(panel: AnswerPanel) -> None:
    QTest.keyClick(panel.form.name, Qt.Key.Key_Return)


def test_what_differs_is_said_while_one_types_and_the_typed_stays(
    panel: AnswerPanel, other: Workspace, look: Look, stored: Stored, settle: Settle
) -> None:
    type_name(panel)
    corrected(other, 2, replace(THEIRS, comment="Fik hjælp"))
    look()
    assert panel.band.isVisible()
    assert panel.band.sentence.text() == CHANGED
    assert panel.band.words.text() == (
        "Score: now 7, it was 3.\nComment: now “Fik hjælp”, it was “Stod i kø”."
    )
    assert panel.form.name.text() == "Lone Hansen"
    press_enter(panel)
    settle()
    assert said(stored) == replace(THEIRS, comment="Fik hjælp")


def test_mine_is_kept_and_undo_leads_back_to_theirs(
    window: MainWindow,
    panel: AnswerPanel,
    other: Workspace,
    look: Look,
    stored: Stored,
    settle: Settle,
) -> None:
    type_name(panel)
    corrected(other, 2, THEIRS)
    look()
    panel.band.mine.click()
    settle()
    assert not panel.band.isVisible()
    assert said(stored) == replace(AS_SEEN, name="Lone Hansen")
    window.undo_list.take_back()
    settle()
    assert said(stored) == THEIRS


def test_theirs_is_taken_and_what_was_typed_stays_within_reach(
    panel: AnswerPanel, other: Workspace, look: Look, stored: Stored, settle: Settle
) -> None:
    type_name(panel)
    corrected(other, 2, THEIRS)
    look()
    panel.band.theirs.click()
    assert (panel.form.score.text(), panel.form.name.text()) == ("7", "Lone")
    assert not panel.is_dirty
    panel.band.back.click()
    assert (panel.form.score.text(), panel.form.name.text()) == ("3", "Lone Hansen")
    panel.save.click()
    settle()
    assert said(stored) == replace(AS_SEEN, name="Lone Hansen")


def test_the_second_to_save_is_told_and_overwrites_nothing(
    window: MainWindow, panel: AnswerPanel, other: Workspace, stored: Stored, settle: Settle
) -> None:
    type_name(panel)
    corrected(other, 2, THEIRS)
    press_enter(panel)
    settle()
    assert said(stored) == THEIRS
    assert panel.band.words.text() == "Score: now 7, it was 3."
    assert panel.form.name.text() == "Lone Hansen"
    assert window.message_bar.accessibleName() == (
        "Not saved yet: this answer was changed elsewhere meanwhile."
    )
    panel.band.mine.click()
    settle()
    assert said(stored) == replace(AS_SEEN, name="Lone Hansen")
    assert window.unsaved == 0


def test_one_comes_back_to_an_answer_that_could_not_be_saved_on_leaving_it(
    page: ResponsesPage, panel: AnswerPanel, other: Workspace, stored: Stored, settle: Settle
) -> None:
    type_name(panel)
    corrected(other, 2, THEIRS)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    settle()
    assert page.table.currentIndex().row() == 1
    assert panel.band.isVisible()
    assert panel.form.name.text() == "Lone Hansen"
    assert said(stored) == THEIRS


def test_an_answer_is_not_left_before_somebody_has_chosen(
    page: ResponsesPage, panel: AnswerPanel, other: Workspace, look: Look, settle: Settle
) -> None:
    type_name(panel)
    corrected(other, 2, THEIRS)
    look()
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    settle()
    assert page.table.currentIndex().row() == 1
    assert panel.band.theirs.hasFocus()
    assert panel.form.name.text() == "Lone Hansen"


def test_where_nobody_types_the_newer_answer_is_shown(
    panel: AnswerPanel, other: Workspace, look: Look
) -> None:
    corrected(other, 2, THEIRS)
    look()
    assert panel.form.score.text() == "7"
    assert not panel.band.isVisible()


def test_nothing_is_asked_once_the_other_has_put_it_back(
    panel: AnswerPanel, other: Workspace, look: Look
) -> None:
    type_name(panel)
    corrected(other, 2, THEIRS)
    look()
    corrected(other, 2, AS_SEEN)
    look()
    assert not panel.band.isVisible()
    assert panel.save.isEnabled()


def test_ones_own_corrections_are_no_quarrel(
    panel: AnswerPanel, stored: Stored, settle: Settle
) -> None:
    type_name(panel)
    press_enter(panel)
    QTest.keyClicks(panel.form.name, "!")
    press_enter(panel)
    settle()
    assert said(stored) == replace(AS_SEEN, name="Lone Hansen!")
    assert not panel.band.isVisible()
    assert not panel.is_dirty


def test_an_answer_removed_meanwhile_comes_back_with_what_was_typed(
    window: MainWindow,
    page: ResponsesPage,
    panel: AnswerPanel,
    other: Workspace,
    look: Look,
    stored: Stored,
    settle: Settle,
) -> None:
    type_name(panel)
    other.responses.remove([2])
    look()
    assert page.rows.rowCount() == 2
    assert panel.band.sentence.text() == REMOVED
    assert panel.form.name.text() == "Lone Hansen"
    QTest.keyClicks(panel.form.name, "!")
    panel.band.mine.click()
    settle()
    assert said(stored) == replace(AS_SEEN, name="Lone Hansen!")
    assert not panel.band.isVisible()
    window.undo_list.take_back()
    settle()
    assert said(stored) is None


def test_an_answer_that_was_removed_may_stay_removed(
    page: ResponsesPage, panel: AnswerPanel, other: Workspace, look: Look, stored: Stored
) -> None:
    type_name(panel)
    other.responses.remove([2])
    look()
    panel.band.theirs.click()
    assert not panel.isVisible()
    assert page.unsaved == 0
    assert said(stored) is None


def test_a_removal_is_told_to_whoever_saves_what_was_typed(
    window: MainWindow, panel: AnswerPanel, other: Workspace, settle: Settle
) -> None:
    type_name(panel)
    other.responses.remove([2])
    press_enter(panel)
    settle()
    assert panel.band.sentence.text() == REMOVED
    assert panel.form.name.text() == "Lone Hansen"
    assert window.unsaved == 1


def test_what_was_typed_into_an_answer_that_is_gone_for_good_still_stands(
    window: MainWindow,
    panel: AnswerPanel,
    other: Workspace,
    look: Look,
    clock: Clock,
    settle: Settle,
) -> None:
    type_name(panel)
    other.responses.remove([2])
    look()
    clock.forward(days=2)
    other.purge_removed(timedelta(days=1))
    panel.band.mine.click()
    settle()
    assert window.message_bar.accessibleName() == (
        "This answer is gone for good and cannot be brought back."
    )
    assert panel.form.name.text() == "Lone Hansen"


def test_an_answer_shown_without_a_row_is_left_when_somebody_removes_it(
    page: ResponsesPage, panel: AnswerPanel, other: Workspace, look: Look
) -> None:
    shown = panel.answer
    assert shown is not None
    page.chosen.show_alone(shown)
    other.responses.remove([2])
    look()
    assert not panel.isVisible()


def test_an_answer_that_no_longer_fits_the_search_stays_while_it_is_mended(
    page: ResponsesPage, panel: AnswerPanel, other: Workspace, look: Look, settle: Settle
) -> None:
    QTest.keyClicks(page.search, "Lone")
    settle()
    page.table.selectRow(0)
    settle()
    type_name(panel)
    corrected(other, 2, replace(AS_SEEN, name="Kaj"))
    look()
    assert page.rows.rowCount() == 0
    assert panel.isVisible()
    assert panel.band.words.text() == "Name: now “Kaj”, it was “Lone”."
    assert panel.form.name.text() == "Lone Hansen"


def test_what_a_locked_file_refused_is_not_written_over_a_newer_one_later(
    page: ResponsesPage,
    panel: AnswerPanel,
    other: Workspace,
    stored: Stored,
    settle: Settle,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def locked(*_given: Any, **_named: Any) -> Any:
        raise DataFileLocked("answers.nps")

    type_name(panel)
    with monkeypatch.context() as patched:
        patched.setattr(Responses, "rewrite", locked)
        press_enter(panel)
        settle()
        page.table.selectRow(0)
        settle()
    corrected(other, 2, THEIRS)
    QTest.keyClicks(panel.form.name, "!")
    press_enter(panel)
    settle()
    assert said(stored) == THEIRS
    assert panel.answer is not None
    assert panel.answer.id == 2
    assert panel.band.isVisible()


def test_closing_the_window_asks_about_what_is_being_typed(
    window: MainWindow, panel: AnswerPanel, stored: Stored
) -> None:
    assert window.unsaved == 0
    type_name(panel)
    assert window.unsaved == 1


def test_undo_leaves_what_somebody_else_wrote_after_the_correction(
    window: MainWindow, panel: AnswerPanel, other: Workspace, stored: Stored, settle: Settle
) -> None:
    type_name(panel)
    press_enter(panel)
    settle()
    corrected(other, 2, THEIRS)
    window.undo_list.take_back()
    settle()
    assert said(stored) == THEIRS
    assert window.message_bar.accessibleName() == (
        "This cannot be taken back any more: changing an answer. It was changed meanwhile."
    )


def test_a_correction_made_by_both_is_told_without_undo(
    window: MainWindow, panel: AnswerPanel, other: Workspace, stored: Stored, settle: Settle
) -> None:
    type_name(panel)
    change = corrected(other, 2, replace(AS_SEEN, name="Lone Hansen"))
    assert isinstance(change, Change)
    press_enter(panel)
    settle()
    assert window.message_bar.accessibleName() == "Answer changed."
    assert window.undo_list.newest == ""


def test_where_much_differs_the_rest_is_counted(
    panel: AnswerPanel, other: Workspace, look: Look
) -> None:
    type_name(panel)
    corrected(other, 2, an_answer(7, location="Havnen", email="lone@example.org"))
    look()
    assert panel.band.words.text().splitlines()[-1] == "3 more fields differ."


def test_what_is_typed_stays_in_sight_below_the_band(
    window: MainWindow, panel: AnswerPanel, other: Workspace, look: Look
) -> None:
    window.resize(1024, 700)
    panel.form.email.setFocus()
    QTest.keyClicks(panel.form.email, "lone@")
    corrected(other, 2, THEIRS)
    look()
    place = panel.form.email.mapTo(panel, panel.form.email.rect().bottomLeft())
    assert place.y() < panel.save.y()
    assert not panel.form.email.visibleRegion().isEmpty()


def test_nobody_is_called_back_while_typing_in_another_answer(
    window: MainWindow,
    page: ResponsesPage,
    panel: AnswerPanel,
    other: Workspace,
    stored: Stored,
    settle: Settle,
) -> None:
    type_name(panel)
    corrected(other, 2, THEIRS)
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    QTest.keyClicks(panel.form.comment, "Fint")
    settle()
    assert panel.answer is not None
    assert panel.answer.id == 1
    assert panel.form.comment.text == "Fint"
    assert window.message_bar.accessibleName() == (
        "Not saved yet: this answer was changed elsewhere meanwhile."
    )
    assert window.unsaved == 2

    panel.save.click()
    settle()
    assert panel.answer.id == 2
    assert panel.form.name.text() == "Lone Hansen"
    assert panel.band.isVisible()
    first = said(stored, 1)
    assert first is not None
    assert first.comment == "Fint"


def test_a_second_correction_is_written_although_the_first_could_not_be(
    panel: AnswerPanel, stored: Stored, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    write, faults = Responses.rewrite, [DataFileLocked("answers.nps")]

    def locked_once(*given: Any, **named: Any) -> Any:
        if faults:
            raise faults.pop()
        return write(*given, **named)

    monkeypatch.setattr(Responses, "rewrite", locked_once)
    type_name(panel)
    press_enter(panel)
    QTest.keyClicks(panel.form.name, "!")
    press_enter(panel)
    settle()
    assert said(stored) == replace(AS_SEEN, name="Lone Hansen!")
    assert not panel.band.isVisible()


@pytest.mark.parametrize("language", ["en", "da", "sv", "nb", "de"])
def test_no_choice_is_cut_off_in_any_language(qtbot: QtBot, language: str) -> None:
    i18n.use(language)
    band = MeanwhileBand()
    qtbot.addWidget(band)
    band.setFixedWidth(WIDTH - 40)
    band.show()

    def are_whole() -> bool:
        buttons = [each for each in band.findChildren(QPushButton) if each.isVisible()]
        return all(each.width() >= each.sizeHint().width() for each in buttons)

    for say in (lambda: band.say_changed(()), band.say_removed, band.say_taken):
        say()
        qtbot.waitUntil(are_whole)


def test_in_a_low_window_the_words_give_way_and_the_choice_stays_whole(qtbot: QtBot) -> None:
    band = MeanwhileBand()
    qtbot.addWidget(band)
    band.setFixedSize(WIDTH - 40, 200)
    band.say_changed(["Comment: now “one”, it was “another one that is long”."] * 3)
    band.show()
    qtbot.waitUntil(lambda: band.theirs.width() > 0)
    for button in (band.mine, band.theirs):
        assert button.height() >= button.sizeHint().height()
        assert button.mapTo(band, button.rect().bottomRight()).y() < band.height()
