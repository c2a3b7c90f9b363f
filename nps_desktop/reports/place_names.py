"""What countries are called in the language in use."""

from nps_desktop.reports.formats import babel_locale


def country_name(code: str) -> str:
    """Return the name of a country by its two letters; they themselves where it has none."""
    from babel import Locale

    return str(Locale.parse(babel_locale()).territories.get(code, code))
