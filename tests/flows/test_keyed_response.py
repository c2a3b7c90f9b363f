"""A keyed-in answer: from the key to the data file, and back to every number on the screen."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from nps_desktop.domain.followups import EventKind
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.page_keys import PageKey
from tests.factories import waiting_cases
from tests.flows.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


def test_cards_are_typed_counted_undone_and_still_there_tomorrow(
    stage: Callable[[], Stage],
) -> None:
    shop = stage()
    assert "no answers yet" in shop.figures

    shop.press(Qt.Key.Key_2, CTRL)
    shop.type("9\r10\r")
    shop.settle()
    assert shop.figures == "2 promoters, 0 passives, 0 detractors, NPS +100, of 2 answers: few"

    shop.type("3\tThe queue was long\tAnna Holm\t12 34 56 78\r")
    shop.settle()
    assert shop.figures == "2 promoters, 0 passives, 1 detractor, NPS +33, of 3 answers: few"

    shop.type("7\r")
    shop.settle()
    shop.press(Qt.Key.Key_Z, CTRL)
    shop.settle()
    assert shop.figures == "2 promoters, 0 passives, 1 detractor, NPS +33, of 3 answers: few"

    tomorrow = stage()
    assert tomorrow.figures == "2 promoters, 0 passives, 1 detractor, NPS +33, of 3 answers: few"


def test_the_unhappy_customer_is_phoned_from_the_checklist(stage: Callable[[], Stage]) -> None:
    shop = stage()
    shop.press(Qt.Key.Key_2, CTRL)
    shop.type("2\tNobody helped me\tAnna Holm\t12 34 56 78\r")
    shop.settle()

    shop.press(Qt.Key.Key_4, CTRL)
    shop.settle()
    shop.type("1")
    shop.settle()
    shop.type("3")  # a slip: nobody makes two calls in a second
    shop.settle()
    page = shop.program.window.open_page(PageKey.FOLLOWUPS)
    assert isinstance(page, FollowUpsPage)
    page.view.bar.buttons[EventKind.REACHED].click()
    shop.settle()
    shop.program.close()

    workspace = Workspace.open(shop.home / "answers.nps")
    (case,) = waiting_cases(workspace)
    workspace.close()
    assert case.answer.response.comment == "Nobody helped me"
    assert [event.kind.value for event in case.followup.events] == ["no_answer", "reached"]


def test_a_wrong_score_stays_where_it_was_typed(stage: Callable[[], Stage]) -> None:
    shop = stage()
    shop.press(Qt.Key.Key_2, CTRL)
    shop.type("ten\r")
    shop.settle()
    assert "no answers yet" in shop.figures
    assert shop.window.open_page(PageKey.ENTRY).unsaved == 1
    for _ in "ten":
        shop.press(Qt.Key.Key_Backspace)
