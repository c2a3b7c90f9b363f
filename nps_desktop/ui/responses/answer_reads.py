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


@dataclass(frozen=True, slots=True)
class Chosen:
    """Answers that were chosen in a list: those that were seen, and stretches of rows that were
    not, in the list as it was with `count` answers."""

    ids: tuple[int, ...]
    unseen: tuple[range, ...]
    query: AnswerQuery
    count: int


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


def remove_chosen(workspace: "Workspace", chosen: Chosen) -> Change | None:
    """Remove the chosen answers; none, and None, where unseen rows have moved meanwhile."""
    answers, query = workspace.responses, chosen.query
    if chosen.unseen and answers.count(query) != chosen.count:
        return None
    pages = (answers.page(query, offset=rows.start, limit=len(rows)) for rows in chosen.unseen)
    unseen = (answer.id for page in pages for answer in page)
    return answers.remove(tuple(dict.fromkeys((*chosen.ids, *unseen))))
