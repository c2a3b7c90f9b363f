"""The choice of when to try a customer again."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.i18n import _
from nps_desktop.ui.followups.attempt.moment_choice import CHOOSE, MomentChoice, Offered, moment_of
from nps_desktop.ui.moment_words import when_words
from nps_desktop.ui.widgets.coming_day_field import ComingDayField

if TYPE_CHECKING:
    from nps_desktop.domain.calendars import Calendar

LATER = timedelta(hours=2)
MORNING = time(10)


class TryAgain(MomentChoice):
    """Offers the usual times while the shop is open, and any other."""

    def __init__(self) -> None:
        self._today = date.min
        spoken = (_("Day to try again"), _("Time to try again"))
        # TRANSLATORS: stands before the choice of when to try the customer again
        super().__init__(_("Again"), ComingDayField(lambda: self._today), spoken)
        self.choice.setAccessibleName(_("When to try again"))

    def offer(self, now: datetime, calendar: "Calendar") -> None:
        """Offer the usual times after `now`, and forget what was chosen."""
        zone = calendar.zone
        self._today = now.astimezone(zone).date()
        named = _("Try again {when}")
        usual: list[Offered] = [
            (named.format(when=when_words(moment, now, zone)), moment)
            for moment in usual_times(now, calendar)
        ]
        offered = ((_("No time to try again"), None), *usual, (_("Try again at…"), CHOOSE))
        self.begin(zone, (now + LATER).astimezone(zone), offered)


def usual_times(now: datetime, calendar: "Calendar") -> tuple[datetime, ...]:
    """Return the times that are usual to try again, UTC, the next first.

    In two hours, tomorrow and on Monday at ten; where the shop is closed then, as soon as it opens.
    """
    today = now.astimezone(calendar.zone).date()
    monday = today + timedelta(days=7 - today.weekday())
    mornings = (moment_of(day, MORNING, calendar.zone) for day in (today + ONE_DAY, monday))
    return tuple(sorted({calendar.next_opening(each) for each in (now + LATER, *mornings)}))
