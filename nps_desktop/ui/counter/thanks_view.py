"""The last step of the counter: thank you, and where nothing else was asked, a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout

from nps_desktop.i18n import _
from nps_desktop.ui.counter.sizes import Sizes
from nps_desktop.ui.counter.view import CounterView
from nps_desktop.ui.icons import picture
from nps_desktop.ui.theme import Theme
from nps_desktop.ui.widgets.labels import label


class ThanksView(CounterView):
    """Thanks; `change_wanted` tells that the score was not meant."""

    change_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._score: int | None = None
        self._wants_call = False
        self._icon_side = 1
        self.icon = label()
        self.thanks = label("", "counter_thanks")
        self.words = label("", "counter_words", is_wrapped=True)
        self.change = QPushButton()
        self.change.setProperty("role", "counter_plain")
        self.change.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._lay_out()
        self.change.clicked.connect(self.change_wanted)

    def show_answer(self, score: int | None, *, wants_call: bool) -> None:
        """Thank; with a score say it and let it be changed."""
        self._score, self._wants_call = score, wants_call
        self.change.setVisible(score is not None)
        self.speak(self._language)

    def word(self) -> None:
        """Say everything in the language of this customer."""
        self.thanks.setText(_("Thank you!"))
        if self._score is not None:
            self.words.setText(_("You chose {score}").format(score=self._score))
        elif self._wants_call:
            self.words.setText(_("We will call you."))
        else:
            self.words.setText(_("Your answer helps us to get better."))
        self.change.setText(_("Change"))
        self.change.setAccessibleName(_("Change the score"))
        self.setAccessibleName(f"{self.thanks.text()} {self.words.text()}")

    def use_sizes(self, sizes: Sizes) -> None:
        """Take the sizes of the screen."""
        self._column.setSpacing(sizes.gap * 3 // 2)
        self._icon_side = sizes.icon * 3

    def wear(self, theme: Theme) -> None:
        """Draw the icon in the colours of the look."""
        self.icon.setPixmap(picture("hand-heart", theme.accent, self._icon_side))

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addStretch(2)
        for widget in (self.icon, self.thanks, self.words):
            widget.setAlignment(Qt.AlignmentFlag.AlignCenter)
            self._column.addWidget(widget)
        self._column.addWidget(self.change, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addStretch(3)
