"""What differs between two versions of an answer."""

from dataclasses import replace
from datetime import date

import pytest

from nps_desktop.domain.meanwhile import Difference, differences
from nps_desktop.domain.problems import Field
from tests.factories import TODAY, a_detractor

ANSWER = a_detractor(location="Havnen")


@pytest.mark.parametrize(
    ("field", "part", "now"),
    [
        (Field.SCORE, "score", 7),
        (Field.DATE, "day", date(2026, 11, 1)),
        (Field.COMMENT, "comment", ""),
        (Field.NAME, "name", "Åse Ørsted-Holm"),
        (Field.LOCATION, "location", "Nørregade"),
        (Field.PHONE, "phone", "87 65 43 21"),
        (Field.EMAIL, "email", "aase@example.org"),
        (Field.WANTS_CALL, "wants_call", True),
    ],
)
def test_a_field_that_differs_is_named_with_what_it_says_and_said(
    field: Field, part: str, now: object
) -> None:
    (found,) = differences(ANSWER, replace(ANSWER, **{part: now}))
    assert found == Difference(field, getattr(ANSWER, part), now)  # type: ignore[arg-type] # of any field


def test_what_differs_comes_in_the_order_of_a_card() -> None:
    other = replace(ANSWER, phone="", score=4, name="A", day=date(2026, 11, 20))
    found = [difference.field for difference in differences(ANSWER, other)]
    assert found == [Field.SCORE, Field.DATE, Field.NAME, Field.PHONE]


def test_nothing_differs_between_equals() -> None:
    assert differences(ANSWER, a_detractor(location="Havnen", day=TODAY)) == ()
