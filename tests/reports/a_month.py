"""A believable month of a small shop, and its harder relatives."""

from dataclasses import replace
from datetime import date

from nps_desktop.domain.measures import FollowUpMeasures
from nps_desktop.domain.periods import Month, months_up_to
from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import Cause, Entry
from nps_desktop.domain.summary import (
    CauseCount,
    LocationFigures,
    MonthFigures,
    MonthlySummary,
)
from nps_desktop.domain.tally import Tally

NOVEMBER = Month(2026, 11)
TALLY = Tally.from_counts((1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 12))
FEW = Tally.of((10, 9, 9, 7, 3))
NOBODY = Tally()
EARLIER = (
    *((0, 0, 1, 0, 1, 3, 4, 6, 9, 10, 7), (1, 0, 0, 1, 1, 2, 3, 5, 8, 9, 9)),
    *((0, 1, 1, 2, 0, 4, 3, 6, 7, 8, 8), (0, 0, 1, 0, 1, 2, 3, 5, 9, 12, 8)),
    *((1, 0, 0, 1, 0, 3, 3, 6, 7, 10, 8), (0, 0, 1, 0, 0, 2, 4, 4, 8, 14, 9)),
    *((0, 1, 0, 1, 1, 2, 2, 5, 7, 11, 9), (0, 0, 0, 1, 1, 2, 2, 6, 6, 13, 10)),
    *((1, 0, 1, 0, 1, 1, 4, 6, 7, 11, 8), (0, 0, 1, 1, 0, 3, 2, 5, 8, 11, 9)),
    (0, 0, 1, 0, 2, 2, 2, 5, 7, 12, 10),
)
CAUSES = tuple(Entry(number, code=cause) for number, cause in enumerate(Cause, start=1))
HOSTILE = '#import "@preview/x:1.0": * $x^2$ \\ @label <b> `c` *b* _i_ // n /* #panic() '


def months(*tallies: Tally) -> tuple[MonthFigures, ...]:
    """Return months that end with November, one for each tally."""
    names = months_up_to(NOVEMBER, len(tallies))
    return tuple(MonthFigures(m, t) for m, t in zip(names, tallies, strict=True))


def comment(score: int, words: str) -> Response:
    """Return an answer with a comment by somebody whose name nobody shall read."""
    return Response(score, date(2026, 11, 12), comment=words, name="Hemmelig Person")


def a_month(**parts: object) -> MonthlySummary:
    """Return the month of a grocer's, with what a test speaks of changed."""
    before = tuple(map(Tally.from_counts, EARLIER))
    month = MonthlySummary(
        shop=Shop("Købmand Sørensen", "Ærøskøbing"),
        month=NOVEMBER,
        tally=TALLY,
        month_before=before[-1],
        year_before=Tally.from_counts((3, 1, 1, 2, 1, 4, 3, 7, 9, 9, 8)),
        months=months(*before, TALLY),
        locations=(),
        followups=FollowUpMeasures(
            cases=9,
            in_time=5,
            passed=6,
            waiting=2,
            overdue=1,
            unreachable=1,
            moved_up=3,
            asked_again=4,
            median_hours=7.5,
        ),
        causes=(CauseCount(CAUSES[0], 1), CauseCount(CAUSES[1], 4)),
        comments=(
            comment(10, "Bedste ost på øen, og I husker hvad jeg plejer at købe."),
            comment(7, "Lidt dyrt, men god kaffe mens man venter."),
            comment(3, "Stod 20 minutter i kø og fik ikke et smil."),
        ),
        what_we_changed="Kasse 2 er åben 16–18 alle hverdage.",
    )
    return replace(month, **parts)  # type: ignore[arg-type]


def an_empty_month() -> MonthlySummary:
    """Return a month in which nobody answered, after eleven in which people did."""
    before = tuple(map(Tally.from_counts, EARLIER))
    return a_month(
        tally=NOBODY,
        months=months(*before, NOBODY),
        followups=FollowUpMeasures(),
        causes=(),
        comments=(),
        what_we_changed="",
    )


def a_month_of_few() -> MonthlySummary:
    """Return the second month of a shop that has just begun to ask."""
    first = Tally.of((9, 8, 3))
    return a_month(
        tally=FEW,
        month_before=first,
        year_before=NOBODY,
        months=months(*[NOBODY] * 10, first, FEW),
        followups=FollowUpMeasures(cases=1, waiting=1),
        causes=(),
        comments=(comment(9, "Super!"),),
        what_we_changed="",
    )


def locations(count: int) -> tuple[LocationFigures, ...]:
    """Return that many locations with long names, the first of them with most answers."""
    return tuple(
        LocationFigures(
            f"{i}. Forretningen ved Rådhuspladsen og torvet" if i else "",
            Tally((count - i, 0, 0, 1, 0, 0, 2, 3, 5, 7, 9)),
        )
        for i in range(count)
    )


def the_fullest_month() -> MonthlySummary:
    """Return a month with more of everything than a page can hold."""
    many = Tally.from_counts([c * 4321 for c in TALLY.counts])
    return a_month(
        shop=Shop(
            "Gemüse- und Feinkosthandlung Müller & Söh", "Donaudampfschifffahrtsgesellschaftshafen"
        ),
        tally=many,
        months=(*a_month().months[:-1], MonthFigures(NOVEMBER, many)),
        locations=locations(14),
        causes=tuple(CauseCount(cause, 9 - i) for i, cause in enumerate(CAUSES[:8])),
        comments=(
            comment(10, HOSTILE + "word " * 4000),
            comment(8, "مرحبا، المتجر رائع جداً 😀 \x07\x00\ud800 end \u202e abc"),
            comment(0, "x" * 3000),
        ),
        what_we_changed="\n".join(f"{HOSTILE} Straßenbahnhaltestelle {i} " * 3 for i in range(9)),
    )
