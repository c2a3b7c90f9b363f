"""The language the program speaks: gettext catalogues in `resources/locale`."""

import gettext as _gettext
import locale
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from nps_desktop.paths import resource

DOMAIN = "nps_desktop"
LANGUAGES = ("en", "da", "sv", "nb", "de")
OWN_NAMES = {
    "en": "English",
    "da": "Dansk",
    "sv": "Svenska",
    "nb": "Norsk bokmål",
    "de": "Deutsch",
}
"""Each language in itself, so that one who is lost finds the way back."""

_SPOKEN_AS = {"no": "nb", "nn": "nb"}


@dataclass(slots=True)
class _Speech:
    """The language in use; one for the process, as gettext's own."""

    language: str = "en"
    catalogue: _gettext.NullTranslations = _gettext.NullTranslations()


_speech = _Speech()
_for_a_while: ContextVar[_Speech | None] = ContextVar("speech", default=None)


def use(language: str) -> None:
    """Speak this language (one of LANGUAGES) from now on; others become English."""
    spoken = _speech_in(language)
    _speech.catalogue, _speech.language = spoken.catalogue, spoken.language


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Speak another language inside the block, on this thread alone; the program keeps its own."""
    before = _for_a_while.set(_speech_in(language))
    try:
        yield
    finally:
        _for_a_while.reset(before)


def language() -> str:
    """Return the language in use, one of LANGUAGES."""
    return _present().language


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
    return _present().catalogue.gettext(message)


def ngettext(singular: str, plural: str, n: int) -> str:
    """Return the form for `n` in the language in use."""
    return _present().catalogue.ngettext(singular, plural, n)


def pgettext(context: str, message: str) -> str:
    """Return the message of that context in the language in use."""
    return _present().catalogue.pgettext(context, message)


def _present() -> _Speech:
    return _for_a_while.get() or _speech


def _speech_in(language: str) -> _Speech:
    spoken = closest(language)
    folder = str(resource("locale"))
    return _Speech(spoken, _gettext.translation(DOMAIN, folder, [spoken], fallback=True))
