"""The import of spreadsheets: file, columns and rows in one place, the counts always in sight."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.batches import Imported
from nps_desktop.errors import DataFileFault, SheetUnclear, WorldFault
from nps_desktop.i18n import _
from nps_desktop.ui import ask
from nps_desktop.ui.imports.check_view import CheckView
from nps_desktop.ui.imports.checked import Checked
from nps_desktop.ui.imports.doubts_view import DoubtsView
from nps_desktop.ui.imports.file_panel import FilePanel
from nps_desktop.ui.imports.import_foot import ImportFoot
from nps_desktop.ui.imports.import_words import done_words
from nps_desktop.ui.imports.import_work import ImportWork
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.theme import GAP
from nps_desktop.ui.widgets.empty_state import EmptyState
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.wording import fault_sentence

LARGEST = (1120, 760)
AROUND = 48
PANEL_WIDTH = 304
ENDINGS = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt"


def ask_for_file(parent: QWidget) -> Path | None:
    """Ask with the system's dialog for a spreadsheet."""
    kinds = ((_("Spreadsheets"), ENDINGS), (_("All files"), "*"))
    pattern = ";;".join(f"{name} ({endings})" for name, endings in kinds)
    return ask.file_to_open(parent, _("Import a spreadsheet"), pattern)


class ImportDialog(QDialog):
    """Takes files in one after the other; nothing is written before Import is pressed."""

    def __init__(self, parent: QWidget, around: Surroundings, files: Sequence[Path]) -> None:
        super().__init__(parent)
        self._around = around
        self._files = tuple(files)
        self._place = 0
        self._checked: Checked | None = None
        self._is_writing = False
        self._may_try_again = False
        self._back_to: QWidget | None = None
        self.work = ImportWork(around.tasks)
        self.panel = FilePanel()
        self.doubts = DoubtsView()
        self.check = CheckView()
        self.trouble = EmptyState("triangle-alert")
        self.waiting = QWidget()
        self.stack = QStackedWidget()
        self.foot = ImportFoot(self.doubts.go_on)
        self._waiting_text = label(role="lead")
        self.setWindowTitle(_("Import a spreadsheet"))
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._take_size(parent)
        self._open()

    def reject(self) -> None:
        """Stop what is under way; while rows are written, the first Cancel does no more."""
        is_stopping = self._is_writing and not self.work.is_given_up
        self.work.give_up()
        if is_stopping:
            self.foot.stop()
        else:
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take another file from this computer."""
        is_free = not self._is_writing
        if is_free and any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Go on with the dropped files."""
        urls = event.mimeData().urls()
        self._begin(tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()))
        event.acceptProposedAction()

    @property
    def path(self) -> Path:
        """The file that is looked at."""
        return self._files[self._place]

    def _begin(self, files: tuple[Path, ...]) -> None:
        self._files, self._place = files, 0
        self._open()

    def _open(self) -> None:
        self.panel.forget(self.path, self._place_words())
        self.foot.counts.forget()
        self.work.open(self.path)

    def _open_next(self) -> None:
        self._place += 1
        self._open()

    @property
    def _has_more(self) -> bool:
        return self._place + 1 < len(self._files)

    def _place_words(self) -> str:
        if len(self._files) < 2:
            return ""
        return _("File {place} of {count}").format(place=self._place + 1, count=len(self._files))

    def _on_began(self) -> None:
        self._checked = None
        self.foot.wait()
        self.panel.wait()
        self._waiting_text.setText(_("Reading {file}…").format(file=self.path.name))
        self._show(self.waiting)

    def _on_unclear(self, unclear: SheetUnclear) -> None:
        self.doubts.ask(unclear.choices)
        self._show(self.doubts)

    def _on_settled(self, answers: Sequence[tuple[str, str]]) -> None:
        for about, option in answers:
            self.work.choose(about, option)
        self.work.read_again()

    def _on_chosen(self, about: str, option: str) -> None:
        self._back_to = self.focusWidget()
        self.work.choose(about, option)
        self.work.read_again()

    def _on_assumed_moved(self, day: date) -> None:
        self._back_to = self.focusWidget()
        self.work.assume(day)
        self.work.read_again()

    def _on_calls_moved(self, day: date) -> None:
        self.work.calls_since = day

    def _on_checked(self, checked: Checked) -> None:
        if self.work.basis is None or self.work.calls_since is None:
            return
        self._checked = checked
        self.panel.show_checked(checked, self._place_words())
        self.foot.counts.show_counts(checked)
        self.check.show_checked(checked, self.work.basis, self.work.calls_since)
        self._show(self.check)
        self.foot.word(len(checked.new))
        (self._back_to or self.foot.deed).setFocus()
        self._back_to = None

    def _on_failed(self, fault: WorldFault) -> None:
        """What cannot be read stands in place of the rows; a failed import beside them."""
        sentence = fault_sentence(fault)
        if self._is_writing:
            self._set_writing(False)
            self.foot.complain(sentence)
            return
        self.foot.counts.forget()
        self._may_try_again = isinstance(fault, DataFileFault)
        if self._may_try_again:
            self.trouble.say(_("The answers cannot be opened"), sentence, _("Try again"))
        else:
            act = _("Go on with the next file") if self._has_more else _("Choose another file…")
            self.trouble.say(_("This file cannot be imported"), sentence, act)
        self._show(self.trouble)
        self.trouble.button.setFocus()

    def _on_trouble_acted(self) -> None:
        if self._may_try_again:
            self._open()
        elif self._has_more:
            self._open_next()
        else:
            self._on_other_file()

    def _on_import(self) -> None:
        if self._checked is None:
            return
        self.foot.calm()
        self._set_writing(True)
        self.work.commit(self._checked)

    def _on_progressed(self, rows: int) -> None:
        if self._checked is None:
            return
        self.foot.show_progress(rows, len(self._checked.preview.accepted))

    def _on_ended(self) -> None:
        """After a fault of ours nothing else was told."""
        if self._is_writing:
            self._set_writing(False)

    def _on_imported(self, imported: Imported | None) -> None:
        checked = self._checked
        self._set_writing(False)
        if imported is None or checked is None:
            self.foot.complain(_("Stopped. Nothing was imported."))
            return
        told = done_words(imported, checked, self._around.period.period)
        self._around.messages.tell(told, undo=imported.change.undo)
        if self._has_more:
            self._open_next()
        else:
            self.accept()

    def _on_other_file(self) -> None:
        path = ask_for_file(self)
        if path:
            self._begin((path,))

    def _set_writing(self, is_writing: bool) -> None:
        self._is_writing = is_writing
        self.panel.setEnabled(not is_writing)
        self.check.setEnabled(not is_writing)
        self.foot.set_writing(is_writing)
        self._on_progressed(0)

    def _show(self, state: QWidget) -> None:
        """Show a state; the one filled button is that of the state."""
        self.stack.setCurrentWidget(state)
        self.foot.ask(state is self.doubts)
        self.foot.deed.setEnabled(state is self.check)

    def _connect(self) -> None:
        work = self.work
        work.began.connect(self._on_began)
        work.unclear.connect(self._on_unclear)
        work.checked.connect(self._on_checked)
        work.failed.connect(self._on_failed)
        work.progressed.connect(self._on_progressed)
        work.imported.connect(self._on_imported)
        work.ended.connect(self._on_ended)
        self.doubts.settled.connect(self._on_settled)
        self.panel.chosen.connect(self._on_chosen)
        self.panel.other_file_wanted.connect(self._on_other_file)
        self.trouble.act_wanted.connect(self._on_trouble_acted)
        self.check.calls_moved.connect(self._on_calls_moved)
        self.check.assumed_moved.connect(self._on_assumed_moved)
        self.foot.deed.clicked.connect(self._on_import)
        self.foot.cancel.clicked.connect(self.reject)

    def _take_size(self, parent: QWidget) -> None:
        room = parent.window().size()
        width, height = LARGEST
        self.resize(min(width, room.width() - AROUND), min(height, room.height() - AROUND))

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(28, 24, 28, 20)
        body.setSpacing(GAP)
        body.addWidget(self._panel_area())
        body.addWidget(self.stack, 1)
        self._lay_out_waiting()
        for state in (self.waiting, self.doubts, self.trouble, self.check):
            self.stack.addWidget(state)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(body, 1)
        whole.addWidget(self.foot)

    def _panel_area(self) -> QScrollArea:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidgetResizable(True)
        area.setFixedWidth(PANEL_WIDTH)
        area.setWidget(self.panel)
        return area

    def _lay_out_waiting(self) -> None:
        busy = QProgressBar(textVisible=False)
        busy.setRange(0, 0)
        busy.setFixedWidth(280)
        row = QHBoxLayout(self.waiting)
        column = QVBoxLayout()
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self._waiting_text)
        column.addWidget(busy)
        column.addStretch(2)
        row.addStretch(1)
        row.addLayout(column)
        row.addStretch(1)
