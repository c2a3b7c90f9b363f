"""The import of spreadsheets: file, columns and rows in one place, the counts always in sight."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from time import perf_counter

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from nps_desktop.domain.batches import Imported
from nps_desktop.domain.problems import Field
from nps_desktop.errors import SHEET, SheetUnclear, WorldFault
from nps_desktop.i18n import _
from nps_desktop.importing.wishes import Mend
from nps_desktop.reports.left_out_workbook import LeftOut
from nps_desktop.ui.imports.check_view import CheckView
from nps_desktop.ui.imports.checked import Checked
from nps_desktop.ui.imports.doubts_view import NO_COLUMN
from nps_desktop.ui.imports.import_frame import ImportFrame
from nps_desktop.ui.imports.import_words import (
    done_words,
    import_deed,
    other_scale_words,
    reading_words,
)
from nps_desktop.ui.imports.import_work import ImportWork
from nps_desktop.ui.imports.incoming import Incoming, Queue, ask_for_files, files_in, local_files
from nps_desktop.ui.imports.left_out_file import save_left_out
from nps_desktop.ui.imports.letting_go import columns_of, let_go
from nps_desktop.ui.imports.losing import may_lose
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.widgets.time_left import TimeLeft
from nps_desktop.ui.wording import fault_sentence


class ImportDialog(ImportFrame):
    """Takes files in one after the other; nothing is written before Import is pressed."""

    def __init__(self, parent: QWidget, around: Surroundings, incoming: Sequence[Incoming]) -> None:
        super().__init__(parent)
        self._around = around
        self._queue = Queue(incoming)
        self._checked: Checked | None = None
        self._is_writing = False
        self._is_quiet = False
        self._back_to: QWidget | None = None
        self._time_left = TimeLeft(0.0)
        self.work = ImportWork(around.tasks)
        self._connect()
        self._open()

    def done(self, code: int) -> None:
        """Let go of the file."""
        self.work.give_up()
        self._forget_checked()
        super().done(code)

    def reject(self) -> None:
        """Stop what is under way; while rows are written, the first Cancel does no more."""
        if self._is_writing and not self.work.is_given_up:
            self.work.stop_commit()
            self.foot.stop()
        elif self._is_writing or self._may_leave():
            super().reject()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take other files from this computer."""
        if not self._is_writing and local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Go on with the dropped files."""
        event.acceptProposedAction()
        if self._may_leave():
            self._begin(local_files(event.mimeData()))

    def _begin(self, paths: Sequence[Path]) -> None:
        if paths:
            self._queue = Queue(files_in(paths))
            self._open()

    def _open(self) -> None:
        if self._checked:
            self.check.forget_days()
        self.panel.forget(self._queue.current.path, self._queue.words)
        self.foot.counts.forget()
        self.foot.skip.setVisible(self._queue.has_more)
        self.work.open(self._queue.current)

    def _may_leave(self) -> bool:
        """Ask before what was mended in this file is lost."""
        return may_lose(self, self.work.mends)

    def _on_skip(self) -> None:
        if self._may_leave():
            self._open_next()

    def _open_next(self) -> None:
        self._queue.go_on()
        self._open()

    def _forget_checked(self) -> None:
        if self._checked:
            self.check.forget()
            columns, self._checked = columns_of(self._checked), None
            let_go(self._around.tasks, self, columns)

    def _on_began(self) -> None:
        self._forget_checked()
        self._is_quiet = False
        self.foot.wait()
        self.panel.wait()
        self._on_read_on(0)
        self.show_state(self.waiting)
        self.waiting.setFocus()

    def _on_read_on(self, rows: int) -> None:
        self.waiting.say(reading_words(self._queue.current.path.name, rows))

    def _on_unclear(self, unclear: SheetUnclear) -> None:
        self.doubts.ask(unclear.choices)
        self.show_state(self.doubts)

    def _on_settled(self, answers: Sequence[tuple[str, str]]) -> None:
        if (Field.SCORE, NO_COLUMN) in answers:
            self.trouble.refuse(other_scale_words(), has_more=self._queue.has_more)
            self.show_trouble()
            return
        for about, option in answers:
            self.work.choose(about, option)
        self.work.read_again()

    def _read_again(self) -> None:
        """Read what the owner has changed; the keys come back to where it was changed."""
        self._back_to = self.focusWidget()
        self.work.read_again()

    def _on_chosen(self, about: str, option: str) -> None:
        if about == SHEET and self._checked and not self._may_leave():
            self.panel.show_sheet(self._checked)
            return
        self.work.choose(about, option)
        self._read_again()

    def _on_assumed_moved(self, day: date) -> None:
        self.work.assume(day)
        self._read_again()

    def _on_others_wanted(self, are_other_answers: bool) -> None:
        self.work.count_as_others(are_other_answers)
        self.work.read_again()

    def _on_afresh_wanted(self) -> None:
        if not self._may_leave():
            return
        self.work.start_afresh()
        self.work.read_again()

    def _on_mended(self, mend: Mend) -> None:
        """Read beside the list, which stays open for the next row."""
        self._is_quiet = True
        self.work.mend(mend)
        self.foot.wait()
        self.work.read_again(is_quiet=True)

    def _on_calls_moved(self, day: date) -> None:
        self.work.calls_since = day

    def _on_checked(self, checked: Checked) -> None:
        basis, since = self.work.basis, self.work.calls_since
        if basis is None or since is None:
            return
        before = columns_of(self._checked) if self._checked else []
        self._checked = checked
        preview = checked.preview
        self.panel.show_checked(
            checked, self._queue.words, is_as_last_time=self.work.is_as_last_time
        )
        new, mend, known = len(checked.new), len(preview.rejected), len(checked.known)
        self.foot.counts.show_counts(new, mend, known=known, blank=preview.blank)
        show = self.check.renew if self._is_quiet else self.check.show_checked
        show(checked, basis, since)
        let_go(self._around.tasks, self, before)
        self.show_state(self.check)
        self.order_stops()
        self.foot.word(len(checked.new))
        self._lead_on(checked)

    def _lead_on(self, checked: Checked) -> None:
        """Give the keys to what the owner does next."""
        is_mending = self._is_quiet and bool(checked.preview.rejected)
        self._is_quiet = False
        back_to, self._back_to = self._back_to, None
        if is_mending:
            return
        if back_to and back_to.isVisible():
            back_to.setFocus()
        elif checked.new and checked.bare_known:
            # Whether they are here already is the owner's to say; Enter alone would drop them.
            self.check.bare.button.setFocus()
        elif checked.new:
            self.foot.deed.setFocus()
        elif checked.preview.rejected:
            self.check.mend.list.setFocus()
        else:
            (self.foot.skip if self._queue.has_more else self.foot.cancel).setFocus()

    def _on_failed(self, fault: WorldFault) -> None:
        """What cannot be read stands in place of the rows; a failed import beside them."""
        sentence = fault_sentence(fault)
        if self._is_writing:
            self._set_writing(False)
            self.foot.complain(sentence)
            return
        self.foot.counts.forget()
        self.trouble.tell(fault, has_more=self._queue.has_more)
        self.show_trouble()

    def _on_import(self) -> None:
        if self._checked is None or not self.check.take_days() or not self.foot.deed.isEnabled():
            return
        self.foot.calm()
        self._time_left = TimeLeft(perf_counter())
        self._set_writing(True)
        self.work.commit(self._checked)

    def _on_progressed(self, rows: int) -> None:
        if self._checked is None:
            return
        total = len(self._checked.preview.accepted)
        self.foot.show_progress(rows, total, self._time_left.words(rows, total, perf_counter()))

    def _on_ended(self) -> None:
        """After a fault of ours nothing else was told."""
        if self._is_writing:
            self._set_writing(False)

    def _on_imported(self, imported: Imported | None) -> None:
        checked = self._checked
        self._set_writing(False)
        if imported is None or checked is None:
            self.foot.complain(_("Stopped. Nothing was imported."))
            self.foot.deed.setFocus()
            return
        told = done_words(imported, checked, self._around.scope.period)
        deed = import_deed(imported.batch.file)
        self._around.messages.tell(told, undo=imported.change.undo, deed=deed)
        if self._queue.has_more:
            self._open_next()
        else:
            self.accept()

    def _on_other_file(self) -> None:
        if self._may_leave():
            self._begin(ask_for_files(self))

    def _on_save_wanted(self) -> None:
        if self._checked:
            left_out = LeftOut.of(self._checked.preview)
            save_left_out(self, self._around.tasks, left_out, self.foot)

    def _set_writing(self, is_writing: bool) -> None:
        self._is_writing = is_writing
        self.panel.setEnabled(not is_writing)
        self.check.setEnabled(not is_writing)
        self.foot.set_writing(is_writing)
        self._on_progressed(0)

    def _on_check_made(self, view: CheckView) -> None:
        view.calls_moved.connect(self._on_calls_moved)
        view.assumed_moved.connect(self._on_assumed_moved)
        view.others_wanted.connect(self._on_others_wanted)
        view.mended.connect(self._on_mended)
        view.save_wanted.connect(self._on_save_wanted)

    def _connect(self) -> None:
        work = self.work
        self.check_made.connect(self._on_check_made)
        work.began.connect(self._on_began)
        work.read_on.connect(self._on_read_on)
        work.unclear.connect(self._on_unclear)
        work.checked.connect(self._on_checked)
        work.failed.connect(self._on_failed)
        work.progressed.connect(self._on_progressed)
        work.imported.connect(self._on_imported)
        work.ended.connect(self._on_ended)
        self.doubts.settled.connect(self._on_settled)
        self.panel.chosen.connect(self._on_chosen)
        self.panel.other_file_wanted.connect(self._on_other_file)
        self.panel.afresh_wanted.connect(self._on_afresh_wanted)
        self.trouble.again_wanted.connect(self._open)
        self.trouble.next_wanted.connect(self._open_next)
        self.trouble.other_file_wanted.connect(self._on_other_file)
        self.foot.deed.clicked.connect(self._on_import)
        self.foot.skip.clicked.connect(self._on_skip)
        self.foot.cancel.clicked.connect(self.reject)
