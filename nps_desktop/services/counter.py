"""What customers answer at the counter: stored at the first tap, rewritten as they go on."""

from collections import OrderedDict
from dataclasses import dataclass, fields, replace
from uuid import UUID

from nps_desktop.domain.changes import Change
from nps_desktop.domain.responses import Response
from nps_desktop.services.responses import Responses
from nps_desktop.services.touched import UNCHANGED

REMEMBERED = 200
"""Visits whose answers can still be rewritten; the last of them was over hours ago."""


@dataclass(frozen=True, slots=True)
class _Stored:
    """What a visit wrote last: the number of its answer, and the answer as it was given."""

    id: int
    given: Response


class CounterAnswers:
    """The answers of visits to the counter; a visit is one answer, however often it is stored."""

    def __init__(self, responses: Responses) -> None:
        self._responses = responses
        self._stored: OrderedDict[UUID, _Stored] = OrderedDict()

    def store(self, visit: UUID, given: Response) -> Change:
        """Enter what a customer answers, or bring the answer of the same visit up to date.

        What somebody else changed meanwhile stays, unless the customer changed the same; an
        answer that somebody removed stays away, and nothing is touched.
        """
        known = self._stored.get(visit)
        change = self._bring_up_to_date(known, given) if known else self._responses.add(given)
        if change.touched:
            self._remember(visit, _Stored(change.ids[0], given))
        return change

    def _bring_up_to_date(self, known: _Stored, given: Response) -> Change:
        present = self._responses.get(known.id)
        while present:
            merged = _merged(present.response, known.given, given)
            outcome = self._responses.rewrite(known.id, merged, seen=present.response)
            if isinstance(outcome, Change):
                return outcome
            # Somebody else was quicker: what they wrote stays as well.
            present = outcome.present
        return UNCHANGED

    def _remember(self, visit: UUID, stored: _Stored) -> None:
        self._stored[visit] = stored
        self._stored.move_to_end(visit)
        while len(self._stored) > REMEMBERED:
            self._stored.popitem(last=False)


def _merged(present: Response, before: Response, after: Response) -> Response:
    """Return the present answer with what the customer changed from before to after."""
    names = [field.name for field in fields(Response)]
    changed = [name for name in names if getattr(after, name) != getattr(before, name)]
    return replace(present, **{name: getattr(after, name) for name in changed})
