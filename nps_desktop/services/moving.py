"""How a whole stack gets another head: it was typed under a wrong day, shop, shift or name."""

from dataclasses import replace

from nps_desktop.domain.responses import Response
from nps_desktop.domain.stacks import StackHead
from nps_desktop.services.datafile import DataFile
from nps_desktop.services.entering import correct
from nps_desktop.storage import responses
from nps_desktop.storage import stacks as stored
from nps_desktop.storage.database import Connection


def move(
    connection: Connection, datafile: DataFile, number: int, head: StackHead
) -> StackHead | None:
    """Give a stack another head, and its answers their day and location from it.

    An answer that was given another day or location by itself keeps that. Returns the head of
    before; None, and nothing is touched, where there is no such stack, or where another one of
    that head goes on and has cards: the two would become one.
    """
    stack = stored.get(connection, number)
    there = stored.unfinished(connection, head)
    if stack is None or stack.head == head or (there and stored.cards(connection, there.id)):
        return None
    if there:
        stored.take_out(connection, there.id, datafile.now())
    stored.rewrite_head(connection, number, head)
    for card in stored.cards(connection, number):
        answer = None if card.key.is_void else responses.get(connection, card.key.id)
        if answer:
            moved = _moved(answer.response, stack.head, head)
            if moved != answer.response:
                correct(connection, datafile, answer, moved)
    return stack.head


def _moved(response: Response, before: StackHead, after: StackHead) -> Response:
    return replace(
        response,
        day=after.day if response.day == before.day else response.day,
        location=after.location if response.location == before.location else response.location,
    )
