"""The band above a case that is closed: how it ended, and the way on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from nps_desktop.domain.followups import FollowUp
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import closing_name
from nps_desktop.reports.history_words import When
from nps_desktop.ui.widgets.labels import label


class ClosedBand(QFrame):
    """`reopened` tells that the case is wanted open, `case_wanted` brings the number of the case
    that goes on in its place."""

    reopened = Signal()
    case_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._into = 0
        self.setProperty("role", "band")
        self._ended = label("", is_wrapped=True)
        self.reopen = QPushButton(_("Reopen"))
        self.open_other = QPushButton()
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self._ended, 1)
        row.addWidget(self.open_other)
        row.addWidget(self.reopen)
        self.hide()
        self.reopen.clicked.connect(self.reopened)
        self.open_other.clicked.connect(lambda: self.case_wanted.emit(self._into))

    def show_end(self, followup: FollowUp, when: When, *, is_left: bool) -> None:
        """Say how the case ended; nothing while it is open.

        Where it `is_left` by the case that went on in its place, it can be opened again.
        """
        end, self._into = followup.end, followup.merged_into or 0
        self.setVisible(end is not None)
        self.reopen.setVisible(is_left or not self._into)
        self.open_other.setVisible(bool(self._into) and not is_left)
        self.open_other.setText(_("Open case {number}").format(number=self._into))
        if end is None or end.closing is None:
            return
        if self._into:
            words = (
                _("Went into case {number} of this customer {when}, by {name}.")
                if end.by
                else _("Went into case {number} of this customer {when}.")
            )
        else:
            words = _("Closed {when} by {name}: {how}") if end.by else _("Closed {when}: {how}")
        how = closing_name(end.closing)
        told = words.format(when=when(end.at), name=end.by, how=how, number=self._into)
        self._ended.setText(told)

    @property
    def words(self) -> str:
        """How the case ended."""
        return self._ended.text()
