"""The owner sets how the time counts, and sees at once what that means for the shop."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from nps_desktop import i18n
from nps_desktop.domain.opening_hours import (
    AROUND_THE_CLOCK,
    USUAL_WEEK,
    Clock,
    OpeningHours,
    OpenTime,
)
from nps_desktop.domain.shop import Shop
from nps_desktop.ui.setup.clock_form import ClockForm
from nps_desktop.ui.setup.minute_field import MinuteField
from nps_desktop.ui.tasks import Tasks
from tests.factories import TODAY

Settle = Callable[[], None]

CLOSED_ON_WEEKENDS = (*USUAL_WEEK[:5], (), ())
LUNCH = (OpenTime(540, 720), OpenTime(780, 1050))
KNOWN = Shop(
    "Bageriet",
    followup_hours=24,
    history_days=30,
    opens_for_passives=True,
    clock=Clock.HOURS,
    opening=OpeningHours(
        (LUNCH, *USUAL_WEEK[1:]), "DE", "BY", (date(2026, 12, 24), date(2026, 12, 31))
    ),
)


@pytest.fixture
def form(tasks: Tasks, qtbot: QtBot, settle: Settle) -> ClockForm:
    """The form, shown, of a shop that has said nothing yet."""
    made = ClockForm(tasks, lambda: TODAY)
    qtbot.addWidget(made)
    made.show_shop(Shop())
    made.show()
    settle()
    return made


def show(form: ClockForm, settle: Settle, **opening: Any) -> None:
    """Show a shop of these opening hours."""
    form.show_shop(Shop(opening=OpeningHours(**opening)))
    settle()


def type_time(field: MinuteField, text: str, qtbot: QtBot) -> None:
    """Type a time and go on."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Tab)


def test_a_shop_comes_back_as_it_was_shown(form: ClockForm, settle: Settle) -> None:
    for shop in (Shop(), KNOWN):
        form.show_shop(shop)
        assert form.shop(shop) == shop, "before the countries are known"
        settle()
        assert form.shop(shop) == shop
        assert form.shop(Shop("Else")) == replace(shop, name="Else")


def test_every_rule_can_be_changed_by_keys(form: ClockForm, qtbot: QtBot, settle: Settle) -> None:
    form.activateWindow()
    form.followup_hours.selectAll()
    qtbot.keyClicks(form.followup_hours, "24")
    form.clock.setFocus()
    qtbot.keyClick(form.clock.buttons[Clock.WALL], Qt.Key.Key_Down)
    qtbot.keyClick(form.passives, Qt.Key.Key_Space)
    form.history_days.setValue(3)
    qtbot.keyClick(form.week.rows[5].is_open, Qt.Key.Key_Space)
    type_time(form.week.rows[0].fields[0], "10", qtbot)
    settle()
    monday = (OpenTime(600, 1050),)
    opening = OpeningHours((monday, *CLOSED_ON_WEEKENDS[1:]))
    assert form.shop(Shop()) == Shop(
        followup_hours=24,
        clock=Clock.DAYS,
        opening=opening,
        opens_for_passives=True,
        history_days=3,
    )


@pytest.mark.parametrize(
    ("clock", "due"),
    [
        (Clock.WALL, "An answer given on Friday at 16:40 is due on Sunday at 16:40."),
        (Clock.DAYS, "An answer given on Friday at 16:40 is due on Tuesday at 16:40."),
        (
            Clock.HOURS,
            "An answer given on Friday at 16:40 is due 7 days later, on Friday at 14:40.",
        ),
    ],
)
def test_each_way_says_when_an_answer_would_be_due(
    form: ClockForm, settle: Settle, clock: Clock, due: str
) -> None:
    show(form, settle, week=((OpenTime(480, 1080),),) * 5 + ((), ()))
    assert form.clock.examples[clock].text() == due


def test_the_example_follows_the_fields(form: ClockForm, settle: Settle, qtbot: QtBot) -> None:
    show(form, settle, week=CLOSED_ON_WEEKENDS)
    example = form.clock.examples[Clock.DAYS]
    assert "due on Tuesday at 16:40" in example.text()
    qtbot.mouseClick(form.week.rows[5].is_open, Qt.MouseButton.LeftButton)
    assert "due on Monday at 16:40" in example.text()
    form.followup_hours.setValue(24)
    assert "due on Saturday at 16:40" in example.text()
    form.followup_hours.setValue(14 * 24)
    assert "days later, on" in example.text()


def test_an_example_is_of_a_day_that_the_shop_is_open(form: ClockForm, settle: Settle) -> None:
    def given(*week: tuple[OpenTime, ...]) -> str:
        show(form, settle, week=week)
        return form.clock.examples[Clock.WALL].text().split(" is due")[0]

    morning = (OpenTime(480, 720),)
    assert given(*(morning,) * 7) == "An answer given on Friday at 11:00"
    assert given(morning, morning, (), (), (), (), ()) == "An answer given on Tuesday at 11:00"
    assert given(*((),) * 5, morning, ()) == "An answer given on Saturday at 11:00"
    assert given(*((OpenTime(480, 490),),) * 7) == "An answer given on Friday at 08:00"


def test_an_answer_that_is_due_at_midnight_is_due_at_the_end_of_its_day(
    form: ClockForm, settle: Settle
) -> None:
    show(form, settle, week=((OpenTime(0, 1440),),) * 5 + ((), ()))
    form.followup_hours.setValue(7)
    assert "Friday at 23:40" in form.clock.examples[Clock.HOURS].text()
    show(form, settle, week=((OpenTime(20 * 60, 1440),),) * 7)
    form.followup_hours.setValue(1)
    assert form.clock.examples[Clock.HOURS].text() == (
        "An answer given on Friday at 23:00 is due on Friday at 24:00."
    )


def test_the_usual_hours_are_offered_once_they_are_asked_for(form: ClockForm, qtbot: QtBot) -> None:
    assert form.week.week == AROUND_THE_CLOCK
    form.clock.buttons[Clock.DAYS].click()
    assert form.week.week == USUAL_WEEK
    form.clock.buttons[Clock.WALL].click()
    assert form.week.week == AROUND_THE_CLOCK


def test_hours_that_were_said_stay_whatever_counts(form: ClockForm, qtbot: QtBot) -> None:
    form.clock.buttons[Clock.HOURS].click()
    type_time(form.week.rows[0].fields[1], "16", qtbot)
    said = form.week.week
    form.clock.buttons[Clock.WALL].click()
    assert form.week.week == said
    form.clock.buttons[Clock.DAYS].click()
    assert form.week.week == said


def test_hours_or_days_that_cannot_be_keep_the_rules_from_being_saved(
    form: ClockForm, qtbot: QtBot
) -> None:
    type_time(form.week.rows[1].fields[0], "soon", qtbot)
    assert form.shop(Shop()) is None
    assert form.week.rows[1].problem.isVisible()
    type_time(form.week.rows[1].fields[0], "9", qtbot)
    assert form.shop(Shop()) is not None
    form.closed_days.first.selectAll()
    qtbot.keyClicks(form.closed_days.first, "1.2.2020")
    assert form.shop(Shop()) is None
    assert form.closed_days.problem.isVisible()


def test_a_shop_that_is_closed_on_every_day_is_told_what_happens(
    form: ClockForm, settle: Settle
) -> None:
    assert not form.never.isVisible()
    show(form, settle, week=((),) * 7)
    assert form.never.isVisible()
    assert "every hour counts" in form.never.text()
    assert "on Sunday at 16:40" in form.clock.examples[Clock.HOURS].text()


def test_the_country_s_holidays_that_come_next_are_named(form: ClockForm, settle: Settle) -> None:
    show(form, settle, week=USUAL_WEEK, country="DK", closed_days=(date(2026, 12, 24),))
    assert form.place.country.currentText() == "Denmark"
    assert form.place.coming.text() == (
        "Closed next: Thursday 24 December; Christmas Day, Friday 25 December;"
        " Second Day of Christmas, Saturday 26 December; New Year's Day, Friday 1 January."
    )


def test_another_country_brings_its_parts_and_its_days(
    form: ClockForm, settle: Settle, qtbot: QtBot
) -> None:
    form.show_shop(KNOWN)
    settle()
    assert (form.place.country.currentText(), form.place.part.currentText()) == (
        "Germany",
        "Bayern",
    )
    form.place.country.setFocus()
    qtbot.keyClicks(form.place.country, "Norw")
    form.place.country.activated.emit(form.place.country.currentIndex())
    settle()
    assert form.place.place == ("NO", "")
    form.place.part.choose("03")
    form.place.part.activated.emit(form.place.part.currentIndex())
    settle()
    assert form.place.part.currentText() == "Oslo"
    shop = form.shop(KNOWN)
    assert shop is not None
    assert (shop.opening.country, shop.opening.subdivision) == ("NO", "03")


def test_a_country_without_parts_offers_none(form: ClockForm, settle: Settle) -> None:
    show(form, settle, country="DK")
    assert not form.place.part.isEnabled()
    assert form.place.part.currentText() == "The whole country"


@pytest.mark.parametrize(
    ("country", "part", "said"),
    [("XX", "", "“XX” are not known, so none are left out"), ("DE", "Nowhere", "“Nowhere”")],
)
def test_a_place_that_is_not_known_is_said_in_a_sentence_and_kept(
    form: ClockForm, settle: Settle, country: str, part: str, said: str
) -> None:
    show(form, settle, country=country, subdivision=part)
    assert form.place.problem.isVisible()
    assert said in form.place.problem.text()
    shop = form.shop(Shop())
    assert shop is not None
    assert (shop.opening.country, shop.opening.subdivision) == (country, part)
    show(form, settle, country="DK")
    assert not form.place.problem.isVisible()


def test_countries_are_named_in_the_language_of_the_program(
    tasks: Tasks, qtbot: QtBot, settle: Settle
) -> None:
    i18n.use("de")
    made = ClockForm(tasks, lambda: TODAY)
    qtbot.addWidget(made)
    made.show_shop(Shop(opening=OpeningHours(USUAL_WEEK, "AT")))
    settle()
    names = [made.place.country.itemText(n) for n in range(made.place.country.count())]
    assert made.place.country.currentText() == "Österreich"
    assert names.index("Ägypten") < names.index("Albanien") < names.index("Österreich")
    assert made.week.rows[3].is_open.text() == "Donnerstag"
    assert "Christtag" in made.place.coming.text()
