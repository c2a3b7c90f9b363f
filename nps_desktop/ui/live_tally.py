"""The figures of the chosen scope, kept true: read again whenever an answer changes anywhere."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.periods import Period
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.tally import Tally
from nps_desktop.ui.scope_choice import ScopeChoice
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


class LiveTally(QObject):
    """The tally of the chosen scope; `counted` brings each new one.

    `glance_failed` tells that the quick way found no answer, so the data file must be opened.
    """

    counted = Signal(object)
    glance_failed = Signal()

    def __init__(self, tasks: Tasks, scope: ScopeChoice) -> None:
        super().__init__()
        self._tasks = tasks
        self._scope = scope
        self._is_counting = False
        self._is_behind = False
        self._has_come_along = False
        self.tally: Tally | None = None
        tasks.read_along(self, self._question, self._on_read_along)
        tasks.changed.connect(self._on_changed)
        scope.chosen.connect(self.count)

    def glance_at(self, data_file: Path) -> None:
        """Count for the first time by the quick way, which needs no more than the file."""
        scope = self._scope.scope
        self._tasks.compute(
            self,
            lambda: _glance(data_file, scope.period),
            lambda tally: self._on_glanced(tally, scope),
        )

    def count(self) -> None:
        """Count again, once more afterwards where something changed meanwhile.

        So the figures move while a fast typist types, and not only when she rests.
        """
        self._is_behind = self._is_counting
        if self._is_counting:
            return
        self._is_counting = True
        scope = self._scope.scope
        self._tasks.read(
            self,
            lambda workspace: workspace.summaries.tally(scope.period, scope.location),
            lambda tally: self._show(tally, scope),
            on_ended=self._on_ended,
        )

    def _question(self) -> "Callable[[Workspace], tuple[Tally, Scope]]":
        scope = self._scope.scope
        return lambda workspace: (
            workspace.summaries.tally(scope.period, scope.location),
            scope,
        )

    def _on_read_along(self, counted: tuple[Tally, Scope]) -> None:
        """Show what was counted with a change that is told next."""
        self._has_come_along = True
        self._show(*counted)

    def _on_changed(self, change: Change) -> None:
        has_come_along, self._has_come_along = self._has_come_along, False
        if change.touches(Subject.RESPONSES) and not has_come_along:
            self.count()

    def _on_glanced(self, tally: Tally | None, scope: Scope) -> None:
        if tally is None:
            self.glance_failed.emit()
        else:
            self._show(tally, scope)

    def _on_ended(self) -> None:
        self._is_counting = False
        if self._is_behind:
            self.count()

    def _show(self, tally: Tally, scope: Scope) -> None:
        if scope == self._scope.scope:
            self.tally = tally
            self.counted.emit(tally)


def _glance(data_file: Path, period: Period) -> Tally | None:
    from nps_desktop.storage.glance import glance

    return glance(data_file, period)
