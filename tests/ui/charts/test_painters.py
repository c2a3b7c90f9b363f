"""The painters of the charts: what they draw, in either look, at any size."""

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nps_desktop import charting
from nps_desktop.charting import Measure
from nps_desktop.domain.measures import ladder_of
from nps_desktop.domain.periods import Month, months_up_to
from nps_desktop.domain.scores import Group
from nps_desktop.domain.sections import Grain, Section
from nps_desktop.domain.summary import MonthFigures, SectionFigures
from nps_desktop.domain.tally import Tally
from nps_desktop.ui.charts import bar_rows, histogram, ladder_grid, shares_bar, trend_line
from nps_desktop.ui.charts.bar_rows import BarRow, BarRows
from nps_desktop.ui.charts.chart_view import ChartView, Draw
from nps_desktop.ui.theme import DARK, LIGHT, Theme

NOVEMBER = Tally.from_counts((1, 0, 1, 1, 0, 2, 3, 5, 7, 15, 12))
PROMOTERS = Tally.of((9, 9, 10))
MANY = Tally.from_counts((1000,) * 11)

themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def drawn(draw: Draw, figures: object, theme: Theme, size: tuple[int, int] = (480, 240)) -> QImage:
    """Draw a chart on the surface of a card."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor(theme.surface))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw(painter, QRectF(0, 0, *size), figures, theme)
    painter.end()
    return image


def amount(image: QImage, colour: str) -> int:
    """How many dots have exactly this colour."""
    wanted = QColor(colour).rgb()
    return sum(
        image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height())
    )


def as_image(view: QWidget) -> QImage:
    return view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def months(*tallies: Tally) -> charting.TrendChart:
    names = months_up_to(Month(2026, 11), len(tallies))
    return charting.months_chart([MonthFigures(m, t) for m, t in zip(names, tallies, strict=True)])


@themes
def test_the_distribution_shows_all_three_groups(qapp: QApplication, theme: Theme) -> None:
    image = drawn(histogram.draw, charting.histogram(NOVEMBER), theme)
    assert amount(image, theme.promoter) > amount(image, theme.passive) > 0
    assert amount(image, theme.detractor) > 0


def test_without_answers_the_distribution_has_no_bar(qapp: QApplication) -> None:
    empty = drawn(histogram.draw, charting.histogram(Tally()), LIGHT)
    full = drawn(histogram.draw, charting.histogram(PROMOTERS), LIGHT)
    assert amount(empty, LIGHT.promoter) < amount(full, LIGHT.promoter) / 5


def test_a_narrow_distribution_names_groups_by_sign_and_count(qapp: QApplication) -> None:
    bars = [bar for bar in charting.histogram(MANY) if bar.score >= 9]
    assert histogram.caption(bars, 300)[0] == "+ 2,000 promoters"
    assert histogram.caption(bars, 40)[0] == "+ 2,000"


@themes
def test_the_shares_stand_side_by_side(qapp: QApplication, theme: Theme) -> None:
    image = drawn(shares_bar.draw, charting.shares_bar(NOVEMBER), theme, (480, 42))
    middle = shares_bar.THICK // 2
    assert image.pixelColor(60, middle) == QColor(theme.promoter)
    assert image.pixelColor(330, middle) == QColor(theme.passive)
    assert image.pixelColor(450, middle) == QColor(theme.detractor)


def test_the_words_of_the_shares_never_touch(qapp: QApplication) -> None:
    for tally in (NOVEMBER, PROMOTERS, Tally.of((0,)), Tally.of((7, 8))):
        segments = charting.shares_bar(tally)
        widths = [120.0, 100.0, 120.0]
        first, middle, last = shares_bar.lefts(QRectF(0, 0, 400, 42), segments, widths)
        assert first + widths[0] < middle
        assert middle + widths[1] < last


def test_narrow_shares_say_less(qapp: QApplication) -> None:
    wide = drawn(shares_bar.draw, charting.shares_bar(NOVEMBER), LIGHT, (480, 42))
    narrow = drawn(shares_bar.draw, charting.shares_bar(NOVEMBER), LIGHT, (200, 42))
    assert amount(narrow, LIGHT.promoter) < amount(wide, LIGHT.promoter)


@themes
def test_the_months_have_a_line_and_a_band(qapp: QApplication, theme: Theme) -> None:
    image = drawn(trend_line.draw, months(*[NOVEMBER] * 12), theme)
    assert amount(image, theme.accent) > 400


def test_two_months_make_no_line(qapp: QApplication) -> None:
    two = drawn(trend_line.draw, months(*[Tally()] * 10, NOVEMBER, NOVEMBER), LIGHT)
    twelve = drawn(trend_line.draw, months(*[NOVEMBER] * 12), LIGHT)
    assert amount(two, LIGHT.accent) < amount(twelve, LIGHT.accent) / 4


def test_a_month_of_few_answers_is_hollow(qapp: QApplication) -> None:
    few = drawn(trend_line.draw, months(PROMOTERS), LIGHT, (200, 200))
    many = drawn(trend_line.draw, months(Tally.of([9] * 40)), LIGHT, (200, 200))
    assert amount(few, LIGHT.accent) < amount(many, LIGHT.accent)


@pytest.mark.parametrize("size", [(120, 80), (460, 140), (1500, 300)])
def test_the_months_are_drawn_at_any_size(qapp: QApplication, size: tuple[int, int]) -> None:
    image = drawn(trend_line.draw, months(*[NOVEMBER, PROMOTERS, Tally()] * 4), LIGHT, size)
    assert amount(image, LIGHT.accent) > 0


def test_months_without_any_answer_are_an_empty_scale(qapp: QApplication) -> None:
    image = drawn(trend_line.draw, months(*[Tally()] * 12), LIGHT)
    assert amount(image, LIGHT.accent) == 0


def test_a_chart_speaks(qtbot: QtBot) -> None:
    view: ChartView[tuple[charting.Bar, ...]] = ChartView(
        histogram.draw, name="Distribution", least=QSize(300, 160)
    )
    qtbot.addWidget(view)
    assert amount(as_image(view), LIGHT.promoter) == 0

    view.show_chart(charting.histogram(NOVEMBER), "9: 15")

    assert view.accessibleName() == "Distribution"
    assert view.accessibleDescription() == "9: 15"
    assert view.sizeHint() == QSize(300, 160)
    assert amount(as_image(view), LIGHT.promoter) > 0


def trend(grain: Grain, count: int, measure: Measure = Measure.SCORE) -> charting.TrendChart:
    """A line of so many sections, the last of them in 2026."""
    last = Section(grain, Month(2026, 1)).first
    firsts = (last.plus(-grain.months * back) for back in reversed(range(count)))
    figures = [SectionFigures(Section(grain, first), NOVEMBER) for first in firsts]
    return charting.trend_chart(figures, measure)


@themes
def test_the_share_of_detractors_is_drawn_in_their_colour(qapp: QApplication, theme: Theme) -> None:
    image = drawn(trend_line.draw, trend(Grain.MONTH, 12, Measure.DETRACTORS), theme)
    assert amount(image, theme.detractor) > 400
    assert amount(image, theme.accent) == 0


@pytest.mark.parametrize(
    ("grain", "count"),
    [(Grain.MONTH, 24), (Grain.QUARTER, 24), (Grain.YEAR, 7), (Grain.YEAR, 37)],
)
@pytest.mark.parametrize("size", [(420, 164), (1500, 400)])
def test_any_history_is_drawn_within_its_room(
    qapp: QApplication, grain: Grain, count: int, size: tuple[int, int]
) -> None:
    chart = trend(grain, count)
    assert amount(drawn(trend_line.draw, chart, LIGHT, size), LIGHT.accent) > 0
    marks = trend_line.marks(QRectF(0, 0, *size), chart)
    assert len(marks) == count
    assert marks[-1].right() == pytest.approx(size[0])


def test_counts_too_wide_for_their_bars_become_shares(qapp: QApplication) -> None:
    bars = charting.histogram(Tally.from_counts((1, 0, *[20_000] * 9)))
    assert histogram.texts_above(bars, 80)[:3] == ("1", "", "20,000")
    assert histogram.texts_above(bars, 30)[:3] == ("<1%", "0%", "11%")


def test_a_bar_is_met_anywhere_between_its_count_and_its_score(qapp: QApplication) -> None:
    places = histogram.marks(QRectF(0, 0, 480, 240), charting.histogram(NOVEMBER))
    assert len(places) == 11
    assert all(place.height() > 200 for place in places)
    assert places[9].contains(QPointF(420, 120))


def test_the_words_of_a_share_can_be_met(qapp: QApplication) -> None:
    places = shares_bar.marks(QRectF(0, 0, 480, 42), charting.shares_bar(NOVEMBER))
    assert [round(place.y()) for place in places] == [18, 18, 18]
    assert places[0].right() < places[1].left()


ROWS = BarRows(
    ("Cause", "Cases"),
    (
        BarRow("Waiting", ("5",), "Waiting: 5", width=1.0, hatched=0.5),
        BarRow("A name that is much too long for the room that it has", ("3",), "", 0.6, alarm=0),
        BarRow("Staff", ("1",), "Staff: 1", width=0.5, is_pale=True),
        BarRow("Nothing", ("–",), "Nothing"),
    ),
)


@themes
def test_rows_have_bars_whose_fixed_part_is_told_by_strokes(theme: Theme) -> None:
    image = drawn(bar_rows.draw, ROWS, theme, (480, ROWS.height))
    whole, part, pale, none = bar_rows.marks(QRectF(0, 0, 480, ROWS.height), ROWS)
    across = [QColor(image.pixel(x, int(whole.center().y()))).name() for x in range(480)]
    assert theme.accent.lower() in across
    assert amount(image.copy(pale.toRect()), theme.accent_tint) > 0
    assert amount(image.copy(none.toRect()), theme.accent) == 0
    assert amount(image.copy(part.toRect()), theme.detractor) > 0
    assert theme.surface.lower() in across[across.index(theme.accent.lower()) :]


@themes
def test_rows_without_room_keep_their_numbers_and_leave_the_bars_out(theme: Theme) -> None:
    width = bar_rows.least_width(ROWS)
    image = drawn(bar_rows.draw, ROWS, theme, (width, ROWS.height))
    assert amount(image, theme.accent) == 0
    assert amount(image, theme.text) > 0


LADDER = ladder_of(
    [
        (Group.DETRACTOR, Group.PROMOTER, 4),
        (Group.PASSIVE, Group.DETRACTOR, 1),
        (Group.PASSIVE, Group.PASSIVE, 2),
    ]
)


@themes
def test_a_ladder_shows_up_and_down_by_tint_and_arrow(theme: Theme) -> None:
    image = drawn(ladder_grid.draw, LADDER, theme, (480, 200))
    cells = ladder_grid.marks(QRectF(0, 0, 480, 200), LADDER)
    up, down = cells[2].toRect(), cells[3].toRect()
    assert amount(image.copy(up), theme.promoter_tint) > 100
    assert amount(image.copy(down), theme.detractor_tint) > 100
    assert amount(image.copy(cells[0].toRect()), theme.promoter_tint) == 0
    assert ladder_grid.way(Group.DETRACTOR, Group.PROMOTER) == "↑"
    assert ladder_grid.way(Group.PASSIVE, Group.DETRACTOR) == "↓"


@themes
def test_a_narrow_ladder_names_its_columns_by_their_signs(theme: Theme) -> None:
    image = drawn(ladder_grid.draw, LADDER, theme, (240, 200))
    assert amount(image, theme.promoter_tint) > 100


def test_a_ladder_is_told_in_words(qapp: QApplication) -> None:
    assert ladder_grid.ladder_in_words(LADDER) == (
        "Detractors → Promoters: 4. Passives → Detractors: 1. Passives → Passives: 2"
    )


def test_the_name_over_a_column_of_a_ladder_is_made_smaller_before_it_would_not_fit(
    qapp: QApplication,
) -> None:
    ladder = ladder_of(())
    wide, narrow = (
        drawn(ladder_grid.draw, ladder, LIGHT, size) for size in ((600, 240), (395, 240))
    )

    def letters(image: QImage) -> int:
        """The columns of dots above the last column that are of the promoters' colour."""
        last = ladder_grid.marks(QRectF(image.rect()), ladder)[2]
        rows, columns = range(ladder_grid.HEAD - 4), range(int(last.left()), int(last.right()))
        ink = QColor(LIGHT.promoter)
        return sum(any(_is_near(image.pixelColor(x, y), ink) for y in rows) for x in columns)

    assert 20 < letters(narrow) <= letters(wide)


def _is_near(colour: QColor, ink: QColor) -> bool:
    return abs(colour.red() - ink.red()) < 90
