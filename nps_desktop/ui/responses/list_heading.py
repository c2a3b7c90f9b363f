"""What stands above the list of answers: how many there are, and the way to find some of them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from nps_desktop.domain.answer_lists import AnswerList
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import number
from nps_desktop.ui.period_button import period_name
from nps_desktop.ui.responses.answer_filters import SearchField
from nps_desktop.ui.widgets.icon_button import IconButton
from nps_desktop.ui.widgets.labels import label


class ListHeading(QWidget):
    """Title, count, export and search; `all_wanted` tells that the filters are to be cleared."""

    all_wanted = Signal()
    export_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.count_line = label("", "muted")
        self.clear = QPushButton(_("Clear the filters"))
        self.clear.setProperty("role", "link")
        self.clear.hide()
        self.export = IconButton("download", _("Export…"))
        self.search = SearchField()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label(_("Answers"), "title"), 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.count_line, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addWidget(self.clear, 0, Qt.AlignmentFlag.AlignBaseline)
        row.addStretch(1)
        row.addWidget(self.export)
        row.addWidget(self.search)
        self.clear.clicked.connect(self.all_wanted)
        self.export.clicked.connect(self.export_wanted)

    def say(self, found: AnswerList, *, is_filtered: bool) -> None:
        """Say how many answers were found, in what period, and whether more are looked for."""
        self.count_line.setText(_count_words(found))
        self.clear.setVisible(is_filtered)
        self.export.setEnabled(found.is_whole and found.count > 0)
        act = ngettext("Export this {count} answer…", "Export these {count} answers…", found.count)
        self.export.setToolTip(act.format(count=number(found.count)))
        self.export.setAccessibleName(self.export.toolTip())

    def say_stopped(self) -> None:
        """Say that the list could not be found to its end."""
        self.count_line.setText(_("The search has stopped."))
        self.export.setEnabled(False)


def _count_words(found: AnswerList) -> str:
    count = number(found.count)
    if not found.is_whole:
        return _("Searching… {count} found so far").format(count=count)
    words = ngettext("{count} answer · {period}", "{count} answers · {period}", found.count)
    return words.format(count=count, period=period_name(found.query.period))
