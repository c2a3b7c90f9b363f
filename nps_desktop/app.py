"""The composition root: paths, log, settings, language, look, data file, window."""

import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from nps_desktop import i18n
from nps_desktop import settings as stored_settings
from nps_desktop.launch_clock import milliseconds_since_launch
from nps_desktop.paths import Paths
from nps_desktop.settings import Settings
from nps_desktop.ui import theme, window_state
from nps_desktop.ui.live_tally import LiveTally
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.messages import Messages
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.scope_choice import ScopeChoice
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.equipment import Equipment
    from nps_desktop.services.workspace import Workspace
    from nps_desktop.ui.commands import Commands

LONGEST_BARE = 500
FRAME = QSize(16, 44)
"""What a window manager draws around a window, roughly."""

KEPT_FOR_UNDO = timedelta(days=1)


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
    theme.load_fonts()
    theme.dress(application, theme.theme_for(settings.look))
    return application


class Program(QObject):
    """A running window with everything behind it; `close` ends the work beside it.

    It opens in three strokes, so that something stands on the screen at once: the frame, then the
    four figures by a glance at the file, then everything else.
    """

    def __init__(self, options: WindowOptions, settings: Settings) -> None:
        super().__init__()
        self._options = options
        self._first_page = PageKey.OVERVIEW
        self._equipment: Equipment | None = None
        self.tasks = Tasks(lambda: _open_workspace(options.database))
        self.messages = Messages()
        self.scope = ScopeChoice(date.today)
        tally = LiveTally(self.tasks, self.scope)
        self._around = Surroundings(self.tasks, self.scope, self.messages, settings, tally)
        self.window = MainWindow(self._around)
        self.window.wear(theme.theme_for(settings.look))
        self.window.closed.connect(self._on_closed)
        self.window.first_painted.connect(self._on_first_painted)
        self.window.figures.painted.connect(self._equip_soon)
        tally.glance_failed.connect(self._equip)
        room = QGuiApplication.primaryScreen().availableSize() - FRAME
        self.window.resize(self.window.size().boundedTo(room))
        window_state.restore(self.window, self._state_file)

    def open(self, page: PageKey = PageKey.OVERVIEW) -> None:
        """Show the window; the page follows when the figures stand."""
        self._first_page = page
        self.window.sidebar.mark(page)
        self.window.show()
        # A window that is not painted, because it starts minimised, is equipped all the same.
        QTimer.singleShot(LONGEST_BARE, self, self._equip)

    def close(self) -> None:
        """Finish what was asked, close the data file, put the process back as it was."""
        self.tasks.close()
        if self._equipment:
            self._equipment.put_away()

    @property
    def is_equipped(self) -> bool:
        """Whether the page is there and the data file is being read."""
        return self._equipment is not None

    @property
    def commands(self) -> "Commands":
        """What answers the window's menus, once the program is equipped.

        Raises:
            RuntimeError: it is not equipped yet.
        """
        if self._equipment is None:
            raise RuntimeError
        return self._equipment.commands

    @property
    def _state_file(self) -> Path:
        return self._options.paths.config / "window"

    def _on_first_painted(self) -> None:
        data_file = self._options.data_file
        if data_file and data_file.exists():
            self.window.tally.glance_at(data_file)
        else:
            self._equip_soon()

    def _equip_soon(self) -> None:
        """Equip when the painting that is under way has reached the screen."""
        QTimer.singleShot(0, self, self._equip)

    def _equip(self) -> None:
        """Bring what the first frame did without: log, commands, the page, the data file."""
        if self._equipment:
            return
        from nps_desktop.equipment import Equipment

        self._equipment = Equipment(
            self.window, self._around, paths=self._options.paths, wear=self._wear
        )
        self.window.bind_keys()
        if self.window.open_key is None:
            self.window.open_page(self._first_page)
        if self._around.tally.tally is None:
            self._around.tally.count()
        self.window.read_frame()
        self.commands.who.begin()
        self.tasks.write(self, lambda workspace: workspace.purge_removed(KEPT_FOR_UNDO))
        self.tasks.start_database()

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
    program = Program(options, settings)
    if on_ready:
        on_ready(program)
    program.open()
    code = application.exec()
    program.close()
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
    # Named here, the style costs nothing; setStyle() would load every word of QStyle at start-up.
    named = [*sys.argv[:1], "-style", "Fusion"]
    return existing if isinstance(existing, QApplication) else QApplication(named)


def _open_workspace(database: str) -> "Workspace":
    from nps_desktop.services.workspace import Workspace

    return Workspace.open(database)
