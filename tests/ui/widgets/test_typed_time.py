"""A time of day typed in a hurry."""

from datetime import time

import pytest

from nps_desktop.ui.widgets.typed_time import read_time


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("14", time(14)),
        ("9", time(9)),
        ("14:30", time(14, 30)),
        ("14.30", time(14, 30)),
        (" 14 30 ", time(14, 30)),
        ("1430", time(14, 30)),
        ("930", time(9, 30)),
        ("9h30", time(9, 30)),
        ("14 h", time(14)),
        ("2 pm", time(14)),
        ("2:30pm", time(14, 30)),
        ("12 a.m.", time(0)),
        ("12pm", time(12)),
        ("00:00", time(0)),
    ],
)
def test_a_time_is_read(typed: str, read: time) -> None:
    assert read_time(typed) == read


@pytest.mark.parametrize("typed", ["", "25", "14:60", "13 pm", "0 am", "noon", "14:3", "14:30:15"])
def test_what_is_no_time_is_not_guessed(typed: str) -> None:
    assert read_time(typed) is None
