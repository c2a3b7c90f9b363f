"""What somebody does in a case gets into the data file; what is refused is said where one looks."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from nps_desktop.domain.case_moves import Reason, Refusal
from nps_desktop.domain.changes import Change
from nps_desktop.domain.followups import Case
from nps_desktop.domain.shop_lists import Entry, ShopList, entry_of
from nps_desktop.domain.states import Closing
from nps_desktop.domain.undos import PartCases
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import entry_name, event_name
from nps_desktop.ui.actions import Command
from nps_desktop.ui.followups import move_words
from nps_desktop.ui.followups.attempt.attempts import Attempt
from nps_desktop.ui.followups.attempt.brake import JustNoted, just_noted
from nps_desktop.ui.followups.case import described
from nps_desktop.ui.followups.case.case_view import CaseView
from nps_desktop.ui.followups.case.contact_acts import ContactActs
from nps_desktop.ui.followups.case.described import Described
from nps_desktop.ui.messages import Told
from nps_desktop.ui.page import Page
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.unwritten import Unwritten

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

Move = Callable[["Workspace"], Change | Refusal]


@dataclass(frozen=True, slots=True)
class Toggled:
    """What came of ticking a step, and the step as it stands by now."""

    change: Change | Refusal
    step: Entry | None


class CaseActs(QObject):
    """Makes the moves of the case that `view` shows, in the name of the page's colleague.

    The page is asked to show another case, and to read again where somebody else was quicker.
    """

    def __init__(self, page: Page, view: CaseView) -> None:
        super().__init__()
        self._page = page
        self._view = view
        self.unwritten: Unwritten[int, Described] = Unwritten(page.tasks, described.write)
        self._contacts = ContactActs(page, view)
        view.remember(self.unwritten.get)
        self._connect()

    @property
    def unsaved(self) -> int:
        """How many cases have words that could not be stored."""
        return self.unwritten.count

    def save(self) -> None:
        """Save what was written, and try again what could not be saved before."""
        self._view.flush()
        self.unwritten.write()

    def _on_attempted(self, attempt: Attempt) -> None:
        if case := self._view.open_case:
            again, by = attempt.try_again_at, self._page.settings.colleague
            when = self._view.when(again) if again else ""
            self._page.tasks.write(
                self,
                lambda workspace: _record(workspace, case.followup.id, attempt, by),
                partial(self._on_recorded, case, move_words.attempt_told(case, attempt.kind, when)),
            )

    def _on_recorded(self, case: Case, told: Told, outcome: Change | Refusal | JustNoted) -> None:
        id = case.followup.id
        if not isinstance(outcome, JustNoted):
            self._on_moved(case, told, outcome, on_made=lambda: self._view.forget_note(id))
        elif self._view.open_case and self._view.open_case.followup.id == id:
            words = _("“{what}” was noted just now. Click the button to note another call.")
            self._view.bar.complain(words.format(what=event_name(outcome.kind)))

    def _on_closing_chosen(self, closing: Closing) -> None:
        if case := self._view.open_case:
            self.save()
            id, by = case.followup.id, self._page.settings.colleague
            promised = case.followup.promised_for
            self._make(
                case,
                lambda workspace: workspace.followups.close(id, closing, by=by),
                move_words.closing_told(
                    case, closing, self._view.when(promised) if promised else ""
                ),
            )

    def _on_reopened(self) -> None:
        if case := self._view.open_case:
            id, by = case.followup.id, self._page.settings.colleague
            self._make(
                case,
                lambda workspace: workspace.followups.reopen(id, by=by),
                move_words.reopening_told(case),
            )

    def _on_given(self, colleague: int | None) -> None:
        case = self._view.open_case
        if case and case.followup.assigned_to != colleague:
            id, by = case.followup.id, self._page.settings.colleague
            who = entry_of(self._view.lists.colleagues, colleague)
            self._make(
                case,
                lambda workspace: workspace.followups.assign((id,), colleague, by=by),
                move_words.giving_told(case, who.text if who else ""),
            )

    def _on_merge_wanted(self, other: int) -> None:
        if case := self._view.open_case:
            self.save()
            id, by = case.followup.id, self._page.settings.colleague
            self._page.tasks.write(
                self,
                lambda workspace: workspace.followups.merge(id, other, by=by),
                partial(self._on_merged, case, other),
            )

    def _on_merged(self, case: Case, other: int, outcome: Change | Refusal) -> None:
        """Tell which case goes on, and lead there: it is the one in which a call is to be made."""
        undo = outcome.undo if isinstance(outcome, Change) else None
        is_led = isinstance(undo, PartCases) and undo.into.followup == other
        both = (case.followup.id, other)
        gone, into = both if is_led else both[::-1]
        told = move_words.merging_told(case, gone, into)
        self._on_moved(case, told, outcome)
        if is_led:
            self._page.show_item(other)

    def _make(self, case: Case, move: Move, told: Told) -> None:
        self._page.tasks.write(self, move, partial(self._on_moved, case, told))

    def _on_moved(
        self,
        case: Case,
        told: Told,
        outcome: Change | Refusal,
        *,
        on_made: Callable[[], None] | None = None,
    ) -> None:
        if isinstance(outcome, Refusal):
            self._refuse(case, outcome)
            return
        if on_made:
            on_made()
        self._page.messages.tell(told.text, undo=outcome.undo, deed=told.deed)

    def _refuse(self, case: Case, refusal: Refusal) -> None:
        """Say why where one looks; where the case moved meanwhile, show how it stands."""
        shown = self._view.case
        if shown and shown.followup.id == case.followup.id:
            self._view.complain(refusal)
        else:
            self._page.messages.warn(self._view.refusal_words(refusal))
        if refusal.end:
            self._page.read_again()

    def _on_toggled(self, step: int) -> None:
        case, by = self._view.open_case, self._page.settings.colleague
        if case:
            self._page.tasks.write(
                self,
                lambda workspace: _toggle(workspace, case.followup.id, step, by),
                partial(self._on_ticked, case),
                on_failed=self._on_toggle_failed,
            )

    def _on_ticked(self, case: Case, toggled: Toggled) -> None:
        if isinstance(toggled.change, Refusal):
            self._view.show_steps()
            self._refuse(case, toggled.change)
        elif toggled.step and toggled.step.is_archived:
            words = _("“{step}” was archived meanwhile. What you noted with it stays.")
            name = entry_name(ShopList.STEPS, toggled.step)
            self._page.messages.tell(words.format(step=name))

    def _on_toggle_failed(self, fault: WorldFault) -> None:
        """A tick that is not in the data file is not shown."""
        self._view.show_steps()
        self._page.tasks.failed.emit(fault)

    def _on_described(self, wanted: Described) -> None:
        if case := self._view.case:
            id, by = case.followup.id, self._page.settings.colleague
            on_its_way = self.unwritten.get(id)
            if on_its_way and not wanted.says_something:  # what was written is taken out again
                wanted = replace(wanted, seen=on_its_way.wanted)
            if _empties_a_solved(case, wanted):
                self._view.complain(Refusal(Reason.IS_SOLVED))
            elif wanted.says_something:
                self.unwritten.keep(id, replace(wanted, by=by))
                self.unwritten.write()

    def _connect(self) -> None:
        page, view = self._page, self._view
        view.bar.attempted.connect(self._on_attempted)
        view.bar.closing_chosen.connect(self._on_closing_chosen)
        view.closed.reopened.connect(self._on_reopened)
        view.closed.case_wanted.connect(page.show_item)
        view.head.who.given.connect(self._on_given)
        view.head.who.list_wanted.connect(lambda: page.commanded.emit(Command.COLLEAGUES))
        view.head.answer_wanted.connect(self._open_answer)
        view.head.also.case_wanted.connect(page.show_item)
        view.head.also.merge_wanted.connect(self._on_merge_wanted)
        view.steps.toggled.connect(self._on_toggled)
        view.outcome.described.connect(self._on_described)
        view.customer.merge_wanted.connect(self._on_merge_wanted)
        view.customer.case_wanted.connect(page.show_item)
        view.customer.answer_wanted.connect(self._open_answer)

    def _open_answer(self, answer: int) -> None:
        self._page.page_wanted.emit(Destination(PageKey.RESPONSES, answer))


def _empties_a_solved(case: Case, described: Described) -> bool:
    was_told = case.followup.closing is Closing.SOLVED and case.followup.outcome.is_told
    return was_told and not described.wanted.is_told


def _record(
    workspace: "Workspace", id: int, attempt: Attempt, by: str
) -> Change | Refusal | JustNoted:
    """Note an attempt, unless a key would note it just after another one."""
    now = workspace.now()
    file = workspace.followups.case(id) if attempt.is_by_key else None
    noted = just_noted(file.case.followup, attempt.kind, now) if file else None
    return noted or workspace.followups.record(id, attempt.event(now, by))


def _toggle(workspace: "Workspace", case: int, step: int, by: str) -> Toggled:
    change = workspace.followups.toggle(case, step, by=by)
    return Toggled(change, entry_of(workspace.shop_lists.read().steps, step))
