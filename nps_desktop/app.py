"""The composition root: paths, log, settings, language, look, data file, window."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from nps_desktop import i18n, logs
from nps_desktop import settings as stored_settings
from nps_desktop.launch_clock import milliseconds_since_launch
from nps_desktop.paths import Paths
from nps_desktop.settings import Settings
from nps_desktop.ui import crash, theme, window_state
from nps_desktop.ui.commands import Commands
from nps_desktop.ui.live_tally import LiveTally
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Messages
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.period_choice import PeriodChoice
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class WindowOptions:
    """How the window is opened: the user's folders, and the data file or database URL."""

    paths: Paths
    database: str

    @property
    def data_file(self) -> Path | None:
        """The data file, where the database is a file."""
        return None if "://" in self.database else Path(self.database)


def dressed_application(settings: Settings) -> QApplication:
    """Return the application in its language and look."""
    i18n.use(settings.language or i18n.of_the_system())
    application = _application()
    application.setApplicationName("NPS Desktop")
    application.setStyle("Fusion")
    theme.load_fonts()
    theme.dress(application, theme.theme_for(settings.look))
    return application


class Program(QObject):
    """A running window with everything behind it; `close` ends the work beside it."""

    def __init__(self, options: WindowOptions, settings: Settings) -> None:
        super().__init__()
        self._options = options
        self.tasks = Tasks(lambda: _open_workspace(options.database))
        self.messages = Messages()
        self.period = PeriodChoice(date.today)
        tally = LiveTally(self.tasks, self.period)
        around = Surroundings(self.tasks, self.period, self.messages, settings, tally)
        self.window = MainWindow(around)
        self.window.wear(theme.theme_for(settings.look))
        self.commands = Commands(
            self.window, around, settings_file=options.paths.settings_file, wear=self._wear
        )
        self.window.closed.connect(self._on_closed)
        self.window.figures.painted.connect(
            self._on_first_figures_painted, Qt.ConnectionType.SingleShotConnection
        )
        window_state.restore(self.window, self._state_file)

    def open(self, page: PageKey = PageKey.OVERVIEW) -> None:
        """Show the window; the figures come first, the data file's own code after them."""
        self.window.open_page(page)
        self.window.show()
        data_file = self._options.data_file
        if data_file and data_file.exists():
            self.window.tally.glance_at(data_file)
        else:
            self.window.tally.count()
            self.tasks.start_database()

    def close(self) -> None:
        """Finish what was asked and close the data file."""
        self.tasks.close()

    @property
    def _state_file(self) -> Path:
        return self._options.paths.config / "window"

    def _on_first_figures_painted(self) -> None:
        self.tasks.start_database()
        self.window.read_frame()

    def _wear(self, look: str) -> None:
        chosen = theme.theme_for(look)
        theme.dress(_application(), chosen)
        self.window.wear(chosen)

    def _on_closed(self) -> None:
        window_state.keep(self.window, self._state_file)


def run(options: WindowOptions, *, on_ready: Callable[[Program], None] | None = None) -> int:
    """Open the window and stay until it is closed; returns the exit code."""
    settings = stored_settings.load(options.paths.settings_file)
    application = dressed_application(settings)
    logs.start(options.paths.log_file)
    program = Program(options, settings)
    reports = crash.CrashReports(program.window, options.paths.log_file)
    put_back = crash.install(reports.report)
    if on_ready:
        on_ready(program)
    program.open()
    code = application.exec()
    program.close()
    put_back()
    logs.stop()
    return code


@dataclass(frozen=True, slots=True)
class Shown:
    """How long the start took, in milliseconds since the process began."""

    first_frame: float
    figures: float


def run_until_shown(options: WindowOptions) -> Shown:
    """Open the window and leave when the four figures are painted."""
    painted: list[float] = []

    def watch(program: Program) -> None:
        program.window.first_painted.connect(lambda: painted.append(milliseconds_since_launch()))
        program.window.figures.painted.connect(leave)

    def leave() -> None:
        painted.append(milliseconds_since_launch())
        QApplication.exit()

    run(options, on_ready=watch)
    return Shown(first_frame=painted[0], figures=painted[-1])


def _application() -> QApplication:
    existing = QApplication.instance()
    return existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])


def _open_workspace(database: str) -> "Workspace":
    from nps_desktop.services.workspace import Workspace

    return Workspace.open(database)
