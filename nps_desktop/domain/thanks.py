"""The list of promoters to thank: who they are, and who was asked for a review."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from nps_desktop.domain.responses import StoredResponse

MOST_COUNTED = 5_000
"""More promoters than this are counted as one more: to count all of a million takes a second."""


class ThankList(StrEnum):
    """The promoters who are listed."""

    NOT_ASKED = "not_asked"
    ASKED = "asked"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class ThankRow:
    """A promoter's answer; `asked_at` (UTC) and `by` tell when and by whom they were asked.

    `ticked` is the answer that says so: this one, or another of the same customer; 0 for none.
    `case` is the number of an open case of theirs, which is mended before they are asked.
    """

    answer: StoredResponse
    asked_at: datetime | None = None
    by: str = ""
    ticked: int = 0
    case: int | None = None

    @property
    def can_be_asked(self) -> bool:
        """Whether nobody asked them yet, and nothing of theirs is left to mend."""
        return self.asked_at is None and self.case is None


@dataclass(frozen=True, slots=True)
class ThankPage:
    """The beginning of a list, newest first; how many answers each of the lists holds.

    They count the promoters of the scope, whichever list the rows are of, up to MOST_COUNTED + 1.
    """

    rows: tuple[ThankRow, ...] = ()
    total: int = 0
    asked: int = 0
    not_asked: int = 0
