"""Lists are walked along an index that holds their order: no answer is read that is passed over."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import event

from nps_desktop.domain.periods import Period
from nps_desktop.domain.queries import AnswerQuery, Order, Origin
from nps_desktop.domain.responses import Source
from nps_desktop.domain.scores import Group
from nps_desktop.storage import answer_lists, answer_walks, responses
from nps_desktop.storage.answer_lists import Way
from nps_desktop.storage.database import Connection, Database
from nps_desktop.storage.opening import open_database
from tests.factories import NOW, TODAY, an_answer

INDEXES = {
    Order.DATE: "ix_responses_by_day",
    Order.SCORE: "ix_responses_by_score",
    Order.NAME: "ix_responses_by_name",
}


@pytest.fixture
def connection(tmp_path: Path) -> Iterator[Connection]:
    database: Database = open_database(tmp_path / "answers.nps", NOW)
    with database.write() as opened:
        for score in range(11):
            responses.add(opened, an_answer(score, name=f"N{score % 3}" if score % 2 else ""), NOW)
        yield opened
    database.close()


@pytest.fixture
def plans(connection: Connection) -> list[str]:
    """How SQLite goes about each statement."""
    told: list[str] = []

    def explain(_own: Any, cursor: Any, statement: str, given: Any, *_rest: Any) -> None:
        if statement.startswith("SELECT"):
            plan = cursor.connection.execute(f"EXPLAIN QUERY PLAN {statement}", given)
            told.append(" | ".join(step[3] for step in plan))

    event.listen(connection, "before_cursor_execute", explain)
    return told


@pytest.mark.parametrize("order", Order)
@pytest.mark.parametrize("is_descending", [True, False])
@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"period": Period(TODAY, TODAY), "group": Group.PASSIVE, "location": ""},
        {"has_comment": True, "origin": Origin(Source.TYPED, batch=1)},
    ],
)
def test_a_list_is_walked_along_the_index_of_its_order(
    connection: Connection,
    plans: list[str],
    order: Order,
    is_descending: bool,
    parts: dict[str, Any],
) -> None:
    query = AnswerQuery(order=order, is_descending=is_descending, **parts)
    known = answer_lists.page(connection, query, offset=1, limit=1)
    plans.clear()
    for is_backward in (False, True):
        way = Way(query, is_backward, *known)
        answer_lists.numbers_along(connection, way, offset=1, limit=3)
    answer_walks.first_numbers(connection, query, 3)
    answer_walks.numbers_beyond(connection, query, None)
    assert plans
    for plan in plans:
        assert INDEXES[order] in plan
        assert "B-TREE" not in plan


def test_a_place_is_gone_to_at_once(connection: Connection, plans: list[str]) -> None:
    known = answer_lists.page(connection, AnswerQuery(), offset=5, limit=1)[0]
    plans.clear()
    query = AnswerQuery(period=Period(None, TODAY))
    answer_lists.numbers_along(connection, Way(query, beyond=known), offset=0, limit=100)
    assert [plan.rpartition("(")[2] for plan in plans] == ["day=? AND id<?)", "day<?)"]
