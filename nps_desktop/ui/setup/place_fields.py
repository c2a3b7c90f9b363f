"""Whose public holidays the shop keeps: its country, and the part of it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from PySide6.QtCore import QCollator, Signal
from PySide6.QtWidgets import QWidget

from nps_desktop.domain.opening_hours import ClosedDays, OpeningHours, PlaceDoubt
from nps_desktop.i18n import _, language
from nps_desktop.ui.formats import qt_locale
from nps_desktop.ui.setup.clock_words import coming_words, doubt_sentence
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.widgets.form_card import ChoiceField
from nps_desktop.ui.widgets.labels import label

SHORTEST_NAME = 12

Named = tuple[str, str]
"""A name and its code."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What is known of the place in opening hours."""

    parts: tuple[Named, ...]
    doubt: PlaceDoubt | None
    coming: tuple[ClosedDays, ...]


class PlaceFields(QWidget):
    """The two choices and what they bring; laid out by the form that they stand in.

    `chosen` tells that somebody took another place. What the library of public holidays says
    comes from beside the window: until then the fields show the codes they were given.
    """

    chosen = Signal()

    def __init__(self, tasks: Tasks, today: Callable[[], date]) -> None:
        super().__init__()
        self._tasks = tasks
        self._today = today
        self._opening = OpeningHours()
        self._asked = 0
        self._has_countries = False
        self.country = ChoiceField(((_("No public holidays"), ""),))
        self.part = ChoiceField(((_("The whole country"), ""),))
        width = ChoiceField.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        for field in (self.country, self.part):  # names of any length come later
            field.setSizeAdjustPolicy(width)
            field.setMinimumContentsLength(SHORTEST_NAME)
        self.coming = label("", "small", is_wrapped=True)
        self.coming.hide()
        self.problem = label("", "wrong", is_wrapped=True)
        self.problem.hide()
        self.country.activated.connect(self._on_country)
        self.part.activated.connect(self._on_part)

    @property
    def place(self) -> Named:
        """The country and the part that were chosen, by their codes."""
        return self._opening.country, self._opening.subdivision

    def show_opening(self, opening: OpeningHours) -> None:
        """Show the place of opening hours, and which days they are closed next."""
        self._opening = opening
        if not self._has_countries:
            self._has_countries = True
            own = _own_country()
            self._tasks.compute(self, lambda: _countries(own), self._show_countries)
        self._ask()

    def _ask(self) -> None:
        self._asked += 1
        number, opening, today, spoken = self._asked, self._opening, self._today(), language()
        self._tasks.compute(
            self,
            lambda: _known(opening, today, spoken),
            lambda place: self._show_place(place) if number == self._asked else None,
        )

    def _on_country(self) -> None:
        self._opening = replace(self._opening, country=self.country.chosen, subdivision="")
        self.chosen.emit()

    def _on_part(self) -> None:
        self._opening = replace(self._opening, subdivision=self.part.chosen)
        self.chosen.emit()

    def _show_countries(self, countries: tuple[Named, ...]) -> None:
        order = QCollator(qt_locale())
        first, *others = countries
        self.country.addItem(*first)
        self.country.insertSeparator(self.country.count())
        for name, code in sorted(others, key=lambda each: order.sortKey(each[0])):
            self.country.addItem(name, code)
        self._choose(self.country, self._opening.country)

    def _show_place(self, place: _Place) -> None:
        whole = self.part.itemText(0)
        self.part.clear()
        for name, code in ((whole, ""), *place.parts):
            self.part.addItem(name, code)
        self._choose(self.country, self._opening.country)
        self._choose(self.part, self._opening.subdivision)
        self.part.setEnabled(self.part.count() > 1)
        self.coming.setText(coming_words(place.coming))
        self.coming.setVisible(bool(place.coming))
        self.problem.setText(doubt_sentence(place.doubt, self._opening) if place.doubt else "")
        self.problem.setVisible(place.doubt is not None)

    def _choose(self, field: ChoiceField, code: str) -> None:
        """Show the choice of a code; one that nobody knows by the code itself."""
        if field.findData(code) < 0 and (field is self.part or field.count() > 1):
            field.addItem(code, code)
        field.choose(code)


def _countries(own: str) -> tuple[Named, ...]:
    """Return the countries whose public holidays are known, the computer's own first."""
    from nps_desktop.reports.place_names import country_name
    from nps_desktop.services.shop_calendar import countries

    codes = countries()
    first = own if own in codes else "DK"
    return tuple((country_name(code), code) for code in (first, *(codes - {first})))


def _known(opening: OpeningHours, today: date, spoken: str) -> _Place:
    from nps_desktop.services.shop_calendar import closed_next, doubt_of, subdivisions

    doubt = doubt_of(opening)
    is_known = opening.country and doubt is not PlaceDoubt.COUNTRY
    parts = subdivisions(opening.country) if is_known else ()
    named = tuple(sorted((part.name, part.code) for part in parts))
    return _Place(named, doubt, closed_next(opening, today, spoken))


def _own_country() -> str:
    from PySide6.QtCore import QLocale

    return QLocale.territoryToCode(QLocale.system().territory())
