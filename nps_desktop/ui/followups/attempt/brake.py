"""Whether a key may note another call: not just after one, for it was meant for something else."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from nps_desktop.domain.followups import SAYING_WHEN, EventKind, FollowUp

PAUSE = timedelta(seconds=10)
"""So long after an attempt was noted a key notes no other one."""


@dataclass(frozen=True, slots=True)
class JustNoted:
    """Nothing was noted, for this was a moment ago."""

    kind: EventKind


def just_noted(followup: FollowUp, kind: EventKind, now: datetime) -> JustNoted | None:
    """Return what was noted just before `now` (UTC) and keeps a key from noting `kind`.

    Whoever was reached may be promised something at once.
    """
    noted = next((each for each in reversed(followup.standing) if each.kind in SAYING_WHEN), None)
    if noted is None or now - noted.written_at >= PAUSE:
        return None
    is_promise = (noted.kind, kind) == (EventKind.REACHED, EventKind.PROMISED)
    return None if is_promise else JustNoted(noted.kind)
