"""How what is typed into an answer gets into the data file: nothing of it is lost on the way."""

from functools import partial

from PySide6.QtCore import QObject

from nps_desktop.domain.changes import Change
from nps_desktop.domain.meanwhile import ChangedMeanwhile
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.i18n import _
from nps_desktop.ui.messages import Messages
from nps_desktop.ui.responses.answer_panel import AnswerPanel
from nps_desktop.ui.responses.chosen_answer import ChosenAnswer
from nps_desktop.ui.responses.correction import Correction, Kept
from nps_desktop.ui.tasks import Tasks


class AnswerWriting(QObject):
    """Writes what the panel hands on; what cannot be written comes back into the panel."""

    def __init__(self, tasks: Tasks, messages: Messages, kept: Kept, chosen: ChosenAnswer) -> None:
        super().__init__()
        self._tasks = tasks
        self._messages = messages
        self._kept = kept
        self._chosen = chosen
        self._panel: AnswerPanel = chosen.panel
        self._panel.rewritten.connect(self._on_rewritten)
        self._panel.given_up.connect(chosen.leave)
        kept.stored.connect(self._on_stored)
        kept.refused.connect(self._panel.show_refused)
        kept.overtaken.connect(self._on_overtaken)

    @property
    def unsaved(self) -> int:
        """How many changed answers are not in the data file, with the one being typed."""
        shown = self._panel.answer
        is_counted = shown is not None and self._kept.refused_of(shown.id) is not None
        return self._kept.count + (self._panel.is_dirty and not is_counted)

    def look_again(self) -> None:
        """Ask what the answer in the panel says by now."""
        if shown := self._panel.answer:
            self._tasks.read_newest(
                self,
                lambda workspace: workspace.responses.get(shown.id),
                partial(self._on_looked, shown.id),
                replaces="shown",
            )

    def _on_looked(self, id: int, answer: StoredResponse | None) -> None:
        shown = self._panel.answer
        if shown is None or shown.id != id:
            return
        if answer:
            self._panel.show_answer(answer)
        elif self._panel.is_dirty:
            self._panel.show_removed()
        else:
            self._chosen.leave_alone()

    def _on_rewritten(self, id: int, correction: Correction) -> None:
        self._kept.keep(id, correction)
        self._kept.write()

    def _on_stored(self, change: Change) -> None:
        # TRANSLATORS: follows the word Undo: "Undo changing an answer"
        deed = _("changing an answer")
        self._messages.tell(_("Answer changed."), undo=change.undo, deed=deed)

    def _on_overtaken(self, id: int, meanwhile: ChangedMeanwhile) -> None:
        """Go back to the answer, unless somebody is typing in another one by now."""
        correction = self._kept.refused_of(id)
        if correction is None:
            return
        self._messages.warn(_sentence(correction, meanwhile))
        if not self._panel.is_dirty:
            self._chosen.show_again(correction.answer)
            self._panel.show_overtaken(meanwhile.present)


def _sentence(correction: Correction, meanwhile: ChangedMeanwhile) -> str:
    if meanwhile.present:
        return _("Not saved yet: this answer was changed elsewhere meanwhile.")
    if correction.is_removed:
        return _("This answer is gone for good and cannot be brought back.")
    return _("Not saved: this answer was removed meanwhile.")
