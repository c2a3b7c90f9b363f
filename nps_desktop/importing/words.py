"""The words by which the columns of a shop's sheet are known, in ten languages.

English, Danish, Swedish, Norwegian, German, French, Spanish, Portuguese, Dutch and Finnish. Words
are compared folded (`headers.fold`): small letters, no accents, punctuation and underscores as
blanks. Within a field the lists stand in order of preference.
"""

from nps_desktop.domain.problems import Field

# A header with one of these names the Net Promoter question itself.
NPS_NAMES = ("nps", "net promoter", "netpromoter", "likelihood to recommend", "ltr")

# Parts of words by which the question "how likely are you to recommend us" is known.
RECOMMENDING = (
    *("recommend", "anbefal", "rekommend", "weiterempf", "empfehl"),
    *("recomend", "recomiend", "recommand", "aanbeve", "aanraden", "suositt", "suosittel"),
)

# Whole headers for a score.
SCORE_NAMES = (
    *("score", "scores", "rating", "grade", "mark", "survey score", "rating score"),
    *("karakter", "vurdering", "bedømmelse", "point", "pointtal", "scoring"),
    *("betyg", "poäng", "omdöme", "bedömning", "karaktär", "poeng", "poengsum"),
    *("bewertung", "note", "punkte", "punktzahl", "wertung", "punktwert"),
    *("évaluation", "notation", "puntuación", "calificación", "valoración", "puntaje"),
    *("nota", "pontuação", "avaliação", "classificação"),
    *("cijfer", "beoordeling", "waardering", "arvosana", "pisteet", "arvio", "pistemäärä"),
)

# Whole headers that a score may stand under, where its values say so too.
ANSWER_NAMES = (
    *("answer", "response", "svar", "besvarelse", "antwort", "réponse", "respuesta", "resposta"),
    *("antwoord", "vastaus"),
)

# With one of these words a header means something about the score, never the score.
NEVER_A_SCORE = (
    *("group", "gruppe", "grupp", "groupe", "grupo", "groep", "ryhmä"),
    *("category", "kategori", "kategorie", "catégorie", "categoría", "categoria", "categorie"),
    *("sentiment", "segment", "type", "label", "trend", "target", "mål", "benchmark"),
    *("promoters", "detractors", "passives", "id", "uid", "uuid", "count", "url", "link"),
    *("comment", "comments", "kommentar", "kommentarer", "reason"),
    *("date", "dato", "datum", "timestamp", "time", "month", "måned", "månad"),
)

# Headers of whole numbers that are counted or numbered, not answered.
COUNTED = (
    *("id", "no", "nr", "number", "nummer", "numero", "löpnummer", "løbenummer", "row", "række"),
    *("rad", "zeile", "index", "age", "alder", "ålder", "alter", "antal", "antall", "anzahl"),
    *("count", "quantity", "qty", "month", "måned", "månad", "monat", "day", "dag", "tag", "week"),
    *("uge", "vecka", "uke", "woche", "year", "år", "jahr", "hour", "time", "weight", "priority"),
    *("besøg", "visits", "børn", "children", "kort", "card", "kortnr", "kassenr", "kasse"),
    *("response id", "respondent id", "customer id", "customerid", "kundenr", "kundnr"),
)

# Whole headers of the other fields, the surest first.
WHOLE: dict[Field, tuple[str, ...]] = {
    Field.DATE: (
        *("response date", "date of response", "submit date", "submitted", "submitted at"),
        *("submitdate", "date submitted", "responded", "responded at", "response received at"),
        *("survey completed date", "completion time", "end date", "enddate", "svardato"),
        *("svarsdatum", "besvaret", "besvarad", "besvart", "antwortdatum", "data resposta"),
        *("data reposta", "data da resposta", "date de réponse", "fecha de respuesta"),
        *("færdiggørelsestidspunkt", "fullføringstidspunkt", "slutförandetid"),
        *("fertigstellungszeit", "rated at", "rated", "recordeddate", "recorded date"),
        *("date", "dato", "datum", "fecha", "data", "päivämäärä", "pvm", "dag", "day"),
        *("timestamp", "tidsstempel", "tidstämpel", "zeitstempel", "horodateur"),
        *("marca temporal", "carimbo de data hora", "tijdstempel", "aikaleima"),
        *("score submit date", "created at", "created", "oprettet", "skapad", "opprettet"),
        *("erstellt", "erstellt am", "date created", "datestamp", "visit date", "besøgsdato"),
        *("start date", "startdate", "start time", "starttidspunkt", "starttid", "startzeit"),
        *("tidspunkt", "tid", "time", "datetime", "date time", "dato og tid", "zeit"),
        *("nps date",),
    ),
    Field.COMMENT: (
        *("comment", "comments", "kommentar", "kommentarer", "kommentare", "anmerkung"),
        *("feedback", "remark", "remarks", "bemærkning", "bemærkninger", "anmärkning"),
        *("bemerkung", "bemerkungen", "commentaire", "commentaires", "comentario", "comentarios"),
        *("comentário", "comentários", "opmerking", "opmerkingen", "toelichting", "kommentti"),
        *("review", "verbatim", "nps comment", "why", "hvorfor", "varför", "warum", "pourquoi"),
        *("begrundelse", "årsag", "motivering", "orsak", "begrunnelse", "begründung", "grund"),
        *("reason", "uddybning", "fritekst", "fritext", "freitext", "note", "notes", "noter"),
        *("besked", "meddelelse", "meddelande", "melding", "message", "text", "tekst"),
    ),
    Field.NAME: (
        *("name", "navn", "namn", "nom", "nombre", "nome", "naam", "nimi", "full name"),
        *("fulde navn", "kundenavn", "kundens navn", "kundnamn", "kundens namn", "kundename"),
        *("customer name", "customer", "kunde", "kund", "client", "cliente", "klant", "asiakas"),
        *("your name", "dit navn", "ditt namn", "ditt navn", "ihr name", "respondent"),
        *("respondent name", "user name", "fornavn og efternavn", "first name", "fornavn"),
        *("förnamn", "vorname", "recipientfirstname", "respondent firstname", "prénom"),
    ),
    Field.PHONE: (
        *("phone", "telefon", "phone number", "telefonnummer", "telefonnr", "tlf", "tlf nr"),
        *("tlfnr", "tel", "tel nr", "telephone", "mobile", "mobil", "mobilnummer", "mobilnr"),
        *("mobiltelefon", "mobile number", "mobile phone", "cell", "cell phone", "handy"),
        *("handynummer", "rufnummer", "téléphone", "teléfono", "telefone", "celular"),
        *("telefoon", "telefoonnummer", "puhelin", "puhelinnumero", "respondent phonenumber"),
        *("sms telephone", "phonenumber", "nummer"),
    ),
    Field.EMAIL: (
        *("email", "e mail", "mail", "email address", "e mail address", "emailaddress"),
        *("e post", "epost", "e postadresse", "e postadress", "epostadresse", "mailadresse"),
        *("e mailadresse", "e mail adresse", "emailadresse", "courriel", "correo"),
        *("correo electrónico", "email adresse", "sähköposti", "recipientemail", "user email"),
        *("respondent email", "person email", "kundens email", "e mailadres"),
    ),
    Field.LOCATION: (
        *("location", "lokation", "butik", "butikk", "butikken", "store", "shop", "branch"),
        *("afdeling", "avdelning", "avdeling", "filial", "filiale", "standort", "geschäft"),
        *("laden", "butiksnavn", "butikknavn", "butiksnamn", "store name", "shop name", "sted"),
        *("plats", "ort", "site", "outlet", "magasin", "boutique", "tienda", "sucursal", "loja"),
        *("winkel", "vestiging", "myymälä", "toimipiste", "kæde", "restaurant", "klinik"),
    ),
    Field.WANTS_CALL: (
        *("wants call", "call me", "please call me", "please call", "call back", "callback"),
        *("ring mig", "ring til mig", "ring op", "må vi ringe", "må ringe", "ønsker opkald"),
        *(
            "vil ringes op",
            "opkald",
            "ring mig op",
            "får vi ringa",
            "ring upp",
            "vill bli uppringd",
        ),
        *("kan vi ringe", "ønsker å bli oppringt", "ring meg", "rückruf", "bitte anrufen"),
        *("rückruf erwünscht", "follow up request", "follow up required", "wants contact"),
        *("contact me", "please contact me", "kontakt mig", "kontakta mig", "kontakt ønskes"),
        *("ønsker kontakt", "kontakt erwünscht"),
    ),
}

# Words by which a field is known inside a longer header or a question.
INSIDE: dict[Field, tuple[str, ...]] = {
    Field.DATE: ("date", "dato", "datum", "timestamp", "tidsstempel", "fecha", "data"),
    Field.COMMENT: (
        *("why", "hvorfor", "varför", "warum", "pourquoi", "por qué", "por que", "waarom"),
        *("miksi", "comment", "comments", "kommentar", "kommentarer", "main reason"),
        *("primary reason", "hovedårsag", "hovedårsagen", "huvudorsak", "huvudorsaken"),
        *("hovedgrunnen", "hauptgrund", "grund für", "commentaire", "comentario", "feedback"),
        *("uddyb", "begrund", "tell us more"),
    ),
    Field.NAME: ("your name", "full name", "dit navn", "ditt namn", "ditt navn", "ihr name"),
    Field.PHONE: ("phone", "telefon", "telefonnummer", "tlf", "mobil", "mobilnummer", "telephone"),
    Field.EMAIL: ("email", "e mail", "e post", "epost", "mailadresse", "courriel"),
    Field.LOCATION: (
        *("butik", "butikk", "store", "shop", "branch", "afdeling", "filial", "location"),
    ),
    Field.WANTS_CALL: (
        *("call me", "call you", "ring mig", "ringe dig", "ringe til dig", "ringa dig"),
        *("ringe deg", "anrufen", "rückruf", "contact you", "kontakte dig", "kontakta dig"),
    ),
}

# A date under one of these is no day of an answer.
OTHER_DATES = (
    *("birth", "birthday", "birthdate", "fødselsdag", "fødselsdato", "født", "födelsedatum"),
    *("födelsedag", "geburtstag", "geburtsdatum", "dob", "order", "ordre", "sent", "sendt"),
    *("skickad", "gesendet", "delivered", "opt", "expires", "udløb", "sidste ændring"),
    *("siste endring", "last modified"),
)

# What a web form writes in the row below its questions (SurveyMonkey, Qualtrics).
BELOW_THE_HEADER = ("response", "open ended response", "åbent svar", "öppet svar", "import id")

# How a cell of the third header row of Qualtrics begins.
IMPORT_ID = '{"ImportId"'

TOTALS = frozenset(
    {
        *("total", "totals", "sum", "i alt", "ialt", "total nps", "totalt", "summa", "summe"),
        *("gesamt", "insgesamt", "gennemsnit", "snit", "average", "mean", "medel", "medelvärde"),
        *("genomsnitt", "gjennomsnitt", "snitt", "durchschnitt", "mittelwert", "antal svar"),
        *("moyenne", "promedio", "média", "gemiddelde", "totaal", "yhteensä", "keskiarvo"),
        *("median", "nps", "subtotal", "grand total"),
    }
)

YES = frozenset(
    {
        *("ja", "j", "yes", "y", "x", "1", "true", "sand", "sandt", "wahr", "sant", "si", "sí"),
        *("sim", "oui", "vrai", "kyllä", "on", "✓", "✔", "☑", "ok", "vil", "please", "gerne"),
        *("meget gerne", "ja tak", "yes please", "ja gerne", "ja gärna", "ja takk", "ja bitte"),
    }
)
