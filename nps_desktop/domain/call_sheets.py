"""What stands on a call sheet: the calls of a day, as they are taken along on paper."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from nps_desktop.domain.followups import CaseFile
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.shop_lists import ShopLists


@dataclass(frozen=True, slots=True)
class SheetQuery:
    """Whose calls a sheet is for: None for those of every location, of everybody."""

    location: str | None = None
    colleague: int | None = None
    is_overdue_only: bool = False


@dataclass(frozen=True, slots=True)
class CallSheet:
    """The calls whose next one falls before `until`, first due first; moments are aware UTC.

    `calls` can all be made; `more` is how many others had no room on the sheet, `later` how many
    are due after `until`. `unreachable` are the numbers of the cases whose customers left nothing
    to call or write to, the first of `unreachable_total`.
    """

    query: SheetQuery
    shop: Shop
    lists: ShopLists
    printed_at: datetime
    until: datetime
    zone: tzinfo
    calls: tuple[CaseFile, ...] = ()
    more: int = 0
    later: int = 0
    unreachable: tuple[int, ...] = ()
    unreachable_total: int = 0

    @property
    def minutes(self) -> int:
        """About how long the calls on the sheet take."""
        return len(self.calls) * self.shop.minutes_per_call
