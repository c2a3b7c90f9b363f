"""How long work will still take, judged by how it went so far."""

from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import number

SAYS_NOTHING_FOR = 1.5
STEP = 5
EXACT_BELOW = 10
MINUTE = 60
MINUTES_FROM = 100


class TimeLeft:
    """Hears how much is done at which moment; moments are seconds of any clock that goes on.

    The pace is that of all that was done: a moment's stop of the disk moves it little.
    """

    def __init__(self, began: float) -> None:
        self._began = began

    def seconds(self, done: int, total: int, now: float) -> float | None:
        """Return the seconds left; None while nobody can know, and when all is done."""
        spent = now - self._began
        if spent < SAYS_NOTHING_FOR or not 0 < done < total:
            return None
        return spent * (total - done) / done

    def words(self, done: int, total: int, now: float) -> str:
        """Return "about 12 s left", "" while nobody can know; after the rows they are counted."""
        if done >= total > 0 and now - self._began >= SAYS_NOTHING_FOR:
            return _("almost done")
        seconds = self.seconds(done, total, now)
        return "" if seconds is None else left_words(seconds)


def left_words(seconds: float) -> str:
    """Return "about 12 s left", rounded as far as an estimate is worth."""
    if seconds >= MINUTES_FROM:
        minutes = round(seconds / MINUTE)
        return ngettext("about {count} min left", "about {count} min left", minutes).format(
            count=number(minutes)
        )
    step = 1 if seconds < EXACT_BELOW else STEP
    whole = max(1, step * round(seconds / step))
    return _("about {count} s left").format(count=number(whole))
