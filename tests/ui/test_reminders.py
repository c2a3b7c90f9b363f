"""Calls that fall due are told while the program runs: in the tray, else in the message bar."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.followups import Event, EventKind
from nps_desktop.domain.opening_hours import USUAL_WEEK, OpeningHours
from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop import Shop
from nps_desktop.equipment import Equipment
from nps_desktop.paths import paths
from nps_desktop.settings import Settings
from nps_desktop.ui.actions import Command
from nps_desktop.ui.counter.start_dialog import StartDialog
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.reminders import Reminders
from nps_desktop.ui.setup.settings_dialog import SettingsDialog
from tests.factories import NOW, Clock, a_detractor
from tests.ui.conftest import Settle, Stored
from tests.ui.counter.conftest import PIN, SEALED, Counter

FRIDAY_AFTERNOON = datetime(2026, 11, 20, 16, tzinfo=UTC)
"""Five o'clock in Copenhagen: the shop closes at half past."""


@dataclass
class FakeTray:
    """A desktop's tray as a test wants it, and the messages that it was given."""

    is_there: bool = True
    has_icon: bool = False
    shown: list[tuple[str, str]] = field(default_factory=list)


@pytest.fixture
def desktop(monkeypatch: pytest.MonkeyPatch) -> FakeTray:
    """A tray that shows messages; `is_there` takes it away."""
    tray = FakeTray()

    def show(_icon: QSystemTrayIcon, title: str, text: str, *_more: object) -> None:
        tray.shown.append((title, text))

    def stand(_icon: QSystemTrayIcon, is_shown: bool) -> None:
        tray.has_icon = is_shown

    # The platform without a screen has no tray, and complains of an icon.
    monkeypatch.setattr(QSystemTrayIcon, "setVisible", stand)
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda _icon: tray.has_icon)
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", lambda: tray.is_there)
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", lambda: True)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show)
    return tray


@dataclass
class Customers:
    """Whether customers sit at the computer."""

    are_here: bool = False


@pytest.fixture
def customers() -> Customers:
    """The counter's customers, away."""
    return Customers()


@pytest.fixture
def reminders(window: MainWindow, around: Surroundings, customers: Customers) -> Reminders:
    """The reminders of the window, which look when a test says so."""
    return Reminders(window, around, is_counter_open=lambda: customers.are_here)


def looked(reminders: Reminders, settle: Settle) -> None:
    reminders.look()
    settle()


def due_in(hours: float, *, now: datetime = NOW, **parts: object) -> Response:
    """Return an unhappy customer's answer whose call is due so many hours after `now`."""
    return a_detractor(at=now + timedelta(hours=hours - 48), **parts)


def add(stored: Stored, *answers: Response) -> list[int]:
    return [
        stored(lambda workspace, answer=answer: workspace.responses.add(answer)).ids[0]
        for answer in answers
    ]


LATE = due_in(-2, name="Lone", phone="62 40 11 08")
SOON = due_in(2, name="", phone="40 22 11 90")
LATER = due_in(9, name="Oskar")


def test_calls_that_fall_due_and_those_overdue_are_told_in_one_message(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle
) -> None:
    add(stored, SOON, LATE, LATER)
    looked(reminders, settle)
    assert desktop.shown == [
        ("1 call is overdue. 1 call falls due by 15:00.", "Lone, 62 40 11 08\n40 22 11 90")
    ]


@pytest.mark.parametrize(
    ("hour", "words"),
    [(20, "1 call falls due by the end of today."), (24, "1 call is overdue.")],
)
def test_a_call_that_is_due_at_midnight_falls_due_by_the_end_of_the_day(
    desktop: FakeTray,
    reminders: Reminders,
    stored: Stored,
    settle: Settle,
    clock: Clock,
    hour: int,
    words: str,
) -> None:
    midnight = datetime(2026, 11, 21, 23, tzinfo=UTC)
    clock.now = midnight + timedelta(hours=hour - 24, minutes=10)
    add(stored, a_detractor(at=midnight - timedelta(hours=48)))
    looked(reminders, settle)
    assert [title for title, _ in desktop.shown] == [words]


def test_what_falls_due_at_the_midnight_of_a_closed_day_is_told_by_that_day(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle, clock: Clock
) -> None:
    opens_usually(stored)
    clock.now = datetime(2026, 11, 21, 12, tzinfo=UTC)
    add(stored, a_detractor(at=datetime(2026, 11, 20, 23, tzinfo=UTC)))
    looked(reminders, settle)
    assert [title for title, _ in desktop.shown] == ["1 call falls due by tomorrow."]


def test_each_call_is_told_once_when_it_falls_due_and_once_when_it_is_overdue(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle, clock: Clock
) -> None:
    add(stored, SOON)
    told = []
    for _ in range(5):
        looked(reminders, settle)
        told.append(len(desktop.shown))
        clock.forward(hours=1)
    assert told == [1, 1, 1, 2, 2]
    assert desktop.shown[-1][0] == "1 call is overdue."


def test_who_was_tried_and_who_cannot_be_reached_is_not_told_of(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle
) -> None:
    add(stored, due_in(-2, phone=""))
    add(stored, LATE)
    tried = stored(lambda workspace: workspace.followups.due_before(NOW))[0]
    event = Event(NOW, EventKind.NO_ANSWER, "Mette")
    stored(lambda workspace: workspace.followups.record(tried.id, event))
    looked(reminders, settle)
    assert desktop.shown == []


@pytest.mark.parametrize("kind", [EventKind.NO_ANSWER, EventKind.REACHED, EventKind.PROMISED])
def test_a_call_that_was_agreed_for_a_time_is_told_with_the_others_and_when_it_has_come(
    desktop: FakeTray,
    reminders: Reminders,
    stored: Stored,
    settle: Settle,
    clock: Clock,
    kind: EventKind,
) -> None:
    add(stored, replace(LATE, phone="62 40 11 08"), due_in(0.5, name="Bo"))
    number = stored(lambda workspace: workspace.followups.due_before(NOW))[0].id
    agreed = Event(NOW, kind, "Mette", try_again_at=NOW + timedelta(hours=2))
    stored(lambda workspace: workspace.followups.record(number, agreed))
    for _ in range(4):
        looked(reminders, settle)
        clock.forward(hours=1)
    assert [title for title, _ in desktop.shown] == [
        "2 calls fall due by 15:00.",
        "1 call is overdue.",
        "1 call is to be made again now.",
    ]
    assert desktop.shown[2][1] == "Lone, 62 40 11 08"


def test_of_many_calls_the_most_urgent_are_named_and_the_others_counted(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle
) -> None:
    names = ("Anna", "Bo <b>Friis</b>", "Dam & Søn", "Eva", "Finn")
    add(stored, *(due_in(-9 + place, name=name) for place, name in enumerate(names)))
    looked(reminders, settle)
    ((title, text),) = desktop.shown
    assert title == "5 calls are overdue."
    assert text.splitlines() == [
        "Anna, 12 34 56 78",
        "Bo ‹b›Friis‹/b›, 12 34 56 78",
        "Dam & Søn, 12 34 56 78",
        "and 2 more",
    ]


def test_a_shop_that_is_closed_is_told_at_its_opening_at_once_what_came_up(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle, clock: Clock
) -> None:
    opens_usually(stored)
    clock.now = FRIDAY_AFTERNOON + timedelta(hours=4)
    add(stored, due_in(-2, now=clock.now, name="Lone"), due_in(5, now=clock.now, name="Oskar"))
    looked(reminders, settle)
    assert desktop.shown == []
    clock.now = datetime(2026, 11, 21, 8, tzinfo=UTC)
    looked(reminders, settle)
    looked(reminders, settle)
    assert [title for title, _ in desktop.shown] == ["2 calls are overdue."]


def test_what_falls_due_overnight_is_told_before_the_shop_closes(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle, clock: Clock
) -> None:
    opens_usually(stored)
    clock.now = FRIDAY_AFTERNOON
    add(stored, due_in(12, now=clock.now, email="lone@shop.dk", phone="", name="Lone"))
    looked(reminders, settle)
    assert desktop.shown == [("1 call falls due by tomorrow 05:00.", "Lone, lone@shop.dk")]


def opens_usually(stored: Stored) -> None:
    stored(
        lambda workspace: workspace.shop.write(
            replace(workspace.shop.read(), opening=OpeningHours(USUAL_WEEK))
        )
    )


def test_calls_on_the_page_that_is_looked_at_are_seen_there(
    desktop: FakeTray,
    window: MainWindow,
    reminders: Reminders,
    stored: Stored,
    settle: Settle,
) -> None:
    add(stored, LATE)
    window.open_page(PageKey.FOLLOWUPS)
    looked(reminders, settle)
    window.open_page(PageKey.OVERVIEW)
    looked(reminders, settle)
    assert desktop.shown == []


def test_calls_of_a_location_that_is_not_on_the_page_are_told_all_the_same(
    desktop: FakeTray,
    window: MainWindow,
    around: Surroundings,
    reminders: Reminders,
    stored: Stored,
    settle: Settle,
) -> None:
    add(stored, due_in(-1, name="Lone", location="Nørregade"), due_in(-1, name="Bo"))
    around.scope.choose_location("Nørregade")
    window.open_page(PageKey.FOLLOWUPS)
    looked(reminders, settle)
    assert desktop.shown == [("1 call is overdue.", "Bo, 12 34 56 78")]
    reminders.tray.opened.emit()
    settle()
    assert around.scope.location is None


def test_nothing_is_told_and_no_icon_shown_where_the_owner_has_switched_it_off(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle
) -> None:
    add(stored, LATE)
    reminders.use_settings(Settings(reminders=False))
    looked(reminders, settle)
    assert (desktop.shown, reminders.tray.is_shown) == ([], False)
    reminders.use_settings(Settings())
    settle()
    assert len(desktop.shown) == 1
    assert reminders.tray.is_shown
    reminders.use_settings(Settings(reminders=False))
    assert not reminders.tray.is_shown


def test_what_is_switched_off_while_it_looks_is_not_told(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle
) -> None:
    add(stored, LATE)
    reminders.look()
    reminders.use_settings(Settings(reminders=False))
    settle()
    assert (desktop.shown, reminders.tray.is_shown) == ([], False)


def test_no_name_shows_while_customers_sit_at_the_computer(
    desktop: FakeTray, reminders: Reminders, customers: Customers, stored: Stored, settle: Settle
) -> None:
    looked(reminders, settle)
    assert reminders.tray.is_shown
    add(stored, LATE)
    reminders.look()
    customers.are_here = True
    reminders.fall_silent()
    settle()
    looked(reminders, settle)
    assert (desktop.shown, reminders.tray.is_shown) == ([], False)
    customers.are_here = False
    looked(reminders, settle)
    assert len(desktop.shown) == 1


def test_a_message_that_is_pressed_behind_the_counter_opens_no_window(
    desktop: FakeTray, window: MainWindow, reminders: Reminders
) -> None:
    window.hide()
    reminders.tray.opened.emit()
    assert not window.isVisible()
    assert window.open_key is None


def test_the_rest_of_a_day_can_be_quiet(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle, clock: Clock
) -> None:
    looked(reminders, settle)
    reminders.tray.rest.trigger()
    add(stored, LATE)
    looked(reminders, settle)
    assert desktop.shown == []
    clock.forward(days=1)
    looked(reminders, settle)
    assert len(desktop.shown) == 1
    assert not reminders.tray.rest.isChecked()


def test_a_quiet_day_ends_when_it_is_unticked(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle
) -> None:
    looked(reminders, settle)
    reminders.tray.rest.trigger()
    add(stored, LATE)
    reminders.tray.rest.trigger()
    settle()
    assert len(desktop.shown) == 1


def test_the_icon_says_what_waits(
    desktop: FakeTray, reminders: Reminders, stored: Stored, settle: Settle
) -> None:
    looked(reminders, settle)
    assert reminders.tray.tip == "NPS Desktop\nNo call is due soon."
    add(stored, LATE, SOON)
    looked(reminders, settle)
    looked(reminders, settle)
    assert reminders.tray.tip == "NPS Desktop\n1 call is overdue. 1 call falls due by 15:00."


def test_a_message_leads_to_the_overdue_calls(
    desktop: FakeTray,
    window: MainWindow,
    reminders: Reminders,
    stored: Stored,
    settle: Settle,
) -> None:
    add(stored, SOON, LATE)
    looked(reminders, settle)
    window.showMinimized()
    reminders.tray.opened.emit()
    settle()
    page = window.stack.currentWidget()
    assert isinstance(page, FollowUpsPage)
    assert page.chips.key is CallList.OVERDUE
    assert [page.calls.index(row).data() for row in range(page.calls.rowCount())] == ["Lone"]
    assert not window.isMinimized()


def test_a_message_of_a_call_that_falls_due_leads_to_that_call(
    desktop: FakeTray,
    window: MainWindow,
    reminders: Reminders,
    stored: Stored,
    settle: Settle,
) -> None:
    add(stored, SOON, LATER)
    looked(reminders, settle)
    reminders.tray.open.trigger()
    settle()
    page = window.stack.currentWidget()
    assert isinstance(page, FollowUpsPage)
    assert page.chips.key is CallList.OPEN
    assert page.view.case is not None
    assert page.view.case.answer.response.phone == "40 22 11 90"


def test_the_icon_opens_the_calls_by_a_press_and_by_no_other_touch(
    desktop: FakeTray, window: MainWindow, reminders: Reminders, settle: Settle
) -> None:
    icon = reminders.tray.icon
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert window.open_key is None
    icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    settle()
    assert window.open_key is PageKey.FOLLOWUPS


def test_quitting_by_the_icon_closes_the_window_and_takes_the_icon_along(
    desktop: FakeTray, window: MainWindow, reminders: Reminders, settle: Settle, qtbot: QtBot
) -> None:
    looked(reminders, settle)
    assert reminders.tray.is_shown
    with qtbot.waitSignal(window.closed):
        reminders.tray.leave.trigger()
    assert not reminders.tray.is_shown
    assert not window.isVisible()


def test_without_a_tray_the_message_bar_tells_it_once(
    reminders: Reminders, stored: Stored, settle: Settle, told: list[Message]
) -> None:
    add(stored, LATE, SOON)
    looked(reminders, settle)
    looked(reminders, settle)
    assert [message.text for message in told] == [
        "1 call is overdue. 1 call falls due by 15:00. Lone, 62 40 11 08 · 40 22 11 90"
    ]
    assert not told[0].is_wrong
    assert told[0].stays, "whoever was away from the computer has still to see it"
    assert not reminders.tray.is_shown


def test_the_message_bar_is_left_to_what_can_still_be_undone(
    window: MainWindow,
    reminders: Reminders,
    stored: Stored,
    settle: Settle,
    around: Surroundings,
    told: list[Message],
) -> None:
    add(stored, LATE)
    around.messages.tell("412 answers imported.")
    looked(reminders, settle)
    assert len(told) == 1
    window.message_bar.hide()
    looked(reminders, settle)
    assert len(told) == 2


def test_where_nobody_sees_the_message_bar_it_waits(
    window: MainWindow,
    reminders: Reminders,
    stored: Stored,
    settle: Settle,
    told: list[Message],
    qtbot: QtBot,
) -> None:
    add(stored, LATE)
    other = QWidget()
    qtbot.addWidget(other)
    with qtbot.waitActive(other):
        other.show()
        other.activateWindow()
    looked(reminders, settle)
    assert told == []
    with qtbot.waitActive(window):
        window.activateWindow()
    looked(reminders, settle)
    assert len(told) == 1


def test_a_tray_that_appears_later_is_used_then(
    desktop: FakeTray,
    reminders: Reminders,
    stored: Stored,
    settle: Settle,
    told: list[Message],
) -> None:
    desktop.is_there = False
    add(stored, LATE)
    looked(reminders, settle)
    assert (len(told), desktop.shown, reminders.tray.is_shown) == (1, [], False)
    desktop.is_there = True
    add(stored, SOON)
    looked(reminders, settle)
    assert (len(told), len(desktop.shown), reminders.tray.is_shown) == (1, 1, True)


def test_it_looks_by_itself(
    desktop: FakeTray, window: MainWindow, around: Surroundings, stored: Stored, qtbot: QtBot
) -> None:
    add(stored, LATE)
    reminders = Reminders(window, around, is_counter_open=lambda: False, every=10)
    qtbot.waitUntil(lambda: bool(desktop.shown))
    add(stored, SOON)
    qtbot.waitUntil(lambda: len(desktop.shown) == 2)
    for timer in (each for each in reminders.children() if isinstance(each, QTimer)):
        timer.stop()


@pytest.fixture
def equipment(window: MainWindow, around: Surroundings, tmp_path: Path) -> Iterator[Equipment]:
    """What the window of the program has, reminders among it."""
    made = Equipment(window, around, paths=paths(tmp_path), wear=lambda _look: None)
    yield made
    made.put_away()


def test_the_counter_takes_the_icon_away_until_it_is_left(
    desktop: FakeTray,
    window: MainWindow,
    equipment: Equipment,
    stored: Stored,
    settle: Settle,
    qtbot: QtBot,
) -> None:
    stored(lambda workspace: workspace.shop.write(Shop(counter_pin=SEALED)))
    looked(equipment.reminders, settle)
    assert desktop.has_icon
    QTest.keyClick(window, Qt.Key.Key_F11)
    settle()
    dialog = equipment.commands.dialog
    assert isinstance(dialog, StartDialog)
    dialog.start.click()
    settle()
    mode = equipment.commands.counter
    assert mode is not None
    assert mode.window is not None
    assert not desktop.has_icon
    add(stored, LATE)
    looked(equipment.reminders, settle)
    assert desktop.shown == []

    qtbot.waitUntil(mode.window.isActiveWindow)
    Counter(mode, mode.window).press(Qt.Key.Key_Escape, PIN, Qt.Key.Key_Return)
    settle()
    looked(equipment.reminders, settle)
    assert desktop.has_icon
    assert len(desktop.shown) == 1


def test_the_settings_switch_it_off_at_once(
    desktop: FakeTray, window: MainWindow, equipment: Equipment, settle: Settle
) -> None:
    looked(equipment.reminders, settle)
    window.commanded.emit(Command.SETTINGS)
    settle()
    dialog = equipment.commands.dialog
    assert isinstance(dialog, SettingsDialog)
    dialog.computer_form.reminders.setChecked(False)
    dialog.foot.save.click()
    settle()
    assert not desktop.has_icon
