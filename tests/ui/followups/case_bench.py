"""A page that shows one case and nothing else, with everything that can be done in it."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout

from nps_desktop.domain.changes import Change
from nps_desktop.errors import DataFileLocked
from nps_desktop.ui.followups.case.case_acts import CaseActs
from nps_desktop.ui.followups.case.case_view import CaseView
from nps_desktop.ui.followups.desk import Asked, Desk, read_desk
from nps_desktop.ui.page import Page, Surroundings


class CaseBench(Page):
    """Reads a case again whenever it was touched, as the page of the calls does.

    While it `is_deaf` it does not hear that anything was.
    """

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self.desk: Desk | None = None
        self.number = 0
        self.is_deaf = False
        self.view = CaseView(self)
        self.acts = CaseActs(self, self.view)
        column = QVBoxLayout(self)
        column.addWidget(self.view)

    def show_item(self, item: int) -> None:
        """Show a case."""
        self.number = item
        self.read_again()

    def read_again(self) -> None:
        """Read the case."""
        asked = Asked(case=self.number, colleague=self.settings.colleague)
        self.tasks.read_newest(
            self, lambda workspace: read_desk(workspace, asked), self._show, replaces="desk"
        )

    def _on_changed(self, change: Change) -> None:
        if not self.is_deaf:
            super()._on_changed(change)

    def _show(self, desk: Desk) -> None:
        self.desk = desk
        if desk.file:
            self.view.show_file(desk.file, desk)


def press(bench: CaseBench, key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget() or bench, key)


def locked(*_given: object, **_named: object) -> Any:
    """Fail as where another program has the data file."""
    raise DataFileLocked("answers.nps")
