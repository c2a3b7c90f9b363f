from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from nps_desktop.importing.decoding import encoding_of, lines_of

HEAD = "Dato;Score;Kommentar\r\n"
WESTERN = {
    "da": [
        "Det´s for dyrt",
        "Blåbærgrøden var kold – “fin” pris: 5 €",
        "Kaffen var kun 40° varm…",
        "Åse Kjær, Søren Ørsted",
        "½ liter øl, 20 m² og 1º sal × 2 ± 3",
        "Godt‚ men på Ærø™ 100‰",
        "ØL OG SMØRREBRØD I ÅRHUS",
        "Ø",
        "æ ø å",
        "æøå ÆØÅ",
        "Fint…men kø – 10–12, it‘s «ok»",
        "for dyrt!!! (†)",
    ],
    "sv": ["Jättebra bemötande på Östra ån", "en å i söder", "”Bra” kö – 5 °C…", "Škoda", "É"],
    "nb": ["Ærlig, får komme igjen på søndag", "«Kjempebra» – òg fôr", "½ time i kø´n"],
    "de": ["Sehr schön, größte Auswahl", "„Gut“ – 3 € für Süßes…", "STRAßE gesperrt", "‚Naja‘ §5"],
    "en": [
        "don’t, don´t, don‘t – it`s “fine”…",
        "café £5 at 30°",
        "iPhone™s and Lego®s ©",
        "naïve façade—but ok",
        "£",
        "10¢ or 5¥ ¤",
        "§ 12 ¶ 3",
    ],
    "fr": [
        "Très agréable, déjà reçu à côté – l’accueil",
        "Sœur Œuvre : « Où ? » 5 €",
        "TRèS BIEN, cœur",
        "Trčs".replace("č", "è"),
        "l‘été",
    ],
    "es": ["¿Por qué no? ¡Hola!", "Señor Muñoz, 1º y 2ª", "atención—rápida", "¡"],
    "pt": ["Não gostei", "São João, opções é à 3ª", "pão", "“Avó” – 5 € º"],
    "nl": ["Eén café, vóór de reünie", "geïnteresseerd – ‘prima’ €5", "skiën"],
    "fi": ["Tämä on hyvä, käyn yhä", "Åbo – šakki ja žiletti…", "ÄÄNI", "”Hyvä”"],
    "it": ["Così però è più giù", "perché la città"],
}
SHORT = [
    pytest.param(language, text, id=f"{language} {place}")
    for language, texts in WESTERN.items()
    for place, text in enumerate(texts)
]
OTHERS = [
    ("mac_roman", "Rigtig god mad, Søren og Åse på Ærø var søde – “fint” og l’accueil…"),
    ("mac_roman", "Jättebra bemötande, köerna är för långa på Östra sidan"),
    ("mac_roman", "Sehr schöne Straße, größte Auswahl für Übergrößen"),
    ("mac_roman", "Très agréable, déjà reçu, l’accueil était léger à côté"),
    ("cp850", "Rigtig god mad, Søren og Åse på Ærø var søde og kærlige"),
    ("cp850", "Jättebra bemötande, köerna är för långa på Östra sidan"),
    ("cp850", "Sehr schöne Straße, größte Auswahl für Übergrößen"),
    ("cp850", "Très agréable, déjà reçu, le café était léger à côté"),
    ("cp850", "Atención rápida, mañana volveré con los niños, señor Muñoz"),
    ("cp1250", "Bardzo miła obsługa, dziękuję, życzę powodzenia, było smacznie"),
    ("cp1250", "Przyjaźnie i życzliwie, wyraźnie miło"),
    ("cp1250", "Velmi příjemná obsluha, děkuji, příště zase přijdu, určitě doporučuji"),
    ("cp1251", "Очень хорошо, большое спасибо всем, «приду» ещё – 5 €"),
    ("cp1251", "Хорошо"),
]
LETTERS = {
    "da": "æøåé",
    "sv": "åäöé",
    "nb": "æøåéòô",
    "de": "äöüß",
    "en": "éïç",
    "fr": "àâçéèêëîïôœùûüÿæ",
    "es": "áéíñóúü",
    "pt": "áâãàçéêíóôõú",
    "nl": "éèëïöüó",
    "fi": "åäöšž",
}
SIGNS = [
    " ",
    ", ",
    "! ",
    " – ",
    "… ",
    " “",
    "” ",
    "’",
    "´",
    "° ",
    "½ ",
    "€ ",
    " «",
    "» ",
    "; ",
    "\n",
]


@pytest.fixture
def text_of(tmp_path: Path):
    def text_of(content: bytes) -> str:
        path = tmp_path / "answers.csv"
        path.write_bytes(content)
        encoding = encoding_of(path)
        assert encoding
        return "".join(lines_of(path, encoding))

    return text_of


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words in the letters of one language, as they are written: small, capital or one capital."""
    letters = st.sampled_from(
        "abcdefghijklmnopqrstuvwxyz" + 4 * draw(st.sampled_from([*LETTERS.values()]))
    )
    words = st.text(letters, min_size=2, max_size=12)
    written = st.builds(
        lambda word, way: way(word), words, st.sampled_from([str.lower, str.upper, str.capitalize])
    )
    pieces = draw(st.lists(st.tuples(written, st.sampled_from(SIGNS)), min_size=1, max_size=30))
    return "".join(word + sign for word, sign in pieces)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize(("language", "text"), SHORT)
def test_a_short_western_text_is_windows_1252(
    text_of, language: str, text: str, encoding: str
) -> None:
    content = (HEAD + f"1;9;{text}\r\n").encode(encoding, errors="ignore")
    assert text_of(content) == content.decode(encoding)


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
@pytest.mark.parametrize("language", WESTERN)
def test_a_long_western_text_is_windows_1252(text_of, language: str, encoding: str) -> None:
    rows = "".join(f"1;9;{text}\r\n" for text in WESTERN[language] * 30)
    content = (HEAD + rows).encode(encoding, errors="ignore")
    assert text_of(content) == content.decode(encoding)


def test_a_file_of_many_western_languages_is_windows_1252(text_of) -> None:
    content = "\n".join(text for texts in WESTERN.values() for text in texts).encode("cp1252")
    assert text_of(content) == content.decode("cp1252")


@pytest.mark.parametrize("times", [1, 40])
@pytest.mark.parametrize(("encoding", "text"), OTHERS)
def test_another_encoding_is_told_by_its_words(
    text_of, encoding: str, text: str, times: int
) -> None:
    text = HEAD + f"1;9;{text}\r\n" * times
    assert text_of(text.encode(encoding)) == text


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(texts())
@example("Det´s dyrt, æøå – Søren…")
def test_any_western_text_of_windows_1252_comes_back_the_same(text_of, text: str) -> None:
    content = text.encode("cp1252")
    # What happens to be UTF-8 as well is read as UTF-8.
    assume(content.decode(errors="ignore") == content.decode("ascii", errors="ignore"))
    assert text_of(content) == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (b"K\xf8 \x81\x8d\x8f\x90\x9d", "Kø " + "\ufffd" * 5),
        (b"d\x81\x8d\x9d\xff\xfe", "d\ufffd\ufffd\ufffdÿþ"),
        ("æble\n".encode() + b"Det\xb4s \xf8v\n", "æble\nDet´s øv\n"),
        (b"god\x94service", "god”service"),
        ("Kø, fin‚dyrt".encode("cp1252"), "Kø, fin‚dyrt"),
        ("god é®én ok".encode("cp1252"), "god é®én ok"),
        (
            "kærlig ære være sær næsten lækker skæv m³pris m³pris".encode("cp1252"),
            "kærlig ære være sær næsten lækker skæv m³pris m³pris",
        ),
    ],
)
def test_doubtful_bytes_are_read_as_windows_1252(text_of, content: bytes, text: str) -> None:
    assert text_of(content) == text


@pytest.mark.parametrize(
    "text",
    [
        "“CAFÉ”",
        "LØN: 5 KØ…\nsøde",
        "FÜR „Ä“ schön",
        "kø\nKØ…",
        "“CAFÉ” très\nkø",
    ],
)
def test_a_capital_and_a_sign_that_happen_to_be_utf8_are_windows_letters(
    text_of, text: str
) -> None:
    assert text_of(text.encode("cp1252")) == text


def test_words_of_another_script_stay_utf8_in_a_mixed_file(text_of) -> None:
    lines = ["جيد جدا", "טוב", "søde"]
    content = "\n".join(lines[:2]).encode() + b"\n" + lines[2].encode("cp1252")
    assert text_of(content) == "\n".join(lines)
