"""What others write is noticed once; what we write ourselves is not news."""

from pathlib import Path

from nps_desktop.services.workspace import Workspace
from tests.factories import ZONE, Clock, an_answer


def test_what_others_write_is_noticed_once(
    workspace: Workspace, data_file: Path, clock: Clock
) -> None:
    assert not workspace.has_changed_elsewhere()
    workspace.responses.add(an_answer(9))
    assert not workspace.has_changed_elsewhere()

    other = Workspace.open(data_file, clock=clock, zone=ZONE)
    other.responses.add(an_answer(3))
    other.close()
    assert workspace.has_changed_elsewhere()
    assert not workspace.has_changed_elsewhere()
