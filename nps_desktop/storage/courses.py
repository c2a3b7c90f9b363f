"""How the follow-ups of a period went: only what the promise is measured by, for it can be many."""

from typing import Any

from sqlalchemy import Connection, func, or_, select

from nps_desktop.domain.followups import ATTEMPTS, Cause, Closing, State
from nps_desktop.domain.measures import Course
from nps_desktop.domain.periods import Period
from nps_desktop.storage.answer_lists import within
from nps_desktop.storage.followups import is_shown
from nps_desktop.storage.schema import events, followups, responses

_FIRST_ATTEMPT = (
    select(func.min(events.c.at))
    .where(events.c.followup_id == followups.c.id, events.c.kind.in_(ATTEMPTS))
    .scalar_subquery()
)
_IS_REACHABLE = or_(responses.c.phone != "", responses.c.email != "")


def of_period(connection: Connection, period: Period) -> tuple[Course, ...]:
    """Return how the follow-ups of the answers of a period went."""
    query = (
        select(
            followups.c.state,
            followups.c.cause,
            followups.c.closing,
            followups.c.started_at,
            followups.c.due_at,
            _FIRST_ATTEMPT,
            responses.c.score,
            followups.c.score_after,
            _IS_REACHABLE,
        )
        .select_from(followups.join(responses, responses.c.id == followups.c.response_id))
        .where(is_shown, *within(period))
        .order_by(followups.c.id)
    )
    return tuple(_course(*row) for row in connection.execute(query))


def _course(state: str, cause: str | None, closing: str | None, *rest: Any) -> Course:
    known_cause = Cause(cause) if cause else None
    return Course(State(state), known_cause, Closing(closing) if closing else None, *rest)
