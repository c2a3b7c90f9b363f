"""Opening hours are kept whole, and a strange data file cannot break them."""

import json
from datetime import date

import pytest

from nps_desktop.domain.opening_hours import USUAL_WEEK, OpeningHours, OpenTime
from nps_desktop.storage.opening_hours import read, written

LUNCH = (OpenTime(540, 720), OpenTime(780, 1440))


@pytest.mark.parametrize(
    "opening",
    [
        OpeningHours(),
        OpeningHours(((),) * 7),
        OpeningHours(
            ((), LUNCH, *USUAL_WEEK[2:]), "DE", "BY", (date(2026, 12, 24), date(2027, 1, 2))
        ),
    ],
)
def test_opening_hours_are_kept_whole(opening: OpeningHours) -> None:
    assert read(json.loads(json.dumps(written(opening)))) == opening


@pytest.mark.parametrize("kept", [None, 3, "always", [1], [], {}, {"week": None, "country": 45}])
def test_what_is_no_opening_is_as_in_a_new_file(kept: object) -> None:
    assert read(kept) == OpeningHours()


@pytest.mark.parametrize(
    "day",
    [
        None,
        3,
        [3],
        [[540]],
        [[540, 720, 780]],
        [["9", "12"]],
        [[True, 720]],
        [[720, 540]],
        [[540, 1441]],
        [[-10, 60]],
        [[540, 800], [780, 900]],
        [[540.5, 720]],
    ],
)
def test_a_day_that_is_not_understood_makes_the_week_as_in_a_new_file(day: object) -> None:
    kept = written(OpeningHours(USUAL_WEEK, "DK"))
    week = kept["week"]
    assert isinstance(week, list)
    week[2] = day
    assert read(kept) == OpeningHours(country="DK")
    assert read(kept | {"week": week[:6]}) == OpeningHours(country="DK")


def test_of_the_rest_only_what_is_understood_is_taken() -> None:
    kept = written(OpeningHours(USUAL_WEEK))
    assert read(kept | {"country": "x" * 1000, "subdivision": None}) == OpeningHours(USUAL_WEEK)
    days = ["2027-01-02", "soon", 7, "2026-12-24", "2027-01-02", "2026-02-30"]
    assert read(kept | {"closed_days": days}).closed_days == (date(2026, 12, 24), date(2027, 1, 2))
    assert read(kept | {"closed_days": "2026-12-24"}).closed_days == ()
