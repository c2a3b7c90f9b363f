"""The customer of a case: what they said before and after, and their other open cases."""

from datetime import timedelta

import pytest

from nps_desktop.domain.case_moves import Reason, Refusal
from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.states import Closing
from nps_desktop.services.followups import FollowUps
from nps_desktop.ui.messages import Message
from nps_desktop.ui.page_keys import Destination, PageKey
from tests.factories import NOW, TODAY, a_detractor, an_event
from tests.ui.conftest import Settle, Stored
from tests.ui.followups.case_bench import CaseBench
from tests.ui.followups.conftest import Open, StoredCase, happy


@pytest.fixture
def wanted(bench: CaseBench) -> list[Destination]:
    """Where the page wants to go."""
    heard: list[Destination] = []
    bench.page_wanted.connect(heard.append)
    return heard


def test_who_said_nothing_else_is_told_of(bench: CaseBench, open_case: Open) -> None:
    open_case()
    assert bench.view.customer.title.text() == "First answer of this customer."
    open_case(name="", phone="")
    assert "nobody can tell" in bench.view.customer.title.text()


def test_each_other_answer_stands_with_score_day_words_and_what_came_of_it(
    bench: CaseBench,
    open_case: Open,
    stored: Stored,
    settle: Settle,
    wanted: list[Destination],
) -> None:
    day = TODAY - timedelta(days=60)
    stored(lambda workspace: workspace.responses.add(happy(day=day)))
    open_case()
    (line,) = bench.view.customer.lines
    assert bench.view.customer.title.text() == "1 other answer of this customer"
    assert line.accessibleName() == "9, 22/09/2026, “Lovely.”"
    assert line.merge.isHidden()
    line.open.click()
    assert wanted == [Destination(PageKey.RESPONSES, line.past.answer.id)]


def test_the_answer_of_the_case_is_opened(
    bench: CaseBench, open_case: Open, wanted: list[Destination]
) -> None:
    open_case()
    bench.view.head.answer_link.click()
    assert wanted == [Destination(PageKey.RESPONSES, bench.view.case.answer.id)]


def test_another_open_case_is_opened(bench: CaseBench, open_case: Open, settle: Settle) -> None:
    first = open_case(comment="No smile.")
    open_case()
    (line,) = bench.view.customer.lines
    assert line.open.text() == "Open its case"
    line.open.click()
    settle()
    assert bench.view.case.followup.id == first


def test_another_open_case_comes_in_and_goes_apart_by_undo(
    bench: CaseBench,
    open_case: Open,
    stored: Stored,
    settle: Settle,
    told: list[Message],
) -> None:
    first = open_case(a_detractor(at=NOW - timedelta(hours=30), comment="No smile."))
    second = open_case()
    (line,) = bench.view.customer.lines
    line.merge.setFocus()
    line.merge.click()
    settle()
    assert bench.view.customer.lines[0].open.hasFocus()
    assert "No smile." in bench.view.head.words.accessibleName()
    assert f"Case {first}, gave 3 yesterday 07:00" in bench.view.head.words.accessibleName()
    assert bench.view.history.lines[0] == f"Mette · today 13:00 — Case {first} came in"
    assert bench.view.customer.lines[0].merge.isHidden()
    bench.show_item(first)
    settle()
    closed = bench.view.closed
    words = f"Went into case {second} of this customer today 13:00, by Mette."
    assert (closed.words, closed.reopen.isVisible()) == (words, False)
    closed.open_other.click()
    settle()
    assert bench.view.case.followup.id == second
    assert told[-1].deed == "merging the calls of Åse Ørsted"
    undo = told[-1].undo
    stored(lambda workspace: workspace.undo(undo))
    settle()
    assert "No smile." not in bench.view.head.words.accessibleName()
    assert not bench.view.customer.lines[0].merge.isHidden()


def test_a_newer_complaint_is_the_case_that_goes_on(
    bench: CaseBench, open_case: Open, stored: Stored, settle: Settle, told: list[Message]
) -> None:
    newer = open_case(comment="No smile.")
    older = open_case(a_detractor(at=NOW - timedelta(hours=30)))
    reached = an_event(EventKind.REACHED, NOW - timedelta(hours=20))
    stored(lambda workspace: workspace.followups.record(older, reached))
    settle()
    bench.view.customer.lines[0].merge.click()
    settle()
    assert bench.view.case.followup.id == newer
    assert told[-1].text.endswith(f"case {older} now belongs to case {newer}.")


def test_a_case_that_was_left_alone_can_be_opened_again(
    bench: CaseBench, open_case: Open, stored: Stored, settle: Settle, kept: StoredCase
) -> None:
    first = open_case(comment="No smile.")
    second = open_case()
    bench.view.customer.lines[0].merge.click()
    settle()
    stored(lambda workspace: workspace.followups.close(second, Closing.EXPLAINED, by="Bo"))
    answer = kept(second).response_id
    stored(lambda workspace: workspace.responses.remove([answer]))
    settle()
    bench.show_item(first)
    settle()
    closed = bench.view.closed
    assert (closed.reopen.isVisible(), closed.open_other.isVisible()) == (True, False)
    closed.reopen.click()
    settle()
    assert kept(first).end is None


def test_cases_that_cannot_be_merged_say_why(
    bench: CaseBench, open_case: Open, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_case(comment="No smile.")
    open_case()
    refused = Refusal(Reason.OTHER_CUSTOMER)
    monkeypatch.setattr(FollowUps, "merge", lambda *_given, **_named: refused)
    bench.view.customer.lines[0].merge.click()
    settle()
    assert bench.view.bar.complaint.startswith("These cases are not of one customer.")


def test_a_closed_case_takes_no_other_in(
    bench: CaseBench, open_case: Open, settle: Settle, kept: StoredCase
) -> None:
    open_case(comment="No smile.")
    number = open_case()
    assert not bench.view.customer.lines[0].merge.isHidden()
    bench.view.bar.closing_chosen.emit(Closing.EXPLAINED)
    settle()
    assert kept(number).closing is Closing.EXPLAINED
    assert bench.view.customer.lines[0].merge.isHidden()


def test_of_many_answers_the_newest_stand_first_and_the_others_on_demand(
    bench: CaseBench, open_case: Open, stored: Stored
) -> None:
    for days in range(1, 8):
        answer = happy(day=TODAY - timedelta(days=days))
        stored(lambda workspace, answer=answer: workspace.responses.add(answer))
    open_case()
    view = bench.view.customer
    assert len(view.lines) == 4
    assert view.more.text() == "Show 3 more"
    view.more.click()
    assert (len(view.lines), view.more.isVisible()) == (7, False)


def test_the_head_leads_to_another_open_case_and_merges_it(
    bench: CaseBench, open_case: Open, settle: Settle, told: list[Message]
) -> None:
    first = open_case(comment="No smile.")
    assert bench.view.head.also.isHidden()
    second = open_case()
    also = bench.view.head.also
    assert [link.text() for link in also.links if link.isVisible()] == [f"Also open: case {first}"]
    also.links[0].click()
    settle()
    assert bench.view.case.followup.id == first
    assert also.links[0].text() == f"Also open: case {second}"
    also.merge.click()
    settle()
    assert told[-1].text.endswith(f"case {second} now belongs to case {first}.") or told[
        -1
    ].text.endswith(f"case {first} now belongs to case {second}.")
    assert also.isHidden()
