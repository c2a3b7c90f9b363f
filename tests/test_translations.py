"""Every text of the program is there in every language, with its gaps and its mnemonic."""

import re
from pathlib import Path
from string import Formatter

import pytest
from babel.messages import Message
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

from nps_desktop.i18n import LANGUAGES
from nps_desktop.paths import resource

PACKAGE = Path(__file__).parent.parent / "nps_desktop"
KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
TRANSLATED = [language for language in LANGUAGES if language != "en"]


def catalogue(language: str) -> Catalog:
    source = resource(f"locale/{language}/LC_MESSAGES/nps_desktop.po")
    with source.open("rb") as po:
        return read_po(po, locale=language)


def ids_of(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def texts_of(message: Message) -> tuple[str, ...]:
    text = message.string
    return (text,) if isinstance(text, str) else tuple(text)


def gaps_in(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def messages(language: str) -> list[Message]:
    return [message for message in catalogue(language) if message.id]


@pytest.fixture(scope="module")
def spoken() -> set[tuple[str | None, str]]:
    found = extract_from_dir(PACKAGE, keywords=KEYWORDS)
    return {
        (context, text if isinstance(text, str) else text[0])
        for _file, _line, text, _comments, context in found
    }


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_is_untranslated_and_nothing_is_left_over(
    language: str, spoken: set[tuple[str | None, str]]
) -> None:
    written = {(message.context, ids_of(message)[0]) for message in messages(language)}
    assert written == spoken
    empty = [ids_of(m)[0] for m in messages(language) if not all(texts_of(m))]
    assert empty == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_gap_is_kept(language: str) -> None:
    for message in messages(language):
        known = set().union(*(gaps_in(text) for text in ids_of(message)))
        for text in texts_of(message):
            assert gaps_in(text) <= known, text
            if len(texts_of(message)) == 1:
                assert gaps_in(text) == known, text


@pytest.mark.parametrize("language", TRANSLATED)
def test_mnemonics_and_dots_are_kept(language: str) -> None:
    for message in messages(language):
        source, text = ids_of(message)[0], texts_of(message)[0]
        has_key = re.search(r"&[^\s&]", source) is not None
        assert (re.search(r"&[^\s&]", text) is not None) == has_key, text
        assert text.endswith("…") == source.endswith("…"), text


@pytest.mark.parametrize("language", TRANSLATED)
def test_the_groups_are_called_as_the_trade_calls_them(language: str) -> None:
    names = {
        "da": ("Ambassadører", "Passive", "Kritikere"),
        "sv": ("Ambassadörer", "Passiva", "Kritiker"),
        "nb": ("Ambassadører", "Passive", "Kritikere"),
        "de": ("Promotoren", "Passive", "Kritiker"),
    }[language]
    known = catalogue(language)
    assert (
        tuple(known.get(name).string for name in ("Promoters", "Passives", "Detractors")) == names
    )
