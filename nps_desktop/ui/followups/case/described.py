"""What somebody wrote of what came of a call, and what they had seen of it when they wrote."""

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from nps_desktop.domain.changes import Change
from nps_desktop.domain.followups import Outcome

if TYPE_CHECKING:
    from nps_desktop.services.workspace import Workspace

NOTHING = Change(frozenset())
FIELDS = tuple(field.name for field in fields(Outcome))


@dataclass(frozen=True, slots=True)
class Described:
    """`wanted` is what the fields say, `seen` what they said before anybody wrote in them here.

    Only where the two differ something is written, so that a colleague's words stay.
    """

    seen: Outcome = Outcome()
    wanted: Outcome = Outcome()
    by: str = ""

    @property
    def says_something(self) -> bool:
        """Whether anything differs from what was seen."""
        return self.wanted != self.seen

    def over(self, stored: Outcome) -> "Described":
        """Return this beside what is stored by now: a field that nobody wrote in shows that."""
        known = {name: getattr(stored, name) for name in FIELDS if self._shows(name, stored)}
        seen, wanted = replace(self.seen, **known), replace(self.wanted, **known)
        return replace(self, seen=seen, wanted=wanted)

    def is_overwriting(self, stored: Outcome) -> bool:
        """Return whether somebody else wrote another action since this one was begun."""
        was, will = self.seen.action, self.wanted.action
        return was != will and stored.action not in ("", was, will)

    def _shows(self, name: str, stored: Outcome) -> bool:
        wanted = getattr(self.wanted, name)
        return bool(wanted in (getattr(self.seen, name), getattr(stored, name)))


def write(workspace: "Workspace", case: int, described: Described) -> Change:
    """Write down what came of a case where it differs from what was seen."""
    outcome = workspace.followups.describe(
        case, seen=described.seen, wanted=described.wanted, by=described.by
    )
    return outcome if isinstance(outcome, Change) else NOTHING
