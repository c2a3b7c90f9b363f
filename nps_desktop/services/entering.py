"""How one answer goes into the data file, and is corrected: written, counted, its call settled."""

from dataclasses import dataclass, replace

from nps_desktop.domain.changes import Subject
from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.openings import open_for, settle
from nps_desktop.services.touched import ANSWERS, ANSWERS_AND_CALLS
from nps_desktop.storage import counts, responses
from nps_desktop.storage.database import Connection


@dataclass(frozen=True, slots=True)
class Entered:
    """The number of a new answer, and what entering it touched."""

    id: int
    touched: frozenset[Subject]


def enter(
    connection: Connection, datafile: DataFile, response: Response, stack: int | None = None
) -> Entered:
    """Enter an answer, perhaps with a stack; belongs into a transaction that writes."""
    now = datafile.now()
    number = responses.add(connection, response, now, stack)
    counts.apply(connection, [counts.step_of(response, 1)])
    is_opened = open_for(connection, datafile, StoredResponse(number, response, now)) is not None
    return Entered(number, ANSWERS_AND_CALLS if is_opened else ANSWERS)


def correct(
    connection: Connection, datafile: DataFile, before: StoredResponse, response: Response
) -> None:
    """Give an answer another content; belongs into a transaction that writes."""
    responses.rewrite(connection, before.id, response)
    steps = (counts.step_of(before.response, -1), counts.step_of(response, 1))
    counts.apply(connection, steps)
    settle(connection, datafile, before=before, after=replace(before, response=response))
