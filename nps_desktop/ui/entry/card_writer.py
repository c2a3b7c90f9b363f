"""How cards get into the data file and out of it again, and what is told of it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.meanwhile import ChangedMeanwhile
from nps_desktop.domain.responses import Response
from nps_desktop.domain.stacks import Card, CardKey
from nps_desktop.domain.undos import RestoreResponses, RestoreVoids, SwapCards
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.ui.entry import card_words as words
from nps_desktop.ui.entry.drafts import Draft
from nps_desktop.ui.entry.purposes import AtHand
from nps_desktop.ui.messages import Messages
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.wording import fault_sentence

if TYPE_CHECKING:
    from nps_desktop.services.stacks import CardEntered


class CardWriter(QObject):
    """Stores, changes and removes cards.

    `stored` carries what came of a new card and the card itself, `refused` the Draft of one that
    could not be stored; `rewritten` carries the AtHand of a card that was changed, or found gone,
    `overtaken` one that says something else by now, and what; `came_to_rest` tells that no card
    is on its way any more.
    """

    stored = Signal(object, object)
    refused = Signal(object)
    rewritten = Signal(object)
    overtaken = Signal(object, object)
    came_to_rest = Signal()

    def __init__(self, tasks: Tasks, messages: Messages) -> None:
        super().__init__()
        self._tasks = tasks
        self._messages = messages
        self._under_way = 0

    @property
    def is_at_rest(self) -> bool:
        """Whether every card has arrived, or come back."""
        return not self._under_way

    def add(self, draft: Draft, card: Card) -> None:
        """Store a card that was judged."""
        self._under_way += 1
        self._tasks.write(
            self,
            lambda workspace: workspace.stacks.add_card(
                draft.head, card, counted=draft.counted, instead_of=draft.instead_of
            ),
            lambda entered: self._on_stored(card, entered),
            on_failed=lambda fault: self._on_refused(draft, fault),
            on_ended=self._on_ended,
        )

    def rewrite(self, changed: AtHand, response: Response) -> None:
        """Give a stored answer another content, unless somebody else has changed it."""
        key, seen = changed.key, changed.stored
        assert key is not None
        assert isinstance(seen, Response)
        self._under_way += 1
        self._tasks.write(
            self,
            lambda workspace: workspace.responses.rewrite(key.id, response, seen=seen),
            partial(self._on_rewritten, changed, response),
            on_ended=self._on_ended,
        )

    def remove(self, key: CardKey, card: Card) -> None:
        """Take a card out."""
        self._tasks.write(
            self,
            lambda workspace: (
                workspace.stacks.remove_voids((key.id,))
                if key.is_void
                else workspace.responses.remove([key.id])
            ),
            lambda change: self._on_removed(card, change),
        )

    def put_back(self, draft: Draft, card: Card) -> None:
        """Store a card again that was taken back, as it was."""
        key = draft.instead_of
        assert key is not None
        self._under_way += 1
        self._tasks.write(
            self,
            lambda workspace: workspace.undo(_return_of(key)),
            lambda change: self._on_put_back(card, change),
            on_failed=lambda fault: self._on_refused(draft, fault),
            on_ended=self._on_ended,
        )

    def leave_out(self, key: CardKey, card: Card) -> None:
        """Say that a card taken back stays out, and how it comes in again."""
        deed = words.removing_deed(card)
        self._messages.tell(words.left_out_sentence(card), _return_of(key), deed=deed)

    def _on_stored(self, card: Card, entered: "CardEntered") -> None:
        is_change = isinstance(entered.change.undo, SwapCards)
        is_called = entered.change.touches(Subject.FOLLOWUPS)
        saved = words.saved_sentence(card, is_to_be_called=is_called)
        sentence = words.changed_sentence(card) if is_change else saved
        deed = words.changing_deed(card) if is_change else words.saving_deed(card)
        self.stored.emit(entered, card)
        self._messages.tell(sentence, entered.change.undo, deed=deed)

    def _on_refused(self, draft: Draft, fault: WorldFault) -> None:
        self.refused.emit(draft)
        self._messages.warn(fault_sentence(fault))

    def _on_rewritten(
        self, changed: AtHand, response: Response, outcome: Change | ChangedMeanwhile
    ) -> None:
        if isinstance(outcome, Change):
            sentence, deed = words.changed_sentence(response), words.changing_deed(response)
            self._messages.tell(sentence, outcome.undo, deed=deed)
        elif outcome.present:
            self.overtaken.emit(changed, outcome.present.response)
            return
        else:
            self._say_gone()
        self.rewritten.emit(changed)

    def _on_removed(self, card: Card, change: Change) -> None:
        if change.touched:
            deed = words.removing_deed(card)
            self._messages.tell(words.removed_sentence(card), change.undo, deed=deed)
        else:
            self._say_gone()

    def _on_put_back(self, card: Card, change: Change) -> None:
        if change.touched:
            deed = words.saving_deed(card)
            self._messages.tell(words.put_back_sentence(card), change.undo, deed=deed)
        else:
            elsewhere = _("This card was brought back or deleted elsewhere. Nothing was changed.")
            self._messages.warn(elsewhere)

    def _say_gone(self) -> None:
        self._messages.warn(_("This card was removed meanwhile. Nothing was changed."))

    def _on_ended(self) -> None:
        self._under_way -= 1
        if not self._under_way:
            self.came_to_rest.emit()


def _return_of(key: CardKey) -> RestoreResponses | RestoreVoids:
    return RestoreVoids((key.id,)) if key.is_void else RestoreResponses((key.id,))
