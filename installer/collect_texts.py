"""Collects the texts of the code into `resources/locale/<language>/LC_MESSAGES/nps_desktop.po`."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
LOCALE = ROOT / "resources" / "locale"
TEMPLATE = ROOT / "build" / "nps_desktop.pot"
LANGUAGES = ("da", "sv", "nb", "de")

# Lines of the header that say nothing, or change at every run.
CHATTER = re.compile(
    r'"(Report-Msgid-Bugs-To|POT-Creation-Date|PO-Revision-Date|Last-Translator|Language-Team'
    r"|Generated-By):[^\n]*\n|^#[^~,.\n][^\n]*\n|^#\n",
    re.MULTILINE,
)


def collect_texts() -> None:
    """Bring every language up to date with the code; what is new there stands empty."""
    TEMPLATE.parent.mkdir(exist_ok=True)
    _babel(
        *("extract", "--project=NPS Desktop", "--version=0.1.0"),
        *("--no-location", "--sort-output", "--width=100", "--add-comments=TRANSLATORS:"),
        *("--keywords=_", "--keywords=ngettext:1,2", "--keywords=pgettext:1c,2"),
        *(f"--output-file={TEMPLATE}", str(ROOT / "nps_desktop")),
    )
    for language in LANGUAGES:
        _collect(language)


def _collect(language: str) -> None:
    target = LOCALE / language / "LC_MESSAGES" / "nps_desktop.po"
    act = "update" if target.exists() else "init"
    options = ["--no-fuzzy-matching", "--ignore-obsolete"] if act == "update" else []
    files = (f"--input-file={TEMPLATE}", f"--output-file={target}", f"--locale={language}")
    _babel(act, *files, *options, "--width=100")
    kept = CHATTER.sub("", target.read_text(encoding="utf-8")).lstrip()
    target.write_text(kept, encoding="utf-8")


def _babel(*arguments: str) -> None:
    run = [sys.executable, "-m", "babel.messages.frontend", *arguments]
    subprocess.run(run, check=True, capture_output=True)


if __name__ == "__main__":
    collect_texts()
