"""By what a customer is known again."""

from datetime import timedelta

import pytest

from nps_desktop.domain.contacts import phone_key
from nps_desktop.domain.customers import (
    Customer,
    by_customer,
    customer_of,
    email_key,
    name_key,
)
from nps_desktop.domain.responses import StoredResponse
from tests.factories import TODAY, a_stored, an_answer


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("+45 20 12 34 56", "20123456"),
        ("0045-20123456", "20123456"),
        ("20123456", "20123456"),
        ("+46 (0)70-123 45 67", "701234567"),
        ("070 1234567", "701234567"),
        ("+1 (212) 555-0100", "2125550100"),
        ("+7 495 1234567", "4951234567"),
        ("+358 40 1234567", "401234567"),
        ("+298 123456", "123456"),
        ("", ""),
        ("please ring", ""),
    ],
)
def test_a_number_is_the_same_however_it_is_written(written: str, dialled: str) -> None:
    assert phone_key(written) == dialled


def test_a_name_is_the_same_in_capitals_and_with_more_blanks() -> None:
    assert name_key("  ÅSE   Ørsted ") == name_key("åse ørsted") == "åse ørsted"
    assert name_key("") == ""


def test_an_address_is_the_same_in_capitals() -> None:
    assert email_key(" Bo@Example.COM ") == "bo@example.com"


def numbers(*answers: StoredResponse) -> list[list[int]]:
    """The numbers of the answers of each customer."""
    return [[answer.id for answer in group] for group in by_customer(answers)]


def test_one_phone_is_one_customer_however_it_is_written_and_whoever_answers() -> None:
    first = a_stored(an_answer(4, name="Anna", phone="+45 20 12 34 56"), 1)
    second = a_stored(an_answer(9, name="A. Holm", phone="20123456"), 2)
    assert numbers(first, second) == [[2, 1]]


def test_two_phones_are_two_customers_of_one_name() -> None:
    first = a_stored(an_answer(name="Anna Holm", phone="20123456"), 1)
    second = a_stored(an_answer(name="Anna Holm", phone="62521010"), 2)
    assert numbers(first, second) == [[2], [1]]


def test_who_left_no_phone_is_known_by_address_else_by_name() -> None:
    phoned = a_stored(an_answer(name="Anna Holm", phone="20123456", email="anna@example.org"), 1)
    wrote = a_stored(an_answer(name="A. H.", email="ANNA@example.org"), 2)
    named = a_stored(an_answer(name="anna  holm"), 3)
    other = a_stored(an_answer(name="Per", email="per@example.org"), 4)
    nobody = a_stored(an_answer(), 5)
    assert numbers(phoned, wrote, named, other, nobody) == [[4], [3, 2, 1]]


def test_a_customer_is_what_was_given_last() -> None:
    group = by_customer(
        [
            a_stored(
                an_answer(4, TODAY - timedelta(days=90), name="Anna Holm", phone="20123456"), 2
            ),
            a_stored(an_answer(8, TODAY, phone="20 12 34 56", email="anna@example.org"), 1),
        ]
    )[0]
    assert customer_of(group, has_open_call=True) == Customer(
        "Anna Holm", "20 12 34 56", "anna@example.org", 8, TODAY, answers=2, has_open_call=True
    )
