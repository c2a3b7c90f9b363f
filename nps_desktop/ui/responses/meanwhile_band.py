"""The band above an answer that somebody else has changed or removed while it was being mended."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import number
from nps_desktop.ui.widgets.flow_layout import FlowLayout
from nps_desktop.ui.widgets.labels import give_tone, label

MOST = 3
BELOW = 12
NARROWEST = 240


class WordsRoll(QScrollArea):
    """As tall as its words, and the first to give way where a window is low."""

    def __init__(self, words: QLabel) -> None:
        super().__init__()
        self._words = words
        words.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setWidget(words)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def fit(self) -> None:
        """Ask for the room that the words need by now."""
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """All the words, at the width that there is."""
        return QSize(NARROWEST, self._words.heightForWidth(max(self.width(), NARROWEST)))

    def minimumSizeHint(self) -> QSize:
        """Two lines."""
        return QSize(0, min(self.sizeHint().height(), 2 * self.fontMetrics().lineSpacing()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


class MeanwhileBand(QWidget):
    """Says what has become of the answer, and lets somebody choose.

    `mine_wanted` tells that what was typed shall stand, `theirs_wanted` that it shall not,
    `back_wanted` that it shall stand in the fields again after all.
    """

    mine_wanted = Signal()
    theirs_wanted = Signal()
    back_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._band = QFrame()
        self._band.setProperty("role", "band")
        self.sentence = label("", "strong", is_wrapped=True)
        self.words = label(is_wrapped=True)
        self._roll = WordsRoll(self.words)
        self.mine, self.theirs, self.back = QPushButton(), QPushButton(), QPushButton()
        self.hide()
        self._lay_out()
        self.mine.clicked.connect(self.mine_wanted)
        self.theirs.clicked.connect(self.theirs_wanted)
        self.back.clicked.connect(self.back_wanted)

    def say_changed(self, words: Sequence[str]) -> None:
        """Say that the answer is another by now; `words` tell what differs."""
        give_tone(self._band, "passive")
        more = len(words) - MOST
        shown = list(words[:MOST])
        if more > 0:
            others = ngettext("{count} more field differs.", "{count} more fields differ.", more)
            shown.append(others.format(count=number(more)))
        self._say(_("This answer was changed elsewhere meanwhile."), "\n".join(shown))
        self._offer(_("Keep mine"), _("Take theirs"))

    def say_removed(self) -> None:
        """Say that the answer is not there any more."""
        give_tone(self._band, "passive")
        self._say(_("This answer was removed meanwhile."), _("What you typed still stands here."))
        self._offer(_("Bring it back"), _("Leave it removed"))

    def say_taken(self) -> None:
        """Say that the newer answer stands in the fields, and where the other one is."""
        give_tone(self._band, "")
        self._say(_("Their version is shown."), _("What you typed is kept until you go on."))
        self._offer("", "", back=_("Back to mine"))

    def take_focus(self) -> None:
        """Lead to the choice; that which overwrites nothing comes first."""
        (self.back if self.theirs.isHidden() else self.theirs).setFocus()

    def _say(self, sentence: str, words: str) -> None:
        self.sentence.setText(sentence)
        self.words.setText(words)
        self._roll.setVisible(bool(words))
        self._roll.fit()
        self.setAccessibleName(" ".join(filter(None, (sentence, words))))
        for button in self._buttons:
            button.setAccessibleDescription(self.accessibleName())

    def _offer(self, mine: str, theirs: str, back: str = "") -> None:
        for button, text in zip(self._buttons, (mine, theirs, back), strict=True):
            button.setText(text)
            button.setVisible(bool(text))
        self.show()

    @property
    def _buttons(self) -> tuple[QPushButton, ...]:
        return (self.mine, self.theirs, self.back)

    def _lay_out(self) -> None:
        row = FlowLayout()
        for button in self._buttons:
            row.addWidget(button)
        column = QVBoxLayout(self._band)
        column.setContentsMargins(12, 12, 8, 12)
        column.setSpacing(8)
        column.addWidget(self.sentence)
        column.addWidget(self._roll)
        column.addLayout(row)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, BELOW)
        whole.addWidget(self._band)
