"""The newest words of customers, a column for each group."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.scores import GROUPS_IN_ORDER, Group
from nps_desktop.i18n import _
from nps_desktop.reports.group_words import group_title
from nps_desktop.ui.formats import day_near, day_short
from nps_desktop.ui.overview.words_lines import EDGE, WordsDelegate, height_of
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.answer_lines import LINE_ROLE, AnswerLine
from nps_desktop.ui.widgets.answer_list import AnswerList
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.group_sign import GroupSign
from nps_desktop.ui.widgets.labels import label

MARGINS = (CARD_PADDING - EDGE, CARD_PADDING - 4, CARD_PADDING - EDGE, CARD_PADDING - EDGE)


class WordsCard(Card):
    """Promoters, passives and detractors side by side; `opened` carries an answer's id."""

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__(_("Newest words"))
        self.columns = {group: WordsColumn(group) for group in GROUPS_IN_ORDER}
        self.top.setContentsMargins(EDGE, 0, EDGE, 0)
        self.body.setContentsMargins(*MARGINS)
        self.body.setSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(16)
        for column in self.columns.values():
            row.addWidget(column, 1)
            column.list.opened.connect(self.opened)
        self.body.addLayout(row, 1)

    def show_answers(self, answers: tuple[StoredResponse, ...], today: date) -> None:
        """Show these answers, each in the column of its group, in their order."""
        for group, column in self.columns.items():
            own = (answer for answer in answers if answer.response.group is group)
            column.show_lines(tuple(_line(answer, today) for answer in own))


class WordsColumn(QWidget):
    """The newest words of one group."""

    def __init__(self, group: Group) -> None:
        super().__init__()
        self.list = AnswerList(group_title(group))
        self.list.setItemDelegate(WordsDelegate(self.list))
        self.list.setUniformItemSizes(False)
        self.list.setResizeMode(AnswerList.ResizeMode.Adjust)
        self.list.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.list.clicked.connect(lambda index: self.list.opened.emit(index.data(LINE_ROLE).id))
        self.nobody = label(_nobody(group), "muted", is_wrapped=True)
        self.nobody.setContentsMargins(EDGE, 0, EDGE, 0)
        top = QHBoxLayout()
        top.setContentsMargins(EDGE, 0, EDGE, 0)
        top.setSpacing(8)
        top.addWidget(GroupSign(group))
        top.addWidget(label(group_title(group), "strong"))
        top.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.nobody)
        column.addWidget(self.list)
        column.addStretch(1)
        self.show_lines(())

    def show_lines(self, lines: tuple[AnswerLine, ...]) -> None:
        """Show these words."""
        self.list.lines.replace(lines)
        self.list.setVisible(bool(lines))
        self.nobody.setVisible(not lines)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room for as many lines as the words take at this width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        heights = (height_of(line, self.width()) for line in self.list.lines.lines)
        self.list.setFixedHeight(max(1, sum(heights)))


def _nobody(group: Group) -> str:
    return {
        Group.PROMOTER: _("No promoter has written anything in this period."),
        Group.PASSIVE: _("No passive has written anything in this period."),
        Group.DETRACTOR: _("No detractor has written anything in this period."),
    }[group]


def _line(answer: StoredResponse, today: date) -> AnswerLine:
    response = answer.response
    is_near = today - response.day <= ONE_DAY
    # In a narrow column a weekday and a month would push each other out.
    when = day_near(response.day, today) if is_near else day_short(response.day)
    beside = (response.name, response.location, when)
    words = _("“{words}”").format(words=response.comment)
    return AnswerLine(answer.id, response.score, words, " · ".join(filter(None, beside)))
