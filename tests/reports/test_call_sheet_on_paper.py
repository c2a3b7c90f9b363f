"""The day's calls on paper: who, when, their words, room to write, and nobody left out."""

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from gettext import NullTranslations
from pathlib import Path
from shutil import which
from xml.etree import ElementTree

import pytest

from nps_desktop import i18n
from nps_desktop.domain.call_sheets import CallSheet, SheetQuery
from nps_desktop.domain.followups import CaseFile, Event, EventKind, Outcome
from nps_desktop.domain.shop_lists import Entry
from nps_desktop.errors import OutputFault
from nps_desktop.reports.call_sheet import call_sheet_document, write_call_sheet
from nps_desktop.reports.call_sheet_content import CallBlock
from nps_desktop.reports.call_sheet_page import call_sheet_content
from nps_desktop.reports.typeset import Paper
from tests.factories import NOW
from tests.reports.a_call_sheet import (
    LISTS,
    a_call_sheet,
    a_case_file,
    a_day,
    a_tried_case,
    many_calls,
    worked_on,
)

HOSTILE = '#import "@preview/x:1.0": * $x^2$ @label <b> `c` *b* _i_ // n /* #panic() '

LONG = "Wolfeschlegelsteinhausenbergerdorff-Maier zu Hohenlohe"


def the_hardest_day() -> CallSheet:
    """Long words, long steps, every alphabet, and more than there is room for."""
    steps = tuple(Entry(n, "Take your time and listen to all of it " * 3) for n in range(1, 21))
    calls = (
        a_case_file(
            1234567, name=LONG * 2, phone="ask for my daughter " * 6, comment="word " * 500
        ),
        a_case_file(2, name="x" * 200, phone="1" * 200, comment="a" * 2000, email="e" * 200),
        a_case_file(3, name="מיכאל כהן", comment="\u202eהשירות היה איטי מאוד " * 20),
        a_case_file(4, name=HOSTILE, comment=HOSTILE, location=HOSTILE),
        a_tried_case(5),
    )
    return a_call_sheet(
        *calls,
        lists=replace(LISTS, steps=steps),
        more=12,
        unreachable=tuple(range(100, 200)),
        unreachable_total=240,
    )


EVERY_SHEET: tuple[Callable[[], CallSheet], ...] = (a_day, a_call_sheet, the_hardest_day)
reads_pdf = pytest.mark.skipif(which("pdftotext") is None, reason="pdftotext is not installed")


@pytest.fixture(autouse=True)
def _english() -> Iterator[None]:
    i18n.use("en")
    yield
    i18n.use("en")


def pages(sheet: CallSheet, paper: Paper = Paper.A4) -> list[str]:
    """Return the text of each page of the PDF, as pdftotext (poppler-utils) reads it."""
    pdf = call_sheet_document(sheet, paper).pdf()
    run = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return [" ".join(page.split()) for page in run.stdout.decode().split("\f")[:-1]]


def block(file: CaseFile, **parts: object) -> CallBlock:
    return call_sheet_content(a_call_sheet(file, **parts), Paper.A4).calls[0]


@reads_pdf
def test_the_sheet_says_whom_to_call_until_when_and_what_is_known() -> None:
    text = " ".join(pages(a_day()))
    for said in (
        *("Købmand Sørensen, Ærøskøbing", "Call sheet", "Saturday 21 November 2026"),
        "3 calls · about 30 min · 1 overdue · due until Monday 23 November 18:00 · all locations",
        *("17", "Anna Holm", "12 34 56 78", "overdue since Saturday 21 November 01:00"),
        *("3 (detractor)", "answered Thursday 19 November 01:00", "“Stod 20 minutter i kø"),
        *("try again Monday 23 November 10:00", "j@example.dk", "Bo has it"),
        "Saturday 21 November 09:00 · Mette · Left a voicemail · “Vi ringer mandag”",
        *("Ring the customer", "No answer", "Wrong number", "Fixed for all", "Score after the"),
        *("Waiting time", "Kasse 2 åbner kl. 16", "Κωνσταντίνα Παπαδοπούλου", "Marstal"),
        "Without phone number or e-mail Nobody can call about these cases: 12, 15.",
        *("page 1 of", "Net Promoter®, NPS®", "Printed Saturday 21 November 13:00."),
    ):
        assert said in text
    assert "Send flowers" not in text


@pytest.mark.parametrize("paper", Paper)
@pytest.mark.parametrize("sheet", EVERY_SHEET)
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_sheet_can_be_set_in_every_language(
    sheet: Callable[[], CallSheet], paper: Paper, language: str
) -> None:
    i18n.use(language)
    for page in call_sheet_document(sheet(), paper).svg():
        assert ElementTree.fromstring(page).tag.endswith("svg")


@reads_pdf
@pytest.mark.parametrize("paper", Paper)
def test_no_call_is_torn_over_two_pages_and_each_stands_once(paper: Paper) -> None:
    told = pages(many_calls(40), paper)
    calls = [page.count("Score after the call") for page in told]
    assert sum(calls) == 40
    assert set(calls) <= {1, 2, 3, 4}
    # Whatever begins on a page ends there: as many names as last lines.
    assert calls == [page.count("detractor") for page in told]
    assert f"page {len(told)} of {len(told)}" in told[-1]


@reads_pdf
@pytest.mark.parametrize("paper", Paper)
def test_the_longest_call_has_a_page_to_itself_and_is_whole(paper: Paper) -> None:
    told = pages(the_hardest_day(), paper)
    assert [page.count("Score after the call") for page in told] == [1, 1, 1, 1, 1, 0]
    assert all(page.count("Take your time") == 20 * 3 for page in told[:5])
    assert "12 more calls are due and have no room here." in told[-1]
    assert "199 and 140 more." in told[-1]


class Longer(NullTranslations):
    """Speaks English with words as long as German ones."""

    def gettext(self, message: str) -> str:
        if message == "dddd d MMMM":
            return message
        return re.sub(r"({\w+})|([a-z]{4,})", lambda m: m[1] or f"{m[2]}ungen", message)

    def pgettext(self, context: str, message: str) -> str:
        return self.gettext(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self.gettext(msgid1 if n == 1 else msgid2)


@reads_pdf
def test_words_much_longer_than_ours_still_leave_two_calls_on_a_page(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(i18n._speech, "catalogue", Longer())
    told = pages(a_day())
    assert len(told) == 2


def test_the_pdf_is_tagged_named_and_small() -> None:
    pdf = call_sheet_document(a_day(), Paper.A4).pdf()
    for mark in (b"%PDF", b"/StructTreeRoot", b"/Lang", b"pdfuaid", b"/FontFile"):
        assert mark in pdf
    assert len(pdf) < 150_000


@reads_pdf
def test_a_long_comment_is_cut_after_a_whole_word_and_says_so() -> None:
    words = block(a_case_file(comment="word " * 400)).words[0]
    assert words.text.endswith("word…”")
    assert 700 < len(words.text) < 810
    assert words.cut == "The rest is in the program."
    assert block(a_case_file(comment="a" * 2000)).words[0].text == f"“{'a' * 800}…”"
    whole = block(a_case_file(comment="word " * 150)).words[0]
    assert whole.cut == ""
    (page,) = pages(a_call_sheet(a_case_file(comment="word " * 400)))
    assert "word word…” The rest is in the program." in page


def test_what_nobody_wrote_is_said_so() -> None:
    shown = block(a_case_file(name="", comment=""))
    assert shown.name.text == "Without a name"
    assert [words.text for words in shown.words] == ["Without words"]


def test_whoever_left_only_an_address_is_written_to() -> None:
    shown = block(a_case_file(phone="", email="anna@example.dk"))
    assert (shown.reach, shown.also) == ("anna@example.dk", "")


def test_words_are_read_in_their_own_direction_and_turn_nothing_else_round() -> None:
    shown = block(a_case_file(name="\u202eמיכאל", comment="شكرا"))
    assert (shown.name.direction, shown.words[0].direction) == ("rtl", "rtl")
    assert "\u202e" not in shown.name.text


def test_the_words_of_a_case_that_came_in_stand_below_with_their_day_and_score() -> None:
    came = a_case_file(9, comment="Igen for langsomt", score=1)
    shown = block(replace(a_case_file(), merged=(came.case,)))
    assert [words.about for words in shown.words] == [
        "",
        "Thursday 19 November 01:00, 1 (detractor)",
    ]
    assert shown.words[1].text == "“Igen for langsomt”"


def test_a_card_of_which_only_the_day_is_known_has_no_time() -> None:
    assert block(a_case_file(at=None, day=NOW.date())).given == "answered Saturday 21 November"


def test_where_who_has_it_and_that_a_call_was_asked_for_stand_beside_the_day() -> None:
    given = Event(NOW, EventKind.ASSIGNED, "Bo", "Bo", value="40")
    file = a_case_file(17, given, location="Marstal", wants_call=True)
    told = "answered Thursday 19 November 01:00 · Marstal · asked for a call"
    assert block(file).given == f"{told} · Bo has it"
    assert block(file, query=SheetQuery(colleague=40)).given == told


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (EventKind.NO_ANSWER, "tried Saturday 21 November 12:00"),
        (EventKind.REACHED, "reached Saturday 21 November 12:00"),
        (EventKind.PROMISED, "promise made Saturday 21 November 12:00"),
    ],
)
def test_of_a_call_that_was_made_the_sheet_says_when(kind: EventKind, words: str) -> None:
    due = block(a_case_file(17, Event(NOW - timedelta(hours=1), kind, "Bo"))).due
    assert (due.text, due.is_late) == (words, False)


def test_a_call_that_is_due_later_has_no_mark() -> None:
    due = block(worked_on(a_case_file(), due_at=NOW + timedelta(hours=2))).due
    assert (due.text, due.is_late) == ("due Saturday 21 November 15:00", False)


def test_a_call_that_is_due_at_midnight_is_due_by_the_day_before() -> None:
    midnight = datetime(2026, 11, 21, 23, tzinfo=UTC)
    due = block(worked_on(a_case_file(), due_at=midnight)).due
    assert (due.text, due.is_late) == ("due by Saturday 21 November", False)
    late = block(worked_on(a_case_file(), due_at=midnight - timedelta(days=1))).due
    assert (late.text, late.is_late) == ("overdue since Friday 20 November", True)


def test_what_is_known_already_stands_on_its_line() -> None:
    known = Outcome(11, "Kasse 2\nåbner", is_fixed_for_all=True)
    shown = block(worked_on(a_case_file(), outcome=known))
    assert (shown.cause, shown.action, shown.is_fixed) == ("Waiting time", "Kasse 2 åbner", True)
    bare = block(a_case_file())
    assert (bare.cause, bare.action, bare.is_fixed) == ("", "", False)


def test_of_many_attempts_the_last_three_are_told() -> None:
    events = (
        Event(NOW - timedelta(hours=20 - n), EventKind.NO_ANSWER, "Bo", "n" * n) for n in range(5)
    )
    first, *others = block(a_case_file(17, *events)).earlier
    assert first == "2 earlier lines"
    assert [line.rpartition(" · ")[2] for line in others] == ["“nn”", "“nnn”", "“nnnn”"]


@pytest.mark.parametrize(
    ("query", "heading", "place"),
    [
        (SheetQuery(), "Call sheet", "all locations"),
        (
            SheetQuery(location="Marstal", colleague=41),
            "Call sheet for Mette Kjærsgaard",
            "Marstal",
        ),
        (SheetQuery(location=""), "Call sheet", "without a location"),
    ],
)
def test_the_head_says_whose_calls_and_where(query: SheetQuery, heading: str, place: str) -> None:
    content = call_sheet_content(a_call_sheet(a_case_file(), query=query), Paper.A4)
    assert content.heading == heading
    assert content.summary.endswith(f" · {place}")
    assert heading in content.title


def test_a_sheet_of_what_is_overdue_names_no_day_until_which_calls_are_due() -> None:
    sheet = a_call_sheet(a_case_file(), query=SheetQuery(is_overdue_only=True))
    assert "until" not in call_sheet_content(sheet, Paper.A4).summary


def test_a_midnight_until_which_calls_are_due_ends_the_day_before() -> None:
    sheet = a_call_sheet(a_case_file(), until=datetime(2026, 11, 23, 23, tzinfo=UTC))
    assert "due until Monday 23 November · " in call_sheet_content(sheet, Paper.A4).summary


@reads_pdf
def test_where_nobody_waits_the_sheet_says_until_when() -> None:
    (page,) = pages(a_call_sheet(unreachable=(12,), unreachable_total=1))
    assert "No call is due by Monday 23 November 18:00. Nobody is waiting for a call." in page
    assert "Nobody can call about this case: 12." in page
    assert "Score after" not in page
    nothing = call_sheet_content(a_call_sheet(query=SheetQuery(is_overdue_only=True)), Paper.A4)
    assert nothing.nothing
    assert nothing.nothing.title == "No call is overdue."


@reads_pdf
def test_calls_that_are_due_later_are_counted() -> None:
    (page,) = pages(a_call_sheet(later=2))
    assert "No call is due by Monday 23 November 18:00. 2 calls are due later." in page
    assert "Nobody is waiting" not in page
    (page,) = pages(a_call_sheet(a_case_file(), later=1))
    assert "1 call is due later." in page
    for count in range(1, 9):
        told = pages(replace(many_calls(count), later=2))
        assert "2 calls are due later." in told[0]
        assert "Score after the call" in told[-1]
    overdue = a_call_sheet(later=2, query=SheetQuery(is_overdue_only=True))
    assert call_sheet_content(overdue, Paper.A4).later == ""


@pytest.mark.parametrize(
    ("name", "starts"),
    [
        ("c.pdf", [b"%PDF"]),
        ("c.PNG", [b"\x89PNG", b"\x89PNG"]),
        ("c.svg", [b"<svg", b"<svg"]),
    ],
)
def test_the_ending_says_what_is_written_and_a_picture_holds_one_page(
    tmp_path: Path, name: str, starts: list[bytes]
) -> None:
    paths = write_call_sheet(a_day(), tmp_path / name)
    assert [path.read_bytes()[: len(start)] for path, start in zip(paths, starts, strict=True)] == (
        starts
    )
    assert [path.stem for path in paths] == ["c", "c-2"][: len(starts)]


def test_another_ending_is_our_fault_and_a_missing_folder_the_world_s(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="docx"):
        write_call_sheet(a_day(), tmp_path / "c.docx")
    with pytest.raises(OutputFault):
        write_call_sheet(a_day(), tmp_path / "missing" / "c.pdf")
