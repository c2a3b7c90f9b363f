"""Which calls a few letters or digits mean: by a case's number, a name, a phone number."""

from sqlalchemy import Connection, or_, select

from nps_desktop.domain.call_lists import CallRow
from nps_desktop.storage.call_lists import chosen, chosen_open
from nps_desktop.storage.dialects import begins_with, holds
from nps_desktop.storage.schema import followups, is_living, responses

CROWD = 2_000
"""So many answers of one beginning are looked through for calls."""


def of_number(connection: Connection, number: int) -> list[CallRow]:
    """Return the call of a number, if there is one."""
    return chosen(connection, followups.c.id == number, 1)


def waiting(connection: Connection, name: str, phone: str, limit: int) -> list[CallRow]:
    """Return the open calls whose customer's name or number (as compared) holds these letters."""
    parts = ((responses.c.name_key, name), (responses.c.phone_key, phone))
    held = [holds(connection, column, key) for column, key in parts if key]
    return chosen_open(connection, or_(*held), limit) if held else []


def beginning(connection: Connection, name: str, phone: str, limit: int) -> list[CallRow]:
    """Return the calls whose customer's name or number (as compared) begins with these letters."""
    answers: set[int] = set()
    for column, key in ((responses.c.name_key, name), (responses.c.phone_key, phone)):
        if key:
            query = select(responses.c.id).where(
                is_living, column != "", begins_with(connection, column, key)
            )
            answers.update(connection.scalars(query.limit(CROWD)))
    return chosen(connection, followups.c.response_id.in_(answers), limit) if answers else []
