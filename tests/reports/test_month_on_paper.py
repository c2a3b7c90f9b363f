"""The month on paper: one page, the right figures, whatever customers wrote."""

import re
import subprocess
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path
from shutil import which
from xml.etree import ElementTree

import pytest

from nps_desktop import i18n
from nps_desktop.domain.measures import FollowUpMeasures
from nps_desktop.domain.opening_hours import Clock
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import Entry
from nps_desktop.domain.summary import CauseCount, MonthlySummary
from nps_desktop.domain.tally import FEW, Tally
from nps_desktop.errors import OutputFault
from nps_desktop.reports.letters import UNPRINTABLE
from nps_desktop.reports.month_page import month_content
from nps_desktop.reports.monthly import month_pdf, month_png, month_svg, write_month
from nps_desktop.reports.sentences import Run
from nps_desktop.reports.typeset import Paper
from tests.factories import ZONE, a_stored
from tests.reports.a_month import (
    CAUSES,
    HOSTILE,
    NOBODY,
    a_month,
    a_month_of_few,
    an_empty_month,
    comment,
    locations,
    months,
    the_fullest_month,
)

EVERY_MONTH = (a_month, an_empty_month, a_month_of_few, the_fullest_month)
reads_pdf = pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext is not installed")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    i18n.use("en")
    yield
    i18n.use("en")


def read(pdf: bytes) -> str:
    """Return the text of a PDF, as pdftotext (poppler-utils) reads it."""
    run = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return run.stdout.decode()


def words(pdf: bytes) -> str:
    """Return the text of a PDF on one line."""
    return " ".join(read(pdf).split())


def statement(summary: MonthlySummary) -> tuple[Run, ...]:
    return month_content(summary, Paper.A4).statement


@reads_pdf
def test_the_page_says_the_figures() -> None:
    text = words(month_pdf(a_month()))
    for said in (
        *("Købmand Sørensen, Ærøskøbing", "November 2026", "promoters", "9–10, 57%"),
        *("+40", "27 − 8 = 19 of 47 answers", "Net Promoter Score®: good", "7–8, 26%", "0–6, 17%"),
        "The true number lies between +17 and +59. 47 answers are not many.",
        "About the same as October (+37). ↑ Better than November 2025 (+4), more than chance.",
        *("Called within 48 hours 5 of 6", "Moved up after the call 3 of 4", "of them overdue 1"),
        *("“Lidt dyrt, men god kaffe mens man venter.”", "Kasse 2 er åben 16–18 alle hverdage."),
        *("47 answers, 1–30 Nov 2026, all locations.", "Net Promoter®, NPS®", "page 1 of 1"),
    ):
        assert said in text
    assert "Hemmelig" not in text


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("month", EVERY_MONTH)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_month_is_one_page_in_every_language(
    month: type[MonthlySummary], paper: Paper, language: str
) -> None:
    i18n.use(language)
    pages = month_svg(month(), paper)  # type: ignore[call-arg]
    assert len(pages) == 1
    assert ElementTree.fromstring(pages[0]).tag.endswith("svg")


class Longer(NullTranslations):
    """Speaks English with words as long as German ones."""

    def gettext(self, message: str) -> str:
        return re.sub(r"({\w+})|([a-z]{4,})", lambda m: m[1] or f"{m[2]}ungen", message)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("month", EVERY_MONTH)
def test_words_much_longer_than_ours_still_fit_on_one_page(
    month: type[MonthlySummary], paper: Paper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(i18n._speech, "catalogue", Longer())
    assert len(month_svg(month(), paper)) == 1  # type: ignore[call-arg]


@pytest.mark.parametrize("month", EVERY_MONTH)
def test_the_pdf_is_tagged_named_and_small(month: type[MonthlySummary]) -> None:
    pdf = month_pdf(month())  # type: ignore[call-arg]
    assert pdf.startswith(b"%PDF")
    assert b"/StructTreeRoot" in pdf
    assert b"/Lang" in pdf
    assert b"pdfuaid" in pdf
    assert len(pdf) < 100_000


def test_the_picture_has_the_resolution_that_was_asked_for() -> None:
    width = int.from_bytes(month_png(a_month(), dots_per_inch=72)[16:20], "big")
    assert width == 595


@reads_pdf
def test_the_page_of_another_language_writes_its_numbers_in_that_language() -> None:
    i18n.use("da")
    assert "57 %" in words(month_pdf(a_month())).replace("\xa0", " ")


@reads_pdf
def test_what_looks_like_markup_is_printed_as_it_was_written() -> None:
    text = words(month_pdf(a_month(comments=(comment(9, HOSTILE),), what_we_changed=HOSTILE)))
    assert text.count(HOSTILE.strip()) == 2


@reads_pdf
def test_a_long_comment_ends_in_an_ellipsis_and_the_page_stays_whole() -> None:
    text = words(month_pdf(the_fullest_month()))
    assert "word word…" in text
    assert "page 1 of 1" in text
    assert "and 6 more locations with" in text
    assert "116,667 − 34,568 = 82,099 of 203,087 answers" in text


@reads_pdf
def test_a_sign_that_no_font_has_is_a_box_and_the_foot_says_so() -> None:
    text = words(month_pdf(a_month(comments=(comment(9, "Fint \u0378 her"),))))
    assert f"“Fint {UNPRINTABLE} her”" in text
    assert f"{UNPRINTABLE} stands for a sign that this computer cannot print." in text
    assert "stands for a sign" not in words(month_pdf(a_month()))


@reads_pdf
def test_a_month_without_answers_says_so_and_shows_no_number() -> None:
    text = words(month_pdf(an_empty_month()))
    assert "Nobody answered in November 2026." in text
    assert "Twelve months, with their uncertainty" in text
    assert "0 answers, 1–30 Nov 2026" in text
    assert "All answers, from 0 to 10" not in text


def test_before_the_first_answer_there_is_no_chart_either() -> None:
    nobody = a_month(tally=NOBODY, months=months(NOBODY, NOBODY))
    assert not month_content(nobody, Paper.A4).has_charts
    assert len(month_svg(nobody)) == 1


def test_few_answers_are_said_and_the_number_is_grey() -> None:
    content = month_content(a_month_of_few(), Paper.A4)
    assert content.score.is_few
    assert content.score.label == "Net Promoter Score®: few answers"
    assert "5 answers say little" in "".join(run.text for run in content.statement)
    assert content.months.lines == ()
    assert content.months.notes == (
        "○ fewer than ten answers",
        "A line is drawn from three months with answers on.",
    )
    assert not month_content(a_month(tally=Tally.of([9] * FEW)), Paper.A4).score.is_few


def test_only_a_change_of_more_than_chance_has_an_arrow_and_stands_strong() -> None:
    strong = [run.text for run in statement(a_month()) if run.is_strong]
    assert strong == ["+17", "+59", " ↑\xa0Better than November 2025\xa0(+4), more than chance."]
    worse = statement(a_month(month_before=Tally.of([10] * 60)))
    assert " ↓\xa0Worse than October\xa0(+100), more than chance." in [run.text for run in worse]


def test_a_month_that_cannot_be_compared_is_not_compared() -> None:
    alone = statement(a_month(month_before=NOBODY, year_before=NOBODY))
    assert "".join(run.text for run in alone).endswith("47 answers are not many.")


def test_of_a_hundred_answers_nothing_is_said() -> None:
    many = statement(a_month(tally=Tally.of([9] * 120), month_before=NOBODY, year_before=NOBODY))
    assert many[-1].text == "."


def test_customers_to_call_have_both_counts_and_what_is_missing_is_a_dash() -> None:
    rows = month_content(
        a_month(followups=FollowUpMeasures(cases=2, waiting=2)), Paper.A4
    ).followups.rows
    assert [(row.label, row.value) for row in rows] == [
        ("Called within 48 hours", "–"),
        ("No phone number or e-mail", "0"),
        ("Waiting for a call now", "2"),
        ("Moved up after the call", "–"),
    ]


def test_where_nobody_was_to_be_called_the_page_says_so() -> None:
    content = month_content(a_month(followups=FollowUpMeasures(), causes=(), comments=()), Paper.A4)
    assert content.followups.rows == content.causes.rows == content.comments.items == ()
    assert len(month_svg(a_month(followups=FollowUpMeasures(), causes=(), comments=()))) == 1


def test_a_cause_stands_in_the_words_of_the_shop() -> None:
    causes = (CauseCount(Entry(31, "Parking", is_archived=True), 2),)
    (row,) = month_content(a_month(causes=causes), Paper.A4).causes.rows
    assert row.name == "Parking"


def test_the_promise_is_the_shop_s_own() -> None:
    content = month_content(a_month(shop=Shop(followup_hours=24)), Paper.A4)
    assert content.followups.rows[0].label == "Called within 24 hours"
    by_days = Shop(followup_hours=48, clock=Clock.DAYS)
    rows = month_content(a_month(shop=by_days), Paper.A4).followups.rows
    assert rows[0].label == "Called within 2 opening days"
    assert content.shop == ""
    assert content.title == "November 2026"


def test_the_commonest_causes_come_first_and_the_rarest_together() -> None:
    causes = tuple(CauseCount(cause, i) for i, cause in enumerate(CAUSES[:8]))
    rows = month_content(a_month(causes=causes), Paper.A4).causes.rows
    assert [row.count for row in rows] == ["7", "6", "5", "4", "6"]
    assert rows[-1].name == "All other causes"
    assert max(row.share for row in rows) == 1


def test_one_location_is_no_comparison_and_of_many_the_largest_are_shown() -> None:
    assert month_content(a_month(locations=locations(1)), Paper.A4).locations is None
    two = month_content(a_month(locations=locations(2)), Paper.A4).locations
    assert two
    assert [row.name[:18] for row in two.rows] == ["Without a location", "1. Forretningen ve"]
    assert two.more == ""
    many = month_content(a_month(locations=locations(9)), Paper.A4).locations
    assert many
    assert len(many.rows) == 8
    assert many.more == "and 1 more location with 28 answers"


def test_a_comment_is_read_in_its_own_direction_and_turns_nothing_else_round() -> None:
    comments = month_content(the_fullest_month(), Paper.A4).comments.items
    assert [item.direction for item in comments] == ["ltr", "rtl", "ltr"]
    assert not re.search("[\u202e\x00\x07\ud800]", comments[1].text)


def test_the_year_stands_under_january_and_under_an_early_first_month() -> None:
    points = month_content(a_month(), Paper.A4).months.points
    assert [point.year for point in points] == ["", "2026", *[""] * 10]
    early = month_content(a_month(months=months(*[NOBODY] * 5)), Paper.A4).months
    assert [point.year for point in early.points] == ["2026", *[""] * 4]
    assert early.last is None


@pytest.mark.parametrize(
    ("name", "start"),
    [("m.pdf", b"%PDF"), ("m.PNG", b"\x89PNG"), ("m.svg", b"<svg"), ("m.xlsx", b"PK")],
)
def test_the_ending_says_what_is_written(tmp_path: Path, name: str, start: bytes) -> None:
    target = tmp_path / name
    write_month(a_month(), target, answers=[a_stored()], zone=ZONE)
    assert target.read_bytes().startswith(start)


def test_another_ending_is_our_fault_and_a_missing_folder_the_world_s(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="docx"):
        write_month(a_month(), tmp_path / "m.docx", zone=ZONE)
    with pytest.raises(OutputFault):
        write_month(a_month(), tmp_path / "missing" / "m.pdf", zone=ZONE)
