"""The names of months and weekdays in ten languages, as Babel keeps them."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from types import MappingProxyType

# The languages of the words by which columns are known; Austria has its own January.
LOCALES = ("en", "en_GB", "da", "sv", "nb", "nn", "de", "de_AT", "fr", "es", "pt", "nl", "fi")
# What German Excel writes; Babel has "Mär".
_MARCH_OF_EXCEL = "mrz"


def month_named(word: str) -> int | None:
    """Return the month 1-12 of a name, whole or short, in small letters; None for other words."""
    return _months().get(word)


def is_weekday(word: str) -> bool:
    """Return whether a word in small letters names a day of the week, whole or short."""
    return word in _weekdays()


@cache
def _months() -> MappingProxyType[str, int]:
    # Babel takes a tenth of a second to load, and few files name their months.
    from babel.dates import get_month_names

    months = {_MARCH_OF_EXCEL: 3}
    for locale in LOCALES:
        for names in (
            get_month_names("wide", "format", locale),
            get_month_names("wide", "stand-alone", locale),
            get_month_names("abbreviated", "format", locale),
            get_month_names("abbreviated", "stand-alone", locale),
        ):
            for number, name in names.items():
                months |= dict.fromkeys(_spellings(name), number)
    return MappingProxyType(months)


@cache
def _weekdays() -> frozenset[str]:
    from babel.dates import get_day_names

    return frozenset(
        spelling
        for locale in LOCALES
        for names in (
            get_day_names("wide", "format", locale),
            get_day_names("wide", "stand-alone", locale),
            get_day_names("abbreviated", "format", locale),
            get_day_names("abbreviated", "stand-alone", locale),
        )
        for name in names.values()
        for spelling in _spellings(name)
    )


def _spellings(name: str) -> Iterator[str]:
    """Yield a name in small letters without its dot, with and without accents."""
    word = name.rstrip(".").casefold()
    yield word
    letters = unicodedata.normalize("NFKD", word)
    yield "".join(letter for letter in letters if not unicodedata.combining(letter))
