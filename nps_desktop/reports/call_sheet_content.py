"""What stands on the call sheet, in the shape that `resources/typst/call_sheet.typ` prints."""

from dataclasses import dataclass

from nps_desktop.reports.month_content import Foot, TitledText
from nps_desktop.reports.typeset import Paper


@dataclass(frozen=True, slots=True)
class OwnWords:
    """Words that somebody wrote, in their direction: `ltr` or `rtl`.

    `about` says when and with which score, where the words are those of another answer; `cut` that
    they go on in the program.
    """

    text: str
    direction: str
    about: str = ""
    cut: str = ""


@dataclass(frozen=True, slots=True)
class Due:
    """When the call is due; a late one has a mark."""

    text: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class ScoreMark:
    """The score on the card: its sign, and what it is called."""

    group: str
    sign: str
    text: str


@dataclass(frozen=True, slots=True)
class StepMark:
    """A step to tick, ticked where it is done already."""

    text: str
    is_done: bool


@dataclass(frozen=True, slots=True)
class Blanks:
    """What stands beside the lines to write on: the same for every call."""

    case: str
    ticks: tuple[str, ...]
    time: str
    try_again: str
    notes: str
    cause: str
    is_fixed: str
    action: str
    score_after: str
    scores: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CallBlock:
    """One call; `reach` is what is called or written to first, `also` what else there is.

    `cause`, `action` and `is_fixed` are what is written there already.
    """

    number: str
    name: OwnWords
    reach: str
    also: str
    due: Due
    score: ScoreMark
    given: str
    words: tuple[OwnWords, ...]
    earlier: tuple[str, ...]
    steps: tuple[StepMark, ...]
    cause: str
    action: str
    is_fixed: bool


@dataclass(frozen=True, slots=True)
class CallSheetContent:
    """Everything on the sheet; `nothing` is said where there is no call to make."""

    paper: Paper
    language: str
    region: str | None
    title: str
    author: str
    shop: str
    heading: str
    day: str
    summary: str
    hint: str
    nothing: TitledText | None
    blanks: Blanks
    calls: tuple[CallBlock, ...]
    more: str
    later: str
    unreachable: TitledText | None
    foot: Foot
