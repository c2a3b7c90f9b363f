"""The four figures that stand above every page: promoters, passives, detractors and the NPS."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from nps_desktop.domain.scores import GROUPS_IN_ORDER, Group
from nps_desktop.domain.tally import FEW, Tally
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.formats import signed
from nps_desktop.reports.group_words import group_name, group_title
from nps_desktop.ui.formats import number
from nps_desktop.ui.location_button import LocationButton
from nps_desktop.ui.period_button import PeriodButton
from nps_desktop.ui.scope_choice import ScopeChoice
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.theme import font
from nps_desktop.ui.widgets.figure_button import FigureButton
from nps_desktop.ui.widgets.group_sign import GroupSign
from nps_desktop.ui.widgets.labels import give

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QPaintEvent, QResizeEvent

HEIGHT = 62
MARGIN, SPACING, BEFORE = 28, 8, 4
ALIGNED = 8
"""A figure's own margin: with it the last one ends where the page does."""


class ScoreFigures(QFrame):
    """The strip of four figures, with the period and the location at its left.

    `painted` tells each time that figures newly counted stand on the screen. Where the window is
    narrow the number of answers goes first, then the names of the groups; few answers stay said.
    """

    painted = Signal()

    def __init__(self, tasks: Tasks, scope: ScopeChoice) -> None:
        super().__init__()
        self.period = PeriodButton(scope)
        self.location = LocationButton(tasks, scope)
        self.setObjectName("strip")
        self.setFixedHeight(HEIGHT)
        # The strip never makes the window wider; it says less instead.
        self.setMinimumWidth(1)
        self._tally = Tally()
        self._counts = {group: _figure() for group in GROUPS_IN_ORDER}
        self._names = {group: _muted() for group in GROUPS_IN_ORDER}
        self._nps = _figure()
        self._caption = _muted()
        self._of_answers = _muted()
        self._is_new = False
        self.groups = {group: self._group_button(group) for group in GROUPS_IN_ORDER}
        self.score = FigureButton(self._caption, self._nps, self._of_answers)
        self.score.clicked.connect(self._show_score_sum)
        self._row = QHBoxLayout(self)
        self._lay_out()
        self.location.has_shown.connect(self.fit)

    def show_tally(self, tally: Tally) -> None:
        """Show the figures of a tally."""
        self._tally = tally
        for group in GROUPS_IN_ORDER:
            count = tally.of_group(group)
            self._counts[group].setText(number(count))
            self._names[group].setText(group_name(group, count))
        self._nps.setText(signed(tally.shown_nps))
        give(self._nps, "role", "figure" if tally.total >= FEW else "few")
        self._of_answers.setText(_answers_words(tally))
        self._is_new = True
        self._announce()
        self.fit()
        self.update()

    def fit(self) -> None:
        """Say as much as there is room for."""
        names, answers = tuple(self._names.values()), (self._of_answers,)
        first = answers if self._tally.total < FEW else names
        levels = ((*names, *answers), first, answers, ())
        said = next((each for each in levels if self._width_with(each) <= self.width()), ())
        for part in (*names, *answers):
            part.setVisible(part in said)
        for group, button in self.groups.items():
            button.setToolTip("" if self._names[group] in said else button.accessibleName())

    def event(self, event: "QEvent") -> bool:
        """Say more, or less, when a part has become wider or narrower."""
        if event.type() is event.Type.LayoutRequest:
            self.fit()
        return super().event(event)

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Tell when new figures are on the screen."""
        super().paintEvent(event)
        if self._is_new:
            self._is_new = False
            self.painted.emit()

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Say more, or less."""
        super().resizeEvent(event)
        self.fit()

    def _width_with(self, said: tuple[QWidget, ...]) -> int:
        """How wide the strip is where only these of its words stand."""
        buttons = (*self.groups.values(), self.score)
        words = {*self._names.values(), self._of_answers}
        figures = sum(
            button.width_with([part for part in button.parts if part in said or part not in words])
            for button in buttons
        )
        choices = [each for each in (self.period, self.location) if not each.isHidden()]
        left = sum(each.sizeHint().width() + SPACING for each in choices)
        return left + figures + len(self.groups) * (SPACING + BEFORE) + 2 * MARGIN - ALIGNED

    def _group_button(self, group: Group) -> FigureButton:
        button = FigureButton(GroupSign(group), self._counts[group], self._names[group])
        button.clicked.connect(lambda: self._show_share_sum(group))
        return button

    def _lay_out(self) -> None:
        self._row.setContentsMargins(MARGIN, 0, MARGIN - ALIGNED, 0)
        self._row.setSpacing(SPACING)
        self._row.addWidget(self.period)
        self._row.addWidget(self.location)
        for group in GROUPS_IN_ORDER:
            self._row.addSpacing(BEFORE)
            self._row.addWidget(self.groups[group])
        self._row.addStretch(1)
        self._caption.setText("NPS")
        self._row.addWidget(self.score)

    def _show_share_sum(self, group: Group) -> None:
        from nps_desktop.reports.sums import share_sums  # kept out of the first frame
        from nps_desktop.ui.widgets.open_sums import open_sums

        open_sums(self.groups[group], group_title(group), share_sums(self._tally, group))

    def _show_score_sum(self) -> None:
        from nps_desktop.reports.sums import score_sums  # kept out of the first frame
        from nps_desktop.ui.widgets.open_sums import open_sums

        open_sums(self.score, "NPS", score_sums(self._tally))

    def _announce(self) -> None:
        for group, button in self.groups.items():
            spoken = f"{self._counts[group].text()} {self._names[group].text()}"
            button.setAccessibleName(spoken)
        self.score.setAccessibleName(f"NPS {self._nps.text()}, {self._of_answers.text()}")
        figures = [each.accessibleName() for each in (*self.groups.values(), self.score)]
        self.setAccessibleName(", ".join(figures))
        from PySide6.QtGui import QAccessible, QAccessibleEvent  # kept out of the first frame

        event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
        QAccessible.updateAccessibility(event)


def _answers_words(tally: Tally) -> str:
    if 0 < tally.total < FEW:
        return ngettext("of {count} answer: few", "of {count} answers: few", tally.total).format(
            count=tally.total
        )
    if not tally.total:
        return _("no answers yet")
    return ngettext("of {count} answer", "of {count} answers", tally.total).format(
        count=number(tally.total)
    )


def _figure() -> QLabel:
    label = QLabel("–")
    label.setProperty("role", "figure")
    label.setFont(font())
    return label


def _muted() -> QLabel:
    label = QLabel()
    label.setProperty("role", "small")
    return label
