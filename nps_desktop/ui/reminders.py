"""Reminds of calls while the program runs: once a minute it looks, and tells what is new."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from nps_desktop.domain import reminding
from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.reminding import NOTHING_TOLD, Reminder
from nps_desktop.settings import Settings
from nps_desktop.ui import reminder_words as words
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.tray import Tray

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

EVERY = 60_000
FIRST = 5_000
"""Milliseconds until the first look: the page that opens comes first."""


@dataclass(frozen=True, slots=True)
class Sight:
    """What a look at the data file shows."""

    now: datetime
    zone: tzinfo
    is_quiet: bool
    standing: Reminder

    @property
    def today(self) -> date:
        """The shop's calendar day."""
        return self.now.astimezone(self.zone).date()


def look_around(workspace: "Workspace") -> Sight:
    """Ask the data file which calls are overdue or fall due soon; on the database thread."""
    from nps_desktop.services.shop_calendar import calendar_of  # kept off the window's thread

    calendar = calendar_of(workspace.shop.read(), workspace.zone)
    now = workspace.now()
    calls = workspace.followups.due_before(reminding.horizon(now, calendar))
    is_quiet = reminding.is_quiet(now, calendar)
    return Sight(now, workspace.zone, is_quiet, reminding.standing(calls, now))


class Reminders(QObject):
    """Tells in the tray; where there is none, in the window's message bar.

    What was told is known as long as the program runs. `is_counter_open` says whether customers
    sit at the computer: then nothing is told, for it names others.
    """

    def __init__(
        self,
        window: MainWindow,
        around: Surroundings,
        *,
        is_counter_open: Callable[[], bool],
        every: int = EVERY,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._tasks = around.tasks
        self._scope = around.scope
        self._messages = around.messages
        self._settings = around.settings
        self._is_counter_open = is_counter_open
        self._told = NOTHING_TOLD
        self._last = Reminder()
        self._today: date | None = None
        self._quiet_day: date | None = None
        self.tray = Tray(window)
        self._timer = QTimer(self, interval=every)
        self._connect()
        QTimer.singleShot(min(FIRST, every), self, self.look)
        self._timer.start()

    def look(self) -> None:
        """Look once, and tell what is new."""
        if self._settings.reminders and not self._is_counter_open():
            self._tasks.read_newest(
                self,
                look_around,
                self._on_seen,
                on_failed=lambda _fault: None,  # who writes or reads next is told
                replaces="look",
            )

    def use_settings(self, settings: Settings) -> None:
        """Take up the new choices of this computer."""
        self._settings = settings
        if settings.reminders:
            self.look()
        else:
            self.tray.hide()

    def fall_silent(self) -> None:
        """Take everything off the screen, which customers are about to see."""
        self.tray.hide()

    def _connect(self) -> None:
        self._timer.timeout.connect(self.look)
        self._window.closed.connect(self.tray.hide)
        self.tray.opened.connect(self._on_opened)
        self.tray.rest_chosen.connect(self._on_rest_chosen)
        self.tray.quit_wanted.connect(self._window.close)

    def _on_seen(self, sight: Sight) -> None:
        if not self._settings.reminders or self._is_counter_open():
            return
        self._today = sight.today
        if self._quiet_day not in (None, sight.today):
            self.tray.rest_no_more()
        self.tray.show(words.tip(sight.standing, sight.now, sight.zone))
        new = reminding.news(sight.standing, self._told)
        if self._is_desk_looked_at():
            seen = reminding.at_location(new, self._scope.location)
            self._told |= seen.keys
            new = reminding.news(new, self._told)
        if new.calls and not sight.is_quiet and self._quiet_day is None:
            self._tell(new, sight)

    def _tell(self, new: Reminder, sight: Sight) -> None:
        if self.tray.is_there:
            said = words.headline(new, sight.now, sight.zone)
            self.tray.tell(said, "\n".join(words.names(new)))
        elif self._is_bar_free():
            self._messages.remind(words.in_one_line(new, sight.now, sight.zone))
        else:
            return
        self._last = new
        self._told |= new.keys

    def _is_desk_looked_at(self) -> bool:
        """Whether the calls are on the screen anyway, and turn red there."""
        return self._window.isActiveWindow() and self._window.open_key is PageKey.FOLLOWUPS

    def _is_bar_free(self) -> bool:
        """Whether somebody would see a message in the window, and it took no other one's place."""
        return self._window.isActiveWindow() and not self._window.message_bar.isVisible()

    def _on_opened(self) -> None:
        """Bring the window forward with the calls that were told of last."""
        # Behind the counter the window is hidden, and has to stay so.
        if not self._window.isVisible():
            return
        if self._window.isMinimized():
            self._window.showNormal()
        self._window.raise_()
        self._window.activateWindow()
        self._show_calls(self._last)

    def _show_calls(self, told: Reminder) -> None:
        """Open the overdue calls, or the first of those that fall due soon."""
        from nps_desktop.ui.followups.followups_page import FollowUpsPage  # as late as the page

        if reminding.at_location(told, self._scope.location) != told:
            self._scope.choose_location(None)
        calls = told.calls
        is_overdue = bool(told.overdue)
        page = self._window.open_page(
            PageKey.FOLLOWUPS, 0 if is_overdue or not calls else calls[0].id
        )
        if is_overdue and isinstance(page, FollowUpsPage):
            page.show_list(CallList.OVERDUE)

    def _on_rest_chosen(self, is_resting: bool) -> None:
        self._quiet_day = self._today if is_resting else None
        if not is_resting:
            self.look()
