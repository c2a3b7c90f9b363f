"""The band with the customer's phone and e-mail, large, and the buttons that reach them."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QPushButton, QWidget

from nps_desktop.domain.contacts import can_be_dialled, can_be_written_to, dialled
from nps_desktop.domain.responses import Response
from nps_desktop.i18n import _, pgettext
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.icon_button import IconButton
from nps_desktop.ui.widgets.labels import label

WIDEST_PHONE = 240
BETWEEN_WAYS = 16
SIDES, ABOVE = 16, 10
EMAIL_ROOM = 200
ASIDE, BELOW = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class ContactBand(QFrame):
    """Calls, writes and copies; `told` brings a sentence about what was done.

    Of a customer who left nothing it shows nothing; words in place of a number stay there to read.
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
        self.no_number = label(_("No number can be dialled here."), "small")
        self._phone_row = _row(self._phone, self.no_number, self.call, self.copy_phone)
        self._email_row = _row(self._email, self.write, self.copy_email)
        self._direction = QBoxLayout(ASIDE, self)
        self._lay_out()
        self._connect()

    def show_contact(self, response: Response) -> None:
        """Show how the customer can be reached."""
        self._response = response
        self._phone.setText(response.phone)
        self._phone.ensurePolished()
        self._phone.setMinimumWidth(0)  # a label wants no less than it was told for the last number
        self._phone.setMinimumWidth(min(self._phone.sizeHint().width(), WIDEST_PHONE))
        self._email.setText(response.email)
        is_number = can_be_dialled(response.phone)
        for widget in (self.call, self.copy_phone):
            widget.setVisible(is_number)
        self.no_number.setVisible(not is_number)
        for widget in (self.write, self.copy_email):
            widget.setVisible(can_be_written_to(response.email))
        self._phone_row.setVisible(bool(response.phone))
        self._email_row.setVisible(bool(response.email))
        self.setVisible(bool(response.phone or response.email))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the e-mail below the phone where both find no room beside each other."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wanted = self._phone_row.sizeHint().width() + BETWEEN_WAYS + EMAIL_ROOM
        is_aside = wanted <= self.width() - 2 * SIDES
        self._direction.setDirection(ASIDE if is_aside else BELOW)

    @property
    def first_button(self) -> QPushButton | None:
        """The button that reaches the customer; None when there is no way to."""
        if self._response is None or not self._response.is_reachable:
            return None
        return self.call if can_be_dialled(self._response.phone) else self.write

    def _lay_out(self) -> None:
        self._direction.setContentsMargins(SIDES, ABOVE, SIDES, ABOVE)
        self._direction.setSpacing(BETWEEN_WAYS)
        self._direction.addWidget(self._phone_row, 0, Qt.AlignmentFlag.AlignLeft)
        self._direction.addWidget(self._email_row, 1)

    def _connect(self) -> None:
        self.call.clicked.connect(self._on_call)
        self.write.clicked.connect(self._on_write)
        self.copy_phone.clicked.connect(lambda: self._copy(self._phone.text()))
        self.copy_email.clicked.connect(lambda: self._copy(self._email.text()))

    def _on_call(self) -> None:
        self._open("tel", dialled(self._phone.text()), self._phone.text())

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
        elif scheme == "tel":
            sentence = _(
                "{contact} went to this computer’s phone program; copy it if nothing happens."
            )
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


def _row(text: QLabel, *others: QWidget) -> QWidget:
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(text)
    row.addSpacing(4)
    for each in others:
        row.addWidget(each)
    row.addStretch(1)
    return whole
