"""The choices of this computer as fields: what the settings file keeps."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from nps_desktop.i18n import LANGUAGES, OWN_NAMES, _
from nps_desktop.settings import Settings
from nps_desktop.ui.widgets.form_card import ChoiceField, FormCard

LONGEST_NAME = 60


class ComputerForm(QWidget):
    """Fields for language, look and colleague; `look_chosen` brings each look as it is chosen."""

    look_chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._settings = Settings()
        self.language = ChoiceField(
            (
                (_("As the computer is set"), ""),
                *((OWN_NAMES[each], each) for each in LANGUAGES),
            )
        )
        self.look = ChoiceField(
            ((_("As the computer is set"), "system"), (_("Light"), "light"), (_("Dark"), "dark"))
        )
        self.colleague = QLineEdit()
        self.colleague.setMaxLength(LONGEST_NAME)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card())
        self.look.activated.connect(lambda: self.look_chosen.emit(self.look.chosen))

    def show_settings(self, settings: Settings) -> None:
        """Put the choices in the fields."""
        self._settings = settings
        self.language.choose(settings.language)
        self.look.choose(settings.look)
        self.colleague.setText(settings.colleague)

    def settings(self) -> Settings:
        """Return the choices as the fields have them."""
        return replace(
            self._settings,
            language=self.language.chosen,
            look=self.look.chosen,
            colleague=self.colleague.text().strip(),
        )

    def _card(self) -> FormCard:
        card = FormCard(_("This computer"))
        card.add(
            _("&Language"),
            self.language,
            _("Takes effect the next time NPS Desktop starts."),
        )
        card.add(_("L&ook"), self.look)
        card.add(
            _("&Colleague"),
            self.colleague,
            _("Who sits at this computer. Calls and steps carry this name."),
        )
        return card
