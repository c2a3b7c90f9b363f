"""Eleven buttons for the scores 0-10, for a mouse or a finger; the keyboard has its own field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QPushButton, QSizePolicy, QWidget

from nps_desktop.domain.scores import SCORES, group_of
from nps_desktop.i18n import _
from nps_desktop.reports.group_words import group_title
from nps_desktop.ui.widgets.labels import label


class ScorePicker(QWidget):
    """Shows the scores from very unlikely to very likely; `score_chosen` tells the one pressed."""

    score_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(False)
        row = QGridLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.setHorizontalSpacing(8)
        row.setVerticalSpacing(6)
        for score in SCORES:
            row.addWidget(self._button(score), 0, score)
        half = len(SCORES) // 2
        row.addWidget(label(_("very unlikely"), "small"), 1, 0, 1, half)
        row.addWidget(
            label(_("very likely"), "small"), 1, half, 1, half + 1, Qt.AlignmentFlag.AlignRight
        )

    def show_score(self, score: int | None) -> None:
        """Mark one score, or none."""
        for each in SCORES:
            button = self.button(each)
            if button.isChecked() != (each == score):
                button.setChecked(each == score)

    def button(self, score: int) -> QPushButton:
        """The button of a score."""
        found = self._group.button(score)
        assert isinstance(found, QPushButton)
        return found

    def _button(self, score: int) -> QPushButton:
        button = QPushButton(str(score))
        button.setCheckable(True)
        button.setProperty("role", "score")
        button.setProperty("tone", group_of(score).value)
        button.setAccessibleName(f"{score}, {group_title(group_of(score))}")
        # Eleven stops between the score and the comment would break the rhythm of a stack.
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.clicked.connect(lambda: self._on_clicked(score))
        self._group.addButton(button, score)
        return button

    def _on_clicked(self, score: int) -> None:
        self.show_score(score)
        self.score_chosen.emit(score)
