"""The shop's own words and rules as fields: what the data file keeps."""

from dataclasses import replace

from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from nps_desktop.domain.shop import Shop
from nps_desktop.i18n import _, pgettext
from nps_desktop.ui.theme import GAP
from nps_desktop.ui.widgets.form_card import FormCard, NumberField

NO_TARGET, NO_GUESS = -101, -1
LONGEST_NAME = 80
LONGEST_QUESTION = 300
MOST_HOURS = 24 * 14
MOST_DAYS = 365 * 20


class ShopForm(QWidget):
    """Fields for the shop, its score and its calls."""

    def __init__(self) -> None:
        super().__init__()
        self._shop = Shop()
        self.name = _line(LONGEST_NAME)
        self.town = _line(LONGEST_NAME)
        self.question = _line(LONGEST_QUESTION)
        self.question.setPlaceholderText(_("The standard question"))
        self.target = NumberField(NO_TARGET, 100)
        self.target.setSpecialValueText(pgettext("target", "none"))
        self.guess = NumberField(NO_GUESS, 10)
        self.guess.setSpecialValueText(pgettext("guess", "none"))
        self.good_from = NumberField(-100, 100)
        self.very_good_above = NumberField(-100, 100)
        self.followup_hours = NumberField(1, MOST_HOURS)
        self.history_days = NumberField(0, MOST_DAYS)
        self.minutes_per_call = NumberField(1, 240)
        self.wrong = QLabel()
        self.wrong.setProperty("role", "wrong")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self._lay_out()

    def show_shop(self, shop: Shop) -> None:
        """Put a shop's words and rules in the fields."""
        self._shop = shop
        self.name.setText(shop.name)
        self.town.setText(shop.town)
        self.question.setText(shop.question)
        self.target.setValue(NO_TARGET if shop.target is None else shop.target)
        self.guess.setValue(NO_GUESS if shop.guess is None else shop.guess)
        for field, value in self._numbers(shop):
            field.setValue(value)

    def shop(self) -> Shop | None:
        """Return the shop as the fields have it; None, and a sentence here, where they quarrel."""
        is_wrong = self.good_from.value() > self.very_good_above.value()
        self.wrong.setText(
            _("“Needs work below” cannot be higher than “Very good above”.") if is_wrong else ""
        )
        self.wrong.setVisible(is_wrong)
        if is_wrong:
            self.good_from.setFocus()
            return None
        guess = None if self.guess.value() == NO_GUESS else self.guess.value()
        return replace(
            self._shop,
            guess=guess,
            is_guess_asked=self._shop.is_guess_asked or guess is not None,
            name=self.name.text().strip(),
            town=self.town.text().strip(),
            question=self.question.text().strip(),
            target=None if self.target.value() == NO_TARGET else self.target.value(),
            good_from=self.good_from.value(),
            very_good_above=self.very_good_above.value(),
            followup_hours=self.followup_hours.value(),
            history_days=self.history_days.value(),
            minutes_per_call=self.minutes_per_call.value(),
        )

    def _numbers(self, shop: Shop) -> tuple[tuple[NumberField, int], ...]:
        return (
            (self.good_from, shop.good_from),
            (self.very_good_above, shop.very_good_above),
            (self.followup_hours, shop.followup_hours),
            (self.history_days, shop.history_days),
            (self.minutes_per_call, shop.minutes_per_call),
        )

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for card in (self._shop_card(), self._score_card(), self._calls_card()):
            column.addWidget(card)

    def _shop_card(self) -> FormCard:
        card = FormCard(_("Your shop"))
        card.add(_("&Name"), self.name)
        card.add(_("&Town"), self.town)
        card.add(
            _("&Question"),
            self.question,
            _("What you ask your customers. Leave it empty for the standard question."),
        )
        return card

    def _score_card(self) -> FormCard:
        card = FormCard(_("The score"))
        card.add(_("Tar&get"), self.target, _("The score that you aim for, −100 to +100."))
        card.add(_("Needs &work below"), self.good_from)
        card.add(_("&Very good above"), self.very_good_above)
        card.add_wide(self.wrong)
        card.add(
            _("Your g&uess"),
            self.guess,
            _("How many of ten customers would recommend you? The overview shows it."),
        )
        return card

    def _calls_card(self) -> FormCard:
        card = FormCard(_("Follow-up"))
        card.add(_("&Hours until a call is due"), self.followup_hours)
        card.add(
            _("&Days of history"),
            self.history_days,
            _("Imported answers that are older than this many days open no call."),
        )
        card.add(_("&Minutes for a call"), self.minutes_per_call)
        return card


def _line(longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(longest)
    return line
