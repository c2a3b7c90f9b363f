"""Countries are called as the language in use calls them."""

import pytest

from nps_desktop import i18n
from nps_desktop.reports.place_names import country_name


@pytest.mark.parametrize(
    ("language", "name"),
    [
        ("en", "Germany"),
        ("da", "Tyskland"),
        ("sv", "Tyskland"),
        ("nb", "Tyskland"),
        ("de", "Deutschland"),
    ],
)
def test_a_country_is_named_in_the_language_in_use(language: str, name: str) -> None:
    with i18n.speaking(language):
        assert country_name("DE") == name


def test_one_without_a_name_is_its_letters() -> None:
    assert country_name("XX") == "XX"
