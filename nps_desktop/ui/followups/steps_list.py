"""The checklist of a call; a ticked step carries who did it, and when."""

from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QWidget

from nps_desktop.domain.followups import FollowUp, Tick
from nps_desktop.domain.shop_lists import Entry, ShopList
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import entry_title
from nps_desktop.ui.followups.due_words import when_words
from nps_desktop.ui.followups.key_presses import on_key
from nps_desktop.ui.formats import clock
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.wrapped_check_box import LINE, WrappedCheckBox

BETWEEN_STEPS = 6
KEY = "S"
WIDEST_DONE = 160
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
UP_AND_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepsList(QWidget):
    """Boxes to tick, Up and Down go through them; `toggled` brings the number of a step.

    Alt and a figure tick the first nine of them, wherever on the page the focus is.
    """

    toggled = Signal(int)

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._steps: tuple[Entry, ...] = ()
        self.boxes: tuple[QCheckBox, ...] = ()
        self._done: tuple[ElidedLabel, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(BETWEEN_STEPS)
        self._grid.setHorizontalSpacing(12)
        self._grid.setColumnStretch(0, 1)
        self._grid.addWidget(label(_("Steps"), "label"), 0, 0, 1, 2)
        self._nothing = label(_("The shop keeps no steps."), "small", is_wrapped=True)
        self._grid.addWidget(self._nothing, 1, 0, 1, 2)
        on_key(page, KEY, self._go_to_first)
        for figure in range(1, 10):
            on_key(page, f"Alt+{figure}", partial(self._tick, figure - 1))

    def show_steps(
        self, followup: FollowUp, steps: tuple[Entry, ...], *, now: datetime, zone: tzinfo
    ) -> None:
        """Show what is done of the steps that are offered, or were ticked before they were not."""
        ticks = {tick.step: tick for tick in followup.ticks}
        shown = tuple(step for step in steps if not step.is_archived or step.id in ticks)
        if shown != self._steps:
            self._make(shown)
        for step, box, done in zip(shown, self.boxes, self._done, strict=True):
            tick = ticks.get(step.id)
            box.setChecked(tick is not None)
            box.setEnabled(followup.end is None)
            done.setText(_done_words(tick, now, zone) if tick else "")
            box.setAccessibleDescription(done.text())

    @property
    def first_box(self) -> QWidget:
        """The box of the first step that is not done; the list itself where there are none."""
        open_ones = (box for box in self.boxes if not box.isChecked())
        return next(open_ones, self.boxes[0] if self.boxes else self)

    def box(self, step: int) -> QCheckBox:
        """The box of a step."""
        return self.boxes[self._place(step)]

    def done_label(self, step: int) -> QLabel:
        """Where who and when stands."""
        return self._done[self._place(step)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from box to box."""
        step = UP_AND_DOWN.get(Qt.Key(event.key()))
        place = next((n for n, box in enumerate(self.boxes) if box.hasFocus()), None)
        if step is None or place is None:
            super().keyPressEvent(event)
        elif 0 <= place + step < len(self.boxes):
            self.boxes[place + step].setFocus(Qt.FocusReason.TabFocusReason)

    def _place(self, step: int) -> int:
        return [each.id for each in self._steps].index(step)

    def _go_to_first(self) -> None:
        self.first_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tick(self, place: int) -> None:
        if place < len(self.boxes):
            self.boxes[place].click()

    def _make(self, steps: tuple[Entry, ...]) -> None:
        for old in (*self.boxes, *self._done):
            old.hide()
            old.deleteLater()
        self._grid.setRowStretch(len(self._steps) + 2, 0)
        self._steps = steps
        self.boxes = tuple(self._box(step, place) for place, step in enumerate(steps, start=1))
        self._done = tuple(_done_label() for _step in steps)
        for row, (box, done) in enumerate(zip(self.boxes, self._done, strict=True), start=2):
            self._grid.addWidget(box, row, 0)
            self._grid.addWidget(done, row, 1, RIGHT)
        self._grid.setRowStretch(len(steps) + 2, 1)
        self._nothing.setVisible(not steps)

    def _box(self, step: Entry, place: int) -> QCheckBox:
        name = entry_title(ShopList.STEPS, step)
        box = WrappedCheckBox(name)
        box.setToolTip(f"{name}  Alt+{place}" if place < 10 else name)
        box.clicked.connect(lambda: self.toggled.emit(step.id))
        return box


def _done_label() -> ElidedLabel:
    made = ElidedLabel("small")
    made.setMaximumWidth(WIDEST_DONE)
    made.setFixedHeight(LINE)
    return made


def _done_words(tick: Tick, now: datetime, zone: tzinfo) -> str:
    local = tick.at.astimezone(zone)
    is_today = local.date() == now.astimezone(zone).date()
    when = clock(local) if is_today else when_words(tick.at, now, zone)
    return _("{name} {when}").format(name=tick.by, when=when) if tick.by else when
