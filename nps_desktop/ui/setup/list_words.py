"""The words about the shop's lists, and why a line of one cannot be taken."""

from dataclasses import dataclass

from nps_desktop.domain.shop_lists import Entry, ShopList
from nps_desktop.domain.texts import folded
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import entry_name

LONGEST = 80


@dataclass(frozen=True, slots=True)
class ListWords:
    """Its heading, what it is for, the name of the field for one more, and what it says empty."""

    title: str
    purpose: str
    new: str
    empty: str


def words_of(which: ShopList) -> ListWords:
    """Return the words of a list."""
    return {
        ShopList.STEPS: ListWords(
            _("Steps of a call"),
            _("Every call shows these steps, in this order, to be ticked."),
            _("New step"),
            _("There are no steps: a call shows no list to tick."),
        ),
        ShopList.CAUSES: ListWords(
            _("Causes"),
            _("What made a customer unhappy: one of these is chosen before a call is solved."),
            _("New cause"),
            _("There are no causes: without one no call can be closed as solved."),
        ),
        ShopList.COLLEAGUES: ListWords(
            _("Colleagues"),
            _(
                "Everybody who calls customers. Who is working at this computer is chosen at the"
                " foot of the sidebar."
            ),
            _("New colleague"),
            _("Nobody yet. Calls can be given to the colleagues that you name here."),
        ),
    }[which]


def tidied(typed: str) -> str:
    """Return what was typed without room at its ends, and one space between words."""
    return " ".join(typed.split())


def complaint(which: ShopList, text: str, others: tuple[Entry, ...], *, is_new: bool) -> str:
    """Return why a text cannot be a line beside the `others` of its list; "" if it can."""
    if not text:
        if is_new:
            return _("Type something first.")
        return _("A line cannot be empty. Archive it if it is not needed any more.")
    if len(text) > LONGEST:
        sentence = _("This is {count} characters long; the longest line has {most}.")
        return sentence.format(count=len(text), most=LONGEST)
    twin = same_as(which, text, others)
    if twin is None:
        return ""
    if twin.is_archived:
        said = _("“{name}” is among the archived ones below. Bring it back there.")
    else:
        said = _("“{name}” is in the list already.")
    return said.format(name=entry_name(which, twin))


def same_as(which: ShopList, text: str, entries: tuple[Entry, ...]) -> Entry | None:
    """Return the entry that reads the same, small and large letters alike; None for none."""
    wanted = folded(text)
    return next((e for e in entries if folded(entry_name(which, e)) == wanted), None)


def changed_meanwhile() -> str:
    """Return what is said where the data file did not take a line that looked right here."""
    return _("The list was changed meanwhile in another window. Press Enter to try again.")
