"""Cause, action, fixed for all, score after the call: saved as one goes, nobody's words lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from nps_desktop.domain.followups import Outcome
from nps_desktop.domain.shop_lists import Cause, ShopList
from nps_desktop.services.followups import FollowUps
from nps_desktop.ui.followups.case.described import Described
from nps_desktop.ui.followups.case.ladder_words import moved_words
from tests.factories import describe, number_of
from tests.ui.conftest import Settle, Stored
from tests.ui.followups.case_bench import CaseBench, locked, press
from tests.ui.followups.conftest import Open, StoredCase


def test_everything_is_saved_as_one_goes(
    bench: CaseBench, open_case: Open, settle: Settle, kept: StoredCase
) -> None:
    number = open_case()
    form = bench.view.outcome
    form.cause.setFocus()
    press(bench, Qt.Key.Key_Down)
    form.action.setFocus()
    QTest.keyClicks(form.action, "Sent a card.")
    press(bench, Qt.Key.Key_Tab)
    press(bench, Qt.Key.Key_Space)
    form.score.setFocus()
    QTest.keyClicks(form.score, "9")
    press(bench, Qt.Key.Key_Return)
    settle()
    first = bench.view.lists.causes[0].id
    assert kept(number).outcome == Outcome(first, "Sent a card.", True, 9)
    assert [line.split(" — ")[1] for line in bench.view.history.lines] == [
        "Score after the call: 9",
        "Fixed for all",
        "What was done: Sent a card.",
        "Cause: Staff",
        "Gave 3",
    ]


def test_the_score_says_what_it_moved(bench: CaseBench, open_case: Open) -> None:
    open_case()
    QTest.keyClicks(bench.view.outcome.score, "9")
    assert bench.view.outcome.moved == "3 → 9, up to promoter"


@pytest.mark.parametrize(
    ("before", "after", "words"),
    [
        (3, 9, "3 → 9, up to promoter"),
        (3, 7, "3 → 7, up to passive"),
        (3, 5, "3 → 5, still detractor"),
        (8, 2, "8 → 2, down to detractor"),
        (3, None, ""),
    ],
)
def test_a_movement_in_words(before: int, after: int | None, words: str) -> None:
    assert moved_words(before, after) == words


def test_a_bad_score_stays_with_a_sentence(
    bench: CaseBench, open_case: Open, settle: Settle, kept: StoredCase
) -> None:
    number = open_case()
    form = bench.view.outcome
    form.score.setFocus()
    QTest.keyClicks(form.score, "11")
    press(bench, Qt.Key.Key_Return)
    settle()
    bench.read_again()
    settle()
    assert (form.complaint, form.score.text()) == ("“11” is outside 0 to 10.", "11")
    assert form.moved == ""
    assert kept(number).outcome.score_after is None


def test_an_archived_cause_stays_where_it_was_chosen(
    bench: CaseBench, open_case: Open, settle: Settle, stored: Stored
) -> None:
    open_case()
    form, waiting = bench.view.outcome, number_of(Cause.WAITING)
    form.cause.setCurrentIndex(form.cause.findData(waiting))
    settle()
    for cause in (Cause.WAITING, Cause.PRICE):
        number = number_of(cause)
        stored(lambda workspace, number=number: workspace.shop_lists.archive(number))
    settle()
    assert form.cause.currentText() == "Waiting time (archived)"
    assert form.cause.findData(number_of(Cause.PRICE)) == -1
    stored(lambda workspace: workspace.shop_lists.add(ShopList.CAUSES, "Parking"))
    settle()
    assert form.cause.findText("Parking") > 0
    assert form.cause.currentData() == waiting
    form.cause.setCurrentIndex(form.cause.findText("Parking"))
    settle()
    assert bench.view.history.lines[0].endswith("Cause: Parking")


def test_a_colleagues_words_show_in_fields_that_nobody_writes_in(
    bench: CaseBench, open_case: Open, settle: Settle, stored: Stored, kept: StoredCase
) -> None:
    number = open_case()
    form = bench.view.outcome
    form.action.setFocus()
    QTest.keyClicks(form.action, "Sent a c")
    stored(lambda workspace: describe(workspace, number, by="Jens", score_after=8))
    settle()
    assert form.score.text() == "8"
    assert form.action.text == "Sent a c"
    QTest.keyClicks(form.action, "ard.")
    bench.view.flush()
    settle()
    assert kept(number).outcome == Outcome(action="Sent a card.", score_after=8)


def test_both_texts_of_two_colleagues_stay_in_the_history(
    bench: CaseBench, open_case: Open, settle: Settle, stored: Stored, kept: StoredCase
) -> None:
    number = open_case()
    form = bench.view.outcome
    form.action.setFocus()
    QTest.keyClicks(form.action, "Sent a card.")
    stored(lambda workspace: describe(workspace, number, by="Jens", action="Rang the boss."))
    settle()
    assert form.theirs == "Meanwhile Jens wrote “Rang the boss.”. It stays in the history."
    bench.view.flush()
    settle()
    assert form.theirs == ""
    assert kept(number).outcome.action == "Sent a card."
    told = [line.split(" — ")[1] for line in bench.view.history.lines]
    assert told[:2] == ["What was done: Sent a card.", "What was done: Rang the boss."]


def test_what_cannot_be_stored_waits_and_is_written_later(
    bench: CaseBench,
    open_case: Open,
    settle: Settle,
    kept: StoredCase,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    second = open_case(name="Bo", phone="99 88 77 66")
    first = open_case()
    form = bench.view.outcome
    with monkeypatch.context() as patched:
        patched.setattr(FollowUps, "describe", locked)
        form.action.setPlainText("Sent a card.")
        bench.show_item(second)
        settle()
        assert form.action.text == ""
        assert bench.acts.unsaved == 1
        bench.show_item(first)
        settle()
        assert form.action.text == "Sent a card."
    bench.acts.save()
    settle()
    assert bench.acts.unsaved == 0
    assert kept(first).outcome.action == "Sent a card."
    assert kept(second).outcome.action == ""


def test_what_was_written_and_taken_out_again_is_not_stored(
    bench: CaseBench,
    open_case: Open,
    settle: Settle,
    kept: StoredCase,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    number = open_case()
    form = bench.view.outcome
    with monkeypatch.context() as patched:
        patched.setattr(FollowUps, "describe", locked)
        form.action.setPlainText("Sent")
        bench.view.flush()
        settle()
        form.action.setPlainText("")
        bench.view.flush()
        settle()
    bench.acts.save()
    settle()
    assert kept(number).events == ()


def test_two_choices_at_once_are_each_one_line(
    bench: CaseBench, open_case: Open, settle: Settle
) -> None:
    open_case()
    form = bench.view.outcome
    form.cause.setCurrentIndex(2)
    form.is_fixed.click()
    settle()
    told = [line.split(" — ")[1] for line in bench.view.history.lines]
    assert told == ["Fixed for all", "Cause: Waiting time", "Gave 3"]


def test_a_score_comes_after_a_case_is_closed(
    bench: CaseBench, open_case: Open, settle: Settle, kept: StoredCase
) -> None:
    number = open_case()
    bench.view.bar.closings.actions()[1].trigger()
    settle()
    bench.view.outcome.score.setFocus()
    QTest.keyClicks(bench.view.outcome.score, "7")
    press(bench, Qt.Key.Key_Return)
    settle()
    assert kept(number).outcome.score_after == 7


def test_a_field_that_nobody_wrote_in_shows_what_is_stored() -> None:
    typed = Described(Outcome(action="A"), Outcome(action="B"))
    now = typed.over(Outcome(3, "A", score_after=9))
    assert now.seen == Outcome(3, "A", score_after=9)
    assert now.wanted == Outcome(3, "B", score_after=9)
    assert not typed.over(Outcome(action="B")).says_something
    assert typed.is_overwriting(Outcome(action="C"))
    assert not typed.is_overwriting(Outcome(action="A"))
