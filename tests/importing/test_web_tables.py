from pathlib import Path

import pytest

from nps_desktop.importing import web_tables
from nps_desktop.importing.decoding import TooLongError
from nps_desktop.importing.sheets import read_sheets
from nps_desktop.importing.web_tables import tables_of
from tests.importing.files import preview, scores

PAGE = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style>td {}</style></head>
<body><p>Udtræk</p><table border=1>
<thead><tr><th>Dato</th><th>Score</th><th>Kommentar</th></tr></thead>
<tr><td>2026-11-01<td x:num="9"> 9 <td>Søde &amp; rare<br>kom igen</tr>
<tr><td>2026-11-02</td><td>0</td><td>Nej&nbsp;tak</td></tr>
</table></body></html>"""

WORKBOOK_OF_2003 = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"
 xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="Svar"><Table>
<Row><Cell><Data ss:Type="String">Score</Data></Cell><Cell ss:Index="3" ss:MergeAcross="1">
<Data ss:Type="String">Kommentar</Data></Cell><Cell><Data ss:Type="String">Navn</Data></Cell></Row>
<Row><Cell><Data ss:Type="Number">9</Data></Cell></Row>
</Table></Worksheet></Workbook>"""


def table(page: str) -> list[list[str]]:
    (rows,) = tables_of(page)
    return rows


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16"])
def test_a_web_page_under_the_name_of_a_workbook_goes_in(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "udtræk.xls"
    path.write_bytes(PAGE.encode(encoding))
    assert read_sheets(path)[0].rows()[1] == ("2026-11-01", "9", "Søde & rare\nkom igen")
    assert scores(preview(path)) == [9, 0]


def test_the_xml_of_excel_2003_is_read() -> None:
    assert table(WORKBOOK_OF_2003) == [["Score", "", "Kommentar", "", "Navn"], ["9"]]


def test_several_tables_are_several_sheets(tmp_path: Path) -> None:
    path = tmp_path / "udtræk.xls"
    path.write_text("<table><tr><td>1</table><table></table><table><tr><td>2</td></tr></table>")
    assert [(sheet.name, sheet.rows()) for sheet in read_sheets(path)] == [
        ("1", (("1",),)),
        ("2", (("2",),)),
    ]


def test_lines_in_a_cell_stay_lines_and_blanks_are_one() -> None:
    assert table("<table><td> Søde  og\nrare<br/>kom igen<p></table>") == [
        ["Søde og rare\nkom igen"]
    ]


def test_cells_below_one_that_spans_rows_stay_in_their_columns() -> None:
    page = (
        "<table><tr><td rowspan=3>Butik 1<td>9<td rowspan=2>x</tr>"
        "<tr><td>8</tr><tr><td>7<td>y</tr><tr><td>Butik 2<td>6</table>"
    )
    assert table(page) == [["Butik 1", "9", "x"], ["", "8", ""], ["", "7", "y"], ["Butik 2", "6"]]


def test_cells_after_one_that_spans_columns_stay_in_theirs() -> None:
    page = "<table><tr><td colspan=2>Titel<td>9</tr><tr><td colspan=x>1<td>2<td>3</table>"
    assert table(page) == [["Titel", "", "9"], ["1", "2", "3"]]


def test_a_table_that_only_holds_another_is_none() -> None:
    page = "<table><tr><td>Menu<table><tr><td>9</table></td></tr></table>"
    assert table(page) == [["9"]]


def test_a_table_that_is_cut_off_keeps_its_rows() -> None:
    assert table("<table><tr><td>9</td></tr><tr><td>8</td><td>fi") == [["9"], ["8", "fi"]]


def test_cells_outside_rows_and_ends_outside_tables_do_no_harm() -> None:
    assert table("</td></table>text<tr><table>text<td>9</table>") == [["9"]]


def test_a_row_wider_than_any_sheet_is_refused() -> None:
    with pytest.raises(TooLongError):
        tables_of("<table><tr>" + "<td colspan=1000>9" * 17)


def test_a_page_that_takes_too_long_is_let_go(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_tables, "SECONDS", -1.0)
    with pytest.raises(TooLongError):
        tables_of(PAGE)


@pytest.mark.parametrize(
    "page",
    [
        "<table>" + "<tr><td colspan=40>9" * 3,
        "<table><tr>" + "<td rowspan=40>9" * 5 + "<tr>" * 30,
        "<table>" + '<tr><ss:Cell ss:Index="40">9' * 3,
        "<table><tr><td colspan=40>9</table>" * 3,
    ],
    ids=["columns", "rows", "places", "tables"],
)
def test_a_few_marks_do_not_make_more_cells_than_can_be_taken_in(
    page: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert tables_of(page)
    monkeypatch.setattr(web_tables, "MOST_CELLS", 100)
    with pytest.raises(TooLongError):
        tables_of(page)
