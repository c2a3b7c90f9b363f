"""What is said of a customer, whichever page says it."""

from typing import Protocol

from nps_desktop.domain.histories import CustomerHistory
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import number

ENOUGH = 300
"""So many characters of a comment are more than one line shows."""


class Known(Protocol):
    """By what a customer is known: an answer tells it, and so does a line of a list."""

    @property
    def name(self) -> str:
        """The name; "" where none was left."""

    @property
    def phone(self) -> str:
        """The phone number; "" where none was left."""

    @property
    def email(self) -> str:
        """The e-mail address; "" where none was left."""


def name_of(customer: Known) -> str:
    """Return the customer's name, or what else there is to know them by."""
    if customer.name:
        return customer.name
    contact = customer.phone or customer.email
    return _("Unknown · {contact}").format(contact=contact) if contact else _("Unknown")


def quoted(comment: str) -> str:
    """Return the customer's own words in quotes."""
    return _("“{comment}”").format(comment=comment) if comment else _("Without words")


def first_words(comment: str) -> str:
    """Return the beginning of the customer's own words in quotes, in one line."""
    return quoted(" ".join(comment[:ENOUGH].split()))


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
