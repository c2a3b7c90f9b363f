"""The latest words of customers, a line each, newest first."""

from datetime import date

from PySide6.QtCore import Qt, Signal

from nps_desktop.domain.responses import StoredResponse
from nps_desktop.i18n import _
from nps_desktop.ui.formats import day_near
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.answer_line_delegate import EDGE, HEIGHT
from nps_desktop.ui.widgets.answer_lines import AnswerLine
from nps_desktop.ui.widgets.answer_list import AnswerList
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.labels import label

MARGINS = (CARD_PADDING - EDGE, CARD_PADDING - 4, CARD_PADDING - EDGE, CARD_PADDING - EDGE)


class LatestCard(Card):
    """Shows as many of the latest words as there is room for; `opened` carries an answer's id."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Latest words"))
        self._room = 1
        self.list = AnswerList(_("Latest words"))
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nobody = label(_("Nobody has written anything in this period."), "muted")
        self.nobody.hide()
        self.body.setSpacing(4)
        self.body.setContentsMargins(*MARGINS)
        self.top.setContentsMargins(EDGE, 0, EDGE, 0)
        self.body.addWidget(self.list)
        self.body.addWidget(self.nobody)
        self.list.opened.connect(self.opened)
        self._fit()

    def show_answers(self, newest_first: tuple[StoredResponse, ...], today: date) -> None:
        """Show these answers."""
        lines = tuple(_line(answer, today) for answer in newest_first if answer.response.comment)
        self.list.lines.replace(lines)
        self.list.setVisible(bool(lines))
        self.nobody.setVisible(not lines)
        self._fit()

    def make_room(self, lines: int) -> None:
        """Show at most so many lines; the list scrolls to the others."""
        self._room = lines
        self._fit()

    def _fit(self) -> None:
        shown = min(self._room, self.list.lines.rowCount())
        self.list.setFixedHeight(max(1, shown) * HEIGHT)


def _line(answer: StoredResponse, today: date) -> AnswerLine:
    response = answer.response
    beside = (response.name, response.location, day_near(response.day, today))
    words = _("“{words}”").format(words=response.comment)
    return AnswerLine(answer.id, response.score, words, " · ".join(filter(None, beside)))
