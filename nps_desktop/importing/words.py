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
    *("recomend", "recomiend", "recommand", "conseilleriez", "indicaria", "indicarias"),
    *("aanbeve", "aanraden", "aanraadt", "suositt", "suosittel", "empfiehl"),
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

# Whole headers over questions, in a sheet with a row for each of them.
QUESTION_NAMES = (
    *("question", "question text", "questions", "spørgsmål", "spørgsmålstekst", "fråga", "frage"),
    *("frågetext", "spørsmål", "fragetext", "pregunta", "pergunta", "vraag", "kysymys", "item"),
    *("question title", "question name", "variable", "variabel", "intitulé"),
)

# Whole headers over what was answered there, beside those of an answer.
VALUE_NAMES = (
    *("value", "answer text", "answer value", "response text", "response value", "værdi"),
    *("svartekst", "svartext", "värde", "verdi", "wert", "valeur", "valor", "waarde", "arvo"),
)

# Whole headers over who answered.
RESPONDENT_NAMES = (
    *("respondent", "respondent id", "respondentnr", "participant", "participant id", "person"),
    *("deltager", "deltager id", "deltagare", "deltaker", "teilnehmer", "répondant", "user id"),
    *("encuestado", "respondente", "deelnemer", "vastaaja", "customer id", "kunde id", "kundenr"),
    *("kunde nr", "kund id", "kundnr", "kundennummer", "case", "case id", "session id"),
)

# Words over how many answers there were.
COUNTS = (
    *("antal", "antall", "anzahl", "aantal", "number of", "count", "counts", "how many"),
    *("nombre de", "número de", "cantidad", "quantidade", "lukumäärä", "määrä", "frekvens"),
    *("frequency", "häufigkeit", "fréquence", "hyppighed"),
)

# With one of these words a header means something about the score, never the score.
NEVER_A_SCORE = (
    *("group", "gruppe", "grupp", "groupe", "grupo", "groep", "ryhmä", "luokka"),
    *("category", "kategori", "kategorie", "catégorie", "categoría", "categoria", "categorie"),
    *("sentiment", "segment", "type", "label", "trend", "target", "mål", "benchmark"),
    *("promoters", "detractors", "passives", "id", "uid", "uuid", "count", "url", "link"),
    *("comment", "comments", "kommentar", "kommentarer", "reason", "begrundelse", "årsag"),
    *("commentaire", "comentario", "comentário", "opmerking", "toelichting", "kommentti"),
    *("date", "dato", "datum", "fecha", "timestamp", "time", "month", "måned", "månad"),
    *COUNTS,
)

# Headers of whole numbers that are counted or numbered, not answered.
COUNTED = (
    *("id", "no", "nr", "number", "nummer", "numero", "löpnummer", "løbenummer", "row", "række"),
    *("rad", "zeile", "index", "age", "alder", "ålder", "alter", "antal", "antall", "anzahl"),
    *("count", "quantity", "qty", "month", "måned", "månad", "monat", "day", "dag", "tag", "week"),
    *("uge", "vecka", "uke", "woche", "year", "år", "jahr", "hour", "time", "weight", "priority"),
    *("besøg", "visits", "børn", "children", "kort", "card", "kortnr", "kassenr", "kasse"),
    *("response id", "respondent id", "customer id", "customerid", "kundenr", "kundnr"),
    *("âge", "âges", "edad", "idade", "leeftijd", "ikä", "nombre de", "cantidad", "aantal"),
    *("mes", "mês", "mois", "maand", "kuukausi", "año", "ano", "année", "jaar", "vuosi"),
    *("semaine", "semana", "viikko", "jour", "día", "dia", "päivä", "rivi", "fila", "linha"),
    *("ordrenr", "ordernr", "order number", "bon", "bonnr", "postnr", "zip", "plz", "duration"),
)

# Whole headers of first names; what stands under "Name" beside one may be the last name.
FIRST_NAMES = (
    *("first name", "firstname", "given name", "fornavn", "förnamn", "vorname", "prénom"),
    *("recipientfirstname", "respondent firstname", "primeiro nome", "voornaam", "etunimi"),
)

# Whole headers that number the rows, or the answers for good where all the numbers differ.
NUMBERS = (
    *("id", "løbenr", "løbenummer", "löpnr", "löpnummer", "løpenr", "løpenummer", "lfd nr"),
    *("laufende nummer", "nr", "no", "number", "nummer", "numero", "volgnummer", "juokseva nro"),
    *("uuid", "guid", "uid", "token", "key", "nøgle", "unique id"),
)

# Whole headers of the other fields, the surest first.
WHOLE: dict[Field, tuple[str, ...]] = {
    Field.DATE: (
        *("response date", "date of response", "submit date", "submitted", "submitted at"),
        *("submitdate", "date submitted", "responded", "responded at", "response received at"),
        *("survey completed date", "completion time", "end date", "enddate", "svardato"),
        *("slutdato", "slutdatum", "sluttdato", "enddatum"),
        *("svarsdatum", "besvaret", "besvarad", "besvart", "antwortdatum", "data resposta"),
        *("data reposta", "data da resposta", "date de réponse", "fecha de respuesta"),
        *("antwoorddatum", "invuldatum", "vastauspäivä", "fecha de envío", "data de envio"),
        *("svarstidspunkt", "data e hora", "fecha y hora", "date et heure", "datum en tijd"),
        *("færdiggørelsestidspunkt", "fullføringstidspunkt", "slutförandetid"),
        *("fertigstellungszeit", "rated at", "rated", "recordeddate", "recorded date"),
        *("date", "dato", "datum", "fecha", "data", "päivämäärä", "pvm", "päiväys", "dag"),
        *("day", "tag", "jour", "día", "dia", "päivä", "datum und uhrzeit"),
        *("timestamp", "tidsstempel", "tidstämpel", "zeitstempel", "horodateur"),
        *("marca temporal", "carimbo de data hora", "tijdstempel", "aikaleima"),
        *("score submit date", "created at", "created", "oprettet", "skapad", "opprettet"),
        *("erstellt", "erstellt am", "date created", "datestamp", "visit date", "besøgsdato"),
        *("sluttidspunkt", "sluttid", "fuldførelsestidspunkt", "slutttidspunkt", "endzeit"),
        *("start date", "startdate", "startdato", "startdatum", "start time"),
        *("starttidspunkt", "starttid", "startzeit"),
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
        *("ris og ros", "ros og ris", "forslag", "förslag", "vorschlag", "suggestion"),
        *("suggestions", "sugerencia", "sugerencias", "sugestão", "sugestões", "avis"),
        *("motivo", "perché", "waarom", "miksi", "palaute", "vapaa palaute", "observaciones"),
        *("open answer", "open ended response", "åbent svar", "öppet svar", "ideer"),
    ),
    Field.NAME: (
        *("name", "navn", "namn", "nom", "nombre", "nome", "naam", "nimi", "full name"),
        *("fulde navn", "kundenavn", "kundens navn", "kundnamn", "kundens namn", "kundename"),
        *("customer name", "customer", "kunde", "kund", "client", "cliente", "klant", "asiakas"),
        *("your name", "dit navn", "ditt namn", "ditt navn", "ihr name", "respondent"),
        *("respondent name", "user name", "fornavn og efternavn", "nom complet"),
        *("nombre completo", "nome completo", "koko nimi", "volledige naam", "contact name"),
        *("kontaktperson", "kontaktperson navn", "guest", "gæst", "patient"),
        *FIRST_NAMES,
    ),
    Field.LAST_NAME: (
        *("last name", "lastname", "surname", "family name", "efternavn", "efternamn"),
        *("etternavn", "nachname", "familienname", "nom de famille", "apellido", "apellidos"),
        *("sobrenome", "apelido", "achternaam", "sukunimi", "recipientlastname"),
        *("respondent lastname", "zuname"),
    ),
    Field.COMPANY: (
        *("company", "company name", "organisation", "organization", "organisation name"),
        *("firma", "firmanavn", "virksomhed", "virksomhedsnavn", "selskab", "företag"),
        *("företagsnamn", "bolag", "bedrift", "bedriftsnavn", "selskap", "firmenname"),
        *("unternehmen", "entreprise", "société", "empresa", "compañía", "bedrijf"),
        *("bedrijfsnaam", "yritys", "yrityksen nimi", "account name", "organisasjon"),
        *("organisaatio", "respondent company", "employer", "your company"),
    ),
    Field.PHONE: (
        *("phone", "telefon", "phone number", "telefonnummer", "telefonnr", "tlf", "tlf nr"),
        *("tlfnr", "tel", "tel nr", "telephone", "mobile", "mobil", "mobilnummer", "mobilnr"),
        *("mobiltelefon", "mobile number", "mobile phone", "cell", "cell phone", "handy"),
        *("handynummer", "rufnummer", "téléphone", "teléfono", "telefone", "celular"),
        *("telefoon", "telefoonnummer", "puhelin", "puhelinnumero", "respondent phonenumber"),
        *("sms telephone", "phonenumber", "nummer", "matkapuhelin", "puhelinnro", "móvil"),
        *("numéro de téléphone", "número de teléfono", "número de telefone", "telemóvel"),
        *("contact number", "mobiel", "mobiel nummer", "portable", "tlf nummer", "telefon nr"),
    ),
    Field.EMAIL: (
        *("email", "e mail", "mail", "email address", "e mail address", "emailaddress"),
        *("e post", "epost", "e postadresse", "e postadress", "epostadresse", "mailadresse"),
        *("e mailadresse", "e mail adresse", "emailadresse", "courriel", "correo"),
        *("correo electrónico", "email adresse", "sähköposti", "recipientemail", "user email"),
        *("respondent email", "person email", "kundens email", "e mailadres", "mail adresse"),
        *("adresse e mail", "adresse email", "adresse mail", "correo electronico", "email id"),
        *("endereço de e mail", "sähköpostiosoite", "dirección de correo electrónico"),
        *("e postadress", "din e mail", "din mail", "your email", "user email address"),
    ),
    Field.LOCATION: (
        *("location", "lokation", "butik", "butikk", "butikken", "store", "shop", "branch"),
        *("afdeling", "avdelning", "avdeling", "filial", "filiale", "standort", "geschäft"),
        *("laden", "butiksnavn", "butikknavn", "butiksnamn", "store name", "shop name", "sted"),
        *("plats", "ort", "site", "outlet", "magasin", "boutique", "tienda", "sucursal", "loja"),
        *("winkel", "vestiging", "myymälä", "toimipiste", "kæde", "restaurant", "klinik"),
        *("filiaal", "locatie", "liike", "toimipaikka", "salon", "clinic", "department", "by"),
        *("avdelingsnavn", "afdelingsnavn", "local", "unidade", "établissement", "agence"),
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
        *("ønsker kontakt", "kontakt erwünscht", "ønsker at blive kontaktet", "uppringning"),
        *("rappel", "rappelez moi", "à rappeler", "llámenme", "llamar", "devolver llamada"),
        *("ligar", "pode ligar", "quer contato", "terugbellen", "bel mij", "bel me terug"),
        *("llámeme", "llámame", "ligue para mim", "ligue me", "soittakaa minulle"),
        *("soita minulle", "saa soittaa", "soittopyyntö", "yhteydenottopyyntö"),
    ),
    Field.RESPONSE_ID: (
        *("response id", "responseid", "respondent id", "respondentid", "svar id", "svarid"),
        *("svars id", "svarsid", "besvarelses id", "besvarelsesid", "respondent nr"),
        *("antwort id", "antwortid", "id de réponse", "id de la réponse", "id de respuesta"),
        *("id da resposta", "id resposta", "antwoord id", "vastaus id", "vastauksen id"),
        *("submission id", "submissionid", "entry id", "record id", "recordid", "answer id"),
        *("survey response id", "response uuid", "response token", "nps feedback uid"),
    ),
}

# How a cell of the third header row of Qualtrics begins.
IMPORT_ID = '{"ImportId"'

# What a row of sums or averages is called.
TOTALS = (
    *("total", "totals", "sum", "i alt", "ialt", "total nps", "totalt", "summa", "summe"),
    *("gesamt", "insgesamt", "gennemsnit", "snit", "average", "mean", "medel", "medelvärde"),
    *("genomsnitt", "gjennomsnitt", "snitt", "durchschnitt", "mittelwert", "antal svar"),
    *("moyenne", "promedio", "média", "gemiddelde", "totaal", "yhteensä", "keskiarvo"),
    *("median", "nps", "subtotal", "grand total", "hovedtotal", "totalsumma", "gesamtergebnis"),
    *("total general", "total geral", "total général", "eindtotaal", "nps score", "antal i alt"),
)

YES = frozenset(
    {
        *("ja", "j", "yes", "y", "x", "1", "true", "sand", "sandt", "wahr", "sant", "si", "sí"),
        *("sim", "oui", "vrai", "kyllä", "on", "✓", "✔", "☑", "ok", "vil", "please", "gerne"),
        *("meget gerne", "ja tak", "yes please", "ja gerne", "ja gärna", "ja takk", "ja bitte"),
    }
)
