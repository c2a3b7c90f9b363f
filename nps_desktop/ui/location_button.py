"""The button that shows the chosen location, and offers the others."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from nps_desktop.domain.changes import Change, Subject
from nps_desktop.domain.periods import ALL_TIME
from nps_desktop.i18n import _
from nps_desktop.ui.scope_choice import ScopeChoice
from nps_desktop.ui.tasks import Tasks

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent

    from nps_desktop.services.workspace import Workspace

WIDEST_NAME = 150
RIGHT_TO_LEFT = 1


class LocationButton(QWidget):
    """Stands beside the period as soon as answers come from several locations."""

    has_shown = Signal()

    def __init__(self, tasks: Tasks, choice: ScopeChoice) -> None:
        super().__init__()
        self._tasks = tasks
        self._choice = choice
        self.names: tuple[str, ...] = ()
        self.button = QPushButton()
        self.button.setProperty("role", "choice")
        # The arrow stands behind the name. Named by number: see `widgets/labels.py`.
        self.button.setProperty("layoutDirection", RIGHT_TO_LEFT)
        self.all = QToolButton()
        self.all.setAccessibleName(_("All locations"))
        self.all.setToolTip(_("All locations"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.button)
        row.addWidget(self.all)
        self.button.clicked.connect(self.offer)
        self.all.clicked.connect(self.take_all)
        choice.chosen.connect(self._show_chosen)
        tasks.changed.connect(self._on_changed)
        self._show_chosen()

    @property
    def is_choice(self) -> bool:
        """Whether there is anything to choose."""
        return len(self.names) > 1 or self._choice.location is not None

    def offer(self) -> None:
        """Open the list of locations."""
        from nps_desktop.ui.widgets.find_popover import FindPopover  # kept out of the first frame

        named = [(location_name(name), name) for name in self.names]
        entries = [(_("All locations"), None), *named]
        popover = FindPopover(self, entries, self._choice.location)
        popover.setAccessibleName(_("Location"))
        popover.taken.connect(self._choice.choose_location)
        popover.open_beside(self.button)

    def take_all(self) -> None:
        """Show the figures of every location again."""
        self._choice.choose_location(None)
        self.button.setFocus()

    def changeEvent(self, event: "QEvent") -> None:
        """Draw the arrow and the cross in the colours of a new look."""
        super().changeEvent(event)
        if event.type() is event.Type.PaletteChange and not self.isHidden():
            self._draw_icons()

    def read(self) -> None:
        """Ask which locations there are; afterwards every change asks by itself."""
        self._tasks.read_newest(
            self, _locations, self._show_names, replaces="names", on_failed=lambda _fault: None
        )

    def _on_changed(self, change: Change) -> None:
        if change.touches(Subject.RESPONSES):
            self.read()

    def _show_names(self, names: tuple[str, ...]) -> None:
        if names != self.names:
            self.names = names
            self._show_chosen()

    def _show_chosen(self) -> None:
        location = self._choice.location
        name = _("All locations") if location is None else location_name(location)
        was_shown = not self.isHidden()
        self.setVisible(self.is_choice)
        self.all.setVisible(location is not None)
        self.button.setAccessibleName(_("Location: {name}").format(name=name))
        if self.is_choice:
            self._write(name)
            self._draw_icons()
        if was_shown != self.is_choice or location is not None:
            self.has_shown.emit()

    def _write(self, name: str) -> None:
        from PySide6.QtCore import Qt  # kept out of the first frame, where there is no choice yet

        elide = Qt.TextElideMode.ElideRight
        shown = self.button.fontMetrics().elidedText(name, elide, WIDEST_NAME)
        self.button.setText(shown)
        self.button.setToolTip("" if shown == name else name)

    def _draw_icons(self) -> None:
        from nps_desktop.ui.icons import icon
        from nps_desktop.ui.theme import theme_of

        colour = theme_of(self.window()).muted
        self.button.setIcon(icon("open-light", colour))
        self.all.setIcon(icon("x", colour))


def location_name(location: str) -> str:
    """Return what a location is called; "" is none."""
    return location or _("No location")


def _locations(workspace: "Workspace") -> tuple[str, ...]:
    names = [each.location for each in workspace.summaries.by_location(ALL_TIME)]
    return tuple(sorted(names, key=lambda name: (not name, name.casefold())))
