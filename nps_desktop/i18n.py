"""The language the program speaks: gettext catalogues in `resources/locale`."""

import gettext as _gettext
import locale
from dataclasses import dataclass

from nps_desktop.paths import resource

DOMAIN = "nps_desktop"
LANGUAGES = ("en", "da", "sv", "nb", "de")
_SPOKEN_AS = {"no": "nb", "nn": "nb"}


@dataclass(slots=True)
class _Speech:
    """The language in use; one for the process, as gettext's own."""

    language: str = "en"
    catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


_speech = _Speech()


def use(language: str) -> None:
    """Speak this language (one of LANGUAGES) from now on; others become English."""
    spoken = closest(language)
    folder = str(resource("locale"))
    _speech.catalogue = _gettext.translation(DOMAIN, folder, [spoken], fallback=True)
    _speech.language = spoken


def language() -> str:
    """Return the language in use, one of LANGUAGES."""
    return _speech.language


def closest(name: str) -> str:
    """Return the one of LANGUAGES that serves a locale name like `da_DK` or `no`; else `en`."""
    short = name.replace("-", "_").split("_")[0].lower()
    short = _SPOKEN_AS.get(short, short)
    return short if short in LANGUAGES else "en"


def of_the_system() -> str:
    """Return the language of the user's system, one of LANGUAGES."""
    return closest(locale.getlocale()[0] or "en")


def _(message: str) -> str:
    """Return the message in the language in use."""
    return _speech.catalogue.gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """Return the form for `n` in the language in use."""
    return _speech.catalogue.ngettext(singular, plural, n)


def pgettext(context: str, message: str) -> str:
    """Return the message of that context in the language in use."""
    return _speech.catalogue.pgettext(context, message)
