"""Which case is open, where in the list it stood, and whether somebody waits to go into it."""

from collections.abc import Callable

Neighbours = tuple[int, int]
"""The numbers of the cases before and after a case in its list; 0 for none."""


class OpenCase:
    """`number` is that of the case, 0 for none; `row` its place in the list, or its last one.

    Where what was done moved it in the list, the place is the one that it left.
    """

    def __init__(self) -> None:
        self.number = self.row = 0
        self._neighbours: Neighbours = (0, 0)
        self._stood = 0
        self._is_awaited = False

    def leave_for(self, number: int) -> None:
        """Open another one, 0 for none; whoever wanted into the last one wants it no more."""
        self.number, self._is_awaited = number, False

    def take(self, number: int) -> bool:
        """Remember the case that came; return whether it is another one than before."""
        before, self.number = self.number, number
        return before != number

    def stand(self, row: int, neighbours: Neighbours) -> bool:
        """Remember the place, unless the case moved away from both neighbours; return whether."""
        pairs = zip(neighbours, self._neighbours, strict=True)
        has_moved = self._stood == self.number and all(now != before for now, before in pairs)
        if not has_moved:
            self.row, self._neighbours, self._stood = row, neighbours, self.number
        return has_moved

    def next_row(self, row_of: Callable[[int], int | None]) -> int:
        """Return the row of the call that followed the case, else of what stands in its place."""
        following = self._neighbours[1] if self._stood == self.number else 0
        row = row_of(following) if following else None
        return self.row + (row_of(self.number) == self.row) if row is None else row

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
