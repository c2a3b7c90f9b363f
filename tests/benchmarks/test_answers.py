"""How long the answers page takes over a million answers, and how much memory; by `make bench`.

Asked of one process among others, a figure is the best of several turns.
"""

import shutil
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from statistics import median
from time import perf_counter

import pytest
from PySide6.QtCore import Qt

from nps_desktop.domain.answer_lists import AnswerList, KnownRow
from nps_desktop.domain.periods import Month, Period
from nps_desktop.domain.queries import AnswerQuery, Order, Origin
from nps_desktop.domain.responses import Source
from nps_desktop.domain.scores import Group
from nps_desktop.paths import paths
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.table.rows_model import PAGE_ROWS
from tests.benchmarks.answers_window import AnswersWindow
from tests.benchmarks.measured import cost_of

FIRST_PAGE, SCROLLED, JUMP, LETTER = 50.0, 16.0, 100.0, 100.0
MOST_MEMORY = 250 * 10**6
TURNS = 7

FILTERS = {
    "all": AnswerQuery(),
    "a month": AnswerQuery(period=Month(2026, 10).period),
    "a year": AnswerQuery(period=Period(date(2015, 1, 1), date(2015, 12, 31))),
    "detractors": AnswerQuery(group=Group.DETRACTOR),
    "a location": AnswerQuery(location="Shop 7"),
    "with a comment": AnswerQuery(has_comment=True),
    "imported": AnswerQuery(origin=Origin(Source.IMPORTED)),
    "of a source without any": AnswerQuery(origin=Origin(Source.COUNTER)),
    "detractors of a year with a comment": AnswerQuery(
        period=Period(date(2015, 1, 1), date(2015, 12, 31)),
        group=Group.DETRACTOR,
        has_comment=True,
    ),
}
ORDERS = [(order, is_descending) for order in Order for is_descending in (True, False)]
TEXTS = {
    "a common word": "queue",
    "a rare word": "day 999999",
    "two common letters": "cu",
    "two letters that nobody wrote": "zz",
    "a name": "customer 4711",
    "the digits of a number": "77 77 77",
    "nothing": "no such thing",
}


def say(what: str, milliseconds: float, limit: float) -> None:
    sys.stdout.write(f"\n{what}: {milliseconds:.1f} ms (at most {limit:.0f})")
    assert milliseconds <= limit


def best_of(job: Callable[[], object], turns: int = TURNS) -> float:
    """Return the milliseconds of the quickest turn."""
    return min(_milliseconds(job) for _turn in range(turns))


def _milliseconds(job: Callable[[], object]) -> float:
    began = perf_counter()
    job()
    return (perf_counter() - began) * 1000


def beginning(workspace: Workspace, query: AnswerQuery) -> AnswerList:
    return workspace.lists.search(query, page_rows=PAGE_ROWS).step()


def whole(workspace: Workspace, query: AnswerQuery) -> AnswerList:
    return workspace.lists.search(query, page_rows=PAGE_ROWS).whole()


@pytest.mark.parametrize(("order", "is_descending"), ORDERS)
def test_the_first_page_in_each_order(large: Workspace, order: Order, is_descending: bool) -> None:
    query = AnswerQuery(order=order, is_descending=is_descending)
    way = "down" if is_descending else "up"
    say(f"first page by {order}, {way}", best_of(lambda: beginning(large, query)), FIRST_PAGE)


@pytest.mark.parametrize("query", FILTERS.values(), ids=FILTERS)
@pytest.mark.parametrize("order", Order)
def test_the_first_page_of_each_filter(
    large: Workspace, query: AnswerQuery, order: Order, request: pytest.FixtureRequest
) -> None:
    asked = AnswerQuery(
        period=query.period,
        group=query.group,
        location=query.location,
        has_comment=query.has_comment,
        origin=query.origin,
        order=order,
    )
    name = request.node.callspec.id
    say(f"first page, {name}", best_of(lambda: beginning(large, asked)), FIRST_PAGE)


@pytest.mark.parametrize("query", FILTERS.values(), ids=FILTERS)
def test_a_page_that_is_scrolled_to_and_the_last_one(
    large: Workspace, query: AnswerQuery, request: pytest.FixtureRequest
) -> None:
    found = whole(large, query)
    middle = found.count // 2
    near = large.lists.page(found, range(middle - 1, middle))
    known = KnownRow(middle - 1, near[0]) if near else None
    rows = range(middle, middle + PAGE_ROWS)
    name = request.node.callspec.id
    say(f"scrolled, {name}", best_of(lambda: large.lists.page(found, rows, known)), SCROLLED)
    say(f"jump to the middle, {name}", best_of(lambda: large.lists.page(found, rows)), JUMP)
    last = range(max(0, found.count - PAGE_ROWS), found.count)
    say(f"jump to the end, {name}", best_of(lambda: large.lists.page(found, last)), JUMP)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
@pytest.mark.parametrize("order", Order)
def test_a_search_shows_its_first_rows(
    large: Workspace, text: str, order: Order, request: pytest.FixtureRequest
) -> None:
    query = AnswerQuery(text=text, order=order)
    name = request.node.callspec.id
    say(f"search, {name}", best_of(lambda: beginning(large, query)), LETTER)


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_step_of_a_search_keeps_a_letter_waiting(
    large: Workspace, text: str, request: pytest.FixtureRequest
) -> None:
    longest, steps, turn = [], 0, 0.0
    for _turn in range(3):
        search = large.lists.search(AnswerQuery(text=text), page_rows=PAGE_ROWS)
        waits: list[float] = []
        is_whole = False
        while not is_whole:
            began = perf_counter()
            is_whole = search.step().is_whole
            waits.append((perf_counter() - began) * 1000)
        longest.append(sorted(waits)[len(waits) * 95 // 100])
        steps, turn = len(waits), sum(waits)
    name = request.node.callspec.id
    sys.stdout.write(f"\nsearch to its end, {name}: {steps} steps, {turn:.0f} ms")
    say(f"95 of 100 steps, {name}", min(longest), LETTER / 2)


@pytest.mark.parametrize("text", ["queue was", "customer 12", "777777", "zzz"])
def test_a_word_typed_letter_by_letter(large: Workspace, text: str) -> None:
    for length in range(1, len(text) + 1):
        query = AnswerQuery(text=text[:length])
        say(f"search “{text[:length]}”", best_of(lambda q=query: beginning(large, q), 3), LETTER)


@pytest.fixture(scope="module")
def window(million: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[AnswersWindow]:
    """The answers page of the program, on every answer of a copy of the file."""
    home = tmp_path_factory.mktemp("window")
    shutil.copyfile(million, paths(home).data_file)
    made = AnswersWindow(home)
    made.program.scope.let_all_through()
    made.settle()
    made.page.table.setFocus()
    made.page.table.selectRow(0)
    made.settle()
    yield made
    made.close()


def test_every_answer_chosen_to_painted_rows(window: AnswersWindow, million: Path) -> None:
    scope, waits = window.program.scope, []
    for _turn in range(TURNS):
        scope.choose(Month(2026, 10).period)
        window.settle()
        waits.append(
            window.milliseconds(
                scope.let_all_through,
                lambda: window.page.rows.rowCount() >= 1_000_000,
            )
        )
        window.settle()
    say("every answer chosen to painted rows", min(waits), FIRST_PAGE)


def test_a_scrolled_page_to_painted_rows(window: AnswersWindow) -> None:
    acts = {
        "a turn of the wheel": lambda: window.wheel(400),
        "Page Down, with the answer beside": lambda: window.key(Qt.Key.Key_PageDown),
    }
    for what, act in acts.items():
        turns = [median(act() for _page in range(30)) for _turn in range(3)]
        say(f"{what} to painted rows, median of 30", min(turns), SCROLLED)


def test_end_to_the_last_rows(window: AnswersWindow) -> None:
    waits = []
    for _turn in range(TURNS):
        window.key(Qt.Key.Key_Home)
        window.settle()
        window.page.read_again()  # as if nothing had been seen yet
        window.settle()
        waits.append(window.key(Qt.Key.Key_End))
        window.settle()
    say("End to the last rows", median(waits), JUMP)
    window.key(Qt.Key.Key_Home)


@pytest.mark.parametrize("text", ["queue was", "customer 12", "777777", "zz", "nothing like it"])
def test_a_letter_to_the_rows_that_hold_it(window: AnswersWindow, text: str) -> None:
    by_place: list[list[float]] = []
    for _turn in range(3):
        window.page.search.setFocus()
        waits = [window.letter(letter) for letter in text]
        by_place.append([wait for wait, letter in zip(waits, text, strict=True) if letter != " "])
        window.settle()
        window.page.search.clear()
        window.settle()
    slowest = max(min(turns) for turns in zip(*by_place, strict=True))
    say(f"a letter of “{text}” to painted rows, the slowest", slowest, LETTER)


def test_the_memory_of_the_page_after_all_that(million: Path, tmp_path: Path) -> None:
    shutil.copyfile(million, paths(tmp_path).data_file)
    cost = cost_of(["-m", "tests.benchmarks.answers_window", tmp_path])
    sys.stdout.write(f"\nmemory of the running program: {cost.memory / 10**6:.0f} MB (at most 250)")
    assert cost.memory <= MOST_MEMORY
