"""The foot of the import: the counts, how far it has come, what was said, and the deed."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from nps_desktop.i18n import _
from nps_desktop.ui.imports import import_words as words
from nps_desktop.ui.imports.counts_line import CountsLine
from nps_desktop.ui.widgets.labels import give_tone, label

PROGRESS_WIDTH = 200


class ImportFoot(QFrame):
    """Counts at the left, buttons at the right; what was said has a line of its own above them.

    `skip` stands beside the deed where more files wait; `go_on`, where one is given, takes the
    deed's place where something is asked.
    """

    def __init__(self, go_on: QPushButton | None = None) -> None:
        super().__init__()
        self.setObjectName("dialog_foot")
        self.counts = CountsLine()
        self.progress = QProgressBar(textVisible=False)
        self.progress.setFixedWidth(PROGRESS_WIDTH)
        self.progress_text = label(role="small")
        self.said = label(role="small", is_wrapped=True)
        self.cancel = QPushButton(_("Cancel"))
        self.skip = QPushButton(_("S&kip this file"))
        self.skip.hide()
        self.deed = QPushButton(_("Import"))
        self.deed.setProperty("role", "primary")
        self._go_on = go_on
        self._lay_out()
        self.set_writing(False)
        self.calm()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in the order that it stands in."""
        return (self.cancel, self.skip, self.deed)

    def word(self, count: int) -> None:
        """Name the deed after what would go in."""
        self.deed.setText(words.import_act(count))
        self.deed.setEnabled(count > 0)
        self.deed.setDefault(count > 0)
        self.cancel.setText(_("Cancel") if count else _("Close"))

    def take_off(self, count: int) -> None:
        """Name the deed after rows that turned out to be here already."""
        self.deed.setText(words.take_off_act(count))
        self.deed.setEnabled(True)
        self.deed.setDefault(True)

    def wait(self) -> None:
        """Let nothing be imported until the rows are known."""
        self.calm()
        self.deed.setText(_("Import"))
        self.deed.setEnabled(False)
        self.cancel.setText(_("Cancel"))

    def ask(self, is_asking: bool) -> None:
        """Put the button that settles questions in the place of the deed, or the deed back."""
        if self._go_on:
            self._go_on.setVisible(is_asking)
        self.deed.setVisible(not is_asking)

    def set_writing(self, is_writing: bool) -> None:
        """Show how far the import has come in the place of the counts."""
        self.counts.setVisible(not is_writing)
        self.progress.setVisible(is_writing)
        self.progress_text.setVisible(is_writing)
        self.deed.setEnabled(not is_writing)
        self.skip.setEnabled(not is_writing)
        self.cancel.setText(_("Cancel"))

    def stop(self) -> None:
        """Show that the import is being stopped."""
        self.cancel.setText(_("Stopping…"))

    def show_progress(self, rows: int, total: int, left: str = "") -> None:
        """Show how many rows are done, and the words for the time left."""
        self.progress.setMaximum(max(total, 1))
        self.progress.setValue(rows)
        done = words.progress_words(rows, total)
        self.progress_text.setText(f"{done} · {left}" if left else done)

    def complain(self, sentence: str) -> None:
        """Say what went wrong."""
        self._say(sentence, "detractor")

    def tell(self, sentence: str) -> None:
        """Say what was done."""
        self._say(sentence, "muted")

    def calm(self) -> None:
        """Take the sentence away."""
        self._say("", "")

    def _say(self, sentence: str, tone: str) -> None:
        give_tone(self.said, tone)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 12, 28, 12)
        column.setSpacing(8)
        column.addWidget(self.said)
        row = QHBoxLayout()
        row.setSpacing(12)
        column.addLayout(row)
        row.addWidget(self.counts)
        row.addWidget(self.progress)
        row.addWidget(self.progress_text)
        row.addStretch(1)
        for button in (self.cancel, self.skip, self._go_on, self.deed):
            if button:
                row.addWidget(button)
