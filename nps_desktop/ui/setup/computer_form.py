"""The choices of this computer as fields: what the settings file keeps."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from nps_desktop.i18n import LANGUAGES, OWN_NAMES, _
from nps_desktop.settings import Settings
from nps_desktop.ui.widgets.form_card import ChoiceField, FormCard


class ComputerForm(QWidget):
    """Fields for language, look, reminders; `look_chosen` brings each look as it is chosen."""

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
        self.reminders = QCheckBox(_("&Remind me of calls that fall due"))
        self.asks_who = QCheckBox(_("&Ask at the start who is working"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card())
        self.setFocusProxy(self.language)
        self.look.activated.connect(lambda: self.look_chosen.emit(self.look.chosen))

    def show_settings(self, settings: Settings) -> None:
        """Put the choices in the fields."""
        self._settings = settings
        self.language.choose(settings.language)
        self.look.choose(settings.look)
        self.reminders.setChecked(settings.reminders)
        self.asks_who.setChecked(settings.asks_who)

    def settings(self) -> Settings:
        """Return the choices as the fields have them."""
        return replace(
            self._settings,
            language=self.language.chosen,
            look=self.look.chosen,
            reminders=self.reminders.isChecked(),
            asks_who=self.asks_who.isChecked(),
        )

    def _card(self) -> FormCard:
        card = FormCard(_("This computer"))
        card.add(
            _("&Language"),
            self.language,
            _("Takes effect the next time NPS Desktop starts."),
        )
        card.add(_("L&ook"), self.look)
        card.add_tick(
            self.reminders,
            _("While the program runs, before a call is due and once it is overdue."),
        )
        card.add_tick(
            self.asks_who,
            _("Where the shop has two colleagues or more. The name stands in the sidebar."),
        )
        return card
