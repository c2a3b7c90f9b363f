"""What the call sheet says: the day's calls to the texts and marks that its template prints."""

from nps_desktop.domain.call_sheets import CallSheet
from nps_desktop.domain.shop_lists import ShopList, entry_of
from nps_desktop.i18n import _, language, ngettext
from nps_desktop.reports.call_sheet_blocks import blanks, call_block
from nps_desktop.reports.call_sheet_content import CallSheetContent
from nps_desktop.reports.call_words import entry_name
from nps_desktop.reports.formats import (
    babel_locale,
    count_text,
    due_moment_text,
    duration_text,
    moment_text,
    weekday_text,
)
from nps_desktop.reports.letters import UNPRINTABLE
from nps_desktop.reports.month_content import Foot, TitledText
from nps_desktop.reports.paper_words import on_one_line
from nps_desktop.reports.sentences import trademark_line
from nps_desktop.reports.typeset import Paper


def call_sheet_content(sheet: CallSheet, paper: Paper) -> CallSheetContent:
    """Return what stands on the sheet, in the language in use."""
    _language, _separator, region = babel_locale().partition("_")
    day = weekday_text(sheet.printed_at.astimezone(sheet.zone).date(), has_year=True)
    heading = _heading(sheet)
    return CallSheetContent(
        paper=paper,
        language=language(),
        region=region or None,
        title=", ".join(filter(None, (_shop_line(sheet), heading, day))),
        author=on_one_line(sheet.shop.name),
        shop=_shop_line(sheet),
        heading=heading,
        day=day,
        summary=_summary(sheet) if sheet.calls else "",
        hint=_hint() if sheet.calls else "",
        nothing=None if sheet.calls else _nothing(sheet),
        blanks=blanks(),
        calls=tuple(call_block(file, sheet) for file in sheet.calls),
        more=_more(sheet.more),
        later=_later(sheet),
        unreachable=_unreachable(sheet),
        foot=_foot(sheet),
    )


def _shop_line(sheet: CallSheet) -> str:
    parts = (on_one_line(sheet.shop.name), on_one_line(sheet.shop.town))
    return ", ".join(part for part in parts if part)


def _heading(sheet: CallSheet) -> str:
    colleague = entry_of(sheet.lists.colleagues, sheet.query.colleague)
    if colleague is None:
        return _("Call sheet")
    name = on_one_line(entry_name(ShopList.COLLEAGUES, colleague))
    return _("Call sheet for {name}").format(name=name)


def _summary(sheet: CallSheet) -> str:
    """How many calls, how long they take, where, and until when: on one line."""
    count, late = len(sheet.calls), _count_of_late(sheet)
    overdue = ngettext("{count} overdue", "{count} overdue", late).format(count=late)
    until = _("due until {when}").format(when=_until(sheet))
    calls = ngettext("{count} call", "{count} calls", count).format(count=count_text(count))
    about = _("about {duration}").format(duration=duration_text(sheet.minutes))
    is_early = sheet.query.is_overdue_only
    parts = (calls, about, overdue if late else "", "" if is_early else until, _place(sheet))
    return " · ".join(part for part in parts if part)


def _until(sheet: CallSheet) -> str:
    return due_moment_text(sheet.until.astimezone(sheet.zone))


def _count_of_late(sheet: CallSheet) -> int:
    return sum(file.case.followup.is_overdue(sheet.printed_at) for file in sheet.calls)


def _place(sheet: CallSheet) -> str:
    if sheet.query.location is None:
        return _("all locations")
    return on_one_line(sheet.query.location) or _("without a location")


def _hint() -> str:
    return _(
        "Afterwards, key in what came of each call. "
        "Its number, at the left, finds it on the follow-up page."
    )


def _nothing(sheet: CallSheet) -> TitledText:
    if sheet.query.is_overdue_only:
        return TitledText(_("No call is overdue."), "")
    words = _("No call is due by {when}.").format(when=_until(sheet))
    return TitledText(words, "" if sheet.later else _("Nobody is waiting for a call."))


def _later(sheet: CallSheet) -> str:
    """How many calls wait that nobody has to make yet."""
    if not sheet.later or sheet.query.is_overdue_only:
        return ""
    words = ngettext("{count} call is due later.", "{count} calls are due later.", sheet.later)
    return words.format(count=count_text(sheet.later))


def _more(count: int) -> str:
    words = ngettext(
        "{count} more call is due and has no room here. Print again when these are made.",
        "{count} more calls are due and have no room here. Print again when these are made.",
        count,
    )
    return words.format(count=count_text(count)) if count else ""


def _unreachable(sheet: CallSheet) -> TitledText | None:
    if not sheet.unreachable_total:
        return None
    numbers = ", ".join(map(str, sheet.unreachable))
    left = sheet.unreachable_total - len(sheet.unreachable)
    more = ngettext("and {count} more", "and {count} more", left).format(count=count_text(left))
    told = ngettext(
        "Nobody can call about this case: {numbers}.",
        "Nobody can call about these cases: {numbers}.",
        sheet.unreachable_total,
    )
    listed = f"{numbers} {more}" if left else numbers
    return TitledText(_("Without phone number or e-mail"), told.format(numbers=listed))


def _foot(sheet: CallSheet) -> Foot:
    printed = moment_text(sheet.printed_at.astimezone(sheet.zone))
    return Foot(
        basis=_("Printed {when}. Names and numbers of customers: not for the notice board.").format(
            when=printed
        ),
        boxes=_("{box} stands for a sign that this computer cannot print.").format(box=UNPRINTABLE),
        trademarks=trademark_line(),
        page=_("page {page} of {pages}"),
    )
