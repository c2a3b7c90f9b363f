from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from nps_desktop.domain.batches import Notice, NoticeKind, Preview, RejectedRow
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.responses import Response, Source
from nps_desktop.errors import SheetUnclear
from nps_desktop.importing.reading import preview_sheets
from nps_desktop.importing.wishes import NOTHING, Mend, Wishes
from tests.factories import TODAY, ZONE
from tests.importing.files import answers, scores, sheet

HEADERS = ("Dato", "Score", "Kommentar", "Navn", "Telefon", "E-mail", "Butik", "Ring mig")
DAY = date(2026, 11, 1)


def read(*rows: tuple[object, ...], wishes: Wishes = NOTHING) -> Preview:
    return preview_sheets(Path("answers.xlsx"), [sheet(*rows)], wishes, zone=ZONE, today=TODAY)


def rejected(of: Preview) -> list[tuple[int, Reason, str]]:
    return [(row.row, row.problem.reason, row.problem.value) for row in of.rejected]


def test_a_row_becomes_an_answer() -> None:
    row = (DAY, 0.0, " Øv \r\n bøv ", "Bo", 22334455.0, "bo@example.com", "Havnen", "ja")
    preview = read(HEADERS, row)
    assert answers(preview) == [
        Response(
            score=0,
            day=DAY,
            comment="Øv \n bøv",
            name="Bo",
            phone="22334455",
            email="bo@example.com",
            location="Havnen",
            wants_call=True,
            source=Source.IMPORTED,
        )
    ]
    assert preview.columns == tuple(
        zip(
            (
                Field.SCORE,
                Field.DATE,
                Field.COMMENT,
                Field.NAME,
                Field.PHONE,
                Field.EMAIL,
                Field.LOCATION,
                Field.WANTS_CALL,
            ),
            ("Score", "Dato", *HEADERS[2:]),
            strict=True,
        )
    )
    assert (preview.file, preview.sheet, preview.rows) == ("answers.xlsx", "Svar", 1)


def test_rows_are_numbered_as_the_owner_sees_them() -> None:
    preview = read(("NPS i butikken",), (), ("Score", "Navn"), (9, "Bo"), (), (11, "Else"))
    assert [row.row for row in preview.accepted] == [4]
    assert rejected(preview) == [(6, Reason.SCORE_OUT_OF_RANGE, "11")]


def test_bad_scores_are_rejected_each_with_its_reason() -> None:
    cells = (9, 11.0, "ti", 8.5, "8,5", date(2026, 10, 9), "Promoter", True, -1.0)
    preview = read(("Score",), *((cell,) for cell in cells))
    assert scores(preview) == [9]
    assert rejected(preview) == [
        (3, Reason.SCORE_OUT_OF_RANGE, "11"),
        (4, Reason.SCORE_NOT_A_NUMBER, "ti"),
        (5, Reason.SCORE_FRACTION, "8.5"),
        (6, Reason.SCORE_FRACTION, "8,5"),
        (7, Reason.SCORE_IS_A_DATE, "2026-10-09"),
        (8, Reason.SCORE_IS_A_GROUP, "Promoter"),
        (9, Reason.SCORE_NOT_A_NUMBER, "True"),
        (10, Reason.SCORE_OUT_OF_RANGE, "-1"),
    ]


def test_numbers_as_text_and_labels_are_scores() -> None:
    cells = ("9", "9,0", "10 - Meget sandsynligt", "Not at all likely - 0", "7/10", "８")
    assert scores(read(("NPS",), *((cell,) for cell in cells))) == [9, 9, 10, 0, 7, 8]


def test_a_row_without_a_score_is_blank_and_an_empty_row_is_nothing() -> None:
    preview = read(("Score", "Navn"), (9, "Bo"), ("", "Else"), ("", " "), (None, None), ("-", ""))
    assert (preview.rows, scores(preview), preview.blank) == (3, [9], 2)


def test_rows_that_end_early_are_read_as_far_as_they_go() -> None:
    assert scores(read(("Score", "Navn", "Butik"), (9,), (8, "Bo"))) == [9, 8]


def test_a_blank_score_is_blank_whatever_its_date_says() -> None:
    assert read(("Dato", "Score"), ("nonsens", ""), (DAY, 9)).blank == 1


def test_a_bad_date_keeps_a_row_out() -> None:
    preview = read(
        ("Dato", "Score"), (DAY, 9), ("i går", 9), (date(2026, 12, 1), 9), (date(1980, 1, 1), 9)
    )
    assert rejected(preview) == [
        (3, Reason.DATE_UNREADABLE, "i går"),
        (4, Reason.DATE_IN_THE_FUTURE, "2026-12-01"),
        (5, Reason.DATE_TOO_EARLY, "1980-01-01"),
    ]


def test_a_row_without_a_date_gets_the_assumed_day() -> None:
    wished = read(
        ("Dato", "Score"), (DAY, 9), ("", 8), wishes=Wishes(assumed_day=date(2026, 1, 31))
    )
    assert [(each.day, each.is_day_assumed) for each in answers(wished)] == [
        (DAY, False),
        (date(2026, 1, 31), True),
    ]
    assert wished.assumed_day == date(2026, 1, 31)
    assert read(("Score",), (9,)).assumed_day == TODAY
    assert read(("Dato", "Score"), (DAY, 9)).assumed_day is None


def test_a_moment_in_utc_falls_on_the_shops_day() -> None:
    (response,) = answers(read(("Submit Date (UTC)", "NPS"), ("2026-10-31 23:30:00", 9)))
    assert response.day == date(2026, 11, 1)
    assert response.at == datetime(2026, 10, 31, 23, 30, tzinfo=UTC)


def test_serial_numbers_and_unix_seconds_are_dates() -> None:
    assert answers(read(("Dato", "Score"), (45306.0, 9)))[0].day == date(2024, 1, 15)
    assert answers(read(("responded", "NPS"), ("1700000000", "9")))[0].day == date(2023, 11, 14)


def test_a_text_too_long_to_keep_is_rejected_not_cut() -> None:
    preview = read(
        ("Score", "Kommentar", "Navn", "Telefon"),
        (9, "fint", "Bo", "00 00 12 34"),
        (9, "x" * 20_001, "Bo", ""),
        (9, "", "Bo", "0" * 201),
        (9, "", "Else" * 51, ""),
        (9, "", "Else" * 40, "0" * 160),
    )
    assert len(preview.accepted) == 2
    fields = [(row.row, row.problem.field, row.problem.reason) for row in preview.rejected]
    assert fields == [
        (3, Field.COMMENT, Reason.TEXT_TOO_LONG),
        (4, Field.PHONE, Reason.TEXT_TOO_LONG),
        (5, Field.NAME, Reason.TEXT_TOO_LONG),
    ]


@pytest.mark.parametrize(
    ("cell", "phone"),
    [
        (22334455.0, "22334455"),
        ("22334455.0", "22334455"),
        ("+45 22 33 44 55", "+45 22 33 44 55"),
        ("004522334455", "004522334455"),
        ("spørg Else", "spørg Else"),
        (date(2026, 1, 2), "2026-01-02"),
        (None, ""),
    ],
)
def test_phone_numbers_stay_text(cell: object, phone: str) -> None:
    wishes = Wishes(columns=((Field.PHONE, "Telefon"),))
    (response,) = answers(read(("Score", "Telefon"), (9, cell), wishes=wishes))
    assert response.phone == phone


def test_an_odd_address_is_kept_and_an_anonymous_one_is_none() -> None:
    rows = ((9, "bo@example.com"), (8, "bo på example"), (7, "anonymous"), (6, "e@example.com"))
    assert [each.email for each in answers(read(("NPS", "Email"), *rows))] == [
        *("bo@example.com", "bo på example", "", "e@example.com"),
    ]


def test_every_way_of_saying_yes_asks_for_a_call() -> None:
    cells = ("ja", "YES", "x", 1.0, True, "Ja tak!", "nej", "", 0.0, False)
    wanted = [
        each.wants_call for each in answers(read(("NPS", "Ring mig"), *((9, c) for c in cells)))
    ]
    assert wanted == [True] * 6 + [False] * 4


@pytest.mark.parametrize(
    "total",
    [
        ("Total", 9, "", ""),
        ("I alt", 3.0, "", ""),
        ("Gennemsnit:", 8.0, "", ""),
        ("", 9.0, "", "Summe"),
    ],
)
def test_a_row_of_totals_is_rejected_not_counted(total: tuple[object, ...]) -> None:
    headers = ("Dato", "Score", "Kommentar", "Navn")
    preview = read(headers, (DAY, 9, "", "Bo"), (DAY, 8, "", "Else"), (), total)
    assert scores(preview) == [9, 8]
    problem = Problem(Field.SCORE, Reason.SCORE_IS_A_TOTAL, str(int(total[1])))
    cells = tuple(str(cell).removesuffix(".0") for cell in total)
    assert preview.rejected == (RejectedRow(5, problem, cells),)


def test_a_row_of_totals_without_a_number_is_blank() -> None:
    preview = read(("Score", "Navn"), (9, "Bo"), (8, "Else"), ("", "Total"))
    assert (scores(preview), preview.blank, preview.rejected) == ([9, 8], 1, ())


def test_a_comment_that_says_total_is_no_row_of_totals() -> None:
    assert scores(read(("Score", "Kommentar"), (9, "fin"), (1, "total"))) == [9, 1]
    assert scores(read(("Score", "Kommentar"), (9, "fin"), (), (5, "Gennemsnit"))) == [9]


def test_a_lone_number_below_the_totals_is_one_of_them() -> None:
    rows = ((DAY, 9, ""), ("", 3, ""), ("Total", 12, ""), ("", 8, ""), ("", 7, "fin"), (DAY, 6, ""))
    preview = read(("Dato", "Score", "Kommentar"), *rows)
    assert scores(preview) == [9, 3, 7, 6]
    assert [row.problem.value for row in preview.rejected] == ["12", "8"]


def test_a_dated_row_is_no_row_of_totals() -> None:
    assert scores(read(("Dato", "Score", "Navn"), (DAY, 9, "Bo"), (DAY, 8, "Sum"))) == [9, 8]


def test_totals_far_up_the_sheet_are_answers() -> None:
    rows = [(9, "Total"), *((8, f"Kunde {place}") for place in range(5))]
    assert len(scores(read(("Score", "Navn"), *rows))) == 6


def keys(*rows: tuple[object, ...], wishes: Wishes = NOTHING) -> list[str]:
    return [row.key for row in read(*rows, wishes=wishes).accepted]


def test_the_same_row_has_the_same_key_in_another_file() -> None:
    first = keys(("Dato", "Score", "Navn"), (DAY, 9.0, "Bo"), (DAY, 8.0, "Else"))
    other = keys(
        ("Navn", "Karakter", "Dato"), ("Else", "8", "2026-11-01"), ("Bo", "9", "2026-11-01")
    )
    assert first == other[::-1]


def test_equal_rows_of_one_file_have_keys_of_their_own_that_come_again() -> None:
    rows = (("Score",), (9,), (9,), (9,))
    assert len(set(keys(*rows))) == 3
    assert keys(*rows) == keys(*rows)


def test_an_assumed_day_is_no_part_of_the_key() -> None:
    rows = (("Score", "Navn"), (9, "Bo"))
    assert keys(*rows) == keys(*rows, wishes=Wishes(assumed_day=DAY))
    assert keys(*rows) != keys(("Dato", "Score", "Navn"), (TODAY, 9, "Bo"))


def test_everything_a_row_says_is_part_of_its_key() -> None:
    row = (DAY, 9, "fin", "Bo", "12345", "bo@example.com", "Havnen", "ja")
    other = (date(2026, 11, 2), 8, "god", "Else", "54321", "e@example.com", "Byen", "nej")
    changed = [(*row[:place], other[place], *row[place + 1 :]) for place in range(len(row))]
    assert len(set(keys(HEADERS, row, *changed))) == 1 + len(row)


def test_lone_halves_of_letters_do_not_stop_a_key() -> None:
    assert len(keys(("Score", "Kommentar"), (9, "god \ud83d dag"))) == 1


def test_dates_in_doubt_stop_the_reading_until_their_order_is_passed() -> None:
    rows = (("Date", "Score"), ("3/4/2026", 9), ("5/4/2026", 8))
    with pytest.raises(SheetUnclear) as fault:
        read(*rows)
    assert [choice.about for choice in fault.value.choices] == ["date-order"]
    from nps_desktop.domain.dates import DateOrder

    assert [each.day for each in answers(read(*rows, wishes=Wishes(order=DateOrder.MDY)))] == [
        date(2026, 3, 4),
        date(2026, 5, 4),
    ]


BARE = (("Score",), (9,), (8,), (9,))


def test_a_longer_file_of_scores_has_only_its_new_rows_new() -> None:
    longer = (*BARE, (9,), (7,))
    assert len(set(keys(*longer)) - set(keys(*BARE))) == 2
    assert set(keys(*BARE)) < set(keys(*longer))


def test_bare_scores_of_an_unlike_file_are_other_answers() -> None:
    assert set(keys(*BARE)).isdisjoint(keys(("Karakter",), *BARE[1:]))
    said = (("Score", "Kommentar"), (9, "fin"))
    assert keys(*said) != keys(("Score", "Hvorfor?"), (9, "fin"))


def test_bare_scores_of_a_day_that_was_named_are_not_those_of_another_day() -> None:
    october, november = (
        keys(*BARE, wishes=Wishes(assumed_day=date(2026, month, 1), is_day_named=True))
        for month in (10, 11)
    )
    assert set(october).isdisjoint(november)
    assert set(october).isdisjoint(keys(*BARE))


def test_bare_scores_that_are_other_answers_are_known_again_only_in_the_same_file() -> None:
    others = Wishes(are_other_answers=True)
    assert keys(*BARE, wishes=others) == keys(*BARE, wishes=others)
    assert set(keys(*BARE, wishes=others)).isdisjoint(keys(*BARE))
    assert set(keys(*BARE, wishes=others)).isdisjoint(keys(*BARE, (7,), wishes=others))


def test_rows_that_say_nothing_but_a_score_are_counted() -> None:
    assert read(*BARE).bare == 3
    assert read(("Score", "Navn", "Butik"), (9, "Bo", ""), (8, "", "Havnen")).bare == 1
    assert read(("Score", "Dato"), (9, DAY)).bare == 0


IDS = Wishes(columns=((Field.RESPONSE_ID, "Svar-id"),))


def test_where_there_is_a_response_id_it_decides() -> None:
    headers = ("Svar-id", "Score", "Kommentar")
    first = keys(headers, ("abc-1", 9, "fin"), ("abc-2", 9, "fin"), wishes=IDS)
    later = keys(headers, ("abc-2", 9, "fin"), ("abc-1", 9, "rigtig fin"), wishes=IDS)
    assert first == later[::-1]
    assert len(set(first)) == 2


def test_a_running_number_counts_together_with_its_moment() -> None:
    """Two forms both number their answers 1, 2, 3."""
    headers = ("Svar-id", "Dato", "Score")
    one = keys(headers, (1.0, DAY, 9), (2.0, DAY, 9), wishes=IDS)
    other = keys(headers, (1.0, TODAY, 9), (2.0, DAY, 3), wishes=IDS)
    assert one[0] != other[0]
    assert one[1] == other[1]


def test_a_running_number_without_a_date_counts_within_its_form() -> None:
    form = keys(("Svar-id", "Score"), (1.0, 9), wishes=IDS)
    other = keys(("Svar-id", "Score", "Hvorfor?"), (1.0, 9, ""), wishes=IDS)
    assert form == keys(("Svar-id", "Score"), (1.0, 3), wishes=IDS) != other


def test_a_row_without_its_response_id_is_known_by_what_it_says() -> None:
    headers = ("Svar-id", "Score", "Navn")
    first = keys(headers, ("", 9, "Bo"), wishes=IDS)
    assert first == keys(("Score", "Navn"), (9, "Bo"))


def test_a_response_id_that_comes_again_in_one_file_is_told() -> None:
    preview = read(("Svar-id", "Score"), ("abc-1", 9), ("abc-1", 9), ("abc-2", 8), wishes=IDS)
    assert preview.notices == (Notice(NoticeKind.REPEATED_IDS, 1),)


def test_what_is_no_number_in_the_column_of_phones_is_told_and_kept() -> None:
    phones = ("ring mig", "-", "22334455", "", "nej", "22334456", "22334457", "22334458")
    preview = read(("Score", "Telefon"), *enumerate(phones, start=2))
    assert preview.notices == (Notice(NoticeKind.PHONES_UNDIALLED, 3),)
    assert tuple(preview.accepted.phones) == phones


def test_first_and_last_name_and_company_are_one_name() -> None:
    wishes = Wishes(
        columns=(
            (Field.NAME, "Fornavn"),
            (Field.LAST_NAME, "Efternavn"),
            (Field.COMPANY, "Firma"),
        )
    )
    headers = ("Score", "Fornavn", "Efternavn", "Firma")
    rows = ((9, "Bo", "Holm", "Holm A/S"), (9, "Bo", "", ""), (9, "", "Holm", "Holm A/S"))
    assert [each.name for each in answers(read(headers, *rows, wishes=wishes))] == [
        *("Bo Holm, Holm A/S", "Bo", "Holm, Holm A/S"),
    ]


def mended(*mends: Mend) -> Preview:
    rows = (("Dato", "Score", "Kommentar"), (DAY, "elleve", "fin"), ("i går", 8, ""))
    return read(*rows, wishes=Wishes(mends=mends))


def test_a_row_left_out_keeps_all_its_cells() -> None:
    assert [row.cells for row in mended().rejected] == [
        *(("2026-11-01", "elleve", "fin"), ("i går", "8", "")),
    ]


def test_a_cell_that_is_mended_is_read_in_its_place() -> None:
    preview = mended(Mend(2, Field.SCORE, "10"), Mend(3, Field.DATE, "2.11.2026"))
    assert [(each.day, each.score, each.comment) for each in answers(preview)] == [
        (DAY, 10, "fin"),
        (date(2026, 11, 2), 8, ""),
    ]
    assert preview.rejected == ()


def test_a_cell_mended_wrongly_stays_to_mend_with_what_was_written() -> None:
    (row, _date) = mended(Mend(2, Field.SCORE, "12")).rejected
    assert row.problem == Problem(Field.SCORE, Reason.SCORE_OUT_OF_RANGE, "12")
    assert row.cells == ("2026-11-01", "12", "fin")


def test_a_field_that_the_sheet_lacks_can_be_written() -> None:
    (first,) = answers(read(("Score",), (9,), wishes=Wishes(mends=(Mend(2, Field.NAME, "Bo"),))))
    assert first.name == "Bo"


def test_a_row_of_totals_that_is_mended_is_an_answer() -> None:
    rows = (("Score", "Navn"), (9, "Bo"), (8, "Total"))
    assert scores(read(*rows, wishes=Wishes(mends=(Mend(3, Field.SCORE, "7"),)))) == [9, 7]


def test_an_undated_row_that_says_who_it_is_of_is_known_again_anywhere() -> None:
    headers = ("Score", "Navn")
    alone, among = keys(headers, (9, "Bo")), keys(headers, (3, "Else"), (9, "Bo"))
    assert alone[0] in among
