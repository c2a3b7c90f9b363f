"""What the shop owner does with a stack of cards: type it card by card, end it, take it out."""

from dataclasses import dataclass, replace

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.responses import Response
from nps_desktop.domain.stacks import (
    Card,
    CardKey,
    Stack,
    StackContents,
    StackFigures,
    StackHabits,
    StackHead,
    VoidCard,
)
from nps_desktop.domain.tally import Tally
from nps_desktop.domain.undos import (
    MoveStack,
    RemoveResponses,
    RemoveStack,
    RemoveVoids,
    ReopenStack,
    RestoreStack,
    RestoreVoids,
    StackUndo,
    SwapCards,
)
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.entering import enter
from nps_desktop.services.moving import move
from nps_desktop.services.touched import EVERY_CARD, STACKS, UNCHANGED
from nps_desktop.storage import counts, removal, void_cards
from nps_desktop.storage import stacks as stored
from nps_desktop.storage.database import Connection

REMEMBERED = 500
"""So many stacks back, what their heads said is still offered."""


@dataclass(frozen=True, slots=True)
class CardEntered:
    """What came of typing a card: its stack, where it is found, what the write touched."""

    stack: Stack
    key: CardKey
    change: Change


@dataclass(frozen=True, slots=True)
class StackEnded:
    """What a stack came to when it was ended, and how it goes on again."""

    figures: StackFigures
    change: Change


@dataclass(frozen=True, slots=True)
class StackRemoved:
    """How many cards of a stack went, and the answers that stay: somebody worked on their call."""

    cards: int
    kept: tuple[Response, ...]
    change: Change


class Stacks:
    """The stacks of an open data file.

    Nothing is touched where there is no stack, or no card, of that number.
    """

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def habits(self) -> StackHabits:
        """Return what the heads of stacks said before, and what the next one begins with.

        That is the newest stack itself where it was begun today, or is of today, and goes on.
        """
        with self._datafile.read() as connection:
            newest = stored.newest(connection, REMEMBERED)
            elsewhere = counts.locations(connection)
            last_location = "" if newest else stored.last_location(connection)
        heads = [stack.head for stack in newest]
        today = self._datafile.today()
        last = newest[0].head if newest else StackHead(today, last_location)
        return StackHabits(
            head=last if newest and self._goes_on(newest[0]) else replace(last, day=today),
            locations=_distinct([*(head.location for head in heads), *elsewhere]),
            shifts=_distinct([head.shift for head in heads]),
            staff=_distinct([head.staff for head in heads]),
        )

    def current(self, head: StackHead) -> StackContents | None:
        """Return the stack of a head that goes on, with its cards."""
        with self._datafile.read() as connection:
            stack = stored.unfinished(connection, head)
            return StackContents(stack, stored.cards(connection, stack.id)) if stack else None

    def contents(self, stack: int) -> StackContents | None:
        """Return a stack with its cards, whether it has ended or not."""
        with self._datafile.read() as connection:
            found = stored.get(connection, stack)
            return StackContents(found, stored.cards(connection, stack)) if found else None

    def add_card(
        self,
        head: StackHead,
        card: Card,
        *,
        counted: int | None = None,
        instead_of: CardKey | None = None,
    ) -> CardEntered:
        """Enter a card into the stack of its head that goes on, else into a new one.

        `counted` is what a new stack begins with. The card `instead_of` which this one stands is
        taken out where it is still there.
        """
        with self._datafile.write() as connection:
            stack = stored.unfinished(connection, head)
            if stack is None:
                stack = stored.begin(connection, head, self._datafile.now(), counted)
            replaced = instead_of if instead_of and self._take_out(connection, instead_of) else None
            key, touched = self._enter(connection, stack, card)
        undo = SwapCards(key, replaced) if replaced else _removal_of(key)
        change = Change(touched | (EVERY_CARD if replaced else STACKS), _answer_of(key), undo)
        return CardEntered(stack, key, change)

    def set_counted(self, stack: int, counted: int | None) -> Change:
        """Write down how many cards of a stack somebody counted; None for nobody."""
        with self._datafile.write() as connection:
            return Change(STACKS) if stored.count_cards(connection, stack, counted) else UNCHANGED

    def figures(self, stack: int) -> StackFigures | None:
        """Return what a stack comes to as it stands."""
        with self._datafile.read() as connection:
            found = stored.get(connection, stack)
            return _figures(connection, found) if found else None

    def end(self, stack: int) -> StackEnded | None:
        """End a stack; None where it is gone."""
        with self._datafile.write() as connection:
            found = stored.get(connection, stack)
            if found is None:
                return None
            ended = replace(found, ended_at=self._datafile.now())
            stored.end(connection, stack, ended.ended_at)
            return StackEnded(_figures(connection, ended), Change(STACKS, undo=ReopenStack(stack)))

    def reopen(self, stack: int) -> Change:
        """Let an ended stack go on, with what was typed under the same head meanwhile."""
        with self._datafile.write() as connection:
            found = stored.get(connection, stack)
            if found is None:
                return UNCHANGED
            stored.end(connection, stack, None)
            stored.gather(connection, found, self._datafile.now())
        return Change(STACKS)

    def remove_voids(self, ids: tuple[int, ...]) -> Change:
        """Take void cards out."""
        with self._datafile.write() as connection:
            removed = void_cards.remove(connection, ids, self._datafile.now())
        return Change(STACKS, undo=RestoreVoids(removed)) if removed else UNCHANGED

    def remove(self, stack: int) -> StackRemoved:
        """Take a whole stack out, with its answers, their calls, and its void cards.

        Answers on whose call somebody has worked stay, and their stack with them.
        """
        now = self._datafile.now()
        with self._datafile.write() as connection:
            cards = stored.cards(connection, stack)
            kept = stored.answers_worked_on(connection, stack)
            going = [each.key for each in cards if each.key.is_void or each.key.id not in kept]
            ids = removal.remove(connection, [k.id for k in going if not k.is_void], now)
            voids = void_cards.remove(connection, [k.id for k in going if k.is_void], now)
            is_gone = not kept and bool(stored.take_out(connection, stack, now))
        stay = (each.card for each in cards if not each.key.is_void and each.key.id in kept)
        responses = tuple(card for card in stay if isinstance(card, Response))
        if not (going or is_gone):
            return StackRemoved(0, responses, UNCHANGED)
        change = Change(EVERY_CARD, ids, RestoreStack(stack, ids, voids), len(kept))
        return StackRemoved(len(going), responses, change)

    def move(self, stack: int, head: StackHead) -> Change:
        """Give a stack, and those of its cards that say what its head said, another head."""
        with self._datafile.write() as connection:
            before = move(connection, self._datafile, stack, head)
        return Change(EVERY_CARD, undo=MoveStack(stack, before)) if before else UNCHANGED

    def undo(self, undo: StackUndo) -> Change:
        """Take back what was done with a stack or its void cards."""
        match undo:
            case RemoveVoids(ids):
                return self.remove_voids(ids)
            case RestoreVoids(ids):
                return self._restore_voids(ids)
            case SwapCards(out, back):
                return self._swap(out, back)
            case ReopenStack(stack):
                return self.reopen(stack)
            case _:
                return self._undo_whole(undo)

    def _undo_whole(self, undo: RemoveStack | RestoreStack | MoveStack) -> Change:
        match undo:
            case RemoveStack(stack):
                return self.remove(stack).change
            case MoveStack(stack, head):
                return self.move(stack, head)
            case _:
                return self._restore(undo)

    def _goes_on(self, stack: Stack) -> bool:
        begun = stack.begun_at.astimezone(self._datafile.zone).date()
        return stack.ended_at is None and self._datafile.today() in (begun, stack.head.day)

    def _restore_voids(self, ids: tuple[int, ...]) -> Change:
        with self._datafile.write() as connection:
            restored = void_cards.restore(connection, ids)
        return Change(STACKS, undo=RemoveVoids(restored)) if restored else UNCHANGED

    def _swap(self, out: CardKey, back: CardKey) -> Change:
        """Let one card stand for another again; nothing is touched unless both can."""
        with self._datafile.write() as connection:
            if not self._take_out(connection, out):
                return UNCHANGED
            self._bring_back(connection, back)
        return Change(EVERY_CARD, (*_answer_of(out), *_answer_of(back)), SwapCards(back, out))

    def _restore(self, undo: RestoreStack) -> Change:
        with self._datafile.write() as connection:
            stored.take_out(connection, undo.stack, None)
            if found := stored.get(connection, undo.stack):
                stored.gather(connection, found, self._datafile.now())
            ids = removal.restore(connection, undo.ids, self._datafile.now())
            voids = void_cards.restore(connection, undo.voids)
        return Change(EVERY_CARD, ids, RemoveStack(undo.stack)) if ids or voids else UNCHANGED

    def _enter(
        self, connection: Connection, stack: Stack, card: Card
    ) -> tuple[CardKey, frozenset[Subject]]:
        if isinstance(card, VoidCard):
            number = void_cards.add(connection, card, stack.id, self._datafile.now())
            return CardKey(number, is_void=True), STACKS
        entered = enter(connection, self._datafile, card, stack.id)
        return CardKey(entered.id), entered.touched

    def _take_out(self, connection: Connection, key: CardKey) -> bool:
        if key.is_void:
            return bool(void_cards.remove(connection, [key.id], self._datafile.now()))
        return bool(removal.remove(connection, [key.id], self._datafile.now()))

    def _bring_back(self, connection: Connection, key: CardKey) -> None:
        if key.is_void:
            void_cards.restore(connection, [key.id])
        else:
            removal.restore(connection, [key.id], self._datafile.now())


def _figures(connection: Connection, stack: Stack) -> StackFigures:
    cards = [each.card for each in stored.cards(connection, stack.id)]
    return StackFigures(
        stack,
        Tally.of(card.score for card in cards if isinstance(card, Response)),
        tuple(card for card in cards if isinstance(card, VoidCard)),
        stored.open_calls(connection, stack.id),
    )


def _removal_of(key: CardKey) -> RemoveVoids | RemoveResponses:
    return RemoveVoids((key.id,)) if key.is_void else RemoveResponses((key.id,))


def _answer_of(key: CardKey) -> tuple[int, ...]:
    return () if key.is_void else (key.id,)


def _distinct(texts: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, texts)))
