"""What another window or till writes is noticed, in a file and on a server."""

from nps_desktop.services.workspace import Workspace
from tests.factories import ZONE, Clock, an_answer


def test_what_another_till_writes_is_noticed(
    workspace: Workspace, location: str, clock: Clock
) -> None:
    other = Workspace.open(location, clock=clock, zone=ZONE)
    workspace.has_changed_elsewhere()
    for score in (3, 4):
        other.responses.add(an_answer(score))
        assert workspace.has_changed_elsewhere()
    assert not workspace.has_changed_elsewhere()
    other.close()
