"""Which column of a file means what, each to be chosen anew."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QWidget

from nps_desktop.domain.batches import Preview
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field
from nps_desktop.errors import DATE_ORDER
from nps_desktop.i18n import _, ngettext, pgettext
from nps_desktop.reports.words import date_order_name, field_name
from nps_desktop.ui.formats import number
from nps_desktop.ui.imports.column_chooser import ColumnChooser
from nps_desktop.ui.widgets.labels import label

ALWAYS = frozenset({Field.SCORE, Field.DATE, Field.COMMENT, Field.NAME, Field.PHONE})
"""What an owner looks for; the other fields show where the file has them, or when asked for."""


class ColumnsCard(QFrame):
    """Shows which column was taken for what; `chosen` brings what was changed, and the choice."""

    chosen = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.order = ColumnChooser(_("Order of the dates"))
        self.columns = {field: ColumnChooser(field_name(field)) for field in Field}
        self.more = QPushButton()
        self.more.setProperty("role", "link")
        self._names = {field: label(field_name(field), "small") for field in Field}
        self._order_name = label(_("Written as"), "small")
        self._taken: dict[Field, str] = {}
        self._has_all = False
        self._lay_out()
        self._connect()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What Tab goes through, in the order that it stands in."""
        fields = iter(self.columns.items())
        to_date = [next(fields)[1], next(fields)[1]]
        return (*to_date, self.order, *(chooser for _field, chooser in fields), self.more)

    def show_columns(self, preview: Preview) -> None:
        """Show what was taken for what, of which columns."""
        self._taken = dict(preview.columns)
        for field, chooser in self.columns.items():
            offered = [(name, name) for name in preview.labels]
            if field is not Field.SCORE:
                offered.insert(0, (pgettext("column of a file", "none"), ""))
            chooser.offer(offered, self._taken.get(field, ""))
        self._order_name.setVisible(preview.order is not None)
        self.order.setVisible(preview.order is not None)
        if preview.order:
            self.order.offer([(date_order_name(each), each) for each in DateOrder], preview.order)
        self._fold()

    def _fold(self) -> None:
        """Leave out what the file has no column for, until somebody asks for it."""
        folded = 0
        for field, chooser in self.columns.items():
            is_shown = self._has_all or field in ALWAYS or bool(self._taken.get(field))
            chooser.setVisible(is_shown)
            self._names[field].setVisible(is_shown)
            folded += not is_shown
        words = ngettext("{count} more column", "{count} more columns", folded)
        self.more.setText(words.format(count=number(folded)))
        self.more.setVisible(folded > 0)

    def _on_more(self) -> None:
        self._has_all = True
        hidden = [field for field in Field if not self.columns[field].isVisibleTo(self)]
        self._fold()
        self.columns[hidden[0]].setFocus()

    def _connect(self) -> None:
        self.more.clicked.connect(self._on_more)
        choosers = ((field.value, chooser) for field, chooser in self.columns.items())
        for about, chooser in ((DATE_ORDER, self.order), *choosers):
            chooser.activated.connect(
                lambda _place, about=about, chooser=chooser: self.chosen.emit(
                    about, str(chooser.currentData())
                )
            )

    def _lay_out(self) -> None:
        rows = QGridLayout(self)
        rows.setContentsMargins(16, 12, 16, 14)
        rows.setHorizontalSpacing(10)
        rows.setVerticalSpacing(2)
        rows.setColumnStretch(1, 1)
        rows.addWidget(label(_("Columns"), "section"), 0, 0, 1, 2)
        rows.setRowMinimumHeight(0, 26)
        for field, chooser in self.columns.items():
            row = rows.rowCount()
            self._names[field].setBuddy(chooser)
            rows.addWidget(self._names[field], row, 0)
            rows.addWidget(chooser, row, 1)
            if field is Field.DATE:
                rows.addWidget(self._order_name, row + 1, 0)
                rows.addWidget(self.order, row + 1, 1)
        rows.addWidget(self.more, rows.rowCount(), 0, 1, 2)
