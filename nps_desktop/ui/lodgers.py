"""What lives beside the pages of the window and has a say when it closes."""

from typing import Protocol


class Lodger(Protocol):
    """Keeps the window open as long as it must."""

    @property
    def unsaved(self) -> int:
        """How much would be lost if the window closed now."""
        ...

    def may_close(self) -> bool:
        """Whether the window may close now; one that may not says so where it is seen."""
        ...
