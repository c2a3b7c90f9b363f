"""The fields of the choices before the counter is opened."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from nps_desktop.domain.shop import Shop
from nps_desktop.domain.texts import LONGEST_CONTACT
from nps_desktop.i18n import _
from nps_desktop.ui.counter.language_choice import LanguageChoice
from nps_desktop.ui.counter.languages import kept_as
from nps_desktop.ui.counter.pin_form import PinForm
from nps_desktop.ui.counter.places import Place
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.form_card import ChoiceField, FormCard
from nps_desktop.ui.widgets.labels import label


class StartForm(QWidget):
    """Languages, what is asked, screen, till, PIN."""

    def __init__(self, places: tuple[Place, ...]) -> None:
        super().__init__()
        self._places = places
        self._shop = Shop()
        self.languages = LanguageChoice()
        self.comment = QCheckBox(_("The main reason, in their own words"))
        self.phone = QCheckBox(_("A phone number, and whether to call"))
        self.screens = ChoiceField(tuple((_title(place), str(n)) for n, place in enumerate(places)))
        self.screens.setParent(self)
        self.screens.hide()
        self.location = QComboBox()
        self.pin = PinForm()
        self.wrong = label("", "wrong", is_wrapped=True)
        self._lay_out()
        self.languages.changed.connect(self.wrong.hide)

    def show_shop(self, shop: Shop, languages: Iterable[str], *, is_pin_set: bool) -> None:
        """Put what the shop chose last in the fields."""
        self._shop = shop
        self.languages.choose(languages)
        self.comment.setChecked(shop.counter_asks_comment)
        self.phone.setChecked(shop.counter_asks_phone)
        self.pin.show_state(is_set=is_pin_set)

    def offer(self, locations: Iterable[str], till: str) -> None:
        """Offer the locations used before; `till` is the one of this computer."""
        self.location.clear()
        self.location.addItems([location for location in locations if location])
        self.location.setCurrentText(till)

    def shop(self) -> Shop | None:
        """Return the shop as the fields have it; None, and a sentence here, where that is nothing.

        The PIN is as it was.
        """
        if not self.languages.chosen:
            self.wrong.setText(_("Choose a language at least."))
            self.wrong.show()
            self.languages.setFocus()
            return None
        return replace(
            self._shop,
            counter_languages=kept_as(self.languages.chosen),
            counter_asks_comment=self.comment.isChecked(),
            counter_asks_phone=self.phone.isChecked(),
        )

    @property
    def till(self) -> str:
        """Where this till stands."""
        return self.location.currentText().strip()

    @property
    def place(self) -> Place:
        """The chosen screen."""
        return self._places[int(self.screens.chosen)]

    def _lay_out(self) -> None:
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(GAP)
        for card in (self._customers_card(), self._till_card(), self._pin_card()):
            column.addWidget(card)
        column.addStretch(1)

    def _customers_card(self) -> FormCard:
        card = FormCard(_("For your customers"))
        card.add(_("&Languages"), self.languages)
        card.add_wide(self.wrong)
        asks = QWidget()
        column = QVBoxLayout(asks)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        for tick in (self.comment, self.phone):
            column.addWidget(tick)
        asks.setFocusProxy(self.comment)
        card.add(_("&Ask for"), asks)
        return card

    def _till_card(self) -> FormCard:
        card = FormCard(_("This till"))
        if len(self._places) > 1:
            # Customers look at the screen that the owner does not work on.
            self.screens.choose("1")
            self.screens.show()
            card.add(_("S&creen"), self.screens)
        line_name = _("&Where it stands")
        self.location.setEditable(True)
        self.location.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self.location.lineEdit()
        assert line
        line.setMaxLength(LONGEST_CONTACT)
        line.setPlaceholderText(_("Shop or till"))
        card.add(line_name, self.location, _("Every answer given here carries it."))
        return card

    def _pin_card(self) -> FormCard:
        card = FormCard(_("PIN"))
        card.add_whole(self.pin)
        return card


def _title(place: Place) -> str:
    size = f"{place.geometry.width()} × {place.geometry.height()}"
    named = f"{place.name}, {size}" if place.name else size
    if place.is_owners:
        return _("{screen} (this screen)").format(screen=named)
    return named
