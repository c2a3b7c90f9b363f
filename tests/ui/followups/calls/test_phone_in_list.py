"""A line of the list says how to call the customer, without cutting when."""

from nps_desktop.ui.followups.followups_page import FollowUpsPage


def test_a_line_has_the_number_to_dial(page: FollowUpsPage) -> None:
    numbers = [page.calls.phone(page.calls.row(place)) for place in range(page.calls.rowCount())]
    assert numbers[0] == "12 34 56 78"


def test_a_number_that_names_the_customer_is_not_said_twice(page: FollowUpsPage) -> None:
    nameless = next(place for place in range(3) if not page.calls.row(place).name)
    assert "12 34 56 78" in page.calls.index(nameless).data()
    assert page.calls.phone(page.calls.row(nameless)) == ""
