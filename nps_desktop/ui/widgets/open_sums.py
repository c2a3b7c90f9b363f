"""How the sum behind a number opens beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from nps_desktop.reports.sums import Sum
    from nps_desktop.ui.widgets.sum_popover import SumPopover


def open_sums(
    owner: QWidget,
    title: str,
    sums: "tuple[Sum, ...]",
    place: QRect | None = None,
    *,
    act: str = "",
) -> "SumPopover | None":
    """Open the sums of a number beside it; None, and nothing opens, where there are none."""
    from nps_desktop.ui.widgets.sum_popover import SumPopover  # Babel comes with it, at first need

    if not sums:
        return None
    popover = SumPopover(owner, title, sums, act=act)
    popover.open_beside(owner, place)
    return popover
