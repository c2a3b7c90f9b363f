"""How a shop's opening hours are kept in a data file, and read from one of anybody's."""

from datetime import date

from nps_desktop.domain.opening_hours import (
    DAYS_A_WEEK,
    OpeningHours,
    OpenTime,
    Week,
    overlap,
)

LONGEST_CODE = 40
MOST_CLOSED_DAYS = 2000


def written(opening: OpeningHours) -> dict[str, object]:
    """Return opening hours as JSON keeps them."""
    return {
        "week": [[[each.opens, each.closes] for each in day] for day in opening.week],
        "country": opening.country,
        "subdivision": opening.subdivision,
        "closed_days": [day.isoformat() for day in opening.closed_days],
    }


def read(kept: object) -> OpeningHours:
    """Return opening hours from what JSON gave; what is not understood is as in a new file."""
    if not isinstance(kept, dict):
        return OpeningHours()
    new = OpeningHours()
    return OpeningHours(
        week=_week(kept.get("week")) or new.week,
        country=_code(kept.get("country")),
        subdivision=_code(kept.get("subdivision")),
        closed_days=_days(kept.get("closed_days")),
    )


def _week(kept: object) -> Week | None:
    """One day that is not understood makes the whole week unknown: half a week is a guess."""
    if not isinstance(kept, list) or len(kept) != DAYS_A_WEEK:
        return None
    days = tuple(found for day in kept if (found := _stretches(day)) is not None)
    return days if len(days) == DAYS_A_WEEK else None


def _stretches(kept: object) -> tuple[OpenTime, ...] | None:
    if not isinstance(kept, list):
        return None
    pairs = [pair for pair in kept if isinstance(pair, list) and [*map(type, pair)] == [int, int]]
    try:
        found = tuple(OpenTime(opens, closes) for opens, closes in pairs)
    except ValueError:
        return None
    return None if len(found) < len(kept) or overlap(found) else found


def _code(kept: object) -> str:
    return kept if isinstance(kept, str) and len(kept) <= LONGEST_CODE else ""


def _days(kept: object) -> tuple[date, ...]:
    if not isinstance(kept, list):
        return ()
    found = {day for text in kept[-MOST_CLOSED_DAYS:] if (day := _day(text))}
    return tuple(sorted(found))


def _day(kept: object) -> date | None:
    try:
        return date.fromisoformat(kept) if isinstance(kept, str) else None
    except ValueError:
        return None
