"""The words and signs of the three groups; light, because the window begins with them."""

from nps_desktop.domain.scores import Group
from nps_desktop.i18n import _, ngettext

GROUP_SIGNS = {Group.PROMOTER: "+", Group.PASSIVE: "·", Group.DETRACTOR: "−"}
GROUP_SCORES = {Group.PROMOTER: "9–10", Group.PASSIVE: "7–8", Group.DETRACTOR: "0–6"}


def group_name(group: Group, count: int) -> str:
    """Return a group's name for that many people, as within a sentence: "promoters"."""
    if group is Group.PROMOTER:
        return ngettext("promoter", "promoters", count)
    if group is Group.PASSIVE:
        return ngettext("passive", "passives", count)
    return ngettext("detractor", "detractors", count)


def group_title(group: Group) -> str:
    """Return a group's name as a heading: "Promoters"."""
    return {
        Group.PROMOTER: _("Promoters"),
        Group.PASSIVE: _("Passives"),
        Group.DETRACTOR: _("Detractors"),
    }[group]
