"""What the monthly page says: a summary to the texts and marks that its template prints."""

from nps_desktop.domain.measures import FollowUpMeasures
from nps_desktop.domain.responses import Response
from nps_desktop.domain.scores import GROUPS_IN_ORDER, Group
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.domain.summary import CauseCount, MonthlySummary
from nps_desktop.domain.tally import FEW, Tally
from nps_desktop.domain.texts import tidy
from nps_desktop.i18n import _, language
from nps_desktop.reports import month_charts, sentences
from nps_desktop.reports.call_words import entry_name
from nps_desktop.reports.formats import (
    NO_NUMBER,
    babel_locale,
    count_text,
    days_text,
    month_name,
    percent_text,
    signed,
)
from nps_desktop.reports.group_words import GROUP_SIGNS, group_name, group_scores
from nps_desktop.reports.letters import UNPRINTABLE
from nps_desktop.reports.month_content import (
    CauseLine,
    CauseTable,
    Comment,
    Comments,
    Figure,
    FollowUpTable,
    Foot,
    LabelledValue,
    MonthContent,
    Score,
    TitledText,
)
from nps_desktop.reports.paper_words import direction, on_one_line
from nps_desktop.reports.promise_words import promise_title
from nps_desktop.reports.sentences import Run, Verdict
from nps_desktop.reports.typeset import Paper
from nps_desktop.reports.words import reading_word

LONGEST_ON_PAPER = 1200
MOST_CAUSES = 5


def month_content(summary: MonthlySummary, paper: Paper) -> MonthContent:
    """Return what stands on the page, in the language in use."""
    month = _capitalised(month_name(summary.month))
    shop = _shop_line(summary)
    _language, _separator, region = babel_locale().partition("_")
    return MonthContent(
        paper=paper,
        language=language(),
        region=region or None,
        title=", ".join(part for part in (shop, month) if part),
        author=on_one_line(summary.shop.name),
        shop=shop,
        month=month,
        motto=_("What our customers say"),
        empty=None if summary.tally.total else _nobody_answered(summary),
        figures=tuple(_figure(group, summary.tally) for group in GROUPS_IN_ORDER),
        score=_score(summary),
        statement=_statement(summary),
        has_charts=any(figures.tally.total for figures in summary.months),
        distribution=month_charts.distribution(summary.tally),
        months=month_charts.months(summary.months),
        locations=month_charts.locations(summary.locations),
        has_followups=bool(summary.tally.total or summary.followups.cases),
        followups=_followups(summary.followups, summary.shop),
        causes=_causes(summary.causes),
        comments=_comments(summary.comments),
        changed=_changed(summary.what_we_changed),
        foot=_foot(summary),
    )


def _shop_line(summary: MonthlySummary) -> str:
    parts = (on_one_line(summary.shop.name), on_one_line(summary.shop.town))
    return ", ".join(part for part in parts if part)


def _nobody_answered(summary: MonthlySummary) -> TitledText:
    return TitledText(
        _("Nobody answered in {month}.").format(month=month_name(summary.month)),
        _("Lay some cards on the counter: the first answers will stand here."),
    )


def _figure(group: Group, tally: Tally) -> Figure:
    count = tally.of_group(group)
    shares = dict(zip(GROUPS_IN_ORDER, tally.shares, strict=True))
    return Figure(
        group=group,
        sign=GROUP_SIGNS[group],
        value=count_text(count),
        label=group_name(group, count),
        detail=_("{scores}, {percent}").format(
            scores=group_scores(group), percent=percent_text(shares[group])
        ),
    )


def _score(summary: MonthlySummary) -> Score:
    tally = summary.tally
    return Score(
        value=signed(tally.shown_nps),
        label=_score_label(summary),
        sum=sentences.sum_sentence(tally),
        is_few=tally.total < FEW,
    )


def _score_label(summary: MonthlySummary) -> str:
    nps, total = summary.tally.nps, summary.tally.total
    if nps is None:
        return ""
    if total < FEW:
        return _("Net Promoter Score®: {reading}").format(reading=sentences.few_answers_words())
    word = reading_word(summary.shop.reading_of(nps))
    return _("Net Promoter Score®: {reading}").format(reading=word)


def _statement(summary: MonthlySummary) -> tuple[Run, ...]:
    now, month = summary.tally, summary.month
    few = sentences.few_answers_sentence(now)
    before, year_before = summary.month_before, summary.year_before
    return (
        *sentences.interval_runs(now),
        *((Run(f" {few}"),) if few else ()),
        *_compared(before, now, sentences.month_before_sentence(before, now, month=month)),
        *_compared(year_before, now, sentences.year_before_sentence(year_before, now, month=month)),
    )


def _compared(before: Tally, now: Tally, sentence: str) -> tuple[Run, ...]:
    """Only what is more than chance has an arrow and stands strong."""
    verdict = sentences.verdict_of(before, now)
    if verdict is Verdict.UNKNOWN:
        return ()
    arrow = {Verdict.BETTER: "↑\xa0", Verdict.WORSE: "↓\xa0"}.get(verdict, "")
    together = sentence.replace(" (", "\xa0(")
    return (Run(f" {arrow}{together}", is_strong=bool(arrow)),)


def _followups(measures: FollowUpMeasures, shop: Shop) -> FollowUpTable:
    return FollowUpTable(
        title=_("Customers to call"),
        rows=_followup_rows(measures, shop) if measures.cases else (),
        nothing=_("No answer of this month is on the call list."),
    )


def _followup_rows(measures: FollowUpMeasures, shop: Shop) -> tuple[LabelledValue, ...]:
    in_time = promise_title(shop.followup_hours, shop.clock)
    overdue = LabelledValue(_("of them overdue"), count_text(measures.overdue), is_part=True)
    return (
        LabelledValue(in_time, _part(measures.in_time, measures.passed)),
        LabelledValue(_("No phone number or e-mail"), count_text(measures.unreachable)),
        LabelledValue(_("Waiting for a call now"), count_text(measures.waiting)),
        *((overdue,) if measures.overdue else ()),
        LabelledValue(_("Moved up after the call"), _part(measures.moved_up, measures.asked_again)),
    )


def _part(count: int, total: int) -> str:
    if not total:
        return NO_NUMBER
    return _("{count} of {total}").format(count=count_text(count), total=count_text(total))


def _causes(causes: tuple[CauseCount, ...]) -> CauseTable:
    most_first = sorted(causes, key=lambda cause: -cause.count)
    lines = [
        (entry_name(ShopList.CAUSES, cause.cause), cause.count)
        for cause in most_first
        if cause.count
    ]
    if len(lines) > MOST_CAUSES:
        others = sum(count for _name, count in lines[MOST_CAUSES - 1 :])
        lines = [*lines[: MOST_CAUSES - 1], (_("All other causes"), others)]
    highest = max((count for _name, count in lines), default=1)
    return CauseTable(
        title=_("Why"),
        rows=tuple(CauseLine(name, count_text(count), count / highest) for name, count in lines),
        nothing=_("No causes noted yet."),
    )


def _comments(comments: tuple[Response, ...]) -> Comments:
    return Comments(
        title=_("In our customers’ words"),
        items=tuple(_comment(response) for response in comments),
        nothing=_("Nobody wrote a comment."),
    )


def _comment(response: Response) -> Comment:
    words = on_one_line(response.comment)[:LONGEST_ON_PAPER]
    return Comment(
        group=response.group,
        sign=GROUP_SIGNS[response.group],
        score=str(response.score),
        text=_("“{comment}”").format(comment=words),
        direction=direction(words),
    )


def _changed(text: str) -> TitledText | None:
    lines = (" ".join(line.split()) for line in tidy(text).splitlines())
    words = "\n".join(line for line in lines if line)[:LONGEST_ON_PAPER]
    return TitledText(_("What we changed"), words) if words else None


def _foot(summary: MonthlySummary) -> Foot:
    days = days_text(summary.month.first, summary.month.last)
    answers = sentences.answers_count(summary.tally.total)
    return Foot(
        basis=_("{answers}, {days}, all locations.").format(answers=answers, days=days),
        boxes=_("{box} stands for a sign that this computer cannot print.").format(box=UNPRINTABLE),
        trademarks=sentences.trademark_line(),
        page=_("page {page} of {pages}"),
    )


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
