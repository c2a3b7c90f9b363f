"""What the customer of a case said besides, and what came of it; another open case can come in."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.followups import CaseFile
from nps_desktop.domain.histories import CustomerHistory, PastAnswer
from nps_desktop.i18n import ngettext
from nps_desktop.ui.customer_words import others_words
from nps_desktop.ui.followups.case.past_line import PastLine
from nps_desktop.ui.formats import number
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.tab_order import put_in_order

AT_FIRST = 4


class CustomerView(QWidget):
    """`answer_wanted` and `case_wanted` bring the number of what is to be opened, `merge_wanted`
    that of the case that is to go on in this one."""

    answer_wanted = Signal(int)
    case_wanted = Signal(int)
    merge_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._history = CustomerHistory(is_known=False)
        self._shown = (0, False)
        self.title = label("", "label", is_wrapped=True)
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self.lines: list[PastLine] = []
        self._before: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._column.addWidget(self.title)
        self._column.addWidget(self.more)
        self.more.clicked.connect(lambda: self._show(len(self._history.others)))

    def follow(self, before: QWidget) -> None:
        """Let Tab come here from this widget."""
        self._before = before

    def show_customer(self, file: CaseFile) -> None:
        """Show the other answers of the customer, newest first."""
        followup = file.case.followup
        shown = (followup.id, followup.end is None)
        if (file.customer, shown) == (self._history, self._shown) and self.title.text():
            return
        self._history, self._shown = file.customer, shown
        self.title.setText(others_words(file.customer))
        self._show(AT_FIRST)

    def _show(self, most: int) -> None:
        others = self._history.others[:most]
        had_focus = any(button.hasFocus() for line in self.lines for button in line.buttons)
        for old in self.lines:
            old.hide()
            old.deleteLater()
        self.lines = [self._line(past) for past in others]
        for place, line in enumerate(self.lines, start=1):
            self._column.insertWidget(place, line)
        put_in_order(self._before, *(button for line in self.lines for button in line.buttons))
        if had_focus and self.lines:
            self.lines[0].open.setFocus()
        left = len(self._history.others) - most
        words = ngettext("Show {count} more", "Show {count} more", left)
        self.more.setText(words.format(count=number(left)))
        self.more.setVisible(left > 0)

    def _line(self, past: PastAnswer) -> PastLine:
        line = PastLine(past, can_merge=self._shown[1])
        line.answer_wanted.connect(self.answer_wanted)
        line.case_wanted.connect(self.case_wanted)
        line.merge_wanted.connect(self.merge_wanted)
        return line
