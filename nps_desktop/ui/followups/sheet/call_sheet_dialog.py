"""The day's calls as they will be printed, and the choice whose calls they are."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.call_sheets import CallSheet, SheetQuery
from nps_desktop.domain.shop_lists import Entry, ShopLists, offered
from nps_desktop.i18n import _
from nps_desktop.ui import printing
from nps_desktop.ui.page import Page
from nps_desktop.ui.theme import GAP
from nps_desktop.ui.widgets.field_box import FieldBox
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.paper_view import PaperView

if TYPE_CHECKING:
    from nps_desktop.reports.typeset import Paper

SIZE = QSize(940, 820)
BESIDE_WINDOW = 48
PANEL = 248
MARGINS = (12, 12, 24, 20)


@dataclass(frozen=True, slots=True)
class SetSheet:
    """A call sheet that is ready for the printer: its pages as SVG, and what its head says."""

    sheet: CallSheet
    pages: tuple[bytes, ...]
    summary: str

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be on the paper."""
        return not (self.sheet.calls or self.sheet.unreachable_total)


class CallSheetDialog(QDialog):
    """`print_wanted` and `save_wanted` bring the SetSheet that is seen."""

    print_wanted = Signal(object)
    save_wanted = Signal(object)

    def __init__(self, page: Page, *, is_mine: bool) -> None:
        super().__init__(page.window())
        self._page = page
        self._is_mine = is_mine
        self._location = page.scope.location
        self._newest = 0
        self._shown: SetSheet | None = None
        self.paper = PaperView()
        self.whose = QComboBox()
        self.print_button = QPushButton(_("&Print…"))
        self.print_button.setProperty("role", "primary")
        self.pdf_button = QPushButton(_("&Save as PDF…"))
        self.close_button = QPushButton(_("&Close"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(_("Call sheet"))
        self._lay_out()
        self._connect()
        self._allow(False)
        page.tasks.read(self, lambda workspace: workspace.shop_lists.read(), self._on_lists)

    @property
    def paper_size(self) -> "Paper":
        """The paper that is printed on here."""
        return printing.paper_of(QLocale.system())

    def _on_lists(self, lists: ShopLists) -> None:
        """Offer the calls of everybody and of each colleague; then read those that are chosen."""
        mine = lists.colleague(self._page.settings.colleague)
        self.whose.addItem(_("Everybody’s calls"), None)
        for colleague in offered(lists.colleagues):
            self.whose.addItem(_whose(colleague, mine), colleague.id)
        self._whose_box.setVisible(self.whose.count() > 1)
        if self._is_mine and mine:
            self.whose.setCurrentIndex(max(0, self.whose.findData(mine.id)))
        self.whose.currentIndexChanged.connect(self._read)
        self._read()

    def _read(self) -> None:
        self._allow(False)
        query = SheetQuery(self._location, self.whose.currentData())
        self._page.tasks.read_newest(
            self,
            lambda workspace: workspace.call_sheets.read(query),
            self._on_read,
            replaces="call sheet",
        )

    def _on_read(self, sheet: CallSheet) -> None:
        self._newest += 1
        number, paper = self._newest, self.paper_size
        self._page.tasks.compute(
            self, lambda: _set(sheet, paper), lambda made: self._on_set(number, made)
        )

    def _on_set(self, number: int, made: SetSheet) -> None:
        if number != self._newest:
            return
        is_first, self._shown = self._shown is None, made
        self.paper.show_pages(made.pages)
        self.paper.verticalScrollBar().setValue(0)
        self.paper.setAccessibleDescription(made.summary)
        self._allow(not made.is_empty)
        if is_first:
            (self.close_button if made.is_empty else self.print_button).setFocus()

    def _allow(self, is_allowed: bool) -> None:
        for button in (self.print_button, self.pdf_button):
            button.setEnabled(is_allowed)

    def _on_print(self) -> None:
        if self._shown and self.print_button.isEnabled():
            self.print_wanted.emit(self._shown)

    def _on_save(self) -> None:
        if self._shown and self.pdf_button.isEnabled():
            self.save_wanted.emit(self._shown)

    def _connect(self) -> None:
        self.print_button.clicked.connect(self._on_print)
        self.pdf_button.clicked.connect(self._on_save)
        self.close_button.clicked.connect(self.reject)
        for keys, act in (("Ctrl+P", self._on_print), ("Ctrl+S", self._on_save)):
            QShortcut(QKeySequence(keys), self).activated.connect(act)

    def _lay_out(self) -> None:
        self.paper.setAccessibleName(_("The call sheet as it is printed"))
        row = QHBoxLayout(self)
        row.setContentsMargins(*MARGINS)
        row.setSpacing(GAP)
        row.addWidget(self.paper, 1)
        row.addWidget(self._panel())
        self.print_button.setDefault(True)
        room = self._page.window().size() - QSize(BESIDE_WINDOW, BESIDE_WINDOW)
        self.resize(SIZE.boundedTo(room))

    def _panel(self) -> QWidget:
        panel = QWidget()
        panel.setFixedWidth(PANEL)
        column = QVBoxLayout(panel)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        self._whose_box = FieldBox(_("Whose calls"), self.whose)
        self._whose_box.hide()
        column.addWidget(self._whose_box)
        column.addWidget(label(_about(), "small", is_wrapped=True))
        column.addStretch(1)
        for button in (self.print_button, self.pdf_button, self.close_button):
            column.addWidget(button)
        keys = _("Ctrl+P prints, Ctrl+S saves the PDF.")
        column.addWidget(label(keys, "small", is_wrapped=True))
        return panel


def _about() -> str:
    return _(
        "The calls until the next opening day is over. Write on the paper what came of each, "
        "and key it in afterwards: the number of its case finds it in the list."
    )


def _whose(colleague: Entry, mine: Entry | None) -> str:
    if mine and colleague.id == mine.id:
        return _("My calls ({name})").format(name=colleague.text)
    return colleague.text


def _set(sheet: CallSheet, paper: "Paper") -> SetSheet:
    from nps_desktop.reports.call_sheet import call_sheet_document
    from nps_desktop.reports.call_sheet_page import call_sheet_content

    content = call_sheet_content(sheet, paper)
    said = content.summary or (content.nothing.title if content.nothing else "")
    return SetSheet(sheet, call_sheet_document(sheet, paper).svg(), said)
