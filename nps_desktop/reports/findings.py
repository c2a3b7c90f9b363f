"""What the figures of a period say: two or three whole sentences, no bolder than the figures."""

from enum import StrEnum

from nps_desktop.domain.certainty import interval_of
from nps_desktop.domain.periods import Period
from nps_desktop.domain.rounding import half_away_from_zero
from nps_desktop.domain.shop import Reading, Shop
from nps_desktop.domain.tally import FEW, SOME, Tally
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.formats import count_text, signed
from nps_desktop.reports.sentences import Run, Verdict, comparison_sentence, runs_of, verdict_of


class Aim(StrEnum):
    """How a score stands to the shop's target."""

    NONE = "none"
    REACHED = "reached"
    MISSED = "missed"


def certainty_runs(tally: Tally) -> tuple[Run, ...]:
    """Return how many answers there are and between which values the true number lies.

    "23 answers are few: the true number lies between −4 and +58."; the two ends are strong. ()
    without answers.
    """
    ends = _ends(tally)
    if ends is None:
        return ()
    low, high = ends
    return runs_of(_certainty(tally.total), count=count_text(tally.total), low=low, high=high)


def interval_words(tally: Tally) -> str:
    """Return the two ends of the interval: "+17 to +59"; "" without answers."""
    ends = _ends(tally)
    # TRANSLATORS: from one score to another, as in "+17 to +59"
    return _("{low} to {high}").format(low=ends[0], high=ends[1]) if ends else ""


def change_sentence(before: Tally, now: Tally, *, earlier: Period, name: str) -> str:
    """Return how `now` stands against the tally of the `earlier` period; "" with nothing there.

    `name` is what that period is called in a sentence if it is a month: "October".
    """
    verdict = verdict_of(before, now)
    if verdict is Verdict.UNKNOWN:
        return ""
    if earlier.as_month:
        return comparison_sentence(before, now, name=name)
    templates = _against_a_year() if earlier.as_year else _against_the_period_before()
    return templates[verdict].format(year=earlier.as_year, score=signed(before.shown_nps))


def judgement_sentence(tally: Tally, shop: Shop) -> str:
    """Return how the shop reads its score and whether it reached its target; "" of few answers.

    Where all answers are of one group that is said instead.
    """
    of_one = _of_one_group(tally)
    if of_one or tally.total < FEW or tally.nps is None:
        return of_one
    template = _judgements()[shop.reading_of(tally.nps), _aim_of(tally, shop)]
    return template.format(target=signed(shop.target))


def _ends(tally: Tally) -> tuple[str, str] | None:
    interval = interval_of(tally)
    if interval is None:
        return None
    return signed(half_away_from_zero(interval.low)), signed(half_away_from_zero(interval.high))


def _certainty(total: int) -> str:
    if total < FEW:
        return ngettext(
            "{count} answer says little about all customers:"
            " the true number can lie anywhere between {low} and {high}.",
            "{count} answers say little about all customers:"
            " the true number can lie anywhere between {low} and {high}.",
            total,
        )
    if total < SOME:
        return ngettext(
            "{count} answer is few: the true number lies between {low} and {high}.",
            "{count} answers are few: the true number lies between {low} and {high}.",
            total,
        )
    return ngettext(
        "{count} answer. The true number lies between {low} and {high}.",
        "{count} answers. The true number lies between {low} and {high}.",
        total,
    )


def _against_a_year() -> dict[Verdict, str]:
    return {
        Verdict.SAME: _("About the same as in {year} ({score})."),
        Verdict.BETTER: _("Better than in {year} ({score}), more than chance."),
        Verdict.WORSE: _("Worse than in {year} ({score}), more than chance."),
        Verdict.TOO_FEW: _("Too few to tell whether {year} ({score}) was any different."),
    }


def _against_the_period_before() -> dict[Verdict, str]:
    return {
        Verdict.SAME: _("About the same as the period before ({score})."),
        Verdict.BETTER: _("Better than the period before ({score}), more than chance."),
        Verdict.WORSE: _("Worse than the period before ({score}), more than chance."),
        Verdict.TOO_FEW: _("Too few to tell whether the period before ({score}) was different."),
    }


def _of_one_group(tally: Tally) -> str:
    if tally.total < 2:  # noqa: PLR2004 - one answer is always of one group
        return ""
    if tally.total == tally.promoters:
        return _("Every one of them is a promoter.")
    if tally.total == tally.passives:
        return _("Every one of them is a passive.")
    return _("Every one of them is a detractor.") if tally.total == tally.detractors else ""


def _aim_of(tally: Tally, shop: Shop) -> Aim:
    shown = tally.shown_nps
    if shop.target is None or shown is None:
        return Aim.NONE
    return Aim.REACHED if shown >= shop.target else Aim.MISSED


def _judgements() -> dict[tuple[Reading, Aim], str]:
    return {
        (Reading.NEEDS_WORK, Aim.NONE): _("That needs work."),
        (Reading.NEEDS_WORK, Aim.REACHED): _(
            "That needs work, though your target of {target} is reached."
        ),
        (Reading.NEEDS_WORK, Aim.MISSED): _(
            "That needs work; your target of {target} is not reached."
        ),
        (Reading.GOOD, Aim.NONE): _("That is good."),
        (Reading.GOOD, Aim.REACHED): _("That is good, and your target of {target} is reached."),
        (Reading.GOOD, Aim.MISSED): _("That is good; your target of {target} is not reached yet."),
        (Reading.VERY_GOOD, Aim.NONE): _("That is very good."),
        (Reading.VERY_GOOD, Aim.REACHED): _(
            "That is very good, and your target of {target} is reached."
        ),
        (Reading.VERY_GOOD, Aim.MISSED): _(
            "That is very good; your target of {target} is not reached yet."
        ),
    }
