"""How the program ends: the number that it leaves behind."""

from enum import IntEnum


class ExitCode(IntEnum):
    """What came of a start; scripts of others rely on these numbers."""

    DONE = 0
    ROWS_LEFT_OUT = 1
    WRONG_USE = 2
    NOT_DONE = 3
