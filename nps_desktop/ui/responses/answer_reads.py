"""What the answers page asks the data file about its list."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from nps_desktop.domain.answer_lists import AnswerList
from nps_desktop.domain.changes import Change
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.ui.table.rows_model import PAGE_ROWS

if TYPE_CHECKING:
    from nps_desktop.services.answer_search import AnswerSearch
    from nps_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Found:
    """How far a list has been found, the search that goes on, and whether there is any answer."""

    list: AnswerList
    search: "AnswerSearch"
    has_answers: bool


@dataclass(frozen=True, slots=True)
class Chosen:
    """Answers that were chosen in a list: the numbers of those that were shown, or, where some have
    never been shown, the rows that they stand in."""

    list: AnswerList
    numbers: tuple[int, ...] = ()
    rows: tuple[range, ...] = ()

    @property
    def count(self) -> int:
        """How many they are."""
        return len(self.numbers) + sum(map(len, self.rows))


def begin(workspace: "Workspace", query: AnswerQuery) -> Found:
    """Find the beginning of a list."""
    search = workspace.lists.search(query, page_rows=PAGE_ROWS)
    found = search.step()
    return Found(found, search, found.count > 0 or workspace.responses.count(AnswerQuery()) > 0)


def go_on(found: Found) -> Found:
    """Find more of a list that is not whole."""
    return Found(found.search.step(), found.search, found.has_answers)


def numbers_of(workspace: "Workspace", chosen: Chosen) -> Sequence[int] | None:
    """Return the numbers of the chosen answers; None where rows have moved meanwhile."""
    if not chosen.rows:
        return chosen.numbers
    is_fixed = chosen.list.numbers is not None
    if not is_fixed and workspace.responses.count(chosen.list.query) != chosen.list.count:
        return None
    stretches = [workspace.lists.numbers(chosen.list, rows) for rows in chosen.rows]
    return stretches[0] if len(stretches) == 1 else tuple(chain.from_iterable(stretches))


def remove_chosen(workspace: "Workspace", chosen: Chosen) -> Change | None:
    """Remove the chosen answers; none, and None, where rows have moved meanwhile."""
    numbers = numbers_of(workspace, chosen)
    return None if numbers is None else workspace.responses.remove(numbers)
