"""What has become of an answer since somebody saw it."""

from dataclasses import dataclass
from datetime import date

from nps_desktop.domain.problems import Field
from nps_desktop.domain.responses import Response, StoredResponse

Value = int | date | str


@dataclass(frozen=True, slots=True)
class ChangedMeanwhile:
    """Nothing was written: the answer is no longer as the writer saw it.

    `present` is how it stands now; None where it was removed.
    """

    present: StoredResponse | None


@dataclass(frozen=True, slots=True)
class Difference:
    """A field of an answer that says something else `now` than it did `before`."""

    field: Field
    before: Value
    now: Value


def differences(before: Response, now: Response) -> tuple[Difference, ...]:
    """Return the fields in which two versions of an answer differ, in the order of a card."""
    pairs = zip(_values(before), _values(now), strict=True)
    return tuple(Difference(field, was, this) for (field, was), (_, this) in pairs if was != this)


def _values(response: Response) -> tuple[tuple[Field, Value], ...]:
    return (
        (Field.SCORE, response.score),
        (Field.DATE, response.day),
        (Field.COMMENT, response.comment),
        (Field.NAME, response.name),
        (Field.LOCATION, response.location),
        (Field.PHONE, response.phone),
        (Field.EMAIL, response.email),
        (Field.WANTS_CALL, response.wants_call),
    )
