"""Whether a column looks like marks of another scale than 0-10."""

from nps_desktop.domain.scores import HIGHEST
from nps_desktop.importing.looks import ScoreLook


def is_other_scale(look: ScoreLook, named: tuple[int, int] | None, *, is_nps: bool) -> bool:
    """Return whether a column looks like marks of 1-5, 1-7, 1-10 or 0-100.

    `named` is the scale that its header names, `is_nps` that it says NPS: that outweighs a scale
    which lacks its ends, up to a point, for real answers often lack a 0.
    """
    if named:
        return named != (0, HIGHEST)
    if look.outside and not look.scores:
        return True
    if look.scores + look.outside >= 5 and look.outside >= look.scores:
        return True
    if look.highest <= 5:
        return look.scores >= (8 if is_nps else 5)
    if look.highest <= 7 and look.lowest >= 1:
        return look.scores >= (20 if is_nps else 10)
    return look.highest == HIGHEST and _begins_at_one(look, is_nps=is_nps)


def _begins_at_one(look: ScoreLook, *, is_nps: bool) -> bool:
    """On a scale from 0 the angriest give 0 at least as often as 1, and as 2: four 1 and no 0 are
    chance once in sixteen times, five 1, or nine 1 and 2, hardly once in thirty-two.
    """
    none, one, two = look.counts[:3]
    if none or not one:
        return False
    return one >= (5 if is_nps else 4) or one + two >= 9
