"""The shop's own words as fields: its name, its town, its question."""

from dataclasses import replace

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nps_desktop.domain.shop import Shop
from nps_desktop.i18n import _
from nps_desktop.ui.widgets.form_card import FormCard

LONGEST_NAME = 80
LONGEST_QUESTION = 300


class ShopForm(QWidget):
    """Fields for the shop's words."""

    def __init__(self) -> None:
        super().__init__()
        self.name = _line(LONGEST_NAME)
        self.town = _line(LONGEST_NAME)
        self.question = _line(LONGEST_QUESTION)
        self.question.setPlaceholderText(_("The standard question"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card())
        self.setFocusProxy(self.name)

    def show_shop(self, shop: Shop) -> None:
        """Put a shop's words in the fields."""
        self.name.setText(shop.name)
        self.town.setText(shop.town)
        self.question.setText(shop.question)

    def shop(self, base: Shop) -> Shop:
        """Return the shop with the words of the fields."""
        return replace(
            base,
            name=self.name.text().strip(),
            town=self.town.text().strip(),
            question=self.question.text().strip(),
        )

    def _card(self) -> FormCard:
        card = FormCard(_("Your shop"))
        card.add(_("&Name"), self.name)
        card.add(_("&Town"), self.town)
        card.add(
            _("&Question"),
            self.question,
            _("What you ask your customers. Leave it empty for the standard question."),
        )
        return card


def _line(longest: int) -> QLineEdit:
    line = QLineEdit()
    line.setMaxLength(longest)
    return line
