"""What the owner chooses before the counter is opened to customers."""

from dataclasses import replace
from pathlib import Path
from secrets import token_bytes
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.domain.pins import SALT_BYTES, is_sealed, seal
from nps_desktop.domain.shop import Shop
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.settings import Settings
from nps_desktop.ui.counter.languages import languages_of
from nps_desktop.ui.counter.pin_check import PinCheck
from nps_desktop.ui.counter.places import Place
from nps_desktop.ui.counter.plan import CounterPlan
from nps_desktop.ui.counter.start_form import StartForm
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.settings_file import keep_changed
from nps_desktop.ui.widgets.labels import label
from nps_desktop.ui.widgets.scrolled import scrolled
from nps_desktop.ui.wording import fault_sentence

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

SIZE = (660, 720)
AROUND = 24


class StartDialog(QDialog):
    """Keeps the choices with the shop, and the till on this computer.

    `started` brings the CounterPlan, `settings_saved` this computer's choices where they changed.
    """

    started = Signal(object)
    settings_saved = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        around: Surroundings,
        *,
        settings_file: Path,
        places: tuple[Place, ...],
        check: PinCheck,
    ) -> None:
        super().__init__(parent)
        self._tasks = around.tasks
        self._settings = around.settings
        self._file = settings_file
        self.check = check
        self._shop: Shop | None = None
        self.form = StartForm(places)
        self.start = QPushButton(_("&Start counter mode"))
        self.cancel = QPushButton(_("Cancel"))
        self.wrong = label("", "wrong", is_wrapped=True)
        self.setWindowTitle(_("Counter mode"))
        width, height = SIZE
        self.resize(width, min(height, parent.window().height() - AROUND))
        self._lay_out()
        self.start.clicked.connect(self._on_start)
        self.form.pin.finished.connect(self.start.click)
        self.cancel.clicked.connect(self.reject)
        self._tasks.read(self, _read, self._show)

    def _show(self, read: tuple[Shop, tuple[str, ...]]) -> None:
        shop, locations = read
        self._shop = shop
        self.form.show_shop(shop, languages_of(shop), is_pin_set=is_sealed(shop.counter_pin))
        self.form.offer(locations, self._settings.till)
        self.form.setEnabled(True)
        self.start.setEnabled(True)
        self.start.setFocus()

    def _on_start(self) -> None:
        shop = self.form.shop()
        wish = self.form.pin.wish() if shop else None
        if shop is None or wish is None:
            return
        self._say("")
        if wish.old:
            self._check_old(shop, wish.old, wish.new)
        elif wish.new:
            self._seal(shop, wish.new)
        else:
            self._write(shop)

    def _check_old(self, shop: Shop, old: str, new: str) -> None:
        if self.check.seconds_left:
            self.form.pin.refuse_old(self.check.pause_sentence())
            return
        self.check.use(shop.counter_pin)

        def on_checked(is_right: bool) -> None:
            if is_right:
                self._seal(shop, new)
            else:
                self.form.pin.refuse_old(_("That is not the current PIN. Try again."))

        self.check.check(old, on_checked)

    def _seal(self, shop: Shop, pin: str) -> None:
        self.start.setEnabled(False)
        self._tasks.compute(
            self,
            lambda: seal(pin, token_bytes(SALT_BYTES)),
            lambda sealed: self._write(replace(shop, counter_pin=sealed)),
            on_ended=lambda: self.start.setEnabled(True),
        )

    def _write(self, shop: Shop) -> None:
        if shop == self._shop:
            self._keep_till(shop)
            return
        self._tasks.write(
            self,
            lambda workspace: workspace.shop.write(shop),
            lambda _change: self._keep_till(shop),
            on_failed=self._on_failed,
        )

    def _keep_till(self, shop: Shop) -> None:
        self._shop = shop
        seen, file = self._settings, self._file
        wanted = replace(seen, till=self.form.till)
        if wanted == seen:
            self._go(shop)
            return

        def on_kept(kept: Settings) -> None:
            self.settings_saved.emit(kept)
            self._go(shop)

        self._tasks.compute(
            self,
            lambda: keep_changed(file, seen=seen, wanted=wanted),
            on_kept,
            on_failed=self._on_failed,
        )

    def _go(self, shop: Shop) -> None:
        """Start, unless the dialog was given up meanwhile."""
        if self.isVisible():
            self.accept()
            self.started.emit(CounterPlan(shop, self.form.till, self.form.place))

    def _on_failed(self, fault: WorldFault) -> None:
        self._say(fault_sentence(fault))

    def _say(self, sentence: str) -> None:
        self.wrong.setText(sentence)
        self.wrong.setVisible(bool(sentence))

    def _lay_out(self) -> None:
        self.wrong.hide()
        self.form.setEnabled(False)
        self.start.setEnabled(False)
        self.start.setProperty("role", "primary")
        self.start.setDefault(True)
        self.cancel.setAutoDefault(False)
        foot = QFrame()
        foot.setObjectName("dialog_foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(28, 12, 28, 12)
        row.setSpacing(8)
        row.addWidget(self.wrong, 1)
        row.addStretch(0)
        row.addWidget(self.cancel)
        row.addWidget(self.start)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(scrolled(self.form), 1)
        column.addWidget(foot)


def _read(workspace: "Workspace") -> tuple[Shop, tuple[str, ...]]:
    return workspace.shop.read(), workspace.responses.locations()
