"""Who the customer on the card is: earlier ones are offered as one types, and known ones said."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from nps_desktop.domain.contacts import phone_key
from nps_desktop.domain.customers import (
    Customer,
    CustomerKeys,
    email_key,
    name_key,
)
from nps_desktop.domain.problems import Field
from nps_desktop.ui.entry.card_form import CardForm
from nps_desktop.ui.entry.customer_popup import CustomerPopup
from nps_desktop.ui.entry.customer_words import known, offer_announced
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

WHO = (Field.NAME, Field.PHONE, Field.EMAIL)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


@dataclass(frozen=True, slots=True)
class _Question:
    """What is typed of a customer, and where; `besides` is the answer that is being changed."""

    field: Field | None
    name: str
    phone: str
    email: str
    besides: int


@dataclass(frozen=True, slots=True)
class _Found:
    """Who is offered, and who it is for certain."""

    offered: tuple[Customer, ...]
    known: Customer | None


class CustomerOffers(QObject):
    """Watches the fields of a form; Down goes to who is offered, Enter or Tab takes one.

    `besides` gives the number of the answer that is being changed: it is no earlier one.
    """

    def __init__(
        self,
        tasks: Tasks,
        form: CardForm,
        page: QWidget,
        *,
        today: Callable[[], date],
        besides: Callable[[], int],
    ) -> None:
        super().__init__(page)
        self._tasks = tasks
        self._form = form
        self._today = today
        self._besides = besides
        self._fields = {field: form.texts[field] for field in WHO}
        self._question: _Question | None = None
        self.popup = CustomerPopup(page)
        self.popup.chosen.connect(self._take)
        for field in WHO:
            self._fields[field].textEdited.connect(lambda _text, field=field: self._ask(field))
            self._fields[field].installEventFilter(self)
        form.card_shown.connect(lambda: self._ask(None))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Let the keys of a field work the popup as long as it is open."""
        if not self.popup.isVisible():
            return False
        if event.type() is QEvent.Type.FocusOut:
            self.popup.hide()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            return self._claim(event)
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            return self._press(event)
        return False

    def close(self) -> None:
        """Offer nobody any more."""
        self.popup.hide()

    def _claim(self, event: QKeyEvent) -> bool:
        """Keep Escape and, once somebody is chosen, Enter from what they do to the card."""
        key = event.key()
        is_ours = key == Qt.Key.Key_Escape or (key in ENTER and self.popup.current is not None)
        if is_ours:
            event.accept()
        return is_ours

    def _press(self, event: QKeyEvent) -> bool:
        """Tab takes who is chosen and goes on all the same."""
        key, current = event.key(), self.popup.current
        if key in STEPS:
            self.popup.step(STEPS[Qt.Key(key)])
            return True
        if key == Qt.Key.Key_Escape:
            self.popup.hide()
            return True
        if current and (key in ENTER or key == Qt.Key.Key_Tab):
            self._take(current)
            return key != Qt.Key.Key_Tab
        return False

    def _take(self, customer: Customer) -> None:
        """Fill in what is blank or begun; what says something else stays."""
        for field, given, key_of in (
            (Field.NAME, customer.name, name_key),
            (Field.PHONE, customer.phone, phone_key),
            (Field.EMAIL, customer.email, email_key),
        ):
            if given and key_of(given).startswith(key_of(self._fields[field].text())):
                self._fields[field].setText(given)
        self._ask(None)

    def _ask(self, field: Field | None) -> None:
        name, phone, email = (self._fields[each].text() for each in WHO)
        if field is None:
            self.popup.hide()
        question = self._question = _Question(field, name, phone, email, self._besides())
        if not (name or phone or email):
            self._show(question, _Found((), None))
            return
        self._tasks.read_newest(
            self,
            lambda workspace: _answer(workspace, question),
            lambda found: self._show(question, found),
            replaces="customers",
            on_failed=lambda _fault: self._show(question, _Found((), None)),
        )

    def _show(self, question: _Question, found: _Found) -> None:
        if question is not self._question:
            return
        said = known(found.known, self._today()) if found.known else ""
        if said != self._form.customer.text():
            self._form.customer.setText(said)
            _announce(self._form, said)
        typed = (question.name, question.phone, question.email)
        offered = tuple(c for c in found.offered if (c.name, c.phone, c.email) != typed)
        if offered and question.field and self._fields[question.field].hasFocus():
            self.popup.offer(offered, self._today(), self._fields[question.field])
            _announce(self._form, offer_announced(len(offered)))
        else:
            self.popup.hide()


def _answer(workspace: "Workspace", question: _Question) -> _Found:
    customers = workspace.customers
    offered: tuple[Customer, ...] = ()
    if question.field is Field.NAME:
        offered = customers.with_name(question.name)
    elif question.field is Field.PHONE:
        offered = customers.with_phone(question.phone)
    keys = CustomerKeys(
        name_key(question.name), phone_key(question.phone), email_key(question.email)
    )
    return _Found(offered, customers.known(keys, besides=question.besides))


def _announce(widget: QWidget, sentence: str) -> None:
    """Say to those who hear the window what others see appear."""
    if sentence:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, sentence))
