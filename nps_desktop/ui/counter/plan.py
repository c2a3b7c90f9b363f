"""How the counter is opened."""

from dataclasses import dataclass

from nps_desktop.domain.shop import Shop
from nps_desktop.ui.counter.places import Place


@dataclass(frozen=True, slots=True)
class CounterPlan:
    """With which shop's words, as which till, on which screen."""

    shop: Shop
    location: str
    place: Place
