"""What the shop says about itself is kept, and a strange data file cannot break it."""

import pytest

from nps_desktop.domain.changes import Subject
from nps_desktop.domain.periods import Month
from nps_desktop.domain.shop import Shop
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.workspace import Workspace
from nps_desktop.storage.schema import shop

NOVEMBER = Month(2026, 11)


def test_a_new_shop_has_the_usual_rules(workspace: Workspace) -> None:
    assert workspace.shop.read() == Shop()


def test_everything_about_the_shop_is_kept(workspace: Workspace) -> None:
    known = Shop("Bageriet", "Aarhus", "Hvor …?", -10, 60, 45, 24, 7, 15)
    assert workspace.shop.write(known).touched == {Subject.SHOP}
    assert workspace.shop.read() == known


def test_a_change_of_the_shop_can_be_undone_and_done_again(workspace: Workspace) -> None:
    workspace.shop.write(Shop(target=3))
    undo = workspace.shop.write(Shop("Bageriet")).undo
    assert undo is not None
    redo = workspace.undo(undo).undo
    assert workspace.shop.read() == Shop(target=3)
    assert redo is not None
    workspace.undo(redo)
    assert workspace.shop.read() == Shop("Bageriet")


def test_only_what_was_changed_here_is_written(workspace: Workspace) -> None:
    seen = Shop("Bageriet", "Aarhus", target=3)
    workspace.shop.write(Shop("Bageriet", "Ribe", target=3, followup_hours=24))
    change = workspace.shop.write_changed(seen=seen, wanted=Shop("Bagerne", "Aarhus"))
    assert workspace.shop.read() == Shop("Bagerne", "Ribe", target=None, followup_hours=24)
    assert change.undo is not None
    workspace.undo(change.undo)
    assert workspace.shop.read() == Shop("Bageriet", "Ribe", target=3, followup_hours=24)


def test_taking_a_change_back_leaves_what_others_changed_since(workspace: Workspace) -> None:
    undo = workspace.shop.write(Shop("Bageriet", target=3)).undo
    workspace.shop.write(Shop("Bageriet", "Ribe", target=3))
    assert undo is not None
    workspace.undo(undo)
    assert workspace.shop.read() == Shop(town="Ribe")


def test_taking_a_change_back_keeps_the_pin_of_today(workspace: Workspace) -> None:
    undo = workspace.shop.write(Shop("Bageriet")).undo
    workspace.shop.write(Shop("Bageriet", counter_pin="sealed"))
    assert undo is not None
    workspace.undo(undo)
    assert workspace.shop.read() == Shop(counter_pin="sealed")


def test_a_guess_is_kept_beside_all_else_and_can_be_taken_back(workspace: Workspace) -> None:
    workspace.shop.write(Shop("Bageriet", counter_pin="sealed"))
    undo = workspace.shop.keep_guess(7).undo
    kept = Shop("Bageriet", counter_pin="sealed", guess=7, is_guess_asked=True)
    assert workspace.shop.read() == kept
    assert undo is not None
    workspace.undo(undo)
    assert workspace.shop.read() == Shop("Bageriet", counter_pin="sealed")


def test_whoever_does_not_guess_keeps_the_guess_before(workspace: Workspace) -> None:
    workspace.shop.keep_guess(None)
    assert workspace.shop.read() == Shop(is_guess_asked=True)
    workspace.shop.keep_guess(0)
    assert workspace.shop.keep_guess(None).touched == {Subject.SHOP}
    assert workspace.shop.read() == Shop(guess=0, is_guess_asked=True)


def test_what_is_changed_is_read_in_the_transaction_that_writes_it(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    undo = workspace.shop.write(Shop("Bageriet")).undo
    assert undo is not None

    def refuse(_datafile: DataFile) -> None:
        raise AssertionError("read in a transaction of its own")

    monkeypatch.setattr(DataFile, "read", refuse)
    workspace.shop.keep_guess(7)
    workspace.undo(undo)


@pytest.mark.parametrize("value", ['"many"', "true", "null", "4.5", "not json", "[1]"])
def test_what_is_not_understood_is_as_usual(workspace: Workspace, value: str) -> None:
    workspace.shop.write(Shop("Bageriet"))
    with workspace.datafile.write() as connection:
        chosen = shop.update().where(shop.c.key.in_(["followup_hours", "target"]))
        connection.execute(chosen.values(value=value))
    assert workspace.shop.read() == Shop("Bageriet")


def test_each_month_has_its_note(workspace: Workspace) -> None:
    assert workspace.shop.note(NOVEMBER) == ""
    workspace.shop.write_note(NOVEMBER, "New till")
    workspace.shop.write_note(NOVEMBER, "Two new tills")
    workspace.shop.write_note(NOVEMBER.plus(-1), "Paint")
    assert workspace.shop.note(NOVEMBER) == "Two new tills"
    assert workspace.shop.write_note(NOVEMBER, "  ").touched == {Subject.SHOP}
    assert workspace.shop.note(NOVEMBER) == ""
