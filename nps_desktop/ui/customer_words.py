"""What is said of a customer, whichever page says it."""

from nps_desktop.domain.histories import CustomerHistory
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import number


def nothing_left() -> str:
    """Return that a customer cannot be reached."""
    return _("The customer left no phone number and no e-mail address.")


def others_words(history: CustomerHistory) -> str:
    """Return how many other answers a customer gave: "2 other answers of this customer"."""
    if not history.is_known:
        return _("No name, number or address: nobody can tell whether this customer came back.")
    if not history.count:
        return _("First answer of this customer.")
    words = ngettext(
        "{count} other answer of this customer",
        "{count} other answers of this customer",
        history.count,
    )
    return words.format(count=number(history.count))
