"""What is said of a customer, whichever page says it."""

from nps_desktop.ui.customer_words import ENOUGH, first_words, name_of, quoted
from tests.factories import a_detractor


def test_a_customer_is_known_by_name_else_by_phone_else_by_mail() -> None:
    assert name_of(a_detractor(name="Åse")) == "Åse"
    assert name_of(a_detractor(name="")) == "Unknown · 12 34 56 78"
    assert name_of(a_detractor(name="", phone="", email="a@b.dk")) == "Unknown · a@b.dk"
    assert name_of(a_detractor(name="", phone="", email="")) == "Unknown"


def test_words_stand_in_quotes_as_they_were_written() -> None:
    assert quoted("Too\nslow.") == "“Too\nslow.”"
    assert quoted("") == "Without words"


def test_the_first_words_stand_in_one_line() -> None:
    assert first_words("Too\nslow.") == "“Too slow.”"
    assert first_words("") == "Without words"
    assert len(first_words("a" * 4000)) == ENOUGH + 2
