"""A menu in which a first letter finds an entry."""

from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QMenu


class LetterMenu(QMenu):
    """Enter takes the entry that a letter found; the same letter again finds the next one."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next entry that begins with the letter; all other keys are those of a menu."""
        letter = event.text().strip().casefold()
        found = self._next_from(letter) if letter and letter.isprintable() else None
        if found:
            self.setActiveAction(found)
        else:
            super().keyPressEvent(event)

    def _next_from(self, letter: str) -> QAction | None:
        actions, current = self.actions(), self.activeAction()
        after = actions.index(current) + 1 if current in actions else 0
        walked = (*actions[after:], *actions[:after])
        return next((each for each in walked if each.text().casefold().startswith(letter)), None)
