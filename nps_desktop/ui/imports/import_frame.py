"""How the import looks: the file at the left, one state of it at the right, the foot below."""

from functools import cached_property
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.i18n import _
from nps_desktop.ui.imports.check_view import CheckView
from nps_desktop.ui.imports.doubts_view import DoubtsView
from nps_desktop.ui.imports.file_panel import FilePanel
from nps_desktop.ui.imports.import_foot import ImportFoot
from nps_desktop.ui.imports.trouble_view import TroubleView
from nps_desktop.ui.imports.waiting_view import WaitingView
from nps_desktop.ui.theme import GAP

LARGEST = (1120, 760)
AROUND = 48
PANEL_WIDTH = 304


class ImportFrame(QDialog):
    """The parts of the import, without what they do: waiting, doubts, trouble or the rows.

    What shows the rows is made when there are rows, which `check_made` tells: all at once would
    hold the window up.
    """

    check_made = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.panel = FilePanel()
        self.doubts = DoubtsView()
        self.trouble = TroubleView()
        self.waiting = WaitingView()
        self.stack = QStackedWidget()
        self.foot = ImportFoot(self.doubts.go_on)
        self.setWindowTitle(_("Import a spreadsheet"))
        self.setAcceptDrops(True)
        self._lay_out()
        take_size(self, parent)

    @cached_property
    def check(self) -> CheckView:
        """The rows."""
        view = CheckView()
        self.stack.addWidget(view)
        self.check_made.emit(view)
        return view

    def order_stops(self) -> None:
        """Let Tab go from the file to its rows and on to the deed, whatever was made first."""
        stops = (*self.panel.stops, *self.check.stops, *self.foot.stops)
        for before, after in pairwise(stops):
            self.setTabOrder(before, after)

    def show_state(self, state: QWidget) -> None:
        """Show a state; the one filled button is that of the state."""
        self.stack.setCurrentWidget(state)
        self.foot.ask(state is self.doubts)
        self.foot.deed.setEnabled(isinstance(state, CheckView))

    def show_trouble(self) -> None:
        """Show why there are no rows, the keys on the way on."""
        self.show_state(self.trouble)
        self.trouble.button.setFocus()

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(28, 24, 28, 20)
        body.setSpacing(GAP)
        body.addWidget(self._panel_area())
        body.addWidget(self.stack, 1)
        for state in (self.waiting, self.doubts, self.trouble):
            self.stack.addWidget(state)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(body, 1)
        whole.addWidget(self.foot)

    def _panel_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setFixedWidth(PANEL_WIDTH)
        area.setWidget(self.panel)
        return area


def take_size(dialog: QDialog, parent: QWidget) -> None:
    """Make a dialog as large as it may be over its window."""
    room = parent.window().size()
    width, height = LARGEST
    dialog.resize(min(width, room.width() - AROUND), min(height, room.height() - AROUND))
