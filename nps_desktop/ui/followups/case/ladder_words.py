"""What a score after the call moved: "3 → 9, up to promoter"."""

from nps_desktop.domain.scores import group_of
from nps_desktop.i18n import _
from nps_desktop.reports.group_words import group_name


def moved_words(before: int, after: int | None) -> str:
    """Return how a customer moved from the card's score to the one after the call (0-10)."""
    if after is None:
        return ""
    was, now = group_of(before), group_of(after)
    if was is now:
        words = _("{before} → {after}, still {group}")
    elif after > before:
        words = _("{before} → {after}, up to {group}")
    else:
        words = _("{before} → {after}, down to {group}")
    return words.format(before=before, after=after, group=group_name(now, 1))
