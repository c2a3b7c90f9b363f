"""What the shop says about itself: its rules, and its notes on what was changed in a month."""

from collections.abc import Callable
from dataclasses import fields, replace

from nps_desktop.domain.changes import Change
from nps_desktop.domain.periods import Month
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.undos import RewriteShop
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.touched import SHOP
from nps_desktop.storage import shop as stored


class ShopRecord:
    """The shop's own page in an open data file."""

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def read(self) -> Shop:
        """Return what is known about the shop."""
        with self._datafile.read() as connection:
            return stored.read(connection)

    def write(self, shop: Shop) -> Change:
        """Keep what is known about the shop; follow-ups already open keep their due time."""
        return self._rewrite(lambda _before: shop)

    def write_changed(self, *, seen: Shop, wanted: Shop) -> Change:
        """Keep what differs from what was `seen`; what others wrote meanwhile stays."""
        return self._rewrite(lambda before: _with_changes(before, seen, wanted))

    def keep_guess(self, guess: int | None) -> Change:
        """Keep that somebody was asked for the guess (0-10 of ten), and it; None keeps the old."""
        return self._rewrite(
            lambda before: replace(
                before, guess=before.guess if guess is None else guess, is_guess_asked=True
            )
        )

    def write_again(self, shop: Shop, *, seen: Shop) -> Change:
        """Give the shop back what differs from what was `seen`; what others wrote since stays.

        The counter's PIN stays the one of today: whoever takes back another question must not
        bring an old PIN back with it, or none.
        """
        return self._rewrite(
            lambda before: replace(
                _with_changes(before, seen, shop), counter_pin=before.counter_pin
            )
        )

    def note(self, month: Month) -> str:
        """Return what the owner wrote about a month, "" if nothing."""
        with self._datafile.read() as connection:
            return stored.note(connection, month)

    def write_note(self, month: Month, text: str) -> Change:
        """Keep what the owner writes about a month."""
        with self._datafile.write() as connection:
            stored.write_note(connection, month, text.strip())
        return Change(SHOP)

    def _rewrite(self, change: Callable[[Shop], Shop]) -> Change:
        """Change what is known, as the transaction that writes it reads it."""
        with self._datafile.write() as connection:
            before = stored.read(connection)
            after = change(before)
            stored.write(connection, after)
        return Change(SHOP, undo=RewriteShop(before, seen=after))


def _with_changes(before: Shop, seen: Shop, wanted: Shop) -> Shop:
    names = (field.name for field in fields(Shop))
    changed = {n: getattr(wanted, n) for n in names if getattr(wanted, n) != getattr(seen, n)}
    return replace(before, **changed)
