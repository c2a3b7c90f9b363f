"""A PIN is kept so that nobody can read it, known again, and wrong ones cost time."""

import pytest

from nps_desktop.domain.pins import is_pin, is_sealed, opens, pause_after, seal
from nps_desktop.domain.shop import Shop

SALT = bytes(range(16))


@pytest.fixture(scope="module")
def sealed() -> str:
    """The PIN 2468 as it is kept."""
    return seal("2468", SALT)


@pytest.mark.parametrize("text", ["1234", "00000000", "123456"])
def test_four_to_eight_digits_are_a_pin(text: str) -> None:
    assert is_pin(text)


@pytest.mark.parametrize("text", ["", "123", "123456789", "12a4", "12 34", "١٢٣٤", "1234\n"])
def test_anything_else_is_none(text: str) -> None:
    assert not is_pin(text)


def test_what_is_kept_holds_no_digit_of_the_pin_in_its_order(sealed: str) -> None:
    assert is_sealed(sealed)
    assert "2468" not in sealed.partition(SALT.hex())[2]


def test_the_same_pin_with_another_salt_is_kept_otherwise(sealed: str) -> None:
    assert seal("2468", SALT[::-1]) != sealed


def test_only_the_right_pin_opens(sealed: str) -> None:
    assert opens("2468", sealed)
    assert not opens("2469", sealed)
    assert not opens("", sealed)


@pytest.mark.parametrize("kept", ["", "2468", "scrypt-1:00:00", "scrypt-2:" + "0" * 97])
def test_what_is_no_seal_is_opened_by_nothing(kept: str) -> None:
    assert not is_sealed(kept)
    assert not opens("2468", kept)


def test_wrong_pins_cost_time_from_the_fifth_on() -> None:
    assert [pause_after(wrong) for wrong in range(9)] == [0, 0, 0, 0, 0, 30, 60, 120, 240]


def test_the_owner_is_never_kept_out_for_good() -> None:
    assert pause_after(10_000) == 15 * 60


def test_a_shop_that_is_printed_shows_no_pin(sealed: str) -> None:
    assert sealed not in repr(Shop(counter_pin=sealed))
