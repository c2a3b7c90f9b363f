"""What a long export shows: how far it has come, how long it still takes, and a way out."""

from time import perf_counter

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QProgressBar, QPushButton, QVBoxLayout, QWidget

from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.exporting import AnswerExport
from nps_desktop.ui.formats import number
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.time_left import TimeLeft

WIDTH = 420
SHOWN_AFTER = 700
MARGINS = (28, 24, 28, 24)


class ExportDialog(QDialog):
    """Stands beside the window, which goes on working; it comes only where writing takes time."""

    def __init__(self, parent: QWidget, export: AnswerExport) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Exporting answers"))
        self.setMinimumWidth(WIDTH)
        self._export = export
        self._count = 0
        self._time_left = TimeLeft(perf_counter())
        title = label(_("Writing {file}").format(file=export.path.name), "lead", is_wrapped=True)
        self.bar = QProgressBar(textVisible=False)
        self.bar.setRange(0, 0)
        self.told = label("", "muted")
        self.cancel = QPushButton(_("Cancel"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(12)
        for part in (title, self.bar, self.told):
            column.addWidget(part)
        column.addSpacing(4)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignRight)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._connect()
        self._timer.start()

    def reject(self) -> None:
        """Cancel, Escape and the cross give the export up; the dialog stays until it has ended."""
        self.cancel.setEnabled(False)
        self.told.setText(_("Cancelling…"))
        self._export.give_up()

    def _connect(self) -> None:
        self._timer.timeout.connect(self.show)
        self.cancel.clicked.connect(self.reject)
        self._export.begun.connect(self._on_begun, Qt.ConnectionType.QueuedConnection)
        self._export.progressed.connect(self._on_progressed)
        self._export.ended.connect(self._on_ended)

    def _on_begun(self, count: int) -> None:
        self._count = count
        self._time_left = TimeLeft(perf_counter())
        self.bar.setRange(0, count)

    def _on_progressed(self, done: int) -> None:
        if not self.cancel.isEnabled():
            return
        self.bar.setValue(done)
        words = ngettext("{done} of {count} answer", "{done} of {count} answers", self._count)
        told = words.format(done=number(done), count=number(self._count))
        left = self._time_left.words(done, self._count, perf_counter())
        self.told.setText(" · ".join(filter(None, (told, left))))

    def _on_ended(self) -> None:
        self._timer.stop()
        self.hide()
        self.deleteLater()
