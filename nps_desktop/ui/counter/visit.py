"""One customer at the counter: what was answered so far, and the answer that is kept of it."""

from dataclasses import dataclass, replace
from datetime import date, datetime
from uuid import UUID

from nps_desktop.domain.intake import RawAnswer, take
from nps_desktop.domain.problems import Field, Problem
from nps_desktop.domain.responses import Response, Source
from nps_desktop.domain.texts import LONGEST_COMMENT
from nps_desktop.reports.words import field_name


@dataclass(frozen=True, slots=True)
class Said:
    """What a customer wrote after the score; nothing judged."""

    comment: str = ""
    phone: str = ""
    wants_call: bool = False


@dataclass(frozen=True, slots=True)
class Visit:
    """A customer's answer while it is given: `at` is the aware UTC moment of the first tap."""

    key: UUID
    day: date
    at: datetime
    location: str
    score: int
    said: Said = Said()

    def judged(self) -> Response | tuple[Problem, ...]:
        """Return the answer, or what in it cannot be taken."""
        raw = RawAnswer(
            score=str(self.score),
            day=self.day,
            at=self.at,
            comment=self.said.comment,
            phone=self.said.phone,
            location=self.location,
            wants_call=self.said.wants_call,
            source=Source.COUNTER,
        )
        return take(raw, today=self.day)

    def answer(self) -> Response:
        """Return the answer that is kept when nobody is there to mend it.

        What stands in place of a phone number goes to the comment: no word is lost.
        """
        judged = self.judged()
        return judged if isinstance(judged, Response) else self._with_phone_in_words().answer()

    def _with_phone_in_words(self) -> "Visit":
        line = f"{field_name(Field.PHONE)}: {self.said.phone}"
        room = LONGEST_COMMENT - len(line) - 1
        comment = f"{self.said.comment[:room]}\n{line}".strip()
        return replace(self, said=replace(self.said, comment=comment, phone=""))
