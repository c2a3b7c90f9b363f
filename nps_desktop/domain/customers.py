"""How a customer is known again: by phone number, e-mail address or name."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from nps_desktop.domain.contacts import phone_key
from nps_desktop.domain.responses import Response, StoredResponse
from nps_desktop.domain.texts import folded


@dataclass(frozen=True, slots=True)
class CustomerKeys:
    """What a customer is compared by: name, phone number, e-mail address; "" where unknown."""

    name: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Customer:
    """Somebody who has answered before: how to reach them, what they said last.

    `last_score` is 0-10, `answers` counts all that are known, `has_open_call` tells that somebody
    still owes them a call.
    """

    name: str
    phone: str
    email: str
    last_score: int
    last_day: date
    answers: int = 1
    has_open_call: bool = False


def name_key(name: str) -> str:
    """Return what a name is compared by: upper and lower case, and blanks, make no difference."""
    return " ".join(folded(name).split())


def email_key(email: str) -> str:
    """Return what an e-mail address is compared by."""
    return folded(email.strip())


def keys_of(response: Response) -> CustomerKeys:
    """Return what the customer of an answer is compared by."""
    return CustomerKeys(
        name_key(response.name), phone_key(response.phone), email_key(response.email)
    )


def by_customer(answers: Iterable[StoredResponse]) -> tuple[tuple[StoredResponse, ...], ...]:
    """Return the answers of each customer, newest first, the customer of the newest first.

    One customer is who has one phone number; who left none, one e-mail address; who left neither,
    one name: that of somebody who left more, where there is such a one. Answers without any of
    the three are nobody's.
    """
    newest_first = sorted(answers, key=_age, reverse=True)
    groups: list[list[StoredResponse]] = []
    found: dict[tuple[str, str], list[StoredResponse]] = {}
    for kind in ("phone", "email", "name"):
        for answer in newest_first:
            keys = keys_of(answer.response)
            if kind != _best_kind(keys):
                continue
            group = found.get((kind, getattr(keys, kind)))
            if group is None:
                group = []
                groups.append(group)
            group.append(answer)
            for each in ("phone", "email", "name"):
                if key := getattr(keys, each):
                    found.setdefault((each, key), group)
    whole = [tuple(sorted(group, key=_age, reverse=True)) for group in groups]
    return tuple(sorted(whole, key=lambda group: _age(group[0]), reverse=True))


def customer_of(answers: Sequence[StoredResponse], *, has_open_call: bool = False) -> Customer:
    """Return what is known of a customer from their answers, newest first.

    Name, number and address are the last ones given.
    """
    last = answers[0].response
    return Customer(
        name=_last_given(each.response.name for each in answers),
        phone=_last_given(each.response.phone for each in answers),
        email=_last_given(each.response.email for each in answers),
        last_score=last.score,
        last_day=last.day,
        answers=len(answers),
        has_open_call=has_open_call,
    )


def one_meant(
    customers: Iterable[tuple[StoredResponse, ...]], keys: CustomerKeys
) -> tuple[StoredResponse, ...] | None:
    """Return the answers of the one customer that the keys mean; None for none, or several.

    The phone number decides, then the e-mail address. The name does where the customer's number
    and address say nothing else than what is given of them, and may be given in part.
    """
    groups = [(group, [keys_of(each.response) for each in group]) for group in customers]
    by_phone = [
        group for group, known in groups if _is_one_of(keys.phone, (k.phone for k in known))
    ]
    by_email = [
        group for group, known in groups if _is_one_of(keys.email, (k.email for k in known))
    ]
    by_name = [
        group
        for group, known in groups
        if _is_one_of(keys.name, (k.name for k in known))
        and _may_become(keys.phone, {k.phone for k in known})
        and _may_become(keys.email, {k.email for k in known})
    ]
    found = by_phone or by_email or by_name
    return found[0] if len(found) == 1 else None


def _is_one_of(key: str, known: Iterable[str]) -> bool:
    return bool(key) and key in known


def _may_become(key: str, known: set[str]) -> bool:
    """Return whether a key, typed in part, can become one that is known, or nothing is known."""
    given = known - {""}
    return not given or any(each.startswith(key) for each in given)


def _best_kind(keys: CustomerKeys) -> str:
    if keys.phone:
        return "phone"
    return "email" if keys.email else "name" if keys.name else ""


def _age(answer: StoredResponse) -> tuple[date, int]:
    return answer.response.day, answer.id


def _last_given(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")
