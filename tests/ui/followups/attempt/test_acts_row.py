"""The usual acts of a case stand as buttons, however narrow the window and long the language."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from nps_desktop.ui.followups.attempt.acts_row import BETWEEN, ActsRow
from nps_desktop.ui.widgets.key_button import KeyButton
from nps_desktop.ui.widgets.overflow_row import OverflowRow

GERMAN = ("Nicht erreicht", "Mailbox", "Erreicht", "Zugesagt", "Falsche Nummer", "Geschrieben")
USUAL = 4


def a_row(qtbot: QtBot) -> tuple[ActsRow, list[KeyButton], KeyButton]:
    """Return the row of a case with its buttons, and the one that leads on."""
    acts = [KeyButton(text, str(place)) for place, text in enumerate(GERMAN, start=1)]
    close, following = KeyButton("Abschließen…", "C"), KeyButton("Weiter", "N")
    made = ActsRow(OverflowRow(acts, "More", BETWEEN), (close, following), USUAL)
    qtbot.addWidget(made)
    made.show()
    return made, acts, following


def is_whole(button: QPushButton, row: ActsRow) -> bool:
    """Whether a button is seen, with all of its words, inside the row."""
    right = button.mapTo(row, button.rect().bottomRight())
    return (
        button.isVisible()
        and button.width() >= button.sizeHint().width()
        and row.rect().contains(right)
    )


@pytest.mark.parametrize("width", [520, 565, 640, 700, 800, 1000])
def test_the_usual_acts_are_buttons_at_every_width(qtbot: QtBot, width: int) -> None:
    row, acts, following = a_row(qtbot)
    row.resize(width, 90)
    qtbot.wait(1)
    assert [is_whole(button, row) for button in (*acts[:USUAL], following)] == [True] * 5


def test_where_there_is_room_all_stand_in_one_line(qtbot: QtBot) -> None:
    row, acts, following = a_row(qtbot)
    row.resize(520, 90)
    row.resize(1200, 40)
    qtbot.wait(1)
    assert all(is_whole(button, row) for button in acts)
    tops = {button.mapTo(row, button.rect().topLeft()).y() for button in (*acts, following)}
    assert len(tops) == 1
