"""What the follow-up page says where it has no case to show, and what can be done about it."""

from dataclasses import dataclass
from enum import Enum, auto

from nps_desktop.domain.call_lists import CallList
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import call_list_name
from nps_desktop.ui.followups.calls.load_words import elsewhere_words
from nps_desktop.ui.followups.desk import Desk
from nps_desktop.ui.location_button import location_name


class Act(Enum):
    """What can be done about an empty list."""

    NOTHING = auto()
    KEY_IN = auto()
    CHOOSE_NAME = auto()
    SHOW_OPEN = auto()
    SHOW_EVERYWHERE = auto()


@dataclass(frozen=True, slots=True)
class EmptyWords:
    """A title, a sentence, and what the button does, in words and in deed."""

    title: str
    sentence: str
    act_words: str = ""
    act: Act = Act.NOTHING


def empty_words(desk: Desk) -> EmptyWords:
    """Say why there is no call in the list of a desk."""
    if not desk.has_answers:
        sentence = _("Unhappy customers turn up here as soon as their answers are keyed in.")
        return EmptyWords(_("No answers yet"), sentence, _("Key in the first answer"), Act.KEY_IN)
    if desk.which is CallList.MINE and desk.colleague is None:
        sentence = _("Say who sits at this computer; the calls that you have stand here then.")
        return EmptyWords(
            _("Which calls are yours?"), sentence, _("Choose your name…"), Act.CHOOSE_NAME
        )
    if desk.elsewhere and desk.asked.location is not None and desk.which is CallList.OPEN:
        title = _("Nobody waits for a call: {location}")
        title = title.format(location=location_name(desk.asked.location))
        sentence = elsewhere_words(desk.elsewhere)
        return EmptyWords(title, sentence, _("Show all locations"), Act.SHOW_EVERYWHERE)
    if desk.which is CallList.OPEN:
        sentence = _("Every unhappy customer has been called. Well done.")
        return EmptyWords(_("Nobody waits for a call"), sentence)
    sentence = _("Nobody is in this list.")
    return EmptyWords(call_list_name(desk.which), sentence, _("Show all open calls"), Act.SHOW_OPEN)
