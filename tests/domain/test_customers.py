"""By what a customer is known again."""

import pytest

from nps_desktop.domain.customers import email_key, name_key, phone_key


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
