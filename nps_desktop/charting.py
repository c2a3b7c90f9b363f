"""Where the marks of every chart stand, in unit coordinates, for screen and paper alike.

x runs from 0 at the left to 1 at the right, heights and y from 0 at the foot to 1 at the top.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import groupby
from math import ceil, floor

from nps_desktop.domain.certainty import interval_of, share_interval
from nps_desktop.domain.periods import Month
from nps_desktop.domain.scores import GROUPS_IN_ORDER, SCORES, Group, group_of
from nps_desktop.domain.sections import Grain, Section
from nps_desktop.domain.summary import MonthFigures, SectionFigures
from nps_desktop.domain.tally import FEW, Tally

MOST_TICKS = 5
STEPS = (5, 10, 20, 25, 50, 100)
LOWEST_NPS, HIGHEST_NPS = -100, 100
LEAST_SHARE, HIGHEST_SHARE = 5, 100
GAP_BETWEEN_BARS = 0.16
LEAST_MONTHS_FOR_A_LINE = 3


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of the distribution: its left edge, width and height; the highest bar is 1 high."""

    score: int
    count: int
    group: Group
    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Segment:
    """A group's part of the shares bar; `percent` is whole, the three add up to 100."""

    group: Group
    count: int
    percent: int
    x: float
    width: float


class Measure(StrEnum):
    """What a line over time shows: the score, or the share of detractors in percent."""

    SCORE = "score"
    DETRACTORS = "detractors"


@dataclass(frozen=True, slots=True)
class Scale:
    """A stretch of values (NPS or percent), both ends multiples of a nice step."""

    low: int
    high: int
    step: int

    def position(self, value: Fraction | float) -> float:
        """Return where a value stands on the scale, 0 at `low` and 1 at `high`."""
        return float(value - self.low) / (self.high - self.low)

    @property
    def ticks(self) -> tuple["Tick", ...]:
        """The marked values, lowest first."""
        values = range(self.low, self.high + 1, self.step)
        return tuple(Tick(value, self.position(value)) for value in values)


@dataclass(frozen=True, slots=True)
class Tick:
    """A marked value (NPS -100..100, or percent) and where it stands."""

    value: int
    position: float


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value and the two ends of its interval stand on a scale."""

    at: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class TrendPoint:
    """A section on the line; `span` is None where nobody answered, `is_few` under ten answers."""

    section: Section
    tally: Tally
    x: float
    span: Span | None

    @property
    def month(self) -> Month:
        """The month that it is, or its first one."""
        return self.section.first

    @property
    def is_few(self) -> bool:
        """Whether there are answers, but fewer than ten."""
        return 0 < self.tally.total < FEW


@dataclass(frozen=True, slots=True)
class TrendChart:
    """Every section in order, and the stretches of neighbouring ones that have answers."""

    scale: Scale
    points: tuple[TrendPoint, ...]
    stretches: tuple[tuple[TrendPoint, ...], ...]
    measure: Measure = Measure.SCORE

    @property
    def ticks(self) -> tuple[Tick, ...]:
        """The marked values of the upright axis, lowest first."""
        return self.scale.ticks

    @property
    def has_line(self) -> bool:
        """Whether months enough have answers that a line may be drawn at all."""
        return sum(map(len, self.stretches)) >= LEAST_MONTHS_FOR_A_LINE

    @property
    def lines(self) -> tuple[tuple[tuple[float, float], ...], ...]:
        """The lines to draw, each as points (x, y); a month without answers breaks the line."""
        return tuple(
            tuple((point.x, point.span.at) for point in stretch if point.span)
            for stretch in self._connected
        )

    @property
    def bands(self) -> tuple[tuple[tuple[float, float], ...], ...]:
        """The interval bands, each as a polygon: the upper edge rightward, the lower one back."""
        return tuple(_outline(stretch) for stretch in self._connected)

    @property
    def alone(self) -> tuple[TrendPoint, ...]:
        """The months with answers that no line reaches; their interval is drawn as a stroke."""
        connected = set(self._connected)
        return tuple(
            point for stretch in self.stretches if stretch not in connected for point in stretch
        )

    @property
    def _connected(self) -> tuple[tuple[TrendPoint, ...], ...]:
        if not self.has_line:
            return ()
        return tuple(stretch for stretch in self.stretches if len(stretch) > 1)


def histogram(tally: Tally) -> tuple[Bar, ...]:
    """Return the eleven bars of the scores 0-10 from edge to edge, the highest of them 1 high."""
    highest = max(tally.counts) or 1
    slot = 1 / (len(SCORES) - GAP_BETWEEN_BARS)
    return tuple(
        Bar(
            score=score,
            count=tally.counts[score],
            group=group_of(score),
            x=score * slot,
            width=(1 - GAP_BETWEEN_BARS) * slot,
            height=tally.counts[score] / highest,
        )
        for score in SCORES
    )


def shares_bar(tally: Tally) -> tuple[Segment, ...]:
    """Return the three groups side by side, promoters first; the widths add up to 1.

    Without answers every width is 0.
    """
    counts = tuple(map(tally.of_group, GROUPS_IN_ORDER))
    total = tally.total or 1
    starts = (0, counts[0], counts[0] + counts[1])
    return tuple(
        Segment(group, count, percent, start / total, count / total)
        for group, count, percent, start in zip(
            GROUPS_IN_ORDER, counts, tally.shares, starts, strict=True
        )
    )


def months_chart(months: Iterable[MonthFigures]) -> TrendChart:
    """Return where the months of a line chart stand, side by side in the order given."""
    return trend_chart([SectionFigures(Section(Grain.MONTH, m.month), m.tally) for m in months])


def trend_chart(sections: Sequence[SectionFigures], measure: Measure = Measure.SCORE) -> TrendChart:
    """Return where the sections of a line chart stand, side by side in the order given."""
    tallies = [figures.tally for figures in sections]
    if measure is Measure.SCORE:
        scale = scale_over(tallies)
        spans = [span_of(tally, scale) for tally in tallies]
    else:
        scale = share_scale(tallies)
        spans = [detractor_span(tally, scale) for tally in tallies]
    points = tuple(
        TrendPoint(figures.section, figures.tally, (i + 0.5) / len(sections), span)
        for i, (figures, span) in enumerate(zip(sections, spans, strict=True))
    )
    by_answers = groupby(points, key=lambda point: point.span is not None)
    stretches = tuple(tuple(group) for has_answers, group in by_answers if has_answers)
    return TrendChart(scale, points, stretches, measure)


def scale_over(tallies: Iterable[Tally]) -> Scale:
    """Return a scale that holds zero and the intervals of all the tallies."""
    intervals = [interval for tally in tallies if (interval := interval_of(tally))]
    ends = [0.0, *(i.low for i in intervals), *(i.high for i in intervals)]
    return nice_scale(min(ends), max(ends))


def nice_scale(low: float, high: float) -> Scale:
    """Return the finest scale of at most five ticks around two values within -100..100.

    Two values less than a point apart get the whole range.
    """
    if high - low < 1:
        return Scale(LOWEST_NPS, HIGHEST_NPS, 50)
    scales = (Scale(floor(low / s) * s, ceil(high / s) * s, s) for s in STEPS)
    return next(scale for scale in scales if len(scale.ticks) <= MOST_TICKS)


def span_of(tally: Tally, scale: Scale) -> Span | None:
    """Return where a tally's score and interval stand on a scale; None without answers."""
    interval = interval_of(tally)
    if tally.nps is None or interval is None:
        return None
    return Span(
        scale.position(tally.nps), scale.position(interval.low), scale.position(interval.high)
    )


def share_scale(tallies: Iterable[Tally]) -> Scale:
    """Return a scale from 0 percent that holds the shares of detractors with their intervals."""
    intervals = [i for t in tallies if (i := share_interval(t.detractors, t.total))]
    if not intervals:
        return Scale(0, HIGHEST_SHARE, 25)
    return nice_scale(0, max(LEAST_SHARE, *(interval.high for interval in intervals)))


def detractor_span(tally: Tally, scale: Scale) -> Span | None:
    """Return where a tally's share of detractors stands on a scale; None without answers."""
    interval = share_interval(tally.detractors, tally.total)
    if interval is None:
        return None
    share = 100 * tally.detractors / tally.total
    return Span(scale.position(share), scale.position(interval.low), scale.position(interval.high))


def _outline(stretch: tuple[TrendPoint, ...]) -> tuple[tuple[float, float], ...]:
    upper = ((point.x, point.span.high) for point in stretch if point.span)
    lower = ((point.x, point.span.low) for point in reversed(stretch) if point.span)
    return (*upper, *lower)
