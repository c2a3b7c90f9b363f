"""What one customer has said before and after an answer, and what came of it."""

from dataclasses import dataclass

from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.states import Closing, State


@dataclass(frozen=True, slots=True)
class CallOutcome:
    """How far the call that an answer asked for has come; `score_after` is 0-10 where known.

    `id` is the number of its follow-up.
    """

    id: int
    state: State
    closing: Closing | None = None
    score_after: int | None = None


@dataclass(frozen=True, slots=True)
class PastAnswer:
    """An answer of a customer, with its call where it asked for one."""

    answer: StoredResponse
    call: CallOutcome | None = None


@dataclass(frozen=True, slots=True)
class CustomerHistory:
    """The other answers of the customer who gave one, newest first.

    `is_known` tells that the customer left anything to be known again by; `count` is how many
    others there are, of which not all are told.
    """

    is_known: bool
    others: tuple[PastAnswer, ...] = ()
    count: int = 0
