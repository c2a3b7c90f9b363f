"""What is said of a call in one line."""

from nps_desktop.domain.followups import Case
from nps_desktop.domain.responses import Response
from nps_desktop.ui.followups.call_words import customer, first_words, load, tried
from tests.factories import a_detractor, a_followup, a_stored, an_event


def a_case(response: Response, attempts: int = 0) -> Case:
    events = (an_event() for _attempt in range(attempts))
    return Case(a_followup(*events), a_stored(response))


def test_a_customer_is_known_by_name_else_by_phone_else_by_mail() -> None:
    assert customer(a_case(a_detractor(name="Åse"))) == "Åse"
    assert customer(a_case(a_detractor(name=""))) == "Unknown · 12 34 56 78"
    mail = a_detractor(name="", phone="", email="a@b.dk")
    assert customer(a_case(mail)) == "Unknown · a@b.dk"
    assert customer(a_case(a_detractor(name="", phone=""))) == "Unknown"


def test_words_stand_in_one_line() -> None:
    assert first_words(a_case(a_detractor(comment="Too\nslow."))) == "“Too slow.”"
    assert first_words(a_case(a_detractor(comment=""))) == "Without words"


def test_attempts_are_counted() -> None:
    assert tried(a_case(a_detractor())) == ""
    assert tried(a_case(a_detractor(), 1)) == "tried 1 time"
    assert tried(a_case(a_detractor(), 2)) == "tried 2 times"


def test_a_customer_without_contact_details_is_told_of() -> None:
    assert tried(a_case(a_detractor(phone=""))) == "no contact details"


def test_the_load_is_told_in_hours_and_minutes() -> None:
    assert load(1, 10) == "1 call, about 10 min"
    assert load(5, 10) == "5 calls, about 50 min"
    assert load(1, 60) == "1 call, about 1 h"
    assert load(6, 10) == "6 calls, about 1 h"
    assert load(12, 10) == "12 calls, about 2 h"
    assert load(14, 10) == "14 calls, about 2 h 20 min"
