"""A new call is due as the shop's clock counts; those that are open keep their time."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from nps_desktop.domain.followups import FollowUp
from nps_desktop.domain.opening_hours import USUAL_WEEK, Clock, OpeningHours
from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop import Shop
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage.schema import shop as shop_table
from tests.factories import NOW, TODAY, a_detractor, a_preview, an_import_row

OPENING = OpeningHours((*USUAL_WEEK[:5], (), ()), "DK", closed_days=(date(2026, 11, 23),))
"""Open on Monday to Friday until 17:30; the Monday after today (a Saturday) is closed."""

FRIDAY = date(2026, 11, 20)
FRIDAY_1640 = datetime(2026, 11, 20, 15, 40, tzinfo=UTC)
FRIDAY_1730 = datetime(2026, 11, 20, 16, 30, tzinfo=UTC)
WEDNESDAY = timedelta(days=5)


def followup_of(workspace: Workspace, number: int) -> FollowUp:
    """Return the follow-up of an answer."""
    case = workspace.followups.of_response(number)
    assert case is not None
    return case.followup


def enter(workspace: Workspace, answer: Response) -> FollowUp:
    """Enter an unhappy customer; return the follow-up."""
    return followup_of(workspace, workspace.responses.add(answer).ids[0])


@pytest.fixture
def by_days(workspace: Workspace) -> Workspace:
    """A shop that counts by opening days."""
    workspace.shop.write(Shop(clock=Clock.DAYS, opening=OPENING))
    return workspace


def test_an_answer_of_friday_is_due_on_the_second_opening_day(by_days: Workspace) -> None:
    followup = enter(by_days, a_detractor(day=FRIDAY, at=FRIDAY_1640))
    assert followup.started_at == FRIDAY_1640
    assert followup.due_at == FRIDAY_1640 + WEDNESDAY


def test_a_card_of_friday_counts_from_closing_time(by_days: Workspace) -> None:
    followup = enter(by_days, a_detractor(day=FRIDAY))
    assert followup.started_at == FRIDAY_1730
    assert followup.due_at == FRIDAY_1730 + WEDNESDAY


def test_a_card_of_a_closed_day_counts_from_its_midnight_or_from_now(by_days: Workspace) -> None:
    assert enter(by_days, a_detractor()).started_at == NOW
    sunday = enter(by_days, a_detractor(day=date(2026, 11, 15)))
    assert sunday.started_at == datetime(2026, 11, 15, 23, tzinfo=UTC)


def test_imported_answers_are_due_by_the_same_clock(by_days: Workspace) -> None:
    row = an_import_row(score=2, day=FRIDAY, at=FRIDAY_1640, phone="12 34 56 78")
    imported = by_days.imports.commit(a_preview([row]))
    assert imported is not None
    found = by_days.followups.find("12 34 56 78")
    assert [call.due_at for call in found] == [FRIDAY_1640 + WEDNESDAY]


def test_calls_that_are_open_keep_their_time_when_the_clock_changes(workspace: Workspace) -> None:
    before = enter(workspace, a_detractor(day=FRIDAY))
    assert before.due_at == datetime(2026, 11, 22, 23, tzinfo=UTC)
    workspace.shop.write(Shop(clock=Clock.HOURS, opening=OPENING, followup_hours=4))
    assert followup_of(workspace, before.response_id) == before


def test_a_corrected_word_keeps_the_time_and_a_corrected_day_plans_anew(
    workspace: Workspace,
) -> None:
    before = enter(workspace, a_detractor(day=FRIDAY))
    seen = workspace.responses.get(before.response_id)
    assert seen is not None
    workspace.shop.write(Shop(clock=Clock.DAYS, opening=OPENING))
    mended = replace(seen.response, comment="Mended.")
    workspace.responses.rewrite(seen.id, mended, seen=seen.response)
    assert followup_of(workspace, seen.id) == before
    thursday = replace(mended, day=FRIDAY - timedelta(days=1))
    workspace.responses.rewrite(seen.id, thursday, seen=mended)
    moved = followup_of(workspace, seen.id)
    assert moved.started_at == FRIDAY_1730 - timedelta(days=1)
    assert moved.due_at == datetime(2026, 11, 24, 16, 30, tzinfo=UTC)


def test_clock_and_opening_are_kept_in_the_data_file(workspace: Workspace) -> None:
    for known in (
        Shop(clock=Clock.DAYS, opening=OPENING, opens_for_passives=True),
        Shop(clock=Clock.HOURS, opening=OpeningHours(((),) * 7)),
        Shop(),
    ):
        workspace.shop.write(known)
        assert workspace.shop.read() == known


@pytest.mark.parametrize("value", ['"sundial"', "3", "null", "[]", "{", "{}", "[" * 100_000])
def test_a_clock_that_is_not_understood_is_that_of_the_wall(
    workspace: Workspace, value: str
) -> None:
    workspace.shop.write(Shop("Bageriet", clock=Clock.DAYS, opening=OPENING))
    with workspace.datafile.write() as connection:
        chosen = shop_table.update().where(shop_table.c.key.in_(["clock", "opening"]))
        connection.execute(chosen.values(value=value))
    assert workspace.shop.read() == Shop("Bageriet")


def test_a_country_that_is_not_known_breaks_no_call(workspace: Workspace) -> None:
    workspace.shop.write(Shop(clock=Clock.DAYS, opening=replace(OPENING, country="utils")))
    assert enter(workspace, a_detractor(day=TODAY)).due_at > NOW
