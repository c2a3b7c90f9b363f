"""The history of a customer below one answer: what they said before and after it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.histories import CustomerHistory, PastAnswer
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.customer_words import others_words
from nps_desktop.ui.formats import number
from nps_desktop.ui.responses.history_lines import LINE_ROLE, HistoryLine, HistoryLineDelegate
from nps_desktop.ui.widgets.labels import label

AT_FIRST = 5
OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class HistoryView(QWidget):
    """Tells the other answers of a customer; `opened` brings the StoredResponse of a line."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._answer: StoredResponse | None = None
        self._history = CustomerHistory(is_known=False)
        self.title = label("", "section", is_wrapped=True)
        self.list = HistoryList()
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 16, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.title)
        column.addWidget(self.list)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self.list.opened.connect(self._on_opened)
        self.more.clicked.connect(self._show_all)

    def show_history(self, answer: StoredResponse, history: CustomerHistory) -> None:
        """Show what the customer of an answer said besides."""
        if (answer, history) == (self._answer, self._history):
            return
        self._answer, self._history = answer, history
        self.title.setText(others_words(history))
        self._show(AT_FIRST)
        self.show()

    def _show(self, most: int) -> None:
        others = self._history.others
        self.list.setVisible(bool(others))
        lines = _lines(self._answer, others[:most]) if self._answer and others else ()
        self.list.show_lines(lines)
        left = self._history.count - most
        can_show_more = left > 0 and len(others) > most
        self.more.setVisible(can_show_more)
        words = ngettext("Show {count} more", "Show {count} more", left)
        self.more.setText(words.format(count=number(left)))

    def _show_all(self) -> None:
        self._show(len(self._history.others))
        self.list.setFocus()

    def _on_opened(self, line: HistoryLine) -> None:
        if not line.is_shown:
            self.opened.emit(line.past.answer)


class HistoryList(QListWidget):
    """The lines, as tall as they are; `opened` brings the HistoryLine that somebody meant."""

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(HistoryLineDelegate(self))
        self.setAccessibleName(_("Answers of this customer"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._on_clicked)

    def show_lines(self, lines: tuple[HistoryLine, ...]) -> None:
        """Show these lines."""
        self.clear()
        for line in lines:
            item = QListWidgetItem(line.words, self)
            item.setData(LINE_ROLE, line)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, line.spoken)
            item.setToolTip(line.past.answer.response.comment[:2000])
        self.setFixedHeight(sum(self.sizeHintForRow(row) for row in range(self.count())))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the chosen line."""
        if event.key() in OPENING_KEYS and self.currentIndex().isValid():
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a line chosen whenever the keyboard is here."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.setCurrentRow(0)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(LINE_ROLE))


def _lines(shown: StoredResponse, others: tuple[PastAnswer, ...]) -> tuple[HistoryLine, ...]:
    """All answers newest first, the one that is shown among them."""
    lines = [*map(HistoryLine, others), HistoryLine(PastAnswer(shown), is_shown=True)]
    return tuple(sorted(lines, key=_age, reverse=True))


def _age(line: HistoryLine) -> tuple[object, ...]:
    answer = line.past.answer
    return answer.response.day, answer.id
