"""What is known of customers who have answered before, while somebody types who they are."""

from collections.abc import Iterable
from dataclasses import replace

from nps_desktop.domain.contacts import phone_key
from nps_desktop.domain.customers import (
    Customer,
    CustomerKeys,
    by_customer,
    customer_of,
    keys_of,
    name_key,
    one_meant,
)
from nps_desktop.domain.histories import CustomerHistory, PastAnswer
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.services.datafile import DataFile
from nps_desktop.storage import customers as stored
from nps_desktop.storage.database import Connection

OFFERED = 6
LOOKED_AT = 12
"""So many names or numbers are looked at: several can be of one customer."""

TOLD = 50
"""So many other answers of a customer are told."""

SHORTEST_NAME, SHORTEST_PHONE = 2, 3
Answers = tuple[StoredResponse, ...]


class Customers:
    """The customers of an open data file, known by their answers."""

    def __init__(self, datafile: DataFile) -> None:
        self._datafile = datafile

    def with_name(self, beginning: str) -> tuple[Customer, ...]:
        """Return the customers whose name begins so, two letters at least, the newest first.

        Each has the last of their names that does.
        """
        key = name_key(beginning)
        if len(key) < SHORTEST_NAME:
            return ()
        offered: list[Customer] = []
        with self._datafile.read() as connection:
            names = stored.names_beginning(connection, key, LOOKED_AT)
            for group in _customers(connection, (CustomerKeys(name=name) for name in names)):
                given = (answer.response.name for answer in group)
                name = next((name for name in given if name_key(name).startswith(key)), "")
                if name and len(offered) < OFFERED:
                    offered.append(replace(_customer(connection, group), name=name))
        return tuple(offered)

    def with_phone(self, beginning: str) -> tuple[Customer, ...]:
        """Return the customers whose number begins so, three digits at least, the newest first."""
        key = phone_key(beginning)
        if len(key) < SHORTEST_PHONE:
            return ()
        with self._datafile.read() as connection:
            phones = stored.phones_beginning(connection, key, LOOKED_AT)
            found = _customers(connection, (CustomerKeys(phone=phone) for phone in phones))
            offered = [
                group
                for group in found
                if any(keys_of(answer.response).phone.startswith(key) for answer in group)
            ]
            return tuple(_customer(connection, group) for group in offered[:OFFERED])

    def known(self, keys: CustomerKeys, *, besides: int = 0) -> Customer | None:
        """Return the customer meant by these keys; None for a new one, and for one of several.

        The answer `besides` is not counted: it is the one being typed.
        """
        with self._datafile.read() as connection:
            found = _customers(connection, (keys,), besides)
            meant = one_meant(found, keys)
            return _customer(connection, meant) if meant else None

    def history(self, answer: StoredResponse) -> CustomerHistory:
        """Return what the customer who gave an answer has said before and after it."""
        with self._datafile.read() as connection:
            return history_of(connection, answer)


def history_of(connection: Connection, answer: StoredResponse) -> CustomerHistory:
    """Return what the customer who gave an answer has said before and after it."""
    if keys_of(answer.response) == CustomerKeys():
        return CustomerHistory(is_known=False)
    others = [other for other in answers_beside(connection, answer) if other.id != answer.id]
    told = others[:TOLD]
    calls = stored.calls_of(connection, [other.id for other in told])
    past = (PastAnswer(other, calls.get(other.id)) for other in told)
    return CustomerHistory(is_known=True, others=tuple(past), count=len(others))


def answers_beside(connection: Connection, answer: StoredResponse) -> Answers:
    """Return the answers of the customer who gave one; none where they left nothing to know."""
    keys = keys_of(answer.response)
    if keys == CustomerKeys():
        return ()
    found = _customers(connection, (keys,))
    own = (group for group in found if any(each.id == answer.id for each in group))
    return next(own, None) or one_meant(found, keys) or ()


def _customers(
    connection: Connection, keys: Iterable[CustomerKeys], besides: int = 0
) -> tuple[Answers, ...]:
    """Return the answers of each customer that has one of the keys, all that can be theirs."""
    named = stored.answers_of(connection, keys)
    ways = {replace(keys_of(answer.response), name="") for answer in named}
    together = {answer.id: answer for answer in (*named, *stored.answers_of(connection, ways))}
    together.pop(besides, None)
    return by_customer(together.values())


def _customer(connection: Connection, answers: Answers) -> Customer:
    is_waiting = bool(stored.with_open_call(connection, [answer.id for answer in answers]))
    return customer_of(answers, has_open_call=is_waiting)
