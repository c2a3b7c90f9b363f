"""The field that takes a typed day from today on."""

from collections.abc import Callable
from datetime import date

from nps_desktop.domain.problems import Problem
from nps_desktop.ui.widgets.day_field import DayField, date_order
from nps_desktop.ui.widgets.typed_day import read_coming_day

LATEST = date(9999, 12, 31)


class ComingDayField(DayField):
    """A day to come; one that is past is taken, for whoever asks for it to refuse."""

    def __init__(self, today: Callable[[], date]) -> None:
        super().__init__(today, is_fixed=True)

    @property
    def limits(self) -> tuple[date, date]:
        """Today, and no end."""
        return self._today(), LATEST

    def read_text(self, text: str) -> date | Problem:
        """Return the next day that a text can mean."""
        return read_coming_day(text, date_order(), self._today())
