"""How every number comes from the counts, line by line, so that anybody can reckon after."""

from dataclasses import dataclass
from math import sqrt

from nps_desktop.domain.certainty import (
    ADDED_OF_A_SHARE,
    Z_95,
    adjusted,
    adjusted_share,
    compare,
)
from nps_desktop.domain.scores import GROUPS_IN_ORDER, Group, scores_of
from nps_desktop.domain.tally import Tally
from nps_desktop.i18n import _, pgettext
from nps_desktop.reports.findings import interval_words
from nps_desktop.reports.formats import MINUS, count_text, decimal_text, percent_text, signed
from nps_desktop.reports.group_words import group_scores, group_title

LONGEST_FORMULA = 36
FINE = 0.01


@dataclass(frozen=True, slots=True)
class SumLine:
    """A step: what is reckoned, how, and what comes out; `formula` may be empty."""

    words: str
    formula: str
    result: str

    @property
    def shown_formula(self) -> str:
        """The formula, unless its numbers are so long that nobody would reckon after."""
        return self.formula if len(self.formula) <= LONGEST_FORMULA else ""


@dataclass(frozen=True, slots=True)
class Sum:
    """The steps to a number under a title, and a sentence about them ("" for none)."""

    title: str
    lines: tuple[SumLine, ...]
    note: str = ""


def score_sums(tally: Tally) -> tuple[Sum, ...]:
    """Return how the score is made and how sure it is; () without answers."""
    if not tally.total:
        return ()
    difference = whole(tally.promoters - tally.detractors)
    exact = 100 * (tally.promoters - tally.detractors) / tally.total
    lines = (
        _group_line(tally, Group.PROMOTER),
        _group_line(tally, Group.DETRACTOR),
        SumLine(
            _("Promoters less detractors"),
            f"{whole(tally.promoters)} {MINUS} {whole(tally.detractors)}",
            difference,
        ),
        SumLine(
            _("Of a hundred answers"),
            f"{difference} × 100 / {whole(tally.total)}",
            decimal_text(exact, 2),
        ),
        SumLine(_("Rounded once"), "", signed(tally.shown_nps)),
    )
    return Sum(_("How the score is made"), lines), _certainty_sum(tally)


def share_sums(tally: Tally, group: Group) -> tuple[Sum, ...]:
    """Return how the share of a group is made; () without answers."""
    if not tally.total:
        return ()
    share = tally.shares[GROUPS_IN_ORDER.index(group)]
    lines = (
        _group_line(tally, group),
        share_line(tally.of_group(group), tally.total),
        SumLine(_("Rounded"), "", percent_text(share)),
    )
    note = _("The three percentages are rounded so that they add up to 100.")
    return (Sum(_("How the share is made"), lines, note),)


def detractor_sums(tally: Tally) -> tuple[Sum, ...]:
    """Return how the share of detractors is made and how sure it is; () without answers."""
    if not tally.total:
        return ()
    sure = _share_certainty_sum(tally.detractors, tally.total)
    return (*share_sums(tally, Group.DETRACTOR), sure)


def count_sums(tally: Tally, score: int) -> tuple[Sum, ...]:
    """Return which share of the answers gave one score 0-10; () without answers."""
    if not tally.total:
        return ()
    count = tally.counts[score]
    lines = (
        SumLine(_("Answers with this score"), "", whole(count)),
        share_line(count, tally.total),
    )
    return (Sum(_("How the share is made"), lines),)


def change_sums(before: Tally, now: Tally) -> tuple[Sum, ...]:
    """Return whether the change is more than chance; () where one of both has no answers."""
    change = compare(before, now)
    if change is None:
        return ()
    fair = (adjusted(now), adjusted(before))
    score, earlier = (decimal_text(100 * each.score, 1) for each in fair)
    one, other = (decimal_text(100 * sqrt(each.variance), 1) for each in fair)
    difference = decimal_text(change.difference, 1)
    error = decimal_text(100 * sqrt(fair[0].variance + fair[1].variance), 1)
    lines = (
        SumLine(_("Score now, with the added answers"), "", score),
        SumLine(_("Score before, likewise"), "", earlier),
        SumLine(
            pgettext("difference", "Change"), f"{score} {MINUS} {_bracketed(earlier)}", difference
        ),
        SumLine(_("Standard error of both"), f"√({one}² + {other}²)", error),
        SumLine(
            _("Change, in standard errors"), f"{difference} / {error}", decimal_text(change.z, 2)
        ),
        SumLine(_("By chance alone, out of 100 times"), "", decimal_text(100 * change.p, 1)),
    )
    note = _(
        "Only a change that chance brings fewer than 5 times of 100 is called better or worse."
    )
    return (Sum(_("Is the change more than chance?"), lines, note),)


def share_line(count: int, total: int) -> SumLine:
    """Return the line of a share in percent, to two places."""
    formula = f"{whole(count)} × 100 / {whole(total)}"
    return SumLine(_("Of a hundred"), formula, decimal_text(100 * count / total, 2))


def whole(number: int) -> str:
    """Return a whole number with a real minus sign."""
    return count_text(number).replace("-", MINUS)


def _group_line(tally: Tally, group: Group) -> SumLine:
    """Return the line that adds the counts of a group's scores up."""
    scores = scores_of(group)
    formula = " + ".join(whole(tally.counts[score]) for score in scores)
    return SumLine(
        # TRANSLATORS: a group and its scores, as in "Promoters, 9–10"
        _("{group}, {scores}").format(group=group_title(group), scores=group_scores(group)),
        formula,
        whole(tally.of_group(group)),
    )


def _certainty_sum(tally: Tally) -> Sum:
    fair = adjusted(tally)
    promoters, detractors = (decimal_text(each, 2) for each in (fair.promoters, fair.detractors))
    score, spread = decimal_text(fair.score, 3), decimal_text(fair.spread, 3)
    answers = decimal_text(fair.answers, 0)
    error = sqrt(fair.variance)
    lines = (
        SumLine(
            _("Score with the added answers"),
            f"({promoters} {MINUS} {detractors}) / {answers}",
            score,
        ),
        SumLine(
            _("Spread of the answers"),
            f"({promoters} + {detractors}) / {answers} {MINUS} {_bracketed(score)}²",
            spread,
        ),
        SumLine(_("Standard error"), f"√({spread} / {answers})", _error_text(error)),
        *_ends(fair.score, error),
        SumLine(_("Rounded"), "", interval_words(tally)),
    )
    note = _(
        "Three answers are added to be fair to small numbers: ¾ of a promoter, 1½ passives and"
        " ¾ of a detractor. The method is called adjusted Wald; it holds 95 times of 100."
        " No score lies below −100 or above +100."
    )
    return Sum(_("How sure it is"), lines, note)


def _share_certainty_sum(count: int, total: int) -> Sum:
    fair = adjusted_share(count, total)
    error = sqrt(fair.variance)
    part, n = decimal_text(fair.share, 3), whole(fair.answers)
    lines = (
        SumLine(
            _("Share with the added answers"), f"({whole(count)} + {ADDED_OF_A_SHARE}) / {n}", part
        ),
        SumLine(_("Standard error"), f"√({part} × (1 {MINUS} {part}) / {n})", _error_text(error)),
        *_ends(fair.share, error),
    )
    note = _(
        "Four answers are added to be fair to small numbers: two detractors and two others."
        " It holds 95 times of 100. No share lies below 0 or above 100."
    )
    return Sum(_("How sure it is"), lines, note)


def _ends(middle: float, error: float) -> tuple[SumLine, ...]:
    """Return the lines from a standard error to both ends, in points of a hundred."""
    at, reach = decimal_text(100 * middle, 1), decimal_text(100 * Z_95 * error, 1)
    return (
        SumLine(_("Margin"), f"{decimal_text(Z_95, 2)} × 100 × {_error_text(error)}", reach),
        SumLine(
            _("Lowest"), f"{at} {MINUS} {reach}", decimal_text(100 * (middle - Z_95 * error), 1)
        ),
        SumLine(_("Highest"), f"{at} + {reach}", decimal_text(100 * (middle + Z_95 * error), 1)),
    )


def _error_text(error: float) -> str:
    return decimal_text(error, 3 if error >= FINE else 5)


def _bracketed(number: str) -> str:
    """Put a negative number in brackets, as it stands behind a sign."""
    return f"({number})" if number.startswith(MINUS) else number
