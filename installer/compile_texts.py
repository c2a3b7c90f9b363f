"""Compiles the translations: `.po` files to the `.mo` files that the program reads.

Run by hand or by `set_up.py` in a checkout, and by hatchling while it builds the wheel.
"""

from pathlib import Path
from typing import Any

LOCALE = Path(__file__).parent.parent / "resources" / "locale"


def compile_texts() -> None:
    """Write the `.mo` file beside every `.po` file that is newer."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    for source in LOCALE.glob("*/LC_MESSAGES/*.po"):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as po, target.open("wb") as mo:
            write_mo(mo, read_po(po))


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # outside a build, without hatchling
    pass
else:

    class CompileTexts(BuildHookInterface):  # type: ignore[type-arg]
        """Compiles the texts before the wheel is put together."""

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            """Take part in the build."""
            compile_texts()


if __name__ == "__main__":
    compile_texts()
