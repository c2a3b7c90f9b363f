"""One answer while somebody mends it: as the data file has it, and the versions that they know."""

from dataclasses import dataclass, replace

from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.ui.responses.correction import Correction


@dataclass(frozen=True, slots=True)
class Editing:
    """`seen` are the versions of the answer that its writer knows; `is_removed` tells that it is
    not in the data file any more, `is_typed` that something was typed and not handed on."""

    answer: StoredResponse
    seen: tuple[Response, ...]
    is_removed: bool = False
    is_typed: bool = False

    @classmethod
    def of(cls, answer: StoredResponse) -> "Editing":
        """Begin with an answer as it is stored."""
        return cls(answer, (answer.response,))

    @classmethod
    def again(cls, answer: StoredResponse, kept: Correction) -> "Editing":
        """Go on with a correction that could not be written."""
        return cls(answer, kept.seen, kept.is_removed, is_typed=True)

    @property
    def is_overtaken(self) -> bool:
        """Whether the answer in which somebody is typing is no longer as they know it."""
        return self.is_typed and (self.is_removed or self.answer.response not in self.seen)

    def renewed(self, answer: StoredResponse) -> "Editing":
        """Return it with what the data file has by now."""
        return replace(self, answer=answer, is_removed=False)

    def informed(self) -> "Editing":
        """Return it once its writer knows what the data file has."""
        return self if self.is_removed else replace(self, seen=(self.answer.response,))

    def handed_on(self, wanted: Response) -> "Editing":
        """Return it with nothing typed that was not handed on."""
        return Editing(self.answer, (*self.seen, wanted))

    def correction(self, wanted: Response) -> Correction:
        """Return what its writer wants."""
        return Correction(self.answer, wanted, self.seen, self.is_removed)
