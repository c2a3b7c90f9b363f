"""The words that stand inside longer headers: of questions, of survey tools, of no matter.

They are in ten languages and compared as in `words`: folded, and within a field in order of
preference.
"""

from nps_desktop.domain.problems import Field

# Of the open questions of a survey the first tells most about a score: why it was given.
WHY = (
    *("why", "hvorfor", "varför", "warum", "wieso", "weshalb", "pourquoi", "por qué", "por que"),
    *("waarom", "miksi", "main reason", "primary reason", "reason for", "hovedårsag"),
    *("hovedårsagen", "årsag", "årsagen", "huvudorsak", "huvudorsaken", "anledning"),
    *("anledningen", "hovedgrunnen", "årsaken", "hauptgrund", "grund für", "gründe", "raison"),
    *("raisons", "razón", "motivo", "motivos", "razão", "reden", "syy", "syyt", "begrund"),
    *("begrunde", "begrundelse", "uddyb", "uddybe", "uddybende", "motivera", "begrunn"),
    *("erläutern", "begründen", "perustele", "justifica", "expliquez", "toelichten", "leg uit"),
)
BETTER = (
    *("better", "improve", "improved", "improvement", "improvements", "bedre", "forbedre"),
    *("forbedres", "forbedring", "forbedringer", "bättre", "förbättra", "förbättras"),
    *(
        "förbättringar",
        "besser",
        "bessern",
        "verbessern",
        "verbesserung",
        "verbesserungen",
        "mieux",
    ),
    *("améliorer", "amélioration", "améliorations", "mejor", "mejorar", "mejoras", "melhor"),
    *("melhorar", "melhoria", "melhorias", "beter", "verbeteren", "verbetering", "paremmin"),
    *("parantaa", "parannettavaa", "parannusehdotuksia", "kehittää", "kehitettävää"),
)
WORDS_OF_THEIR_OWN = (
    *("comment", "comments", "kommentar", "kommentarer", "kommentare", "commentaire"),
    *("commentaires", "comentario", "comentarios", "comentário", "comentários", "opmerking"),
    *("opmerkingen", "kommentti", "kommentteja", "feedback", "palaute", "palautetta"),
    *("tell us", "fortæl", "fortæl os", "berätta", "fortell", "erzählen sie", "dites nous"),
    *("cuéntenos", "cuéntanos", "conte nos", "vertel", "kerro", "anything else", "tilføje"),
    *("tillägga", "tilføye", "hinzufügen", "ajouter", "añadir", "acrescentar", "toevoegen"),
    *("lisätä", "missing", "mangler", "savnede", "saknar", "savner", "vermissen", "suggestions"),
    *("most valuable", "did you like", "kunne du lide", "important", "vigtigst", "viktigast"),
)

# Words by which a field is known inside a longer header or a question.
INSIDE: dict[Field, tuple[str, ...]] = {
    Field.DATE: ("date", "dato", "datum", "timestamp", "tidsstempel", "fecha", "data", "dag"),
    Field.COMMENT: (*WHY, *BETTER, *WORDS_OF_THEIR_OWN),
    Field.NAME: (
        *("your name", "full name", "dit navn", "ditt namn", "ditt navn", "ihr name"),
        *("ihren namen", "votre nom", "su nombre", "seu nome", "uw naam", "je naam", "nimesi"),
    ),
    Field.LAST_NAME: ("last name", "efternavn", "efternamn", "etternavn", "nachname"),
    Field.COMPANY: ("company", "firma", "virksomhed", "företag", "bedrift", "unternehmen"),
    Field.PHONE: (
        *("phone", "telefon", "telefonnummer", "tlf", "mobil", "mobilnummer", "telephone"),
        *("téléphone", "teléfono", "telefone", "telefoon", "telefoonnummer", "puhelinnumero"),
        *("rufnummer", "puhelinnumerosi", "telefonnr", "mobilnr"),
    ),
    Field.EMAIL: (
        *("email", "e mail", "e post", "epost", "mailadresse", "courriel", "correo electrónico"),
        *("e mailadres", "sähköposti", "sähköpostiosoite", "sähköpostiosoitteesi"),
        *("epostadress", "e postadress", "mail adresse", "emailadresse"),
    ),
    Field.LOCATION: (
        *("butik", "butikk", "store", "shop", "branch", "afdeling", "filial", "location"),
        *("filiale", "magasin", "tienda", "loja", "winkel", "myymälä", "standort", "avdeling"),
    ),
    Field.WANTS_CALL: (
        *("call me", "call you", "ring mig", "ringe dig", "ringe til dig", "ringa dig"),
        *("ringe deg", "anrufen", "rückruf", "contact you", "kontakte dig", "kontakta dig"),
        *("kontakte deg", "ringes op", "bli uppringd", "bli oppringt", "kontaktes", "rappeler"),
        *("vous appeler", "vous contacter", "llamarle", "contactarle", "le llamemos"),
        *("ligar para", "entrar em contato", "bellen", "contact met u opnemen"),
        *("soittaa", "ottaa yhteyttä", "sie kontaktieren", "kontaktieren", "blive kontaktet"),
        *("bli kontaktad", "bli kontaktet", "kontaktiert werden", "be contacted", "be called"),
        *("être contacté", "ser contactado", "ser contatado", "gecontacteerd", "gebeld"),
        *("yhteydenotto", "yhteydenottoa", "hear from us", "høre fra os", "ringe til"),
    ),
}

# A date under one of these is no day of an answer.
OTHER_DATES = (
    *("birth", "birthday", "birthdate", "fødselsdag", "fødselsdato", "født", "födelsedatum"),
    *("födelsedag", "geburtstag", "geburtsdatum", "dob", "naissance", "nacimiento"),
    *("nascimento", "geboortedatum", "syntymäaika", "order", "ordre", "ordredato", "bestelldatum"),
    *("bestilling", "beställning", "commande", "pedido", "bestelling", "tilaus", "purchase"),
    *("købsdato", "kjøpsdato", "köpdatum", "kaufdatum", "achat", "compra", "sent", "sendt"),
    *("skickad", "gesendet", "envoyé", "enviado", "verzonden", "lähetetty", "udsendt"),
    *("invited", "invitation", "delivered", "delivery", "levering", "leveringsdato", "leverans"),
    *("lieferung", "opt", "expires", "udløb", "sidste ændring", "siste endring", "last modified"),
    *("senast ändrad", "letzte änderung", "tidspunkt for siste endring", "updated", "opdateret"),
    *("uppdaterad", "aktualisiert", "opfølgning", "uppföljning", "oppfølging", "follow up"),
    *("kontaktet", "kontaktad", "contacted", "closed", "lukket", "stängd", "responded by"),
)

# Words under which stands what a survey tool writes for itself, not what a customer said.
TECHNICAL = (
    *("ip", "ip address", "ipaddress", "ipaddr", "collector", "network id", "browser"),
    *("user agent", "useragent", "device", "operating system", "platform", "duration"),
    *("progress", "finished", "status", "latitude", "longitude", "language"),
    *("userlanguage", "startlanguage", "channel", "distribution channel", "seed", "refurl"),
    *("referer", "referrer", "lastpage", "last page", "interviewtime", "survey id", "survey"),
    *("formbricks", "quotas", "permalink", "url", "link", "source", "utm", "token"),
    *("total points", "quiz", "version", "external reference", "externalreference"),
    *("externaldatareference", "responseset", "questiontiming", "grouptime", "uid"),
    *("varighed", "varaktighet", "varighet", "dauer", "durée", "duración", "duração", "duur"),
    *("sprog", "språk", "sprache", "langue", "idioma", "taal", "kieli", "option id", "ip adresse"),
)

# Words that a name of a score may hold without saying that it is about anything else.
NEUTRAL = (
    *("of", "for", "the", "a", "our", "us", "your", "you", "my", "we", "from", "to", "on", "in"),
    *("overall", "total", "general", "customer", "customers", "client", "survey", "final"),
    *("question", "answer", "response", "value", "average", "main", "shop", "store", "scale"),
    *("af", "os", "vores", "din", "dit", "jeres", "fra", "til", "samlet", "overordnet", "kunde"),
    *("kundens", "generel", "butik", "butikken", "skala", "svar", "av", "oss", "vår", "vårt"),
    *("samlad", "total", "totalt", "kund", "kundens", "helhet", "gesamt", "unsere", "uns"),
    *("ihre", "kunden", "von", "bis", "insgesamt", "globale", "général", "générale", "notre"),
    *("de", "la", "le", "du", "client", "nous", "global", "nuestra", "cliente", "nossa", "da"),
    *("do", "geral", "nos", "onze", "ons", "algemeen", "algemene", "klant", "van", "tot"),
    *("asiakas", "kokonais", "yleis", "yleinen", "feedback", "tilbagemelding", "points"),
)
