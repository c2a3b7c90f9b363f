"""Earlier customers: offered while a name or number is typed, and known once it is whole."""

from datetime import timedelta

import pytest

from nps_desktop.domain.customers import Customer, CustomerKeys
from nps_desktop.domain.responses import Response
from nps_desktop.domain.states import Closing
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import customers
from tests.factories import TODAY, a_detractor, an_answer

MAY = TODAY - timedelta(days=190)


def enter(workspace: Workspace, *answers: Response) -> list[int]:
    """Enter answers; return their numbers."""
    return [workspace.responses.add(answer).ids[0] for answer in answers]


def names(found: tuple[Customer, ...]) -> list[str]:
    """The names that are offered."""
    return [each.name for each in found]


def test_customers_are_found_by_the_beginning_of_their_name_newest_first(
    workspace: Workspace,
) -> None:
    enter(
        workspace,
        an_answer(8, MAY, name="Anna Holm", phone="20 12 34 56"),
        an_answer(9, name="Anders And"),
        an_answer(9, name="Bo Anker"),
        an_answer(9),
    )
    assert workspace.customers.with_name("AN") == (
        Customer("Anders And", "", "", 9, TODAY),
        Customer("Anna Holm", "20 12 34 56", "", 8, MAY),
    )
    assert names(workspace.customers.with_name(" anna ")) == ["Anna Holm"]
    assert workspace.customers.with_name("a") == ()
    assert workspace.customers.with_name("Anna Holmgaard") == ()


def test_customers_are_found_by_the_beginning_of_their_number(workspace: Workspace) -> None:
    enter(
        workspace,
        an_answer(8, MAY, name="Anna Holm", phone="+45 20 12 34 56"),
        an_answer(8, TODAY, name="Anna", email="anna@example.org", phone="20123456"),
        an_answer(8, TODAY, email="anna@example.org"),
        an_answer(9, name="Per", phone="62521010"),
    )
    assert workspace.customers.with_phone("20 1") == (
        Customer("Anna", "20123456", "anna@example.org", 8, TODAY, answers=3),
    )
    assert workspace.customers.with_phone("20") == ()
    assert workspace.customers.with_phone("no") == ()


def test_one_customer_is_one_line_and_has_the_name_that_was_begun(workspace: Workspace) -> None:
    enter(
        workspace,
        an_answer(8, MAY, name="Anna Holm", phone="20123456"),
        an_answer(5, MAY, name="Anna Holm", phone="20123456"),
        an_answer(9, name="Per Holm", phone="20123456"),
    )
    (anna,) = workspace.customers.with_name("anna")
    assert (anna.name, anna.answers, anna.last_score) == ("Anna Holm", 3, 9)


def test_at_most_six_are_offered(workspace: Workspace) -> None:
    enter(workspace, *(an_answer(name=f"Anna {n}", phone=f"2012345{n}") for n in range(9)))
    assert names(workspace.customers.with_name("Anna")) == [f"Anna {n}" for n in range(8, 2, -1)]
    assert len(workspace.customers.with_phone("201")) == 6


def test_signs_with_a_meaning_for_databases_are_letters(workspace: Workspace) -> None:
    enter(workspace, an_answer(name="100% Bo"), an_answer(name="1000 Bo"), an_answer(name="Å_sa"))
    assert names(workspace.customers.with_name("100%")) == ["100% Bo"]
    assert names(workspace.customers.with_name("å_")) == ["Å_sa"]


def test_removed_answers_make_no_customer(workspace: Workspace) -> None:
    numbers = enter(workspace, an_answer(name="Anna", phone="20123456"))
    workspace.responses.remove(numbers)
    assert workspace.customers.with_name("Anna") == ()
    assert workspace.customers.with_phone("2012") == ()
    assert workspace.customers.known(CustomerKeys("anna", "20123456")) is None


def test_of_a_crowd_with_one_beginning_the_newest_are_offered(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(customers, "CROWD", 3)
    enter(
        workspace,
        an_answer(name="Anna"),
        *(an_answer(day=MAY, name=f"Anna {n}") for n in range(5)),
        an_answer(name="Bo"),
    )
    assert names(workspace.customers.with_name("an"))[0] == "Anna"
    assert len(workspace.customers.with_name("an")) == 6


def test_the_number_says_who_it_is_whatever_the_name(workspace: Workspace) -> None:
    enter(workspace, an_answer(8, MAY, name="Anna Holm", phone="20123456"))
    known = workspace.customers.known(CustomerKeys("somebody", "20123456"))
    assert known == Customer("Anna Holm", "20123456", "", 8, MAY)


def test_the_address_says_who_it_is_where_no_number_does(workspace: Workspace) -> None:
    enter(workspace, an_answer(8, MAY, name="Anna Holm", email="anna@example.org"))
    keys = CustomerKeys("", "6252", "anna@example.org")
    assert names((workspace.customers.known(keys) or pytest.fail("unknown"),)) == ["Anna Holm"]


def test_a_name_alone_says_who_it_is_unless_there_are_two_of_it(workspace: Workspace) -> None:
    enter(workspace, an_answer(name="Anna Holm", phone="20123456"), an_answer(name="Per"))
    assert workspace.customers.known(CustomerKeys("anna holm"))
    enter(workspace, an_answer(name="Anna Holm", phone="62521010"))
    assert workspace.customers.known(CustomerKeys("anna holm")) is None
    assert workspace.customers.known(CustomerKeys("anna holm", "6252"))


def test_a_name_with_another_number_is_somebody_else(workspace: Workspace) -> None:
    enter(workspace, an_answer(name="Anna Holm", phone="20123456"))
    assert workspace.customers.known(CustomerKeys("anna holm", "2012"))
    assert workspace.customers.known(CustomerKeys("anna holm", "6252")) is None


def test_a_number_given_for_the_first_time_does_not_make_a_name_unknown(
    workspace: Workspace,
) -> None:
    enter(workspace, an_answer(name="Anna Holm"))
    assert workspace.customers.known(CustomerKeys("anna holm", "2012"))


def test_nobody_is_known_by_nothing(workspace: Workspace) -> None:
    enter(workspace, an_answer(9))
    assert workspace.customers.known(CustomerKeys()) is None


def test_the_answer_being_typed_is_not_an_earlier_one(workspace: Workspace) -> None:
    first, last = enter(
        workspace,
        an_answer(8, MAY, name="Anna", phone="20123456"),
        an_answer(9, name="Anna", phone="20123456"),
    )
    keys = CustomerKeys("anna", "20123456")
    assert workspace.customers.known(keys, besides=last) == Customer("Anna", "20123456", "", 8, MAY)
    workspace.responses.remove([first])
    assert workspace.customers.known(keys, besides=last) is None


def test_a_call_that_is_still_owed_is_known(workspace: Workspace) -> None:
    enter(workspace, a_detractor())
    (offered,) = workspace.customers.with_name("åse")
    assert offered.has_open_call
    (case,) = [workspace.followups.of_response(1)]
    assert case
    workspace.followups.close(case.followup.id, Closing.EXPLAINED, by="Bo")
    (offered,) = workspace.customers.with_name("åse")
    assert not offered.has_open_call
