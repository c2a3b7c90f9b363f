"""Answers that others published, against figures that were computed without this program."""

import json
from pathlib import Path
from typing import Any

import pytest

from nps_desktop.domain.batches import Preview
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field
from nps_desktop.domain.tally import Tally
from nps_desktop.errors import SheetUnclear
from tests.importing.files import SHARED, preview, scores

FOLDER = SHARED / "real"
SUDZILLA = "D2_sudzilla_googleforms.csv"
CHOSEN: dict[str, tuple[str, DateOrder]] = {
    SUDZILLA: ("On a scale of 0-10, how would you rate Sudzilla?", DateOrder.MDY),
}

pytestmark = pytest.mark.skipif(
    not (FOLDER / "expected.json").exists(), reason="the published answers are not here"
)


def expected(name: str) -> dict[str, Any]:
    figures: dict[str, Any] = json.loads((FOLDER / "expected.json").read_text())[name]
    return figures


def read(name: str) -> Preview:
    if name not in CHOSEN:
        return preview(FOLDER / name)
    header, order = CHOSEN[name]
    return preview(FOLDER / name, (Field.SCORE, header), order=order)


@pytest.mark.parametrize(
    "name",
    ["D1_carpentrycon2020.csv", SUDZILLA, "D3_empresa_pt.xlsx", "D4_prepair_184.csv"],
)
def test_published_answers_come_out_as_they_were_counted(name: str) -> None:
    figures, found = expected(name), read(name)
    tally = Tally.of(scores(found))
    columns = dict(found.columns)
    assert tally.counts == tuple(figures["hist"][str(score)] for score in range(11))
    assert (tally.promoters, tally.passives, tally.detractors) == (
        figures["promoters"],
        figures["passives"],
        figures["detractors"],
    )
    assert columns[Field.SCORE] == figures["score_column"]
    assert columns.get(Field.DATE) == figures["date_column"]
    assert (found.rows, found.blank, len(found.rejected)) == (
        figures["rows"],
        figures["missing"],
        figures["invalid"],
    )
    months = {row.response.day.strftime("%Y-%m") for row in found.accepted}
    assert months == set(figures.get("by_month", ["2026-11"]))


def test_three_scores_and_dates_without_proof_are_asked_about() -> None:
    path = Path(FOLDER / SUDZILLA)
    with pytest.raises(SheetUnclear) as fault:
        preview(path)
    score, order = fault.value.choices
    assert score.about == "score"
    assert CHOSEN[SUDZILLA][0] in score.options
    assert len(score.options) == 3
    assert (order.about, order.options) == ("date-order", ("dmy", "mdy"))
