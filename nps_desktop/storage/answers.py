"""How an answer becomes a row and a row an answer."""

import unicodedata
from collections.abc import Sequence
from typing import Any

from nps_desktop.domain.responses import Response, Source, StoredResponse
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
        "searched": _searched(response),
    }


def folded(text: str) -> str:
    """Return the text as it is searched: upper and lower case alike, in any language."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def _searched(response: Response) -> str:
    """Everything a search looks through; a number also without its blanks."""
    parts = (response.comment, response.name, response.phone, response.email)
    return folded("\n".join((*parts, response.phone.replace(" ", ""))))
