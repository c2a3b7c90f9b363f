"""The checklist of a call; a ticked step carries who did it, and when."""

from datetime import datetime, tzinfo
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from nps_desktop.domain.followups import FollowUp, Tick
from nps_desktop.domain.shop_lists import Entry, ShopList
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import entry_title
from nps_desktop.ui.formats import clock
from nps_desktop.ui.key_presses import on_key
from nps_desktop.ui.moment_words import when_words
from nps_desktop.ui.widgets.elided_label import ElidedLabel
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.tab_order import put_in_order
from nps_desktop.ui.widgets.wrapped_check_box import LINE, WrappedCheckBox

BETWEEN_STEPS = 6
KEY = "S"
WIDEST_DONE = 160


class StepsList(QWidget):
    """Boxes to tick; Qt lets Up and Down go through them. `toggled` brings the number of a step.

    Alt and a figure tick the first nine of them, wherever on the page the focus is.
    """

    toggled = Signal(int)

    def __init__(self, page: QWidget) -> None:
        super().__init__()
        self._steps: tuple[Entry, ...] = ()
        self._rows: tuple[_StepRow, ...] = ()
        self._before: QWidget | None = None
        self._nothing = label(_("The shop keeps no steps."), "small", is_wrapped=True)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(BETWEEN_STEPS)
        self._column.addWidget(label(_("Steps"), "label"))
        self._column.addWidget(self._nothing)
        self._column.addStretch(1)
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
        for step, row in zip(shown, self._rows, strict=True):
            tick = ticks.get(step.id)
            row.show_done(_done_words(tick, now, zone) if tick else "", is_done=tick is not None)
            row.box.setEnabled(followup.end is None)

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """The box of each step."""
        return tuple(row.box for row in self._rows)

    def follow(self, before: QWidget) -> None:
        """Let Tab come here from this widget."""
        self._before = before

    @property
    def first_box(self) -> QWidget:
        """The box of the first step that is not done; the list itself where there are none."""
        open_ones = (box for box in self.boxes if not box.isChecked())
        return next(open_ones, self.boxes[0] if self.boxes else self)

    def box(self, step: int) -> QCheckBox:
        """The box of a step."""
        return self.boxes[self._place(step)]

    def _place(self, step: int) -> int:
        return [each.id for each in self._steps].index(step)

    def _go_to_first(self) -> None:
        self.first_box.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _tick(self, place: int) -> None:
        if place < len(self.boxes):
            self.boxes[place].click()

    def _make(self, steps: tuple[Entry, ...]) -> None:
        for old in self._rows:
            old.hide()
            old.deleteLater()
        self._steps = steps
        self._rows = tuple(self._row(step, place) for place, step in enumerate(steps, start=1))
        for place, row in enumerate(self._rows, start=2):
            self._column.insertWidget(place, row)
        self._nothing.setVisible(not steps)
        put_in_order(self._before, *self.boxes)

    def _row(self, step: Entry, place: int) -> "_StepRow":
        name = entry_title(ShopList.STEPS, step)
        row = _StepRow(name)
        row.box.setToolTip(f"{name}  Alt+{place}" if place < 10 else name)
        row.box.clicked.connect(lambda: self.toggled.emit(step.id))
        return row


class _StepRow(QWidget):
    """A box to tick, and who ticked it when."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.box = WrappedCheckBox(name)
        self.done = ElidedLabel("small")
        self.done.setMaximumWidth(WIDEST_DONE)
        self.done.setFixedHeight(LINE)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.box, 1)
        row.addWidget(self.done, 0, Qt.AlignmentFlag.AlignTop)

    def show_done(self, words: str, *, is_done: bool) -> None:
        """Show whether the step is done, by whom and when."""
        self.box.setChecked(is_done)
        self.box.setAccessibleDescription(words)
        self.done.setText(words)
        self.done.setVisible(bool(words))


def _done_words(tick: Tick, now: datetime, zone: tzinfo) -> str:
    local = tick.at.astimezone(zone)
    is_today = local.date() == now.astimezone(zone).date()
    when = clock(local) if is_today else when_words(tick.at, now, zone)
    return _("{name} {when}").format(name=tick.by, when=when) if tick.by else when
