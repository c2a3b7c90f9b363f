"""What is done with the answers that are chosen in the list: removed, or exported."""

from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nps_desktop.domain.changes import Change
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.errands import export
from nps_desktop.ui.exporting import AT_ONCE, ToWrite
from nps_desktop.ui.formats import number
from nps_desktop.ui.messages import Messages
from nps_desktop.ui.responses.answer_reads import Chosen, numbers_of, remove_chosen
from nps_desktop.ui.responses.chosen_answer import ChosenAnswer
from nps_desktop.ui.responses.shown_list import ShownList
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

TAKES_TIME = 20_000
"""To remove so many answers takes a second or more."""


class AnswerDeeds(QObject):
    """Acts on the chosen answers of a list and tells what it did."""

    def __init__(
        self, tasks: Tasks, messages: Messages, shown: ShownList, chosen: ChosenAnswer
    ) -> None:
        super().__init__()
        self._tasks = tasks
        self._messages = messages
        self._shown = shown
        self._chosen = chosen
        self._table = shown.table

    def remove(self) -> None:
        """Take the chosen answers out; they can be brought back."""
        taken, rows = self._chosen.taken(), self._table.selected_ranges()
        if taken is None:
            return
        first = rows[0].start if rows else None
        self._chosen.panel.show_nothing()
        if taken.count >= TAKES_TIME:
            words = ngettext("Removing {count} answer…", "Removing {count} answers…", taken.count)
            self._messages.tell(words.format(count=number(taken.count)))
        self._tasks.write(
            self,
            lambda workspace: remove_chosen(workspace, taken),
            lambda change: self._on_removed(change, first),
        )

    def export_chosen(self) -> None:
        """Write the chosen answers to a file."""
        if (taken := self._chosen.taken()) is not None:
            self._export(taken)

    def export_list(self) -> None:
        """Write every answer of the list to a file."""
        if (found := self._shown.list) is not None:
            self._export(Chosen(found, rows=(range(found.count),)))

    def _export(self, chosen: Chosen) -> None:
        words = ngettext("Export {count} answer", "Export {count} answers", chosen.count)
        export(
            self._table.window(),
            self._tasks,
            self._messages,
            title=words.format(count=number(chosen.count)),
            find=lambda workspace: _to_write(workspace, chosen),
        )

    def _on_removed(self, change: Change | None, row: int | None) -> None:
        if change is None:
            self._messages.warn(_("The list has changed meanwhile. Nothing was removed."))
            return
        count = len(change.ids)
        if count:
            words = ngettext("Removed {count} answer.", "Removed {count} answers.", count)
            # TRANSLATORS: follows the word Undo: "Undo removing 3 answers"
            deed = ngettext("removing {count} answer", "removing {count} answers", count)
            told, named = (text.format(count=number(count)) for text in (words, deed))
            self._messages.tell(told, undo=change.undo, deed=named)
        self._chosen.leave()
        if row is not None and row < self._table.rows.rowCount() - count:
            self._chosen.choose_row(row)
        self._table.setFocus()


def _to_write(workspace: "Workspace", chosen: Chosen) -> ToWrite | None:
    numbers = numbers_of(workspace, chosen)
    if numbers is None:
        return None
    starts = range(0, len(numbers), AT_ONCE)
    pieces = (workspace.lists.answers(numbers[start : start + AT_ONCE]) for start in starts)
    return ToWrite(chain.from_iterable(pieces), len(numbers))
