"""The choice of when something happened: now, or earlier, where it is noted from the paper."""

from datetime import date, datetime, tzinfo

from nps_desktop.i18n import _
from nps_desktop.ui.followups.attempt.moment_choice import CHOOSE, MomentChoice
from nps_desktop.ui.widgets.day_field import DayField


class WhenItWas(MomentChoice):
    """`moment` is None for now."""

    def __init__(self) -> None:
        self._today = date.min
        day = DayField(lambda: self._today, is_fixed=True)
        spoken = (_("Day on which it happened"), _("Time at which it happened"))
        # TRANSLATORS: stands before the choice of when the call took place: "now", or earlier
        super().__init__(_("Happened"), day, spoken)
        self.choice.setAccessibleName(_("When it happened"))
        self.choice.addItem(_("Just now"), None)
        self.choice.addItem(_("Earlier, at…"), CHOOSE)

    def offer(self, now: datetime, zone: tzinfo) -> None:
        """Go back to now, and forget what was chosen."""
        local = now.astimezone(zone)
        self._today = local.date()
        self.begin(zone, local)

    def know(self, now: datetime, zone: tzinfo) -> None:
        """Know which day it is, and let what is chosen stand."""
        self._today = now.astimezone(zone).date()
