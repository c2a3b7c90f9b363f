"""What a customer wrote as number and address, and by what of it they can be reached."""

import pytest

from nps_desktop.domain.contacts import best_way, dialled, is_reachable
from tests.factories import an_answer


@pytest.mark.parametrize(
    ("phone", "email"),
    [
        *(("12 34 56 78", ""), ("ring 12345678", ""), ("+45 12 34 56 78", "-")),
        *(("", "aa@example.dk"), ("ring mig", "aa@example.dk")),
    ],
)
def test_a_number_to_dial_or_an_address_reaches_a_customer(phone: str, email: str) -> None:
    assert is_reachable(phone, email)
    assert an_answer(phone=phone, email=email).is_reachable


@pytest.mark.parametrize(
    ("phone", "email"),
    [("", ""), ("ring mig", ""), ("-", "-"), ("nej", "nej"), ("+45", ""), ("0", "ring")],
)
def test_letters_and_strokes_reach_nobody(phone: str, email: str) -> None:
    assert not is_reachable(phone, email)
    assert not an_answer(phone=phone, email=email).is_reachable


def test_a_number_comes_first_and_words_in_its_place_last() -> None:
    assert best_way("12 34 56 78", "a@b.dk") == "12 34 56 78"
    assert best_way("ring mig", "a@b.dk") == "a@b.dk"
    assert best_way("ring mig", "") == "ring mig"


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12 34 56 78", "12345678"),
        ("+45 12-34-56-78", "+4512345678"),
        ("+46 (0)70-123 45 67", "+46701234567"),
        ("12 34 56 78 / 87 65 43 21", "12345678"),
        ("12345678, 87654321", "12345678"),
        ("12345678 eller 87654321", "12345678"),
        ("12 34 56 78/79", "12345678"),
        ("089 / 123456", "089123456"),
        ("0700/12 34 56", "0700123456"),
        ("privat / 12 34 56 78", "12345678"),
    ],
)
def test_of_several_numbers_the_first_is_dialled(written: str, number: str) -> None:
    assert dialled(written) == number
