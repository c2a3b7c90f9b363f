"""The known exports, each as its product writes it, and what an owner would get wrong with them."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from nps_desktop.domain.batches import Notice, NoticeKind, Preview
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.errors import SheetUnclear
from nps_desktop.importing.headers import fold
from nps_desktop.importing.recognition import recognise
from nps_desktop.importing.sources import SOURCES
from nps_desktop.paths import resource
from tests.importing import exports
from tests.importing.exports import ASKED, EXPORTS, Export, text_file, workbook
from tests.importing.files import answers, preview, scores, sheet
from tests.importing.test_real_files import FOLDER
from tests.importing.test_real_files import read as read_real

ANSWERED = exports.CUSTOMERS[:3]
NPS, WHY = ASKED["da"]


def notices(of: Preview, kind: NoticeKind) -> list[Notice]:
    return [notice for notice in of.notices if notice.kind is kind]


@pytest.fixture(params=EXPORTS.values(), ids=EXPORTS.keys())
def export(request: pytest.FixtureRequest) -> Export:
    found: Export = request.param
    return found


def test_a_known_export_is_named_and_goes_in_with_nothing_said(
    export: Export, tmp_path: Path
) -> None:
    found = preview(export.write(tmp_path))
    assert found.source == export.product
    assert scores(found) == [10, 0, 7]
    assert found.rejected == ()
    assert found.blank == (1 if export.has_dates else 0), "the fourth says nothing at all then"
    whys = [" ".join(each.comment.split()) for each in answers(found)]
    assert whys == ["Dejligt sted, tak", "Kø i 20 minutter, og ingen hjalp", ""]


def test_a_known_export_tells_the_customers_and_their_days(export: Export, tmp_path: Path) -> None:
    found = answers(preview(export.write(tmp_path)))
    if export.has_names:
        assert [each.name for each in found] == ["", "Åse Ørsted", "Bo Holm"]
    if export.has_emails:
        assert [each.email for each in found] == ["", "aase@example.com", "bo@example.com"]
    evening = date(2026, 4, 1) if export.is_utc else date(2026, 3, 31)
    days = [evening, date(2026, 4, 2), date(2026, 4, 13)]
    assert [each.day for each in found] == (days if export.has_dates else [date(2026, 11, 21)] * 3)


def test_every_declared_source_has_a_sample() -> None:
    tried = {export.product for export in EXPORTS.values()} | {"Medallia Agent Connect"}
    assert tried == {source.product for source in SOURCES}


def test_no_header_of_a_source_is_declared_twice_for_different_fields() -> None:
    for source in SOURCES:
        headers = [fold(each) for field in Field for each in source.headers_of(field)]
        assert len(set(headers)) == len(headers), source.product


def test_the_samples_can_be_written_for_somebody_to_look_at(tmp_path: Path) -> None:
    exports.write_all(tmp_path)
    assert {path.parent.name for path in tmp_path.glob("*/export.*")} == set(EXPORTS)


@pytest.mark.parametrize("name", ["surveymonkey", "typeform", "limesurvey", "microsoft-da-csv"])
def test_the_response_id_knows_an_answer_again_though_its_comment_was_changed(
    name: str, tmp_path: Path
) -> None:
    path = EXPORTS[name].write(tmp_path)
    keys = preview(path).accepted.keys
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Dejligt sted, tak", "Helt fint"), encoding="utf-8")
    assert preview(path).accepted.keys == keys
    assert answers(preview(path))[0].comment == "Helt fint"


def test_ids_that_a_spreadsheet_has_rounded_are_no_ids(tmp_path: Path) -> None:
    path = EXPORTS["surveymonkey"].write(tmp_path)
    text = path.read_text(encoding="utf-8")
    path.write_text(
        re.sub(r"11805221906\d", "1,18052E+11", text).replace("1,18052E+11", '"1,18052E+11"'),
        encoding="utf-8",
    )
    found = preview(path)
    assert Field.RESPONSE_ID not in dict(found.columns)
    assert len(set(found.accepted.keys)) == 3
    assert not notices(found, NoticeKind.REPEATED_IDS)


class TestSurveyMonkey:
    def test_boxes_below_a_question_are_asked_for_what_the_own_columns_lack(
        self, tmp_path: Path
    ) -> None:
        columns = dict(preview(exports.surveymonkey_workbook(tmp_path)).columns)
        assert columns[Field.EMAIL] == "Email Address (2)"
        assert columns[Field.PHONE] == "Phone"

    def test_dates_without_proof_are_asked_about(self, tmp_path: Path) -> None:
        path = exports.surveymonkey(tmp_path)
        text = path.read_text(encoding="utf-8").replace("03/31/", "03/11/")
        path.write_text(text.replace("04/13/", "04/12/").replace("04/14/", "04/11/"), "utf-8")
        with pytest.raises(SheetUnclear) as fault:
            preview(path)
        assert [choice.about for choice in fault.value.choices] == ["date-order"]

    def test_a_second_header_row_that_was_removed_is_not_missed(self, tmp_path: Path) -> None:
        path = exports.surveymonkey(tmp_path)
        head, _, *rest = path.read_bytes().split(b"\r\n")
        path.write_bytes(b"\r\n".join([head, *rest]))
        assert scores(preview(path)) == [10, 0, 7]

    def test_it_is_known_without_its_own_columns(self, tmp_path: Path) -> None:
        rows = [
            (NPS, WHY, "Hvad hedder du?"),
            ("Response", "Åbent svar", "Åbent svar"),
            *((exports.labelled(each.score), each.comment, each.name) for each in ANSWERED),
        ]
        found = preview(text_file(tmp_path, rows))
        assert (found.source, scores(found)) == ("SurveyMonkey", [10, 0, 7])

    def test_an_answer_that_reads_response_is_no_header_row(self, tmp_path: Path) -> None:
        rows = [("Hvor mange point får vi?", "Score"), ("Response", 9), ("Response", 0)]
        found = preview(text_file(tmp_path, rows))
        assert (found.source, scores(found)) == ("", [9, 0])


class TestQualtrics:
    def test_groups_that_contradict_their_scores_are_counted(self, tmp_path: Path) -> None:
        found = preview(exports.qualtrics(tmp_path, groups=(3, 3, "Detractor", "")))
        assert notices(found, NoticeKind.GROUPS_DISAGREE) == [
            Notice(NoticeKind.GROUPS_DISAGREE, 2, ("Q12_NPS_GROUP",))
        ]

    def test_the_group_of_another_question_says_nothing(self, tmp_path: Path) -> None:
        path = exports.qualtrics(tmp_path, groups=(1, 1, 1, ""))
        path.write_text(path.read_text("utf-8").replace("Q12_NPS", "Q7_NPS", 1), "utf-8")
        alone = preview(path)
        assert notices(alone, NoticeKind.GROUPS_DISAGREE), "the only one is taken at its word"
        lines = path.read_text("utf-8").replace("Q7_NPS_GROUP,", "Q7_NPS_GROUP,Q8_NPS_GROUP,", 1)
        rows = lines.replace(",1,10,", ",1,1,10,").replace(",1,0,", ",1,1,0,")
        path.write_text(rows.replace(",1,7,", ",1,1,7,"), "utf-8")
        assert not notices(preview(path, (Field.SCORE, "Q12")), NoticeKind.GROUPS_DISAGREE)

    def test_it_is_known_without_its_own_columns(self, tmp_path: Path) -> None:
        rows = [
            ("Q1", "Q1_NPS_GROUP", "Q2"),
            (NPS, f"{NPS} - Gruppe", WHY),
            ('{"ImportId":"QID1"}', '{"ImportId":"QID1_NPS_GROUP"}', '{"ImportId":"QID2"}'),
            *((each.score, 1, each.comment) for each in ANSWERED),
        ]
        found = preview(text_file(tmp_path, rows))
        assert (found.source, scores(found)) == ("Qualtrics", [10, 0, 7])
        assert dict(found.columns)[Field.SCORE] == "Q1"

    def test_header_rows_that_were_removed_are_not_missed(self, tmp_path: Path) -> None:
        path = exports.qualtrics(tmp_path)
        head, _, _, *rest = path.read_bytes().split(b"\r\n")
        path.write_bytes(b"\r\n".join([head.replace(b"Q12,", b"NPS,"), *rest]))
        assert scores(preview(path)) == [10, 0, 7]


class TestMicrosoftForms:
    def test_the_web_page_writes_the_month_first(self, tmp_path: Path) -> None:
        path = exports.microsoft_forms_text(tmp_path, "da")
        text = path.read_text("utf-8-sig").replace("3/31/26", "3/4/26").replace("4/13/26", "4/2/26")
        path.write_text(text.replace("4/14/26", "4/5/26"), "utf-8")
        found = preview(path)
        assert found.order is DateOrder.MDY
        assert answers(found)[0].day == date(2026, 3, 4)

    def test_a_spreadsheet_that_wrote_the_dates_anew_wrote_them_in_its_own_order(
        self, tmp_path: Path
    ) -> None:
        days = [
            (1, "04-03-2026 22:30", "04-03-2026 22:31", "anonymous", "", "", 10),
            (2, "05-03-2026 22:30", "05-03-2026 22:31", "anonymous", "", "", 0),
        ]
        danish = preview(text_file(tmp_path, [(*exports.MICROSOFT["da"], NPS), *days]))
        assert [each.day.month for each in answers(danish)] == [3, 3]
        english = text_file(tmp_path, [(*exports.MICROSOFT["en"], ASKED["en"][0]), *days])
        with pytest.raises(SheetUnclear) as fault:
            preview(english)
        assert [choice.about for choice in fault.value.choices] == ["date-order"]

    def test_proof_of_another_order_goes_before_the_usual_one(self, tmp_path: Path) -> None:
        rows = [
            (*exports.MICROSOFT["da"], NPS),
            (1, "4/3/2026 22:30", "4/3/2026 22:31", "anonymous", "", "", 10),
            (2, "25/3/2026 22:30", "25/3/2026 22:31", "anonymous", "", "", 0),
        ]
        found = answers(preview(text_file(tmp_path, rows)))
        assert [each.day for each in found] == [date(2026, 3, 4), date(2026, 3, 25)]

    def test_of_anonymous_customers_the_form_itself_knows_the_address(self, tmp_path: Path) -> None:
        rows = [
            (*exports.MICROSOFT["da"], NPS, "Navn", "E-mail"),
            (1, "", exports.CUSTOMERS[0].at, "anonymous", "", "", 3, "Åse Ørsted", "aase@x.dk"),
        ]
        [found] = answers(preview(workbook(tmp_path, rows)))
        assert (found.name, found.email) == ("Åse Ørsted", "aase@x.dk")

    def test_two_forms_that_both_count_from_one_are_not_taken_for_each_other(
        self, tmp_path: Path
    ) -> None:
        path = exports.microsoft_forms_text(tmp_path, "da")
        keys = preview(path).accepted.keys
        path.write_text(path.read_text("utf-8-sig").replace("/26 ", "/25 "), "utf-8")
        assert not set(keys) & set(preview(path).accepted.keys)

    def test_an_answer_without_the_time_it_was_sent_has_the_time_it_was_begun(
        self, tmp_path: Path
    ) -> None:
        begun = exports.CUSTOMERS[0].at
        rows = [(*exports.MICROSOFT["en"], NPS), (1, begun, "", "", "", "", 3)]
        found = preview(workbook(tmp_path, rows))
        assert answers(found)[0].day == begun.date()
        assert found.assumed_day is None


class TestFormbricks:
    def test_zeros_that_an_old_export_lost_are_warned_of(self, tmp_path: Path) -> None:
        found = preview(exports.formbricks(tmp_path, loses_zeros=True))
        assert scores(found) == [10, 7]
        [notice] = notices(found, NoticeKind.ZEROS_LOST)
        assert (notice.count, notice.names) == (2, (f"1. {ASKED['en'][0]}",))

    def test_an_export_with_a_zero_has_lost_none(self, tmp_path: Path) -> None:
        assert not notices(preview(exports.formbricks(tmp_path)), NoticeKind.ZEROS_LOST)

    def test_an_export_without_a_blank_has_lost_none(self, tmp_path: Path) -> None:
        path = exports.formbricks(tmp_path, loses_zeros=True)
        lines = path.read_text("utf-8").replace("Firefox,,", "Firefox,8,")
        path.write_text(lines, "utf-8")
        found = preview(path)
        assert scores(found) == [10, 8, 7, 8]
        assert not notices(found, NoticeKind.ZEROS_LOST)

    def test_blanks_of_other_exports_are_only_blanks(self, tmp_path: Path) -> None:
        path = exports.typeform(tmp_path)
        path.write_text(path.read_text("utf-8").replace(",0,", ",1,"), "utf-8")
        assert not notices(preview(path), NoticeKind.ZEROS_LOST)


class TestLimeSurvey:
    def test_the_day_of_an_anonymous_survey_is_none(self, tmp_path: Path) -> None:
        found = preview(exports.limesurvey(tmp_path, is_anonymous=True))
        assert scores(found) == [10, 0, 7]
        assert found.rejected == ()
        assert found.assumed_day == date(2026, 11, 21)

    def test_the_day_is_none_also_where_the_columns_are_chosen(self, tmp_path: Path) -> None:
        path = exports.limesurvey(tmp_path, is_anonymous=True)
        found = preview(path, (Field.SCORE, "NPS"), (Field.DATE, "submitdate"))
        assert (scores(found), found.rejected) == ([10, 0, 7], ())

    def test_a_column_that_is_chosen_for_another_field_is_read_once(self, tmp_path: Path) -> None:
        found = preview(exports.limesurvey(tmp_path), (Field.COMMENT, "email"))
        assert answers(found)[1].comment == "aase@example.com"
        assert answers(found)[1].email == ""


def test_answers_to_surveys_of_other_scales_are_kept_out_with_the_reason(tmp_path: Path) -> None:
    found = preview(exports.delighted(tmp_path, has_other_surveys=True))
    assert scores(found) == [10, 0, 7]
    [row] = found.rejected
    assert row.problem == Problem(Field.SCORE, Reason.SCORE_OF_ANOTHER_SCALE, "csat")


def test_a_customer_who_only_looked_gave_no_score(tmp_path: Path) -> None:
    path = exports.thanx(tmp_path)
    path.write_text(path.read_text("utf-8").replace(",viewed,,", ",viewed,0,"), "utf-8")
    found = preview(path)
    assert (scores(found), found.blank) == ([10, 0, 7], 1)


def test_what_the_shop_wrote_back_is_no_comment(tmp_path: Path) -> None:
    assert "Thank you" not in "".join(
        each.comment for each in answers(preview(exports.thanx(tmp_path)))
    )


@pytest.mark.parametrize("write", [exports.customergauge, exports.customergauge_older])
def test_a_follow_up_that_was_asked_for_is_a_wish_to_be_called(
    write: Callable[[Path], Path], tmp_path: Path
) -> None:
    found = answers(preview(write(tmp_path)))
    assert [each.wants_call for each in found] == [False, True, False]


def test_stars_are_never_taken_for_scores_without_asking(tmp_path: Path) -> None:
    with pytest.raises(SheetUnclear) as fault:
        preview(exports.medallia(tmp_path))
    [choice] = fault.value.choices
    assert (choice.about, choice.options, choice.is_other_scale) == (
        "score",
        ("star_rating",),
        True,
    )


def test_times_in_utc_stay_so_where_a_spreadsheet_wrote_them_anew(tmp_path: Path) -> None:
    path = exports.typeform(tmp_path)
    path.write_text(
        path.read_text("utf-8").replace("2026-03-31 22:30:05", "31-03-2026 22:30"), "utf-8"
    )
    assert answers(preview(path))[0].day == date(2026, 4, 1)


def test_times_of_a_column_that_somebody_else_wrote_are_the_shops(tmp_path: Path) -> None:
    path = exports.asknicely(tmp_path)
    lines = path.read_text("utf-8").splitlines()
    lines = [
        lines[0] + ",visited",
        lines[1] + ",2026-03-31 22:30",
        *(f"{each}," for each in lines[2:]),
    ]
    path.write_text("\n".join(lines), "utf-8")
    found = answers(preview(path, (Field.DATE, "visited")))
    assert found[0].day == date(2026, 3, 31)


class TestGroupsOfAnySheet:
    def test_words_that_contradict_the_scores_are_counted(self, tmp_path: Path) -> None:
        rows = [
            ("Score", "Gruppe", "Kommentar"),
            *((9, "Ambassadør", "a"), (8, "Passiv", "b"), (6, "Kritiker", "c")),
            *((8, "Ambassadør", "d"), (9, "Kritiker", ""), (10, "", "")),
        ]
        found = preview(text_file(tmp_path, rows))
        assert notices(found, NoticeKind.GROUPS_DISAGREE) == [
            Notice(NoticeKind.GROUPS_DISAGREE, 2, ("Gruppe",))
        ]

    def test_groups_that_agree_are_not_spoken_of(self, tmp_path: Path) -> None:
        rows = [("Score", "Grupp"), (9, "Ambassadörer"), (8, "Passiva"), (0, "Kritiker")]
        assert not notices(preview(text_file(tmp_path, rows)), NoticeKind.GROUPS_DISAGREE)

    def test_of_several_columns_of_groups_none_is_named_after_the_score(
        self, tmp_path: Path
    ) -> None:
        rows = [("Score", "Gruppe 2025", "Gruppe 2026"), (9, "Kritiker", "Kritiker")]
        assert not notices(preview(text_file(tmp_path, rows)), NoticeKind.GROUPS_DISAGREE)

    def test_other_words_are_no_groups(self, tmp_path: Path) -> None:
        rows = [("Score", "Gruppe"), (9, "Kritiker"), (8, "Stamkunde"), (10, 3)]
        assert not notices(preview(text_file(tmp_path, rows)), NoticeKind.GROUPS_DISAGREE)


class TestOrdinarySheets:
    def test_the_sample_is_no_export(self) -> None:
        assert preview(resource("samples/answers.xlsx")).source == ""

    @pytest.mark.skipif(not FOLDER.exists(), reason="the published answers are not here")
    def test_published_answers_are_named_rightly(self) -> None:
        files = {path.name: read_real(path.name).source for path in FOLDER.glob("D*")}
        named = {name for name, source in files.items() if source}
        assert {files[name] for name in named} <= {"Google Forms"}
        assert "D4_prepair_184.csv" not in named

    @pytest.mark.parametrize(
        "headers",
        [
            ("Dato", "Score", "Kommentar", "Navn", "E-mail"),
            ("ID", "Starttidspunkt", "Score", "Navn"),
            ("id", "Score", "created_at"),
            ("Tidsstempel", "Score", "Kommentar"),
            ("Timestamp", "Location", "Rating"),
            ("Value", "Category", "Comment", "Timestamp"),
            ("Start Date", "End Date", "Respondent", "Score"),
            ("Score", "Tidsstempel", "Hvorfor gav du os den karakter i dag?"),
        ],
    )
    def test_a_shops_own_headers_are_no_export(self, headers: tuple[str, ...]) -> None:
        row = [
            "2026-04-01 10:00" if re.search("dat|_at|ti[dm]", each.lower()) else "9"
            for each in headers
        ]
        assert recognise(sheet(headers, row)) is None

    def test_a_comment_as_long_as_a_page_is_no_header(self) -> None:
        long = ("ID", "Start time " * 100, "Completion time")
        assert recognise(sheet(long, (1, "", ""))) is None

    def test_a_sheet_of_nothing_is_no_export(self) -> None:
        assert recognise(sheet()) is None
