"""Which answers open a follow-up, and what becomes of it when the answer changes."""

from dataclasses import replace

from nps_desktop.domain.batches import CallRule
from nps_desktop.domain.calendars import Calendar
from nps_desktop.domain.case_moves import wants_followup
from nps_desktop.domain.deadlines import has_moved, new_followup, opens_followup
from nps_desktop.domain.followups import FollowUp
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.shop import Shop
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.shop_calendar import calendar_of
from nps_desktop.storage import followups, responses, shop
from nps_desktop.storage.database import ColumnElement, Connection


def open_for(connection: Connection, datafile: DataFile, answer: StoredResponse) -> FollowUp | None:
    """Open the follow-up that an answer calls for; return it, not numbered yet, if it does."""
    if not wants_followup(answer.response, passives_too=True):
        return None  # a promoter's answer need not know the shop's rules
    rules = shop.read(connection)
    since, passives_too = datafile.history_begins(rules), rules.opens_for_passives
    if not opens_followup(answer.response, since, passives_too=passives_too):
        return None
    opened = planned(answer, rules, calendar_of(rules, datafile.zone))
    followups.add(connection, [opened])
    return opened


def open_for_import(
    connection: Connection, datafile: DataFile, came: ColumnElement[bool], rule: CallRule
) -> int:
    """Open the follow-ups that the answers of an import call for; return how many.

    `came` chooses the answers, `rule` tells which of them are too old.
    """
    rules = shop.read(connection)
    since = rule.since or datafile.history_begins(rules)
    calendar, passives_too = calendar_of(rules, datafile.zone), rules.opens_for_passives
    opened = [
        planned(answer, rules, calendar)
        for answer in responses.unhappy_since(connection, came, since, passives_too=passives_too)
        if opens_followup(
            answer.response, since, also_assumed=rule.also_assumed, passives_too=passives_too
        )
    ]
    followups.add(connection, opened)
    return len(opened)


def settle(
    connection: Connection, datafile: DataFile, *, before: StoredResponse, after: StoredResponse
) -> None:
    """Open, move or put away the follow-up of an answer that was rewritten.

    One that somebody has worked on stays as it is.
    """
    present = followups.of_response(connection, before.id, is_for_writing=True)
    if present is None:
        _open_if_now_wanted(connection, datafile, before, after)
    elif not present.is_untouched:
        return
    elif wants_followup(after.response, passives_too=_asks_passives(connection, before)):
        if has_moved(before.response, after.response):
            _plan_anew(connection, datafile, present, after)
    else:
        followups.hide(connection, present.id, datafile.now())


def planned(answer: StoredResponse, rules: Shop, calendar: Calendar) -> FollowUp:
    """Return the follow-up of an answer as it is when nothing has been done yet.

    A day still lasts, or not, as it did when the answer was entered; so undoing a correction
    gives the very same follow-up.
    """
    return new_followup(
        answer.id, answer.response, now=answer.entered_at, rules=rules, calendar=calendar
    )


def _open_if_now_wanted(
    connection: Connection, datafile: DataFile, before: StoredResponse, after: StoredResponse
) -> None:
    passives_too = shop.read(connection).opens_for_passives
    asked = (False, True) if passives_too else (False,)
    if not any(_begins_to_want(before, after, passives_too=each) for each in asked):
        return
    if shown := followups.show_again(connection, after.id):
        _plan_anew(connection, datafile, shown, after)
    else:
        open_for(connection, datafile, after)


def _begins_to_want(before: StoredResponse, after: StoredResponse, *, passives_too: bool) -> bool:
    if wants_followup(before.response, passives_too=passives_too):
        return False
    return wants_followup(after.response, passives_too=passives_too)


def _asks_passives(connection: Connection, before: StoredResponse) -> bool:
    """Return whether passives are called; where this one was to be, that stays so."""
    return not wants_followup(before.response) or shop.read(connection).opens_for_passives


def _plan_anew(
    connection: Connection, datafile: DataFile, present: FollowUp, answer: StoredResponse
) -> None:
    """Move a follow-up when its clock starts at another moment than it did.

    One that starts as it did keeps its due time, though the shop's rule may be another by now.
    """
    rules = shop.read(connection)
    plan = planned(answer, rules, calendar_of(rules, datafile.zone))
    if plan.started_at != present.started_at:
        moved = replace(present, started_at=plan.started_at, due_at=plan.due_at)
        followups.keep(connection, [(present, moved)])
