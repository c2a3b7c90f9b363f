"""The time left is told when it can be known, and no finer."""

import pytest

from nps_desktop.ui.widgets.time_left import TimeLeft, left_words


def test_nothing_is_told_at_first() -> None:
    assert TimeLeft(10.0).words(1000, 100_000, 11.0) == ""


def test_the_pace_so_far_tells_the_rest() -> None:
    assert TimeLeft(10.0).words(20_000, 100_000, 13.0) == "about 10 s left"


def test_nothing_is_told_before_the_first_row() -> None:
    assert TimeLeft(0.0).words(0, 100, 5.0) == ""


def test_after_the_last_row_it_is_almost_done() -> None:
    assert TimeLeft(0.0).words(100, 100, 5.0) == "almost done"
    assert TimeLeft(0.0).words(100, 100, 0.1) == ""


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.2, "about 1 s left"),
        (7.4, "about 7 s left"),
        (33.0, "about 35 s left"),
        (99.0, "about 100 s left"),
        (130.0, "about 2 min left"),
    ],
)
def test_an_estimate_is_rounded_as_far_as_it_is_worth(seconds: float, words: str) -> None:
    assert left_words(seconds) == words
