"""Who makes the calls: given to a colleague, spread evenly, and how many there are to make."""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from nps_desktop.domain import case_moves as rules
from nps_desktop.domain.case_moves import Hand, Refusal
from nps_desktop.domain.followups import FollowUp
from nps_desktop.domain.shop_lists import Entry, entry_of, offered
from nps_desktop.domain.undos import EventKey
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.shop_calendar import calendar_of
from nps_desktop.storage import call_lists, followups, shop, shop_lists
from nps_desktop.storage.database import Connection
from nps_desktop.storage.followups import Move

Lines = tuple[EventKey, ...]


def next_noon(connection: Connection, datafile: DataFile) -> datetime:
    """Return the noon of the next opening day (UTC)."""
    calendar = calendar_of(shop.read(connection), datafile.zone)
    return calendar.next_noon(datafile.now())


def assign(
    connection: Connection, ids: Sequence[int], colleague: int | None, hand: Hand
) -> Lines | Refusal:
    """Give cases to a colleague (None: to nobody); return the lines that say so.

    Closed ones are left out; refused where all are closed.
    """
    entry = _colleague(connection, colleague)
    if entry is None and colleague is not None:
        return ()
    found = followups.shown(connection, ids)
    after = [(before, rules.assign(before, entry, hand)) for before in found]
    moves = [(before, move) for before, move in after if isinstance(move, FollowUp)]
    refusals = [move for _, move in after if isinstance(move, Refusal)]
    if refusals and not moves:
        return refusals[0]
    return _keep(connection, moves)


def spread(connection: Connection, colleagues: Sequence[int], hand: Hand) -> Lines:
    """Give the open calls that nobody has to whoever of the colleagues has the fewest.

    Calls are given out as they fall due; return the lines that say so.
    """
    known = [_colleague(connection, number) for number in colleagues]
    entries = [entry for entry in known if entry]
    if not entries:
        return ()
    present = dict(call_lists.shares(connection))
    has = Counter({entry.id: present.get(entry.id, 0) for entry in entries})
    waiting = call_lists.unassigned(connection)
    cases = {each.id: each for each in followups.shown(connection, waiting)}
    moves: list[Move] = []
    for number in waiting:
        entry = min(entries, key=lambda each: has[each.id])
        after = rules.assign(cases[number], entry, hand)
        assert isinstance(after, FollowUp)  # only closed cases are refused
        moves.append((cases[number], after))
        has[entry.id] += 1
    return _keep(connection, moves)


def taken_back(connection: Connection, lines: Sequence[EventKey], hand: Hand) -> list[Move]:
    """Return the follow-ups with lines taken back, of those whose answer is still there."""
    present = {each.id: each for each in followups.shown(connection, [k.followup for k in lines])}
    now = dict(present)
    for line in reversed(lines):
        if before := now.get(line.followup):
            now[line.followup] = rules.take_back(before, line.position, hand) or before
    return [(present[id], after) for id, after in now.items() if after != present[id]]


def _colleague(connection: Connection, number: int | None) -> Entry | None:
    """Return the colleague of a number, if they are offered."""
    return entry_of(offered(shop_lists.read(connection).colleagues), number)


def _keep(connection: Connection, moves: Sequence[Move]) -> Lines:
    changed = [(before, after) for before, after in moves if before != after]
    followups.keep(connection, changed)
    return tuple(EventKey(after.id, len(before.events)) for before, after in changed)
