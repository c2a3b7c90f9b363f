"""The headers' language is known only where it is sure; English is none that decides anything."""

import pytest

from nps_desktop.importing.language import language_of


@pytest.mark.parametrize(
    ("headers", "language"),
    [
        (("Dato", "Score", "Kommentar"), "da"),
        (("NPS", "Hvor sandsynligt er det, at du vil anbefale os til en ven?"), "da"),
        (("Tidsstempel", "Hvor sannsynlig er det at du vil anbefale oss?"), "nb"),
        (("Tidsstämpel", "Hur sannolikt är det att du skulle rekommendera oss?"), "sv"),
        (("Datum", "Name", "Note", "Filiale"), "de"),
        (("Date", "Note", "Commentaire"), "fr"),
        (("Fecha", "NPS", "Comentarios"), "es"),
        (("Data", "Nota", "Loja"), "pt"),
        (("Datum", "Cijfer", "Opmerking"), "nl"),
        (("PVM", "Arvosana"), "fi"),
        (("Navn",), "da"),
    ],
)
def test_a_language_is_known_by_its_words(headers: tuple[str, ...], language: str) -> None:
    assert language_of(headers) == language


@pytest.mark.parametrize(
    "headers",
    [
        (),
        ("", "NPS"),
        ("Date", "Score"),
        ("Name", "Start", "Note"),
        ("Date", "Score", "Kommentar"),
        ("Start Date", "End Date", "Hvor sandsynligt er det, at du vil anbefale os?"),
        ("Client", "NPS"),
        ("Data", "Location"),
    ],
)
def test_what_may_be_english_is_not_sure(headers: tuple[str, ...]) -> None:
    assert language_of(headers) is None
