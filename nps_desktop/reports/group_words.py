"""The words and signs of the three groups; light, because the window begins with them."""

from nps_desktop.domain.scores import Group, scores_of
from nps_desktop.i18n import _, ngettext

GROUP_SIGNS = {Group.PROMOTER: "+", Group.PASSIVE: "·", Group.DETRACTOR: "−"}


def group_name(group: Group, count: int) -> str:
    """Return a group's name for that many people, as within a sentence: "promoters"."""
    if group is Group.PROMOTER:
        return ngettext("promoter", "promoters", count)
    if group is Group.PASSIVE:
        return ngettext("passive", "passives", count)
    return ngettext("detractor", "detractors", count)


def group_scores(group: Group) -> str:
    """Return the scores of a group: "9–10"."""
    scores = scores_of(group)
    return f"{scores[0]}–{scores[-1]}"


def group_title(group: Group) -> str:
    """Return a group's name as a heading: "Promoters"."""
    return {
        Group.PROMOTER: _("Promoters"),
        Group.PASSIVE: _("Passives"),
        Group.DETRACTOR: _("Detractors"),
    }[group]
