"""The pages of the window: their order, names, icons and where each is made."""

from dataclasses import dataclass
from enum import StrEnum

from nps_desktop.i18n import _
from nps_desktop.ui.page import Page, Surroundings


class PageKey(StrEnum):
    """A page; its value is the name of its icon."""

    OVERVIEW = "layout-dashboard"
    ENTRY = "square-pen"
    RESPONSES = "list"
    FOLLOWUPS = "phone"
    SUMMARY = "calendar-days"
    IMPORTS = "file-up"
    MEASURES = "chart-column"
    THANKS = "hand-heart"


BESIDE_CALLS = (PageKey.MEASURES, PageKey.THANKS)
"""Pages that the sidebar does not list: the tabs of the follow-up lead to them."""


@dataclass(frozen=True, slots=True)
class Destination:
    """A page to go to, and the number of the answer or follow-up to show there (0 for none)."""

    page: PageKey
    item: int = 0


def page_title(key: PageKey) -> str:
    """Return the name of a page, as the sidebar shows it."""
    return {
        PageKey.OVERVIEW: _("Overview"),
        PageKey.ENTRY: _("New answers"),
        PageKey.RESPONSES: _("Answers"),
        PageKey.FOLLOWUPS: _("Follow-up"),
        PageKey.SUMMARY: _("Month"),
        PageKey.IMPORTS: _("Import"),
        PageKey.MEASURES: _("Measures"),
        PageKey.THANKS: _("Thank-yous"),
    }[key]


def make_page(key: PageKey, around: Surroundings) -> Page:
    """Make a page; its code is loaded only now, so that the window opens at once."""
    match key:
        case PageKey.OVERVIEW:
            from nps_desktop.ui.overview.overview_page import OverviewPage

            return OverviewPage(around)
        case PageKey.ENTRY:
            from nps_desktop.ui.entry.entry_page import EntryPage

            return EntryPage(around)
        case PageKey.RESPONSES:
            from nps_desktop.ui.responses.responses_page import ResponsesPage

            return ResponsesPage(around)
        case PageKey.FOLLOWUPS | PageKey.MEASURES | PageKey.THANKS:
            return _make_followup_page(key, around)
        case PageKey.SUMMARY:
            from nps_desktop.ui.summary.summary_page import SummaryPage

            return SummaryPage(around)
        case PageKey.IMPORTS:
            from nps_desktop.ui.imports.imports_page import ImportsPage

            return ImportsPage(around)


def _make_followup_page(key: PageKey, around: Surroundings) -> Page:
    match key:
        case PageKey.MEASURES:
            from nps_desktop.ui.measures.measures_page import MeasuresPage

            return MeasuresPage(around)
        case PageKey.THANKS:
            from nps_desktop.ui.thanks.thanks_page import ThanksPage

            return ThanksPage(around)
        case _:
            from nps_desktop.ui.followups.followups_page import FollowUpsPage

            return FollowUpsPage(around)
