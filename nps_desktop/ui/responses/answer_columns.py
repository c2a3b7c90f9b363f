"""The columns of the table of answers."""

from nps_desktop.domain.problems import Field
from nps_desktop.domain.queries import Order
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.i18n import _, pgettext
from nps_desktop.reports.words import field_name
from nps_desktop.ui.formats import day_short
from nps_desktop.ui.table.columns import Column, Look

AnswerColumn = Column[StoredResponse]


def answer_columns() -> tuple[AnswerColumn, ...]:
    """Return the columns in their order; in a narrow window the location leaves first."""
    return (
        Column(field_name(Field.DATE), _day, sort=Order.DATE, look=Look.NUMBER, width=108),
        Column(field_name(Field.SCORE), _score, sort=Order.SCORE, look=Look.SCORE, width=92),
        Column(field_name(Field.COMMENT), _comment),
        Column(field_name(Field.NAME), _name, sort=Order.NAME, width=150, leaves=1),
        Column(_("Phone or e-mail"), _contact, look=Look.NUMBER, width=160, leaves=2),
        Column(
            field_name(Field.LOCATION),
            _location,
            look=Look.MUTED,
            width=124,
            leaves=4,
        ),
        Column(pgettext("column of a table", "Call"), _call, look=Look.MARK, width=64, leaves=3),
    )


def _day(answer: StoredResponse) -> str:
    return day_short(answer.response.day)


def _score(answer: StoredResponse) -> str:
    return str(answer.response.score)


def _comment(answer: StoredResponse) -> str:
    return answer.response.comment


def _name(answer: StoredResponse) -> str:
    return answer.response.name


def _contact(answer: StoredResponse) -> str:
    return answer.response.phone or answer.response.email


def _location(answer: StoredResponse) -> str:
    return answer.response.location


def _call(answer: StoredResponse) -> str:
    return _("wants a call") if answer.response.wants_call else ""
