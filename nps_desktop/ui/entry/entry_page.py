"""The page for a stack of cards: a number and Enter stores one, without a look at the screen."""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.followups import wants_followup
from nps_desktop.domain.intake import take
from nps_desktop.domain.meanwhile import ChangedMeanwhile
from nps_desktop.domain.problems import Field, Problem
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.reports.words import standard_question
from nps_desktop.ui.entry.card_form import CardForm
from nps_desktop.ui.entry.drafts import Draft, draft_of, mended
from nps_desktop.ui.entry.stack_card import StackCard, line_of
from nps_desktop.ui.entry.stack_header import StackHeader
from nps_desktop.ui.entry.typed_stack import TypedStack
from nps_desktop.ui.entry.unsaved_band import UnsavedBand
from nps_desktop.ui.meanwhile_words import changed_words
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.scrolled import scrolled
from nps_desktop.ui.wording import fault_sentence

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

ELSEWHERE = (Field.LOCATION, Field.DATE)
Cards = tuple[tuple[int, StoredResponse | None], ...]


@dataclass(frozen=True, slots=True)
class _Habits:
    """What the page starts with: the shop's question, its locations, the last one used."""

    question: str
    locations: tuple[str, ...]
    last_location: str


@dataclass(frozen=True, slots=True)
class _Changing:
    """A stored card that is being changed, and the card that was begun before."""

    id: int
    stored: Response
    begun: Draft


class EntryPage(Page):
    """Takes cards one after the other; one that cannot be stored comes back into the fields."""

    # Its own cards are known without reading; only the shop's words are read again.
    subjects = frozenset({Subject.SHOP})

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._stack = TypedStack()
        self._changing: _Changing | None = None
        self._has_habits = False
        self.header = StackHeader(self.scope.today)
        self.form = CardForm()
        self.kept = UnsavedBand()
        self.typed = StackCard()
        self.form.question.setText(standard_question())
        self.setFocusProxy(self.form.score)
        self._lay_out()
        self._connect()

    def read_again(self) -> None:
        """Ask for the shop's question and the locations used before."""
        self.tasks.read_newest(self, _read_habits, self._show_habits, replaces="habits")

    @property
    def unsaved(self) -> int:
        """How many cards are kept because they could not be stored, with the one being typed."""
        is_typing = not (self._changing or self.form.written.is_blank)
        return self.kept.count + is_typing

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with today again when a night has passed."""
        super().showEvent(event)
        self.header.wake()

    def _submit(self) -> None:
        if self.header.day_field.take():
            self.header.day_field.setFocus()
            return
        draft = self._draft()
        judged = take(draft.raw, today=self.scope.today())
        if isinstance(judged, tuple):
            self._show_problems(judged)
        elif self._changing:
            self._rewrite(self._changing, judged)
        else:
            self.form.clear()
            self._add(draft, judged)

    def _draft(self) -> Draft:
        location = self.header.location.currentText()
        return Draft(self.form.written, self.header.day_field.day, location)

    def _show_problems(self, problems: tuple[Problem, ...]) -> None:
        self.form.show_problems(problems)
        for problem in problems:
            if problem.field in ELSEWHERE:
                self.messages.warn(problem_sentence(problem))

    def _add(self, draft: Draft, response: Response) -> None:
        self.tasks.write(
            self,
            lambda workspace: workspace.responses.add(response),
            lambda change: self._on_stored(response, change),
            on_failed=lambda fault: self._on_refused(draft, fault),
        )

    def _on_stored(self, response: Response, change: Change) -> None:
        id = change.ids[0]
        self._stack.put(id, response)
        self.typed.put_first(line_of(id, response, shows_day=self._is_of_another_day(response)))
        self.header.show_typed(len(self._stack))
        self.header.know(response.location)
        # TRANSLATORS: follows the word Undo: "Undo card 9"
        deed = _("card {score}").format(score=response.score)
        self.messages.tell(_saved_sentence(response), change.undo, deed=deed)
        self._retry()

    def _on_refused(self, draft: Draft, fault: WorldFault) -> None:
        """Give the card back, into the fields where they are free."""
        if self._changing or not self.form.written.is_blank:
            self.kept.keep(draft)
        else:
            self._show_draft(draft)
        self.messages.warn(fault_sentence(fault))

    def _retry(self) -> None:
        for draft in self.kept.release():
            judged = take(draft.raw, today=self.scope.today())
            if isinstance(judged, Response):
                self._add(draft, judged)
            else:  # it was well when it was kept; the clock has gone back since
                self.kept.keep(draft)
                self.messages.warn(problem_sentence(judged[0]))

    def _on_change_wanted(self, id: int) -> None:
        stored = self._stack.get(id)
        if stored is None:
            return
        begun = self._changing.begun if self._changing else self._draft()
        self._changing = _Changing(id, stored, begun)
        self.form.ask_for_change()
        self._show_draft(draft_of(stored))

    def _rewrite(self, changing: _Changing, typed: Response) -> None:
        response = mended(changing.stored, typed)
        self.tasks.write(
            self,
            lambda workspace: workspace.responses.rewrite(
                changing.id, response, seen=changing.stored
            ),
            lambda outcome: self._on_rewritten(changing, response, outcome),
        )

    def _on_rewritten(
        self, changing: _Changing, response: Response, outcome: Change | ChangedMeanwhile
    ) -> None:
        if isinstance(outcome, Change):
            sentence = _("Card changed: {score}.").format(score=response.score)
            # TRANSLATORS: follows the word Undo: "Undo changing card 9"
            deed = _("changing card {score}").format(score=response.score)
            self.messages.tell(sentence, outcome.undo, deed=deed)
        elif outcome.present:
            self._say_changed(changing, outcome.present.response)
            return
        else:
            self._say_gone()
        if self._changing is changing:
            self._end_change()

    def _say_changed(self, changing: _Changing, present: Response) -> None:
        """What was typed stays in the fields; Enter writes it over the newer one, knowingly."""
        told = _("This card was changed elsewhere meanwhile: Enter keeps yours, Esc the other.")
        self.messages.warn(" ".join((told, *changed_words(changing.stored, present))))
        if self._changing is changing:
            self._changing = replace(changing, stored=present)

    def _say_gone(self) -> None:
        self.messages.warn(_("This card was removed meanwhile. Nothing was changed."))

    def _end_change(self) -> None:
        """Go back to the card that was begun before."""
        if self._changing:
            begun, self._changing = self._changing.begun, None
            self.form.ask_for_new()
            self._show_draft(begun)

    def _show_draft(self, draft: Draft) -> None:
        self.header.show_stack(draft.day, draft.location)
        self.form.show_card(draft.written)

    def _on_removal_wanted(self, id: int) -> None:
        stored = self._stack.get(id)
        if stored is None:
            return
        if self._changing and self._changing.id == id:
            self._end_change()
        self.tasks.write(
            self,
            lambda workspace: workspace.responses.remove([id]),
            lambda change: self._on_removed(stored, change),
        )

    def _on_removed(self, response: Response, change: Change) -> None:
        if change.touched:
            sentence = _("Card removed: {score}.").format(score=response.score)
            # TRANSLATORS: follows the word Undo: "Undo removing card 9"
            deed = _("removing card {score}").format(score=response.score)
            self.messages.tell(sentence, change.undo, deed=deed)
        else:
            self._say_gone()

    def _on_answers_changed(self, change: Change) -> None:
        """Read those cards of the stack that were touched, here or on another page."""
        ids = self._stack.of(change.ids)
        if ids:
            self.tasks.read(self, lambda workspace: _read_cards(workspace, ids), self._show_cards)

    def _show_cards(self, cards: Cards) -> None:
        for id, stored in cards:
            self._stack.put(id, stored.response if stored else None)
        self._show_lines()

    def _show_lines(self) -> None:
        self.header.show_typed(len(self._stack))
        self.typed.show_lines(
            tuple(
                line_of(id, card, shows_day=self._is_of_another_day(card))
                for id, card in self._stack.newest_first
            )
        )

    def _is_of_another_day(self, response: Response) -> bool:
        return response.day != self.header.day_field.day

    def _on_day_changed(self, _day: date) -> None:
        self._show_lines()

    def _show_habits(self, habits: _Habits) -> None:
        self.form.question.setText(habits.question or standard_question())
        self.header.offer(habits.locations)
        if not self._has_habits and not self.header.location.currentText():
            self.header.location.setCurrentText(habits.last_location)
        self._has_habits = True

    def _connect(self) -> None:
        self.form.submitted.connect(self._submit)
        self.form.given_up.connect(self._end_change)
        self.header.left.connect(self.form.score.setFocus)
        self.header.day_field.day_changed.connect(self._on_day_changed)
        self.kept.retry_wanted.connect(self._retry)
        self.typed.change_wanted.connect(self._on_change_wanted)
        self.typed.removal_wanted.connect(self._on_removal_wanted)
        self.tasks.changed.connect(self._on_answers_changed)

    def _lay_out(self) -> None:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(GAP)
        for widget in (self.header, self.form, self.kept):
            column.addWidget(widget)
        column.addWidget(self.typed, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolled(content))


def _read_habits(workspace: "Workspace") -> _Habits:
    newest = workspace.responses.page(AnswerQuery(), offset=0, limit=1)
    last = newest[0].response.location if newest else ""
    return _Habits(workspace.shop.read().question, workspace.responses.locations(), last)


def _read_cards(workspace: "Workspace", ids: tuple[int, ...]) -> Cards:
    return tuple((id, workspace.responses.get(id)) for id in ids)


def _saved_sentence(response: Response) -> str:
    saved = _("Card saved: {score}.").format(score=response.score)
    if response.is_reachable or not wants_followup(response):
        return saved
    return " ".join((saved, _("No phone number: nobody can call back.")))
