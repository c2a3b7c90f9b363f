"""The period is chosen by its name, by what it is from today, or from day to day."""

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from nps_desktop.domain.periods import ALL_TIME, Month, Period, Recent, year_period
from nps_desktop.ui.main_window import MainWindow
from nps_desktop.ui.period_button import PeriodButton, period_name
from nps_desktop.ui.period_dialog import PeriodDialog
from nps_desktop.ui.scope_choice import ScopeChoice

NOVEMBER = Month(2026, 11)
Settle = Callable[[], None]


@pytest.fixture
def button(scope: ScopeChoice, qtbot: QtBot) -> PeriodButton:
    """The button alone, its menu filled."""
    made = PeriodButton(scope)
    qtbot.addWidget(made)
    made.menu().aboutToShow.emit()
    return made


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot, settle: Settle) -> Iterator[PeriodDialog]:
    """The question from which day to which, asked in November."""
    window.figures.period.ask_for_days()
    made = window.findChild(PeriodDialog)
    assert made is not None
    with qtbot.waitExposed(made):
        made.show()
    yield made
    if isValid(made):
        made.close()


def offered(button: PeriodButton) -> list[str]:
    return [action.text() for action in button.menu().actions() if action.text()]


def write(dialog: PeriodDialog, first: str, last: str) -> None:
    for field, text in ((dialog.first.day, first), (dialog.last.day, last)):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, text)


@pytest.mark.parametrize(
    ("named", "name"),
    [
        (NOVEMBER.period, "November 2026"),
        (year_period(2026), "2026"),
        (Period(date(2026, 9, 1), date(2026, 11, 30)), "Sept – Nov 2026"),
        (Period(date(2025, 11, 1), date(2026, 1, 31)), "Nov 2025 – Jan 2026"),
        (Period(date(2026, 9, 1), date(2026, 11, 3)), "01/09/2026 – 03/11/2026"),
        (Period(date(2026, 9, 1), date(2026, 9, 1)), "1 September 2026"),
        (ALL_TIME, "All answers"),
        (Period(last=date(2026, 1, 1)), "All answers"),
    ],
)
def test_a_period_has_a_name(qapp: QApplication, named: Period, name: str) -> None:
    assert period_name(named) == name


def test_the_menu_offers_what_is_said_from_today_with_its_name(button: PeriodButton) -> None:
    assert offered(button) == [
        "This month\tNovember 2026",
        "Last month\tOctober 2026",
        "Last 3 months\tSept – Nov 2026",
        "This year\t2026",
        "Last year\t2025",
        "All answers",
        "A &month",
        "&From … to …",
    ]
    chosen = [action.text() for action in button.menu().actions() if action.isChecked()]
    assert chosen == ["This month\tNovember 2026"]


def test_a_choice_of_the_menu_goes_for_the_window(button: PeriodButton, scope: ScopeChoice) -> None:
    button.menu().actions()[1].trigger()
    assert (scope.recent, scope.period) == (Recent.LAST_MONTH, Month(2026, 10).period)
    assert button.text() == "October 2026"
    assert button.accessibleName() == "Period: October 2026"
    button.menu().aboutToShow.emit()
    button.menu().actions()[5].trigger()
    assert scope.period == ALL_TIME


def test_the_last_twelve_months_stand_by_their_names(
    button: PeriodButton, scope: ScopeChoice
) -> None:
    months = button.months.actions()
    assert [months[0].text(), months[-1].text()] == ["November 2026", "December 2025"]
    months[-1].trigger()
    assert scope.period == Month(2025, 12).period
    assert scope.recent is None


def test_the_menu_is_worked_by_keys(window: MainWindow) -> None:
    window.figures.period.showMenu()
    menu = QApplication.activePopupWidget()
    assert menu is window.figures.period.menu()
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    assert window.figures.period.text() == "October 2026"


def test_days_are_typed_short_and_enter_shows_them(
    dialog: PeriodDialog, scope: ScopeChoice, window: MainWindow
) -> None:
    write(dialog, "3.9", "20")
    QTest.keyClick(dialog.last.day, Qt.Key.Key_Return)
    assert scope.period == Period(date(2026, 9, 3), date(2026, 11, 20))
    assert not dialog.isVisible()
    assert window.figures.period.text() == "03/09/2026 – 20/11/2026"


def test_the_days_of_the_chosen_period_stand_there_up_to_today(dialog: PeriodDialog) -> None:
    days = (dialog.first.day.day, dialog.last.day.day)
    assert days == (date(2026, 11, 1), date(2026, 11, 21))
    assert dialog.first.day.hasFocus()


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ("31.02", "20", "“31.02” is not a date that exists."),
        ("1.9.26", "first of May", "“first of May” is not a date that exists."),
        ("1.9.26", "30.11", "“30.11” lies in the future."),
        ("20.11", "19.11", "This day lies before the first one."),
    ],
)
def test_a_day_that_is_wrong_is_said_where_it_stands(
    dialog: PeriodDialog, scope: ScopeChoice, first: str, last: str, said: str
) -> None:
    write(dialog, first, last)
    dialog.show_button.click()
    box = dialog.first if said.startswith("“31") else dialog.last
    assert box.problem.text() == said
    assert box.day.accessibleDescription() == said
    assert dialog.isVisible()
    assert scope.period == NOVEMBER.period

    QTest.keyClicks(box.day, "0")
    assert box.problem.text() == ""


def test_a_day_is_found_in_the_calendar(dialog: PeriodDialog) -> None:
    QTest.keyClick(dialog.first.day, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popover = QApplication.activePopupWidget()
    assert popover is not None
    calendar = popover.findChild(QCalendarWidget)
    assert calendar is not None
    days = (calendar.minimumDate(), calendar.maximumDate())
    assert days == (QDate(1990, 1, 1), QDate(2026, 11, 21))
    calendar.clicked.emit(QDate(2026, 8, 7))
    assert QApplication.activePopupWidget() is None
    assert dialog.first.day.day == date(2026, 8, 7)


def test_the_sign_of_the_last_day_opens_its_calendar(dialog: PeriodDialog) -> None:
    dialog.last.calendar.sign.trigger()
    popover = QApplication.activePopupWidget()
    assert popover is not None
    calendar = popover.findChild(QCalendarWidget)
    assert calendar is not None
    assert calendar.selectedDate() == QDate(2026, 11, 21)
    QTest.keyClick(popover, Qt.Key.Key_Escape)
    assert dialog.isVisible()


def test_escape_leaves_the_period_as_it_was(dialog: PeriodDialog, scope: ScopeChoice) -> None:
    write(dialog, "1.9", "20.9")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert scope.period == NOVEMBER.period
