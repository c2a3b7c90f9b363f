"""A field that offers what it said before, the newest first, and takes anything else as well."""

from collections.abc import Iterable

from PySide6.QtCore import QStringListModel, Signal
from PySide6.QtWidgets import QComboBox, QLineEdit

from nps_desktop.domain.texts import LONGEST_CONTACT, tidy
from nps_desktop.ui.widgets.card_field import CardField
from nps_desktop.ui.widgets.labels import mark_wrong

NARROWEST, WIDEST = 104, 260


class Chooser(QComboBox):
    """`edited` tells that somebody is done with it, `left` that they pressed Enter."""

    edited = Signal()
    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._offered = QStringListModel()
        self.setLineEdit(CardField())
        self.setModel(self._offered)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumWidth(NARROWEST)
        self.setMaximumWidth(WIDEST)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.line.setPlaceholderText(name)
        self.line.editingFinished.connect(self.edited)
        self.line.returnPressed.connect(self.left)
        self.line.textEdited.connect(lambda _text: mark_wrong(self, is_wrong=False))
        self.activated.connect(lambda _place: self.edited.emit())

    @property
    def line(self) -> QLineEdit:
        """The field itself."""
        line = self.lineEdit()
        assert line  # it is editable
        return line

    @property
    def text(self) -> str:
        """What is chosen or typed."""
        return tidy(self.currentText())

    @property
    def is_too_long(self) -> bool:
        """Whether more is typed than is kept; the field is marked then."""
        is_too_long = len(self.text) > LONGEST_CONTACT
        mark_wrong(self, is_wrong=is_too_long)
        return is_too_long

    def show_text(self, text: str) -> None:
        """Show this, from its beginning."""
        self.setCurrentText(text)
        self.line.setCursorPosition(0)

    def offer(self, texts: Iterable[str]) -> None:
        """Offer these; what stands in the field stays."""
        offered = list(texts)
        if offered != self._offered.stringList():
            typed = self.currentText()
            self._offered.setStringList(offered)
            self.setCurrentText(typed)

    def know(self, text: str) -> None:
        """Offer this first from now on."""
        known = self._offered.stringList()
        if text and known[:1] != [text]:
            self.offer([text, *(each for each in known if each != text)])
