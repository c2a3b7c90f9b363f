"""How the time to a call counts, as fields: what counts, when the shop is open, who is called."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nps_desktop.domain.opening_hours import (
    AROUND_THE_CLOCK,
    USUAL_WEEK,
    Clock,
    OpeningHours,
    Week,
)
from nps_desktop.domain.shop import Shop
from nps_desktop.i18n import _
from nps_desktop.ui.setup.clock_choice import ClockChoice
from nps_desktop.ui.setup.clock_words import never_opens
from nps_desktop.ui.setup.closed_days_field import ClosedDaysField
from nps_desktop.ui.setup.place_fields import PlaceFields
from nps_desktop.ui.setup.week_field import WeekField
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.theme import GAP
from nps_desktop.ui.widgets.form_card import FormCard, NumberField
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.wrapped_check_box import WrappedCheckBox

MOST_HOURS = 24 * 14
MOST_DAYS = 365 * 20


class ClockForm(QWidget):
    """Fields for the promise: its hours, what counts towards them, whose calls they are."""

    def __init__(self, tasks: Tasks, today: Callable[[], date]) -> None:
        super().__init__()
        self._is_showing = False
        self._is_offered = False
        self.followup_hours = NumberField(1, MOST_HOURS)
        self.clock = ClockChoice()
        self.week = WeekField()
        self.never = label("", "wrong", is_wrapped=True)
        self.place = PlaceFields(tasks, today)
        self.closed_days = ClosedDaysField(today)
        self.passives = WrappedCheckBox(_("Call passives too (7 and 8)"))
        self.history_days = NumberField(0, MOST_DAYS)
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.followup_hours)

    def show_shop(self, shop: Shop) -> None:
        """Put a shop's rules in the fields."""
        self._is_showing = True
        self.followup_hours.setValue(shop.followup_hours)
        self.clock.choose(shop.clock)
        self.week.show_week(shop.opening.week)
        self.closed_days.show_days(shop.opening.closed_days)
        self.passives.setChecked(shop.opens_for_passives)
        self.history_days.setValue(shop.history_days)
        self._is_offered = False
        self._is_showing = False
        self.place.show_opening(shop.opening)
        self._show_examples()

    def shop(self, base: Shop) -> Shop | None:
        """Return the shop with these rules; None, and a sentence at a field, where they cannot."""
        if self.week.complain() or not self.closed_days.keep_typed():
            return None
        return replace(
            base,
            followup_hours=self.followup_hours.value(),
            clock=self.clock.clock,
            opening=self._opening(),
            opens_for_passives=self.passives.isChecked(),
            history_days=self.history_days.value(),
        )

    def _opening(self) -> OpeningHours:
        return OpeningHours(self.week.week, *self.place.place, self.closed_days.days)

    def _connect(self) -> None:
        self.followup_hours.valueChanged.connect(self._show_examples)
        self.clock.chosen.connect(self._on_clock)
        self.week.changed.connect(self._on_opening)
        self.place.chosen.connect(self._on_opening)
        self.closed_days.changed.connect(self._on_opening)

    def _on_clock(self, clock: Clock) -> None:
        """Offer the usual hours to a shop that has not said its own, while they are asked for."""
        if self._is_showing:
            return
        week = self.week.week
        if clock is Clock.WALL and self._is_offered and week == USUAL_WEEK:
            self._offer(AROUND_THE_CLOCK)
        elif clock is not Clock.WALL and week == AROUND_THE_CLOCK:
            self._offer(USUAL_WEEK)

    def _offer(self, week: Week) -> None:
        self.week.show_week(week)
        self._is_offered = week == USUAL_WEEK
        self._on_opening()

    def _on_opening(self) -> None:
        if not self._is_showing and not self.week.check():
            self.place.show_opening(self._opening())
            self._show_examples()

    def _show_examples(self) -> None:
        if self.week.check():
            return
        opening = self._opening()
        self.clock.show_examples(opening, self.followup_hours.value())
        self.never.setText("" if opening.ever_opens else never_opens())
        self.never.setVisible(not opening.ever_opens)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for card in (self._clock_card(), self._week_card(), self._closed_card(), self._who_card()):
            column.addWidget(card)

    def _clock_card(self) -> FormCard:
        card = FormCard(_("How the time counts"))
        card.add(_("&Hours until a call is due"), self.followup_hours)
        card.add_whole(self.clock)
        told = _("Calls that are open already keep their time.")
        card.add_whole(label(told, "small", is_wrapped=True))
        return card

    def _week_card(self) -> FormCard:
        card = FormCard(_("Opening hours"))
        card.add_whole(self.week)
        card.add_whole(self.never)
        told = _("A card without a time of day counts from when the shop closes on its day.")
        card.add_whole(label(told, "small", is_wrapped=True))
        return card

    def _closed_card(self) -> FormCard:
        card = FormCard(_("Closed days"))
        card.add(_("&Public holidays of"), self.place.country)
        card.add_wide(self.place.problem)
        card.add(_("&Region"), self.place.part)
        card.add(
            _("Closed &besides"),
            self.closed_days,
            _("A day like Christmas Eve, or weeks of holiday: the first day and the last."),
        )
        card.add_wide(self.place.coming)
        return card

    def _who_card(self) -> FormCard:
        card = FormCard(_("Who is called"))
        card.add_whole(self.passives)
        card.add(
            _("&Days of history"),
            self.history_days,
            _("Imported answers that are older than this many days open no call."),
        )
        return card
