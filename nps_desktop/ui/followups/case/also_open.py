"""The line that leads to the other open cases of a customer, and merges a single one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from nps_desktop.domain.followups import CaseFile
from nps_desktop.domain.states import State
from nps_desktop.i18n import _
from nps_desktop.ui.widgets.flow_layout import FlowLayout

MOST = 3


class AlsoOpen(QWidget):
    """`case_wanted` brings the number of a case to open, `merge_wanted` of the one to merge."""

    case_wanted = Signal(int)
    merge_wanted = Signal(int)
    _numbers: tuple[int, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        self.links: list[QPushButton] = []
        self.merge = QPushButton(_("Merge with this case"))
        self.merge.setProperty("role", "link")
        self._row = FlowLayout(spacing=12)
        self.setLayout(self._row)
        for place in range(MOST):
            self.links.append(self._link(place))
        self._row.addWidget(self.merge)
        self.merge.clicked.connect(lambda: self.merge_wanted.emit(self._numbers[0]))

    def show_file(self, file: CaseFile) -> None:
        """Show the open cases of the customer beside this one; nothing where there is none."""
        calls = (past.call for past in file.customer.others)
        found = [call.id for call in calls if call and call.state is not State.CLOSED]
        self._numbers = tuple(found[:MOST])
        for place, link in enumerate(self.links):
            link.setVisible(place < len(self._numbers))
            if place < len(self._numbers):
                link.setText(_("Also open: case {number}").format(number=self._numbers[place]))
                link.setAccessibleName(link.text())
        self.merge.setVisible(len(found) == 1 and file.case.followup.end is None)
        self.setVisible(bool(found))

    def _link(self, place: int) -> QPushButton:
        link = QPushButton()
        link.setProperty("role", "link")
        link.clicked.connect(lambda: self.case_wanted.emit(self._numbers[place]))
        self._row.addWidget(link)
        return link
