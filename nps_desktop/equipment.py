"""What a window gets after its first frame: log, Qt's words, crashes told, commands, reminders."""

import sys
from collections.abc import Callable

from nps_desktop import i18n, logs
from nps_desktop.paths import Paths
from nps_desktop.ui import crash, qt_words
from nps_desktop.ui.commands import Commands
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.others import Others
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.preparing import Preparing
from nps_desktop.ui.reminders import Reminders
from nps_desktop.ui.tidying import Tidying

QUICK_TURNS = 0.0005
"""Seconds that a thread keeps its turn while another waits; Python's own are ten times that."""


class Equipment:
    """Put on once per window; `put_away` leaves the process as it was."""

    def __init__(
        self,
        window: MainWindow,
        around: Surroundings,
        *,
        paths: Paths,
        wear: Callable[[str], None],
    ) -> None:
        self._tidying = Tidying(window)
        # The work beside the window is short; waiting for its turn would be most of it.
        sys.setswitchinterval(QUICK_TURNS)
        logs.start(paths.log_file)
        qt_words.speak(window, i18n.language())
        self.crashes = crash.CrashReports(window, paths.log_file)
        self._put_hooks_back = crash.install(self.crashes.report)
        self.others = Others(window, around.tasks)
        self.commands = Commands(window, around, settings_file=paths.settings_file, wear=wear)
        self.reminders = Reminders(
            window, around, is_counter_open=lambda: self.commands.is_counter_open
        )
        self.preparing = Preparing(window, around.tasks)
        self.commands.settings_used.connect(self.reminders.use_settings)
        self.commands.counter_started.connect(self.reminders.fall_silent)

    def put_away(self) -> None:
        """Let go of the hooks and the log."""
        self._tidying.stop()
        self._put_hooks_back()
        logs.stop()
