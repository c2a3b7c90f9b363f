"""What stands above an answer: its score in words, where it is from, the ways that lead on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.responses import StoredResponse
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.group_words import group_name
from nps_desktop.reports.words import source_name
from nps_desktop.ui.formats import number, weekday_and_day
from nps_desktop.ui.theme import GAP
from nps_desktop.ui.widgets.flow_layout import FlowLayout
from nps_desktop.ui.widgets.labels import give_tone, label


class AnswerHead(QWidget):
    """Names an answer; `followup_wanted` brings the number of its follow-up."""

    followup_wanted = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._followup = 0
        self._title = label("", "lead")
        self._origin = label("", "small", is_wrapped=True)
        self.link = QPushButton(_("Open its follow-up"))
        self.others = QPushButton()
        ways = FlowLayout(GAP)
        for way in (self.link, self.others):
            way.setProperty("role", "link")
            ways.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._origin)
        column.addLayout(ways)
        self.link.clicked.connect(lambda: self.followup_wanted.emit(self._followup))

    def forget_ways(self) -> None:
        """Offer no way on until it is known where it leads."""
        self._followup = 0
        self.link.hide()
        self.others.hide()

    def show_answer(self, answer: StoredResponse) -> None:
        """Name an answer."""
        response = answer.response
        self._title.setText(f"{response.score} · {group_name(response.group, 1)}")
        give_tone(self._title, response.group.value)
        self._origin.setText(_origin(answer))

    def show_followup(self, followup: int) -> None:
        """Offer the way to the answer's follow-up; 0 for none."""
        self._followup = followup
        self.link.setVisible(bool(followup))

    def show_others(self, count: int) -> None:
        """Offer the way to the other answers of the customer."""
        words = ngettext("{count} other answer", "{count} other answers", count)
        self.others.setText(words.format(count=number(count)))
        self.others.setVisible(bool(count))


def _origin(answer: StoredResponse) -> str:
    day = weekday_and_day(answer.response.day)
    source = source_name(answer.response.source)
    if answer.response.is_day_assumed:
        return _("{day} (the day is assumed) · {source}").format(day=day, source=source)
    return _("{day} · {source}").format(day=day, source=source)
