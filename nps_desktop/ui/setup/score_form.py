"""How the shop reads its score, as fields: target, bands, the owner's guess."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nps_desktop.domain.shop import Shop
from nps_desktop.i18n import _, pgettext
from nps_desktop.ui.widgets.form_card import FormCard, NumberField
from nps_desktop.ui.widgets.labels import label

NO_TARGET, NO_GUESS = -101, -1


class ScoreForm(QWidget):
    """Fields for the score."""

    def __init__(self) -> None:
        super().__init__()
        self.target = NumberField(NO_TARGET, 100)
        self.target.setSpecialValueText(pgettext("target", "none"))
        self.guess = NumberField(NO_GUESS, 10)
        self.guess.setSpecialValueText(pgettext("guess", "none"))
        self.good_from = NumberField(-100, 100)
        self.very_good_above = NumberField(-100, 100)
        self.wrong = label("", "wrong", is_wrapped=True)
        self.wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card())
        self.setFocusProxy(self.target)

    def show_shop(self, shop: Shop) -> None:
        """Put a shop's rules in the fields."""
        self.target.setValue(NO_TARGET if shop.target is None else shop.target)
        self.guess.setValue(NO_GUESS if shop.guess is None else shop.guess)
        self.good_from.setValue(shop.good_from)
        self.very_good_above.setValue(shop.very_good_above)

    def shop(self, base: Shop) -> Shop | None:
        """Return the shop with these rules; None, and a sentence here, where they quarrel."""
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
            base,
            guess=guess,
            is_guess_asked=base.is_guess_asked or guess is not None,
            target=None if self.target.value() == NO_TARGET else self.target.value(),
            good_from=self.good_from.value(),
            very_good_above=self.very_good_above.value(),
        )

    def _card(self) -> FormCard:
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
