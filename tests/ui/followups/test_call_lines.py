"""Where a remark stands: beside the first line that it does not shorten."""

import pytest

from nps_desktop.ui.followups.call_lines import REMARK_GAP, Line, line_beside
from nps_desktop.ui.theme import text_font

pytestmark = pytest.mark.usefixtures("qapp")


def a_line(text: str) -> Line:
    return Line(text, text_font(), "black")


REMARK = a_line("no contact details")
SHORT, LONG = a_line("Bo"), a_line("Maximiliane Wilhelmina Katharina Osterlund")


@pytest.mark.parametrize(
    ("lines", "place"),
    [((SHORT, SHORT, LONG), 0), ((LONG, SHORT, LONG), 1), ((LONG, LONG, LONG), 2)],
)
def test_a_name_is_never_cut_off_for_a_remark(lines: tuple[Line, ...], place: int) -> None:
    assert line_beside(REMARK, lines, LONG.width + REMARK_GAP) == place


def test_a_remark_stands_beside_a_line_that_just_leaves_room() -> None:
    exact = SHORT.width + REMARK_GAP + REMARK.width
    assert line_beside(REMARK, (SHORT, LONG, LONG), exact) == 0
    assert line_beside(REMARK, (SHORT, LONG, LONG), exact - 1) == 2


def test_where_nothing_is_remarked_all_lines_are_whole() -> None:
    assert line_beside(a_line(""), (SHORT, SHORT, SHORT), LONG.width) is None
