"""How an answer becomes a row and a row an answer."""

from collections.abc import Sequence
from typing import Any

from nps_desktop.domain.contacts import phone_key
from nps_desktop.domain.customers import email_key, name_key
from nps_desktop.domain.responses import Response, Source, StoredResponse
from nps_desktop.domain.texts import folded
from nps_desktop.storage.schema import responses

COLUMNS = tuple(
    responses.c[name]
    for name in (
        *("id", "entered_at", "batch"),
        *("score", "day", "at", "comment", "name", "phone", "email", "location", "wants_call"),
        *("source", "is_day_assumed"),
    )
)
"""The columns that `answer_of` reads, in its order."""


def answer_of(row: Sequence[Any]) -> StoredResponse:
    """Return the answer in a row of COLUMNS."""
    number, entered_at, batch, *content, source, is_day_assumed = row
    response = Response(*[*content, Source(source), is_day_assumed])
    return StoredResponse(number, response, entered_at, batch)


def values_of(response: Response) -> dict[str, object]:
    """Return the columns that keep what the customer said."""
    return {
        "score": response.score,
        "day": response.day,
        "at": response.at,
        "comment": response.comment,
        "name": response.name,
        "phone": response.phone,
        "email": response.email,
        "location": response.location,
        "wants_call": response.wants_call,
        "source": response.source.value,
        "is_day_assumed": response.is_day_assumed,
        "searched": searched(response),
        "name_key": name_key(response.name),
        "phone_key": phone_key(response.phone),
        "email_key": email_key(response.email),
        "has_comment": bool(response.comment),
    }


def searched(response: Response) -> str:
    """Return everything a search looks through; a number also without its blanks."""
    parts = (response.comment, response.name, response.phone, response.email)
    bare = response.phone.replace(" ", "")
    return folded("\n".join(filter(None, (*parts, bare))))
