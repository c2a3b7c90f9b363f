"""What stands on the call sheet about one call, and what is written beside its empty lines."""

from datetime import datetime, time, tzinfo
from functools import partial

from nps_desktop.domain.call_sheets import CallSheet
from nps_desktop.domain.contacts import best_way
from nps_desktop.domain.followups import SAYING_WHEN, Case, CaseFile, EventKind, FollowUp
from nps_desktop.domain.responses import Response
from nps_desktop.domain.scores import SCORES
from nps_desktop.domain.shop_lists import ShopList, ShopLists, entry_of, offered
from nps_desktop.domain.states import State
from nps_desktop.i18n import _, ngettext, pgettext
from nps_desktop.reports.call_sheet_content import (
    Blanks,
    CallBlock,
    Due,
    OwnWords,
    ScoreMark,
    StepMark,
)
from nps_desktop.reports.call_words import entry_name, short_event_name
from nps_desktop.reports.formats import due_moment_text, moment_text, weekday_text
from nps_desktop.reports.group_words import GROUP_SIGNS, group_name
from nps_desktop.reports.history_words import event_words
from nps_desktop.reports.paper_words import direction, on_one_line

LONGEST_WORDS = 800
LONGEST_EARLIER = 160
MOST_EARLIER = 3
TO_TICK = (
    *(EventKind.NO_ANSWER, EventKind.VOICEMAIL, EventKind.REACHED),
    *(EventKind.PROMISED, EventKind.WRONG_NUMBER, EventKind.WROTE),
)
"""What can come of a call, in the order of the window's keys."""


def blanks() -> Blanks:
    """Return what stands beside the lines to write on, in the language in use."""
    return Blanks(
        case=pgettext("on the call sheet, above its number", "Case"),
        ticks=tuple(map(short_event_name, TO_TICK)),
        time=pgettext("on the call sheet, of the call", "Day, time"),
        try_again=_("Try again"),
        notes=pgettext("on the call sheet", "Notes"),
        cause=_("Main cause"),
        is_fixed=_("Fixed for all"),
        action=_("What did we do?"),
        score_after=_("Score after the call"),
        scores=tuple(map(str, SCORES)),
    )


def call_block(file: CaseFile, sheet: CallSheet) -> CallBlock:
    """Return what is printed about a call, in the language in use."""
    followup, response = file.case.followup, file.case.answer.response
    cause = entry_of(sheet.lists.causes, followup.outcome.cause)
    name = on_one_line(response.name)
    reach, also = _contact(response)
    return CallBlock(
        number=str(followup.id),
        name=OwnWords(name or _("Without a name"), direction(name)),
        reach=reach,
        also=also,
        due=_due(followup, sheet),
        score=_score(response),
        given=_given(response, followup, sheet),
        words=_words(file, sheet.zone),
        earlier=_earlier(followup, sheet),
        steps=_steps(followup, sheet.lists),
        cause=on_one_line(entry_name(ShopList.CAUSES, cause)) if cause else "",
        action=on_one_line(followup.outcome.action),
        is_fixed=followup.outcome.is_fixed_for_all,
    )


def _contact(response: Response) -> tuple[str, str]:
    phone, email = on_one_line(response.phone), on_one_line(response.email)
    return (phone, email) if best_way(phone, email) == phone else (email, phone)


def _due(followup: FollowUp, sheet: CallSheet) -> Due:
    """When the next call is due; of one that was reached, when that was."""
    is_late = followup.is_overdue(sheet.printed_at)
    when = partial(_when, zone=sheet.zone)
    if followup.state is State.NEW:
        due_at = followup.due_at.astimezone(sheet.zone)
        by_day = _("due by {when}") if due_at.time() == time() else _("due {when}")
        words = _("overdue since {when}") if is_late else by_day
        return Due(words.format(when=due_moment_text(due_at)), is_late)
    if followup.try_again_at:
        again = _("promised for {when}") if followup.promised_for else _("try again {when}")
        return Due(again.format(when=when(followup.try_again_at)), is_late)
    words = {
        State.TRIED: _("tried {when}"),
        State.REACHED: _("reached {when}"),
        State.PROMISED: _("promise made {when}"),
    }[followup.state]
    return Due(words.format(when=when(followup.moved_at or followup.due_at)), is_late)


def _when(moment: datetime, zone: tzinfo) -> str:
    return moment_text(moment.astimezone(zone))


def _score(response: Response) -> ScoreMark:
    text = _("{score} ({group})").format(score=response.score, group=group_name(response.group, 1))
    return ScoreMark(response.group, GROUP_SIGNS[response.group], text)


def _given(response: Response, followup: FollowUp, sheet: CallSheet) -> str:
    """When and where the answer was given, and who has the call where the sheet is everybody's."""
    parts = [_("answered {when}").format(when=_answered(response, sheet.zone))]
    if response.location:
        parts.append(on_one_line(response.location))
    if response.wants_call:
        parts.append(_("asked for a call"))
    colleague = entry_of(sheet.lists.colleagues, followup.assigned_to)
    if colleague and sheet.query.colleague is None:
        parts.append(_("{name} has it").format(name=on_one_line(colleague.text)))
    return " · ".join(parts)


def _answered(response: Response, zone: tzinfo) -> str:
    if response.at is None or response.at.astimezone(zone).time() == time():
        return weekday_text(response.day)
    return _when(response.at, zone)


def _words(file: CaseFile, zone: tzinfo) -> tuple[OwnWords, ...]:
    own = _own_words(file.case.answer.response.comment)
    others = (_merged_words(case, zone) for case in file.merged)
    return (own, *(each for each in others if each.about))


def _own_words(comment: str, about: str = "") -> OwnWords:
    words = on_one_line(comment)
    if not words:
        return OwnWords(_("Without words"), "ltr")
    shown = _shortened(words, LONGEST_WORDS)
    cut = _("The rest is in the program.") if shown != words else ""
    return OwnWords(_("“{comment}”").format(comment=shown), direction(words), about, cut)


def _merged_words(case: Case, zone: tzinfo) -> OwnWords:
    """The words of a case that came into this one, with its own day and score."""
    response = case.answer.response
    about = f"{_answered(response, zone)}, {_score(response).text}"
    return _own_words(response.comment, about)


def _shortened(words: str, longest: int) -> str:
    """The beginning of the words, up to the last one that is whole."""
    if len(words) <= longest:
        return words
    kept, _gap, _torn = words[:longest].rpartition(" ")
    return f"{kept or words[:longest]}…"


def _earlier(followup: FollowUp, sheet: CallSheet) -> tuple[str, ...]:
    """What was tried already, the oldest first; of many the last."""
    when = partial(_when, zone=sheet.zone)
    events = [
        event for event in followup.standing if event.kind in (*SAYING_WHEN, EventKind.REOPENED)
    ]
    lines = [
        " · ".join(
            part
            for part in (
                when(event.at),
                on_one_line(event.by),
                event_words(event, sheet.lists, when),
            )
            if part
        )
        for event in events[-MOST_EARLIER:]
    ]
    left = len(events) - len(lines)
    more = ngettext("{count} earlier line", "{count} earlier lines", left).format(count=left)
    shown = (_shortened(on_one_line(line), LONGEST_EARLIER) for line in lines)
    return ((more,) if left else ()) + tuple(shown)


def _steps(followup: FollowUp, lists: ShopLists) -> tuple[StepMark, ...]:
    return tuple(
        StepMark(on_one_line(entry_name(ShopList.STEPS, step)), followup.is_ticked(step.id))
        for step in offered(lists.steps)
    )
