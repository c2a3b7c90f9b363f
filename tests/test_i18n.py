"""The program speaks the language it is asked for, and English when it cannot."""

from collections.abc import Iterator
from threading import Thread

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


def test_another_language_is_spoken_for_a_while_and_here_alone() -> None:
    i18n.use("sv")
    heard = []
    with i18n.speaking("da"):
        assert (i18n.language(), i18n._("Answers")) == ("da", "Svar")
        with i18n.speaking("de"):
            assert i18n._("Answers") == "Antworten"
        elsewhere = Thread(target=lambda: heard.append(i18n.language()))
        elsewhere.start()
        elsewhere.join()
        assert i18n.language() == "da"
    assert i18n.language() == "sv"
    assert heard == ["sv"]


def test_every_language_has_its_own_name() -> None:
    assert set(i18n.OWN_NAMES) == set(i18n.LANGUAGES)
