"""Where a dialog leaves this computer's choices."""

from pathlib import Path

from nps_desktop import settings as stored_settings
from nps_desktop.errors import OutputFault
from nps_desktop.settings import Settings


def keep(file: Path, settings: Settings) -> None:
    """Write the choices of this computer; belongs beside the window.

    Raises:
        OutputFault: the file cannot be written.
    """
    try:
        stored_settings.save(file, settings)
    except OSError as error:
        raise OutputFault(file) from error
