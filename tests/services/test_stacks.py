"""A stack of cards: typed card by card, ended, taken out whole, and taken back again."""

from dataclasses import replace
from datetime import timedelta

import pytest

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.domain.stacks import Card, CardKey, StackHabits, StackHead, VoidCard, VoidReason
from nps_desktop.domain.undos import RemoveVoids, RestoreVoids, SwapCards
from nps_desktop.services.stacks import CardEntered
from nps_desktop.services.workspace import Workspace
from tests.factories import TODAY, Clock, a_detractor, an_answer, an_event, waiting_cases

HEAD = StackHead(TODAY, "Nørregade", "afternoon", "Mette")
YESTERDAY = TODAY - timedelta(days=1)
VOID = VoidCard(VoidReason.OUT_OF_SCALE, "12", "Too slow", wants_call=True)
NOTHING = Change(frozenset())


def enter(workspace: Workspace, card: Card, head: StackHead = HEAD, **more: object) -> CardEntered:
    """Type a card, a moment after the last one."""
    workspace.datafile.clock.forward(seconds=2)  # type: ignore[attr-defined]
    return workspace.stacks.add_card(head, card, **more)  # type: ignore[arg-type]


def cards(workspace: Workspace, head: StackHead = HEAD) -> list[Card]:
    """The cards of the stack that goes on."""
    contents = workspace.stacks.current(head)
    return [each.card for each in contents.cards] if contents else []


def undone(workspace: Workspace, change: Change) -> Change:
    """Take a change back."""
    assert change.undo
    return workspace.undo(change.undo)


def test_a_stack_begins_with_its_first_card_and_the_next_ones_join_it(workspace: Workspace) -> None:
    assert workspace.stacks.current(HEAD) is None
    first = enter(workspace, an_answer(9), counted=24)
    second = enter(workspace, an_answer(3), counted=99)
    assert first.stack.id == second.stack.id
    assert second.stack.counted == 24
    assert cards(workspace) == [an_answer(9), an_answer(3)]
    assert workspace.summaries.tally(ALL_TIME).total == 2


def test_another_head_is_another_stack_and_both_go_on(workspace: Workspace) -> None:
    evening = StackHead(TODAY, "Nørregade", "evening", "Mette")
    enter(workspace, an_answer(9))
    enter(workspace, an_answer(7), evening)
    enter(workspace, an_answer(3))
    assert cards(workspace) == [an_answer(9), an_answer(3)]
    assert cards(workspace, evening) == [an_answer(7)]


def test_an_unhappy_customer_of_a_stack_is_called_and_the_change_says_so(
    workspace: Workspace,
) -> None:
    entered = enter(workspace, a_detractor())
    assert entered.change.touches(Subject.FOLLOWUPS)
    assert entered.change.ids == (entered.key.id,)
    assert len(waiting_cases(workspace)) == 1
    assert not enter(workspace, an_answer(10)).change.touches(Subject.FOLLOWUPS)


def test_a_card_is_taken_back_and_comes_again(workspace: Workspace) -> None:
    entered = enter(workspace, an_answer(9))
    back = undone(workspace, entered.change)
    assert cards(workspace) == []
    undone(workspace, back)
    assert cards(workspace) == [an_answer(9)]


def test_a_void_card_is_kept_counts_for_nothing_and_opens_no_call(workspace: Workspace) -> None:
    entered = enter(workspace, VOID)
    assert entered.key == CardKey(entered.key.id, is_void=True)
    assert entered.change == Change(frozenset({Subject.STACKS}), (), RemoveVoids((entered.key.id,)))
    assert cards(workspace) == [VOID]
    assert workspace.summaries.tally(ALL_TIME).total == 0
    assert waiting_cases(workspace) == ()


def test_a_void_card_is_taken_out_and_brought_back(workspace: Workspace) -> None:
    entered = enter(workspace, VOID)
    removed = workspace.stacks.remove_voids((entered.key.id,))
    assert removed.undo == RestoreVoids((entered.key.id,))
    assert cards(workspace) == []
    assert workspace.stacks.remove_voids((entered.key.id,)) == NOTHING
    undone(workspace, removed)
    assert cards(workspace) == [VOID]
    assert workspace.undo(RestoreVoids((entered.key.id,))) == NOTHING
    undone(workspace, entered.change)
    assert cards(workspace) == []


def test_a_void_card_that_is_read_after_all_becomes_an_answer_and_undo_makes_it_void_again(
    workspace: Workspace,
) -> None:
    void = enter(workspace, VOID)
    read = enter(workspace, a_detractor(), instead_of=void.key)
    assert read.change.undo == SwapCards(read.key, void.key)
    assert cards(workspace) == [a_detractor()]

    back = undone(workspace, read.change)
    assert cards(workspace) == [VOID]
    assert waiting_cases(workspace) == ()
    undone(workspace, back)
    assert cards(workspace) == [a_detractor()]
    assert workspace.undo(SwapCards(void.key, read.key)) == NOTHING


def test_a_card_stands_for_one_that_is_out_already_as_if_it_were_new(workspace: Workspace) -> None:
    first = enter(workspace, an_answer(9))
    undone(workspace, first.change)
    again = enter(workspace, an_answer(8), instead_of=first.key)
    assert cards(workspace) == [an_answer(8)]
    undone(workspace, again.change)
    assert cards(workspace) == []


def test_what_was_counted_is_written_down_and_taken_away(workspace: Workspace) -> None:
    stack = enter(workspace, an_answer(9)).stack.id
    assert workspace.stacks.set_counted(stack, 24) == Change(frozenset({Subject.STACKS}))
    figures = workspace.stacks.figures(stack)
    assert figures
    assert figures.stack.counted == 24
    workspace.stacks.set_counted(stack, None)
    figures = workspace.stacks.figures(stack)
    assert figures
    assert figures.stack.counted is None
    assert workspace.stacks.set_counted(99, 24) == NOTHING
    assert workspace.stacks.figures(99) is None


def test_an_ended_stack_says_what_it_comes_to_and_the_next_card_begins_another(
    workspace: Workspace,
) -> None:
    for card in (an_answer(10), a_detractor(), VOID):
        stack = enter(workspace, card).stack
    ended = workspace.stacks.end(stack.id)
    assert ended
    assert ended.figures.typed == 3
    assert ended.figures.tally.total == 2
    assert ended.figures.voids == (VOID,)
    assert ended.figures.open_calls == 1
    assert workspace.stacks.current(HEAD) is None
    assert enter(workspace, an_answer(9)).stack.id != stack.id


def test_ending_a_stack_is_taken_back(workspace: Workspace) -> None:
    stack = enter(workspace, an_answer(9)).stack
    ended = workspace.stacks.end(stack.id)
    assert ended
    contents = workspace.stacks.contents(stack.id)
    assert contents
    assert contents.stack.ended_at == workspace.now()
    assert [each.card for each in contents.cards] == [an_answer(9)]
    undone(workspace, ended.change)
    assert cards(workspace) == [an_answer(9)]


def test_a_stack_that_is_gone_is_neither_ended_nor_reopened(workspace: Workspace) -> None:
    stack = enter(workspace, an_answer(9)).stack
    ended = workspace.stacks.end(stack.id)
    workspace.stacks.remove(stack.id)
    assert ended
    assert workspace.stacks.end(stack.id) is None
    assert workspace.stacks.contents(stack.id) is None
    assert undone(workspace, ended.change) == NOTHING


def test_a_whole_stack_is_taken_out_and_comes_back_as_it_was(workspace: Workspace) -> None:
    out_before = enter(workspace, an_answer(5))
    for card in (an_answer(10), a_detractor(), VOID):
        enter(workspace, card)
    workspace.responses.remove([out_before.key.id])

    removed = workspace.stacks.remove(out_before.stack.id)
    assert (removed.cards, removed.kept, removed.change.kept) == (3, (), 0)
    assert workspace.summaries.tally(ALL_TIME).total == 0
    assert waiting_cases(workspace) == ()
    assert workspace.stacks.current(HEAD) is None

    back = undone(workspace, removed.change)
    assert cards(workspace) == [an_answer(10), a_detractor(), VOID]
    assert workspace.summaries.tally(ALL_TIME).total == 2
    assert len(waiting_cases(workspace)) == 1
    undone(workspace, back)
    assert cards(workspace) == []


def test_answers_on_whose_call_somebody_has_worked_stay_with_their_stack(
    workspace: Workspace,
) -> None:
    for card in (an_answer(10), a_detractor(), VOID):
        stack = enter(workspace, card).stack
    (case,) = waiting_cases(workspace)
    workspace.followups.record(case.followup.id, an_event(at=workspace.now()))

    removed = workspace.stacks.remove(stack.id)

    assert removed.cards == 2
    assert removed.kept == (a_detractor(),)
    assert removed.change.kept == 1
    assert cards(workspace) == [a_detractor()]
    assert workspace.stacks.remove(stack.id).change == NOTHING
    undone(workspace, removed.change)
    assert len(cards(workspace)) == 3


def test_an_ended_stack_that_comes_back_goes_on(workspace: Workspace) -> None:
    stack = enter(workspace, an_answer(9)).stack
    workspace.stacks.end(stack.id)
    undone(workspace, workspace.stacks.remove(stack.id).change)
    assert cards(workspace) == [an_answer(9)]


def test_a_stack_that_is_gone_is_not_taken_out_again(workspace: Workspace) -> None:
    removed = workspace.stacks.remove(enter(workspace, an_answer(9)).stack.id)
    stack = removed.change.undo
    assert workspace.stacks.remove(stack.stack).change == NOTHING  # type: ignore[union-attr]
    undone(workspace, removed.change)
    assert undone(workspace, removed.change) == NOTHING


def test_a_stack_without_cards_goes_at_once(workspace: Workspace) -> None:
    entered = enter(workspace, an_answer(9))
    undone(workspace, entered.change)
    removed = workspace.stacks.remove(entered.stack.id)
    assert removed.cards == 0
    assert removed.change.touches(Subject.STACKS)


def test_before_the_first_stack_the_location_of_the_last_answer_is_remembered(
    workspace: Workspace,
) -> None:
    assert workspace.stacks.habits() == StackHabits(StackHead(TODAY))
    workspace.responses.add(an_answer(9, location="Torvet"))
    habits = StackHabits(StackHead(TODAY, "Torvet"), ("Torvet",))
    assert workspace.stacks.habits() == habits


def test_what_heads_said_is_remembered_newest_first(workspace: Workspace) -> None:
    enter(workspace, an_answer(9), StackHead(YESTERDAY, "Torvet", "morning", "Per"))
    enter(workspace, an_answer(9))
    evening = StackHead(TODAY, "Nørregade", "evening", "")
    newest = enter(workspace, VOID, evening).stack
    workspace.responses.add(an_answer(9, location="Havnen"))
    taken_back = enter(workspace, an_answer(9), StackHead(TODAY, "Nøregade", "aftenoon"))
    undone(workspace, taken_back.change)

    assert workspace.stacks.habits() == StackHabits(
        evening,
        locations=("Nørregade", "Torvet", "Havnen"),
        shifts=("evening", "afternoon", "morning"),
        staff=("Mette", "Per"),
    )
    workspace.stacks.remove(newest.id)
    assert workspace.stacks.habits().head == HEAD


def test_a_stack_of_yesterday_typed_today_is_taken_up_again_until_it_ends(
    workspace: Workspace, clock: Clock
) -> None:
    head = StackHead(YESTERDAY, "Torvet", "morning", "Per")
    stack = enter(workspace, an_answer(9), head).stack
    assert workspace.stacks.habits().head == head
    workspace.stacks.end(stack.id)
    assert workspace.stacks.habits().head == replace(head, day=TODAY)
    enter(workspace, an_answer(9), head)
    clock.forward(hours=24)
    assert workspace.stacks.habits().head == replace(head, day=TODAY + timedelta(days=1))


def test_a_stack_typed_under_a_wrong_head_is_moved_with_its_cards(workspace: Workspace) -> None:
    unhappy = a_detractor(location="Nørregade")
    for card in (an_answer(9, location="Nørregade"), unhappy, VOID):
        stack = enter(workspace, card).stack
    (before,) = waiting_cases(workspace)
    right = StackHead(YESTERDAY, "Torvet", "morning", "Per")

    moved = workspace.stacks.move(stack.id, right)

    assert cards(workspace) == []
    there = replace(unhappy, day=YESTERDAY, location="Torvet")
    assert cards(workspace, right) == [an_answer(9, YESTERDAY, location="Torvet"), there, VOID]
    assert workspace.summaries.tally(ALL_TIME, "Torvet").total == 2
    assert workspace.summaries.tally(ALL_TIME, "Nørregade").total == 0
    (case,) = waiting_cases(workspace)
    assert case.followup.due_at < before.followup.due_at

    undone(workspace, moved)
    assert cards(workspace) == [an_answer(9, location="Nørregade"), unhappy, VOID]


def test_an_answer_with_a_day_of_its_own_keeps_it_when_its_stack_moves(
    workspace: Workspace,
) -> None:
    head = StackHead(TODAY)
    odd = an_answer(8, TODAY - timedelta(days=9), location="Havnen")
    stack = enter(workspace, odd, head).stack
    evening = replace(head, shift="evening")
    workspace.stacks.move(stack.id, evening)
    assert cards(workspace, evening) == [odd]


def test_a_stack_does_not_move_where_another_one_goes_on(workspace: Workspace) -> None:
    evening = replace(HEAD, shift="evening")
    stack = enter(workspace, an_answer(9)).stack
    other = enter(workspace, an_answer(3), evening)
    assert workspace.stacks.move(stack.id, evening) == NOTHING
    assert workspace.stacks.move(stack.id, HEAD) == NOTHING
    assert workspace.stacks.move(99, evening) == NOTHING

    undone(workspace, other.change)
    assert workspace.stacks.move(stack.id, evening) != NOTHING
    assert cards(workspace, evening) == [an_answer(9)]


def test_what_was_taken_out_is_deleted_after_a_day(workspace: Workspace, clock: Clock) -> None:
    stack = enter(workspace, an_answer(9)).stack.id
    void = enter(workspace, VOID).key.id
    removed = workspace.stacks.remove(stack)
    clock.forward(hours=25)
    assert workspace.purge_removed(timedelta(days=1)) == 1
    assert undone(workspace, removed.change) == NOTHING
    assert workspace.undo(RestoreVoids((void,))) == NOTHING


@pytest.mark.parametrize("counted", [None, 0, 24])
def test_the_count_of_cards_is_kept_as_given(workspace: Workspace, counted: int | None) -> None:
    enter(workspace, an_answer(9), counted=counted)
    contents = workspace.stacks.current(HEAD)
    assert contents
    assert contents.stack.counted == counted


def test_a_stack_that_goes_on_again_is_found_though_a_later_one_was_begun(
    workspace: Workspace,
) -> None:
    first = enter(workspace, an_answer(9))
    ended = workspace.stacks.end(first.stack.id)
    assert ended
    undone(workspace, enter(workspace, an_answer(6)).change)
    undone(workspace, ended.change)
    assert cards(workspace) == [an_answer(9)]
    assert enter(workspace, an_answer(4)).stack.id == first.stack.id


def test_what_another_window_typed_meanwhile_joins_the_stack_that_goes_on(
    workspace: Workspace,
) -> None:
    first = enter(workspace, an_answer(9))
    workspace.stacks.end(first.stack.id)
    enter(workspace, an_answer(6))
    enter(workspace, VOID)
    workspace.stacks.reopen(first.stack.id)
    assert cards(workspace) == [an_answer(9), an_answer(6), VOID]
    assert enter(workspace, an_answer(4)).stack.id == first.stack.id


def test_only_customers_who_can_be_reached_are_to_be_called(workspace: Workspace) -> None:
    enter(workspace, replace(a_detractor(), phone="", email=""))
    stack = enter(workspace, a_detractor()).stack
    figures = workspace.stacks.figures(stack.id)
    assert figures
    assert figures.open_calls == 1
