"""Opening hours are typed as on a door, and what cannot be is said beside the day."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nps_desktop.domain.opening_hours import AROUND_THE_CLOCK, USUAL_WEEK, OpenTime
from nps_desktop.ui.setup.day_row import DayRow
from nps_desktop.ui.setup.week_field import WeekField

NINE_TO_FIVE = OpenTime(540, 1020)


@pytest.fixture
def week(qtbot: QtBot) -> WeekField:
    """The usual week, shown."""
    made = WeekField()
    qtbot.addWidget(made)
    made.show_week(USUAL_WEEK)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def monday(week: WeekField) -> DayRow:
    """Its first row."""
    return week.rows[0]


def type_in(row: DayRow, place: int, text: str, qtbot: QtBot) -> None:
    """Type a time into one of a row's fields, and go on."""
    field = row.fields[place]
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


@pytest.mark.parametrize(
    ("typed", "minute"),
    [("8", 480), ("8:45", 525), ("0845", 525), ("8.45", 525), ("10 am", 600), ("0", 0)],
)
def test_an_opening_is_typed_in_a_hurry(
    monday: DayRow, qtbot: QtBot, typed: str, minute: int
) -> None:
    type_in(monday, 0, typed, qtbot)
    assert monday.stretches == (OpenTime(minute, 1050),)
    assert monday.fields[0].text() == f"{minute // 60:02}:{minute % 60:02}"


@pytest.mark.parametrize("typed", ["24", "24:00", "24.00", "0:00", "00:00", "0"])
def test_a_day_may_close_at_midnight(monday: DayRow, qtbot: QtBot, typed: str) -> None:
    type_in(monday, 1, typed, qtbot)
    assert monday.stretches == (OpenTime(540, 1440),)
    assert monday.fields[1].text() == "24:00"
    assert not monday.complain()


def test_up_and_down_go_a_quarter_of_an_hour_within_the_day(monday: DayRow, qtbot: QtBot) -> None:
    qtbot.keyClick(monday.fields[0], Qt.Key.Key_Down)
    qtbot.keyClick(monday.fields[1], Qt.Key.Key_Up)
    assert monday.stretches == (OpenTime(525, 1065),)
    monday.show_stretches(AROUND_THE_CLOCK[0])
    qtbot.keyClick(monday.fields[0], Qt.Key.Key_Down)
    qtbot.keyClick(monday.fields[1], Qt.Key.Key_Up)
    assert monday.stretches == AROUND_THE_CLOCK[0]


def test_up_after_something_unreadable_goes_on_from_the_last_time(
    monday: DayRow, qtbot: QtBot
) -> None:
    type_in(monday, 0, "nine", qtbot)
    qtbot.keyClick(monday.fields[0], Qt.Key.Key_Up)
    assert monday.fields[0].text() == "09:15"
    assert not monday.complain()


def test_a_day_is_closed_by_its_tick_and_keeps_its_hours(monday: DayRow, qtbot: QtBot) -> None:
    qtbot.keyClick(monday.is_open, Qt.Key.Key_Space)
    assert monday.stretches == ()
    assert monday.closed.isVisible()
    assert not monday.fields[0].isVisible()
    qtbot.keyClick(monday.is_open, Qt.Key.Key_Space)
    assert monday.stretches == USUAL_WEEK[0]


def test_a_break_is_added_at_noon_and_taken_away(monday: DayRow, qtbot: QtBot) -> None:
    qtbot.mouseClick(monday.with_break, Qt.MouseButton.LeftButton)
    assert monday.stretches == (OpenTime(540, 720), OpenTime(780, 1050))
    assert monday.fields[2].isVisible()
    assert monday.fields[1].hasFocus()
    qtbot.mouseClick(monday.with_break, Qt.MouseButton.LeftButton)
    assert monday.stretches == (OpenTime(540, 1050),)
    assert not monday.fields[2].isVisible()


@pytest.mark.parametrize(
    "stretch", [OpenTime(840, 1320), OpenTime(0, 360), OpenTime(540, 780), OpenTime(540, 570)]
)
def test_a_break_of_other_hours_can_be_mended(monday: DayRow, stretch: OpenTime) -> None:
    monday.show_stretches((stretch,))
    monday.with_break.click()
    opens, begins, ends, closes = (field.minute for field in monday.fields)
    assert (opens, closes) == (stretch.opens, stretch.closes)
    assert begins <= ends


@pytest.mark.parametrize(
    ("place", "typed", "said"),
    [
        (1, "8:30", "The shop cannot close before it opens."),
        (0, "17:30", "The shop cannot close before it opens."),
        (0, "half past", "“half past” is no time of day; type it as 9:30."),
        (1, "25", "“25” is no time of day; type it as 9:30."),
        (1, "", "A time of day is missing; type it as 9:30."),
    ],
)
def test_hours_that_cannot_be_are_said_beside_the_day(
    week: WeekField, monday: DayRow, qtbot: QtBot, place: int, typed: str, said: str
) -> None:
    field = monday.fields[place]
    field.setFocus()
    field.clear()
    type_in(monday, place, typed, qtbot)
    assert monday.problem.isVisible()
    assert monday.problem.text() == said
    assert field.property("wrong") == "true"
    assert field.accessibleDescription() == said
    assert week.check()
    type_in(monday, place, "9" if place == 0 else "17", qtbot)
    assert not monday.problem.isVisible()
    assert not week.check()


@pytest.mark.parametrize(
    ("place", "typed", "said"),
    [
        (2, "11:30", "The break cannot end before it begins."),
        (3, "12:30", "After the break the shop cannot close before it opens."),
        (1, "8:00", "The shop cannot close before it opens."),
    ],
)
def test_a_break_that_cannot_be_is_said(
    monday: DayRow, qtbot: QtBot, place: int, typed: str, said: str
) -> None:
    monday.with_break.click()
    type_in(monday, place, typed, qtbot)
    assert monday.problem.text() == said


def test_what_is_wrong_takes_the_keys_to_the_first_such_field(
    week: WeekField, qtbot: QtBot
) -> None:
    assert not week.complain()
    type_in(week.rows[4], 1, "soon", qtbot)
    type_in(week.rows[2], 1, "8", qtbot)
    assert week.complain()
    assert week.rows[2].fields[0].hasFocus()
    type_in(week.rows[2], 1, "18", qtbot)
    assert week.complain()
    assert week.rows[4].fields[1].hasFocus()
    assert week.rows[4].fields[1].selectedText() == "soon"


def test_monday_s_hours_are_copied_to_the_days_until_friday(
    week: WeekField, monday: DayRow, qtbot: QtBot
) -> None:
    type_in(monday, 1, "17", qtbot)
    with qtbot.waitSignal(week.changed):
        qtbot.mouseClick(week.same, Qt.MouseButton.LeftButton)
    assert week.week == ((NINE_TO_FIVE,),) * 5 + USUAL_WEEK[5:]


def test_every_field_says_which_it_is(week: WeekField, monday: DayRow) -> None:
    assert monday.is_open.accessibleName() == "Open on Monday"
    assert [field.accessibleName() for field in monday.fields] == [
        "Monday, opens",
        "Monday, closes",
        "Monday, opens after the break",
        "Monday, closes after the break",
    ]
    assert week.rows[6].with_break.accessibleName() == "Sunday: Add a break"
