"""What a line in the history of a call says, and which lines are told as one."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta

from nps_desktop.domain.followups import Event, EventKind, FollowUp, number_in
from nps_desktop.domain.shop_lists import ShopList, ShopLists, entry_of
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import closing_name, entry_name, event_name

When = Callable[[datetime], str]
"""Names a moment (UTC) as the reader would: "today 10:05"."""

SAVED_AS_ONE_GOES = timedelta(minutes=10)

_LISTS = {
    EventKind.TICKED: ShopList.STEPS,
    EventKind.UNTICKED: ShopList.STEPS,
    EventKind.CAUSE: ShopList.CAUSES,
    EventKind.ASSIGNED: ShopList.COLLEAGUES,
}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A line that is told: who and when, what happened, and by whom it was taken back ("").

    `at` is when it happened (UTC), to set the lines in order.
    """

    at: datetime
    who: str
    what: str
    taken_back: str = ""

    @property
    def text(self) -> str:
        """The whole of it: "Mette · today 10:05 — Cause: Waiting time"."""
        parts = (f"{self.who} — {self.what}", self.taken_back)
        return " · ".join(part for part in parts if part)


def history_lines(followup: FollowUp, lists: ShopLists, when: When) -> tuple[HistoryLine, ...]:
    """Return the history of a call, newest first.

    A line that was taken back says so, and the taking back is no line of its own. What was saved
    of one text while somebody wrote it is told once, as it then stood.
    """
    backs = {
        place: event
        for event in followup.events
        if event.kind is EventKind.TAKEN_BACK and (place := number_in(event.value)) is not None
    }
    lines = []
    for place, event in enumerate(followup.events):
        if event.kind is EventKind.TAKEN_BACK or _is_overwritten(followup, place, backs):
            continue
        back = backs.get(place)
        taken = _taken_back(back, when) if back else ""
        line = HistoryLine(event.at, _signed(event, when), event_words(event, lists, when), taken)
        lines.append(line)
    return tuple(sorted(lines, key=lambda line: line.at)[::-1])


def event_words(event: Event, lists: ShopLists, when: When) -> str:
    """Return what happened: "Cause: Waiting time", "No answer · try again Monday 10:00"."""
    if event.kind in _LISTS:
        return _entry_words(event, lists)
    if event.kind is EventKind.CLOSED and event.closing:
        return _closing_words(event)
    if event.kind is EventKind.MERGED:
        return _("Case {number} came in").format(number=event.value)
    if event.kind in (EventKind.SCORE_AFTER, EventKind.ACTION):
        return _described_words(event)
    return _attempt_words(event, when)


def _described_words(event: Event) -> str:
    if event.kind is EventKind.ACTION:
        words = _("What was done: {action}") if event.note else _("What was done: taken out")
    elif event.value:
        words = _("Score after the call: {score}")
    else:
        words = _("Score after the call: taken out")
    return words.format(action=event.note, score=event.value)


def _attempt_words(event: Event, when: When) -> str:
    parts = [event_name(event.kind)]
    if event.note:
        parts.append(_("“{comment}”").format(comment=event.note))
    if event.try_again_at:
        is_promise = event.kind is EventKind.PROMISED
        words = _("promised for {when}") if is_promise else _("try again {when}")
        parts.append(words.format(when=when(event.try_again_at)))
    return " · ".join(parts)


def _closing_words(event: Event) -> str:
    if event.value:
        return _("Went into case {number}").format(number=event.value)
    assert event.closing  # asked by the caller
    return _("Closed: {how}").format(how=closing_name(event.closing))


def _entry_words(event: Event, lists: ShopLists) -> str:
    name = _entry_as_it_was(event, lists)
    if event.kind is EventKind.TICKED:
        return _("Done: {step}").format(step=name)
    if event.kind is EventKind.UNTICKED:
        return _("Not done after all: {step}").format(step=name)
    if event.kind is EventKind.CAUSE:
        return _("Cause: {cause}").format(cause=name) if name else _("Cause: taken out")
    return _("Given to {name}").format(name=name) if name else _("Given back: nobody has it")


def _entry_as_it_was(event: Event, lists: ShopLists) -> str:
    """The wording that the entry had then, else the one that it has now."""
    which = _LISTS[event.kind]
    entry = entry_of(lists.of(which), number_in(event.value))
    return event.note or (entry_name(which, entry) if entry else event.value)


def _signed(event: Event, when: When) -> str:
    parts = [event.by, when(event.at)]
    if event.noted_at:
        parts.append(_("noted {when}").format(when=when(event.noted_at)))
    return " · ".join(part for part in parts if part)


def _taken_back(back: Event, when: When) -> str:
    if back.by:
        words = _("taken back by {name} {when}")
        return words.format(name=back.by, when=when(back.at))
    return _("taken back {when}").format(when=when(back.at))


def _is_overwritten(followup: FollowUp, place: int, backs: dict[int, Event]) -> bool:
    """Whether the same person wrote a newer text of the same action within ten minutes."""
    event = followup.events[place]
    if event.kind is not EventKind.ACTION or place in backs:
        return False
    later = enumerate(followup.events[place + 1 :], start=place + 1)
    newer = next((each for n, each in later if each.kind is event.kind and n not in backs), None)
    if newer is None or newer.by != event.by:
        return False
    return newer.at - event.at <= SAVED_AS_ONE_GOES
