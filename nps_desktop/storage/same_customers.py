"""Which answers are of the customers of some others: by one phone number, else one address."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, CompoundSelect, Connection, Select, and_, or_, select, union

from nps_desktop.storage.dialects import is_one_of
from nps_desktop.storage.schema import is_living, responses

KEYS = responses.c.phone_key, responses.c.email_key
"""What customers are compared by, as `Customers.known_by` takes it."""


@dataclass(frozen=True, slots=True)
class Customers:
    """Customers by what they are known by, each with the number of their last answer.

    One customer has one phone number; where one of two answers has none, one e-mail address:
    `bare_emails` are those of answers without a number.
    """

    answers: frozenset[int]
    phones: dict[str, int]
    emails: dict[str, int]
    bare_emails: dict[str, int]

    def known_by(self, answer: int, phone: str, email: str) -> int | None:
        """Return which answer of these customers an answer is, or is of the same customer as."""
        if answer in self.answers:
            return answer
        emails = self.bare_emails if phone else self.emails
        return self.phones.get(phone) or emails.get(email)


def customers_of(connection: Connection, numbers: Select[tuple[int]]) -> Customers:
    """Return the customers of the living answers with these numbers."""
    query = (
        select(responses.c.id, *KEYS)
        .where(responses.c.id.in_(numbers), is_living)
        .order_by(responses.c.id)
    )
    rows = connection.execute(query).all()
    return Customers(
        answers=frozenset(answer for answer, _phone, _email in rows),
        phones={phone: answer for answer, phone, _email in rows if phone},
        emails={email: answer for answer, _phone, email in rows if email},
        bare_emails={email: answer for answer, phone, email in rows if email and not phone},
    )


def is_of(connection: Connection, customers: Customers) -> ColumnElement[bool]:
    """Return the condition that an answer is of these customers, for rows that are read anyway."""
    by_answer, *by_keys = _ways(connection, customers)
    return or_(by_answer, *by_keys)


def answers_of(connection: Connection, customers: Customers) -> CompoundSelect[tuple[int]]:
    """Return a query for the numbers of all answers of these customers, by the indexes."""
    return union(*(select(responses.c.id).where(way) for way in _ways(connection, customers)))


def _ways(connection: Connection, customers: Customers) -> tuple[ColumnElement[bool], ...]:
    phone, email = KEYS
    is_given = email != ""
    bare, emails = (
        is_one_of(connection, email, tuple(each))
        for each in (customers.bare_emails, customers.emails)
    )
    return (
        is_one_of(connection, responses.c.id, tuple(customers.answers)),
        and_(phone != "", is_one_of(connection, phone, tuple(customers.phones))),
        and_(is_given, bare),
        and_(is_given, phone == "", emails),
    )
