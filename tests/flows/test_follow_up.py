"""The follow-up desk: from a keyed-in 3 to a solved case, and over Easter and a clock change."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nps_desktop import app
from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.opening_hours import USUAL_WEEK, OpeningHours
from nps_desktop.domain.opening_hours import Clock as CountBy
from nps_desktop.domain.periods import Month
from nps_desktop.domain.states import Closing, State
from nps_desktop.reports.month_page import month_content
from nps_desktop.reports.typeset import Paper
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui import ask
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.measures.measures_page import MeasuresPage
from nps_desktop.ui.overview.overview_page import OverviewPage
from nps_desktop.ui.page_keys import PageKey
from tests.factories import ZONE, Clock
from tests.flows.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
ANNA = "3\tStod i kø\tAnna Holm\t12 34 56 78\r"
BENT = "2\tIngen hjalp\tBent Krag\t87 65 43 21\r"
FARTHEST = 60
"""So many tabs lead round the whole page."""


class Desk:
    """The follow-up page as somebody sees it who works there by keys alone."""

    def __init__(self, shop: Stage, clock: Clock) -> None:
        self._shop = shop
        self._clock = clock
        shop.press(Qt.Key.Key_4, CTRL)
        shop.settle()
        page = shop.window.open_page(PageKey.FOLLOWUPS)
        assert isinstance(page, FollowUpsPage)
        self.page = page
        self.bar = page.view.bar

    @property
    def lines(self) -> list[tuple[str, str]]:
        """The list: whom to call, and when."""
        model = self.page.calls
        rows = (model.row(place) for place in range(model.rowCount()))
        return [(row.name, model.words(row).text) for row in rows if row]

    @property
    def overdue(self) -> str:
        """The list of overdue calls with its count."""
        return self.page.chips.button(CallList.OVERDUE).text()

    def go_to(self, widget: QWidget) -> None:
        """Press Tab until a widget has the keys."""
        for _each in range(FARTHEST):
            if widget.hasFocus():
                return
            self._shop.press(Qt.Key.Key_Tab)
        raise AssertionError(widget.accessibleName())

    def press(self, *keys: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
        """Press keys, each when what the last one did is done."""
        for key in keys:
            self._shop.press(key, modifier)
            self._shop.settle()

    def type(self, text: str) -> None:
        """Type letters, and wait until what they did is done."""
        self._shop.type(text)
        self._shop.settle()

    def at(self, *local: int) -> None:
        """Let the clock go on to a local moment (year, month …); a minute later it is read."""
        year, month, day, hour, minute = local
        moment = datetime(year, month, day, hour, minute, tzinfo=ZONE)
        self._clock.now = moment.astimezone(UTC)
        self.page._minute.timeout.emit()
        self._shop.settle()

    def choose_in_menu(self, key: Qt.Key, words: str) -> None:
        """Open a menu by its key, and take the line of these words by arrows and Enter."""
        self.press(key)
        menu = QApplication.activePopupWidget()
        assert menu
        texts = [action.text() for action in menu.actions()]
        for _each in range(texts.index(words)):
            QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)
        self._shop.settle()


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock of the whole program; the shop stands in Copenhagen."""
    made = Clock()

    class Today(date):
        @classmethod
        def today(cls) -> date:
            return made().astimezone(ZONE).date()

    monkeypatch.setattr(app, "date", Today)
    monkeypatch.setattr(
        app, "_open_workspace", lambda place: Workspace.open(place, clock=made, zone=ZONE)
    )
    return made


@contextmanager
def opened(shop: Stage, clock: Clock) -> Iterator[Workspace]:
    """Open the data file of a program that is closed."""
    workspace = Workspace.open(shop.home / "answers.nps", clock=clock, zone=ZONE)
    yield workspace
    workspace.close()


def test_a_keyed_in_3_is_called_solved_and_later_gives_9(
    stage: Callable[[], Stage], clock: Clock
) -> None:
    shop = stage()
    shop.press(Qt.Key.Key_2, CTRL)
    shop.type(ANNA)
    shop.settle()
    desk = Desk(shop, clock)
    # Saturday, one o'clock: 48 hours later is Monday at one.
    assert desk.lines == [("Anna Holm", "Monday 13:00")]
    call_until_something_is_promised(desk)
    close_as_solved(desk)
    assert desk.lines == []

    clock.forward(hours=50)
    shop.press(Qt.Key.Key_1, CTRL)
    shop.settle()
    overview = shop.window.open_page(PageKey.OVERVIEW)
    assert isinstance(overview, OverviewPage)
    assert overview.followups.kept.text() == "1 of 1"
    assert overview.followups.said == ("1 moved up",)
    assert shop.figures.startswith("0 promoters, 0 passives, 1 detractor, NPS −100")

    measures = shop.window.open_page(PageKey.MEASURES)
    shop.settle()
    assert isinstance(measures, MeasuresPage)
    assert measures.promise.rate.text() == "1 of 1"
    assert measures.after_call.words.text().startswith("1 of 1 who was asked again moved up")
    shop.program.close()
    with opened(shop, clock) as workspace:
        assert_it_was_solved(workspace)
        assert_the_month_tells_it(workspace)


def call_until_something_is_promised(desk: Desk) -> None:
    """Nobody answers; two hours later the customer is reached, listened to, and promised."""
    desk.go_to(desk.bar.try_again.choice)
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_1)
    assert desk.lines == [("Anna Holm", "try again today 15:00")]
    desk.at(2026, 11, 21, 15, 1)
    assert desk.lines == [("Anna Holm", "try again now")]
    desk.press(Qt.Key.Key_Escape, Qt.Key.Key_3)
    for step in (Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3):
        desk.press(step, modifier=ALT)
    desk.press(Qt.Key.Key_4)
    assert desk.lines == [("Anna Holm", "promise made today 15:01")]
    assert [box.isChecked() for box in desk.page.view.steps.boxes] == [True] * 3 + [False] * 3


def close_as_solved(desk: Desk) -> None:
    """As solved a case is closed only with its cause and what was done."""
    outcome = desk.page.view.outcome
    desk.choose_in_menu(Qt.Key.Key_C, "Solved")
    assert outcome.complaint
    desk.go_to(outcome.cause)
    desk.press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    desk.go_to(outcome.action)
    desk.type("Kasse 2 åbner kl. 16")
    desk.go_to(outcome.score)
    desk.type("9")
    desk.press(Qt.Key.Key_Escape)
    desk.choose_in_menu(Qt.Key.Key_C, "Solved")


def assert_it_was_solved(workspace: Workspace) -> None:
    file = workspace.followups.case(1)
    assert file
    followup = file.case.followup
    assert (followup.state, followup.closing) == (State.CLOSED, Closing.SOLVED)
    assert [event.kind.value for event in followup.attempts] == ["no_answer", "reached"]
    assert (followup.outcome.action, followup.outcome.score_after) == ("Kasse 2 åbner kl. 16", 9)


def assert_the_month_tells_it(workspace: Workspace) -> None:
    month = month_content(workspace.summaries.monthly(Month(2026, 11)), Paper.A4)
    calls = {row.label: row.value for row in month.followups.rows}
    assert calls["Called within 48 hours"] == "1 of 1"
    assert calls["Moved up after the call"] == "1 of 1"
    assert [(row.name, row.count) for row in month.causes.rows] == [("Waiting time", "1")]
    assert month.score.value == "−100"


def test_two_opening_days_go_over_easter_and_the_change_of_the_clocks(
    stage: Callable[[], Stage], clock: Clock, tmp_path: Path
) -> None:
    keep_danish_opening_days(tmp_path, clock)
    clock.now = datetime(2027, 3, 24, 14, tzinfo=UTC)  # Wednesday 15:00, before Easter
    shop = stage()
    shop.press(Qt.Key.Key_2, CTRL)
    shop.type(ANNA)
    shop.settle()
    desk = Desk(shop, clock)
    # Maundy Thursday, Good Friday, Sunday and Easter Monday count nothing.
    assert desk.lines == [("Anna Holm", "Tuesday 15:00")]
    desk.at(2027, 3, 27, 10, 0)
    shop.press(Qt.Key.Key_2, CTRL)
    shop.type(BENT)
    shop.settle()
    desk = Desk(shop, clock)
    # Saturday at ten: on Wednesday at ten, though the clocks went forward in between.
    assert desk.lines == [("Anna Holm", "Tuesday 15:00"), ("Bent Krag", "Wednesday 10:00")]

    try_again_on_wednesday(desk)
    let_easter_go_by(desk)
    let_the_second_call_fall_due(desk)
    measures = shop.window.open_page(PageKey.MEASURES)
    shop.settle()
    assert isinstance(measures, MeasuresPage)
    assert measures.promise.rate.text() == "1 of 2"
    assert "1 call overdue" in measures.promise.said
    shop.program.close()
    with opened(shop, clock) as workspace:
        anna = workspace.followups.case(1)
    assert anna
    assert anna.case.followup.due_at == datetime(2027, 3, 30, 13, tzinfo=UTC)


def keep_danish_opening_days(tmp_path: Path, clock: Clock) -> None:
    """Let the shop count two opening days, the Danish holidays left out."""
    workspace = Workspace.open(tmp_path / "home" / "answers.nps", clock=clock, zone=ZONE)
    opening = OpeningHours(USUAL_WEEK, country="DK")
    rules = replace(workspace.shop.read(), clock=CountBy.DAYS, opening=opening)
    workspace.shop.write(rules)
    workspace.close()


def try_again_on_wednesday(desk: Desk) -> None:
    """Nobody answers on Saturday; the case moves below the one that is due before it."""
    desk.at(2027, 3, 27, 11, 0)
    desk.press(Qt.Key.Key_Home)
    desk.go_to(desk.bar.try_again.choice)
    desk.press(Qt.Key.Key_End)
    desk.go_to(desk.bar.try_again.day)
    desk.type("31.3.")
    desk.go_to(desk.bar.try_again.time)
    desk.type("12:00")
    desk.press(Qt.Key.Key_Escape, Qt.Key.Key_1)


def let_easter_go_by(desk: Desk) -> None:
    """Nothing moves in the night in which the clocks change, nor on Easter Monday."""
    for day, hour, minute in ((27, 11, 1), (28, 1, 30), (28, 3, 30), (29, 12, 0)):
        desk.at(2027, 3, day, hour, minute)
        assert desk.lines == [
            *(("Bent Krag", "Wednesday 10:00"), ("Anna Holm", "try again Wednesday 12:00")),
        ]
    desk.at(2027, 3, 30, 15, 1)
    # Her promise was Tuesday at three, and it was kept: trying again moved only her place.
    assert desk.lines == [
        *(("Bent Krag", "tomorrow 10:00"), ("Anna Holm", "try again tomorrow 12:00")),
    ]
    assert desk.overdue == "Overdue  0"


def let_the_second_call_fall_due(desk: Desk) -> None:
    for hour, minute, words in (
        (5, 0, "due in 5 h"),
        (9, 30, "due in 30 min"),
        (10, 0, "due now"),
        (10, 1, "overdue since today 10:00"),
    ):
        desk.at(2027, 3, 31, hour, minute)
        assert desk.lines[0] == ("Bent Krag", words)
    assert desk.overdue == "Overdue  1"
    desk.at(2027, 3, 31, 12, 1)
    assert desk.lines == [
        *(("Bent Krag", "overdue since today 10:00"), ("Anna Holm", "try again now")),
    ]


def test_what_was_written_on_the_call_sheet_is_keyed_in_by_its_number(
    stage: Callable[[], Stage], clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    shop = stage()
    shop.press(Qt.Key.Key_2, CTRL)
    shop.type(ANNA + BENT)
    shop.settle()
    desk = Desk(shop, clock)
    desk.at(2026, 11, 22, 9, 0)
    save_the_call_sheet(desk, tmp_path / "calls.pdf", qtbot)
    assert (tmp_path / "calls.pdf").exists()

    desk.at(2026, 11, 22, 17, 30)
    desk.press(Qt.Key.Key_F)
    desk.type("2\r")
    desk.go_to(desk.bar.when.choice)
    desk.press(Qt.Key.Key_End)
    desk.go_to(desk.bar.when.time)
    desk.type("14:10")
    desk.press(Qt.Key.Key_Escape, Qt.Key.Key_3)
    shop.program.close()
    with opened(shop, clock) as workspace:
        bent = workspace.followups.case(2)
    assert bent
    (event,) = bent.case.followup.attempts
    assert bent.case.answer.response.name == "Bent Krag"
    assert event.at == datetime(2026, 11, 22, 13, 10, tzinfo=UTC)
    assert event.noted_at == datetime(2026, 11, 22, 16, 30, tzinfo=UTC)


def save_the_call_sheet(desk: Desk, target: Path, qtbot: QtBot) -> None:
    """Ctrl+P shows the sheet, Ctrl+S saves it."""
    ask.beforehand.files.append(target)
    desk.press(Qt.Key.Key_P, modifier=CTRL)
    dialog = QApplication.activeModalWidget()
    assert dialog
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    desk.press(Qt.Key.Key_S, modifier=CTRL)
