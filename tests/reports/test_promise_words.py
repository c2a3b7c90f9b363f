"""The promise is said as the shop's clock counts it."""

import pytest

from nps_desktop.domain.opening_hours import Clock
from nps_desktop.reports.promise_words import promise_rule, promise_title


@pytest.mark.parametrize(
    ("hours", "clock", "span"),
    [
        (48, Clock.WALL, "48 hours"),
        (1, Clock.WALL, "1 hour"),
        (48, Clock.HOURS, "48 opening hours"),
        (48, Clock.DAYS, "2 opening days"),
        (24, Clock.DAYS, "1 opening day"),
        (36, Clock.DAYS, "36 opening hours"),
    ],
)
def test_the_span_is_hours_opening_hours_or_opening_days(
    hours: int, clock: Clock, span: str
) -> None:
    assert promise_rule(hours, clock) == f"Calls within {span}"
    assert promise_title(hours, clock) == f"Called within {span}"
