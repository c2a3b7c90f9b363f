"""The search field and the chips that choose which answers are shown, and in what order."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from nps_desktop.domain.queries import EVERYWHERE, AnswerQuery
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import GROUPS_IN_ORDER, Group
from nps_desktop.i18n import _
from nps_desktop.reports.group_words import GROUP_SIGNS, group_title
from nps_desktop.ui.icons import icon
from nps_desktop.ui.responses.order_button import OrderButton
from nps_desktop.ui.responses.origin_chip import TAKING_OFF, OriginChip
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.theme import theme_of
from nps_desktop.ui.widgets.chips import Chip, Chips
from nps_desktop.ui.widgets.flow_layout import FlowLayout

SPACING = 8


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a chip of the first row lets through; no group for all."""

    group: Group | None = None


class SearchField(QLineEdit):
    """Looks for words in comments, names, phone numbers and e-mail addresses."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(_("Search in words, names and numbers"))
        self.setAccessibleName(_("Search"))
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(220)
        self.setMaximumWidth(340)
        self._glass = QAction(self)
        self.addAction(self._glass, QLineEdit.ActionPosition.LeadingPosition)
        self._draw_icon()

    def sizeHint(self) -> QSize:
        """Wide enough for its placeholder."""
        return QSize(340, super().sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Draw the glass in the colours of a new look."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self._draw_icon()

    def _draw_icon(self) -> None:
        self._glass.setIcon(icon("search", theme_of(self.window()).muted))


class AnswerFilters(QWidget):
    """The chips under the title; `changed` tells that another choice of answers is wanted.

    A chip that is on is taken off by clicking it again, or by Delete.
    """

    changed = Signal()

    def __init__(self, search: SearchField, tasks: Tasks) -> None:
        super().__init__()
        self._search = search
        chips = [Chip(Wanted(group), _chip_text(group)) for group in GROUPS_IN_ORDER]
        self.groups = Chips([Chip(Wanted(), _("All")), *chips], _("Group"))
        self._taken = Wanted()
        self.with_comment = QPushButton(_("With a comment"))
        self.with_comment.setCheckable(True)
        self.with_comment.setProperty("role", "chip")
        self.origin = OriginChip(tasks)
        self.order = OrderButton()
        self._lay_out()
        self._connect()

    @property
    def lets_all_through(self) -> bool:
        """Whether nothing is chosen and nothing is looked for."""
        return self.query(Scope()) == AnswerQuery()

    def query(self, scope: Scope) -> AnswerQuery:
        """Return the choice as a query, without an order."""
        return AnswerQuery(
            text=self._search.text().strip(),
            period=scope.period,
            location=scope.location,
            group=self.groups.key.group,
            has_comment=self.with_comment.isChecked(),
            origin=self.origin.origin,
        )

    def let_all_through(self) -> None:
        """Take every choice back, and tell once."""
        self.blockSignals(True)
        self._search.clear()
        self._choose(Wanted())
        self.with_comment.setChecked(False)
        self.origin.choose(EVERYWHERE)
        self.blockSignals(False)
        self.changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as much of where the answers come from as there is room for in the line."""
        super().resizeEvent(event)
        self._give_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete takes off the chip that has the focus."""
        if event.key() not in TAKING_OFF:
            super().keyPressEvent(event)
        elif self.with_comment.hasFocus():
            self.with_comment.setChecked(False)
        elif self.groups.button(self._taken).hasFocus():
            self._on_group(Wanted())

    def _give_room(self) -> None:
        others = (self.groups, self.with_comment, self.order)
        taken = sum(part.sizeHint().width() + SPACING for part in others)
        self.origin.give_room(self.width() - taken)

    def _choose(self, wanted: Wanted) -> None:
        self._taken = wanted
        self.groups.choose(wanted)

    def _on_group(self, wanted: Wanted) -> None:
        """A group that is clicked again is let go."""
        self._choose(Wanted() if wanted == self._taken else wanted)
        self.changed.emit()

    def _lay_out(self) -> None:
        row = FlowLayout(SPACING, ends_right=True)
        for part in (self.groups, self.with_comment, self.origin, self.order):
            row.addWidget(part)
        self.setLayout(row)

    def _connect(self) -> None:
        self._search.textChanged.connect(self.changed)
        self.groups.chosen.connect(self._on_group)
        self.with_comment.toggled.connect(self.changed)
        self.origin.changed.connect(self.changed)
        self.order.chosen.connect(self._give_room)


def _chip_text(group: Group) -> str:
    return f"{GROUP_SIGNS[group]}  {group_title(group)}"
