"""The band with the customer's phone and e-mail, large, and the buttons that reach them."""

import re

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from nps_desktop.domain.responses import Response
from nps_desktop.i18n import _, pgettext
from nps_desktop.ui.followups.contact_field import ContactField
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.flow_layout import FlowLayout
from nps_desktop.ui.widgets.icon_button import IconButton
from nps_desktop.ui.widgets.labels import label

NOT_DIALLED = re.compile(r"[^+\d]")

WIDEST_PHONE = 240
BETWEEN_WAYS = 16


class ContactBand(QFrame):
    """Calls, writes and copies; `told` brings a sentence about what was done.

    `left` is where it stands how much time there is; `adding` takes what reaches a customer who
    left nothing.
    """

    told = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "band")
        self._response: Response | None = None
        self._phone = ElidedLabel("figure")
        self._email = ElidedLabel()
        self.call = IconButton("phone", pgettext("button", "Call"), token="surface")
        self.call.setProperty("role", "primary")
        self.write = _icon_alone("mail", _("Write an e-mail"))
        self.copy_phone = _icon_alone("copy", _("Copy the phone number"))
        self.copy_email = _icon_alone("copy", _("Copy the e-mail address"))
        self._phone_row = _row(self._phone, self.call, self.copy_phone)
        self._email_row = _row(self._email, self.write, self.copy_email)
        self._ways = QWidget()
        self.adding = ContactField()
        self.adding.hide()
        self.left = label("", "strong")
        self._lay_out()
        self._connect()

    def show_contact(self, response: Response) -> None:
        """Show how the customer can be reached."""
        self._response = response
        self._phone.setText(response.phone)
        self._phone.ensurePolished()
        self._phone.setMinimumWidth(min(self._phone.sizeHint().width(), WIDEST_PHONE))
        self._email.setText(response.email)
        self._phone_row.setVisible(bool(response.phone))
        self._email_row.setVisible(bool(response.email))
        self._ways.setVisible(response.is_reachable)
        self.adding.setVisible(not response.is_reachable)

    @property
    def says_nothing_is_left(self) -> bool:
        """Whether it says that the customer cannot be reached."""
        return self.adding.isVisible()

    @property
    def first_button(self) -> QPushButton | None:
        """The button that reaches the customer; None when there is no way to."""
        if self._response is None or not self._response.is_reachable:
            return None
        return self.call if self._response.phone else self.write

    def _lay_out(self) -> None:
        ways = FlowLayout(BETWEEN_WAYS)
        ways.addWidget(self._phone_row)
        ways.addWidget(self._email_row)
        self._ways.setLayout(ways)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(16)
        row.addWidget(self._ways, 1)
        row.addWidget(self.adding, 1)
        row.addWidget(self.left)

    def _connect(self) -> None:
        self.call.clicked.connect(self._on_call)
        self.write.clicked.connect(self._on_write)
        self.copy_phone.clicked.connect(lambda: self._copy(self._phone.text()))
        self.copy_email.clicked.connect(lambda: self._copy(self._email.text()))

    def _on_call(self) -> None:
        self._open("tel", NOT_DIALLED.sub("", self._phone.text()), self._phone.text())

    def _on_write(self) -> None:
        self._open("mailto", self._email.text(), self._email.text())

    def _open(self, scheme: str, path: str, shown: str) -> None:
        url = QUrl()
        url.setScheme(scheme)
        url.setPath(path)
        if not QDesktopServices.openUrl(url):
            QGuiApplication.clipboard().setText(shown)
            sentence = _("No program here takes it over. {contact} is copied instead.")
            self.told.emit(sentence.format(contact=shown))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.told.emit(_("{contact} is copied.").format(contact=text))


def _icon_alone(icon_name: str, does: str) -> IconButton:
    button = IconButton(icon_name)
    button.setProperty("role", "icon")
    button.setAccessibleName(does)
    button.setToolTip(does)
    return button


def _row(text: QLabel, *buttons: QPushButton) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(text)
    row.addSpacing(4)
    for button in buttons:
        row.addWidget(button)
    return whole
