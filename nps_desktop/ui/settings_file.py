"""Where a dialog leaves this computer's choices."""

from dataclasses import fields, replace
from pathlib import Path

from nps_desktop import settings as stored_settings
from nps_desktop.errors import OutputFault
from nps_desktop.settings import Settings


def keep_changed(file: Path, *, seen: Settings, wanted: Settings) -> Settings:
    """Write what differs from what was `seen`, and return every choice as it now stands.

    What another window of this computer has written meanwhile stays. Belongs beside the window.

    Raises:
        OutputFault: the file cannot be written.
    """
    before = stored_settings.load(file) if file.exists() else seen
    names = (field.name for field in fields(Settings))
    changed = {n: getattr(wanted, n) for n in names if getattr(wanted, n) != getattr(seen, n)}
    now = replace(before, **changed)
    try:
        stored_settings.save(file, now)
    except OSError as error:
        raise OutputFault(file) from error
    return now
