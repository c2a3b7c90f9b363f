"""Whoever asks to be called is called, at any score and by whichever way the answer came in."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest

from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.responses import Response, Source
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.stacks import StackHead
from nps_desktop.services.workspace import Workspace
from tests.factories import (
    NOW,
    TODAY,
    a_preview,
    an_answer,
    an_import_row,
    waiting_cases,
)

VISIT = UUID(int=7)
Way = Callable[[Workspace, Response], None]


def typed(workspace: Workspace, wish: Response) -> None:
    workspace.responses.add(wish)


def typed_on_a_stack(workspace: Workspace, wish: Response) -> None:
    workspace.stacks.add_card(StackHead(TODAY), wish)


def at_the_counter(workspace: Workspace, wish: Response) -> None:
    """A tap first; the number and the wish follow."""
    tapped = Response(wish.score, TODAY, NOW, source=Source.COUNTER)
    workspace.counter.store(VISIT, tapped)
    given = replace(tapped, phone=wish.phone, wants_call=True)
    workspace.counter.store(VISIT, given)


def imported(workspace: Workspace, wish: Response) -> None:
    row = an_import_row(2, wish.score, wants_call=True, phone=wish.phone)
    workspace.imports.commit(a_preview([row]))


def corrected(workspace: Workspace, wish: Response) -> None:
    plain = replace(wish, wants_call=False)
    number = workspace.responses.add(plain).ids[0]
    assert not waiting_cases(workspace)
    workspace.responses.rewrite(number, wish, seen=plain)


WAYS = (typed, typed_on_a_stack, at_the_counter, imported, corrected)


@pytest.mark.parametrize("passives_too", [False, True])
@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("score", [7, 9, 10])
def test_the_wish_opens_one_call(
    workspace: Workspace, way: Way, score: int, *, passives_too: bool
) -> None:
    workspace.shop.write(Shop(opens_for_passives=passives_too))
    wish = an_answer(score, phone="12 34 56 78", wants_call=True)
    if way is corrected and passives_too and score == 7:
        workspace.shop.write(Shop())  # else the passive would be called before
    way(workspace, wish)
    (case,) = waiting_cases(workspace)
    assert (case.answer.response.score, case.answer.response.wants_call) == (score, True)


def test_a_wish_that_is_taken_back_puts_an_untouched_call_away(workspace: Workspace) -> None:
    wish = an_answer(9, phone="12 34 56 78", wants_call=True)
    number = workspace.responses.add(wish).ids[0]
    workspace.responses.rewrite(number, replace(wish, wants_call=False), seen=wish)
    assert not waiting_cases(workspace)


def test_a_wish_without_a_number_is_seen_among_those_who_cannot_be_reached(
    workspace: Workspace,
) -> None:
    workspace.responses.add(an_answer(9, wants_call=True))
    assert len(waiting_cases(workspace, CallList.UNREACHABLE)) == 1
    assert workspace.followups.due_before(NOW.replace(year=2027)) == ()


def test_turning_passives_on_opens_nothing_for_the_past(workspace: Workspace) -> None:
    for score in (7, 8):
        workspace.responses.add(an_answer(score, phone="1"))
    workspace.imports.commit(a_preview([an_import_row(2, 8, phone="1")]))
    workspace.shop.write(Shop(opens_for_passives=True))
    assert not waiting_cases(workspace)
    workspace.responses.add(an_answer(8, phone="1"))
    assert len(waiting_cases(workspace)) == 1


def test_turning_passives_off_leaves_the_calls_that_are_open(workspace: Workspace) -> None:
    workspace.shop.write(Shop(opens_for_passives=True))
    workspace.responses.add(an_answer(8, phone="1"))
    workspace.shop.write(Shop())
    workspace.responses.add(an_answer(7, phone="1"))
    assert [case.answer.response.score for case in waiting_cases(workspace)] == [8]
