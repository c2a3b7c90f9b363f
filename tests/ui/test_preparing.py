"""The follow-up page stands ready before somebody opens it."""

import pytest

from nps_desktop.domain.responses import Response
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.preparing import Preparing
from tests.factories import an_answer
from tests.ui.conftest import Settle, Stored

UNHAPPY: Response = an_answer(2, name="Åse")


@pytest.fixture
def preparing(
    window: MainWindow, around: Surroundings, stored: Stored, settle: Settle
) -> Preparing:
    """Beside the overview, of a shop with one unhappy customer; it goes on when it is told to."""
    stored(lambda workspace: workspace.responses.add(UNHAPPY))
    window.open_page(PageKey.OVERVIEW)
    settle()
    made = Preparing(window, around.tasks)
    made.setParent(window)
    return made


def prepared(preparing: Preparing, settle: Settle) -> None:
    """Let it go on until it is done."""
    while not preparing.is_done:
        preparing.go_on()
        settle()


def desk_of(window: MainWindow) -> FollowUpsPage:
    page = window.page(PageKey.FOLLOWUPS)
    assert isinstance(page, FollowUpsPage)
    return page


def test_the_case_stands_there_when_the_page_is_opened(
    window: MainWindow, preparing: Preparing, settle: Settle
) -> None:
    prepared(preparing, settle)
    assert window.open_key is PageKey.OVERVIEW
    assert not desk_of(window).isVisible()
    window.open_page(PageKey.FOLLOWUPS)
    case = desk_of(window).view.open_case
    assert case is not None
    assert case.answer.response.name == "Åse"


def test_what_happens_meanwhile_is_read_when_the_page_is_opened(
    window: MainWindow, preparing: Preparing, settle: Settle, stored: Stored
) -> None:
    prepared(preparing, settle)
    stored(lambda workspace: workspace.responses.add(an_answer(1, name="Bo")))
    window.open_page(PageKey.FOLLOWUPS)
    settle()
    assert desk_of(window).calls.rowCount() == 2


def test_nothing_is_prepared_beside_cards_that_are_typed(
    window: MainWindow, preparing: Preparing, settle: Settle
) -> None:
    window.open_page(PageKey.ENTRY)
    settle()
    for _ in range(3):
        preparing.go_on()
    assert not preparing.is_done
    window.open_page(PageKey.OVERVIEW)
    prepared(preparing, settle)
    assert desk_of(window).view.open_case


def test_what_is_under_way_comes_first(
    window: MainWindow, around: Surroundings, preparing: Preparing, settle: Settle
) -> None:
    preparing.go_on()
    around.tasks.read(window, lambda _: None, lambda _: None)
    preparing.go_on()
    assert not preparing.is_done
    settle()
    preparing.go_on()
    assert preparing.is_done


def test_a_page_that_is_open_already_stays_as_it_is(
    window: MainWindow, preparing: Preparing, settle: Settle
) -> None:
    window.open_page(PageKey.FOLLOWUPS)
    settle()
    prepared(preparing, settle)
    assert window.open_key is PageKey.FOLLOWUPS
    assert desk_of(window).view.open_case
