"""The four figures that stand above every page: promoters, passives, detractors and the NPS."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from nps_desktop.domain.scores import GROUPS_IN_ORDER
from nps_desktop.domain.tally import FEW, Tally
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.formats import signed
from nps_desktop.reports.group_words import group_name
from nps_desktop.ui.formats import number
from nps_desktop.ui.theme import font
from nps_desktop.ui.widgets.group_sign import GroupSign
from nps_desktop.ui.widgets.labels import give

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

HEIGHT = 62


class ScoreFigures(QFrame):
    """The strip of four figures, with room for the period's button at its left.

    `painted` tells each time that figures newly counted stand on the screen.
    """

    painted = Signal()

    def __init__(self, period_button: QWidget) -> None:
        super().__init__()
        self.setObjectName("strip")
        self.setFixedHeight(HEIGHT)
        self._counts = {group: _figure() for group in GROUPS_IN_ORDER}
        self._names = {group: _muted() for group in GROUPS_IN_ORDER}
        self._nps = _figure()
        self._of_answers = _muted()
        self._is_new = False
        self._lay_out(period_button)

    def show_tally(self, tally: Tally) -> None:
        """Show the figures of a tally."""
        for group in GROUPS_IN_ORDER:
            count = tally.of_group(group)
            self._counts[group].setText(number(count))
            self._names[group].setText(group_name(group, count))
        self._nps.setText(signed(tally.shown_nps))
        give(self._nps, "role", "figure" if tally.total >= FEW else "few")
        self._of_answers.setText(_answers_words(tally))
        self._is_new = True
        self._announce()
        self.update()

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Tell when new figures are on the screen."""
        super().paintEvent(event)
        if self._is_new:
            self._is_new = False
            self.painted.emit()

    def _lay_out(self, period_button: QWidget) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 0, 28, 0)
        row.setSpacing(8)
        row.addWidget(period_button)
        for group in GROUPS_IN_ORDER:
            row.addSpacing(20)
            row.addWidget(GroupSign(group))
            row.addWidget(self._counts[group])
            row.addWidget(self._names[group])
        row.addStretch(1)
        caption = _muted()
        caption.setText("NPS")
        for widget in (caption, self._nps, self._of_answers):
            row.addWidget(widget)

    def _announce(self) -> None:
        figures = [f"{self._counts[g].text()} {self._names[g].text()}" for g in GROUPS_IN_ORDER]
        spoken = ", ".join([*figures, f"NPS {self._nps.text()}", self._of_answers.text()])
        self.setAccessibleName(spoken)
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
