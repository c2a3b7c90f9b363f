"""The commands that show or write figures: the score, the month on paper, everything to a sheet."""

from argparse import Namespace
from typing import TYPE_CHECKING, Any

from nps_desktop import i18n
from nps_desktop.commands.outcome import Outcome, WrongUse, check_ending, opened, written
from nps_desktop.domain.certainty import interval_of
from nps_desktop.domain.periods import Period
from nps_desktop.domain.queries import AnswerQuery
from nps_desktop.domain.scores import GROUPS_IN_ORDER
from nps_desktop.domain.tally import Tally
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports import sentences
from nps_desktop.reports.formats import signed

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace


def score(options: Namespace) -> Outcome:
    """Count the answers of a period, at once or by month or location."""
    period = _period_of(options)
    with opened(options) as workspace:
        if options.by is None:
            tally = workspace.summaries.tally(period)
            return Outcome(_data_of(tally), _text_of(tally))
        groups = _groups(workspace, period, options.by)
    return Outcome(
        {"groups": [{"key": key} | _data_of(tally) for key, tally in groups]},
        "\n".join(f"{key or '–'}: {_text_of(tally)}" for key, tally in groups),
    )


def summary(options: Namespace) -> Outcome:
    """Write the month on paper, as a picture or as a workbook; the file's ending says which."""
    from nps_desktop.reports.monthly import write_month

    check_ending(options.output, ".pdf", ".png", ".svg", ".xlsx")
    if options.language:
        i18n.use(options.language)
    with opened(options) as workspace:
        month = workspace.summaries.monthly(options.month)
        query = AnswerQuery(period=options.month.period, is_descending=False)
        count = workspace.responses.count(query) if options.output.suffix.lower() == ".xlsx" else 0
        answers = workspace.responses.page(query, offset=0, limit=count)
        write_month(month, options.output, answers=answers, zone=workspace.zone)
    return written(options.output)


def export(options: Namespace) -> Outcome:
    """Write every answer to a spreadsheet."""
    from nps_desktop.reports.workbook import write_answers

    check_ending(options.output, ".xlsx", ".csv")
    with opened(options) as workspace:
        count = write_answers(workspace.responses.every(), options.output, zone=workspace.zone)
    text = ngettext(
        "{count} answer written to {file}.", "{count} answers written to {file}.", count
    )
    data = {"output": str(options.output), "answers": count}
    return Outcome(data, text.format(count=count, file=options.output))


def _period_of(options: Namespace) -> Period:
    if options.month and (options.first or options.last):
        raise WrongUse(_("Give either a month or days, not both."))
    if options.month:
        month: Period = options.month.period
        return month
    try:
        return Period(options.first, options.last)
    except ValueError:
        raise WrongUse(_("The first day lies after the last.")) from None


def _groups(workspace: "Workspace", period: Period, by: str) -> list[tuple[str, Tally]]:
    if by == "location":
        return [(f.location, f.tally) for f in workspace.summaries.by_location(period)]
    months = [
        month
        for month in reversed(workspace.summaries.months_with_answers())
        if (period.first is None or month.last >= period.first)
        and (period.last is None or month.first <= period.last)
    ]
    return [
        (str(month), workspace.summaries.tally(_within(month.period, period))) for month in months
    ]


def _within(month: Period, period: Period) -> Period:
    """Return the days of a month that the period holds too."""
    assert month.first
    assert month.last
    first = max(month.first, period.first) if period.first else month.first
    last = min(month.last, period.last) if period.last else month.last
    return Period(first, last)


def _data_of(tally: Tally) -> dict[str, Any]:
    interval = interval_of(tally)
    return {
        "answers": tally.total,
        "promoters": tally.promoters,
        "passives": tally.passives,
        "detractors": tally.detractors,
        "nps": None if tally.nps is None else float(tally.nps),
        "interval": None if interval is None else [interval.low, interval.high],
        "histogram": list(tally.counts),
    }


def _text_of(tally: Tally) -> str:
    if not tally.total:
        return sentences.few_answers_sentence(tally)
    counted = ", ".join(
        sentences.group_count(group, tally.of_group(group)) for group in GROUPS_IN_ORDER
    )
    said = f"NPS {signed(tally.shown_nps)}: {counted}."
    return " ".join((said, sentences.interval_sentence(tally))).strip()
