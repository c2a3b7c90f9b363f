"""In which language the headers of a sheet are written, where that is sure."""

from collections.abc import Iterable

from nps_desktop.importing.headers import fold

ENGLISH = "en"

# Words that headers and questions hold; those of several languages stand with each of them.
WORDS = {
    ENGLISH: (
        *("date", "time", "timestamp", "first", "last", "name", "how", "why", "what", "would"),
        *("likely", "recommend", "comment", "comments", "the", "your", "you", "our", "response"),
        *("respondent", "customer", "client", "phone", "store", "start", "end", "submitted"),
        *("created", "completed", "completion", "finished", "address", "of", "note", "notes"),
        *("company", "feedback", "answer", "reason", "day", "please", "call", "branch", "data"),
        *("location", "survey", "question", "user", "number", "title", "tags"),
    ),
    "da": (
        *("dato", "tidsstempel", "butik", "navn", "fornavn", "efternavn", "hvor", "hvorfor"),
        *("hvad", "hvordan", "sandsynligt", "sandsynlig", "anbefale", "kommentar", "bemærkning"),
        *("svar", "besvaret", "færdiggørelsestidspunkt", "starttidspunkt", "afdeling", "kunde"),
        *("karakter", "måned", "årsag", "telefonnummer", "adresse", "til", "og", "af", "ringe"),
        *("indsendt", "oprettet", "tidspunkt", "begrundelse", "virksomhed"),
        *("start", "note", "feedback", "data"),
    ),
    "nb": (
        *("dato", "tidsstempel", "butikk", "navn", "fornavn", "etternavn", "hvor", "hvorfor"),
        *("hva", "hvordan", "sannsynlig", "anbefale", "kommentar", "svar", "besvart", "kunde"),
        *("fullføringstidspunkt", "starttidspunkt", "avdeling", "måned", "årsak", "grunn", "oss"),
        *("telefonnummer", "adresse", "til", "og", "av", "ringe", "tidspunkt", "poeng"),
        *("e postadresse", "bedrift", "begrunnelse", "start", "feedback", "data"),
    ),
    "sv": (
        *("datum", "tidsstämpel", "butik", "namn", "förnamn", "efternamn", "hur", "varför", "vad"),
        *("sannolikt", "troligt", "rekommendera", "kommentar", "svar", "besvarad", "kund", "betyg"),
        *("slutförandetid", "starttid", "avdelning", "månad", "orsak", "telefonnummer", "adress"),
        *("och", "av", "oss", "ringa", "poäng", "anledning", "företag", "start", "feedback"),
        *("data", "enkät"),
    ),
    "de": (
        *("datum", "zeitstempel", "filiale", "name", "vorname", "nachname", "wie", "warum"),
        *("wahrscheinlich", "weiterempfehlen", "empfehlen", "kommentar", "antwort", "kunde"),
        *("bewertung", "fertigstellungszeit", "startzeit", "abteilung", "monat", "grund"),
        *("telefonnummer", "adresse", "und", "sie", "uns", "bitte", "standort", "note", "firma"),
        *("feedback", "start", "bemerkung", "rückruf", "geschäft", "kundennummer", "uhrzeit"),
    ),
    "fr": (
        *("date", "horodateur", "magasin", "nom", "prénom", "comment", "pourquoi", "quelle"),
        *("recommander", "recommanderiez", "commentaire", "commentaires", "réponse", "client"),
        *("note", "mois", "raison", "téléphone", "adresse", "vous", "nous", "heure"),
    ),
    "es": (
        *("fecha", "marca temporal", "tienda", "nombre", "apellido", "por qué", "recomendar"),
        *("comentario", "comentarios", "respuesta", "cliente", "puntuación", "teléfono"),
        *("dirección", "usted", "hora", "sucursal", "motivo"),
    ),
    "pt": (
        *("data", "carimbo de data hora", "loja", "nome", "sobrenome", "por que", "provável"),
        *("recomendar", "comentário", "comentários", "resposta", "cliente", "nota", "mês"),
        *("telefone", "endereço", "você", "hora", "motivo"),
    ),
    "nl": (
        *("datum", "tijdstempel", "winkel", "naam", "voornaam", "achternaam", "waarom", "of"),
        *("waarschijnlijk", "aanbevelen", "opmerking", "opmerkingen", "antwoord", "klant"),
        *("cijfer", "maand", "reden", "telefoonnummer", "adres", "ons", "vestiging"),
        *("feedback", "start", "data"),
    ),
    "fi": (
        *("päivämäärä", "pvm", "aikaleima", "myymälä", "nimi", "etunimi", "sukunimi", "miksi"),
        *("kuinka", "todennäköisesti", "suosittelisit", "kommentti", "vastaus", "asiakas"),
        *("arvosana", "kuukausi", "syy", "puhelinnumero", "osoite", "meitä"),
    ),
}
_FOLDED = {language: tuple(map(fold, words)) for language, words in WORDS.items()}


def language_of(headers: Iterable[str]) -> str | None:
    """Return the language of headers as its two letters; None where it is not sure.

    It is sure where some words are of that language and none of English alone. Of languages that
    have as many words the first counts: Danish before Norwegian.
    """
    padded = " ".join(f" {fold(header)} " for header in headers)
    known = {
        language: {word for word in words if f" {word} " in padded}
        for language, words in _FOLDED.items()
    }
    english = known.pop(ENGLISH)
    best = max(known, key=lambda language: len(known[language]))
    is_sure = bool(known[best] - english) and not english - known[best]
    return best if is_sure else None
