"""Promoters who ask to be called, and passives where the shop wants it, from card to call."""

from collections.abc import Callable

from PySide6.QtCore import Qt

from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.setup.settings_dialog import SettingsDialog
from tests.flows.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier


def calls(shop: Stage) -> FollowUpsPage:
    shop.press(Qt.Key.Key_4, CTRL)
    shop.settle()
    page = shop.window.stack.currentWidget()
    assert isinstance(page, FollowUpsPage)
    return page


def names(page: FollowUpsPage) -> list[str]:
    return [page.calls.index(row).data() for row in range(page.calls.rowCount())]


def spoken(page: FollowUpsPage) -> str:
    text: str = page.calls.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    return text


def test_a_promoter_who_asks_to_be_called_is_called(stage: Callable[[], Stage]) -> None:
    shop = stage()
    shop.press(Qt.Key.Key_2, CTRL)
    shop.type("9\tDo you mend bells?\tAnna Holm\t12 34 56 78\t\t")
    shop.press(Qt.Key.Key_Space)
    shop.type("\r")
    shop.settle()

    page = calls(shop)
    assert names(page) == ["Anna Holm"]
    assert spoken(page).startswith("Anna Holm, 12 34 56 78, gave 9, ")
    assert "asked to be called" in page.view.head.given
    shop.type("3")
    shop.settle()
    case = page.view.case
    assert case is not None
    assert [event.kind.value for event in case.followup.events] == ["reached"]


def test_passives_are_called_from_the_moment_that_the_owner_wants_it(
    stage: Callable[[], Stage],
) -> None:
    shop = stage()
    shop.press(Qt.Key.Key_2, CTRL)
    shop.type("7\tFine\tBo Dam\t40 22 11 90\r")
    shop.settle()
    assert names(calls(shop)) == []

    shop.press(Qt.Key.Key_Comma, CTRL)
    shop.settle()
    dialog = shop.program.commands.dialog
    assert isinstance(dialog, SettingsDialog)
    dialog.clock_form.passives.click()
    dialog.foot.save.click()
    shop.settle()
    assert names(calls(shop)) == []

    shop.press(Qt.Key.Key_2, CTRL)
    shop.type("8\tQuite good\tAnna Holm\t12 34 56 78\r")
    shop.settle()
    page = calls(shop)
    assert names(page) == ["Anna Holm"]
    assert "asked to be called" not in page.view.head.given
