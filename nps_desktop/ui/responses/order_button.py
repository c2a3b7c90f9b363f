"""The button that tells how the list is sorted, and offers other orders without a mouse."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from nps_desktop.domain.queries import Order
from nps_desktop.i18n import _


class OrderButton(QPushButton):
    """Shows an order; `chosen` brings the Order that was taken, and whether it is descending."""

    chosen = Signal(object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "menu")
        menu = QMenu(self)
        self._group = QActionGroup(menu)
        self._actions = {}
        for order in Order:
            for is_descending in (True, False):
                action = menu.addAction(order_name(order, is_descending=is_descending))
                action.setCheckable(True)
                action.setData((order, is_descending))
                action.setActionGroup(self._group)
                self._actions[order, is_descending] = action
        menu.triggered.connect(lambda action: self.chosen.emit(*action.data()))
        self.setMenu(menu)

    def show_order(self, order: Order, *, is_descending: bool) -> None:
        """Show an order as taken, without telling."""
        self._actions[order, is_descending].setChecked(True)
        name = order_name(order, is_descending=is_descending)
        self.setText(name)
        self.setAccessibleName(_("Sorted: {order}").format(order=name))


def order_name(order: Order, *, is_descending: bool) -> str:
    """Return what an order is called: "Newest first"."""
    return {
        (Order.DATE, True): _("Newest first"),
        (Order.DATE, False): _("Oldest first"),
        (Order.SCORE, True): _("Highest score first"),
        (Order.SCORE, False): _("Lowest score first"),
        (Order.NAME, True): _("Names from Z to A"),
        (Order.NAME, False): _("Names from A to Z"),
    }[order, is_descending]
