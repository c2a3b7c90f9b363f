"""What is known of a list of answers: how many it holds, how it begins, where each stands."""

from collections.abc import Sequence
from dataclasses import dataclass

from nps_desktop.domain.batches import Batch
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.stacks import Stack


@dataclass(frozen=True, slots=True)
class AnswerList:
    """A list as far as it has been found.

    `count` is how many answers have been found so far: all of them when it `is_whole`. `numbers`
    are those of its answers in their order; None where a page is found by its offset.
    """

    query: AnswerQuery
    count: int
    first_page: tuple[StoredResponse, ...] = ()
    numbers: Sequence[int] | None = None
    is_whole: bool = True


@dataclass(frozen=True, slots=True)
class KnownRow:
    """An answer, and the row of a list that it stands in, from 0 on."""

    row: int
    answer: StoredResponse


@dataclass(frozen=True, slots=True)
class Origins:
    """The imports and the stacks of cards that answers are from, newest first."""

    batches: tuple[Batch, ...] = ()
    stacks: tuple[Stack, ...] = ()
