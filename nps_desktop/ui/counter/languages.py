"""In which languages the counter asks, as the shop keeps them: "da en", the first one first."""

from collections.abc import Iterable

from nps_desktop.domain.shop import Shop
from nps_desktop.i18n import LANGUAGES, language


def languages_of(shop: Shop) -> tuple[str, ...]:
    """Return the languages, the first one first; the program's where the shop names none."""
    named = dict.fromkeys(shop.counter_languages.split())
    return tuple(each for each in named if each in LANGUAGES) or (language(),)


def kept_as(languages: Iterable[str]) -> str:
    """Return languages as the shop keeps them."""
    return " ".join(languages)
