"""The checklist of a call; a ticked step carries who did it, and when."""

from datetime import datetime, tzinfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from nps_desktop.domain.followups import FollowUp, Step, Tick
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import step_name
from nps_desktop.ui.followups.due_words import when_words
from nps_desktop.ui.formats import clock
from nps_desktop.ui.widgets.labels import label

BETWEEN_STEPS = 6


class StepsList(QWidget):
    """Six boxes to tick; `toggled` brings the step."""

    toggled = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._boxes = {step: self._box(step) for step in Step}
        self._done = {step: label("", "small") for step in Step}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(BETWEEN_STEPS)
        grid.setColumnStretch(0, 1)
        grid.addWidget(label(_("Steps"), "label"), 0, 0)
        for row, step in enumerate(Step, start=1):
            grid.addWidget(self._boxes[step], row, 0)
            grid.addWidget(self._done[step], row, 1, Qt.AlignmentFlag.AlignRight)
        grid.setRowStretch(len(Step) + 1, 1)

    def show_steps(self, followup: FollowUp, now: datetime, zone: tzinfo) -> None:
        """Show what is done."""
        ticks = {tick.step: tick for tick in followup.ticks}
        for step, box in self._boxes.items():
            tick = ticks.get(step)
            box.setChecked(tick is not None)
            self._done[step].setText(_done_words(tick, now, zone) if tick else "")

    def box(self, step: Step) -> QCheckBox:
        """The box of a step."""
        return self._boxes[step]

    @property
    def first_box(self) -> QCheckBox:
        """The box of the first step that is not done."""
        boxes = tuple(self._boxes.values())
        return next((box for box in boxes if not box.isChecked()), boxes[0])

    def done_label(self, step: Step) -> QLabel:
        """Where who and when stands."""
        return self._done[step]

    def _box(self, step: Step) -> QCheckBox:
        box = QCheckBox(step_name(step))
        box.clicked.connect(lambda: self.toggled.emit(step))
        return box


def _done_words(tick: Tick, now: datetime, zone: tzinfo) -> str:
    local = tick.at.astimezone(zone)
    is_today = local.date() == now.astimezone(zone).date()
    when = clock(local) if is_today else when_words(tick.at, now, zone)
    return _("{name} {when}").format(name=tick.by, when=when) if tick.by else when
