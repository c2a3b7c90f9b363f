"""The words for the domain's enums, so that the window, the paper and the command line agree."""

from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Source
from nps_desktop.domain.shop import Reading
from nps_desktop.i18n import _, pgettext


def standard_question() -> str:
    """Return the question that is asked where the shop has no words of its own."""
    return _(
        "On a scale from 0 to 10, how likely are you to recommend us to a friend or colleague?"
    )


def reading_word(reading: Reading) -> str:
    """Return how good a score is held to be: "good"."""
    return {
        Reading.NEEDS_WORK: pgettext("reading of the score", "needs work"),
        Reading.GOOD: pgettext("reading of the score", "good"),
        Reading.VERY_GOOD: pgettext("reading of the score", "very good"),
    }[reading]


def field_name(field: Field) -> str:
    """Return the name of a part of an answer, as a column header: "E-mail"."""
    return {
        Field.SCORE: pgettext("column", "Score"),
        Field.DATE: pgettext("column", "Date"),
        Field.COMMENT: pgettext("column", "Comment"),
        Field.NAME: pgettext("column", "Name"),
        Field.LAST_NAME: pgettext("column", "Last name"),
        Field.COMPANY: pgettext("column", "Company"),
        Field.PHONE: pgettext("column", "Phone"),
        Field.EMAIL: pgettext("column", "E-mail"),
        Field.LOCATION: pgettext("column", "Location"),
        Field.WANTS_CALL: pgettext("column", "Call back"),
        Field.RESPONSE_ID: pgettext("column", "Answer no."),
    }[field]


def source_name(source: Source) -> str:
    """Return how an answer came in: "Typed"."""
    return {
        Source.TYPED: pgettext("source of an answer", "Typed"),
        Source.IMPORTED: pgettext("source of an answer", "Imported"),
        Source.COUNTER: pgettext("source of an answer", "At the counter"),
    }[source]


def date_order_name(order: DateOrder) -> str:
    """Return an order of day, month and year in words: "Day, month, year"."""
    return {
        DateOrder.DMY: _("Day, month, year"),
        DateOrder.MDY: _("Month, day, year"),
        DateOrder.YMD: _("Year, month, day"),
    }[order]
