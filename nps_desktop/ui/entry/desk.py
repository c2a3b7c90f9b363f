"""What becomes of the card in the fields: stored, kept as void, changed, taken back, never lost."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, Signal

from nps_desktop.domain.problems import Field, Problem
from nps_desktop.domain.responses import Response
from nps_desktop.domain.stacks import Card, CardKey, VoidCard
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.entry.card_form import CardForm
from nps_desktop.ui.entry.card_writer import CardWriter
from nps_desktop.ui.entry.drafts import Draft, Written, mended, written_of
from nps_desktop.ui.entry.hand import Hand
from nps_desktop.ui.entry.open_stack import OpenStack
from nps_desktop.ui.entry.purposes import NEW, AtHand, Purpose
from nps_desktop.ui.entry.stack_header import StackHeader
from nps_desktop.ui.entry.taking_back import TakingBack
from nps_desktop.ui.entry.unsaved_band import UnsavedBand
from nps_desktop.ui.meanwhile_words import changed_words
from nps_desktop.ui.messages import Messages
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.services.stacks import CardEntered

ELSEWHERE = (Field.LOCATION, Field.DATE)
LONG_REST = 3_600_000
"""After so many milliseconds without a card a stack of today is one of the new day."""


@dataclass(frozen=True, slots=True)
class Tabletop:
    """What lies before the one who types: the stack's header, the card, the cards not stored."""

    header: StackHeader
    form: CardForm
    kept: UnsavedBand


class Desk(QObject):
    """Takes cards from the form; `came_to_rest` tells that none is on its way any more.

    Cards typed before `open` is called wait for it: only then is it known where they belong.
    """

    came_to_rest = Signal()

    def __init__(self, tasks: Tasks, messages: Messages, stack: OpenStack, top: Tabletop) -> None:
        super().__init__()
        self._messages = messages
        self._stack = stack
        self._header, self._form, self._kept = top.header, top.form, top.kept
        self._early: list[tuple[Written, bool]] = []
        self._is_open = False
        self._rest = QElapsedTimer()
        self.hand = Hand(top.form)
        self._writer = CardWriter(tasks, messages)
        self._taking_back = TakingBack(messages)
        self._connect()

    @property
    def unsaved(self) -> int:
        """How many cards are not in the data file, the one being typed among them."""
        return len(self._early) + self._kept.count + self.hand.unsaved

    @property
    def is_at_rest(self) -> bool:
        """Whether every card typed has arrived, or come back."""
        return not self._early and self._writer.is_at_rest

    @property
    def besides(self) -> int:
        """The number of the stored answer that stands in the fields, 0 for none."""
        key = self.hand.card.key
        return key.id if key and not key.is_void else 0

    def open(self) -> None:
        """Begin to store: the header knows which stack it is."""
        self._is_open = True
        early, self._early = self._early, []
        for written, is_void in early:
            self._add_or_keep(self._new(written, is_void=is_void))

    def store(self, *, is_void: bool = False) -> bool:
        """Store the card in the fields; False, and it stays there, where that cannot be."""
        card, written = self.hand.card, self._form.written
        if card == NEW and not self._is_header_well():
            return False
        draft = self._draft(is_void=is_void)
        judged = draft.judged(self._header.today())
        if isinstance(judged, tuple):
            self._show_problems(judged)
            return False
        seen = card.stored if card.purpose is Purpose.CHANGE else None
        if isinstance(seen, Response) and isinstance(judged, Response):
            self._writer.rewrite(card, mended(seen, judged))
            return True
        self.hand.put_away()
        if card == NEW and not self._is_open:
            self._early.append((written, is_void))
        else:
            self._writer.add(draft, judged)
        return True

    def change(self, key: CardKey) -> None:
        """Put a stored card into the fields."""
        card, stack = self._stack.cards.get(key), self._stack.stack
        is_there_already = self.hand.card.purpose is Purpose.CHANGE and self.hand.card.key == key
        if card and stack and not is_there_already:
            self.hand.take(AtHand(Purpose.CHANGE, stack.head, key, card), written_of(card))
            self._form.score.selectAll()

    def remove(self, key: CardKey) -> None:
        """Take a stored card out."""
        card = self._stack.cards.get(key)
        if card is None:
            return
        if self.hand.card.purpose is Purpose.CHANGE and self.hand.card.key == key:
            self.hand.put_away()
        self._writer.remove(key, card)

    def retry(self) -> None:
        """Store the cards that wait."""
        for draft in self._kept.release():
            self._add_or_keep(draft)

    def _add_or_keep(self, draft: Draft) -> None:
        judged = draft.judged(self._header.today())
        if not isinstance(judged, tuple):
            self._writer.add(draft, judged)
            return
        # A card that was taken back half mended; or the clock has gone back since it was kept.
        if self.hand.is_free:
            self._show_draft(draft)
            self._show_problems(judged)
        else:
            self._kept.keep(draft)
            self._messages.warn(problem_sentence(judged[0]))

    def _is_header_well(self) -> bool:
        if self._rest.isValid() and self._rest.elapsed() >= LONG_REST:
            self._header.wake()
        self._rest.start()
        return self._header.take()

    def _draft(self, *, is_void: bool) -> Draft:
        card, written = self.hand.card, self._form.written
        if card.head is None:
            return self._new(written, is_void=is_void)
        return Draft(written, card.head, is_void=is_void, instead_of=card.key)

    def _new(self, written: Written, *, is_void: bool) -> Draft:
        return Draft(written, self._header.head, self._header.counted.counted, is_void)

    def _show_draft(self, draft: Draft) -> None:
        """Put a card into the free fields again."""
        self._header.show_head(draft.head)
        card = AtHand(Purpose.NEW, draft.head, draft.instead_of) if draft.instead_of else NEW
        self.hand.replace(card, draft.written)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self._form.show_problems(problems)
        for problem in problems:
            if problem.field in ELSEWHERE:
                self._messages.warn(problem_sentence(problem))

    def _on_stored(self, entered: "CardEntered", card: Card) -> None:
        self._taking_back.know(entered, card)
        self._stack.grow(entered, card)
        self._header.know(entered.stack.head)
        self.retry()

    def _on_refused(self, draft: Draft) -> None:
        """Give the card back, into the fields where they are free."""
        if self.hand.is_free:
            self._show_draft(draft)
        else:
            self._kept.keep(draft)

    def _on_overtaken(self, changed: AtHand, present: Response) -> None:
        """What was typed stays in the fields; Enter writes it over the newer one, knowingly."""
        told = _("This card was changed elsewhere meanwhile: Enter keeps yours, Esc the other.")
        if isinstance(changed.stored, Response):
            self._messages.warn(" ".join((told, *changed_words(changed.stored, present))))
        self.hand.know_present(changed, present)

    def _on_taking_back(self, card: AtHand) -> None:
        """Put a card that leaves the data file into the fields; one of before waits in the band."""
        if card.stored is None or not self._header.isVisible():
            return
        assert card.head is not None
        self._header.show_head(card.head)
        before = self.hand.card
        if before.purpose is not Purpose.TAKEN_BACK:
            self.hand.take(card, written_of(card.stored))
        else:
            self._keep_taken_back(before)
            self.hand.replace(card, written_of(card.stored))
        self._form.score.selectAll()

    def _keep_taken_back(self, card: AtHand) -> None:
        written = self._form.written
        if written.is_blank and not isinstance(card.stored, VoidCard):
            return
        assert card.stored is not None
        is_void = isinstance(card.stored, VoidCard) and written == written_of(card.stored)
        self._kept.keep_first(self._draft(is_void=is_void))

    def _on_not_taken_back(self, key: CardKey) -> None:
        """What is in the data file after all, or gone for good, is not in the fields."""
        self._kept.forget(key)
        if self.hand.card.key == key:
            self.hand.put_away()

    def _on_given_up(self) -> None:
        card = self.hand.card
        if card.purpose is Purpose.TAKEN_BACK and card.stored and card.head:
            is_void = isinstance(card.stored, VoidCard)
            self._writer.put_back(
                Draft(written_of(card.stored), card.head, is_void=is_void, instead_of=card.key),
                card.stored,
            )
        if card != NEW:
            self.hand.put_away()

    def _on_left_out(self) -> None:
        card = self.hand.card
        if card.key and card.stored:
            self._writer.leave_out(card.key, card.stored)
        self.hand.put_away()

    def _connect(self) -> None:
        self._form.given_up.connect(self._on_given_up)
        self._form.left_out.connect(self._on_left_out)
        self._kept.retry_wanted.connect(self.retry)
        self._writer.stored.connect(self._on_stored)
        self._writer.refused.connect(self._on_refused)
        self._writer.rewritten.connect(self.hand.let_go)
        self._writer.overtaken.connect(self._on_overtaken)
        self._writer.came_to_rest.connect(self.came_to_rest)
        self._taking_back.begun.connect(self._on_taking_back)
        self._taking_back.failed.connect(self._on_not_taken_back)
        self._stack.read.connect(lambda: self._taking_back.know_again(self._stack.cards))
