"""The counts kept beside the answers are those of the answers, whatever was done."""

import shutil
import tempfile
from datetime import date, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, invariant, multiple, rule

from nps_desktop.domain.changes import Change
from nps_desktop.domain.periods import ALL_TIME, Month, Period
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.responses import Response
from nps_desktop.domain.tally import Tally
from nps_desktop.services.safekeeping import check
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage import counts
from tests.deeds import corrected
from tests.factories import TODAY, ZONE, Clock, a_preview, an_answer, an_import_row

days = st.sampled_from(
    [TODAY - timedelta(days=days) for days in (0, 1, 20, 21, 324, 325, 690, 1000)]
)
locations = st.sampled_from(["", "North", "South"])
answers = st.builds(
    Response, score=st.integers(0, 10), day=days, location=locations, wants_call=st.booleans()
)
import_rows = st.builds(
    an_import_row, st.integers(1, 8), st.integers(0, 10), days, location=locations
)


class TheCountsAreRight(RuleBasedStateMachine):
    """Enter, correct, remove, import, take back, in any order."""

    numbers = Bundle("numbers")
    imports = Bundle("imports")
    changes = Bundle("changes")

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.workspace = Workspace.open(self.folder / "a.nps", clock=Clock(), zone=ZONE)

    def teardown(self) -> None:
        self.workspace.close()
        shutil.rmtree(self.folder)

    @rule(target=numbers, answer=answers)
    def enter(self, answer: Response) -> int:
        return self.workspace.responses.add(answer).ids[0]

    @rule(target=changes, number=numbers, answer=answers)
    def correct(self, number: int, answer: Response) -> Change:
        present = self.workspace.responses.get(number)
        return corrected(self.workspace, number, answer) if present else multiple()  # type: ignore[return-value]

    @rule(target=changes, chosen=st.lists(numbers, max_size=4))
    def remove(self, chosen: list[int]) -> Change:
        return self.workspace.responses.remove(chosen)

    @rule(target=imports, rows=st.lists(import_rows, max_size=6))
    def take_in(self, rows: list[object]) -> int:
        imported = self.workspace.imports.commit(a_preview(rows))  # type: ignore[arg-type]
        assert imported is not None
        return imported.batch.id

    @rule(target=changes, batch=imports)
    def take_out(self, batch: int) -> Change:
        return self.workspace.imports.remove(batch)

    @rule(rows=st.lists(import_rows, min_size=1, max_size=6))
    def give_up(self, rows: list[object]) -> None:
        given_up = self.workspace.imports.commit(a_preview(rows), is_cancelled=lambda: True)  # type: ignore[arg-type]
        assert given_up is None

    @rule(target=changes, change=changes)
    def undo(self, change: Change) -> Change:
        return self.workspace.undo(change.undo) if change.undo else multiple()  # type: ignore[return-value]

    @invariant()
    def the_data_file_is_sound(self) -> None:
        assert check(self.workspace) == ()

    @invariant()
    def every_way_to_count_gives_the_same(self) -> None:
        summaries = self.workspace.summaries
        every = [stored.response for stored in self.workspace.responses.every()]
        together = Tally.of(answer.score for answer in every)
        assert summaries.tally(ALL_TIME) == together
        parts = [figures.tally for figures in summaries.by_location(ALL_TIME)]
        assert sum(parts, Tally()) == together
        months = summaries.months_with_answers()
        assert set(months) == {Month.of(answer.day) for answer in every}
        with self.workspace.datafile.read() as connection:
            by_month = counts.by_month(connection, months)
        assert sum((figures.tally for figures in by_month), Tally()) == together
        assert self.workspace.responses.count(AnswerQuery()) == len(every)

    @invariant()
    def a_period_holds_the_answers_of_its_days(self) -> None:
        every = [stored.response for stored in self.workspace.responses.every()]
        for period in (Period(date(2025, 1, 1), TODAY), Period(None, TODAY - timedelta(days=20))):
            inside = [answer for answer in every if answer.day in period]
            assert self.workspace.summaries.tally(period) == Tally.of(a.score for a in inside)
            north = Tally.of(a.score for a in inside if a.location == "North")
            assert self.workspace.summaries.tally(period, "North") == north


TestTheCountsAreRight = TheCountsAreRight.TestCase
TestTheCountsAreRight.settings = settings(
    max_examples=20,
    stateful_step_count=15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def test_a_wrong_count_is_found(workspace: Workspace) -> None:
    workspace.responses.add(an_answer())
    with workspace.datafile.write() as connection:
        connection.exec_driver_sql("UPDATE counts SET n9 = 2 WHERE span = 'day'")
    assert check(workspace) == ("counts_differ",)


def test_no_months_have_no_figures(workspace: Workspace) -> None:
    with workspace.datafile.read() as connection:
        assert counts.by_month(connection, []) == ()
