"""How what is typed to reach a customer gets into their answer."""

from functools import partial

from PySide6.QtCore import QObject

from nps_desktop.domain.changes import Change
from nps_desktop.domain.followups import Case
from nps_desktop.domain.meanwhile import ChangedMeanwhile
from nps_desktop.domain.problems import Problem
from nps_desktop.i18n import _
from nps_desktop.reports.problem_words import problem_sentence
from nps_desktop.ui.followups import move_words
from nps_desktop.ui.followups.case import contact_adding
from nps_desktop.ui.followups.case.case_view import CaseView
from nps_desktop.ui.followups.case.contact_adding import NewContact
from nps_desktop.ui.messages import Told
from nps_desktop.ui.page import Page


class ContactActs(QObject):
    """Adds a phone number or an e-mail address; what cannot be taken stays in its field."""

    def __init__(self, page: Page, view: CaseView) -> None:
        super().__init__()
        self._page = page
        self._view = view
        view.adding.typed.connect(self._on_typed)
        view.band.told.connect(page.messages.tell)

    def _on_typed(self, typed: str) -> None:
        case = self._view.case
        if case is None:
            return
        wanted = NewContact(case.answer, typed).judge()
        if isinstance(wanted, Problem):
            self._view.adding.say(problem_sentence(wanted))
            return
        self._page.tasks.write(
            self,
            lambda workspace: contact_adding.write(workspace, case.answer, wanted),
            partial(self._on_written, case, move_words.contact_told(case, typed.strip())),
        )

    def _on_written(self, case: Case, told: Told, outcome: Change | ChangedMeanwhile) -> None:
        if isinstance(outcome, ChangedMeanwhile):
            self._refuse(case)
            return
        self._view.forget_contact(case.followup.id)
        self._page.messages.tell(told.text, undo=outcome.undo, deed=told.deed)

    def _refuse(self, case: Case) -> None:
        """Say that the answer changed, and read it; what was typed waits in its field."""
        sentence = _("This answer was changed elsewhere meanwhile. Look at it, then add it again.")
        shown = self._view.case
        if shown and shown.followup.id == case.followup.id:
            self._view.adding.say(sentence)
        else:
            self._page.messages.warn(sentence)
        self._page.read_again()
