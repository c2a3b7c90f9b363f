"""Everything at the counter can be hit with a finger, on any screen, and is on it."""

from dataclasses import replace
from itertools import combinations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.ui.counter.counter_flow import CounterFlow
from nps_desktop.ui.counter.counter_window import CounterWindow
from nps_desktop.ui.counter.pin_check import PinCheck
from nps_desktop.ui.counter.sizes import ROOMY_TOUCH, SMALLEST_TOUCH, sizes_for
from nps_desktop.ui.counter.visits import Visits
from nps_desktop.ui.page import Surroundings
from nps_desktop.ui.tasks import Tasks
from tests.factories import Clock
from tests.ui.conftest import Settle
from tests.ui.counter.conftest import PATIENT, SHOP, tap

SCREENS = [(1024, 700), (1280, 720), (1366, 768), (1920, 1080), (2560, 1440), (800, 1280)]
SMALL = [(1024, 600), (768, 1024), (600, 1024)]


@pytest.fixture
def window(qtbot: QtBot, tasks: Tasks, around: Surroundings, clock: Clock) -> CounterWindow:
    """The counter on no screen in particular, all five languages."""
    shop = replace(SHOP, counter_languages="da sv nb de en")
    made = CounterWindow(shop, PinCheck(tasks, PATIENT), PATIENT)
    qtbot.addWidget(made, before_close_func=lambda _: made.close_for_good())
    visits = Visits(tasks, around.scope.today, now=clock, pace=PATIENT)
    CounterFlow(made, visits, "", PATIENT).use_shop(shop)
    return made


def put_on(window: CounterWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.show()
    assert window.size() == QSize(*size)


def area(window: CounterWindow, widget: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def check(window: CounterWindow, *targets: QWidget, gap: int) -> None:
    """Hold that the targets are on the screen, large enough, and apart."""
    window.layout().activate()
    areas = [area(window, target) for target in targets]
    for each in areas:
        assert window.rect().contains(each), each
        assert min(each.width(), each.height()) >= SMALLEST_TOUCH, each
    for one, other in combinations(areas, 2):
        assert not one.adjusted(-gap, -gap, gap, gap).intersects(other), (one, other)


@pytest.mark.parametrize("size", [*SCREENS, *SMALL])
def test_every_target_is_as_large_as_a_finger(
    window: CounterWindow, settle: Settle, size: tuple[int, int]
) -> None:
    put_on(window, size)
    question, more, pad = window.question, window.more, window.pad
    check(window, *question.board.buttons, *question.languages.values(), window.lock, gap=7)
    for button in question.languages.values():
        assert button.width() >= button.sizeHint().width(), "its name is cut off"
    tap(question.board.buttons[3])
    fields = (more.comment, more.phone, more.wants_call)
    check(window, *fields, more.change, more.skip, more.send, window.lock, gap=4)
    window.leave_wanted.emit()
    check(window, *pad.keys.values(), pad.delete, pad.leave, pad.cancel, window.lock, gap=7)


@pytest.mark.parametrize("size", [*SCREENS, (1024, 600)])
def test_a_sentence_of_two_lines_pushes_nothing_off_the_screen(
    window: CounterWindow, settle: Settle, qtbot: QtBot, size: tuple[int, int]
) -> None:
    put_on(window, size)
    more = window.more
    tap(window.question.board.buttons[3])
    more.phone.setText("?")
    as_asked = more.comment.height()
    more.comment.setPlainText("a" * 20_000)
    more.say_problems((Problem(Field.PHONE, Reason.PHONE_WITHOUT_DIGITS, "?"),))
    assert as_asked >= more.comment.height() >= ROOMY_TOUCH
    qtbot.waitUntil(lambda: more.area.verticalScrollBar().maximum() == 0)
    check(window, more.comment, more.phone, more.skip, more.send, gap=4)


@pytest.mark.parametrize("size", SCREENS)
def test_where_there_is_room_a_score_is_larger_than_that(size: tuple[int, int]) -> None:
    sizes = sizes_for(QSize(*size))
    assert sizes.side >= ROOMY_TOUCH
    assert sizes.touch >= ROOMY_TOUCH


def test_letters_grow_with_the_screen() -> None:
    small, large = sizes_for(QSize(1024, 700)), sizes_for(QSize(2560, 1440))
    assert large.question > 2 * small.question * 0.9
    assert large.side > small.side


@pytest.mark.parametrize(("size", "rows"), [((1024, 700), 1), ((800, 1280), 2)])
def test_on_a_tall_screen_the_scores_break_into_rows(
    window: CounterWindow, size: tuple[int, int], rows: int
) -> None:
    put_on(window, size)
    tops = {button.geometry().top() for button in window.question.board.buttons}
    assert len(tops) == rows
    lefts = [button.geometry().left() for button in window.question.board.buttons[:6]]
    assert lefts == sorted(lefts)


@pytest.mark.parametrize("size", [*SCREENS, *SMALL])
def test_a_long_question_stays_on_the_screen(window: CounterWindow, size: tuple[int, int]) -> None:
    put_on(window, size)
    window.question.ask("Would you come again, " * 10)
    window.layout().activate()
    label = window.question.question
    assert window.rect().contains(area(window, label))
    assert label.height() >= label.heightForWidth(label.width())


def test_no_score_looks_better_than_another(window: CounterWindow) -> None:
    put_on(window, (1024, 700))
    buttons = window.question.board.buttons
    assert len({button.styleSheet() for button in buttons}) == 1
    assert len({(button.property("role"), button.property("tone")) for button in buttons}) == 1
