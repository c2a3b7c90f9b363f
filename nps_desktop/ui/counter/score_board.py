"""The eleven large buttons, in one row or two; all alike, so that none leads the answer."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from nps_desktop.domain.scores import SCORES
from nps_desktop.ui.counter.sizes import IN_ONE_ROW, Sizes
from nps_desktop.ui.widgets.labels import label

LOWEST, HIGHEST = SCORES[0], SCORES[-1]


class ScoreBoard(QWidget):
    """Buttons from very unlikely to very likely; `score_chosen` tells the one tapped."""

    score_chosen = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self._sizes: Sizes | None = None
        self.buttons = tuple(self._button(score) for score in SCORES)
        self._low, self._high = label("", "counter_end"), label("", "counter_end")
        for widget in (self._low, self._high):
            widget.setParent(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def word(self, low: str, high: str) -> None:
        """Say what the two ends mean."""
        self._low.setText(low)
        self._high.setText(high)
        for score, button in enumerate(self.buttons):
            button.setAccessibleName({LOWEST: f"0, {low}", HIGHEST: f"10, {high}"}.get(score, ""))
        self._arrange()

    def use_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the screen."""
        self._sizes = sizes
        self.setFixedSize(self.sizeHint())
        self._arrange()

    def mark(self, score: int | None) -> None:
        """Show one score as chosen, or none."""
        for each, button in enumerate(self.buttons):
            button.setChecked(each == score)

    def sizeHint(self) -> QSize:
        """Room for the rows and the words of both ends."""
        sizes = self._sizes
        if sizes is None:
            return QSize()
        rows = 1 if sizes.in_row == IN_ONE_ROW else 2
        width = sizes.in_row * sizes.side + (sizes.in_row - 1) * sizes.gap
        lines = rows * (self._line + sizes.gap)
        return QSize(width, rows * sizes.side + (rows - 1) * sizes.gap + lines)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put everything in its place."""
        super().resizeEvent(event)
        self._arrange()

    @property
    def _line(self) -> int:
        """How high a line of words is."""
        assert self._sizes
        return self._sizes.words * 3 // 2

    def _arrange(self) -> None:
        sizes = self._sizes
        if sizes is None:
            return
        is_one_row = sizes.in_row == IN_ONE_ROW
        top = 0 if is_one_row else self._line + sizes.gap
        step = sizes.side + sizes.gap
        for score, button in enumerate(self.buttons):
            row, column = divmod(score, sizes.in_row)
            # The second row has one button less and stands in the middle.
            left = column * step + row * step // 2
            button.setGeometry(left, top + row * step, sizes.side, sizes.side)
        self._place_ends(sizes, is_one_row=is_one_row)

    def _place_ends(self, sizes: Sizes, *, is_one_row: bool) -> None:
        half = self.width() // 2
        below = self.height() - self._line
        self._low.setGeometry(QRect(0, below if is_one_row else 0, half, self._line))
        right = self.buttons[HIGHEST].geometry().right() + 1
        self._high.setGeometry(QRect(right - half, below, half, self._line))
        self._high.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    def _button(self, score: int) -> QPushButton:
        button = QPushButton(str(score), self)
        button.setProperty("role", "counter_score")
        button.setCheckable(True)
        # A tap leaves no ring behind for the next customer; Tab and the arrows still lead here.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda: self._on_clicked(score))
        return button

    def _on_clicked(self, score: int) -> None:
        self.mark(score)
        self.score_chosen.emit(score)
