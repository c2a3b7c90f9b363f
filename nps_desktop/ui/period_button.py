"""The button that shows the chosen period and offers others."""

from datetime import date

from PySide6.QtWidgets import QMenu, QPushButton

from nps_desktop.domain.periods import (
    ALL_TIME,
    Month,
    Period,
    Recent,
    months_up_to,
    recent_period,
)
from nps_desktop.i18n import _
from nps_desktop.ui.formats import day, day_short, month_name, month_short
from nps_desktop.ui.scope_choice import ScopeChoice

MONTHS_OFFERED = 12


class PeriodButton(QPushButton):
    """Shows the chosen period; its menu offers what is said from today, months, any days, all."""

    def __init__(self, choice: ScopeChoice) -> None:
        super().__init__()
        self._choice = choice
        self.setProperty("role", "menu")
        self.months = QMenu(_("A &month"), self)
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        choice.chosen.connect(self._show_chosen)
        self._show_chosen()

    def ask_for_days(self) -> None:
        """Ask from which day to which."""
        from nps_desktop.ui.period_dialog import PeriodDialog  # kept out of the first frame

        dialog = PeriodDialog(self.window(), self._choice)
        dialog.open()

    def _show_chosen(self) -> None:
        name = period_name(self._choice.period)
        self.setText(name)
        self.setAccessibleName(_("Period: {name}").format(name=name))

    def _fill(self) -> None:
        self.menu().clear()
        for recent in Recent:
            self._offer_recent(recent)
        self._offer(self.menu(), ALL_TIME)
        self.menu().addSeparator()
        self.months.clear()
        for month in reversed(months_up_to(Month.of(self._choice.today()), MONTHS_OFFERED)):
            self._offer(self.months, month.period)
        self.menu().addMenu(self.months)
        self.menu().addAction(_("&From … to …")).triggered.connect(self.ask_for_days)

    def _offer_recent(self, recent: Recent) -> None:
        period = recent_period(recent, self._choice.today())
        action = self.menu().addAction(f"{recent_name(recent)}\t{period_name(period)}")
        action.setCheckable(True)
        action.setChecked(recent is self._choice.recent)
        action.triggered.connect(lambda: self._choice.choose_recent(recent))

    def _offer(self, menu: QMenu, period: Period) -> None:
        action = menu.addAction(period_name(period))
        action.setCheckable(True)
        action.setChecked(period == self._choice.period)
        action.triggered.connect(lambda: self._choice.choose(period))


def recent_name(recent: Recent) -> str:
    """Return how a period is said from today: "Last month"."""
    return {
        Recent.THIS_MONTH: _("This month"),
        Recent.LAST_MONTH: _("Last month"),
        Recent.THREE_MONTHS: _("Last 3 months"),
        Recent.THIS_YEAR: _("This year"),
        Recent.LAST_YEAR: _("Last year"),
    }[recent]


def period_name(period: Period) -> str:
    """Return a period's name: "November 2026", "2026", "All answers", "1.9.2026 – 3.11.2026"."""
    if not (period.first and period.last):
        return _("All answers")
    first, last = period.first, period.last
    if period.as_month:
        return month_name(period.as_month)
    if period.as_year:
        return str(period.as_year)
    if first == last:
        return day(first)
    return _months_name(first, last) or f"{day_short(first)} – {day_short(last)}"


def _months_name(first: date, last: date) -> str:
    """Return whole months by their names: "Sep – Nov 2026"; "" of other days."""
    one, other = Month.of(first), Month.of(last)
    if (one.first, other.last) != (first, last):
        return ""
    year = "" if one.year == other.year else f" {one.year}"
    return f"{month_short(one)}{year} – {month_short(other)} {other.year}"
