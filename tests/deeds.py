"""What tests do to a data file in one word."""

from nps_desktop.domain.changes import Change
from nps_desktop.domain.responses import Response
from nps_desktop.services.workspace import Workspace


def corrected(workspace: Workspace, number: int, response: Response) -> Change:
    """Correct an answer as it stands now."""
    before = workspace.responses.get(number)
    assert before is not None
    outcome = workspace.responses.rewrite(number, response, seen=before.response)
    assert isinstance(outcome, Change)
    return outcome
