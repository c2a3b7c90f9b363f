"""The answers page over a million answers, and what a user sees of it: rows that are painted.

Run with a data file it scrolls, jumps and searches, and leaves; others measure its memory.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest

from nps_desktop.app import Program, WindowOptions, dressed_application
from nps_desktop.paths import paths
from nps_desktop.settings import Settings
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.responses.responses_page import ResponsesPage

LONGEST = 10_000
EVERY = 5


class PaintedRows(QObject):
    """Tells when the table, or what stands in its place, was painted with rows that are here."""

    painted = Signal()

    def __init__(self, page: ResponsesPage) -> None:
        super().__init__()
        self._page = page
        page.table.viewport().installEventFilter(self)
        page.empty.installEventFilter(self)
        page.shown.found.connect(lambda _found: QTimer.singleShot(0, self, self._look_at_nothing))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Look once the painting that is under way has ended."""
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, self, self._look)
        return False

    def _look_at_nothing(self) -> None:
        """Where nothing was found before either there is nothing to paint."""
        if self._page.empty.isVisible():
            self.painted.emit()

    def _look(self) -> None:
        table = self._page.table
        last = table.rows.rowCount() - 1
        if self._page.empty.isVisible() or last < 0:
            self.painted.emit()
            return
        bottom = table.rowAt(table.viewport().height() - 1)
        shown = range(table.rowAt(0), (last if bottom < 0 else bottom) + 1)
        _here, missing = table.rows.arrived(shown)
        if not missing:
            self.painted.emit()


class AnswersWindow:
    """The program with its answers page open on every answer of a data file."""

    def __init__(self, home: Path) -> None:
        places = paths(home)
        dressed_application(Settings("en"))
        self.program = Program(WindowOptions(places, str(places.data_file)), Settings("en"))
        self.program.open(PageKey.RESPONSES)
        self.program.window.activateWindow()
        self.settle()
        page = self.program.window.open_page(PageKey.RESPONSES)
        assert isinstance(page, ResponsesPage)
        self.page = page
        self.rows = PaintedRows(page)

    def settle(self) -> None:
        """Wait until nothing is under way; the loop lets the work beside the window run."""
        while True:
            loop = QEventLoop()
            QTimer.singleShot(EVERY, loop.quit)
            loop.exec()
            if self.program.is_equipped and self.program.tasks.is_settled:
                return

    def milliseconds(self, act: Callable[[], object], is_it: Callable[[], bool]) -> float:
        """Return how long it takes from an act until rows are painted that are the right ones."""
        loop = QEventLoop()

        def look() -> None:
            if is_it():
                loop.quit()

        self.rows.painted.connect(look)
        QTimer.singleShot(LONGEST, loop.quit)
        began = perf_counter()
        act()
        loop.exec()
        self.rows.painted.disconnect(look)
        return (perf_counter() - began) * 1000

    def key(self, key: Qt.Key) -> float:
        """Return the milliseconds from a key in the table to painted rows."""
        return self._scrolled(lambda: QTest.keyClick(self.page.table, key))

    def wheel(self, pixels: int) -> float:
        """Return the milliseconds from a turn of the wheel to painted rows."""
        bar = self.page.table.verticalScrollBar()
        return self._scrolled(lambda: bar.setValue(bar.value() + pixels))

    def _scrolled(self, act: Callable[[], object]) -> float:
        bar = self.page.table.verticalScrollBar()
        before = bar.value()
        return self.milliseconds(act, lambda: bar.value() != before)

    def letter(self, letter: str) -> float:
        """Return the milliseconds from a letter in the search to the first rows that hold it."""
        wanted = (self.page.search.text() + letter).strip()

        def is_found() -> bool:
            shown = self.page.shown.list
            return shown is not None and shown.query.text == wanted

        return self.milliseconds(lambda: QTest.keyClick(self.page.search, letter), is_found)

    def close(self) -> None:
        """Leave."""
        self.program.window.close()
        self.program.close()


def scroll_and_search(window: AnswersWindow) -> None:
    """Use the page as somebody does who looks for something for a while."""
    page = window.page
    window.program.scope.let_all_through()
    window.settle()
    page.table.setFocus()
    page.table.selectRow(0)
    for key in (Qt.Key.Key_End, Qt.Key.Key_Home, *[Qt.Key.Key_PageDown] * 100):
        QTest.keyClick(page.table, key)
        window.settle()
    bar = page.table.verticalScrollBar()
    for part in range(100):
        bar.setValue(bar.maximum() * part // 100)
        window.settle()
    for text in ("customer 77", "queue", "zz"):
        page.search.setFocus()
        for letter in text:
            window.letter(letter)
        window.settle()
        page.table.setFocus()
        QTest.keyClick(page.table, Qt.Key.Key_End)
        window.settle()
        page.search.clear()
        window.settle()
    page.filters.with_comment.click()
    window.settle()
    page.filters.order.chosen.emit(*page.filters.order.menu().actions()[-1].data())
    window.settle()


if __name__ == "__main__":
    shown = AnswersWindow(Path(sys.argv[1]))
    scroll_and_search(shown)
    shown.close()
