"""The editor of one of the shop's lists: steps, causes or colleagues; each act counts at once."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.shop_lists import Entry, ShopList, ShopLists, entry_of
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import entry_name
from nps_desktop.ui.messages import Messages
from nps_desktop.ui.setup.archived_part import ArchivedPart
from nps_desktop.ui.setup.list_acts import ListActs
from nps_desktop.ui.setup.list_line import ListLine
from nps_desktop.ui.setup.list_words import changed_meanwhile, complaint, words_of
from nps_desktop.ui.setup.new_line import NewLine
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.theme import CARD_PADDING
from nps_desktop.ui.widgets.labels import label

BETWEEN = 4


class ListEditor(QFrame):
    """Shows the list as it is stored, and again whenever somebody has changed it.

    `placed` brings a line that was added or moved, so that it can be scrolled to.
    """

    placed = Signal(object)

    def __init__(self, which: ShopList, tasks: Tasks, messages: Messages) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._which = which
        self._tasks = tasks
        self._entries: tuple[Entry, ...] = ()
        self._lines: dict[int, ListLine] = {}
        self._order: list[int] = []
        self._current = 0
        self._added = ""
        self.acts = ListActs(self, which, tasks, messages)
        self.new = NewLine(words_of(which).new)
        self.empty = label(words_of(which).empty, "muted", is_wrapped=True)
        self.empty.hide()
        self.archived = ArchivedPart(which)
        self._column = QVBoxLayout()
        self._column.setSpacing(BETWEEN)
        self._lay_out()
        self.new.entered.connect(self.add)
        self.archived.bring_back_wanted.connect(self.acts.bring_back)
        tasks.changed.connect(self._on_changed)
        self.read_again()

    @property
    def lines(self) -> tuple[ListLine, ...]:
        """The lines as they stand."""
        return tuple(self._lines[number] for number in self._order if number in self._lines)

    def read_again(self) -> None:
        """Ask for the list."""
        self._tasks.read_newest(
            self, lambda workspace: workspace.shop_lists.read(), self.show_lists, replaces="lists"
        )

    def show_lists(self, lists: ShopLists) -> None:
        """Show a list; what is being typed stays."""
        self._entries = lists.of(self._which)
        shown = tuple(e for e in self._entries if not e.is_archived or self._is_typed_in(e))
        had_focus = self._lines.get(self._current)
        focus_was_here = had_focus is not None and had_focus.isAncestorOf(self._focus())
        place = self._order.index(self._current) if self._current in self._order else 0
        self._drop_all_but({entry.id for entry in shown})
        for entry in shown:
            self._line_of(entry).show_entry(entry_name(self._which, entry), self._standard(entry))
        self._arrange([entry.id for entry in shown])
        if self._current not in self._order:
            self._take_up(self._order[min(place, len(shown) - 1)] if shown else 0)
            if focus_was_here:
                self._focus_current()
        self.empty.setVisible(not shown)
        self.archived.show_entries(tuple(e for e in self._entries if e.is_archived))
        self._order_tab()
        self._point_at_added()

    def add(self) -> None:
        """Take the new line in, or say why not."""
        sentence = complaint(self._which, self.new.typed, self._entries, is_new=True)
        self.new.say(sentence)
        if not sentence:
            typed = self.new.typed
            self.acts.add(typed, lambda is_taken: self._on_added(typed, is_taken=is_taken))

    def keep_typed(self) -> bool:
        """Take in everything that is still typed; return False, and go there, where it cannot."""
        for line in self.lines:
            self._reword(line)
            if line.problem.text():
                line.field.setFocus()
                return False
        if self.new.typed:
            self.add()
        if self.new.problem.text():
            self.new.field.setFocus()
            return False
        return True

    def _point_at_added(self) -> None:
        added = next((line for line in self.lines if line.name == self._added), None)
        if added:
            self._added = ""
            self.placed.emit(added)

    def _focus(self) -> QWidget:
        return self.focusWidget() or self

    def _is_typed_in(self, entry: Entry) -> bool:
        line = self._lines.get(entry.id)
        return line is not None and line.is_changed and line.typed != line.sent

    def _standard(self, entry: Entry) -> str:
        """Return the words of a default that the shop has reworded; "" for all others."""
        is_reworded = entry.code and entry.text
        return entry_name(self._which, Entry(entry.id, code=entry.code)) if is_reworded else ""

    def _reword(self, line: ListLine) -> None:
        entry = entry_of(self._entries, line.number)
        if entry is None or not line.is_changed:
            line.say("")
            return
        others = tuple(each for each in self._entries if each.id != line.number)
        sentence = complaint(self._which, line.typed, others, is_new=False)
        line.say(sentence)
        if not sentence and line.typed != line.sent:
            line.sent = line.typed
            self.acts.reword(
                entry, line.typed, lambda is_taken: self._on_reworded(line, is_taken=is_taken)
            )

    def _on_added(self, text: str, *, is_taken: bool) -> None:
        if is_taken:
            self.new.clear_if(text)
            self._added = text
        else:
            self.new.say(changed_meanwhile())
            self.read_again()

    def _on_reworded(self, line: ListLine, *, is_taken: bool) -> None:
        if not is_taken:
            line.forget_sent()
            line.say(changed_meanwhile())
            self.read_again()

    def _move(self, line: ListLine, way: int) -> None:
        before = self._order.index(line.number)
        after = before + way
        if not 0 <= after < len(self._order):
            return
        order = [*self._order]
        order.insert(after, order.pop(before))
        self._take_up(line.number)
        self._arrange(order)
        hidden = [entry.id for entry in self._entries if entry.id not in order]
        self.acts.reorder(line.name, (*order, *hidden))
        self.placed.emit(line)

    def _archive(self, line: ListLine) -> None:
        line.give_back()
        self.acts.archive(line.number, line.name)

    def _step(self, line: ListLine, way: int) -> None:
        place = self._order.index(line.number) + way
        if 0 <= place < len(self._order):
            self._lines[self._order[place]].field.setFocus(Qt.FocusReason.TabFocusReason)

    def _line_of(self, entry: Entry) -> ListLine:
        if entry.id in self._lines:
            return self._lines[entry.id]
        line = self._lines[entry.id] = ListLine(entry.id)
        line.reworded.connect(lambda: self._reword(line))
        line.moved.connect(lambda way: self._move(line, way))
        line.stepped.connect(lambda way: self._step(line, way))
        line.taken_up.connect(lambda: self._take_up(line.number))
        line.archive_wanted.connect(lambda: self._archive(line))
        line.standard_wanted.connect(lambda: self.acts.use_standard(line.number, line.name))
        return line

    def _take_up(self, number: int) -> None:
        for line in self._lines.values():
            line.be_current(line.number == number)
        self._current = number
        self._order_tab()

    def _focus_current(self) -> None:
        line = self._lines.get(self._current)
        (line.field if line else self.new.field).setFocus()

    def _drop_all_but(self, numbers: set[int]) -> None:
        for number in [each for each in self._lines if each not in numbers]:
            line = self._lines.pop(number)
            if line.is_changed and line.typed != line.sent and not self.new.typed:
                self.new.offer(line.typed)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()

    def _arrange(self, order: list[int]) -> None:
        self._order = order
        for place, line in enumerate(self.lines):
            if self._column.indexOf(line) != place:
                self._column.insertWidget(place, line)
                line.show()  # at once, so that it has its height before somebody scrolls to it
            line.place(is_first=place == 0, is_last=place == len(order) - 1)
        self._order_tab()

    def _order_tab(self) -> None:
        earlier: QWidget = self.new.button
        for line in self.lines:
            earlier = line.follow(earlier)
        self.archived.follow(earlier)

    def _on_changed(self, change: Change) -> None:
        if change.touches(Subject.SHOP):
            self.read_again()

    def _lay_out(self) -> None:
        keys = _("Enter keeps what you typed, Escape gives back what was. Alt+↑ and Alt+↓ move.")
        column = QVBoxLayout(self)
        column.setContentsMargins(*(CARD_PADDING,) * 4)
        column.setSpacing(12)
        column.addWidget(label(words_of(self._which).title, "section"))
        column.addWidget(label(words_of(self._which).purpose, is_wrapped=True))
        column.addWidget(self.new)
        column.addLayout(self._column)
        column.addWidget(self.empty)
        column.addWidget(label(keys, "small", is_wrapped=True))
        column.addWidget(self.archived)
