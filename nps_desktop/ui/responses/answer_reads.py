"""What the answers page asks the data file."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nps_desktop.domain.changes import Change
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.ui.table.rows_model import PAGE_ROWS

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

LOOKED_THROUGH = 5_000


@dataclass(frozen=True, slots=True)
class Found:
    """The answers that a query finds: how many, the first page, and what lies around them."""

    query: AnswerQuery
    count: int
    first_page: tuple[StoredResponse, ...]
    locations: tuple[str, ...]
    has_answers: bool


def find(workspace: "Workspace", query: AnswerQuery) -> Found:
    """Count the answers of a query and read its first page."""
    answers = workspace.responses
    count = answers.count(query)
    return Found(
        query,
        count,
        answers.page(query, offset=0, limit=PAGE_ROWS),
        answers.locations(),
        count > 0 or answers.count(AnswerQuery()) > 0,
    )


def place_of(workspace: "Workspace", query: AnswerQuery, answer: int) -> int | None:
    """Return the row of an answer in a query's list; None when it is not near its beginning."""
    for offset in range(0, LOOKED_THROUGH, PAGE_ROWS):
        page = workspace.responses.page(query, offset=offset, limit=PAGE_ROWS)
        for place, stored in enumerate(page):
            if stored.id == answer:
                return offset + place
        if len(page) < PAGE_ROWS:
            return None
    return None


def remove_rows(workspace: "Workspace", query: AnswerQuery, rows: tuple[range, ...]) -> Change:
    """Remove the answers that stand in these rows of a query's list."""
    answers = workspace.responses
    pages = (answers.page(query, offset=part.start, limit=len(part)) for part in rows)
    return answers.remove(tuple(dict.fromkeys(each.id for page in pages for each in page)))
