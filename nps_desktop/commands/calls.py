"""The command about calls: the list of them, or the call sheet on paper."""

from argparse import Namespace
from datetime import datetime, time, tzinfo
from typing import Any

from nps_desktop import i18n
from nps_desktop.commands.outcome import Outcome, WrongUse, check_ending, opened
from nps_desktop.domain.call_lists import CallList, CallQuery
from nps_desktop.domain.call_sheets import SheetQuery
from nps_desktop.domain.contacts import best_way
from nps_desktop.domain.followups import Case, FollowUp
from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.domain.shop_lists import Entry, ShopList, ShopLists, entry_of, offered
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import entry_name


def followups(options: Namespace) -> Outcome:
    """Show the call list, or write the call sheet where a file is named."""
    if options.language:
        i18n.use(options.language)
    return _sheet(options) if options.output else _list(options)


def _list(options: Namespace) -> Outcome:
    with opened(options) as workspace:
        lists, now = workspace.shop_lists.read(), workspace.now()
        cases = workspace.call_sheets.cases(_query(options, lists))
    if options.overdue:
        cases = tuple(case for case in cases if case.is_overdue(now))
    lines = [_line_of(case, workspace.zone) for case in cases]
    return Outcome(
        {"followups": [_data_of(case, lists, now) for case in cases]},
        "\n".join(lines) or _("Nobody is waiting for a call."),
    )


def _sheet(options: Namespace) -> Outcome:
    """Write the call sheet; the file's ending says as what, a picture is a file for each page."""
    from nps_desktop.reports.call_sheet import ENDINGS, write_call_sheet

    check_ending(options.output, *ENDINGS)
    with opened(options) as workspace:
        colleague = _colleague(options, workspace.shop_lists.read())
        query = SheetQuery(
            colleague=colleague.id if colleague else None, is_overdue_only=options.overdue
        )
        sheet = workspace.call_sheets.read(query)
    files = write_call_sheet(sheet, options.output)
    told = _("{file} is written.")
    return Outcome(
        {
            "output": str(files[0]),
            "files": [str(file) for file in files],
            "calls": len(sheet.calls),
        },
        "\n".join(told.format(file=file) for file in files),
    )


def _query(options: Namespace, lists: ShopLists) -> CallQuery:
    colleague = _colleague(options, lists)
    if colleague:
        return CallQuery(CallList.MINE, colleague=colleague.id)
    return CallQuery(CallList.OVERDUE if options.overdue else CallList.OPEN)


def _colleague(options: Namespace, lists: ShopLists) -> Entry | None:
    """Return the colleague who is named; None where everybody's calls are asked for."""
    if options.colleague is None:
        return None
    found = lists.colleague(options.colleague)
    if found is None:
        names = ", ".join(each.text for each in offered(lists.colleagues))
        sentence = _("There is no colleague “{name}”. Choose one: {options}.")
        raise WrongUse(sentence.format(name=options.colleague, options=names or "–"))
    return found


def _data_of(case: Case, lists: ShopLists, now: datetime) -> dict[str, Any]:
    followup, response = case.followup, case.answer.response
    return {
        "id": followup.id,
        "answer": followup.response_id,
        "score": response.score,
        "date": response.day.isoformat(),
        "name": response.name,
        "phone": response.phone,
        "email": response.email,
        "location": response.location,
        "comment": response.comment,
        "state": followup.state.value,
        "due": followup.due_at.isoformat(),
        "overdue": case.is_overdue(now),
        "try_again": followup.try_again_at.isoformat() if followup.try_again_at else None,
        "attempts": len(followup.attempts),
        "assigned_to": _words_of(ShopList.COLLEAGUES, followup.assigned_to, lists),
        **_work_on(followup, lists),
    }


def _work_on(followup: FollowUp, lists: ShopLists) -> dict[str, Any]:
    """What was found out and done; steps and causes in the shop's words."""
    outcome = followup.outcome
    return {
        "steps": [
            {
                "step": entry_name(ShopList.STEPS, step),
                "done": followup.is_ticked(step.id),
            }
            for step in lists.steps
            if not step.is_archived or followup.is_ticked(step.id)
        ],
        "cause": _words_of(ShopList.CAUSES, outcome.cause, lists),
        "action": outcome.action,
        "fixed_for_all": outcome.is_fixed_for_all,
        "score_after": outcome.score_after,
    }


def _words_of(which: ShopList, number: int | None, lists: ShopLists) -> str | None:
    entry = entry_of(lists.of(which), number)
    return entry_name(which, entry) if entry else None


def _line_of(case: Case, zone: tzinfo) -> str:
    """When the next call is due, its number, the score, who, and what they said."""
    followup, response = case.followup, case.answer.response
    contact = best_way(response.phone, response.email)
    who = "  ".join(part for part in (response.name, contact) if part) or "–"
    due = _due_text((followup.try_again_at or followup.due_at).astimezone(zone))
    words = " ".join(response.comment.split())
    return f"{due}  #{followup.id}  {response.score:>2}  {who}  {words}".rstrip()


def _due_text(local: datetime) -> str:
    """Return a local moment; a midnight is the end of the day before it, as ISO 8601 writes it."""
    if local.time() == time():
        return f"{local.date() - ONE_DAY} 24:00"
    return f"{local:%Y-%m-%d %H:%M}"
