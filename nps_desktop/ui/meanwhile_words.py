"""What is said of an answer that somebody else changed meanwhile: what differs, field by field."""

from datetime import date
from os.path import commonprefix

from nps_desktop.domain.meanwhile import Difference, Value, differences
from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Response
from nps_desktop.i18n import _
from nps_desktop.reports.words import field_name
from nps_desktop.ui.formats import day_short, number

LONGEST = 40


def changed_words(before: Response, now: Response) -> tuple[str, ...]:
    """Return a sentence for each field that differs: "Score: now 7, it was 3."."""
    return tuple(_sentence(difference) for difference in differences(before, now))


def _sentence(difference: Difference) -> str:
    name = field_name(difference.field)
    if difference.field is Field.WANTS_CALL:
        # TRANSLATORS: of the tick "Please call the customer"; {field} is its name
        ticked, empty = _("{field}: ticked now."), _("{field}: not ticked any more.")
        return (ticked if difference.now else empty).format(field=name)
    before, now = _both(difference)
    if not before:
        # TRANSLATORS: {now} is what a field of an answer says: "Name: now “Anna”, it was empty."
        sentence = _("{field}: now {now}, it was empty.")
    elif not now:
        sentence = _("{field}: empty now, it was {before}.")
    else:
        sentence = _("{field}: now {now}, it was {before}.")
    return sentence.format(field=name, now=now, before=before)


def _both(difference: Difference) -> tuple[str, str]:
    before, now = _words(difference.before), _words(difference.now)
    if not isinstance(difference.now, str):
        return before, now
    begin = _first_to_show(before, now)
    return _excerpt(before, begin), _excerpt(now, begin)


def _words(value: Value) -> str:
    if isinstance(value, date):
        return day_short(value)
    return number(value) if isinstance(value, int) else " ".join(value.split())


def _first_to_show(before: str, now: str) -> int:
    """Return from where on two texts are quoted, so that what differs is seen."""
    alike = len(commonprefix((before, now)))
    is_seen = max(len(before), len(now)) <= LONGEST or alike <= LONGEST // 2
    return 0 if is_seen else alike - LONGEST // 3


def _excerpt(text: str, begin: int) -> str:
    if not text:
        return ""
    end = begin + LONGEST
    shown = f"{'…' if begin else ''}{text[begin:end]}{'…' if text[end:] else ''}"
    return _("“{comment}”").format(comment=shown)
