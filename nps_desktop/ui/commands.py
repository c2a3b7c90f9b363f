"""What the commands of the window do: each opens its dialog or starts its errand."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from nps_desktop.i18n import _
from nps_desktop.settings import Settings
from nps_desktop.ui.actions import Command
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.who import Who

if TYPE_CHECKING:
    from nps_desktop.ui.counter.counter_mode import CounterMode
    from nps_desktop.ui.help_window import HelpTopic, HelpWindow
    from nps_desktop.ui.imports.incoming import Incoming
    from nps_desktop.ui.setup.settings_dialog import SettingsDialog

Wear = Callable[[str], None]


class Commands(QObject):
    """Answers the window's commands and the files dropped on it.

    `dialog` is the one that was opened last. `wear` gives the program a look by its name.
    `settings_used` carries new choices of this computer, `counter_started` tells that customers
    are about to see the screen.
    """

    settings_used = Signal(object)
    counter_started = Signal()

    def __init__(
        self, window: MainWindow, around: Surroundings, *, settings_file: Path, wear: Wear
    ) -> None:
        super().__init__()
        self._window = window
        self._around = around
        self._settings_file = settings_file
        self._wear = wear
        self.dialog: QDialog | None = None
        self.help: HelpWindow | None = None
        self.counter: CounterMode | None = None
        self.who = Who(window, around, settings_file)
        self.who.chosen.connect(self._on_settings_saved)
        self._acts = {
            Command.IMPORT: self._ask_and_import,
            Command.PASTE: self._import_copied,
            Command.EXPORT: self._export,
            Command.BACK_UP: self._back_up,
            Command.SETTINGS: self._show_settings,
            Command.COUNTER: self._open_counter,
            Command.WHO: self.who.offer,
            Command.COLLEAGUES: self._show_colleagues,
            Command.PERIOD: self._choose_period,
            Command.LOCATION: self._choose_location,
            Command.ALL_LOCATIONS: lambda: around.scope.choose_location(None),
            Command.HELP: self._show_help,
            Command.SHORTCUTS: self._show_keys,
            Command.ABOUT: self._show_about,
        }
        window.commanded.connect(self._on_command)
        window.files_dropped.connect(self.import_files)

    @property
    def is_counter_open(self) -> bool:
        """Whether customers see the screen."""
        return self.counter is not None and self.counter.window is not None

    def import_files(self, files: Sequence[Path]) -> None:
        """Take these files in, one after the other."""
        from nps_desktop.ui.imports.incoming import files_in

        if files:
            self._import(files_in(files))

    def _import(self, incoming: "tuple[Incoming, ...]") -> None:
        from nps_desktop.ui.help_window import HelpTopic
        from nps_desktop.ui.imports.import_dialog import ImportDialog

        self._show(ImportDialog(self._window, self._around, incoming), HelpTopic.IMPORT)

    def _on_command(self, command: Command) -> None:
        if command in self._acts:
            self._acts[command]()

    def _ask_and_import(self) -> None:
        from nps_desktop.ui.imports.incoming import ask_for_files

        self.import_files(ask_for_files(self._window))

    def _import_copied(self) -> None:
        from nps_desktop.ui.imports.incoming import copied_table

        text = QGuiApplication.clipboard().text()
        if text.strip():
            self._import((copied_table(text),))
        else:
            nothing = _("Nothing was copied. Copy the cells with their headings, then paste them.")
            self._around.messages.warn(nothing)

    def _export(self) -> None:
        from nps_desktop.ui.errands import export_answers

        export_answers(self._window, self._around.tasks, self._around.messages)

    def _back_up(self) -> None:
        from nps_desktop.ui.errands import back_up

        back_up(self._window, self._around.tasks, self._around.messages)

    def _show_colleagues(self) -> None:
        from nps_desktop.ui.setup.sections import Section

        self._show_settings().open_section(Section.COLLEAGUES)

    def _show_settings(self) -> "SettingsDialog":
        from nps_desktop.ui.help_window import HelpTopic
        from nps_desktop.ui.setup.settings_dialog import SettingsDialog

        dialog = SettingsDialog(self._window, self._around, settings_file=self._settings_file)
        dialog.look_chosen.connect(self._wear)
        dialog.settings_saved.connect(self._on_settings_saved)
        dialog.undo_wanted.connect(self._window.undo_list.take_back)
        self._show(dialog, HelpTopic.SETTINGS)
        return dialog

    def _on_settings_saved(self, settings: Settings) -> None:
        self._around = replace(self._around, settings=settings)
        self._window.use_settings(settings)
        self.who.settings = settings
        self.settings_used.emit(settings)

    def _open_counter(self) -> None:
        from nps_desktop.ui.counter.counter_mode import CounterMode
        from nps_desktop.ui.counter.places import places_around
        from nps_desktop.ui.counter.start_dialog import StartDialog
        from nps_desktop.ui.help_window import HelpTopic

        counter = self.counter = self.counter or CounterMode(self._window, self._around)
        if counter.window:
            counter.point_out()
            return
        dialog = StartDialog(
            self._window,
            self._around,
            settings_file=self._settings_file,
            places=places_around(self._window),
            check=counter.check,
        )
        dialog.started.connect(self.counter_started)
        dialog.started.connect(counter.start)
        dialog.settings_saved.connect(self._on_settings_saved)
        self._show(dialog, HelpTopic.COUNTER)

    def _choose_period(self) -> None:
        self._window.figures.period.showMenu()

    def _choose_location(self) -> None:
        location = self._window.figures.location
        if location.is_choice:
            location.offer()
        else:
            self._around.messages.tell(_("All answers are of one location."))

    def _show_help(self) -> None:
        from nps_desktop.ui.help_window import TOPIC_OF

        self._help_over(self._window, TOPIC_OF[self._window.open_key or PageKey.OVERVIEW])

    def _help_over(self, owner: QWidget, topic: "HelpTopic") -> None:
        """Open the help as its owner's: a dialog keeps the window's own help out of reach."""
        from nps_desktop.ui.help_window import HelpWindow

        if self.help and isValid(self.help) and self.help.parent() is not owner:
            self.help.deleteLater()
            self.help = None
        if self.help is None or not isValid(self.help):
            self.help = HelpWindow(owner, self._around.tasks)
        self.help.show_topic(topic)

    def _show_keys(self) -> None:
        from nps_desktop.ui.setup.keys_dialog import KeysDialog

        self._show(KeysDialog(self._window))

    def _show_about(self) -> None:
        from nps_desktop.ui.setup.about_dialog import AboutDialog

        self._show(AboutDialog(self._window))

    def _show(self, dialog: QDialog, topic: "HelpTopic | None" = None) -> None:
        """Open a dialog over the window; the one before it is gone by then."""
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = dialog
        if topic:
            helped = QShortcut(QKeySequence(QKeySequence.StandardKey.HelpContents), dialog)
            helped.activated.connect(lambda: self._help_over(dialog, topic))
        dialog.open()
