"""The rows that an import left out, mended later."""

from PySide6.QtWidgets import QDialog, QFrame, QVBoxLayout, QWidget

from nps_desktop.domain.batches import Batch
from nps_desktop.domain.changes import Change
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.importing.wishes import Mend
from nps_desktop.reports.left_out_workbook import LeftOut
from nps_desktop.ui.imports.history_words import mended_words, mending_deed
from nps_desktop.ui.imports.import_foot import ImportFoot
from nps_desktop.ui.imports.import_frame import take_size
from nps_desktop.ui.imports.left_out_file import save_left_out
from nps_desktop.ui.imports.losing import may_lose
from nps_desktop.ui.imports.mend_panel import MendPanel
from nps_desktop.ui.imports.mend_work import Mended, MendWork
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.wording import fault_sentence


class MendDialog(QDialog):
    """The list to mend in; nothing is written before Import is pressed."""

    def __init__(self, parent: QWidget, around: Surroundings, batch: Batch) -> None:
        super().__init__(parent)
        self._around = around
        self._batch = batch
        self._mended: Mended | None = None
        self.work = MendWork(around.tasks, batch)
        self.panel = MendPanel()
        self.foot = ImportFoot()
        self.setWindowTitle(_("Rows to mend in {file}").format(file=batch.file))
        self._lay_out()
        self._connect()
        take_size(self, parent)
        self.foot.wait()
        self.work.read()

    def reject(self) -> None:
        """Ask before what was mended is lost."""
        if may_lose(self, self.work.mends):
            super().reject()

    def _on_checked(self, mended: Mended) -> None:
        self._mended = mended
        rejected = mended.preview.rejected
        self.panel.show_rows(rejected, self._batch.labels)
        self.foot.counts.show_counts(mended.new, len(rejected), known=mended.known)
        self.foot.word(mended.new)
        if mended.known and not mended.new:
            self.foot.take_off(mended.known)
        if not rejected:
            (self.foot.deed if self.foot.deed.isEnabled() else self.foot.cancel).setFocus()

    def _on_mended(self, mend: Mend) -> None:
        self.foot.wait()
        self.work.mend(mend)

    def _on_deed(self) -> None:
        if self._mended:
            self.foot.wait()
            self.panel.setEnabled(False)
            self.work.commit(self._mended)

    def _on_imported(self, change: Change) -> None:
        if change.touched:
            told, deed = (
                mended_words(len(change.ids), self._batch.file),
                mending_deed(self._batch.file),
            )
            self._around.messages.tell(told, undo=change.undo, deed=deed)
        else:
            self._around.messages.warn(_("Somebody else has mended these rows or removed them."))
        self.accept()

    def _on_failed(self, fault: WorldFault) -> None:
        self.panel.setEnabled(True)
        self.foot.complain(fault_sentence(fault))
        self.foot.deed.setEnabled(self._mended is not None)

    def _on_save_wanted(self) -> None:
        if self._mended:
            rows = self._mended.preview.rejected
            left_out = LeftOut(self._batch.file, self._batch.labels, rows)
            save_left_out(self, self._around.tasks, left_out, self.foot)

    def _connect(self) -> None:
        self.work.checked.connect(self._on_checked)
        self.work.imported.connect(self._on_imported)
        self.work.failed.connect(self._on_failed)
        self.panel.mended.connect(self._on_mended)
        self.panel.save_wanted.connect(self._on_save_wanted)
        self.foot.deed.clicked.connect(self._on_deed)
        self.foot.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(1, 8, 1, 12)
        inside.addWidget(self.panel)
        body = QVBoxLayout()
        body.setContentsMargins(28, 24, 28, 20)
        body.addWidget(card, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(body, 1)
        column.addWidget(self.foot)
