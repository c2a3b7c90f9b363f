"""How days, moments and numbers are written on the screen, in the program's language."""

from datetime import date, datetime

from PySide6.QtCore import QDate, QLocale

from nps_desktop.domain.periods import Month
from nps_desktop.i18n import _, language
from nps_desktop.reports.formats import WHOLE_HOURS

_COUNTRIES = {"en": "en_GB", "da": "da_DK", "sv": "sv_SE", "nb": "nb_NO", "de": "de_DE"}

LONG_AGO = 180
MONTHS_A_YEAR = 12


def qt_locale() -> QLocale:
    """Return Qt's locale of the language in use; the system's own where it speaks it."""
    system = QLocale.system()
    spoken = language()
    return system if system.name().split("_")[0] == spoken else QLocale(_COUNTRIES[spoken])


def month_name(month: Month) -> str:
    """Return "November 2026", as a heading."""
    name = qt_locale().standaloneMonthName(month.number)
    return f"{name[:1].upper()}{name[1:]} {month.year}"


def month_in_sentence(month: Month) -> str:
    """Return "November 2026" as it stands in a sentence: "november 2026" where months are small."""
    return f"{month_alone(month)} {month.year}"


def month_alone(month: Month) -> str:
    """Return the month's name as it stands in a sentence: "November", "november"."""
    return qt_locale().standaloneMonthName(month.number)


def month_near(month: Month, today: date) -> str:
    """Return a month as it stands in a sentence; one of the last twelve needs no year."""
    is_near = Month.of(today).plus(-MONTHS_A_YEAR) < month <= Month.of(today)
    return month_alone(month) if is_near else month_in_sentence(month)


def month_short(month: Month) -> str:
    """Return a month as an axis says it: "Nov", "nov"."""
    return qt_locale().standaloneMonthName(month.number, QLocale.FormatType.ShortFormat).rstrip(".")


def day(value: date) -> str:
    """Return "21 November 2026", as the language writes it."""
    return qt_locale().toString(QDate(value.year, value.month, value.day), _day_pattern())


def day_short(value: date) -> str:
    """Return the short form of the locale, for tables: "21.11.2026"."""
    shown = QDate(value.year, value.month, value.day)
    return qt_locale().toString(shown, day_short_pattern())


def day_short_pattern() -> str:
    """Return Qt's pattern of the short form, the year with four figures: "dd/MM/yyyy"."""
    pattern = qt_locale().dateFormat(QLocale.FormatType.ShortFormat)
    return pattern if "yyyy" in pattern else pattern.replace("yy", "yyyy")


def weekday(value: date) -> str:
    """Return "Tuesday", "tirsdag", as it stands in a sentence."""
    return qt_locale().dayName(value.isoweekday())


def weekday_name(number: int) -> str:
    """Return the name of a day of the week (0 for Monday) as it heads a line: "Monday"."""
    name = qt_locale().standaloneDayName(number + 1)
    return f"{name[:1].upper()}{name[1:]}"


def weekday_and_day(value: date) -> str:
    """Return "Saturday 21 November", as the language writes it."""
    return qt_locale().toString(QDate(value.year, value.month, value.day), _weekday_pattern())


def day_near(value: date, today: date) -> str:
    """Return "today", "yesterday", else the day: "Saturday 21 November", with a year once old."""
    distance = (today - value).days
    if distance == 0:
        return _("today")
    if distance == 1:
        return _("yesterday")
    return weekday_and_day(value) if 0 < distance < LONG_AGO else day(value)


def clock(moment: datetime) -> str:
    """Return the time of a local moment: "16:40"."""
    return f"{moment:%H:%M}"


def number(value: int) -> str:
    """Return a count with the language's grouping: "2,418"."""
    return qt_locale().toString(value)


def one_decimal(value: float) -> str:
    """Return a number with one figure behind the point of the language: "5.7"."""
    return qt_locale().toString(float(value), "f", 1)  # a whole number is no float to Qt


def hours_short(value: float) -> str:
    """Return a number of hours: whole from 10 on, with one decimal below: "40", "4.5"."""
    return number(round(value)) if round(value, 1) >= WHOLE_HOURS else one_decimal(value)


def percent(value: int) -> str:
    """Return a whole percentage, as the language writes it: "57%", "57 %"."""
    # TRANSLATORS: a percentage, with or without a space before the sign
    return _("{percent}%").format(percent=value)


def _weekday_pattern() -> str:
    """Return Qt's pattern for a day with its weekday; the translation decides about the order."""
    # TRANSLATORS: Qt date pattern: weekday, day, month ("dddd 'den' d. MMMM")
    return _("dddd d MMMM")


def _day_pattern() -> str:
    """Return Qt's pattern for a day; the translation decides about dots and order."""
    # TRANSLATORS: Qt date pattern: day, month, year ("d. MMMM yyyy")
    return _("d MMMM yyyy")
