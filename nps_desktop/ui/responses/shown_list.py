"""The list in the table: found in short reads, fetched as one scrolls, read again in its place."""

from collections.abc import Callable
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.answer_lists import AnswerList, KnownRow
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.ui.responses.answer_columns import answer_columns
from nps_desktop.ui.responses.answer_reads import Found, begin, go_on
from nps_desktop.ui.table.rows_model import RowsModel, Wanted
from nps_desktop.ui.table.table_view import RecordTable
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

LIST = "list"
TOLD_EVERY = 0.12
"""Seconds; a search goes on in steps of a few milliseconds, more than anybody can read."""


class ShownList(QObject):
    """Finds one list after another and shows the last.

    `found` tells how far it has been found, after it was shown; `renewing` brings the list of
    before and the one of now, which answers the same question, before the rows are read again.
    `stopped` tells that the list could not be found to its end.
    """

    found = Signal(object)
    stopped = Signal()
    renewing = Signal(object, object)

    def __init__(self, tasks: Tasks) -> None:
        super().__init__()
        self._tasks = tasks
        self.list: AnswerList | None = None
        self.wanted: AnswerQuery | None = None
        self._told_at = 0.0
        self.rows = RowsModel(answer_columns(), self._fetch)
        self.table = RecordTable(self.rows, _("Answers"))

    def find(self, query: AnswerQuery) -> None:
        """Find a list, and no other any more: a letter that is typed waits for one short read."""
        self.wanted = query
        self._ask(lambda workspace: begin(workspace, query))

    def find_row(self, answer: StoredResponse, told: Callable[[int | None], None]) -> None:
        """Tell at which row an answer stands; None where it is not in the list."""
        if (found := self.list) is not None:
            self._tasks.read_newest(
                self, lambda workspace: workspace.lists.row_of(found, answer), told, replaces="row"
            )

    def _ask(self, job: "Callable[[Workspace], Found]") -> None:
        self._tasks.read_newest(self, job, self._on_found, on_failed=self._on_failed, replaces=LIST)

    def _on_failed(self, fault: WorldFault) -> None:
        self._tasks.failed.emit(fault)
        self.stopped.emit()

    def _on_found(self, found: Found) -> None:
        # Asked first: who hears what was found may ask for another list, which then comes last.
        if not found.list.is_whole:
            self._ask(lambda _workspace: go_on(found))
        if self._show(found.list):
            self.found.emit(found)

    def _show(self, now: AnswerList) -> bool:
        """Show what was found; False where that tells nothing new."""
        before = self.list
        if before is None or before.query != now.query:
            self.list = now
            self._told_at = monotonic()
            self.rows.show(now.count if now.is_whole else len(now.first_page), now.first_page)
            self.table.scrollToTop()
            return True
        if not now.is_whole:
            return not before.is_whole and self._is_time_to_tell()
        self.renewing.emit(before, now)
        self.list = now
        self.rows.renew(now.count)
        return True

    def _is_time_to_tell(self) -> bool:
        now = monotonic()
        if now < self._told_at + TOLD_EVERY:
            return False
        self._told_at = now
        return True

    def _fetch(self, wanted: Wanted[StoredResponse]) -> None:
        found = self.list
        if found is None:
            wanted.end()
            return
        rows = range(wanted.offset, wanted.offset + wanted.limit)
        near = KnownRow(*wanted.near) if wanted.near else None
        self._tasks.read(
            self,
            lambda workspace: workspace.lists.page(found, rows, near),
            wanted.deliver,
            on_ended=wanted.end,
        )
