"""What stands in the rows of an exported answer, so that the program can read them again."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo

from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.domain.texts import tidy
from nps_desktop.i18n import _, pgettext
from nps_desktop.reports.words import field_name

COLUMNS = (
    *(Field.DATE, Field.SCORE, Field.COMMENT, Field.NAME, Field.PHONE, Field.EMAIL),
    *(Field.LOCATION, Field.WANTS_CALL),
)


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """An answer's cells; `when` is a moment in the shop's zone where one is known, else a day."""

    when: date | datetime
    score: int
    texts: tuple[str, str, str, str, str]
    wants_call: str
    entered: datetime


def headers() -> tuple[str, ...]:
    """Return the column headers, in words that an import knows."""
    return (*(field_name(field) for field in COLUMNS), pgettext("column", "Entered"))


def row_of(stored: StoredResponse, zone: tzinfo) -> AnswerRow:
    """Return an answer's cells; moments in `zone`."""
    response = stored.response
    texts = (response.comment, response.name, response.phone, response.email, response.location)
    comment, name, phone, email, location = map(tidy, texts)
    return AnswerRow(
        when=_when(response, zone),
        score=response.score,
        texts=(comment, name, phone, email, location),
        wants_call=_("Yes") if response.wants_call else "",
        entered=stored.entered_at.astimezone(zone),
    )


def _when(response: Response, zone: tzinfo) -> date | datetime:
    """The moment, unless it would be read again as another day or as no moment at all."""
    if response.at is None:
        return response.day
    moment = response.at.astimezone(UTC).astimezone(zone).replace(microsecond=0)
    is_midnight = not (moment.hour or moment.minute or moment.second)
    return response.day if is_midnight or moment.date() != response.day else moment
