"""Answers as lines of a list: the sign of the group, the score, the words, and who or when."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from nps_desktop.domain.scores import Group, group_of
from nps_desktop.i18n import _
from nps_desktop.reports.group_words import group_title

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = int(Qt.ItemDataRole.UserRole)
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class AnswerLine:
    """One line: the answer's number in the data file, its score 0-10, its words, what is beside.

    A card that counts for nothing has no score, and a `mark` that says why.
    """

    id: int
    score: int | None
    words: str
    beside: str = ""
    mark: str = ""

    @property
    def group(self) -> Group | None:
        """The group of the score."""
        return None if self.score is None else group_of(self.score)

    @property
    def spoken(self) -> str:
        """The line for those who hear it."""
        group = self.group
        first = f"{self.score}, {group_title(group)}" if group else self.mark
        words = self.words or (_("no words") if group else "")
        return ", ".join(part for part in (first, words, self.beside) if part)


class AnswerLines(QAbstractListModel):
    """The lines in the order of the list."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[AnswerLine] = []

    @property
    def lines(self) -> tuple[AnswerLine, ...]:
        """Every line, first to last."""
        return tuple(self._lines)

    def put_first(self, line: AnswerLine) -> None:
        """Add a line above all others."""
        self.beginInsertRows(NOWHERE, 0, 0)
        self._lines.insert(0, line)
        self.endInsertRows()

    def replace(self, lines: tuple[AnswerLine, ...]) -> None:
        """Show other lines."""
        if lines == self.lines:
            return
        self.beginResetModel()
        self._lines = list(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """How many lines there are."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A line's words, how it is spoken, or the line itself under LINE_ROLE."""
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return line.words
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return line.spoken
        return line if role == LINE_ROLE else None
