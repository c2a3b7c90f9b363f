"""What stands on the monthly page, in the shape that `resources/typst/monthly.typ` prints."""

from dataclasses import dataclass

from nps_desktop.reports.sentences import Run
from nps_desktop.reports.typeset import Paper


@dataclass(frozen=True, slots=True)
class Figure:
    """One of the three counts."""

    group: str
    sign: str
    value: str
    label: str
    detail: str


@dataclass(frozen=True, slots=True)
class Score:
    """The number itself; grey when the answers are few."""

    value: str
    label: str
    sum: str
    is_few: bool


@dataclass(frozen=True, slots=True)
class BarMark:
    """A bar of the distribution; x, width and height 0-1."""

    group: str
    score: str
    count: str
    x: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Bracket:
    """The stroke under the bars of one group; x and width 0-1."""

    group: str
    sign: str
    x: float
    width: float


@dataclass(frozen=True, slots=True)
class Distribution:
    """The bars of the scores 0-10."""

    title: str
    alt: str
    bars: tuple[BarMark, ...]
    brackets: tuple[Bracket, ...]


@dataclass(frozen=True, slots=True)
class TickMark:
    """A marked value of the upright axis; position 0-1."""

    label: str
    position: float
    is_zero: bool


@dataclass(frozen=True, slots=True)
class PointMark:
    """A month of the line; `at`, `low`, `high` are 0-1, None where nobody answered."""

    label: str
    year: str
    x: float
    at: float | None
    low: float | None
    high: float | None
    is_few: bool


@dataclass(frozen=True, slots=True)
class LastLabel:
    """The number beside the line's end."""

    label: str
    x: float
    at: float


Polyline = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Months:
    """Twelve months as a line with its band."""

    title: str
    alt: str
    ticks: tuple[TickMark, ...]
    points: tuple[PointMark, ...]
    lines: tuple[Polyline, ...]
    bands: tuple[Polyline, ...]
    alone: tuple[PointMark, ...]
    last: LastLabel | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LocationLine:
    """A location: its answers, its score, and where they stand on the common scale."""

    name: str
    answers: str
    score: str
    is_few: bool
    at: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Locations:
    """The locations with most answers; `more` says what was left out, `zero` where 0 stands."""

    title: str
    headers: tuple[str, str, str]
    rows: tuple[LocationLine, ...]
    zero: float
    more: str


@dataclass(frozen=True, slots=True)
class LabelledValue:
    """A line of the follow-up table; a part of the line above it stands further in."""

    label: str
    value: str
    is_part: bool = False


@dataclass(frozen=True, slots=True)
class FollowUpTable:
    """What happened to the unhappy; `nothing` is said where there is no line."""

    title: str
    rows: tuple[LabelledValue, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class CauseLine:
    """A cause, its count, and its bar (0-1)."""

    name: str
    count: str
    share: float


@dataclass(frozen=True, slots=True)
class CauseTable:
    """Why the unhappy were unhappy."""

    title: str
    rows: tuple[CauseLine, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class Comment:
    """A customer's words; `direction` is `ltr` or `rtl`."""

    group: str
    sign: str
    score: str
    text: str
    direction: str


@dataclass(frozen=True, slots=True)
class Comments:
    """The chosen comments, without names."""

    title: str
    items: tuple[Comment, ...]
    nothing: str


@dataclass(frozen=True, slots=True)
class TitledText:
    """A heading and the owner's own words."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Foot:
    """The foot of the page; `page` has the gaps {page} and {pages}.

    `boxes` is said only where a sign could not be printed.
    """

    basis: str
    boxes: str
    trademarks: str
    page: str


@dataclass(frozen=True, slots=True)
class MonthContent:
    """Everything on the page; `empty` is what is said where nobody answered."""

    paper: Paper
    language: str
    region: str | None
    title: str
    author: str
    shop: str
    month: str
    motto: str
    empty: TitledText | None
    figures: tuple[Figure, ...]
    score: Score
    statement: tuple[Run, ...]
    has_charts: bool
    distribution: Distribution
    months: Months
    locations: Locations | None
    has_followups: bool
    followups: FollowUpTable
    causes: CauseTable
    comments: Comments
    changed: TitledText | None
    foot: Foot
