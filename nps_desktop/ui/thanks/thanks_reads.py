"""What the thank-you page asks the data file, and what it is answered."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from typing import TYPE_CHECKING

from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.thanks import ThankList, ThankPage

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

ROWS_AT_A_TIME = 500


@dataclass(frozen=True, slots=True)
class AskedThanks:
    """What is asked: a list of a scope, and how many of its lines."""

    scope: Scope
    which: ThankList = ThankList.NOT_ASKED
    limit: int = ROWS_AT_A_TIME


@dataclass(frozen=True, slots=True)
class ReadThanks:
    """A list as it stands at `now`."""

    asked: AskedThanks
    page: ThankPage
    now: datetime
    zone: tzinfo
    has_answers: bool

    @property
    def has_more(self) -> bool:
        """Whether the list may go on after its lines that were read."""
        return len(self.page.rows) >= self.asked.limit


def read_thanks(workspace: "Workspace", asked: AskedThanks) -> ReadThanks:
    """Read the beginning of a list."""
    page = workspace.thanks.rows(asked.scope, asked.limit, asked.which)
    has_answers = page.total > 0 or workspace.responses.count(AnswerQuery()) > 0
    return ReadThanks(asked, page, workspace.now(), workspace.zone, has_answers)
