"""Charts: the marks stand where the figures say, and say nothing that the figures do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nps_desktop.charting import (
    MOST_TICKS,
    Measure,
    histogram,
    months_chart,
    nice_scale,
    scale_over,
    shares_bar,
    span_of,
    trend_chart,
)
from nps_desktop.domain.periods import Month, months_up_to
from nps_desktop.domain.scores import Group
from nps_desktop.domain.sections import Grain, Section
from nps_desktop.domain.summary import MonthFigures, SectionFigures
from nps_desktop.domain.tally import Tally

MANY = Tally.from_counts((1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 12))
SEVEN = Tally.of((10, 10, 9, 8, 7, 6, 0))
NOBODY = Tally()

scores = st.integers(-10_000, 10_000).map(lambda hundredths: hundredths / 100)
tallies = st.lists(st.integers(0, 400), min_size=11, max_size=11).map(Tally.from_counts)


def months(*given_tallies: Tally) -> tuple[MonthFigures, ...]:
    names = months_up_to(Month(2026, 11), len(given_tallies))
    return tuple(MonthFigures(m, t) for m, t in zip(names, given_tallies, strict=True))


def test_the_highest_bar_is_one_high_and_the_others_in_proportion() -> None:
    bars = histogram(MANY)
    assert [bar.score for bar in bars] == list(range(11))
    assert bars[9].height == 1
    assert bars[10].height == 12 / 15
    assert bars[1].height == 0


def test_bars_carry_their_group_and_do_not_touch() -> None:
    bars = histogram(MANY)
    assert [bars[i].group for i in (6, 7, 9)] == [Group.DETRACTOR, Group.PASSIVE, Group.PROMOTER]
    for left, right in zip(bars, bars[1:], strict=False):
        assert left.x + left.width < right.x
    assert bars[0].x == 0
    assert bars[-1].x + bars[-1].width == pytest.approx(1)


def test_without_answers_there_are_eleven_flat_bars() -> None:
    assert {bar.height for bar in histogram(NOBODY)} == {0}


@given(tallies)
def test_the_shares_follow_one_another_and_fill_the_bar(tally: Tally) -> None:
    segments = shares_bar(tally)
    assert [segment.group for segment in segments] == list(Group)
    filled = 1 if tally.total else 0
    assert sum(segment.width for segment in segments) == pytest.approx(filled)
    assert sum(segment.percent for segment in segments) == 100 * filled
    for left, right in zip(segments, segments[1:], strict=False):
        assert left.x + left.width == pytest.approx(right.x)


@given(tallies)
def test_every_interval_lies_on_its_scale(tally: Tally) -> None:
    scale = scale_over([tally, MANY])
    span = span_of(tally, scale)
    assert (span is None) == (tally.total == 0)
    if span:
        assert 0 <= span.low <= span.at <= span.high <= 1


@given(scores, scores)
def test_a_scale_has_few_round_ticks_and_ends_on_them(one: float, other: float) -> None:
    low, high = sorted((one, other))
    ticks = nice_scale(low, high).ticks
    assert 2 <= len(ticks) <= MOST_TICKS
    assert (ticks[0].position, ticks[-1].position) == (0, 1)
    assert -100 <= ticks[0].value <= low
    assert high <= ticks[-1].value <= 100
    assert all(tick.value % 5 == 0 for tick in ticks)


def test_without_any_answers_the_scale_is_the_whole_range() -> None:
    chart = months_chart(months(NOBODY, NOBODY))
    assert [tick.value for tick in chart.ticks] == [-100, -50, 0, 50, 100]
    assert chart.lines == chart.bands == chart.alone == ()


def test_zero_is_always_on_the_scale() -> None:
    assert 0 in [tick.value for tick in scale_over([Tally.of([10] * 200)]).ticks]


def test_a_month_without_answers_breaks_the_line_and_the_band() -> None:
    chart = months_chart(months(MANY, MANY, NOBODY, MANY, MANY, MANY))
    assert [len(line) for line in chart.lines] == [2, 3]
    assert [len(band) for band in chart.bands] == [4, 6]
    assert chart.points[2].span is None
    assert chart.alone == ()


def test_a_month_between_two_empty_ones_stands_alone() -> None:
    chart = months_chart(months(MANY, MANY, NOBODY, MANY, NOBODY))
    assert [point.month for point in chart.alone] == [Month(2026, 10)]


def test_no_line_is_drawn_through_two_months() -> None:
    chart = months_chart(months(NOBODY, MANY, MANY))
    assert not chart.has_line
    assert chart.lines == chart.bands == ()
    assert len(chart.alone) == 2


def test_a_band_runs_along_its_upper_edge_and_back_along_its_lower() -> None:
    chart = months_chart(months(MANY, SEVEN, MANY))
    (band,) = chart.bands
    spans = [point.span for point in chart.points]
    assert [y for _, y in band[:3]] == [span.high for span in spans if span]
    assert [y for _, y in band[3:]] == [span.low for span in reversed(spans) if span]
    assert [x for x, _ in band] == [x for x, _ in band[::-1]]


def test_a_month_of_seven_answers_is_marked_as_few_and_one_of_none_is_not() -> None:
    points = months_chart(months(MANY, SEVEN, NOBODY)).points
    assert [point.is_few for point in points] == [False, True, False]


def sections(*given_tallies: Tally) -> tuple[SectionFigures, ...]:
    return tuple(
        SectionFigures(Section(Grain.YEAR, Month(2000 + i, 1)), tally)
        for i, tally in enumerate(given_tallies)
    )


def test_the_share_of_detractors_runs_from_zero_up() -> None:
    chart = trend_chart(sections(MANY, SEVEN, NOBODY), Measure.DETRACTORS)
    assert [tick.value for tick in chart.ticks] == [0, 20, 40, 60, 80]
    at = [point.span.at for point in chart.points if point.span]
    assert at == pytest.approx([100 * 8 / 47 / 80, 100 * 2 / 7 / 80])
    assert chart.points[2].span is None
    assert chart.measure is Measure.DETRACTORS


@pytest.mark.parametrize(
    ("tally", "ticks"),
    [
        (NOBODY, [0, 25, 50, 75, 100]),
        (Tally.of([10] * 100_000), [0, 5]),
        (Tally.of([0] * 9), [0, 25, 50, 75, 100]),
    ],
)
def test_a_scale_of_shares_is_never_empty(tally: Tally, ticks: list[int]) -> None:
    chart = trend_chart(sections(tally), Measure.DETRACTORS)
    assert [tick.value for tick in chart.ticks] == ticks


@given(tallies)
def test_every_share_lies_on_its_scale(tally: Tally) -> None:
    (point,) = trend_chart(sections(tally), Measure.DETRACTORS).points
    assert (point.span is None) == (tally.total == 0)
    if point.span:
        assert 0 <= point.span.low <= point.span.high <= 1
        assert 0 <= point.span.at <= 1


def test_a_year_on_the_line_is_known_by_its_first_month() -> None:
    assert [point.month for point in trend_chart(sections(MANY)).points] == [Month(2000, 1)]
