from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from nps_desktop import i18n
from nps_desktop.domain.batches import Notice, NoticeKind
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.errors import (
    Choice,
    SheetOfHeaders,
    SheetUnclear,
    SheetUnreadable,
    SheetWithoutTable,
)
from nps_desktop.paths import resource
from nps_desktop.reports.workbook import write_answers
from tests.factories import NOW, ZONE
from tests.importing.files import answers, preview, scores, text_file, workbook

TABLE = [("Score", "Navn"), (9, "Bo"), (0, "Else")]


def choices(path: Path, **wishes: str) -> tuple[Choice, ...]:
    with pytest.raises(SheetUnclear) as fault:
        preview(path, **wishes)
    assert fault.value.path == path
    return fault.value.choices


def test_a_workbook_is_previewed_with_its_sheet(tmp_path: Path) -> None:
    found = preview(workbook(tmp_path, Svar=TABLE))
    assert (found.file, found.sheet, scores(found)) == ("answers.xlsx", "Svar", [9, 0])


def test_a_text_file_has_no_sheet(tmp_path: Path) -> None:
    found = preview(text_file(tmp_path, "sep=;\nScore;Navn\n9;Åse\n", "cp1252"))
    assert (found.file, found.sheet) == ("answers.csv", "")
    assert answers(found)[0].name == "Åse"


def test_sheets_without_answers_do_not_matter(tmp_path: Path) -> None:
    path = workbook(tmp_path, Forside=[("Velkommen",)], Svar=TABLE, Tal=[("Foo",), (5,), (9,)])
    assert preview(path).sheet == "Svar"


def test_two_sheets_of_answers_are_a_choice_that_its_name_settles(tmp_path: Path) -> None:
    path = workbook(tmp_path, **{"2025": TABLE, "2026": [*TABLE, (10, "Ida")]})
    assert choices(path) == (
        Choice("sheet", ("2025", "2026"), (("Score", "Navn", "Bo"), ("Score", "Navn", "Bo"))),
    )
    assert scores(preview(path, sheet="2026")) == [9, 0, 10]


def with_hidden(path: Path, *names: str) -> Path:
    book = openpyxl.load_workbook(path)
    for name in names:
        book[name].sheet_state = "hidden"
    book.save(path)
    return path


def test_a_hidden_sheet_of_answers_is_spoken_of_and_can_be_named(tmp_path: Path) -> None:
    rows = [("Score",), (9,)]
    path = workbook(tmp_path, Svar=rows, Gamle=[("NPS",), (3,), (4,)], Lister=[(1,), (2,)])
    found = preview(with_hidden(path, "Gamle", "Lister"))
    assert scores(found) == [9]
    assert found.notices == (Notice(NoticeKind.SHEETS_HIDDEN, 1, ("Gamle",)),)
    assert preview(path, sheet="Svar").notices == found.notices
    named = preview(path, sheet="Gamle")
    assert (scores(named), named.notices) == ([3, 4], ())


def test_a_hidden_sheet_is_read_where_no_other_holds_answers(tmp_path: Path) -> None:
    path = workbook(tmp_path, Forside=[("Velkommen",)], Ny=[("Score",)], Svar=[("Score",), (9,)])
    found = preview(with_hidden(path, "Svar"))
    assert (found.sheet, scores(found), found.notices) == ("Svar", [9], ())


def test_headers_without_answers_are_no_import(tmp_path: Path) -> None:
    for text in ("Dato;Score\n", "Dato;Score\n;\n ; \n"):
        with pytest.raises(SheetOfHeaders):
            preview(text_file(tmp_path, text))
    with pytest.raises(SheetOfHeaders):
        preview(text_file(tmp_path, "Dato;Point\n"), (Field.SCORE, "Point"))
    blank = preview(text_file(tmp_path, "Dato;Score\n2026-11-01;\n"))
    assert (blank.rows, blank.blank) == (1, 1)


def test_a_sheet_that_is_not_there_shows_those_that_are(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=TABLE, Andet=[("x",)])
    (choice,) = choices(path, sheet="Svaer")
    assert (choice.about, choice.options) == ("sheet", ("Svar", "Andet"))


def test_every_doubt_is_named_at_once_and_settled_by_passing_it(tmp_path: Path) -> None:
    headers = "Dato,Rating of us (0-10),Rating of food (0-10)"
    path = text_file(tmp_path, f"{headers}\n1/2/2026,9,0\n3/4/2026,10,1\n5/6/2026,0,7\n")
    score, order = choices(path)
    assert (score.about, score.options) == (
        "score",
        ("Rating of us (0-10)", "Rating of food (0-10)"),
    )
    assert score.samples == (("9", "10", "0"), ("0", "1", "7"))
    assert (order.about, order.options) == ("date-order", ("dmy", "mdy"))
    found = preview(path, (Field(score.about), score.options[0]), order=DateOrder(order.options[0]))
    assert scores(found) == [9, 10, 0]
    assert answers(found)[0].day == date(2026, 2, 1)


def test_a_column_of_another_scale_is_taken_once_it_is_named(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Stars\n" + "4\n5\n3\n" * 5)
    (choice,) = choices(path)
    assert choice.is_other_scale
    assert len(scores(preview(path, (Field.SCORE, choice.options[0])))) == 15


def test_two_dates_are_a_choice_that_its_header_settles(tmp_path: Path) -> None:
    path = text_file(tmp_path, "NPS,Dato for salg,Dato for svar\n9,2026-01-01,2026-01-05\n")
    (choice,) = choices(path)
    assert choice.about == "date"
    assert answers(preview(path, (Field.DATE, choice.options[1])))[0].day == date(2026, 1, 5)


def test_a_file_without_anything_like_a_score_has_no_table(tmp_path: Path) -> None:
    for text in ("Vare,Farve\nStol,Rød\n", "Kære Else\ntak for sidst\n"):
        with pytest.raises(SheetWithoutTable):
            preview(text_file(tmp_path, text))


def test_a_text_that_only_speaks_of_nps_has_no_table(tmp_path: Path) -> None:
    prose = (
        "What your NPS says about the shop\n"
        "Ask one question, count the answers, and phone whoever is unhappy.\n"
        "The score is a number, not a percentage; it lies between -100 and +100.\n"
        "Nothing in this text is an answer, however often it says score.\n"
    )
    with pytest.raises(SheetWithoutTable):
        preview(text_file(tmp_path, prose))


def test_a_score_can_be_named_where_none_was_found(tmp_path: Path) -> None:
    path = text_file(tmp_path, "Vare,Farve\nStol,ni\nBord,8\n")
    assert scores(preview(path, (Field.SCORE, "Farve"))) == [8]


def test_a_picture_is_no_spreadsheet(tmp_path: Path) -> None:
    path = tmp_path / "card.png"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    with pytest.raises(SheetUnreadable):
        preview(path)


def test_reading_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    path = workbook(tmp_path, Svar=TABLE)
    before = path.read_bytes()
    preview(path)
    assert path.read_bytes() == before


def test_a_microsoft_forms_workbook_in_danish_goes_in(tmp_path: Path) -> None:
    question = "Hvor sandsynligt er det, at du vil anbefale os til en ven eller kollega?"
    start = datetime.fromisoformat("2026-11-02T10:00:00")
    end = datetime.fromisoformat("2026-11-02T10:03:00")
    rows = [
        ("ID", "Starttidspunkt", "Færdiggørelsestidspunkt", "Mail", "Navn", question, "Hvorfor?"),
        (1, start, end, "anonymous", None, 0, "Kø"),
        (2, start, end, "anonymous", None, 9, None),
    ]
    found = preview(workbook(tmp_path, Svar=rows))
    assert scores(found) == [0, 9]
    assert dict(found.columns)[Field.DATE] == "Færdiggørelsestidspunkt"
    first = answers(found)[0]
    assert (first.comment, first.email, first.day) == ("Kø", "", date(2026, 11, 2))


def test_a_surveymonkey_file_with_two_header_rows_goes_in(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        "Respondent ID,Collector ID,Start Date,End Date,Email Address,"
        '"How likely is it that you would recommend us to a friend?",Why?\n'
        ",,,,,,Open-Ended Response\n"
        "114,77,2026-11-01 10:00:00,2026-11-01 10:05:00,,Extremely likely - 10,Nice\n"
        "115,77,2026-11-01 11:00:00,2026-11-01 11:05:00,,Not at all likely - 0,\n"
        "116,77,2026-11-01 12:00:00,2026-11-01 12:05:00,,7,\n",
    )
    found = preview(path)
    assert scores(found) == [10, 0, 7]
    assert dict(found.columns)[Field.DATE] == "End Date"
    assert answers(found)[0].comment == "Nice"


def test_a_qualtrics_file_with_three_header_rows_goes_in(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        "StartDate,EndDate,ResponseId,Q1_NPS_GROUP,Q1\n"
        "Start Date,End Date,Response ID,How likely are you to recommend us? - Group,"
        "How likely are you to recommend us?\n"
        '"{""ImportId"":""startDate""}","{""ImportId"":""endDate""}","{""ImportId"":""_recordId""}",'
        '"{""ImportId"":""QID1_NPS_GROUP""}","{""ImportId"":""QID1""}"\n'
        "2026-07-18 08:28:09,2026-07-18 08:29:00,R_1,2,8\n"
        "2026-07-18 09:28:09,2026-07-18 09:29:00,R_2,1,0\n",
    )
    found = preview(path)
    assert scores(found) == [8, 0]
    assert dict(found.columns)[Field.SCORE] == "Q1"
    assert [row.row for row in found.accepted] == [4, 5]


def test_a_google_forms_file_goes_in(tmp_path: Path) -> None:
    path = text_file(
        tmp_path,
        '"Timestamp","How likely are you to recommend us?","Why?"\n'
        '"2026/05/20 1:47:23 PM GMT+1","9","Nice"\n',
    )
    (response,) = answers(preview(path))
    assert (response.day, response.score, response.comment) == (date(2026, 5, 20), 9, "Nice")


@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_what_the_program_exports_it_reads_again(
    tmp_path: Path, ending: str, language: str
) -> None:
    stored = [
        StoredResponse(number, row.response, NOW)
        for number, row in enumerate(preview(resource("samples/answers.xlsx")).accepted)
    ]
    try:
        i18n.use(language)
        write_answers(stored, tmp_path / f"export{ending}", zone=ZONE)
    finally:
        i18n.use("en")
    assert answers(preview(tmp_path / f"export{ending}")) == [each.response for each in stored]
