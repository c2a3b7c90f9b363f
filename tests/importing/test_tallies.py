"""Tables that count the scores are results, and never pass for answers."""

from pathlib import Path

import pytest

from nps_desktop.errors import SheetOfCounts
from nps_desktop.importing.columns import guess
from nps_desktop.importing.reading import preview_sheets
from nps_desktop.ui.wording import fault_sentence
from tests.factories import TODAY, ZONE
from tests.importing.files import sheet

ALL = tuple(range(11))
Rows = list[tuple[object, ...]]


@pytest.mark.parametrize(
    "rows",
    [
        [("Score", "Antal"), *((score, 3) for score in ALL)],
        [("Score", "Antal"), *((score, 3) for score in ALL[::-1]), ("I alt", 33)],
        [("Betyg", "Number of answers"), *((score, 3) for score in ALL[3:])],
        [("Måned", *ALL), ("Januar", *ALL[::-1]), ("Februar", *ALL)],
        [("Måned", *map(str, ALL[::-1]), "I alt"), ("Januar", *ALL, 55)],
    ],
)
def test_counted_scores_are_refused_with_a_sentence(rows: Rows) -> None:
    with pytest.raises(SheetOfCounts) as fault:
        preview_sheets(Path("answers.xlsx"), [sheet(*rows)], zone=ZONE, today=TODAY)
    assert "counts how often" in fault_sentence(fault.value)


@pytest.mark.parametrize(
    "rows",
    [
        [("Score", "Antal besøg"), (9, 1), (3, 2), (10, 1), (9, 4), (8, 1)],
        [("Score", "Antal besøg"), (9, 1), (10, 2)],
        [("Score", "Antal besøg"), *((score % 11, 1) for score in range(40))],
        [("Score", "Navn"), *((score, "Bo") for score in ALL)],
        [("Score", "How many times did you come to our shop?"), *((s, 1) for s in ALL)],
    ],
)
def test_answers_beside_a_number_are_answers(rows: Rows) -> None:
    found = guess(sheet(*rows))
    assert found is not None
    assert [column.label for _, column in found.columns][0] == "Score"


def test_a_number_of_recommendations_is_no_score() -> None:
    rows = [("Antal anbefalinger", "Score"), *((place % 4, 9) for place in range(9))]
    found = guess(sheet(*rows))
    assert found is not None
    assert [column.label for _, column in found.columns] == ["Score"]
