"""What is said of a call in one line: how often tried, who has it."""

from nps_desktop.domain.call_lists import CallRow
from nps_desktop.domain.shop_lists import ShopLists, entry_of
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.call_words import closing_name


def tried(row: CallRow) -> str:
    """Return how often the customer was tried, or that there is no way to; empty for never."""
    if row.attempts:
        times = ngettext("tried {count} time", "tried {count} times", row.attempts)
        return times.format(count=row.attempts)
    return "" if row.is_reachable else _("no contact details")


def who_has_it(row: CallRow, lists: ShopLists) -> str:
    """Return the name of the colleague who has the call; empty for nobody."""
    colleague = entry_of(lists.colleagues, row.assigned_to)
    return colleague.text if colleague else ""


def short_name(name: str) -> str:
    """Return the first of somebody's names: "Mette" of "Mette Holm"."""
    return name.split()[0] if name.split() else ""


def remarks(row: CallRow, lists: ShopLists) -> tuple[str, str]:
    """Return who has the call, and how often the customer was tried, or how it ended."""
    if row.closing:
        return "", closing_name(row.closing)
    return short_name(who_has_it(row, lists)), tried(row)
