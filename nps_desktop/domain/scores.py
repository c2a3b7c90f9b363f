"""What a score is, and which of the three groups it belongs to."""

from enum import StrEnum

LOWEST = 0
HIGHEST = 10
SCORES = range(LOWEST, HIGHEST + 1)

LOWEST_PASSIVE = 7
LOWEST_PROMOTER = 9


class Group(StrEnum):
    """The three groups of the Net Promoter method."""

    PROMOTER = "promoter"
    PASSIVE = "passive"
    DETRACTOR = "detractor"


GROUPS_IN_ORDER = (Group.PROMOTER, Group.PASSIVE, Group.DETRACTOR)


def is_score(value: int) -> bool:
    """Return whether `value` is one of the eleven scores 0-10."""
    return LOWEST <= value <= HIGHEST


def scores_of(group: Group) -> range:
    """Return the scores that belong to a group, the lowest first."""
    if group is Group.PROMOTER:
        return range(LOWEST_PROMOTER, HIGHEST + 1)
    if group is Group.PASSIVE:
        return range(LOWEST_PASSIVE, LOWEST_PROMOTER)
    return range(LOWEST, LOWEST_PASSIVE)


def group_of(score: int) -> Group:
    """Return the group of a score: 9-10 promoter, 7-8 passive, 0-6 detractor.

    Raises:
        ValueError: `score` is not in 0-10.
    """
    if not is_score(score):
        raise ValueError(score)
    if score >= LOWEST_PROMOTER:
        return Group.PROMOTER
    return Group.PASSIVE if score >= LOWEST_PASSIVE else Group.DETRACTOR
