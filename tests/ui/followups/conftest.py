"""A case on the screen: `bench` shows one, `kept` gives what the data file has of it.

`page` is the whole page in its window, with three calls.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from nps_desktop.domain.followups import FollowUp
from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.services.workspace import Workspace
from nps_desktop.settings import Settings
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings
from tests.factories import NOW, a_detractor, an_answer
from tests.ui.conftest import Settle, Stored
from tests.ui.followups.call_bench import CALLS, opened
from tests.ui.followups.case_bench import CaseBench

Open = Callable[..., int]
StoredCase = Callable[[int], FollowUp]

COLLEAGUES = ("Mette", "Jens")


@pytest.fixture
def bench(qtbot: QtBot, around: Surroundings, stored: Stored) -> CaseBench:
    """A page of one case, shown and active; Mette sits there, Jens works there too."""

    def employ(workspace: Workspace) -> None:
        for name in COLLEAGUES:
            workspace.shop_lists.add(ShopList.COLLEAGUES, name)

    stored(employ)
    made = CaseBench(replace(around, settings=Settings(colleague="Mette")))
    made.resize(900, 760)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def open_case(bench: CaseBench, stored: Stored, settle: Settle) -> Open:
    """Return what stores an unhappy customer's answer and shows its case; gives its number."""

    def open_one(response: Response | None = None, **parts: object) -> int:
        given = response or a_detractor(at=NOW - timedelta(hours=3), **parts)
        number: int = stored(lambda workspace: _entered(workspace, given))
        bench.show_item(number)
        settle()
        return number

    return open_one


@pytest.fixture
def kept(stored: Stored) -> StoredCase:
    """Return what reads a follow-up of the data file."""

    def read(number: int) -> FollowUp:
        followup: FollowUp = stored(
            lambda workspace: workspace.followups.case(number).case.followup
        )
        return followup

    return read


@pytest.fixture
def page(window: MainWindow, stored: Stored, settle: Settle) -> FollowUpsPage:
    """The page with three calls, Mette at the computer: one is overdue, one due soon, one cannot
    be made."""
    window.use_settings(Settings(colleague="Mette"))
    for response in (*CALLS, an_answer(10)):
        stored(lambda workspace, response=response: workspace.responses.add(response))
    return opened(window, settle)


def _entered(workspace: Workspace, response: Response) -> int:
    (answer,) = workspace.responses.add(response).ids
    case = workspace.followups.of_response(answer)
    return case.followup.id if case else 0


def happy(**parts: object) -> Response:
    """Return the answer of the same customer when all was well."""
    known = {"name": "Åse Ørsted", "phone": "12 34 56 78", "comment": "Lovely."}
    return an_answer(9, **(known | parts))
