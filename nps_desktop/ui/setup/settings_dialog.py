"""The settings: the shop's words and rules, and the choices of this computer, on one page."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from nps_desktop.domain.changes import Change
from nps_desktop.domain.shop import Shop
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.settings import Settings
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.settings_file import keep
from nps_desktop.ui.setup.computer_form import ComputerForm
from nps_desktop.ui.setup.shop_form import ShopForm
from nps_desktop.ui.theme import GAP
from nps_desktop.ui.wording import fault_sentence

SIZE = (700, 720)
AROUND = 48


class SettingsDialog(QDialog):
    """Edits the settings; a look is worn at once, everything else is saved with Save.

    `look_chosen` brings the look to wear, `settings_saved` this computer's new choices.
    """

    look_chosen = Signal(str)
    settings_saved = Signal(object)

    def __init__(
        self, parent: QWidget | None, around: Surroundings, *, settings_file: Path
    ) -> None:
        super().__init__(parent)
        self._tasks = around.tasks
        self._messages = around.messages
        self._file = settings_file
        self._before = around.settings
        self._shop: Shop | None = None
        self._is_writing = False
        self.shop_form = ShopForm()
        self.computer_form = ComputerForm()
        self.wrong = QLabel()
        self.save_button = QPushButton(_("&Save"))
        self._cancel = QPushButton(_("Cancel"))
        self.setWindowTitle(_("Settings"))
        width, height = SIZE
        room = parent.window().height() - AROUND if parent else height
        self.resize(width, min(height, room))
        self._lay_out()
        self._connect()
        self.computer_form.show_settings(self._before)
        self._tasks.read(self, lambda workspace: workspace.shop.read(), self._show_shop)

    def reject(self) -> None:
        """Leave everything as it was, the look too."""
        if self.computer_form.look.chosen != self._before.look:
            self.look_chosen.emit(self._before.look)
        super().reject()

    def _connect(self) -> None:
        self.computer_form.look_chosen.connect(self.look_chosen)
        self.save_button.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self.reject)

    def _show_shop(self, shop: Shop) -> None:
        self._shop = shop
        self.shop_form.show_shop(shop)
        self.shop_form.setEnabled(True)
        self.save_button.setEnabled(True)
        self.shop_form.name.setFocus()

    def _on_save(self) -> None:
        shop = self.shop_form.shop()
        if shop is None:
            return
        self.save_button.setEnabled(False)
        settings, file = self.computer_form.settings(), self._file
        self._tasks.compute(
            self,
            lambda: keep(file, settings),
            lambda _done: self._on_settings_stored(settings, shop),
            on_failed=self._say_wrong,
            on_ended=self._allow_saving,
        )

    def _on_settings_stored(self, settings: Settings, shop: Shop) -> None:
        self._before = settings
        self.settings_saved.emit(settings)
        if shop == self._shop:
            self.accept()
            return
        self._is_writing = True
        self._tasks.write(
            self,
            lambda workspace: workspace.shop.write(shop),
            self._on_shop_stored,
            on_failed=self._say_wrong,
            on_ended=self._on_shop_ended,
        )

    def _on_shop_stored(self, change: Change) -> None:
        # TRANSLATORS: follows the word Undo: "Undo changing the settings"
        deed = _("changing the settings")
        self._messages.tell(_("Settings saved."), undo=change.undo, deed=deed)
        self.accept()

    def _on_shop_ended(self) -> None:
        self._is_writing = False
        self._allow_saving()

    def _allow_saving(self) -> None:
        """Let it be tried again, where the dialog is still open."""
        self.save_button.setEnabled(not self._is_writing)

    def _say_wrong(self, fault: WorldFault) -> None:
        self.wrong.setText(fault_sentence(fault))
        self.wrong.show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._cards(), 1)
        column.addWidget(self._foot())
        self.shop_form.setEnabled(False)
        self.save_button.setEnabled(False)

    def _cards(self) -> QScrollArea:
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(28, 24, 28, 24)
        cards.setSpacing(GAP)
        cards.addWidget(self.shop_form)
        cards.addWidget(self.computer_form)
        cards.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inside)
        return area

    def _foot(self) -> QFrame:
        foot = QFrame()
        foot.setObjectName("dialog_foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(28, 12, 28, 12)
        row.setSpacing(8)
        self.wrong.setProperty("role", "wrong")
        self.wrong.setWordWrap(True)
        self.wrong.hide()
        self.save_button.setProperty("role", "primary")
        self.save_button.setDefault(True)
        # Enter saves: else Cancel would take it while Save waits for the shop to be read.
        self._cancel.setAutoDefault(False)
        row.addWidget(self.wrong, 1)
        row.addStretch(0)
        row.addWidget(self._cancel)
        row.addWidget(self.save_button)
        return foot
