"""The charts of the monthly page: marks and labels as the template prints them."""

from collections.abc import Sequence

from nps_desktop.charting import (
    TrendChart,
    TrendPoint,
    histogram,
    months_chart,
    scale_over,
    span_of,
)
from nps_desktop.domain.problems import Field
from nps_desktop.domain.scores import Group
from nps_desktop.domain.summary import LocationFigures, MonthFigures
from nps_desktop.domain.tally import FEW, Tally
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.formats import count_text, short_month_name, signed
from nps_desktop.reports.group_words import GROUP_SIGNS
from nps_desktop.reports.month_content import (
    BarMark,
    Bracket,
    Distribution,
    LastLabel,
    LocationLine,
    Locations,
    Months,
    PointMark,
    TickMark,
)
from nps_desktop.reports.sentences import answers_count, distribution_in_words, months_in_words
from nps_desktop.reports.words import field_name

MOST_LOCATIONS = 8


def distribution(tally: Tally) -> Distribution:
    """Return the bars of the scores 0-10."""
    return Distribution(
        title=_("All answers, from 0 to 10"),
        alt=distribution_in_words(tally),
        bars=tuple(
            BarMark(
                group=bar.group,
                score=str(bar.score),
                count=count_text(bar.count),
                x=bar.x,
                width=bar.width,
                height=bar.height,
            )
            for bar in histogram(tally)
        ),
        brackets=tuple(_bracket(group, tally) for group in Group),
    )


def months(figures: Sequence[MonthFigures]) -> Months:
    """Return the months as a line with its band."""
    chart = months_chart(figures)
    marks = {point: _point(point, has_year=_has_year(chart, point)) for point in chart.points}
    return Months(
        title=_("Twelve months, with their uncertainty"),
        alt=months_in_words(figures),
        ticks=tuple(
            TickMark(signed(tick.value), tick.position, tick.value == 0) for tick in chart.ticks
        ),
        points=tuple(marks.values()),
        lines=chart.lines,
        bands=chart.bands,
        alone=tuple(marks[point] for point in chart.alone),
        last=_last_label(chart),
        notes=_notes(chart),
    )


def locations(figures: Sequence[LocationFigures]) -> Locations | None:
    """Return the locations with most answers; None where there is only one."""
    answered = sorted((f for f in figures if f.tally.total), key=lambda f: -f.tally.total)
    if len(answered) < 2:
        return None
    shown, left_out = answered[:MOST_LOCATIONS], answered[MOST_LOCATIONS:]
    scale = scale_over(f.tally for f in shown)
    return Locations(
        title=_("By location"),
        headers=(field_name(Field.LOCATION), _("Answers"), _("NPS")),
        rows=tuple(
            LocationLine(
                name=figures.location or _("Without a location"),
                answers=count_text(figures.tally.total),
                score=signed(figures.tally.shown_nps),
                is_few=figures.tally.total < FEW,
                at=span.at,
                low=span.low,
                high=span.high,
            )
            for figures in shown
            if (span := span_of(figures.tally, scale))
        ),
        zero=scale.position(0),
        more=_left_out(left_out),
    )


def _left_out(figures: Sequence[LocationFigures]) -> str:
    if not figures:
        return ""
    return ngettext(
        "and {count} more location with {answers}",
        "and {count} more locations with {answers}",
        len(figures),
    ).format(
        count=count_text(len(figures)), answers=answers_count(sum(f.tally.total for f in figures))
    )


def _bracket(group: Group, tally: Tally) -> Bracket:
    bars = [bar for bar in histogram(tally) if bar.group is group]
    end = bars[-1].x + bars[-1].width
    return Bracket(group, GROUP_SIGNS[group], bars[0].x, end - bars[0].x)


def _has_year(chart: TrendChart, point: TrendPoint) -> bool:
    """The year stands under January, and under the first month where there is room for it."""
    if point is not chart.points[0]:
        return point.month.number == 1
    return point.month.number < 11


def _point(point: TrendPoint, *, has_year: bool) -> PointMark:
    return PointMark(
        label=short_month_name(point.month),
        year=str(point.month.year) if has_year else "",
        x=point.x,
        at=point.span.at if point.span else None,
        low=point.span.low if point.span else None,
        high=point.span.high if point.span else None,
        is_few=point.is_few,
    )


def _last_label(chart: TrendChart) -> LastLabel | None:
    point = chart.points[-1]
    if point.span is None:
        return None
    return LastLabel(signed(point.tally.shown_nps), point.x, point.span.at)


def _notes(chart: TrendChart) -> tuple[str, ...]:
    notes = []
    if any(point.is_few for point in chart.points):
        notes.append(_("○ fewer than ten answers"))
    if chart.stretches and not chart.has_line:
        notes.append(_("A line is drawn from three months with answers on."))
    return tuple(notes)
