"""Every command of the window: its name, its keys, the menu that it stands in."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QKeySequence

from nps_desktop.i18n import _
from nps_desktop.ui.page_keys import PageKey, page_title


class Command(StrEnum):
    """A command; the value is the name that code knows it by."""

    IMPORT = "import"
    PASTE = "paste"
    EXPORT = "export"
    BACK_UP = "back_up"
    SETTINGS = "settings"
    QUIT = "quit"
    UNDO = "undo"
    FIND = "find"
    OVERVIEW = "overview"
    ENTRY = "entry"
    RESPONSES = "responses"
    FOLLOWUPS = "followups"
    MEASURES = "measures"
    THANKS = "thanks"
    SUMMARY = "summary"
    IMPORTS = "imports"
    COUNTER = "counter"
    WHO = "who"
    COLLEAGUES = "colleagues"
    PERIOD = "period"
    LOCATION = "location"
    ALL_LOCATIONS = "all_locations"
    HELP = "help"
    SHORTCUTS = "shortcuts"
    ABOUT = "about"


PAGE_OF = {
    Command.OVERVIEW: PageKey.OVERVIEW,
    Command.ENTRY: PageKey.ENTRY,
    Command.RESPONSES: PageKey.RESPONSES,
    Command.FOLLOWUPS: PageKey.FOLLOWUPS,
    Command.MEASURES: PageKey.MEASURES,
    Command.THANKS: PageKey.THANKS,
    Command.SUMMARY: PageKey.SUMMARY,
    Command.IMPORTS: PageKey.IMPORTS,
}


@dataclass(frozen=True, slots=True)
class Menu:
    """A menu of the window: its title and its commands; None draws a line."""

    title: str
    commands: tuple[Command | None, ...]


def menus() -> tuple[Menu, ...]:
    """Return the menus in their order."""
    c = Command
    return (
        Menu(
            _("&File"),
            (c.IMPORT, c.PASTE, c.EXPORT, None, c.BACK_UP, None, c.SETTINGS, None, c.QUIT),
        ),
        Menu(_("&Edit"), (c.UNDO, None, c.FIND)),
        Menu(
            _("&View"),
            (
                *PAGE_OF,
                None,
                c.PERIOD,
                c.LOCATION,
                c.ALL_LOCATIONS,
                None,
                c.WHO,
                c.COLLEAGUES,
                None,
                c.COUNTER,
            ),
        ),
        Menu(_("&Help"), (c.HELP, c.SHORTCUTS, None, c.ABOUT)),
    )


def title_of(command: Command) -> str:
    """Return a command's name as its menu shows it."""
    if command in PAGE_OF:
        return page_title(PAGE_OF[command])
    return {
        Command.IMPORT: _("&Import a spreadsheet…"),
        Command.PASTE: _("Import a &copied table…"),
        Command.EXPORT: _("&Export all answers…"),
        Command.BACK_UP: _("&Back up…"),
        Command.SETTINGS: _("&Settings…"),
        Command.QUIT: _("&Quit"),
        Command.UNDO: _("&Undo"),
        Command.FIND: _("&Find an answer"),
        Command.COUNTER: _("&Counter mode…"),
        Command.WHO: _("Choose &who is working…"),
        Command.COLLEAGUES: _("Coll&eagues…"),
        Command.PERIOD: _("Choose the &period…"),
        Command.LOCATION: _("Choose the &location…"),
        Command.ALL_LOCATIONS: _("&All locations"),
        Command.HELP: _("&Help on this page"),
        Command.SHORTCUTS: _("&Keys"),
        Command.ABOUT: _("&About NPS Desktop"),
    }[command]


KEYS = {
    Command.IMPORT: "Ctrl+O",
    Command.EXPORT: "Ctrl+E",
    Command.SETTINGS: "Ctrl+,",
    Command.QUIT: "Ctrl+Q",
    Command.UNDO: "Ctrl+Z",
    Command.FIND: "Ctrl+F",
    Command.OVERVIEW: "Ctrl+1",
    Command.ENTRY: "Ctrl+2",
    Command.RESPONSES: "Ctrl+3",
    Command.FOLLOWUPS: "Ctrl+4",
    Command.SUMMARY: "Ctrl+5",
    Command.IMPORTS: "Ctrl+6",
    Command.MEASURES: "Ctrl+7",
    Command.THANKS: "Ctrl+8",
    Command.COUNTER: "F11",
    Command.WHO: "Ctrl+U",
    Command.PERIOD: "Ctrl+D",
    Command.LOCATION: "Ctrl+L",
    Command.ALL_LOCATIONS: "Ctrl+Shift+L",
    Command.HELP: "F1",
}


def keys_of(command: Command) -> str:
    """Return the keys of a command as this system writes them: "Ctrl+Z", "Strg+Z", "⌘Z"."""
    return QKeySequence(KEYS[command]).toString(QKeySequence.SequenceFormat.NativeText)
