"""The choices of one user on one computer; the shop's own rules lie in the data file."""

from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Settings:
    """One line a choice, with its default; each is explained in `resources/help`.

    `language` is one of `i18n.LANGUAGES`, empty for the system's; `look` is "system", "light" or
    "dark"; `colleague` is who sits at this computer; `till` is the location of the answers that
    customers give here in counter mode. `reminders` tells of calls that fall due while the program
    runs; `asks_who` asks at its start who is working, where the shop has several colleagues.
    """

    language: str = ""
    look: str = "system"
    colleague: str = ""
    till: str = ""
    reminders: bool = True
    asks_who: bool = True


def load(path: Path) -> Settings:
    """Read the settings; what is missing or damaged there takes its default."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return Settings()
    return _from_json(text)


def _from_json(text: str) -> Settings:
    import json

    try:
        stored: Any = json.loads(text)
    except ValueError:
        return Settings()
    if not isinstance(stored, dict):
        return Settings()
    kinds = {field.name: type(field.default) for field in fields(Settings)}
    known: dict[str, Any] = {k: v for k, v in stored.items() if type(v) is kinds.get(k)}
    return Settings(**known)


def save(path: Path, settings: Settings) -> None:
    """Write the settings, all or nothing.

    Raises:
        OSError: the folder cannot be written.
    """
    import json

    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    draft = path.with_suffix(".new")
    draft.write_text(json.dumps(asdict(settings), indent=2, ensure_ascii=False), encoding="utf-8")
    draft.replace(path)
