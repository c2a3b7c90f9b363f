"""The sheet that shows a month's sum, so that the owner can follow it cell by cell."""

from typing import TYPE_CHECKING

from nps_desktop.domain.problems import Field
from nps_desktop.domain.scores import GROUPS_IN_ORDER, SCORES, scores_of
from nps_desktop.domain.summary import MonthlySummary
from nps_desktop.domain.texts import tidy
from nps_desktop.i18n import _
from nps_desktop.reports.answers_sheet import TABLE
from nps_desktop.reports.formats import month_name
from nps_desktop.reports.group_words import group_title
from nps_desktop.reports.sentences import interval_sentence, trademark_line
from nps_desktop.reports.sheet_cells import text_cell, value_cell
from nps_desktop.reports.words import field_name

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

NPS_FORMAT = "+0;\u22120;0"
_FIRST_SCORE_ROW = 5


def add_summary(workbook: "Workbook", summary: MonthlySummary, *, has_answers: bool) -> None:
    """Add the sums of a month; with answers they count the table of the answers sheet."""
    sheet = workbook.create_sheet(_("Summary"))
    sheet.column_dimensions["A"].width = 34
    sheet.column_dimensions["B"].width = 14
    shop = ", ".join(part for part in (summary.shop.name, summary.shop.town) if part)
    sheet.append([text_cell(sheet, tidy(shop))])
    sheet.append([text_cell(sheet, month_name(summary.month), is_strong=True)])
    sheet.append([])
    headers = (field_name(Field.SCORE), _("Answers"))
    sheet.append([text_cell(sheet, header, is_strong=True) for header in headers])
    for score in SCORES:
        sheet.append([score, _count(summary, score, has_answers=has_answers)])
    sheet.append([])
    _append_sums(sheet)
    sheet.append([])
    for sentence in (interval_sentence(summary.tally), trademark_line()):
        sheet.append([text_cell(sheet, sentence)])


def _count(summary: MonthlySummary, score: int, *, has_answers: bool) -> str | int:
    """The formula that counts a score, or the count where there is nothing to count."""
    if not has_answers:
        return summary.tally.counts[score]
    return f"=COUNTIF({TABLE}[{field_name(Field.SCORE)}],{score})"


def _append_sums(sheet: "Worksheet") -> None:
    first = _FIRST_SCORE_ROW + len(SCORES) + 1
    for group in GROUPS_IN_ORDER:
        sheet.append([text_cell(sheet, group_title(group)), _sum_of(scores_of(group))])
    sheet.append([text_cell(sheet, _("Answers")), _sum_of(SCORES)])
    promoters, detractors, answers = f"B{first}", f"B{first + 2}", f"B{first + 3}"
    score = f'=IF({answers}=0,"–",ROUND(100*({promoters}-{detractors})/{answers},0))'
    label = text_cell(sheet, "Net Promoter Score®", is_strong=True)
    sheet.append([label, value_cell(sheet, score, shown_as=NPS_FORMAT, is_strong=True)])


def _sum_of(scores: range) -> str:
    return f"=SUM(B{_FIRST_SCORE_ROW + scores[0]}:B{_FIRST_SCORE_ROW + scores[-1]})"
