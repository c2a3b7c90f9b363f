"""Qt's own buttons speak the language of the program."""

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QApplication
from shiboken6 import delete

from nps_desktop.ui import qt_words


@pytest.mark.parametrize(
    ("language", "cancel"),
    [("da", "Annuller"), ("sv", "Avbryt"), ("nb", "Avbryt"), ("de", "Abbrechen")],
)
def test_cancel_is_said_in_the_language_while_its_owner_lives(
    qapp: QApplication, language: str, cancel: str
) -> None:
    owner = QObject()
    assert qt_words.speak(owner, language)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == cancel
    delete(owner)
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_a_language_that_qt_does_not_ship_leaves_english(qapp: QApplication) -> None:
    assert not qt_words.speak(QObject(), "xx")
