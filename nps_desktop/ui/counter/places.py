"""On which screen the counter can stand."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Place:
    """A screen: its name, where it lies, and whether the owner's window stands on it."""

    name: str
    geometry: QRect
    is_owners: bool
    screen: QScreen | None = None


def places_around(window: QWidget) -> tuple[Place, ...]:
    """Return the screens of this computer, that of the window first."""
    own = window.screen()
    found = [
        Place(screen.name(), screen.geometry(), screen is own, screen)
        for screen in QGuiApplication.screens()
    ]
    return tuple(sorted(found, key=lambda place: not place.is_owners))
