"""What somebody wants an answer to be, with the versions of it that they know."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from nps_desktop.domain.changes import Change
from nps_desktop.domain.meanwhile import ChangedMeanwhile
from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.ui.unwritten import Unwritten

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Correction:
    """An answer as it shall be.

    `answer` is the one that was shown, `seen` are the versions of it that its writer knows: as it
    was shown, and what they have made of it since. `is_removed` tells that they know it to be
    removed, and want it back.
    """

    answer: StoredResponse
    wanted: Response
    seen: tuple[Response, ...]
    is_removed: bool = False


Kept = Unwritten[int, Correction]
"""The corrections that the data file does not have yet, by the numbers of their answers."""


def store(workspace: "Workspace", id: int, correction: Correction) -> Change | ChangedMeanwhile:
    """Write a correction, unless its writer does not know what stands there now."""
    answers, wanted = workspace.responses, correction.wanted
    if correction.is_removed:
        return answers.bring_back(id, wanted)
    *earlier, newest = correction.seen
    outcome = answers.rewrite(id, wanted, seen=newest)
    while earlier and isinstance(outcome, ChangedMeanwhile):
        outcome = answers.rewrite(id, wanted, seen=earlier.pop())
    return outcome
