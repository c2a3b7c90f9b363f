"""How scores, counts, days and months are written in the language in use."""

from datetime import date, datetime, time

from nps_desktop.domain.periods import ONE_DAY, Month
from nps_desktop.i18n import _, language

MINUS = "\u2212"
NO_NUMBER = "–"
WHOLE_HOURS = 10
_REGIONS = {"en": "en_GB"}


def signed(number: int | None) -> str:
    """Return a score with its sign: "+40", "0", "−5"; "–" for none."""
    if number is None:
        return NO_NUMBER
    if not number:
        return "0"
    return f"{'+' if number > 0 else MINUS}{abs(number)}"


def count_text(number: int) -> str:
    """Return a count as it is written in the language in use: "1,234"."""
    if abs(number) < 1000:
        return str(number)
    from babel.numbers import format_decimal

    return str(format_decimal(number, locale=babel_locale()))


def percent_text(percent: int) -> str:
    """Return a whole percentage as it is written in the language in use: "57%"."""
    from babel.numbers import format_percent

    return str(format_percent(percent / 100, locale=babel_locale()))


def hours_text(hours: float) -> str:
    """Return a number of hours: whole from 10 on, with one decimal below: "40", "4.5"."""
    return count_text(round(hours)) if round(hours, 1) >= WHOLE_HOURS else decimal_text(hours, 1)


def decimal_text(number: float, digits: int) -> str:
    """Return a number with so many digits behind the point of the language in use: "40.43"."""
    from babel.numbers import format_decimal

    pattern = f"#,##0.{'0' * digits}"
    text = str(format_decimal(abs(number), pattern, locale=babel_locale()))
    is_negative = number < 0 and any(figure in text for figure in "123456789")
    return f"{MINUS}{text}" if is_negative else text


def babel_locale() -> str:
    """Return Babel's name for the language in use; English dates are European."""
    return _REGIONS.get(language(), language())


def month_name(month: Month) -> str:
    """Return a month and its year as a heading says them: "November 2026"."""
    return _month(month, "LLLL y")


def bare_month_name(month: Month) -> str:
    """Return a month without its year: "November"."""
    return _month(month, "LLLL")


def short_month_name(month: Month) -> str:
    """Return a month as an axis says it: "Nov"."""
    return _month(month, "LLL").rstrip(".")


def days_text(first: date, last: date) -> str:
    """Return a stretch of days, both included: "1–30 November 2026"."""
    from babel.dates import format_interval

    return str(format_interval(first, last, skeleton="yMMMMd", locale=babel_locale()))


def _month(month: Month, pattern: str) -> str:
    from babel.dates import format_date

    return str(format_date(month.first, pattern, locale=babel_locale()))


def weekday_text(day: date, *, has_year: bool = False) -> str:
    """Return a day with its weekday, in the order of the window: "Monday 23 November"."""
    from babel.dates import format_date

    # The translation is Qt's pattern, which names weekdays and years by letters of its own.
    pattern = _("dddd d MMMM").replace("dddd", "EEEE") + (" y" if has_year else "")
    return str(format_date(day, pattern, locale=babel_locale()))


def moment_text(local: datetime) -> str:
    """Return a local moment in full, as it stays true on paper: "Monday 23 November 16:40"."""
    return f"{weekday_text(local.date())} {local:%H:%M}"


def due_moment_text(local: datetime) -> str:
    """Return the local moment by which something is due; a midnight ends the day before it."""
    return moment_text(local) if local.time() != time() else weekday_text(local.date() - ONE_DAY)


def duration_text(minutes: int) -> str:
    """Return how long something takes: "2 h 20 min", "50 min", "3 h"."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("{minutes} min").format(minutes=rest)
    if not rest:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=rest)
