"""The popover that shares the calls nobody has out over the colleagues ticked in it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QPushButton, QScrollArea, QVBoxLayout, QWidget

from nps_desktop.domain.shop_lists import Entry
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import number
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.popover import Popover

WIDTH = 300
MOST_SEEN = 8
ROW = 32


class SharePopover(Popover):
    """Everybody is ticked at first; `chosen` brings the numbers of those who are in the end.

    With `is_of_all` it says that calls of more than the chosen location are shared out.
    """

    chosen = Signal(object)

    def __init__(self, owner: QWidget, colleagues: Iterable[Entry], *, is_of_all: bool) -> None:
        super().__init__(owner)
        self.setAccessibleName(_("Share the calls out"))
        self.setFixedWidth(WIDTH)
        self.boxes = {each.id: QCheckBox(each.text.replace("&", "&&")) for each in colleagues}
        self.free = label(" ", "small", is_wrapped=True)
        self.button = QPushButton(_("Share out"))
        self.button.setProperty("role", "primary")
        self._lay_out(is_of_all)
        for box in self.boxes.values():
            box.setChecked(True)
            box.toggled.connect(self._on_ticked)
        self.button.clicked.connect(self._on_share)
        self.setFocusProxy(self.button)

    @property
    def ticked(self) -> tuple[int, ...]:
        """The colleagues who get some."""
        return tuple(each for each, box in self.boxes.items() if box.isChecked())

    def tell_free(self, count: int) -> None:
        """Say how many open calls there are to share out."""
        words = ngettext("Nobody has {count} open call.", "Nobody has {count} open calls.", count)
        self.free.setText(words.format(count=number(count)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter shares the calls out, wherever the focus is."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.button.click()
        else:
            super().keyPressEvent(event)

    def _on_ticked(self) -> None:
        self.button.setEnabled(bool(self.ticked))

    def _on_share(self) -> None:
        ticked = self.ticked
        self.close()
        self.chosen.emit(ticked)

    def _lay_out(self, is_of_all: bool) -> None:
        self.body.setSpacing(8)
        self.body.addWidget(label(_("Share the calls out"), "strong"))
        sentence = _("Open calls that nobody has, the most urgent first, go to whoever has fewest.")
        self.body.addWidget(label(sentence, "small", is_wrapped=True))
        if is_of_all:
            # TRANSLATORS: said of the calls that are shared out, whichever location is chosen
            sentence = _("They are the calls of all locations.")
            self.body.addWidget(label(sentence, "small", is_wrapped=True))
        self.body.addWidget(self.free)
        self.body.addWidget(self._names())
        self.body.addWidget(self.button)

    def _names(self) -> QWidget:
        names = QWidget()
        column = QVBoxLayout(names)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for box in self.boxes.values():
            box.setMinimumHeight(ROW)
            column.addWidget(box)
        if len(self.boxes) <= MOST_SEEN:
            return names
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(names)
        area.setFixedHeight(MOST_SEEN * ROW)
        return area
