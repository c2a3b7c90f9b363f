"""The fields of an answer take what is typed in a hurry, and refuse what cannot be in words."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from nps_desktop.domain.problems import Field
from nps_desktop.ui.responses.answer_form import AnswerForm
from nps_desktop.ui.widgets.day_field import DayField
from tests.factories import TODAY, Clock, a_detractor

ANSWER = a_detractor(email="aase@example.org")


@pytest.fixture
def form(qtbot: QtBot, clock: Clock) -> AnswerForm:
    """The form with an answer of today in it."""
    made = AnswerForm(lambda: clock().date())
    qtbot.addWidget(made)
    made.show()
    made.show_response(ANSWER)
    return made


def type_day(field: DayField, text: str) -> None:
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("20", date(2026, 11, 20)),
        ("1.11", date(2026, 11, 1)),
        ("24/12/2025", date(2025, 12, 24)),
        ("24.12.2025", date(2025, 12, 24)),
        ("241225", date(2025, 12, 24)),
        ("2025-12-24", date(2025, 12, 24)),
        ("5. november 2026", date(2026, 11, 5)),
    ],
)
def test_a_day_is_typed_as_one_likes(form: AnswerForm, typed: str, day: date) -> None:
    type_day(form.day, typed)
    read = form.read()
    assert read is not None
    assert read.day == day


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("31.02.", "“31.02.” is not a date that exists."),
        ("31.02.2026", "“31.02.2026” is not a date that exists."),
        ("22.11.2026", "“22.11.2026” lies in the future."),
        ("yesterday", "“yesterday” is not a date that exists."),
        ("1.1.1970", "“1.1.1970” lies before 1990."),
    ],
)
def test_a_day_that_cannot_be_is_said_below_it_and_never_becomes_another(
    form: AnswerForm, typed: str, sentence: str
) -> None:
    type_day(form.day, typed)
    assert form.read() is None
    assert form.complaint(Field.DATE) == sentence
    assert form.day.text() == typed
    assert form.day.hasFocus()
    assert form.day.accessibleDescription() == sentence


def test_a_day_that_cannot_be_is_said_as_soon_as_one_leaves_it(form: AnswerForm) -> None:
    type_day(form.day, "31.02.")
    QTest.keyClick(form.day, Qt.Key.Key_Tab)
    assert form.complaint(Field.DATE) == "“31.02.” is not a date that exists."
    type_day(form.day, "2")
    assert form.complaint(Field.DATE) == ""


def test_everything_that_is_wrong_is_said_at_once(form: AnswerForm) -> None:
    type_day(form.day, "31.02.")
    form.score.setText("11")
    form.phone.setText("none")
    assert form.read() is None
    assert all(form.complaint(field) for field in (Field.SCORE, Field.DATE, Field.PHONE))
    assert form.score.hasFocus()


def test_the_arrows_move_the_day_and_count_as_typing(form: AnswerForm, qtbot: QtBot) -> None:
    with qtbot.waitSignal(form.edited):
        QTest.keyClick(form.day, Qt.Key.Key_Down)
    read = form.read()
    assert read is not None
    assert read.day == date(2026, 11, 20)


def test_the_day_of_an_answer_stays_when_a_night_passes(form: AnswerForm, clock: Clock) -> None:
    clock.forward(days=1)
    read = form.read()
    assert read is not None
    assert read.day == TODAY


def test_what_was_typed_comes_back_as_it_was(form: AnswerForm) -> None:
    type_day(form.day, "31.02.")
    form.score.setText("abc")
    typed = form.typed
    form.show_response(ANSWER)
    form.show_typed(typed)
    assert form.typed == typed
    assert form.read() is None


def test_nothing_is_cut_off_what_is_pasted(form: AnswerForm) -> None:
    form.name.setText("")
    form.name.insert("n" * 40_000)
    assert form.read() is None
    assert form.complaint(Field.NAME) == "This text is too long to keep. Shorten it."
    assert len(form.name.text()) == 40_000
