"""The program speaks the language it is asked for, and English when it cannot."""

from collections.abc import Iterator

import pytest

from nps_desktop import i18n


@pytest.fixture(autouse=True)
def _english_afterwards() -> Iterator[None]:
    yield
    i18n.use("en")


@pytest.mark.parametrize(
    ("name", "spoken"),
    [
        ("da_DK", "da"),
        ("sv-SE", "sv"),
        ("no", "nb"),
        ("nn_NO", "nb"),
        ("nb_NO", "nb"),
        ("de", "de"),
        ("fi_FI", "en"),
        ("", "en"),
    ],
)
def test_a_locale_is_served_by_the_closest_language(name: str, spoken: str) -> None:
    assert i18n.closest(name) == spoken


def test_an_unknown_language_becomes_english() -> None:
    i18n.use("xx")
    assert i18n.language() == "en"
    assert i18n._("Answers") == "Answers"


def test_plurals_follow_the_count() -> None:
    assert i18n.ngettext("{count} answer", "{count} answers", 1) == "{count} answer"
    assert i18n.ngettext("{count} answer", "{count} answers", 0) == "{count} answers"
