"""The settings: the shop's, kept with the answers, and this computer's, kept beside them."""

from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QLabel
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
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
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
    form = dialog.shop_form
    form.question.setText("Would you come again?")
    form.target.setValue(60)
    form.good_from.setValue(10)
    form.very_good_above.setValue(70)
    form.followup_hours.setValue(24)
    form.history_days.setValue(30)
    form.minutes_per_call.setValue(15)
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
    dialog.shop_form.show_shop(Shop(target=40))
    dialog.shop_form.target.setValue(dialog.shop_form.target.minimum())
    assert dialog.shop_form.target.text() == "none"
    save(dialog, qtbot, settle)
    assert stored(lambda workspace: workspace.shop.read()).target is None


def test_the_guess_is_changed_and_counts_as_asked(
    dialog: SettingsDialog, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    assert dialog.shop_form.guess.text() == "none"
    dialog.shop_form.guess.setValue(8)
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
    dialog.shop_form.good_from.setValue(60)
    save(dialog, qtbot, settle)
    assert dialog.isVisible()
    assert dialog.shop_form.wrong.isVisible()
    assert stored(lambda workspace: workspace.shop.read()).name == ""
    dialog.shop_form.good_from.setValue(50)
    save(dialog, qtbot, settle)
    assert not dialog.isVisible()


def test_the_choices_of_this_computer_are_kept_and_told(
    dialog: SettingsDialog, settings_file: Path, settle: Settle, qtbot: QtBot
) -> None:
    dialog.computer_form.language.choose("da")
    dialog.computer_form.colleague.setText("Mette")
    with qtbot.waitSignal(dialog.settings_saved) as saved:
        save(dialog, qtbot, settle)
    expected = Settings(language="da", look="system", colleague="Mette")
    assert saved.args == [expected]
    assert stored_settings.load(settings_file) == expected


def test_a_look_is_worn_at_once_and_taken_off_again(dialog: SettingsDialog, qtbot: QtBot) -> None:
    worn: list[str] = []
    dialog.look_chosen.connect(worn.append)
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
    assert "cannot be written" in dialog.wrong.text()
    assert dialog.save_button.isEnabled()


def test_a_mistake_of_ours_does_not_close_the_way_to_save(
    dialog: SettingsDialog, settle: Settle, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def break_down(_file: Path, _settings: Settings) -> None:
        raise IndexError

    monkeypatch.setattr(stored_settings, "save", break_down)
    with qtbot.captureExceptions() as exceptions:
        save(dialog, qtbot, settle)
    assert exceptions
    assert dialog.save_button.isEnabled()


def test_a_change_of_the_shop_can_be_taken_back(
    dialog: SettingsDialog, window: MainWindow, stored: Stored, settle: Settle, qtbot: QtBot
) -> None:
    dialog.shop_form.name.setText("Corner shop")
    save(dialog, qtbot, settle)
    assert window.undo_list.newest == "changing the settings"
    window.undo_list.take_back()
    settle()
    assert stored(lambda workspace: workspace.shop.read()).name == ""


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
        assert field.name in text
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
