"""What a stack comes to, held against what somebody counted."""

from nps_desktop.domain.stacks import Stack, StackFigures, StackHead, VoidCard, VoidReason
from nps_desktop.domain.tally import Tally
from tests.factories import NOW, TODAY


def figures(counted: int | None) -> StackFigures:
    """Three answers and two void cards."""
    voids = (VoidCard(VoidReason.ILLEGIBLE), VoidCard(VoidReason.OUT_OF_SCALE, "12"))
    stack = Stack(1, StackHead(TODAY), NOW, counted)
    return StackFigures(stack, Tally.of([9, 10, 3]), voids)


def test_void_cards_count_as_typed() -> None:
    assert figures(5).typed == 5
    assert figures(5).missing == 0


def test_missing_cards_and_too_many_are_told_apart() -> None:
    assert figures(6).missing == 1
    assert figures(4).missing == -1


def test_where_nobody_counted_nothing_is_missing() -> None:
    assert figures(None).missing == 0


def test_void_cards_are_counted_by_their_reason() -> None:
    assert figures(None).void_for(VoidReason.OUT_OF_SCALE) == 1
