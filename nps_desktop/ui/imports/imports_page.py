"""The import page: what may be brought, and below it every import so far."""

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from nps_desktop.domain.batches import Batch
from nps_desktop.domain.changes import Change, Subject
from nps_desktop.i18n import _
from nps_desktop.ui.actions import Command
from nps_desktop.ui.formats import clock, day_short, number
from nps_desktop.ui.imports import history_words as words
from nps_desktop.ui.imports.bring_card import BringCard
from nps_desktop.ui.imports.mend_dialog import MendDialog
from nps_desktop.ui.imports.row_list import row_list
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.table.columns import Column, Look
from nps_desktop.ui.theme import GAP, PAGE_MARGINS
from nps_desktop.ui.widgets.empty_state import EmptyState
from nps_desktop.ui.widgets.labels import label

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PastImport:
    """An import, and when it was by the shop's clock."""

    batch: Batch
    made_at: datetime


class ImportsPage(Page):
    """Takes files and copied tables; shows the imports, mends their rows, takes them back."""

    subjects = frozenset({Subject.RESPONSES})

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._around = around
        self.bring = BringCard()
        self.table = row_list(_columns(), _("Imports so far"))
        self.mend = QPushButton()
        self.remove = QPushButton()
        self.remove.setProperty("role", "danger")
        self.empty = EmptyState("file-spreadsheet")
        self.dialog: MendDialog | None = None
        self._list = QStackedWidget()
        self._lay_out()
        self._connect()
        self.setFocusProxy(self.table)
        self._show(())

    def read_again(self) -> None:
        """Ask for the imports so far."""
        self.tasks.read_newest(self, _past_imports, self._show, replaces="imports")

    def _show(self, imports: tuple[PastImport, ...]) -> None:
        place = self._place_among(imports)
        self.table.show_rows(imports)
        self._list.setCurrentIndex(0 if imports else 1)
        self.setFocusProxy(self.table if imports else self.bring.file)
        if imports:
            self.table.choose(place)
        elif self.table.hasFocus():
            self.bring.file.setFocus()
        self._name_acts()

    def _place_among(self, imports: tuple[PastImport, ...]) -> int:
        """The place of what the keys shall act on: what has come in, else what they acted on."""
        before = [past.batch.id for past in self.table.shown]
        after = [past.batch.id for past in imports]
        if before and after and after[0] not in before:
            return 0
        chosen = self.table.current
        if chosen and chosen.batch.id in after:
            return after.index(chosen.batch.id)
        return max(min(self.table.currentIndex().row(), len(imports) - 1), 0)

    def _name_acts(self) -> None:
        chosen = self.table.current
        waiting = chosen.batch.waiting if chosen else 0
        self.mend.setText(words.mend_act(waiting))
        self.mend.setVisible(waiting > 0)
        self.remove.setText(words.removal_act(chosen.batch.imported if chosen else 0))
        self.remove.setVisible(chosen is not None)

    def _on_mend_wanted(self) -> None:
        chosen = self.table.current
        if chosen is None or not chosen.batch.waiting:
            return
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = MendDialog(self.window(), self._around, chosen.batch)
        self.dialog.finished.connect(lambda _code: self.table.setFocus())
        self.dialog.open()

    def _on_removal_wanted(self) -> None:
        chosen = self.table.current
        if chosen is None:
            return
        batch = chosen.batch
        self.tasks.write(
            self,
            lambda workspace: workspace.imports.remove(batch.id),
            lambda change: self._on_removed(batch, change),
        )

    def _on_removed(self, batch: Batch, change: Change) -> None:
        if not change.touched:
            self.messages.warn(_("This import was taken back already."))
            return
        told = words.removed_words(batch, len(change.ids), change.kept)
        self.messages.tell(told, undo=change.undo, deed=words.removal_deed(batch.file))

    def _connect(self) -> None:
        self.bring.file_wanted.connect(lambda: self.commanded.emit(Command.IMPORT))
        self.bring.paste_wanted.connect(lambda: self.commanded.emit(Command.PASTE))
        pasting = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self)
        pasting.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        pasting.activated.connect(self.bring.paste_wanted)
        self.table.row_chosen.connect(self._name_acts)
        self.table.opened.connect(self._on_mend_wanted)
        self.table.removal_wanted.connect(self._on_removal_wanted)
        self.mend.clicked.connect(self._on_mend_wanted)
        self.remove.clicked.connect(self._on_removal_wanted)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*PAGE_MARGINS)
        column.setSpacing(GAP)
        column.addWidget(label(_("Import"), "title"))
        column.addWidget(self.bring)
        column.addWidget(self._history_card(), 1)

    def _history_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("role", "card")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(8, 12, 8, 12)
        inside.setSpacing(8)
        heading = QHBoxLayout()
        heading.setContentsMargins(12, 0, 12, 0)
        heading.setSpacing(12)
        heading.addWidget(label(_("Imports so far"), "section"))
        heading.addStretch(1)
        heading.addWidget(self.mend)
        heading.addWidget(self.remove)
        inside.addLayout(heading)
        inside.addWidget(self._list, 1)
        self._list.addWidget(self.table)
        self._list.addWidget(self.empty)
        self.empty.say(
            _("Nothing imported yet"),
            _("Every import stands here, and can be taken back whole."),
        )
        return card


def _past_imports(workspace: "Workspace") -> tuple[PastImport, ...]:
    zone = workspace.zone
    return tuple(
        PastImport(batch, batch.imported_at.astimezone(zone))
        for batch in workspace.imports.history()
    )


def _columns() -> tuple[Column[PastImport], ...]:
    def when(past: PastImport) -> str:
        return f"{day_short(past.made_at.date())} {clock(past.made_at)}"

    def count(value: int) -> str:
        return number(value) if value else "–"

    return (
        Column(_("File"), lambda past: words.file_words(past.batch), look=Look.STRONG),
        Column(_("Imported"), when, look=Look.MUTED, width=152),
        Column(_("Answers"), lambda past: count(past.batch.imported), width=104),
        Column(_("To mend"), lambda past: count(past.batch.waiting), width=104),
        Column(
            _("Already here"),
            lambda past: count(past.batch.duplicates),
            look=Look.NUMBER,
            width=128,
        ),
        Column(
            _("Without a score"),
            lambda past: count(past.batch.blank),
            look=Look.NUMBER,
            width=136,
            leaves=1,
        ),
    )
