"""What is said of the measures of calls wherever they are shown: the rate, and the hours."""

from nps_desktop.domain.measures import FollowUpMeasures
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import hours_short, number

SHORTEST = 0.1


def kept_words(measures: FollowUpMeasures) -> str:
    """Return the two counts of the rate: "31 of 38"."""
    # TRANSLATORS: as in "5 of 6", followed by "Called within 48 hours"
    return _("{count} of {all}").format(count=number(measures.in_time), all=number(measures.passed))


def half_called_words(measures: FollowUpMeasures) -> str:
    """Return within how many hours half of those tried were called; "" of nobody."""
    if measures.median_hours is None:
        return ""
    hours = hours_short(max(measures.median_hours, SHORTEST))
    # TRANSLATORS: the hours are whole from 10 on ("12"), else with one decimal ("4.5")
    words = ngettext(
        "half of those called within {hours} hour",
        "half of those called within {hours} hours",
        1 if hours == hours_short(1.0) else 2,
    )
    return words.format(hours=hours)
