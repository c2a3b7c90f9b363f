"""What is scrolled of a case: steps beside cause and action, below them history and customer."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from nps_desktop.ui.followups.case.customer_view import CustomerView
from nps_desktop.ui.followups.case.history_list import HistoryList
from nps_desktop.ui.followups.case.outcome_form import OutcomeForm
from nps_desktop.ui.followups.case.steps_list import StepsList

SIDE_BY_SIDE = 900
APART = 24


class CaseBody(QWidget):
    """The customer's other answers stand beside the history where there is room, else above it."""

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self.steps = StepsList(page)
        self.outcome = OutcomeForm()
        self.customer = CustomerView()
        self.history = HistoryList()
        self._below = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._below.setSpacing(APART)
        work = QHBoxLayout()
        work.setSpacing(APART)
        work.addWidget(self.steps, 1)
        work.addWidget(self.outcome, 1)
        for part in (self.customer, self.history):
            whole = QVBoxLayout()
            whole.addWidget(part)
            whole.addStretch(1)
            self._below.addLayout(whole, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(APART)
        column.addLayout(work)
        column.addLayout(self._below)
        column.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the width there is."""
        super().resizeEvent(event)
        is_wide = self.width() >= SIDE_BY_SIDE
        direction = QBoxLayout.Direction.LeftToRight if is_wide else _DOWN
        if direction != self._below.direction():
            self._below.setDirection(direction)


_DOWN = QBoxLayout.Direction.TopToBottom
