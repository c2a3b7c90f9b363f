"""The button that shows the chosen period and offers others."""

from datetime import date

from PySide6.QtWidgets import QMenu, QPushButton

from nps_desktop.domain.periods import ALL_TIME, Month, Period, months_up_to
from nps_desktop.i18n import _
from nps_desktop.ui.formats import day_short, month_name
from nps_desktop.ui.scope_choice import ScopeChoice

MONTHS_OFFERED = 12


class PeriodButton(QPushButton):
    """Shows the chosen period; its menu offers the last months, years and all answers."""

    def __init__(self, choice: ScopeChoice) -> None:
        super().__init__()
        self._choice = choice
        self.setProperty("role", "menu")
        self.setAccessibleName(_("Period"))
        menu = QMenu(self)
        menu.aboutToShow.connect(self._fill)
        self.setMenu(menu)
        choice.chosen.connect(self._show_chosen)
        self._show_chosen()

    def _show_chosen(self) -> None:
        self.setText(period_name(self._choice.period))

    def _fill(self) -> None:
        menu = self.menu()
        menu.clear()
        now = Month.of(self._choice.today())
        for month in reversed(months_up_to(now, MONTHS_OFFERED)):
            self._offer(month.period)
        menu.addSeparator()
        self._offer(Period(now.plus(-2).first, now.last))
        for year in (now.year, now.year - 1):
            self._offer(Period(date(year, 1, 1), date(year, 12, 31)))
        self._offer(ALL_TIME)

    def _offer(self, period: Period) -> None:
        action = self.menu().addAction(period_name(period))
        action.setCheckable(True)
        action.setChecked(period == self._choice.period)
        action.triggered.connect(lambda: self._choice.choose(period))


def period_name(period: Period) -> str:
    """Return a period's name: "November 2026", "2026", "All answers", "1.9.2026 – 30.11.2026"."""
    if not (period.first and period.last):
        return _("All answers")
    first, last = period.first, period.last
    if Month.of(first).period == period:
        return month_name(Month.of(first))
    if (first, last) == (date(first.year, 1, 1), date(first.year, 12, 31)):
        return str(first.year)
    return f"{day_short(first)} – {day_short(last)}"
