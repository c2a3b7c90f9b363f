"""What is typed to reach a customer who left nothing: the answer with it, or why it is none."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from nps_desktop.domain.intake import RawAnswer, take
from nps_desktop.domain.problems import Field, Problem
from nps_desktop.domain.responses import Response, StoredResponse

if TYPE_CHECKING:
    from nps_desktop.domain.changes import Change
    from nps_desktop.domain.meanwhile import ChangedMeanwhile
    from nps_desktop.services.workspace import Workspace

CONTACTS = (Field.PHONE, Field.EMAIL)


@dataclass(frozen=True, slots=True)
class NewContact:
    """A phone number or an e-mail address, as it was typed, for an answer that was seen so."""

    answer: StoredResponse
    typed: str

    @property
    def field(self) -> Field:
        """Which of the two it is meant to be."""
        return Field.EMAIL if "@" in self.typed else Field.PHONE

    def judge(self) -> Response | Problem:
        """Return the answer with it, or the Problem that is found in it."""
        response = self.answer.response
        is_phone = self.field is Field.PHONE
        phone, email = (self.typed, "") if is_phone else ("", self.typed)
        raw = RawAnswer(str(response.score), response.day, phone=phone, email=email)
        judged = take(raw, today=response.day)
        if isinstance(judged, Response):
            return replace(response, phone=judged.phone, email=judged.email)
        return next(problem for problem in judged if problem.field in CONTACTS)


def write(
    workspace: "Workspace", answer: StoredResponse, wanted: Response
) -> "Change | ChangedMeanwhile":
    """Write it to the answer, unless that says something else by now."""
    return workspace.responses.rewrite(answer.id, wanted, seen=answer.response)
