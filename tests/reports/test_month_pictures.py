"""The page looks as it was last approved, and in grey the groups are still told apart.

After a change that is meant, look at the new pictures and keep them:

    NPS_DESKTOP_RENEW_PICTURES=1 .venv/bin/python -m pytest tests/reports/test_month_pictures.py
"""

import re
from collections.abc import Callable

import pytest

from nps_desktop import i18n
from nps_desktop.domain.summary import MonthlySummary
from nps_desktop.paths import resource
from nps_desktop.reports.monthly import month_png
from tests.reports.a_month import a_month, a_month_of_few, an_empty_month, locations
from tests.reports.pictures import DOTS_PER_INCH, assert_approved


def a_month_of_many_locations() -> MonthlySummary:
    return a_month(locations=locations(9))


@pytest.mark.parametrize(
    ("name", "month"),
    [
        ("month", a_month),
        ("month-locations", a_month_of_many_locations),
        ("month-few", a_month_of_few),
        ("month-empty", an_empty_month),
    ],
)
def test_the_page_looks_as_it_was_last_approved(
    name: str, month: Callable[[], MonthlySummary]
) -> None:
    i18n.use("en")
    assert_approved(month_png(month(), dots_per_inch=DOTS_PER_INCH), name)


def test_in_grey_passives_are_lightest_and_only_detractors_are_hatched() -> None:
    style = resource("typst/style.typ").read_text(encoding="utf-8")
    fills = re.findall(r'(\w+): \(ink: .*? fill: rgb\("#(\w{6})"\), is-hatched: (\w+)', style)
    grey_of = {group: _luminance(fill) for group, fill, _hatched in fills}
    assert max(grey_of, key=lambda group: grey_of[group]) == "passive"
    assert grey_of["passive"] - grey_of["promoter"] > 0.4
    assert [group for group, _fill, hatched in fills if hatched == "true"] == ["detractor"]


def _luminance(colour: str) -> float:
    red, green, blue = (int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4))
    return 0.299 * red + 0.587 * green + 0.114 * blue
