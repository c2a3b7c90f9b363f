"""A visit to the counter is one answer, however often it is stored."""

from uuid import UUID, uuid4

import pytest

from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import Response, Source
from nps_desktop.services import counter
from nps_desktop.services.workspace import Workspace
from tests.deeds import corrected
from tests.factories import an_answer, waiting_cases

VISIT = UUID(int=1)


def at_the_counter(score: int, **parts: str | bool) -> Response:
    return an_answer(score, source=Source.COUNTER, **parts)


def answers(workspace: Workspace) -> list[Response]:
    return [each.response for each in workspace.responses.every()]


def test_a_visit_that_goes_on_rewrites_its_answer(workspace: Workspace) -> None:
    workspace.counter.store(VISIT, at_the_counter(7))
    workspace.counter.store(VISIT, at_the_counter(8))
    workspace.counter.store(VISIT, at_the_counter(8, comment="Good bread", phone="12 34 56 78"))
    assert answers(workspace) == [at_the_counter(8, comment="Good bread", phone="12 34 56 78")]


def test_every_visit_has_its_answer(workspace: Workspace) -> None:
    workspace.counter.store(VISIT, at_the_counter(7))
    workspace.counter.store(UUID(int=2), at_the_counter(7))
    assert len(answers(workspace)) == 2


def test_an_unhappy_visit_opens_a_call(workspace: Workspace) -> None:
    workspace.counter.store(VISIT, at_the_counter(3))
    workspace.counter.store(VISIT, at_the_counter(3, phone="12 34 56 78"))
    (case,) = waiting_cases(workspace)
    assert case.answer.response.phone == "12 34 56 78"


def test_what_somebody_else_changed_meanwhile_stays(workspace: Workspace) -> None:
    (id,) = workspace.counter.store(VISIT, at_the_counter(7)).ids
    corrected(workspace, id, at_the_counter(7, name="Åse", location="Till 2"))
    workspace.counter.store(VISIT, at_the_counter(9, comment="Good bread"))
    assert answers(workspace) == [
        at_the_counter(9, name="Åse", location="Till 2", comment="Good bread")
    ]


def test_what_somebody_else_changes_in_the_same_moment_stays(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    (id,) = workspace.counter.store(VISIT, at_the_counter(7)).ids
    as_it_was = workspace.responses.get(id)
    corrected(workspace, id, at_the_counter(7, name="Åse"))
    monkeypatch.setattr(workspace.responses, "get", lambda _id: as_it_was)
    workspace.counter.store(VISIT, at_the_counter(9))
    assert answers(workspace) == [at_the_counter(9, name="Åse")]


def test_an_answer_that_was_removed_meanwhile_stays_away(workspace: Workspace) -> None:
    (id,) = workspace.counter.store(VISIT, at_the_counter(7)).ids
    workspace.responses.remove([id])
    assert not workspace.counter.store(VISIT, at_the_counter(8)).touched
    assert workspace.responses.count(AnswerQuery()) == 0


def test_visits_of_hours_ago_are_forgotten(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counter, "REMEMBERED", 2)
    workspace.counter.store(VISIT, at_the_counter(7))
    workspace.counter.store(uuid4(), at_the_counter(1))
    workspace.counter.store(VISIT, at_the_counter(8))
    workspace.counter.store(uuid4(), at_the_counter(2))
    workspace.counter.store(VISIT, at_the_counter(9))
    assert sorted(each.score for each in answers(workspace)) == [1, 2, 9]
