"""What is said of a call in one line."""

from typing import Any

import pytest

from nps_desktop.domain.call_lists import CallRow
from nps_desktop.domain.shop_lists import Entry, ShopLists
from nps_desktop.domain.states import Closing, State
from nps_desktop.ui.followups.calls.call_words import (
    remarks,
    short_name,
    tried,
    who_has_it,
)
from tests.factories import NOW

LISTS = ShopLists(colleagues=(Entry(1, "Mette Holm"), Entry(2, "Bo", is_archived=True)))


def a_row(**parts: Any) -> CallRow:
    """Return a line of the list: somebody who can be phoned."""
    known = {
        "id": 1,
        "response_id": 1,
        "score": 3,
        "name": "Åse Ørsted",
        "phone": "12 34 56 78",
        "email": "",
        "location": "",
        "words": "Too slow.",
        "state": State.NEW,
        "due_at": NOW,
    }
    return CallRow(**(known | parts))


def test_attempts_are_counted() -> None:
    assert tried(a_row()) == ""
    assert tried(a_row(attempts=1)) == "tried 1 time"
    assert tried(a_row(attempts=2)) == "tried 2 times"


def test_a_customer_without_contact_details_is_told_of() -> None:
    assert tried(a_row(phone="")) == "no contact details"


def test_who_has_a_call_and_how_often_it_was_tried_is_remarked() -> None:
    assert remarks(a_row(), LISTS) == ("", "")
    assert remarks(a_row(assigned_to=1, attempts=2), LISTS) == ("Mette", "tried 2 times")
    assert who_has_it(a_row(assigned_to=1), LISTS) == "Mette Holm"


def test_somebody_who_works_here_no_more_still_has_it() -> None:
    assert remarks(a_row(assigned_to=2), LISTS) == ("Bo", "")


def test_of_a_closed_call_it_is_told_how_it_ended() -> None:
    row = a_row(state=State.CLOSED, closing=Closing.EXPLAINED, attempts=2, assigned_to=1)
    assert remarks(row, LISTS) == ("", "Explained")


@pytest.mark.parametrize(("name", "short"), [("Mette Holm", "Mette"), ("Bo", "Bo"), ("", "")])
def test_a_first_name_is_enough(name: str, short: str) -> None:
    assert short_name(name) == short
