"""The import of spreadsheets: file, columns and rows in one place, the counts always in sight."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.batches import Imported
from nps_desktop.errors import SheetUnclear, WorldFault
from nps_desktop.i18n import _
from nps_desktop.ui import ask
from nps_desktop.ui.imports import import_words as words
from nps_desktop.ui.imports.check_view import CheckView
from nps_desktop.ui.imports.checked import Checked
from nps_desktop.ui.imports.counts_line import CountsLine
from nps_desktop.ui.imports.doubts_view import DoubtsView
from nps_desktop.ui.imports.file_panel import FilePanel
from nps_desktop.ui.imports.import_work import ImportWork
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.theme import GAP
from nps_desktop.ui.widgets.empty_state import EmptyState
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.wording import fault_sentence

LARGEST = (1120, 760)
AROUND = 48
ENDINGS = "*.xlsx *.xlsm *.xlsb *.xls *.ods *.csv *.tsv *.txt"


def ask_for_file(parent: QWidget) -> Path | None:
    """Ask with the system's dialog for a spreadsheet."""
    pattern = f"{_('Spreadsheets')} ({ENDINGS});;{_('All files')} (*)"
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
        self.work = ImportWork(around.tasks)
        self.panel = FilePanel()
        self.counts = CountsLine()
        self.doubts = DoubtsView()
        self.check = CheckView()
        self.trouble = EmptyState("triangle-alert")
        self.waiting = QWidget()
        self.stack = QStackedWidget()
        self.import_button = QPushButton()
        self.cancel = QPushButton(_("Cancel"))
        self.progress = QProgressBar(textVisible=False)
        self.progress_text = label(role="small")
        self.wrong = label(role="wrong", is_wrapped=True)
        self._waiting_text = label(role="lead")
        self.setWindowTitle(_("Import a spreadsheet"))
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()
        self._take_size(parent)
        self._open()

    def reject(self) -> None:
        """Stop what is under way; while rows are written, that is all Cancel does."""
        self.work.give_up()
        if self._is_writing:
            self.cancel.setEnabled(False)
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
        self.counts.forget()
        self.work.open(self.path)

    def _place_words(self) -> str:
        if len(self._files) < 2:
            return ""
        return _("File {place} of {count}").format(place=self._place + 1, count=len(self._files))

    def _on_began(self) -> None:
        self._checked = None
        self.wrong.hide()
        self.panel.wait()
        self._waiting_text.setText(_("Reading {file}…").format(file=self.path.name))
        self._show(self.waiting)
        self.import_button.setText(_("Import"))
        self.import_button.setEnabled(False)

    def _on_unclear(self, unclear: SheetUnclear) -> None:
        self.doubts.ask(unclear.choices)
        self._show(self.doubts)

    def _on_settled(self, answers: Sequence[tuple[str, str]]) -> None:
        for about, option in answers:
            self.work.choose(about, option)
        self.work.read_again()

    def _on_chosen(self, about: str, option: str) -> None:
        self.work.choose(about, option)
        self.work.read_again()

    def _on_assumed_moved(self, day: date) -> None:
        self.work.assume(day)
        self.work.read_again()

    def _on_calls_moved(self, day: date) -> None:
        self.work.calls_since = day

    def _on_checked(self, checked: Checked) -> None:
        if self.work.basis is None or self.work.calls_since is None:
            return
        self._checked = checked
        self.panel.show_checked(checked, self._place_words())
        self.counts.show_counts(checked)
        self.check.show_checked(checked, self.work.basis, self.work.calls_since)
        self._show(self.check)
        self._word_button(len(checked.new))
        self.import_button.setFocus()

    def _on_failed(self, fault: WorldFault) -> None:
        """A file that cannot be read stands in place of its rows; a failed import beside them."""
        sentence = fault_sentence(fault)
        if self._is_writing:
            self._set_writing(False)
            self.wrong.setText(sentence)
            self.wrong.show()
            return
        self.counts.forget()
        self.trouble.say(_("This file cannot be imported"), sentence, _("Choose another file…"))
        self._show(self.trouble)

    def _on_import(self) -> None:
        if self._checked is None:
            return
        self.wrong.hide()
        self._set_writing(True)
        self.work.commit(self._checked)

    def _on_progressed(self, rows: int) -> None:
        if self._checked is None:
            return
        total = len(self._checked.preview.accepted)
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(rows)
        self.progress_text.setText(words.progress_words(rows, total))

    def _on_imported(self, imported: Imported | None) -> None:
        checked = self._checked
        self._set_writing(False)
        if imported is None or checked is None:
            self.wrong.setText(_("Stopped. Nothing was imported."))
            self.wrong.show()
            return
        told = words.done_words(imported, checked, self._around.period.period)
        self._around.messages.tell(told, undo=imported.change.undo)
        if self._place + 1 < len(self._files):
            self._place += 1
            self._open()
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
        self.counts.setVisible(not is_writing)
        self.progress.setVisible(is_writing)
        self.progress_text.setVisible(is_writing)
        self.import_button.setEnabled(not is_writing)
        self.cancel.setEnabled(True)
        if is_writing:
            self._on_progressed(0)

    def _show(self, state: QWidget) -> None:
        """Show a state; the one filled button is that of the state."""
        self.stack.setCurrentWidget(state)
        self.doubts.go_on.setVisible(state is self.doubts)
        self.import_button.setVisible(state in (self.check, self.waiting))

    def _word_button(self, count: int) -> None:
        self.import_button.setText(words.import_act(count))
        self.import_button.setEnabled(count > 0)
        self.import_button.setDefault(count > 0)

    def _connect(self) -> None:
        work = self.work
        work.began.connect(self._on_began)
        work.unclear.connect(self._on_unclear)
        work.checked.connect(self._on_checked)
        work.failed.connect(self._on_failed)
        work.progressed.connect(self._on_progressed)
        work.imported.connect(self._on_imported)
        self.doubts.settled.connect(self._on_settled)
        self.panel.chosen.connect(self._on_chosen)
        self.panel.other_file_wanted.connect(self._on_other_file)
        self.trouble.act_wanted.connect(self._on_other_file)
        self.check.calls_moved.connect(self._on_calls_moved)
        self.check.assumed_moved.connect(self._on_assumed_moved)
        self.import_button.clicked.connect(self._on_import)
        self.cancel.clicked.connect(self.reject)

    def _take_size(self, parent: QWidget) -> None:
        room = parent.window().size()
        width, height = LARGEST
        self.resize(min(width, room.width() - AROUND), min(height, room.height() - AROUND))

    def _lay_out(self) -> None:
        body = QHBoxLayout()
        body.setContentsMargins(28, 24, 28, 20)
        body.setSpacing(GAP)
        body.addWidget(self.panel)
        body.addWidget(self.stack, 1)
        self._lay_out_waiting()
        for state in (self.waiting, self.doubts, self.trouble, self.check):
            self.stack.addWidget(state)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(body, 1)
        whole.addWidget(self._foot())
        self.wrong.hide()

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

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("dialog_foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(28, 12, 28, 12)
        row.setSpacing(12)
        self.import_button.setProperty("role", "primary")
        self.progress.setFixedWidth(200)
        row.addWidget(self.counts)
        row.addWidget(self.progress)
        row.addWidget(self.progress_text)
        self.progress.hide()
        self.progress_text.hide()
        row.addWidget(self.wrong, 1)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.doubts.go_on)
        row.addWidget(self.import_button)
        return foot
