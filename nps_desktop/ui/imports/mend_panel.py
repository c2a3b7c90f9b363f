"""The rows to mend with all their cells, and the way to take them along as a workbook."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.batches import RejectedRow
from nps_desktop.i18n import _
from nps_desktop.ui.imports.import_words import cells_words
from nps_desktop.ui.imports.mend_list import MendList
from nps_desktop.ui.widgets.labels import label

CELLS_HEIGHT = 44
HINT_MARGINS = (15, 4, 15, 8)


class MendPanel(QWidget):
    """The list, the cells of its current row, and what can be done with all of them.

    `mended` brings a Mend, `save_wanted` tells that the rows are wanted as a workbook.
    """

    mended = Signal(object)
    save_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.hint = label(
            _("Write what a row should say and press Enter. Nothing goes in before you import."),
            "small",
            is_wrapped=True,
        )
        self.list = MendList()
        self.cells = label(role="small", is_wrapped=True)
        self.save = QPushButton(_("Save as a &workbook…"))
        self._labels: tuple[str, ...] = ()
        self._lay_out()
        self.list.mended.connect(self.mended)
        self.list.row_chosen.connect(self._show_cells)
        self.save.clicked.connect(self.save_wanted)

    def show_rows(self, rows: Sequence[RejectedRow], labels: tuple[str, ...]) -> None:
        """Show these rows; the labels name their cells."""
        self._labels = labels
        self.list.show_rows(rows)
        self.save.setEnabled(bool(rows))
        self.hint.setVisible(bool(rows))
        self._show_cells()

    def _show_cells(self) -> None:
        """The whole row, for somebody who has to find out what it should say."""
        row = self.list.current
        self.cells.setText(cells_words(self._labels, row.cells) if row else "")
        self.cells.setToolTip(self.cells.text())

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 8, 12, 0)
        foot.setSpacing(16)
        self.cells.setMaximumHeight(CELLS_HEIGHT)
        foot.addWidget(self.cells, 1)
        foot.addWidget(self.save)
        line = QFrame()
        line.setProperty("role", "line")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.hint.setContentsMargins(*HINT_MARGINS)
        column.addWidget(self.hint)
        column.addWidget(self.list, 1)
        column.addWidget(line)
        column.addLayout(foot)
