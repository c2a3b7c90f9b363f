"""A period, a month and the overview say what the answers say, and nothing of removed ones."""

from datetime import date, timedelta

from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.measures import FollowUpMeasures
from nps_desktop.domain.periods import ALL_TIME, Month, year_period
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import Cause, Entry
from nps_desktop.domain.states import Closing
from nps_desktop.domain.summary import CauseCount, LocationFigures, MonthFigures
from nps_desktop.domain.tally import Tally
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import counts
from tests.factories import NOW, TODAY, Clock, a_detractor, an_answer, an_event, describe, number_of

NOVEMBER = Month(2026, 11)


def enter(workspace: Workspace, *scores: int, day: date = TODAY, **parts: object) -> list[int]:
    answers = (an_answer(score, day, **parts) for score in scores)
    return [workspace.responses.add(answer).ids[0] for answer in answers]


def test_months_come_in_the_order_asked_for(workspace: Workspace) -> None:
    enter(workspace, 9)
    enter(workspace, 0, day=date(2026, 9, 30))
    months = (NOVEMBER, Month(2026, 10), Month(2026, 9))
    with workspace.datafile.read() as connection:
        found = counts.by_month(connection, months)
    assert found == (
        MonthFigures(NOVEMBER, Tally.of([9])),
        MonthFigures(Month(2026, 10), Tally()),
        MonthFigures(Month(2026, 9), Tally.of([0])),
    )
    assert workspace.summaries.months_with_answers() == (NOVEMBER, Month(2026, 9))


def test_locations_come_by_name_and_only_with_answers(workspace: Workspace) -> None:
    enter(workspace, 9, location="South")
    enter(workspace, 8)
    enter(workspace, 7, location="North")
    workspace.responses.remove(enter(workspace, 0, location="Gone"))
    assert workspace.summaries.by_location(ALL_TIME) == (
        LocationFigures("", Tally.of([8])),
        LocationFigures("North", Tally.of([7])),
        LocationFigures("South", Tally.of([9])),
    )
    assert workspace.responses.locations() == ("North", "South")


def test_the_overview_stands_beside_the_period_before(workspace: Workspace) -> None:
    enter(workspace, 9)
    enter(workspace, 3, day=date(2026, 10, 4))
    overview = workspace.summaries.overview(Scope(NOVEMBER.period))
    assert overview.tally == Tally.of([9])
    assert overview.before == Tally.of([3])
    assert [figures.section.first for figures in overview.trend] == [
        Month(2025, 12).plus(n) for n in range(12)
    ]
    assert [figures.tally.total for figures in overview.trend] == [*[0] * 10, 1, 1]
    assert overview.newest_month == NOVEMBER
    assert overview.shop == Shop()


def test_all_time_has_nothing_before_it_and_ends_today(workspace: Workspace) -> None:
    overview = workspace.summaries.overview(Scope(ALL_TIME))
    assert overview.before is None
    assert overview.trend[-1].section.first == NOVEMBER
    assert (overview.newest_month, overview.has_answers) == (None, False)


def test_twenty_years_are_shown_year_by_year(workspace: Workspace) -> None:
    enter(workspace, 0, day=date(2006, 5, 5))
    enter(workspace, 9)
    trend = workspace.summaries.overview(Scope(ALL_TIME)).trend
    assert [figures.section.period for figures in trend] == [
        year_period(year) for year in range(2006, 2027)
    ]
    assert (trend[0].tally, trend[-1].tally) == (Tally.of([0]), Tally.of([9]))


def test_quarters_add_their_months_up(workspace: Workspace) -> None:
    for month in (1, 2, 3, 4):
        enter(workspace, 9, day=date(2024, month, 28))
    enter(workspace, 9)
    trend = workspace.summaries.overview(Scope(ALL_TIME)).trend
    assert [figures.tally.total for figures in trend] == [3, 1, *[0] * 9, 1]


def test_a_location_has_an_overview_of_its_own(workspace: Workspace) -> None:
    enter(workspace, 9, 9, location="North")
    enter(workspace, 0, day=date(2026, 10, 4), location="South")
    overview = workspace.summaries.overview(Scope(NOVEMBER.period, "South"))
    assert (overview.tally, overview.before) == (Tally(), Tally.of([0]))
    assert [figures.tally.total for figures in overview.trend] == [*[0] * 10, 1, 0]
    assert overview.newest_month == Month(2026, 10)
    assert overview.locations == (LocationFigures("North", Tally.of([9, 9])),)
    assert workspace.summaries.overview(Scope(ALL_TIME, "Gone")).has_answers


def test_the_newest_words_are_three_of_each_group(workspace: Workspace) -> None:
    enter(workspace, 9)
    for number in range(5):
        day = TODAY - timedelta(days=number)
        enter(workspace, 9, 3, day=day, comment=str(number), location="North")
    enter(workspace, 8, comment="So so", location="South")
    found = workspace.summaries.newest_words(Scope(ALL_TIME))
    said = [(answer.response.score, answer.response.comment) for answer in found]
    assert said == [(9, "0"), (9, "1"), (9, "2"), (8, "So so"), (3, "0"), (3, "1"), (3, "2")]
    only = workspace.summaries.newest_words(Scope(ALL_TIME, "South"))
    assert [answer.response.comment for answer in only] == ["So so"]


def test_a_month_says_everything_on_its_page(workspace: Workspace, clock: Clock) -> None:
    workspace.shop.write(Shop("Bageriet", "Aarhus"))
    workspace.shop.write_note(NOVEMBER, " New queue \n")
    enter(workspace, 9, 10, comment="Kind", location="North")
    enter(workspace, 8, day=date(2026, 10, 31))
    enter(workspace, 7, day=date(2025, 11, 1), comment="Then")
    (unhappy,) = workspace.responses.add(a_detractor()).ids
    followup = workspace.followups.of_response(unhappy)
    assert followup is not None
    workspace.followups.record(followup.followup.id, an_event(EventKind.REACHED, NOW))
    describe(
        workspace,
        followup.followup.id,
        cause=number_of(Cause.WAITING),
        action="Second till",
        is_fixed_for_all=True,
        score_after=8,
    )
    clock.forward(hours=49)
    page = workspace.summaries.monthly(NOVEMBER)
    assert page.shop.name == "Bageriet"
    assert page.tally == Tally.of([9, 10, 3])
    assert (page.month_before, page.year_before) == (Tally.of([8]), Tally.of([7]))
    assert [figures.tally.total for figures in page.months] == [*[0] * 10, 1, 3]
    assert [figures.location for figures in page.locations] == ["", "North"]
    assert page.followups == FollowUpMeasures(
        cases=1, in_time=1, passed=1, moved_up=1, asked_again=1, median_hours=0.0
    )
    assert page.causes == (CauseCount(the_cause(Cause.WAITING), 1, fixed=1),)
    assert [answer.score for answer in page.comments] == [10, 3]
    assert page.what_we_changed == "New queue"


def the_cause(code: Cause) -> Entry:
    return Entry(number_of(code), code=code)


def test_an_empty_month_has_an_empty_page(workspace: Workspace) -> None:
    page = workspace.summaries.monthly(Month(2020, 2))
    assert page.tally == Tally()
    assert (page.comments, page.causes, page.locations) == ((), (), ())
    assert page.followups == FollowUpMeasures()


def test_causes_come_commonest_first_without_test_answers(workspace: Workspace) -> None:
    for cause in (Cause.PRICE, Cause.STAFF, Cause.STAFF, Cause.OTHER, None):
        (number,) = workspace.responses.add(a_detractor()).ids
        case = workspace.followups.of_response(number)
        assert case is not None
        describe(workspace, case.followup.id, cause=cause and number_of(cause))
        if cause is Cause.OTHER:
            workspace.followups.close(case.followup.id, Closing.TEST_ANSWER, by="Bo")
    assert workspace.summaries.monthly(NOVEMBER).causes == (
        CauseCount(the_cause(Cause.STAFF), 2),
        CauseCount(the_cause(Cause.PRICE), 1),
    )


def test_removing_an_answer_changes_every_figure(workspace: Workspace) -> None:
    enter(workspace, 9)
    (unhappy,) = workspace.responses.add(a_detractor()).ids
    workspace.responses.remove([unhappy])
    page = workspace.summaries.monthly(NOVEMBER)
    assert page.tally.shown_nps == 100
    assert page.followups == FollowUpMeasures()
    assert page.comments == ()
