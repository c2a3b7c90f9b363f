"""What is said of an answer that somebody else changed meanwhile."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from nps_desktop.ui.meanwhile_words import changed_words
from tests.factories import a_detractor

ANSWER = a_detractor(email="", location="Havnen")
LONG = "The coffee was cold and the cake was dry, " * 4


@pytest.mark.parametrize(
    ("parts", "sentence"),
    [
        ({"score": 7}, "Score: now 7, it was 3."),
        ({"score": 0}, "Score: now 0, it was 3."),
        ({"day": date(2026, 11, 1)}, "Date: now 01/11/2026, it was 21/11/2026."),
        ({"name": "Åse Holm"}, "Name: now “Åse Holm”, it was “Åse Ørsted”."),
        ({"email": "aase@example.org"}, "E-mail: now “aase@example.org”, it was empty."),
        ({"location": ""}, "Location: empty now, it was “Havnen”."),
        ({"wants_call": True}, "Call back: ticked now."),
    ],
)
def test_each_field_has_its_sentence(parts: dict[str, Any], sentence: str) -> None:
    assert changed_words(ANSWER, replace(ANSWER, **parts)) == (sentence,)


def test_a_tick_that_is_gone_is_told() -> None:
    ticked = replace(ANSWER, wants_call=True)
    assert changed_words(ticked, ANSWER) == ("Call back: not ticked any more.",)


def test_a_long_text_is_quoted_from_where_it_differs() -> None:
    before, now = replace(ANSWER, comment=LONG + "rain"), replace(ANSWER, comment=LONG + "sun")
    (sentence,) = changed_words(before, now)
    assert sentence == ("Comment: now “…ake was dry, sun”, it was “…ake was dry, rain”.")


def test_a_long_text_that_is_another_is_quoted_from_its_beginning() -> None:
    (sentence,) = changed_words(replace(ANSWER, comment=LONG), replace(ANSWER, comment="Fine"))
    assert sentence.startswith("Comment: now “Fine”, it was “The coffee was cold")
    assert sentence.endswith("…”.")
