"""Which days are public holidays where a shop stands, and the calendar that this gives it.

The library is imported when it is asked: most of what the program does knows no country.
"""

from dataclasses import dataclass
from datetime import date, timedelta, tzinfo
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from nps_desktop.domain.calendars import Calendar
from nps_desktop.domain.opening_hours import ClosedDays, OpeningHours, PlaceDoubt, runs
from nps_desktop.domain.periods import ONE_DAY
from nps_desktop.domain.shop import Shop

if TYPE_CHECKING:
    from holidays import HolidayBase

AHEAD = timedelta(days=366)
_LANGUAGES = {"nb": ("no", "nb")}


@dataclass(frozen=True, slots=True)
class Subdivision:
    """A part of a country with public holidays of its own: its code, its name there."""

    code: str
    name: str


def calendar_of(shop: Shop, zone: tzinfo) -> Calendar:
    """Return the calendar of a shop that stands in a zone.

    A country that is not known has no public holidays, a part of one those of the whole country.
    """
    opening = shop.opening
    doubt = doubt_of(opening)
    if not opening.country or doubt is PlaceDoubt.COUNTRY:
        return Calendar(zone, opening)
    subdivision = "" if doubt else opening.subdivision
    return Calendar(zone, opening, partial(_is_holiday, opening.country, subdivision))


def doubt_of(opening: OpeningHours) -> PlaceDoubt | None:
    """Return what is not known of the place in opening hours; None if all is, or there is none."""
    if not opening.country:
        return None
    if opening.country not in countries():
        return PlaceDoubt.COUNTRY
    codes = {each.code for each in subdivisions(opening.country)}
    return PlaceDoubt.SUBDIVISION if opening.subdivision not in {"", *codes} else None


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Return the countries (two letters) whose public holidays are known."""
    from holidays.registry import EntityLoader

    return frozenset(EntityLoader.get_country_codes(include_aliases=False))


@lru_cache(maxsize=32)
def subdivisions(country: str) -> tuple[Subdivision, ...]:
    """Return the parts of a known country that public holidays are known for."""
    place = _place(country)
    aliases = place.get_subdivision_aliases()
    return tuple(
        Subdivision(code, next(iter(aliases.get(code, ())), code)) for code in place.subdivisions
    )


def closed_next(
    opening: OpeningHours, today: date, language: str, *, most: int = 4
) -> tuple[ClosedDays, ...]:
    """Return the first days of the coming year that opening hours are closed by more than the week.

    Public holidays are named in the `language` where the library has it, else in the country's.
    """
    coming = tuple(day for day in opening.closed_days if today <= day < today + AHEAD)
    found = [
        ClosedDays(first, last)
        for first, last in runs(coming)
        if any(opening.of(first + ONE_DAY * n) for n in range((last - first).days + 1))
    ]
    found += [
        ClosedDays(day, day, name)
        for day, name in _named(opening, today, language)
        if opening.of(day) and day not in opening.closed_days
    ]
    return tuple(sorted(found, key=lambda days: days.first)[:most])


def _named(opening: OpeningHours, today: date, language: str) -> list[tuple[date, str]]:
    """Return the public holidays of the coming year with their names."""
    doubt = doubt_of(opening)
    if not opening.country or doubt is PlaceDoubt.COUNTRY:
        return []
    part = "" if doubt else opening.subdivision
    years = (today.year, today.year + 1)
    spoken = _spoken(_place(opening.country), language)
    place = _place(opening.country, part, years=years, language=spoken)
    return [(day, name) for day, name in place.items() if today <= day < today + AHEAD]


def _spoken(place: "HolidayBase", language: str) -> str | None:
    """Return the library's name of a language, or of the country's own where it lacks it."""
    wanted = _LANGUAGES.get(language, (language,))
    spoken = (each for each in place.supported_languages if each.split("_")[0] in wanted)
    return next(spoken, place.default_language)


def _is_holiday(country: str, subdivision: str, day: date) -> bool:
    return day in _holidays(country, subdivision, day.year)


@lru_cache(maxsize=512)
def _holidays(country: str, subdivision: str, year: int) -> frozenset[date]:
    return frozenset(_place(country, subdivision, years=(year,)))


def _place(
    country: str,
    subdivision: str = "",
    *,
    years: tuple[int, ...] = (),
    language: str | None = None,
) -> "HolidayBase":
    from holidays import country_holidays

    return country_holidays(
        country, subdiv=subdivision or None, years=years or None, language=language, expand=False
    )
