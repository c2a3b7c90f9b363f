"""How long each step of the counter lasts."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pace:
    """Lengths in milliseconds; tests go faster.

    After `idle` without a touch or a key the question comes back, after `writing` where something
    is written: whoever writes thinks meanwhile. After `thanks` the next customer is asked, after
    `change` where a score can still be changed meanwhile. For `settle` after a step has changed no
    tap counts, so that a double tap is one. A typed 1 waits `ten` for a 0. For `late` after a step
    to type in has ended by itself no digit is a score: the customer before types on. `second`
    is what the pause after wrong PINs is counted in, `again` when what could not be stored is tried
    again.
    """

    idle: int = 15_000
    writing: int = 30_000
    thanks: int = 4_000
    change: int = 7_000
    settle: int = 400
    ten: int = 900
    late: int = 4_000
    second: int = 1_000
    again: int = 60_000


USUAL = Pace()
