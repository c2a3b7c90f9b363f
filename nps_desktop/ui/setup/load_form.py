"""How long a call takes the shop, as a field."""

from dataclasses import replace

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nps_desktop.domain.shop import Shop
from nps_desktop.i18n import _
from nps_desktop.ui.widgets.form_card import FormCard, NumberField

LONGEST_CALL = 240


class LoadForm(QWidget):
    """The field for the minutes of a call."""

    def __init__(self) -> None:
        super().__init__()
        self.minutes_per_call = NumberField(1, LONGEST_CALL)
        card = FormCard(_("The work"))
        card.add(
            _("&Minutes for a call"),
            self.minutes_per_call,
            _("Tells how long the calls of a list will take."),
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_shop(self, shop: Shop) -> None:
        """Put a shop's minutes in the field."""
        self.minutes_per_call.setValue(shop.minutes_per_call)

    def shop(self, base: Shop) -> Shop:
        """Return the shop with the minutes of the field."""
        return replace(base, minutes_per_call=self.minutes_per_call.value())
