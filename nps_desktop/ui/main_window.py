"""The window: sidebar, the four figures, the pages, the message bar, the menus."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from nps_desktop.domain.changes import EVERYTHING, Change, Subject
from nps_desktop.errors import DataFileFault, WorldFault
from nps_desktop.i18n import _, ngettext
from nps_desktop.settings import Settings
from nps_desktop.ui import actions
from nps_desktop.ui.actions import PAGE_OF, Command
from nps_desktop.ui.formats import number
from nps_desktop.ui.messages import MessageBar
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import PageKey, make_page
from nps_desktop.ui.theme import Theme
from nps_desktop.ui.undo_list import UndoList
from nps_desktop.ui.widgets.score_figures import ScoreFigures
from nps_desktop.ui.widgets.sidebar import Sidebar

if TYPE_CHECKING:  # names of types cost time as well: each class of Qt's is made when first named
    from PySide6.QtGui import (
        QCloseEvent,
        QDragEnterEvent,
        QDropEvent,
        QPaintEvent,
        QResizeEvent,
    )

    from nps_desktop.domain.call_lists import CallCounts
    from nps_desktop.domain.shop import Shop
    from nps_desktop.ui.lodgers import Lodger
    from nps_desktop.ui.widgets.empty_state import EmptyState

SMALLEST = (1024, 700)
FIRST_SIZE = (1280, 800)
FOLDS_BELOW = 1100
MINUTE = 60_000


class MainWindow(QMainWindow):
    """The program's one window; `commanded` tells commands that it does not answer itself."""

    commanded = Signal(object)
    files_dropped = Signal(object)
    first_painted = Signal()
    closed = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._is_painted = False
        self._pages: dict[PageKey, Page] = {}
        self._wanted = PageKey.OVERVIEW
        self._closed_file: EmptyState | None = None
        self._minute = QTimer(self, interval=MINUTE)
        self.lodgers: list[Lodger] = []
        self.tally = around.tally
        self.undo_list = UndoList(around.tasks, around.messages)
        self.sidebar = Sidebar()
        self.sidebar.who.show_name(around.settings.colleague)
        self.figures = ScoreFigures(around.tasks, around.scope)
        self.stack = QStackedWidget()
        self.message_bar = MessageBar(around.messages, keeps_room=True)
        self._actions = {command: self._action(command) for command in Command}
        self.setWindowTitle("NPS Desktop")
        self.setMinimumSize(*SMALLEST)
        self.resize(*FIRST_SIZE)
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def open_page(self, key: PageKey, item: int = 0) -> Page:
        """Show a page and the item on it."""
        page = self.page(key)
        self._wanted = key
        self.stack.setCurrentWidget(self._closed_file or page)
        self.sidebar.mark(key)
        page.setFocus()
        if item:
            page.show_item(item)
        return page

    def page(self, key: PageKey) -> Page:
        """Return a page, made when it is first wanted."""
        if key not in self._pages:
            page = self._pages[key] = make_page(key, self._around)
            page.page_wanted.connect(lambda to: self.open_page(to.page, to.item))
            page.commanded.connect(self.commanded)
            self.stack.addWidget(page)
        return self._pages[key]

    @property
    def open_key(self) -> PageKey | None:
        """The page that is open; None before the first."""
        shown = self.stack.currentWidget()
        return next((key for key, page in self._pages.items() if page is shown), None)

    def action(self, command: Command) -> QAction:
        """The action of a command, as it stands in its menu."""
        return self._actions[command]

    @property
    def unsaved(self) -> int:
        """How many entries on all pages, and beside them, would be lost if the window closed."""
        on_pages = sum(page.unsaved for page in self._pages.values())
        return on_pages + sum(lodger.unsaved for lodger in self.lodgers)

    def wear(self, theme: Theme) -> None:
        """Draw the icons for a theme."""
        self.sidebar.wear(theme)

    def bind_keys(self) -> None:
        """Give every command its keys; done after the first frame, which need not wait for them."""
        for command, keys in actions.KEYS.items():
            self._actions[command].setShortcut(QKeySequence(keys))

    def use_settings(self, settings: Settings) -> None:
        """Give the sidebar and every page the new choices of this computer."""
        self._around = replace(self._around, settings=settings)
        self.sidebar.who.show_name(settings.colleague)
        for page in self._pages.values():
            page.use_settings(settings)

    def read_frame(self) -> None:
        """Ask for what stands around the pages: the shop's name and the overdue calls.

        Calls fall due by themselves, so they are counted again every minute from now on.
        """
        self._read_shop()
        self._count_calls()
        self.figures.location.read()
        self._minute.start()

    def _on_minute(self) -> None:
        self._around.scope.follow_clock()
        self._count_calls()

    def _read_shop(self) -> None:
        self._around.tasks.read_newest(
            self, lambda workspace: workspace.shop.read(), self.sidebar.show_shop, replaces="shop"
        )

    def _count_calls(self) -> None:
        self._around.tasks.read_newest(
            self,
            lambda workspace: workspace.followups.counts(),
            self._on_calls_counted,
            replaces="counts",
        )

    def paintEvent(self, event: "QPaintEvent") -> None:
        """Tell when the first frame is painted."""
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            self.first_painted.emit()

    def resizeEvent(self, event: "QResizeEvent") -> None:
        """Fold the sidebar in a narrow window."""
        super().resizeEvent(event)
        self.sidebar.fold(self.width() < FOLDS_BELOW)

    def closeEvent(self, event: "QCloseEvent") -> None:
        """Tell that the window goes; ask first where what is not stored would go too."""
        may_close = all(lodger.may_close() for lodger in self.lodgers)
        if not may_close or (self.unsaved and not self._may_lose(self.unsaved)):
            event.ignore()
            return
        super().closeEvent(event)
        self.closed.emit()

    def _may_lose(self, unsaved: int) -> bool:
        from nps_desktop.ui import ask

        sentence = ngettext(
            "{count} entry is not saved yet. It is lost when you quit now.",
            "{count} entries are not saved yet. They are lost when you quit now.",
            unsaved,
        ).format(count=number(unsaved))
        return ask.confirm(self, _("Quit without saving"), sentence, _("Quit without saving"))

    def dragEnterEvent(self, event: "QDragEnterEvent") -> None:
        """Take files that lie on this computer."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: "QDropEvent") -> None:
        """Hand the dropped files on to the import."""
        urls = event.mimeData().urls()
        self.files_dropped.emit(tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile()))
        event.acceptProposedAction()

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.figures, self.stack, self.message_bar):
            column.addWidget(widget)
        column.setStretchFactor(self.stack, 1)
        frame = QWidget()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.sidebar)
        row.addLayout(column, 1)
        self.setCentralWidget(frame)
        for menu in actions.menus():
            shown = self.menuBar().addMenu(menu.title)
            for command in menu.commands:
                if command is None:
                    shown.addSeparator()
                else:
                    shown.addAction(self._actions[command])

    def _connect(self) -> None:
        self.sidebar.page_chosen.connect(self.open_page)
        self.sidebar.settings_wanted.connect(lambda: self.commanded.emit(Command.SETTINGS))
        self.sidebar.who_wanted.connect(lambda: self.commanded.emit(Command.WHO))
        self.tally.counted.connect(self.figures.show_tally)
        self.message_bar.undo_wanted.connect(self.undo_list.take_back)
        self.undo_list.moved.connect(self._name_undo)
        self._minute.timeout.connect(self._on_minute)
        self._around.tasks.changed.connect(self._on_changed)
        self._around.tasks.failed.connect(self._on_failed)
        self._name_undo()

    def _action(self, command: Command) -> QAction:
        action = QAction(actions.title_of(command), self)
        action.triggered.connect(lambda: self._on_command(command))
        return action

    def _on_command(self, command: Command) -> None:
        if command in PAGE_OF:
            self.open_page(PAGE_OF[command])
        elif command is Command.UNDO:
            self.undo_list.take_back()
        elif command is Command.FIND:
            self.open_page(PageKey.RESPONSES).start_search()
        elif command is Command.QUIT:
            self.close()
        else:
            self.commanded.emit(command)

    def _name_undo(self) -> None:
        newest = self.undo_list.newest
        action = self._actions[Command.UNDO]
        action.setEnabled(bool(newest))
        # An ampersand in a menu would underline the letter after it.
        deed = newest.replace("&", "&&")
        # TRANSLATORS: the deed is a phrase of its own: "Undo removing 3 answers"
        action.setText(_("&Undo {deed}").format(deed=deed) if newest else _("&Undo"))

    def _on_changed(self, change: Change) -> None:
        """A card that opens no call needs no more than the four figures."""
        if change.touches(Subject.SHOP):
            self._read_shop()
        if change.touches(Subject.SHOP, Subject.FOLLOWUPS):
            self._count_calls()

    def _on_calls_counted(self, counts: "CallCounts") -> None:
        self.sidebar.show_overdue(counts.overdue)

    def _on_failed(self, fault: WorldFault) -> None:
        from nps_desktop.ui.wording import fault_sentence  # kept out of the first frame

        if isinstance(fault, DataFileFault) and not self._around.tasks.is_open:
            self._show_closed_file(fault_sentence(fault))
        else:
            self._around.messages.warn(fault_sentence(fault))

    def _show_closed_file(self, sentence: str) -> None:
        """Say in place of every page why there are no answers to show."""
        from nps_desktop.ui.widgets.empty_state import EmptyState  # kept out of the first frame

        if self._closed_file is None:
            self._closed_file = EmptyState("triangle-alert")
            self._closed_file.act_wanted.connect(self._try_again)
            self.stack.addWidget(self._closed_file)
        self._closed_file.say(_("The answers cannot be opened"), sentence, _("Try again"))
        self.stack.setCurrentWidget(self._closed_file)
        self._closed_file.button.setFocus()

    def _try_again(self) -> None:
        self._around.tasks.read(self, lambda workspace: workspace.shop.read(), self._on_opened)

    def _on_opened(self, shop: "Shop") -> None:
        closed, self._closed_file = self._closed_file, None
        if closed is None:
            return
        self.stack.removeWidget(closed)
        closed.deleteLater()
        self.sidebar.show_shop(shop)
        self.open_page(self._wanted)
        self._around.tasks.changed.emit(EVERYTHING)
