"""How long counting takes with a million answers stored; run by `make bench`.

The aim: any period's counts within 10 ms.
"""

from datetime import date, timedelta
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from nps_desktop.domain.changes import Change
from nps_desktop.domain.import_rows import ImportRow
from nps_desktop.domain.periods import ALL_TIME, Month, Period, months_up_to
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.scopes import Scope
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import counts
from nps_desktop.storage.glance import glance
from tests.factories import TODAY, a_detractor, a_preview, an_answer, an_import_row

PERIODS = {
    "all time": ALL_TIME,
    "a month": Month(2026, 11).period,
    "a year": Period(date(2025, 1, 1), date(2025, 12, 31)),
    "the worst": Period(date(2007, 1, 2), date(2026, 11, 29)),
    "a day": Period(date(2026, 11, 20), date(2026, 11, 20)),
    "since a day": Period(date(2007, 2, 2), None),
}


@pytest.mark.parametrize("period", PERIODS.values(), ids=PERIODS)
def test_the_counts_of_a_period(
    benchmark: BenchmarkFixture, large: Workspace, period: Period
) -> None:
    assert benchmark(large.summaries.tally, period).total


def test_the_counts_of_a_location(benchmark: BenchmarkFixture, large: Workspace) -> None:
    assert benchmark(large.summaries.tally, PERIODS["the worst"], "Shop 7").total


def test_the_counts_of_every_location(benchmark: BenchmarkFixture, large: Workspace) -> None:
    assert len(benchmark(large.summaries.by_location, PERIODS["the worst"])) == 40


def test_the_counts_of_twelve_months(benchmark: BenchmarkFixture, large: Workspace) -> None:
    months = months_up_to(Month(2026, 11), 12)
    with large.datafile.read() as connection:
        figures = benchmark(counts.by_month, connection, months)
    assert [each.month for each in figures if each.tally.total] == list(months)


@pytest.mark.parametrize("period", PERIODS.values(), ids=PERIODS)
def test_a_glance(benchmark: BenchmarkFixture, million: Path, period: Period) -> None:
    assert benchmark(glance, million, period) is not None


def test_an_answer_entered(benchmark: BenchmarkFixture, large: Workspace) -> None:
    assert benchmark(large.responses.add, an_answer(10)).ids


def test_an_unhappy_answer_entered(benchmark: BenchmarkFixture, large: Workspace) -> None:
    assert benchmark(large.responses.add, a_detractor()).ids


def test_an_answer_removed_and_brought_back(benchmark: BenchmarkFixture, large: Workspace) -> None:
    def _to_and_fro() -> Change:
        large.responses.remove([500_000])
        return large.responses.restore([500_000])

    assert benchmark(_to_and_fro).ids == (500_000,)


def test_the_first_page_of_answers(benchmark: BenchmarkFixture, large: Workspace) -> None:
    assert len(benchmark(large.responses.page, AnswerQuery(), offset=0, limit=100)) == 100


def test_how_many_answers_there_are(benchmark: BenchmarkFixture, large: Workspace) -> None:
    assert benchmark(large.responses.count, AnswerQuery()) >= 1_000_000


def test_a_search_that_finds_little(benchmark: BenchmarkFixture, large: Workspace) -> None:
    query = AnswerQuery(text="CUSTOMER 777777")
    assert benchmark.pedantic(large.responses.count, (query,), rounds=3) == 1


def test_the_page_of_a_month(benchmark: BenchmarkFixture, large: Workspace) -> None:
    assert benchmark(large.summaries.monthly, Month(2026, 10)).tally.total


def test_the_overview_of_all_time(benchmark: BenchmarkFixture, large: Workspace) -> None:
    assert benchmark(large.summaries.overview, Scope(ALL_TIME)).tally.total


def _old_row(row: int) -> ImportRow:
    return an_import_row(row, row % 11, TODAY - timedelta(days=row % 7000), comment="So so")


def test_a_hundred_thousand_rows_imported(benchmark: BenchmarkFixture, large: Workspace) -> None:
    rows = a_preview(_old_row(row) for row in range(100_000))
    imported = benchmark.pedantic(large.imports.commit, (rows,), rounds=1)
    assert imported.batch.imported == 100_000
