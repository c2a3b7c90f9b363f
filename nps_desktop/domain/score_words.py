"""The words that stand where a score should: for no answer, for a group, for another scale.

All in small letters (`str.casefold`), in the languages in which sheets are understood.
"""

from nps_desktop.domain.scores import Group

BLANKS = frozenset(
    {
        *("na", "n/a", "n.a", "nan", "none", "null", "nil", "\\n", "blank", "empty", "missing"),
        *("no answer", "no response", "no reply", "not answered", "unanswered", "skipped"),
        *("not applicable", "don't know", "don’t know", "dont know", "prefer not to say"),
        *("ikke besvaret", "ubesvaret", "intet svar", "uden svar", "ikke relevant", "ved ikke"),
        *("ønsker ikke at svare", "tom", "tomt", "mangler", "ej besvaret", "i/t", "i/r"),
        *("ej besvarad", "ej besvarat", "inget svar", "obesvarad", "obesvarat", "ej svar"),
        *("vet ej", "vet inte", "ej relevant", "ej tillämpligt", "saknas", "vill ej svara"),
        *("ikke svart", "ikke besvart", "ubesvart", "ingen svar", "vet ikke", "ikke aktuelt"),
        *("keine angabe", "keine angaben", "keine antwort", "nicht beantwortet", "unbeantwortet"),
        *("weiss nicht", "leer", "k.a", "k. a", "nv", "entfällt", "nicht zutreffend"),
        *("sans réponse", "pas de réponse", "aucune réponse", "non répondu", "ne sait pas"),
        *("je ne sais pas", "sans objet", "s.o", "vide", "non applicable"),
        *("sin respuesta", "no contestado", "no contesta", "no sabe", "no aplica", "ns/nc"),
        *("vacío", "n/d", "n/c", "no responde"),
        *("sem resposta", "não respondido", "não respondeu", "não sei", "não se aplica", "vazio"),
        *("geen antwoord", "niet beantwoord", "onbeantwoord", "weet niet", "weet ik niet"),
        *("niet van toepassing", "n.v.t", "nvt", "n/b", "leeg"),
        *("ei vastausta", "ei vastattu", "ei vastannut", "en osaa sanoa", "eos", "ei tietoa"),
        *("tyhjä", "puuttuu", "en tiedä"),
    }
)

ENDLESS = frozenset(
    {
        *("∞", "infinity", "infinite", "inf", "endless", "uendelig", "uendeligt", "oändlig"),
        *("oändligt", "unendlich", "infini", "infinito", "oneindig", "ääretön"),
    }
)

# Parts of words for stars: a label that has them speaks of one to five.
STARS = ("star", "stjern", "stjärn", "stern", "étoile", "estrell", "estrela", "tähte")

_PROMOTERS = (
    *("promoter", "promoters", "promotere", "promoterne", "promoteren", "promotor", "promotoren"),
    *(
        "promotør",
        "promotører",
        "promotör",
        "promotörer",
        "promoteur",
        "promoteurs",
        "promotores",
        "suosittelija",
    ),
    *("ambassadør", "ambassadøren", "ambassadører", "ambassadørerne", "ambassadørene"),
    *("ambassadör", "ambassadören", "ambassadörer", "ambassadörerna", "ambassador", "ambassadors"),
    *("fortaler", "fortalere", "fortalerne", "förespråkare", "förespråkarna", "befürworter"),
    *("fürsprecher", "botschafter", "suosittelijat", "suosittelijoita"),
)
_PASSIVES = (
    *("passive", "passives", "passiv", "passiva", "passiver", "passivt", "passiven", "passif"),
    *("passifs", "pasivo", "pasivos", "passivo", "passivos", "passief", "passieven"),
    *("indifferent", "indifferente", "indifferenten", "neutral", "neutrals", "neutrale"),
    *("neutrala", "neutraler", "passiivi", "passiivinen", "passiiviset"),
)
_DETRACTORS = (
    *("detractor", "detractors", "detraktor", "detraktoren", "detraktorer", "detractores"),
    *("détracteur", "détracteurs", "detratores", "detrator", "criticaster", "criticasters"),
    *("kritiker", "kritikere", "kritikern", "kritikerna", "kritikerne", "kritikeren"),
    *("arvostelija", "arvostelijat"),
)
GROUP_WORDS = {
    **dict.fromkeys(_PROMOTERS, Group.PROMOTER),
    **dict.fromkeys(_PASSIVES, Group.PASSIVE),
    **dict.fromkeys(_DETRACTORS, Group.DETRACTOR),
}
