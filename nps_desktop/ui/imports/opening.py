"""A file that is being read: its sheets once, for what is chosen later; and a way to give it up."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nps_desktop.domain.batches import Remembered
from nps_desktop.domain.problems import Field
from nps_desktop.ui.imports.checked import signatures_of
from nps_desktop.ui.imports.incoming import Incoming

if TYPE_CHECKING:
    from nps_desktop.importing.tables import Sheet
    from nps_desktop.importing.wishes import Wishes
    from nps_desktop.importing.workbooks import Reading


@dataclass(frozen=True, slots=True)
class Opened:
    """The sheets of a file, and the signature of the headers of each."""

    sheets: "tuple[Sheet, ...]"
    signatures: tuple[str, ...]

    def wishes_of(self, remembered: tuple[Remembered | None, ...]) -> "Wishes | None":
        """Return what was chosen the last time; None where no sheet is known, or several are.

        A hidden sheet is not chosen for being known.
        """
        from nps_desktop.importing.wishes import Wishes

        pairs = zip(self.sheets, remembered, strict=True)
        known = [(sheet, last) for sheet, last in pairs if last and not sheet.is_hidden]
        if len(known) != 1:
            return None
        sheet, last = known[0]
        taken = dict(last.columns)
        # What was left out the last time is left out again, not guessed.
        columns = tuple((field, taken.get(field, "")) for field in Field)
        return Wishes(sheet=sheet.name or None, columns=columns, order=last.order)


class OpenFile:
    """Reads one file or copied table; `cancel` is called from another thread than `read`."""

    def __init__(self, incoming: Incoming) -> None:
        self._incoming = incoming
        self._reading: Reading | None = None
        self._is_cancelled = False

    def read(self, progress: Callable[[int], None]) -> Opened:
        """Return the sheets, none after `cancel`; `progress` hears how many rows came.

        Raises:
            SheetFault: it cannot be read.
        """
        from nps_desktop.importing.workbooks import ReadingCancelledError

        try:
            sheets = self._sheets(progress)
        except ReadingCancelledError:
            sheets = ()
        return Opened(sheets, signatures_of(sheets))

    def cancel(self) -> None:
        """Give the reading up."""
        self._is_cancelled = True
        if self._reading:
            self._reading.cancel()

    def _sheets(self, progress: Callable[[int], None]) -> "tuple[Sheet, ...]":
        from nps_desktop.importing.sheets import pasted, start_reading

        if self._is_cancelled:
            return ()
        if self._incoming.text is not None:
            return pasted(self._incoming.text, self._incoming.path)
        self._reading = start_reading(self._incoming.path)
        self._cancel_if_meanwhile_wanted()
        return self._reading.sheets(progress)

    def _cancel_if_meanwhile_wanted(self) -> None:
        """Whoever cancelled while the reading started found none to cancel."""
        if self._is_cancelled:
            self.cancel()
