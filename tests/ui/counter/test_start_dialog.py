"""What the owner chooses before the counter opens: languages, questions, screen, till, PIN."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nps_desktop import i18n
from nps_desktop import settings as stored_settings
from nps_desktop.domain.pins import opens as pin_opens
from nps_desktop.domain.shop import Shop
from nps_desktop.errors import DataFileLocked
from nps_desktop.services.shop import ShopRecord
from nps_desktop.settings import Settings
from nps_desktop.ui import ask
from nps_desktop.ui.counter.pin_check import PinCheck
from nps_desktop.ui.counter.places import Place
from nps_desktop.ui.counter.plan import CounterPlan
from nps_desktop.ui.counter.start_dialog import StartDialog
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.tasks import Tasks
from tests.factories import an_answer
from tests.ui.conftest import Settle, Stored
from tests.ui.counter.conftest import PATIENT, PIN, SEALED, tap

OWN = Place("laptop", QRect(0, 0, 1280, 800), is_owners=True)
OTHER = Place("till", QRect(1280, 0, 1024, 768), is_owners=False)


class Choosing:
    """The dialog, and what comes of it."""

    def __init__(self, dialog: StartDialog, settings_file: Path) -> None:
        self.dialog = dialog
        self.form = dialog.form
        self.pin = dialog.form.pin
        self.settings_file = settings_file
        self.plans: list[CounterPlan] = []
        dialog.started.connect(self.plans.append)

    def set_pin(self, pin: str, again: str = "") -> None:
        """Type a new PIN twice."""
        QTest.keyClicks(self.pin.new, pin)
        QTest.keyClicks(self.pin.again, again or pin)

    def press(self, *keys: str | Qt.Key) -> None:
        """Press keys, wherever the cursor stands."""
        for key in keys:
            where = self.dialog.focusWidget()
            if isinstance(key, str):
                QTest.keyClicks(where, key)
            else:
                QTest.keyClick(where, key)

    def start(self, settle: Settle) -> None:
        """Press Start and wait."""
        tap(self.dialog.start)
        settle()
        settle()


@pytest.fixture
def opened(
    window: MainWindow,
    around: Surroundings,
    tasks: Tasks,
    tmp_path: Path,
    settle: Settle,
    qtbot: QtBot,
) -> Any:
    """Return what opens the dialog, on one screen or two."""

    def do(*places: Place, settings: Settings = Settings()) -> Choosing:  # noqa: B008 - frozen
        file = tmp_path / "settings.json"
        made = StartDialog(
            window,
            replace(around, settings=settings),
            settings_file=file,
            places=places or (OWN,),
            check=PinCheck(tasks, replace(PATIENT, second=600_000)),
        )
        made.open()
        settle()
        return Choosing(made, file)

    return do


@pytest.fixture
def shop(stored: Stored) -> Any:
    """Return what reads the shop."""
    return lambda: stored(lambda workspace: workspace.shop.read())


@pytest.fixture
def with_pin(stored: Stored) -> None:
    """A PIN is set already."""
    stored(lambda workspace: workspace.shop.write(Shop("Bageriet", counter_pin=SEALED)))


def test_a_new_shop_needs_no_more_than_a_pin(opened: Any, shop: Any, settle: Settle) -> None:
    i18n.use("da")
    choosing = opened()
    choosing.set_pin(PIN)
    choosing.start(settle)
    (plan,) = choosing.plans
    assert not choosing.dialog.isVisible()
    assert plan.place is OWN
    assert plan.shop == shop()
    assert plan.shop.counter_languages == "da"
    assert plan.shop.counter_asks_comment
    assert plan.shop.counter_asks_phone


def test_what_is_kept_is_not_the_pin(opened: Any, shop: Any, settle: Settle) -> None:
    choosing = opened()
    choosing.set_pin("86420")
    choosing.start(settle)
    kept = shop().counter_pin
    assert "86420" not in kept
    assert pin_opens("86420", kept)


def test_the_same_pin_is_kept_differently_each_time(
    opened: Any, shop: Any, settle: Settle, stored: Stored
) -> None:
    kept = []
    for _ in range(2):
        stored(lambda workspace: workspace.shop.write(Shop()))
        choosing = opened()
        choosing.set_pin(PIN)
        choosing.start(settle)
        kept.append(shop().counter_pin)
    assert kept[0] != kept[1]


@pytest.mark.parametrize(
    ("pin", "again", "sentence"),
    [
        ("123", "123", "A PIN has 4 to 8 digits."),
        ("", "", "A PIN has 4 to 8 digits."),
        ("1234", "1235", "These two are not the same. Type it once more."),
    ],
)
def test_a_pin_that_will_not_do_is_said_and_nothing_starts(
    opened: Any, settle: Settle, pin: str, again: str, sentence: str
) -> None:
    choosing = opened()
    choosing.set_pin(pin, again)
    choosing.start(settle)
    assert choosing.pin.wrong.text() == sentence
    assert choosing.pin.wrong.isVisible()
    assert choosing.dialog.isVisible()
    assert choosing.plans == []
    QTest.keyClicks(choosing.pin.new, "9")
    assert not choosing.pin.wrong.isVisible()
    choosing.dialog.reject()


def test_a_pin_is_digits_that_nobody_reads(opened: Any) -> None:
    choosing = opened()
    QTest.keyClicks(choosing.pin.new, "1a2b 3456789012")
    assert choosing.pin.new.text() == "12345678"
    assert "1" not in choosing.pin.new.displayText()
    choosing.dialog.reject()


@pytest.mark.usefixtures("with_pin")
def test_a_set_pin_needs_no_typing(opened: Any, shop: Any, settle: Settle) -> None:
    choosing = opened()
    assert choosing.pin.state.text() == "A PIN is set."
    assert not choosing.pin.new.isVisible()
    choosing.start(settle)
    assert choosing.plans[0].shop == shop()
    assert shop().counter_pin == SEALED


@pytest.mark.usefixtures("with_pin")
def test_a_set_pin_is_changed_with_the_old_one(opened: Any, shop: Any, settle: Settle) -> None:
    choosing = opened()
    tap(choosing.pin.change)
    QTest.keyClicks(choosing.pin.old, PIN)
    choosing.set_pin("97531")
    choosing.start(settle)
    assert pin_opens("97531", shop().counter_pin)
    assert shop().name == "Bageriet"
    assert choosing.plans[0].shop == shop()


@pytest.mark.usefixtures("with_pin")
@pytest.mark.parametrize(
    ("old", "sentence"),
    [
        ("1111", "That is not the current PIN. Try again."),
        ("", "Type the current PIN."),
    ],
)
def test_without_the_old_pin_it_stays(
    opened: Any, shop: Any, settle: Settle, old: str, sentence: str
) -> None:
    choosing = opened()
    tap(choosing.pin.change)
    QTest.keyClicks(choosing.pin.old, old)
    choosing.set_pin("97531")
    choosing.start(settle)
    assert choosing.pin.wrong.text() == sentence
    assert choosing.pin.old.text() == ""
    assert shop().counter_pin == SEALED
    assert choosing.plans == []
    choosing.dialog.reject()


@pytest.mark.usefixtures("with_pin")
@pytest.mark.parametrize("is_sure", [True, False])
def test_whoever_has_forgotten_the_pin_sets_a_new_one(
    opened: Any, shop: Any, settle: Settle, is_sure: bool
) -> None:
    choosing = opened()
    tap(choosing.pin.change)
    ask.beforehand.choices.append(is_sure)
    tap(choosing.pin.forgotten)
    assert choosing.pin.old.isVisible() is not is_sure
    choosing.set_pin("97531")
    choosing.start(settle)
    assert pin_opens("97531", shop().counter_pin) is is_sure
    if not is_sure:
        choosing.dialog.reject()


@pytest.mark.parametrize("enter", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_enter_goes_on_from_pin_to_pin_and_starts_after_the_last(
    opened: Any, shop: Any, settle: Settle, enter: Qt.Key
) -> None:
    choosing = opened()
    choosing.pin.new.setFocus()
    choosing.press(PIN, enter)
    settle()
    assert choosing.dialog.focusWidget() is choosing.pin.again
    assert not choosing.pin.wrong.isVisible()
    choosing.press(PIN, enter)
    settle()
    settle()
    assert len(choosing.plans) == 1
    assert pin_opens(PIN, shop().counter_pin)


def test_enter_after_the_last_pin_says_what_is_wrong(opened: Any, settle: Settle) -> None:
    choosing = opened()
    choosing.pin.new.setFocus()
    choosing.press("1234", Qt.Key.Key_Return, "1235", Qt.Key.Key_Return)
    settle()
    assert choosing.pin.wrong.text() == "These two are not the same. Type it once more."
    assert choosing.pin.wrong.isVisible()
    assert choosing.dialog.focusWidget() is choosing.pin.again
    assert choosing.plans == []
    choosing.press("1234", Qt.Key.Key_Return)
    settle()
    settle()
    assert len(choosing.plans) == 1


@pytest.mark.usefixtures("with_pin")
def test_enter_leads_through_a_change_of_the_pin(opened: Any, shop: Any, settle: Settle) -> None:
    choosing = opened()
    QTest.keyClick(choosing.pin.change, Qt.Key.Key_Space)
    for field, pin in (("old", PIN), ("new", "97531"), ("again", "97531")):
        assert choosing.dialog.focusWidget() is getattr(choosing.pin, field)
        choosing.press(pin, Qt.Key.Key_Return)
    settle()
    settle()
    assert pin_opens("97531", shop().counter_pin)
    assert len(choosing.plans) == 1


@pytest.mark.usefixtures("with_pin")
def test_the_pin_that_is_given_up_is_called_the_current_one(
    opened: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(ask, "confirm", lambda *texts: asked.append(texts[2]))
    choosing = opened()
    tap(choosing.pin.change)
    assert choosing.pin.old.accessibleName() == "Current PIN"
    tap(choosing.pin.forgotten)
    assert asked == ["The current PIN opens nothing any more once you have set a new one."]
    choosing.dialog.reject()


@pytest.mark.usefixtures("with_pin")
def test_the_old_pin_cannot_be_found_by_trying(opened: Any, settle: Settle) -> None:
    choosing = opened()
    tap(choosing.pin.change)
    choosing.set_pin("97531")
    for _ in range(5):
        QTest.keyClicks(choosing.pin.old, "1111")
        choosing.start(settle)
    QTest.keyClicks(choosing.pin.old, PIN)
    choosing.start(settle)
    assert choosing.pin.wrong.text() == "Too many wrong PINs. Try again in 30 seconds."
    assert choosing.plans == []
    choosing.dialog.reject()


def test_a_pin_that_a_strange_file_holds_is_none(
    opened: Any, stored: Stored, settle: Settle
) -> None:
    stored(lambda workspace: workspace.shop.write(Shop(counter_pin="1234")))
    choosing = opened()
    assert choosing.pin.new.isVisible()
    choosing.dialog.reject()


@pytest.mark.usefixtures("with_pin")
def test_the_language_ticked_first_comes_first(opened: Any, shop: Any, settle: Settle) -> None:
    choosing = opened()
    ticks = choosing.form.languages.ticks
    for each in ("en", "sv", "da"):
        tap_tick(ticks[each])
    first = choosing.form.languages.first
    assert first.text() == "Svenska comes first, and again after every customer."
    choosing.start(settle)
    assert shop().counter_languages == "sv da"


@pytest.mark.usefixtures("with_pin")
def test_at_least_one_language_is_needed(opened: Any, settle: Settle) -> None:
    choosing = opened()
    tap_tick(choosing.form.languages.ticks["en"])
    choosing.start(settle)
    assert choosing.form.wrong.isVisible()
    assert choosing.form.wrong.text() == "Choose a language at least."
    assert choosing.plans == []
    tap_tick(choosing.form.languages.ticks["nb"])
    assert not choosing.form.wrong.isVisible()
    choosing.start(settle)
    assert choosing.plans[0].shop.counter_languages == "nb"


@pytest.mark.usefixtures("with_pin")
def test_what_was_chosen_last_stands_there_again(opened: Any, settle: Settle) -> None:
    choosing = opened()
    tap_tick(choosing.form.languages.ticks["de"])
    tap_tick(choosing.form.phone)
    choosing.form.location.setCurrentText("  Nørregade, till 2 ")
    choosing.start(settle)
    assert choosing.plans[0].location == "Nørregade, till 2"
    kept = stored_settings.load(choosing.settings_file)
    assert kept == Settings(till="Nørregade, till 2")

    again = opened(settings=kept)
    assert again.form.languages.chosen == ("en", "de")
    assert again.form.comment.isChecked()
    assert not again.form.phone.isChecked()
    assert again.form.till == "Nørregade, till 2"
    again.dialog.reject()


@pytest.mark.usefixtures("with_pin")
def test_the_locations_used_before_are_offered(opened: Any, stored: Stored) -> None:
    for location in ("Torvet", "", "Nørregade"):
        stored(lambda workspace, at=location: workspace.responses.add(an_answer(location=at)))
    choosing = opened()
    box = choosing.form.location
    assert [box.itemText(n) for n in range(box.count())] == ["Nørregade", "Torvet"]
    assert box.currentText() == ""
    choosing.dialog.reject()


@pytest.mark.usefixtures("with_pin")
def test_with_two_screens_customers_get_the_other_one(opened: Any, settle: Settle) -> None:
    choosing = opened(OWN, OTHER)
    box = choosing.form.screens
    assert [box.itemText(n) for n in range(box.count())] == [
        "laptop, 1280 × 800 (this screen)",
        "till, 1024 × 768",
    ]
    choosing.start(settle)
    assert choosing.plans[0].place is OTHER


@pytest.mark.usefixtures("with_pin")
def test_with_two_screens_the_owner_may_still_take_his_own(opened: Any, settle: Settle) -> None:
    choosing = opened(OWN, OTHER)
    choosing.form.screens.setFocus()
    QTest.keyClick(choosing.form.screens, Qt.Key.Key_Up)
    choosing.start(settle)
    assert choosing.plans[0].place is OWN


@pytest.mark.usefixtures("with_pin")
def test_one_screen_is_no_choice(opened: Any) -> None:
    choosing = opened(replace(OWN, name=""))
    assert not choosing.form.screens.isVisible()
    assert choosing.form.screens.itemText(0) == "1280 × 800 (this screen)"
    choosing.dialog.reject()


@pytest.mark.usefixtures("with_pin")
def test_a_locked_file_is_said_and_nothing_starts(
    opened: Any, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_arguments: Any) -> Any:
        raise DataFileLocked("answers.nps")

    choosing = opened()
    tap_tick(choosing.form.phone)
    monkeypatch.setattr(ShopRecord, "write", locked)
    choosing.start(settle)
    assert "answers.nps" in choosing.dialog.wrong.text()
    assert choosing.plans == []
    monkeypatch.undo()
    choosing.start(settle)
    assert len(choosing.plans) == 1


@pytest.mark.usefixtures("with_pin")
def test_settings_that_cannot_be_written_are_said(opened: Any, settle: Settle) -> None:
    choosing = opened()
    choosing.settings_file.mkdir()
    choosing.form.location.setCurrentText("Torvet")
    choosing.start(settle)
    assert "cannot be written" in choosing.dialog.wrong.text()
    assert choosing.plans == []
    choosing.dialog.reject()


@pytest.mark.usefixtures("with_pin")
def test_who_thinks_better_of_it_meanwhile_starts_nothing(opened: Any, settle: Settle) -> None:
    choosing = opened()
    tap_tick(choosing.form.phone)
    tap(choosing.dialog.start)
    tap(choosing.dialog.cancel)
    settle()
    assert choosing.plans == []


def tap_tick(box: Any) -> None:
    """Press a tick by its key."""
    QTest.keyClick(box, Qt.Key.Key_Space)
