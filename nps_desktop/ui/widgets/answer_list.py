"""A list of answers, a line each, worked by keyboard and mouse alike."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from nps_desktop.ui.widgets.answer_line_delegate import HEIGHT, AnswerLineDelegate
from nps_desktop.ui.widgets.answer_lines import LINE_ROLE, AnswerLine, AnswerLines

OPENING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)


class AnswerList(QListView):
    """Shows AnswerLines; `opened` and `removed` carry the id of the line somebody meant.

    `digit_typed` carries a digit that somebody typed here, where it means nothing.
    """

    digit_typed = Signal(str)
    opened = Signal(int)
    removed = Signal(int)
    line_chosen = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.lines = AnswerLines()
        self.setModel(self.lines)
        self.setItemDelegate(AnswerLineDelegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self._on_double_clicked)
        self.selectionModel().selectionChanged.connect(lambda: self.line_chosen.emit())

    @property
    def chosen(self) -> AnswerLine | None:
        """The line that is chosen."""
        chosen = self.selectedIndexes()
        line: AnswerLine | None = chosen[0].data(LINE_ROLE) if chosen else None
        return line

    def sizeHint(self) -> QSize:
        """Room for a line; a page gives it more where it has more."""
        return QSize(super().sizeHint().width(), HEIGHT)

    def minimumSizeHint(self) -> QSize:
        """One line; Qt would ask for room for scroll bars."""
        return QSize(super().minimumSizeHint().width(), HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and F2 open the chosen line, Delete removes it."""
        line = self.chosen
        if line and event.key() in OPENING_KEYS:
            self.opened.emit(line.id)
        elif line and event.key() == Qt.Key.Key_Delete:
            self.removed.emit(line.id)
        elif event.text().isdecimal():
            self.digit_typed.emit(event.text())
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Have a line chosen whenever the keyboard is here."""
        super().focusInEvent(event)
        self.choose_first()

    def choose_line(self, id: int) -> None:
        """Choose a line, wherever it stands by now."""
        rows = map(self.lines.index, range(self.lines.rowCount()))
        place = next((row for row in rows if row.data(LINE_ROLE).id == id), None)
        if place is not None:
            self.setCurrentIndex(place)

    def choose_first(self) -> None:
        """Choose the first line where none is chosen, so that the keys have something to act on."""
        if self.chosen is None and self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(0))

    def _on_double_clicked(self, index: QModelIndex) -> None:
        line: AnswerLine = index.data(LINE_ROLE)
        self.opened.emit(line.id)
