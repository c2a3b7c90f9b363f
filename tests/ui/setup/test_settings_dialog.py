"""The settings: the shop's, kept with the answers, and this computer's, kept beside them."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from nps_desktop import settings as stored_settings
from nps_desktop.domain.shop import Shop
from nps_desktop.paths import resource
from nps_desktop.settings import Settings
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message, Messages
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.setup.about_dialog import PARTS, AboutDialog, version_of
from nps_desktop.ui.setup.keys_dialog import KeysDialog
from nps_desktop.ui.setup.list_line import ListLine
from nps_desktop.ui.setup.sections import Section
from nps_desktop.ui.setup.settings_dialog import SettingsDialog
from nps_desktop.ui.widgets.form_card import FormCard, NumberField

Settle = Callable[[], None]
Stored = Callable[[Callable[[Any], Any]], Any]


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    """Where this computer's choices lie; not made yet."""
    return tmp_path / "config" / "settings.json"


@pytest.fixture
def dialog(
    window: MainWindow, around: Surroundings, settings_file: Path, settle: Settle
) -> SettingsDialog:
    """The dialog, open, the shop read."""
    made = SettingsDialog(window, around, settings_file=settings_file)
    made.open()
    settle()
    return made


def save(dialog: SettingsDialog, qtbot: QtBot, settle: Settle) -> None:
    """Press Save and wait."""
    qtbot.mouseClick(dialog.foot.save, Qt.MouseButton.LeftButton)
    settle()


def words_of(widget: Any) -> list[str]:
    """Every label's text."""
    return [label.text() for label in widget.findChildren(QLabel)]


def test_the_shop_is_renamed_everywhere(
    dialog: SettingsDialog, window: MainWindow, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    qtbot.keyClicks(dialog.shop_form.name, "Købmand Sørensen")
    qtbot.keyClicks(dialog.shop_form.town, "Ærøskøbing")
    save(dialog, qtbot, settle)
    assert not dialog.isVisible()
    assert stored(lambda workspace: workspace.shop.read()).name == "Købmand Sørensen"
    assert "Købmand Sørensen" in words_of(window.sidebar)


def test_enter_saves(dialog: SettingsDialog, stored: Stored, settle: Settle, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.shop_form.town, "Marstal")
    qtbot.keyClick(dialog.shop_form.town, Qt.Key.Key_Return)
    settle()
    assert stored(lambda workspace: workspace.shop.read()).town == "Marstal"


def test_every_rule_of_the_shop_is_kept(
    dialog: SettingsDialog, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog.shop_form.question.setText("Would you come again?")
    dialog.score_form.target.setValue(60)
    dialog.score_form.good_from.setValue(10)
    dialog.score_form.very_good_above.setValue(70)
    dialog.clock_form.followup_hours.setValue(24)
    dialog.clock_form.history_days.setValue(30)
    dialog.load_form.minutes_per_call.setValue(15)
    save(dialog, qtbot, settle)
    assert stored(lambda workspace: workspace.shop.read()) == Shop(
        question="Would you come again?",
        good_from=10,
        very_good_above=70,
        target=60,
        followup_hours=24,
        history_days=30,
        minutes_per_call=15,
    )


def test_a_target_can_be_taken_away(
    dialog: SettingsDialog, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog.score_form.show_shop(Shop(target=40))
    dialog.score_form.target.setValue(dialog.score_form.target.minimum())
    assert dialog.score_form.target.text() == "none"
    save(dialog, qtbot, settle)
    assert stored(lambda workspace: workspace.shop.read()).target is None


def test_the_guess_is_changed_and_counts_as_asked(
    dialog: SettingsDialog, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    assert dialog.score_form.guess.text() == "none"
    dialog.score_form.guess.setValue(8)
    save(dialog, qtbot, settle)
    shop = stored(lambda workspace: workspace.shop.read())
    assert (shop.guess, shop.is_guess_asked) == (8, True)


def test_settings_that_say_nothing_of_a_guess_leave_the_question_open(
    dialog: SettingsDialog, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog.shop_form.town.setText("Marstal")
    save(dialog, qtbot, settle)
    assert not stored(lambda workspace: workspace.shop.read()).is_guess_asked


def test_bands_that_quarrel_are_marked_and_nothing_is_saved(
    dialog: SettingsDialog, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog.shop_form.name.setText("Not yet")
    dialog.score_form.good_from.setValue(60)
    save(dialog, qtbot, settle)
    assert dialog.isVisible()
    assert dialog.sections.section is Section.SCORE
    assert dialog.score_form.wrong.isVisible()
    assert QApplication.focusWidget() is dialog.score_form.good_from
    assert stored(lambda workspace: workspace.shop.read()).name == ""
    dialog.score_form.good_from.setValue(50)
    save(dialog, qtbot, settle)
    assert not dialog.isVisible()


def test_the_choices_of_this_computer_are_kept_and_told(
    dialog: SettingsDialog, settings_file: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog.computer_form.language.choose("da")
    dialog.computer_form.reminders.setChecked(False)
    dialog.computer_form.asks_who.setChecked(False)
    with qtbot.waitSignal(dialog.settings_saved) as saved:
        save(dialog, qtbot, settle)
    expected = Settings(language="da", look="system", reminders=False, asks_who=False)
    assert saved.args == [expected]
    assert stored_settings.load(settings_file) == expected


def test_a_look_is_worn_at_once_and_taken_off_again(dialog: SettingsDialog, qtbot: QtBot) -> None:
    worn: list[str] = []
    dialog.look_chosen.connect(worn.append)
    dialog.open_section(Section.COMPUTER)
    dialog.computer_form.look.setFocus()
    qtbot.keyClick(dialog.computer_form.look, Qt.Key.Key_End)
    assert worn[-1:] == ["dark"]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert worn[-1] == "system"


def test_settings_that_cannot_be_written_are_told_in_the_dialog(
    dialog: SettingsDialog, settings_file: Path, settle: Settle, qtbot: QtBot
) -> None:
    settings_file.parent.write_text("a file where the folder should be")
    save(dialog, qtbot, settle)
    assert dialog.isVisible()
    assert "cannot be written" in dialog.foot.wrong.text()
    assert dialog.foot.save.isEnabled()


def test_a_mistake_of_ours_does_not_close_the_way_to_save(
    dialog: SettingsDialog, settle: Settle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def break_down(_file: Path, _settings: Settings) -> None:
        raise IndexError

    monkeypatch.setattr(stored_settings, "save", break_down)
    with qtbot.captureExceptions() as exceptions:
        save(dialog, qtbot, settle)
    assert exceptions
    assert dialog.foot.save.isEnabled()


def test_a_change_of_the_shop_can_be_taken_back(
    dialog: SettingsDialog, window: MainWindow, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog.shop_form.name.setText("Corner shop")
    save(dialog, qtbot, settle)
    assert window.undo_list.newest == "changing the settings"
    window.undo_list.take_back()
    settle()
    assert stored(lambda workspace: workspace.shop.read()).name == ""


def test_what_another_window_has_changed_meanwhile_stays(
    dialog: SettingsDialog,
    around: Surroundings,
    settings_file: Path,
    stored: Stored,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    stored(lambda workspace: workspace.shop.write(Shop(town="Ribe", followup_hours=24)))
    stored_settings.save(settings_file, Settings(till="Till 2"))
    dialog.shop_form.name.setText("Corner shop")
    dialog.computer_form.reminders.setChecked(False)
    save(dialog, qtbot, settle)
    kept = Shop("Corner shop", "Ribe", followup_hours=24)
    assert stored(lambda workspace: workspace.shop.read()) == kept
    assert stored_settings.load(settings_file) == Settings(till="Till 2", reminders=False)


def test_the_sections_are_walked_by_keys(dialog: SettingsDialog, qtbot: QtBot) -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(dialog.shop_form.name, Qt.Key.Key_PageDown, ctrl)
    assert dialog.sections.section is Section.SCORE
    assert dialog.score_form.isVisible()
    assert not dialog.shop_form.isVisible()
    qtbot.keyClick(dialog.sections.names, Qt.Key.Key_End)
    assert dialog.computer_form.isVisible()
    qtbot.keyClick(dialog.sections.names, Qt.Key.Key_PageDown, ctrl)
    qtbot.keyClick(dialog.sections.names, Qt.Key.Key_PageUp, ctrl)
    assert dialog.sections.section is Section.COLLEAGUES


def walk(qtbot: QtBot, steps: int) -> list[QWidget | None]:
    """Press Tab that often; return who has the keys after each."""
    passed = []
    for _step in range(steps):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        passed.append(QApplication.focusWidget())
    return passed


@pytest.mark.parametrize("section", Section)
def test_tab_goes_from_the_names_through_the_page_to_the_buttons(
    dialog: SettingsDialog, section: Section, settle: Settle, qtbot: QtBot
) -> None:
    dialog.open_section(Section.SCORE)
    dialog.open_section(section)
    dialog.sections.names.setFocus()
    passed = walk(qtbot, 60)
    round_trip = passed[: passed.index(dialog.sections.names)]
    assert round_trip[-2:] == [dialog.foot.cancel, dialog.foot.save]
    assert len(round_trip) > 2
    for each in round_trip:
        assert each
        assert each.accessibleName() or getattr(each, "text", str)()


def test_archived_lines_are_reached_by_tab(
    dialog: SettingsDialog, settle: Settle, qtbot: QtBot
) -> None:
    dialog.open_section(Section.STEPS)
    editor = dialog.lists[Section.STEPS]
    for line in editor.lines[:2]:
        line.archive.click()
    settle()
    editor.archived.fold.click()
    editor.archived.fold.setFocus()
    expected = [editor.archived.button(0), editor.archived.button(1), dialog.foot.cancel]
    assert walk(qtbot, 3) == expected


def test_the_dialog_says_what_counts_when(dialog: SettingsDialog) -> None:
    assert "when you save" in dialog.foot.when.text()
    dialog.open_section(Section.CAUSES)
    assert "at once" in dialog.foot.when.text()


def test_saving_takes_in_what_is_still_typed_in_a_list(
    dialog: SettingsDialog, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog.open_section(Section.COLLEAGUES)
    qtbot.keyClicks(dialog.lists[Section.COLLEAGUES].new.field, "Mette")
    save(dialog, qtbot, settle)
    lists = stored(lambda workspace: workspace.shop_lists.read())
    assert [entry.text for entry in lists.colleagues] == ["Mette"]
    assert not dialog.isVisible()


def test_a_line_that_cannot_be_taken_keeps_the_dialog_open_at_its_list(
    dialog: SettingsDialog, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog.open_section(Section.CAUSES)
    field = dialog.lists[Section.CAUSES].new.field
    qtbot.keyClicks(field, "price")
    dialog.open_section(Section.SHOP)
    dialog.shop_form.name.setText("Not yet")
    save(dialog, qtbot, settle)
    assert dialog.isVisible()
    assert dialog.sections.section is Section.CAUSES
    assert QApplication.focusWidget() is field
    assert stored(lambda workspace: workspace.shop.read()).name == ""


def test_what_was_done_to_a_list_can_be_taken_back_in_the_dialog(
    dialog: SettingsDialog, window: MainWindow, settle: Settle, qtbot: QtBot
) -> None:
    dialog.undo_wanted.connect(window.undo_list.take_back)
    dialog.open_section(Section.STEPS)
    editor = dialog.lists[Section.STEPS]
    first = editor.lines[0]
    first.archive.click()
    settle()
    assert window.undo_list.newest == "archiving “Ring the customer”"
    assert first not in editor.lines
    dialog.message_bar.undo_wanted.emit()
    settle()
    assert editor.lines[0].name == "Ring the customer"


def test_a_line_that_is_added_or_moved_is_scrolled_to(
    dialog: SettingsDialog, settle: Settle, qtbot: QtBot
) -> None:
    dialog.resize(900, 420)
    dialog.open_section(Section.CAUSES)
    editor = dialog.lists[Section.CAUSES]

    def is_seen(line: ListLine) -> bool:
        return bool(line.visibleRegion().boundingRect().height() >= line.height())

    assert not is_seen(editor.lines[-1])
    qtbot.keyClicks(editor.new.field, "Parking")
    qtbot.keyClick(editor.new.field, Qt.Key.Key_Return)
    settle()
    qtbot.waitUntil(lambda: is_seen(editor.lines[-1]))
    assert editor.lines[-1].name == "Parking"
    line = editor.lines[0]
    line.field.setFocus()
    for _time in range(10):
        qtbot.keyClick(line.field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    settle()
    qtbot.waitUntil(lambda: is_seen(line))


def test_ctrl_z_gives_back_what_is_typed_and_then_what_was_done(
    dialog: SettingsDialog, window: MainWindow, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    ctrl = Qt.KeyboardModifier.ControlModifier
    dialog.undo_wanted.connect(window.undo_list.take_back)
    dialog.open_section(Section.COLLEAGUES)
    field = dialog.lists[Section.COLLEAGUES].new.field
    qtbot.keyClicks(field, "Mette")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settle()
    qtbot.keyClicks(field, "Bo")
    qtbot.keyClick(field, Qt.Key.Key_Z, ctrl)
    settle()
    assert field.text() == ""
    assert len(dialog.lists[Section.COLLEAGUES].lines) == 1
    qtbot.keyClick(field, Qt.Key.Key_Z, ctrl)
    settle()
    assert dialog.lists[Section.COLLEAGUES].lines == ()
    assert field.text() == ""


def test_saving_is_told(
    dialog: SettingsDialog, messages: Messages, settle: Settle, qtbot: QtBot
) -> None:
    told: list[Message] = []
    messages.told.connect(told.append)
    dialog.shop_form.name.setText("Corner shop")
    save(dialog, qtbot, settle)
    assert [message.text for message in told] == ["Settings saved."]


def test_the_wheel_turns_a_number_only_where_somebody_works(qtbot: QtBot) -> None:
    card, field = FormCard("Numbers"), NumberField(0, 10)
    card.add("&Number", field)
    qtbot.addWidget(card)
    with qtbot.waitActive(card):
        card.show()
        card.activateWindow()
    field.setValue(5)

    def turn() -> None:
        field.wheelEvent(
            QWheelEvent(
                QPointF(5, 5),
                QPointF(5, 5),
                QPoint(),
                QPoint(0, 120),
                Qt.MouseButton.NoButton,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
        )

    card.setFocus()
    field.clearFocus()
    turn()
    assert field.value() == 5
    field.setFocus()
    turn()
    assert field.value() == 6


def test_every_setting_is_explained_in_the_help() -> None:
    text = resource("help/en/settings.md").read_text(encoding="utf-8").casefold()
    for field in fields(Settings):
        assert field.name.replace("_", " ") in text
    for words in (
        *("name", "town", "question", "target", "needs work below", "very good above"),
        "your guess",
        *("hours until a call is due", "days of history", "minutes for a call"),
    ):
        assert f"**{words}**" in text


def test_the_keys_are_those_of_the_menus(window: MainWindow) -> None:
    words = words_of(KeysDialog(window))
    assert words[words.index("Import a spreadsheet") + 1] == "Ctrl+O"
    assert words[words.index("Month") + 1] == "Ctrl+5"
    assert "Quit" in words


def test_the_keys_fit_a_small_screen(window: MainWindow) -> None:
    dialog = KeysDialog(window)
    dialog.open()
    assert dialog.sizeHint().height() < 650
    assert dialog.sizeHint().width() < 1000
    dialog.done(0)


def test_headings_of_the_keys_have_room_for_their_tails(window: MainWindow, qtbot: QtBot) -> None:
    dialog = KeysDialog(window)
    dialog.open()
    headings = [each for each in dialog.findChildren(QLabel) if each.property("role") == "section"]
    assert headings
    for heading in headings:
        assert heading.contentsRect().height() >= heading.fontMetrics().height(), heading.text()
    dialog.done(0)


def test_about_names_every_part_its_licence_and_the_marks(window: MainWindow) -> None:
    words = words_of(AboutDialog(window))
    for part in PARTS:
        assert part.name in words
        assert part.licence in words
    assert any("Satmetrix" in each for each in words)
    assert words[0].startswith("NPS Desktop")


def test_a_part_that_is_not_installed_has_no_version() -> None:
    assert version_of("no such part of the program") == ""


def test_save_scrolls_to_what_cannot_be_taken_every_time(
    dialog: SettingsDialog, settle: Settle, qtbot: QtBot
) -> None:
    dialog.resize(900, 420)
    dialog.open_section(Section.CALLS)
    settle()
    first = dialog.clock_form.closed_days.first
    qtbot.keyClicks(first, "nonsense")
    for _time in range(2):
        bar = dialog.sections._area.verticalScrollBar()
        bar.setValue(0)
        dialog.load_form.setFocus()
        save(dialog, qtbot, settle)
        qtbot.waitUntil(lambda: not first.visibleRegion().isEmpty())
        assert dialog.isVisible()
        assert dialog.focusWidget() is first
