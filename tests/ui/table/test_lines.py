"""Where remarks stand: beside the first line that they do not shorten."""

import pytest

from nps_desktop.ui.table.lines import REMARK_GAP, Line, lines_beside
from nps_desktop.ui.theme import text_font

pytestmark = pytest.mark.usefixtures("qapp")


def a_line(text: str) -> Line:
    return Line(text, text_font(), "black")


REMARK, NO_REMARK = a_line("no contact details"), a_line("")
SHORT, LONG = a_line("Bo"), a_line("Maximiliane Wilhelmina Katharina Osterlund")


@pytest.mark.parametrize(
    ("lines", "place"),
    [((SHORT, SHORT, LONG), 0), ((LONG, SHORT, LONG), 1), ((LONG, LONG, LONG), 2)],
)
def test_a_name_is_never_cut_off_for_a_remark(lines: tuple[Line, ...], place: int) -> None:
    assert lines_beside([REMARK], lines, LONG.width + REMARK_GAP) == [place]


def test_a_remark_stands_beside_a_line_that_just_leaves_room() -> None:
    exact = SHORT.width + REMARK_GAP + REMARK.width
    assert lines_beside([REMARK], (SHORT, LONG, LONG), exact) == [0]
    assert lines_beside([REMARK], (SHORT, LONG, LONG), exact - 1) == [2]


def test_two_remarks_stand_beside_different_lines() -> None:
    lines = (SHORT, SHORT, LONG)
    assert lines_beside([SHORT, REMARK], lines, LONG.width + REMARK_GAP) == [0, 1]
    assert lines_beside([NO_REMARK, REMARK], lines, LONG.width + REMARK_GAP) == [None, 0]


def test_where_nothing_is_remarked_all_lines_are_whole() -> None:
    assert lines_beside([NO_REMARK], (SHORT, SHORT, SHORT), LONG.width) == [None]


def test_the_moment_between_is_never_cut() -> None:
    lines = (LONG, LONG, LONG)
    assert lines_beside([REMARK, REMARK], lines, LONG.width) == [2, 0]
