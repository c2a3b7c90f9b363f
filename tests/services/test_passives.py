"""A shop that wants to calls its passives too; what is open stays when it thinks otherwise."""

import pytest

from nps_desktop.domain.shop import Shop
from nps_desktop.services.workspace import Workspace
from tests.factories import a_preview, an_answer, an_import_row


@pytest.fixture
def shop(workspace: Workspace) -> Workspace:
    """A shop that calls passives too."""
    workspace.shop.write(Shop(opens_for_passives=True))
    return workspace


def enter(workspace: Workspace, score: int) -> int:
    return workspace.responses.add(an_answer(score)).ids[0]


def correct(workspace: Workspace, number: int, score: int) -> None:
    answer = workspace.responses.get(number)
    assert answer is not None
    workspace.responses.rewrite(number, an_answer(score), seen=answer.response)


@pytest.mark.parametrize(("score", "is_opened"), [(6, True), (7, True), (8, True), (9, False)])
def test_a_passive_opens_a_follow_up_where_the_shop_wants_it(
    shop: Workspace, score: int, is_opened: bool
) -> None:
    number = enter(shop, score)
    assert (shop.followups.of_response(number) is not None) is is_opened


def test_without_the_setting_a_passive_opens_none(workspace: Workspace) -> None:
    assert workspace.followups.of_response(enter(workspace, 7)) is None


def test_passives_of_an_import_are_counted_and_called(shop: Workspace) -> None:
    imported = shop.imports.commit(
        a_preview([an_import_row(2, 7), an_import_row(3, 3), an_import_row(4, 9)])
    )
    assert imported is not None
    assert (imported.followups, imported.older) == (2, 0)


@pytest.mark.parametrize(
    ("first", "then", "is_called"), [(9, 8, True), (7, 5, True), (5, 8, True), (8, 9, False)]
)
def test_a_correction_opens_and_puts_away_by_the_same_rule(
    shop: Workspace, first: int, then: int, is_called: bool
) -> None:
    number = enter(shop, first)
    correct(shop, number, then)
    assert (shop.followups.of_response(number) is not None) is is_called


def test_a_passive_found_to_be_a_critic_is_called_though_it_was_not_before(
    workspace: Workspace,
) -> None:
    number = enter(workspace, 8)
    workspace.shop.write(Shop(opens_for_passives=True))
    correct(workspace, number, 7)
    assert workspace.followups.of_response(number) is None
    correct(workspace, number, 6)
    assert workspace.followups.of_response(number) is not None


def test_a_call_to_a_passive_stays_when_the_shop_calls_them_no_more(shop: Workspace) -> None:
    number = enter(shop, 8)
    shop.shop.write(Shop())
    correct(shop, number, 7)
    assert shop.followups.of_response(number) is not None
    correct(shop, number, 9)
    assert shop.followups.of_response(number) is None
