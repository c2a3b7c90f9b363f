"""Collects the texts of the code into `resources/locale`: the template, and every language."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "resources" / "locale"
TEMPLATE = LOCALE / "nps_desktop.pot"
LANGUAGES = ("da", "sv", "nb", "de")


def collect_texts() -> None:
    """Write the template and bring every language up to date with it."""
    _babel(
        *("extract", "--project=NPS Desktop", "--no-location", "--sort-output", "--width=100"),
        *("--add-comments=TRANSLATORS:", "--omit-header"),
        *("--keywords=_", "--keywords=ngettext:1,2", "--keywords=pgettext:1c,2"),
        *(f"--output-file={TEMPLATE}", str(ROOT / "nps_desktop")),
    )
    for language in LANGUAGES:
        target = LOCALE / language / "LC_MESSAGES" / "nps_desktop.po"
        act = "update" if target.exists() else "init"
        options = ["--no-fuzzy-matching", "--ignore-obsolete", "--ignore-pot-creation-date"]
        _babel(
            act,
            *(f"--input-file={TEMPLATE}", f"--output-file={target}", f"--locale={language}"),
            *(options if act == "update" else []),
            "--width=100",
        )


def _babel(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "babel.messages.frontend", *arguments], check=True)


if __name__ == "__main__":
    collect_texts()
