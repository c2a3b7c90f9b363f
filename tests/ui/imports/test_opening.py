"""What is remembered of the sheets of a file decides how it is read."""

from dataclasses import replace

from nps_desktop.domain.batches import Remembered
from nps_desktop.domain.problems import Field
from nps_desktop.ui.imports.opening import Opened
from tests.importing.files import sheet

LAST = Remembered(((Field.SCORE, "Point"),))


def test_the_one_sheet_that_is_known_is_taken_and_a_hidden_one_is_not() -> None:
    seen = sheet(("Point",), (9,), name="Svar")
    hidden = replace(seen, name="Gamle", is_hidden=True)
    wishes = Opened((hidden, seen), ("a", "a")).wishes_of((LAST, LAST))
    assert wishes is not None
    assert wishes.sheet == "Svar"
    assert Opened((hidden, seen), ("a", "b")).wishes_of((LAST, None)) is None
