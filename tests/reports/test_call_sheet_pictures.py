"""The call sheet looks as it was last approved, and in grey what is late still shows.

After a change that is meant, look at the new pictures and keep them:

    NPS_DESKTOP_RENEW_PICTURES=1 .venv/bin/python -m pytest tests/reports -k call_sheet
"""

from collections.abc import Callable

import pytest

from nps_desktop import i18n
from nps_desktop.domain.call_sheets import CallSheet
from nps_desktop.reports.call_sheet import call_sheet_document
from nps_desktop.reports.typeset import Paper
from tests.reports.a_call_sheet import a_call_sheet, a_case_file, a_day, many_calls, worked_on
from tests.reports.pictures import DOTS_PER_INCH, assert_approved, grey

BLACK = 60


def the_second_page_of_many() -> CallSheet:
    return many_calls(7)


def nobody() -> CallSheet:
    return a_call_sheet(unreachable=(12, 15), unreachable_total=2)


@pytest.mark.parametrize(
    ("name", "sheet", "paper", "place"),
    [
        ("call-sheet", a_day, Paper.A4, 0),
        ("call-sheet-many", the_second_page_of_many, Paper.A4, 1),
        ("call-sheet-letter", a_day, Paper.LETTER, 0),
        ("call-sheet-empty", nobody, Paper.A4, 0),
    ],
)
def test_the_sheet_looks_as_it_was_last_approved(
    name: str, sheet: Callable[[], CallSheet], paper: Paper, place: int
) -> None:
    i18n.use("en")
    pages = call_sheet_document(sheet(), paper).png(dots_per_inch=DOTS_PER_INCH)
    assert_approved(pages[place], name)


def test_in_grey_a_late_call_has_a_black_mark_that_others_have_not() -> None:
    i18n.use("en")
    late = a_case_file()
    calm = worked_on(late, due_at=late.case.followup.due_at.replace(year=2027))
    marked, plain = (
        grey(call_sheet_document(a_call_sheet(file)).png(dots_per_inch=72)[0])
        for file in (late, calm)
    )
    # The mark stands under the name, at the left of the words: nine points square.
    square = [(x, y) for x in range(113, 119) for y in range(160, 185)]
    black = [
        sum(picture.pixelColor(x, y).red() < BLACK for x, y in square)
        for picture in (marked, plain)
    ]
    assert black[0] > black[1] + 20
