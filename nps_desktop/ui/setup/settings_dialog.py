"""The settings: the shop's words, rules and lists, and the choices of this computer."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from nps_desktop.domain.changes import Change
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.errors import WorldFault
from nps_desktop.i18n import _
from nps_desktop.settings import Settings
from nps_desktop.ui.messages import MessageBar
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.settings_file import keep_changed
from nps_desktop.ui.setup.clock_form import ClockForm
from nps_desktop.ui.setup.computer_form import ComputerForm
from nps_desktop.ui.setup.list_editor import ListEditor
from nps_desktop.ui.setup.load_form import LoadForm
from nps_desktop.ui.setup.score_form import ScoreForm
from nps_desktop.ui.setup.sections import Section, Sections, ShopFields
from nps_desktop.ui.setup.settings_foot import SettingsFoot
from nps_desktop.ui.setup.shop_form import ShopForm
from nps_desktop.ui.wording import fault_sentence

SIZE = (900, 720)
AROUND = 48
LISTS = {
    Section.STEPS: ShopList.STEPS,
    Section.CAUSES: ShopList.CAUSES,
    Section.COLLEAGUES: ShopList.COLLEAGUES,
}


class SettingsDialog(QDialog):
    """Edits the settings; a look and the lists count at once, everything else with Save.

    `look_chosen` brings the look to wear, `settings_saved` this computer's new choices;
    `undo_wanted` asks to take back what was done last.
    """

    look_chosen = Signal(str)
    settings_saved = Signal(object)
    undo_wanted = Signal()

    def __init__(
        self, parent: QWidget | None, around: Surroundings, *, settings_file: Path
    ) -> None:
        super().__init__(parent)
        self._tasks = around.tasks
        self._messages = around.messages
        self._file = settings_file
        self._before = around.settings
        self._seen: Shop | None = None
        self._is_writing = False
        self.shop_form = ShopForm()
        self.score_form = ScoreForm()
        self.clock_form = ClockForm(self._tasks, date.today)
        self.load_form = LoadForm()
        self.computer_form = ComputerForm()
        self.lists = {
            section: ListEditor(which, self._tasks, self._messages)
            for section, which in LISTS.items()
        }
        self._forms: tuple[tuple[Section, ShopFields], ...] = (
            (Section.SHOP, self.shop_form),
            (Section.SCORE, self.score_form),
            (Section.CALLS, self.clock_form),
            (Section.CALLS, self.load_form),
        )
        self.sections = Sections()
        self.message_bar = MessageBar(self._messages)
        self.foot = SettingsFoot()
        self._undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        self.setWindowTitle(_("Settings"))
        self._lay_out()
        self._connect()
        self.computer_form.show_settings(self._before)
        self._tasks.read(self, lambda workspace: workspace.shop.read(), self._show_shop)

    def open_section(self, section: Section) -> None:
        """Turn to a section; in a list the keys go to the field for one more."""
        self.sections.open(section)
        if section in self.lists:
            self.lists[section].new.field.setFocus()

    def reject(self) -> None:
        """Leave everything as it was, the look too; what was done to the lists is done."""
        if self.computer_form.look.chosen != self._before.look:
            self.look_chosen.emit(self._before.look)
        super().reject()

    def _connect(self) -> None:
        self.computer_form.look_chosen.connect(self.look_chosen)
        self.foot.save.clicked.connect(self._on_save)
        self.foot.cancel.clicked.connect(self.reject)
        self.message_bar.undo_wanted.connect(self.undo_wanted)
        self._undo.activated.connect(self.undo_wanted)
        self.sections.opened.connect(self._on_opened)
        self.sections.open(Section.SHOP)
        for keys, way in (("Ctrl+PgUp", -1), ("Ctrl+PgDown", 1)):
            turned = QShortcut(QKeySequence(keys), self)
            turned.activated.connect(lambda way=way: self.sections.turn(way))

    def _show_shop(self, shop: Shop) -> None:
        self._seen = shop
        for _section, form in self._forms:
            form.show_shop(shop)
        self._allow_typing(True)
        if self.sections.section is Section.SHOP:
            self.shop_form.name.setFocus()

    def _on_opened(self, section: Section) -> None:
        self.foot.tell_when(counts_at_once=section in LISTS)
        self._undo.setEnabled(section in LISTS)
        for button in (self.foot.cancel, self.foot.save):
            QWidget.setTabOrder(self._last_of_tab(), button)

    def _last_of_tab(self) -> QWidget:
        """Return what Tab reaches last: the page that was laid out last ends there."""
        last = self.previousInFocusChain()
        while last and last.focusPolicy() is Qt.FocusPolicy.NoFocus:
            last = last.previousInFocusChain()
        return last or self

    def _on_save(self) -> None:
        seen, wanted = self._seen, self._wanted()
        if seen is None or wanted is None or not self._keep_lines():
            return
        self.foot.save.setEnabled(False)
        before, settings, file = self._before, self.computer_form.settings(), self._file
        self._tasks.compute(
            self,
            lambda: keep_changed(file, seen=before, wanted=settings),
            lambda kept: self._on_settings_stored(kept, seen, wanted),
            on_failed=self._say_wrong,
            on_ended=self._allow_saving,
        )

    def _wanted(self) -> Shop | None:
        """Return the shop as the fields have it; None, and the section open, where they cannot."""
        wanted = self._seen
        for section, form in self._forms:
            said = form.shop(wanted) if wanted else None
            if wanted and said is None:
                self.open_section(section)
                form.shop(wanted)  # once more: only now that it is seen can its field take the keys
                self._reveal_complaint()
            wanted = said
        return wanted

    def _keep_lines(self) -> bool:
        """Take in what is still typed in the lists; False, and there, where it cannot."""
        for section, editor in self.lists.items():
            if not editor.keep_typed():
                self.open_section(section)
                is_kept = editor.keep_typed()
                self._reveal_complaint()
                return is_kept
        return True

    def _reveal_complaint(self) -> None:
        """Scroll to the field that took the keys, wherever its page stands."""
        if focused := self.focusWidget():
            self.sections.reveal(focused)

    def _on_settings_stored(self, settings: Settings, seen: Shop, wanted: Shop) -> None:
        self._before = settings
        self.settings_saved.emit(settings)
        if wanted == seen:
            self.accept()
            return
        self._is_writing = True
        self._tasks.write(
            self,
            lambda workspace: workspace.shop.write_changed(seen=seen, wanted=wanted),
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
        self.foot.save.setEnabled(not self._is_writing)

    def _allow_typing(self, is_allowed: bool) -> None:
        forms = (self.shop_form, self.score_form, self.clock_form, self.load_form)
        for part in (*forms, self.foot.save):
            part.setEnabled(is_allowed)

    def _say_wrong(self, fault: WorldFault) -> None:
        self.foot.say_wrong(fault_sentence(fault))

    def _lay_out(self) -> None:
        self.sections.add(Section.SHOP, self.shop_form)
        self.sections.add(Section.SCORE, self.score_form)
        self.sections.add(Section.CALLS, self.clock_form, self.load_form)
        for section, editor in self.lists.items():
            self.sections.add(section, editor)
            editor.placed.connect(self.sections.reveal)
        self.sections.add(Section.COMPUTER, self.computer_form)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.sections, 1)
        column.addWidget(self.message_bar)
        column.addWidget(self.foot)
        parent = self.parentWidget()
        width, height = SIZE
        self.resize(width, min(height, parent.window().height() - AROUND if parent else height))
        # Only a dialog that holds the button already takes it for the one that Enter presses.
        self.foot.save.setDefault(True)
        self._allow_typing(False)
