"""Which case is open, where in the list it stood, and whether somebody waits to go into it."""


class OpenCase:
    """`number` is that of the case, 0 for none; `row` its place in the list, or its last one."""

    def __init__(self) -> None:
        self.number = self.row = 0
        self._is_awaited = False

    def leave_for(self, number: int) -> None:
        """Open another one, 0 for none; whoever wanted into the last one wants it no more."""
        self.number, self._is_awaited = number, False

    def take(self, number: int, row: int | None) -> bool:
        """Remember the case that came; return whether it is another one than before."""
        before, self.number = self.number, number
        self.row = self.row if row is None else row
        return before != number

    def forget(self) -> None:
        """Nothing is open, and the list is at its beginning."""
        self.number = self.row = 0

    def await_it(self) -> None:
        """Somebody wants into the case that is on its way."""
        self._is_awaited = self.number != 0

    def is_gone_into(self) -> bool:
        """Return whether somebody waited for the case that is here now; they wait no more."""
        was_awaited, self._is_awaited = self._is_awaited, False
        return was_awaited
