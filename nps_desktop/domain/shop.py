"""What the program knows about the shop, and how the shop reads its score."""

from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction

from nps_desktop.domain.opening_hours import Clock, OpeningHours


class Reading(StrEnum):
    """How good a score is held to be."""

    NEEDS_WORK = "needs_work"
    GOOD = "good"
    VERY_GOOD = "very_good"


@dataclass(frozen=True, slots=True)
class Shop:
    """The shop's own words and rules; kept in the data file.

    `question` empty means the standard question in the program's language. Scores below
    `good_from` need work, those above `very_good_above` are very good (NPS, -100..100).
    `guess` is how many of ten customers the owner thinks would recommend the shop;
    `is_guess_asked` tells that the question was put, answered or not.

    `followup_hours` is the time to a due call, as `clock` counts it by the `opening`. Imported
    answers older than `history_days` open no follow-up; `opens_for_passives` opens one for
    passives too.

    The counter asks in `counter_languages` ("da en", the first one first; empty for the program's),
    and whether it asks for words and a phone number. `counter_pin` is a PIN as `domain.pins` seals
    it, empty for none.
    """

    name: str = ""
    town: str = ""
    question: str = ""
    good_from: int = 0
    very_good_above: int = 50
    target: int | None = None
    followup_hours: int = 48
    history_days: int = 14
    minutes_per_call: int = 10
    opens_for_passives: bool = False
    clock: Clock = Clock.WALL
    opening: OpeningHours = OpeningHours()
    guess: int | None = None
    is_guess_asked: bool = False
    counter_languages: str = ""
    counter_asks_comment: bool = True
    counter_asks_phone: bool = True
    counter_pin: str = field(default="", repr=False)

    def reading_of(self, nps: Fraction) -> Reading:
        """Return how good an exact score (-100..100) is for this shop."""
        if nps < self.good_from:
            return Reading.NEEDS_WORK
        return Reading.VERY_GOOD if nps > self.very_good_above else Reading.GOOD
