"""What tests of the follow-up page do and look at: the calls, keys, what is listed and shown."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from nps_desktop.domain.call_lists import CallList
from nps_desktop.domain.followups import Case
from nps_desktop.domain.responses import Response
from nps_desktop.ui.followups.followups_page import FollowUpsPage
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.page_keys import PageKey
from tests.factories import NOW, a_detractor
from tests.ui.conftest import Settle, Stored

LATE = a_detractor(name="Lone", at=NOW - timedelta(hours=50), comment="Fandt intet.")
SOON = a_detractor(name="", at=NOW - timedelta(hours=46), comment="Stod i kø.")
NO_CONTACT = a_detractor(name="Oskar", phone="", at=NOW - timedelta(hours=1))
CALLS = (LATE, SOON, NO_CONTACT)


def opened(window: MainWindow, settle: Settle) -> FollowUpsPage:
    """Open the page and wait until it stands."""
    page = window.open_page(PageKey.FOLLOWUPS)
    settle()
    assert isinstance(page, FollowUpsPage)
    return page


def press(page: FollowUpsPage, key: Qt.Key) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(QGuiApplication.focusObject() or page, key)


def shown(page: FollowUpsPage) -> Case:
    """The case that is open and takes moves."""
    case = page.view.open_case
    assert case is not None
    return case


def name_shown(page: FollowUpsPage) -> str:
    """The name of the customer whose case is open; "" for nobody known."""
    return shown(page).answer.response.name


def listed(page: FollowUpsPage) -> list[str]:
    """The customers of the list."""
    return [page.calls.index(row).data() for row in range(page.calls.rowCount())]


def choose(page: FollowUpsPage, which: CallList, settle: Settle) -> None:
    """Press the chip of a list."""
    page.chips.button(which).click()
    settle()


def store_many(stored: Stored, count: int) -> None:
    """Store so many calls, each due a minute after the one before."""
    answers = [_numbered(number) for number in range(count)]
    stored(lambda workspace: [workspace.responses.add(answer) for answer in answers][-1])


def _numbered(number: int) -> Response:
    at = NOW - timedelta(hours=40) + timedelta(minutes=number)
    return a_detractor(name=f"Customer {number}", at=at)
