"""Where the program's own files and the user's files lie."""

import os
from dataclasses import dataclass
from pathlib import Path

APPLICATION = "NPS Desktop"
HOME_VARIABLE = "NPS_DESKTOP_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """The user's folders: answers in `data`, choices in `config`, the log in `logs`."""

    data: Path
    config: Path
    logs: Path

    @property
    def data_file(self) -> Path:
        """The file that holds every answer."""
        return self.data / "answers.nps"

    @property
    def settings_file(self) -> Path:
        """The choices of this user on this computer."""
        return self.config / "settings.json"

    @property
    def log_file(self) -> Path:
        """The program's log."""
        return self.logs / "nps-desktop.log"


def paths(home: Path | None = None) -> Paths:
    """Return the user's folders, all inside `home` (or NPS_DESKTOP_HOME) where one is given."""
    chosen = home or (Path(os.environ[HOME_VARIABLE]) if HOME_VARIABLE in os.environ else None)
    if chosen:
        folder = chosen.expanduser().absolute()
        return Paths(folder, folder, folder)
    import platformdirs

    return Paths(
        platformdirs.user_data_path(APPLICATION, appauthor=False),
        platformdirs.user_config_path(APPLICATION, appauthor=False),
        platformdirs.user_log_path(APPLICATION, appauthor=False),
    )


def resource(name: str) -> Path:
    """Return a file or folder of `resources/`, in an installed program as in a checkout."""
    package = Path(__file__).parent
    inside = package / "resources"
    return (inside if inside.is_dir() else package.parent / "resources") / name
