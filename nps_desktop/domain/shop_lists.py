"""The lists that the shop keeps for its calls: the steps of a call, the causes, the colleagues."""

from dataclasses import dataclass
from enum import StrEnum


class ShopList(StrEnum):
    """A list that the owner can edit."""

    STEPS = "steps"
    CAUSES = "causes"
    COLLEAGUES = "colleagues"


class Step(StrEnum):
    """The steps of a call that a new data file begins with."""

    RING = "ring"
    LISTEN = "listen"
    SAY_SORRY = "say_sorry"
    AGREE = "agree"
    DO_IT = "do_it"
    ASK_AGAIN = "ask_again"


class Cause(StrEnum):
    """The causes that a new data file begins with: what made a customer unhappy."""

    STAFF = "staff"
    WAITING = "waiting"
    QUALITY = "quality"
    ASSORTMENT = "assortment"
    PRICE = "price"
    DELIVERY = "delivery"
    RETURNS = "returns"
    INFORMATION = "information"
    PREMISES = "premises"
    WEBSITE = "website"
    OUTSIDE = "outside"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list, known by its number (`id`) in the data file.

    `text` is the shop's own wording. Where it is empty, `code` names the Step or Cause whose words
    follow the language of the program. An archived entry is offered no more; what was noted with
    it keeps it.
    """

    id: int
    text: str = ""
    code: str = ""
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class ShopLists:
    """Every list in the shop's order, archived entries too."""

    steps: tuple[Entry, ...] = ()
    causes: tuple[Entry, ...] = ()
    colleagues: tuple[Entry, ...] = ()

    def of(self, which: ShopList) -> tuple[Entry, ...]:
        """Return the entries of a list."""
        return {
            ShopList.STEPS: self.steps,
            ShopList.CAUSES: self.causes,
            ShopList.COLLEAGUES: self.colleagues,
        }[which]

    def colleague(self, name: str) -> Entry | None:
        """Return the colleague of a name; None where there is none, or it is empty."""
        return next((each for each in self.colleagues if name and each.text == name), None)


def offered(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Return the entries that can be chosen: those that are not archived."""
    return tuple(entry for entry in entries if not entry.is_archived)


def entry_of(entries: tuple[Entry, ...], number: int | None) -> Entry | None:
    """Return the entry of a number, archived or not; None where there is none."""
    return next((entry for entry in entries if entry.id == number), None)
