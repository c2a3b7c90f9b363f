"""The search field and the chips that choose which answers are shown."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QWidget

from nps_desktop.domain.periods import Period
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.scores import GROUPS_IN_ORDER, Group
from nps_desktop.i18n import _
from nps_desktop.reports.group_words import GROUP_SIGNS, group_title
from nps_desktop.ui.icons import icon
from nps_desktop.ui.theme import theme_of
from nps_desktop.ui.widgets.chips import Chip, Chips


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
    """The chips under the title; `changed` tells that another choice of answers is wanted."""

    changed = Signal()

    def __init__(self, search: SearchField) -> None:
        super().__init__()
        self._search = search
        chips = [Chip(Wanted(group), _chip_text(group)) for group in GROUPS_IN_ORDER]
        self.groups = Chips([Chip(Wanted(), _("All")), *chips], _("Group"))
        self.with_comment = QPushButton(_("With a comment"))
        self.with_comment.setCheckable(True)
        self.with_comment.setProperty("role", "chip")
        self.location = QComboBox()
        self.location.setAccessibleName(_("Location"))
        self.location.hide()
        self._lay_out()
        self._connect()

    def query(self, period: Period) -> AnswerQuery:
        """Return the choice as a query, without an order."""
        return AnswerQuery(
            text=self._search.text().strip(),
            period=period,
            group=self.groups.key.group,
            location=self.location.currentData(),
            has_comment=self.with_comment.isChecked(),
        )

    def offer_locations(self, names: tuple[str, ...]) -> None:
        """Offer the locations where there are several."""
        if tuple(self.location.itemData(i) for i in range(1, self.location.count())) == names:
            return
        chosen = self.location.currentData()
        self.location.blockSignals(True)
        self.location.clear()
        self.location.addItem(_("All locations"), None)
        for name in names:
            self.location.addItem(name or _("No location"), name)
        self.location.setCurrentIndex(max(0, self.location.findData(chosen)))
        self.location.blockSignals(False)
        self.location.setVisible(len(names) > 1)

    def let_all_through(self) -> None:
        """Take every choice back, and tell once."""
        self.blockSignals(True)
        self._search.clear()
        self.groups.choose(Wanted())
        self.with_comment.setChecked(False)
        self.location.setCurrentIndex(0)
        self.blockSignals(False)
        self.changed.emit()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.groups, 1)
        row.addWidget(self.with_comment)
        row.addWidget(self.location)

    def _connect(self) -> None:
        self._search.textChanged.connect(self.changed)
        self.groups.chosen.connect(self.changed)
        self.with_comment.toggled.connect(self.changed)
        self.location.currentIndexChanged.connect(self.changed)


def _chip_text(group: Group) -> str:
    return f"{GROUP_SIGNS[group]}  {group_title(group)}"
