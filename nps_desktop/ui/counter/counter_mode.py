"""Counter mode beside the window: opened by the owner, left by the PIN, nothing lost meanwhile."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.pins import is_sealed
from nps_desktop.domain.shop import Shop
from nps_desktop.i18n import _, ngettext
from nps_desktop.services.workspace import utc_now
from nps_desktop.ui.counter.application import is_going_down
from nps_desktop.ui.counter.counter_flow import CounterFlow
from nps_desktop.ui.counter.counter_window import CounterWindow
from nps_desktop.ui.counter.owners_keys import OwnersKeys
from nps_desktop.ui.counter.pace import USUAL, Pace
from nps_desktop.ui.counter.pin_check import PinCheck
from nps_desktop.ui.counter.places import places_around
from nps_desktop.ui.counter.plan import CounterPlan
from nps_desktop.ui.counter.visits import Visits
from nps_desktop.ui.formats import number
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings


@dataclass(frozen=True, slots=True)
class _Running:
    """The counter that is open."""

    window: CounterWindow
    flow: CounterFlow
    keys: OwnersKeys | None


class CounterMode(QObject):
    """At most one counter at a time; the window does not close before it is left."""

    def __init__(
        self,
        main: MainWindow,
        around: Surroundings,
        *,
        now: Callable[[], datetime] = utc_now,
        pace: Pace = USUAL,
    ) -> None:
        super().__init__(main)
        self._main = main
        self._tasks = around.tasks
        self._messages = around.messages
        self._pace = pace
        self._running: _Running | None = None
        self._closes_main = False
        self._gone: CounterWindow | None = None
        self.visits = Visits(around.tasks, around.scope.today, now=now, pace=pace)
        self.check = PinCheck(around.tasks, pace)
        # Whatever Python alone owned, the rubbish collection could end on any thread.
        for part in (self.visits, self.check):
            part.setParent(self)
        main.lodgers.append(self)
        around.tasks.changed.connect(self._on_changed)

    @property
    def window(self) -> CounterWindow | None:
        """The counter's window, while it is open."""
        return self._running.window if self._running else None

    @property
    def unsaved(self) -> int:
        """How many answers of customers could not be stored."""
        return self.visits.count

    def may_close(self) -> bool:
        """Whether the window may close; the counter asks for the PIN where it may not."""
        if self._running is None or is_going_down():
            return True
        self._closes_main = True
        self._running.flow.ask_for_pin()
        self._running.window.activateWindow()
        return False

    def start(self, plan: CounterPlan) -> None:
        """Open the counter to customers."""
        window = CounterWindow(plan.shop, self.check, self._pace)
        flow = CounterFlow(window, self.visits, plan.location, self._pace)
        self._closes_main = False
        self._use_shop(flow, plan.shop)
        window.show_at(plan.place)
        keys = None if plan.place.is_owners else OwnersKeys(window)
        self._running = _Running(window, flow, keys)
        self.visits.begun = 0
        flow.opened.connect(self._on_opened)
        flow.rested.connect(self._on_rested)
        window.windowHandle().screenChanged.connect(self._on_screen_changed)
        if plan.place.is_owners:
            # Nothing is left behind the counter that Alt and Tab could bring forward.
            self._main.hide()
        else:
            self.point_out()

    def point_out(self) -> None:
        """Tell the owner that the counter is open, and how it is left."""
        self._messages.tell(
            _("Counter mode is open on the other screen. Escape and the PIN leave it there.")
        )

    def _on_opened(self) -> None:
        """Close the counter; the window comes back, unless it was to be closed."""
        running, self._running = self._running, None
        if running is None:
            return
        self._main.show()
        self._main.activateWindow()
        self._let_go(running.window)
        self.visits.write_again()
        if self._closes_main:
            self._main.close()
        else:
            self._tell_what_came()

    def _let_go(self, window: CounterWindow) -> None:
        """Close the window, and hold on to it until Qt has deleted it, on the right thread."""
        self._gone = window
        window.destroyed.connect(self._on_gone)
        window.close_for_good()
        window.deleteLater()

    def _on_gone(self) -> None:
        self._gone = None

    def _tell_what_came(self) -> None:
        count = self.visits.begun
        came = ngettext(
            "Counter mode is over. {count} customer answered.",
            "Counter mode is over. {count} customers answered.",
            count,
        )
        self._messages.tell(came.format(count=number(count)))

    def _on_rested(self) -> None:
        self._closes_main = False
        if self._running and self._running.keys:
            self._running.keys.give_back()

    def _on_changed(self, change: Change) -> None:
        """Ask the question as the owner has just worded it."""
        if self._running and change.touches(Subject.SHOP):
            self._tasks.read_newest(
                self, lambda workspace: workspace.shop.read(), self._on_shop_read, replaces="shop"
            )

    def _on_shop_read(self, shop: Shop) -> None:
        if self._running:
            self._use_shop(self._running.flow, shop)

    def _use_shop(self, flow: CounterFlow, shop: Shop) -> None:
        flow.use_shop(shop)
        if is_sealed(shop.counter_pin):
            self.check.use(shop.counter_pin)

    def _on_screen_changed(self) -> None:
        """Cover the owner's window too where only its screen is left, as when a plug is pulled."""
        QTimer.singleShot(0, self, self._cover_alone)

    def _cover_alone(self) -> None:
        place = places_around(self._main)[0]
        if self._running and self._running.window.screen() is place.screen:
            self._running.window.hide()
            self._running.window.show_at(place)
            self._main.hide()
