"""A list of answers is what filtering and sorting them one by one would give, however it is found.

What is said of a million answers is tried with few: the bounds that part few from many are low.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert, update

from nps_desktop.domain.answer_lists import AnswerList, KnownRow
from nps_desktop.domain.customers import name_key
from nps_desktop.domain.periods import ALL_TIME, Period
from nps_desktop.domain.queries import EVERYWHERE, AnswerQuery, Order, Origin
from nps_desktop.domain.responses import Response, Source, StoredResponse
from nps_desktop.domain.scores import Group
from nps_desktop.domain.texts import folded
from nps_desktop.services import answer_lists as services_lists
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import answer_lists, answer_walks
from nps_desktop.storage.schema import responses, stacks
from tests.factories import NOW, TODAY, a_preview, an_answer, an_import_row

PAGE = 4
DAYS = tuple(TODAY - timedelta(days=ago) for ago in (0, 0, 0, 1, 40, 400))
NAMES = ("", "", "", "Anna", "anna ", "Bo", "Åse", "Zoë 🙂")
COMMENTS = ("", "", "Køen var lang", "queue", '100 % "ok"', "a_b\\c", "🙂🙂", "it's")
LOCATIONS = ("", "North", "South")
SIGNS = ("", " ", "%", '"', "_", "\\", "🙂", "'s", "\0")
TEXTS = (*SIGNS, "kø", "KØEN", "ann", "an", "queue", "x" * 300, "Køen var lang" * 30)
STACK = 7


def an_answer_of(chance: Random) -> Response:
    return an_answer(
        chance.randrange(11),
        chance.choice(DAYS),
        name=chance.choice(NAMES),
        comment=chance.choice(COMMENTS),
        phone=chance.choice(("", "12 34 56 78")),
        location=chance.choice(LOCATIONS),
        source=chance.choice((Source.TYPED, Source.COUNTER)),
    )


@pytest.fixture(params=["all few", "all many"])
def many(
    request: pytest.FixtureRequest, workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> Workspace:
    """Ninety answers, typed, imported and of a stack; some were removed."""
    chance = Random(4)
    numbers = [workspace.responses.add(an_answer_of(chance)).ids[0] for _each in range(60)]
    for batch in range(2):
        rows = [
            replace(an_import_row(row, key=f"{batch}-{row}"), response=an_answer_of(chance))
            for row in range(15)
        ]
        workspace.imports.commit(a_preview(rows))
    with workspace.datafile.write() as connection:
        values = {"id": STACK, "day": TODAY, "location": "", "shift": "", "staff": ""}
        connection.execute(insert(stacks).values(**values, begun_at=NOW))
        of_stack = responses.c.id.in_(numbers[::7])
        connection.execute(update(responses).where(of_stack).values(stack=STACK))
    workspace.responses.remove(numbers[::5])
    if request.param == "all many":
        monkeypatch.setattr(answer_lists, "FEW", 2)
        at_once = {"PASSED": 30, "LOOKED_UP": 9, "SCANNED": 11, "WALKED": 5}
        for name, rows in at_once.items():
            monkeypatch.setattr(answer_walks, name, rows)
        monkeypatch.setattr(services_lists, "NUMBERS_AT_ONCE", 7)
        monkeypatch.setattr(services_lists, "ROWS_LOOKED_FOR", 3)
    return workspace


def of_stack(workspace: Workspace) -> set[int]:
    query = AnswerQuery(origin=Origin(stack=STACK))
    return {answer.id for answer in workspace.responses.page(query, offset=0, limit=1000)}


def expected(workspace: Workspace, query: AnswerQuery) -> list[StoredResponse]:
    """Return the list as a reader with patience would make it."""
    in_stack = of_stack(workspace)
    found = [
        answer
        for answer in workspace.responses.every()
        if _is_wanted(query, answer)
        and (query.origin.stack is None or (query.origin.stack == STACK and answer.id in in_stack))
    ]
    found.sort(key=lambda answer: _place(query.order, answer), reverse=query.is_descending)
    if query.order is Order.NAME:
        found.sort(key=lambda answer: not name_key(answer.response.name))
    return found


def _is_wanted(query: AnswerQuery, answer: StoredResponse) -> bool:
    response, origin = answer.response, query.origin
    text = folded(query.text.replace("\0", " ").strip())
    words = (response.comment, response.name, response.phone, response.email)
    return (
        response.day in query.period
        and query.group in (None, response.group)
        and query.location in (None, response.location)
        and (not query.has_comment or bool(response.comment))
        and origin.source in (None, response.source)
        and origin.batch in (None, answer.batch)
        and any(text in folded(part) for part in words)
    )


def _place(order: Order, answer: StoredResponse) -> tuple[object, ...]:
    first = {
        Order.DATE: (),
        Order.SCORE: (answer.response.score,),
        Order.NAME: (name_key(answer.response.name),),
    }[order]
    return (*first, answer.response.day, answer.id)


def found_by_steps(workspace: Workspace, query: AnswerQuery) -> Iterator[AnswerList]:
    search = workspace.lists.search(query, page_rows=PAGE)
    while True:
        found = search.step()
        yield found
        if found.is_whole:
            return


queries = st.builds(
    AnswerQuery,
    text=st.sampled_from(TEXTS),
    period=st.sampled_from(
        (ALL_TIME, Period(TODAY, TODAY), Period(DAYS[4], DAYS[3]), Period(None, DAYS[3]))
    ),
    group=st.sampled_from((None, *Group)),
    location=st.sampled_from((None, None, *LOCATIONS)),
    has_comment=st.booleans(),
    origin=st.sampled_from(
        (
            *(EVERYWHERE, EVERYWHERE, Origin(Source.COUNTER), Origin(Source.IMPORTED)),
            *(Origin(batch=1), Origin(batch=9), Origin(stack=STACK), Origin(stack=8)),
        )
    ),
    order=st.sampled_from(Order),
    is_descending=st.booleans(),
)
counted = queries.map(lambda query: replace(query, text="", has_comment=False, origin=EVERYWHERE))
same_file = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@same_file
@given(query=queries)
def test_a_list_is_what_is_filtered_and_sorted_one_by_one(
    many: Workspace, query: AnswerQuery
) -> None:
    answers = expected(many, query)
    counts = []
    for found in found_by_steps(many, query):
        counts.append(found.count)
        shown = list(found.first_page)
        assert shown == answers[: len(shown)]
    assert found.count == len(answers)
    assert shown == answers[:PAGE]
    assert counts == sorted(counts)
    assert many.responses.count(query) == len(answers)
    assert list(many.lists.numbers(found, range(1000))) == [answer.id for answer in answers]


@same_file
@given(query=queries | counted, first=st.integers(0, 80), near=st.integers(0, 80))
def test_a_page_is_the_same_from_wherever_it_is_reached(
    many: Workspace, query: AnswerQuery, first: int, near: int
) -> None:
    answers = expected(many, query)
    found = many.lists.search(query, page_rows=PAGE).whole()
    rows = range(first, first + PAGE)
    page = answers[first : first + PAGE]
    assert list(many.lists.page(found, rows)) == page
    assert list(many.responses.page(query, offset=first, limit=PAGE)) == page
    if near < len(answers):
        known = KnownRow(near, answers[near])
        assert list(many.lists.page(found, rows, known)) == page
        assert many.lists.row_of(found, answers[near]) == near


def test_an_answer_that_is_not_in_a_list_has_no_row_there(many: Workspace) -> None:
    query = AnswerQuery(group=Group.PROMOTER)
    found = many.lists.search(query, page_rows=PAGE).whole()
    unhappy = expected(many, AnswerQuery(group=Group.DETRACTOR))[0]
    assert many.lists.row_of(found, unhappy) is None


def test_the_numbers_of_some_rows_are_those_of_a_part_of_the_list(many: Workspace) -> None:
    answers = expected(many, AnswerQuery())
    found = many.lists.search(AnswerQuery(), page_rows=PAGE).whole()
    some = [answer.id for answer in answers[5:25]]
    assert list(many.lists.numbers(found, range(5, 25))) == some
    assert list(many.lists.numbers(found, range(5, 5))) == []


def test_the_rows_of_answers_are_told_where_they_are_in_the_list(many: Workspace) -> None:
    answers = expected(many, AnswerQuery())
    promoters = many.lists.search(AnswerQuery(group=Group.PROMOTER), page_rows=PAGE).whole()
    happy = [answer for answer in answers if answer.response.group is Group.PROMOTER]
    unhappy = next(answer for answer in answers if answer.response.group is Group.DETRACTOR)
    assert many.lists.rows_of(promoters, [happy[4], unhappy, happy[1]]) in ((1, 4), (4, 1))


def test_the_rows_of_many_answers_of_a_long_list_take_too_long(many: Workspace) -> None:
    answers = expected(many, AnswerQuery())
    found = many.lists.search(AnswerQuery(), page_rows=PAGE).whole()
    rows = many.lists.rows_of(found, answers[:9])
    assert rows == (tuple(range(9)) if found.numbers else None)


def test_a_list_can_be_chosen_of_each_import_and_each_stack_with_cards(many: Workspace) -> None:
    many.imports.remove(1)
    origins = many.lists.origins()
    assert [batch.id for batch in origins.batches] == [2]
    assert [stack.id for stack in origins.stacks] == [STACK]


def test_answers_come_in_the_order_of_their_numbers_without_those_removed(
    many: Workspace,
) -> None:
    first, second, third = expected(many, AnswerQuery())[:3]
    many.responses.remove([second.id])
    assert many.lists.answers([third.id, second.id, first.id]) == (third, first)


def test_an_answer_entered_while_its_list_is_found_is_in_it_or_not(many: Workspace) -> None:
    query = AnswerQuery(text="a", has_comment=True)
    before = expected(many, query)
    numbers: set[int] = set()
    for found in found_by_steps(many, query):
        many.responses.add(an_answer(comment="a late one"))
        numbers = set(found.numbers or ())
    assert {answer.id for answer in before} <= numbers
    assert numbers <= {answer.id for answer in expected(many, query)}


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("is_descending", [True, False])
@pytest.mark.parametrize("near", [29, 34])
def test_one_scrolls_on_from_a_row_that_is_known(
    many: Workspace, order: Order, is_descending: bool, near: int
) -> None:
    query = AnswerQuery(order=order, is_descending=is_descending)
    answers = expected(many, query)
    found = many.lists.search(query, page_rows=PAGE).whole()
    page = many.lists.page(found, range(30, 34), KnownRow(near, answers[near]))
    assert list(page) == answers[30:34]
