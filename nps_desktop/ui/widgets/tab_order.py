"""Where Tab leads among widgets that are made anew while others stay."""

from itertools import pairwise

from PySide6.QtWidgets import QWidget


def put_in_order(before: QWidget | None, *widgets: QWidget) -> None:
    """Let Tab go from a widget to these, one after the other, before what it led to so far."""
    if before is None:
        return
    for one, following in pairwise((before, *widgets)):
        QWidget.setTabOrder(one, following)
