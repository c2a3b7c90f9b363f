"""What every page of the window has in common: it reads again when what it shows was touched."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.settings import Settings
from nps_desktop.ui.live_tally import LiveTally
from nps_desktop.ui.messages import Messages
from nps_desktop.ui.scope_choice import ScopeChoice
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QShowEvent


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page is given: the work beside the window, the chosen scope, its figures, a voice.

    `tally` is counted before the data file's own code is loaded; a page may show it at once.
    """

    tasks: Tasks
    scope: ScopeChoice
    messages: Messages
    settings: Settings
    tally: LiveTally


class Page(QWidget):
    """A page of the window; while hidden it only remembers that it must read again.

    `page_wanted` carries a Destination to go to, `commanded` a Command of the window's menus.
    """

    page_wanted = Signal(object)
    commanded = Signal(object)
    subjects = frozenset({Subject.RESPONSES, Subject.FOLLOWUPS, Subject.SHOP})

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("page")
        self.tasks = around.tasks
        self.scope = around.scope
        self.messages = around.messages
        self.settings = around.settings
        self.tally = around.tally
        self._is_stale = True
        self.tasks.changed.connect(self._on_changed)
        self.scope.chosen.connect(self._on_scope_chosen)

    def read_again(self) -> None:
        """Ask for everything that the page shows; each page says how."""
        raise NotImplementedError

    def use_settings(self, settings: Settings) -> None:
        """Take this computer's new choices; whoever else works here now may see other calls."""
        is_another = settings.colleague != self.settings.colleague
        self.settings = settings
        if is_another:
            self._read_or_remember()

    def show_item(self, item: int) -> None:
        """Show one answer or follow-up by its number, on pages that have such."""

    def start_search(self) -> None:
        """Let somebody type what to look for, on pages that can be searched."""

    @property
    def unsaved(self) -> int:
        """How much the page keeps that could not be stored; it would go with it."""
        return 0

    def showEvent(self, event: "QShowEvent") -> None:
        """Read what was touched while the page was hidden."""
        super().showEvent(event)
        self.read_ahead()

    def keyPressEvent(self, event: "QKeyEvent") -> None:
        """Let Enter press the button that has the focus, as it does in a dialog."""
        from PySide6.QtCore import Qt  # kept out of the first frame

        button = self.focusWidget()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and isinstance(button, QPushButton):
            button.click()
        else:
            super().keyPressEvent(event)

    def read_ahead(self) -> None:
        """Read what was touched before somebody opens the page."""
        if self._is_stale:
            self._is_stale = False
            self.read_again()

    def _on_changed(self, change: Change) -> None:
        if change.touches(*self.subjects):
            self._read_or_remember()

    def _on_scope_chosen(self) -> None:
        self._read_or_remember()

    def _read_or_remember(self) -> None:
        if self.isVisible():
            self.read_again()
        else:
            self._is_stale = True
