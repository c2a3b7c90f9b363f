"""A keyed-in answer comes out as an answer, or with every problem it has."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.domain.dates import EARLIEST
from nps_desktop.domain.intake import RawAnswer, take, take_void
from nps_desktop.domain.problems import Field, Reason
from nps_desktop.domain.responses import Response, Source
from nps_desktop.domain.scores import SCORES
from nps_desktop.domain.stacks import VoidCard, VoidReason
from nps_desktop.domain.texts import LONGEST_COMMENT, LONGEST_CONTACT, tidy
from tests.factories import NOW, TODAY


def reasons_of(raw: RawAnswer) -> set[tuple[Field, Reason]]:
    problems = take(raw, today=TODAY)
    assert isinstance(problems, tuple)
    return {(problem.field, problem.reason) for problem in problems}


@pytest.mark.parametrize("score", SCORES)
def test_every_score_goes_through(score: int) -> None:
    taken = take(RawAnswer(str(score), TODAY), today=TODAY)
    assert isinstance(taken, Response)
    assert taken.score == score


def test_everything_said_is_kept_tidy() -> None:
    raw = RawAnswer(
        " 9 ",
        TODAY,
        NOW,
        comment=" Fine\r\nthanks \x00",
        name=" Åse ",
        phone="+45 12 34",
        email="aa@example.dk",
        location="Till 2",
        wants_call=True,
        source=Source.COUNTER,
    )
    assert take(raw, today=TODAY) == Response(
        9,
        TODAY,
        NOW,
        "Fine\nthanks",
        "Åse",
        "+45 12 34",
        "aa@example.dk",
        "Till 2",
        wants_call=True,
        source=Source.COUNTER,
    )


def test_a_blank_card_is_no_answer() -> None:
    assert reasons_of(RawAnswer("", TODAY)) == {(Field.SCORE, Reason.SCORE_MISSING)}


@pytest.mark.parametrize("score", ["6.5", "8.5"])
def test_a_fraction_is_refused(score: str) -> None:
    assert reasons_of(RawAnswer(score, TODAY)) == {(Field.SCORE, Reason.SCORE_FRACTION)}


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ({"day": TODAY + timedelta(days=1)}, (Field.DATE, Reason.DATE_IN_THE_FUTURE)),
        ({"day": EARLIEST - timedelta(days=1)}, (Field.DATE, Reason.DATE_TOO_EARLY)),
        ({"comment": "x" * (LONGEST_COMMENT + 1)}, (Field.COMMENT, Reason.TEXT_TOO_LONG)),
        ({"name": "x" * (LONGEST_CONTACT + 1)}, (Field.NAME, Reason.TEXT_TOO_LONG)),
        ({"location": "x" * (LONGEST_CONTACT + 1)}, (Field.LOCATION, Reason.TEXT_TOO_LONG)),
        ({"phone": "call me"}, (Field.PHONE, Reason.PHONE_WITHOUT_DIGITS)),
        ({"phone": "ring 12"}, (Field.PHONE, Reason.PHONE_WITHOUT_DIGITS)),
        ({"email": "aa@example"}, (Field.EMAIL, Reason.EMAIL_INCOMPLETE)),
        ({"email": "example.dk"}, (Field.EMAIL, Reason.EMAIL_INCOMPLETE)),
        ({"email": "a a@example.dk"}, (Field.EMAIL, Reason.EMAIL_INCOMPLETE)),
    ],
)
def test_each_field_is_judged(parts: dict[str, object], found: tuple[Field, Reason]) -> None:
    assert reasons_of(RawAnswer(**({"score": "9", "day": TODAY} | parts))) == {found}  # type: ignore[arg-type]


@pytest.mark.parametrize("phone", ["204", "lok. 204", "12345 (holiday cottage)", "+45 62 52 11 08"])
def test_a_number_may_be_short_or_have_words_beside_it(phone: str) -> None:
    taken = take(RawAnswer("9", TODAY, phone=phone), today=TODAY)
    assert isinstance(taken, Response)
    assert taken.phone == phone


def test_all_problems_come_at_once() -> None:
    raw = RawAnswer("11", TODAY + timedelta(days=1), phone="-", email="@")
    assert len(reasons_of(raw)) == 4


@given(st.text(), st.text(), st.text(), st.text())
def test_whatever_is_typed_gives_an_answer_or_problems(
    score: str, comment: str, phone: str, email: str
) -> None:
    taken = take(RawAnswer(score, TODAY, None, comment, "", phone, email), today=TODAY)
    assert taken if isinstance(taken, tuple) else taken.score in SCORES


@given(st.text())
def test_tidying_twice_changes_nothing_more(text: str) -> None:
    assert tidy(tidy(text)) == tidy(text)


def test_right_to_left_marks_stay() -> None:
    assert tidy("\u200fשלום\u200f") == "\u200fשלום\u200f"


@pytest.mark.parametrize(
    ("written", "reason"),
    [
        ("12", VoidReason.OUT_OF_SCALE),
        ("8,5", VoidReason.OUT_OF_SCALE),
        ("x", VoidReason.OUT_OF_SCALE),
        ("", VoidReason.ILLEGIBLE),
        ("7", VoidReason.ILLEGIBLE),
    ],
)
def test_a_void_card_says_why_and_keeps_what_was_written(written: str, reason: VoidReason) -> None:
    raw = RawAnswer(written, TODAY, comment=" Slow\x00 ", name="Anna", phone="?", wants_call=True)
    assert take_void(raw, today=TODAY) == VoidCard(
        reason, value=written, comment="Slow", name="Anna", phone="?", wants_call=True
    )


def test_a_void_card_has_a_day_and_room_for_its_texts_like_any_other() -> None:
    tomorrow = RawAnswer("", TODAY + timedelta(days=1), name="x" * (LONGEST_CONTACT + 1))
    problems = take_void(tomorrow, today=TODAY)
    assert isinstance(problems, tuple)
    assert [(problem.field, problem.reason) for problem in problems] == [
        (Field.DATE, Reason.DATE_IN_THE_FUTURE),
        (Field.NAME, Reason.TEXT_TOO_LONG),
    ]
