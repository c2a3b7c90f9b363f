"""One set of keyed-in values to an answer or Problems: the gate every typed answer goes through."""

from dataclasses import dataclass
from datetime import date, datetime

from nps_desktop.domain.dates import EARLIEST
from nps_desktop.domain.problems import Field, Problem, Reason
from nps_desktop.domain.responses import Response, Source
from nps_desktop.domain.score_cells import read_score
from nps_desktop.domain.stacks import VoidCard, VoidReason
from nps_desktop.domain.texts import LONGEST_COMMENT, LONGEST_CONTACT, tidy

FEWEST_DIGITS = 5
"""So many digits are a phone number, whatever is written beside them."""


@dataclass(frozen=True, slots=True)
class RawAnswer:
    """An answer as somebody keyed it in: nothing judged; `at` is an aware UTC moment."""

    score: str
    day: date
    at: datetime | None = None
    comment: str = ""
    name: str = ""
    phone: str = ""
    email: str = ""
    location: str = ""
    wants_call: bool = False
    source: Source = Source.TYPED


def take(raw: RawAnswer, *, today: date) -> Response | tuple[Problem, ...]:
    """Judge an answer that was keyed in: a Response, or every problem found in it."""
    score = read_score(raw.score)
    problems = (*_score_problems(score), *_day_problems(raw.day, today), *_text_problems(raw))
    if problems or not isinstance(score, int):
        return problems
    return Response(
        score=score,
        day=raw.day,
        at=raw.at,
        comment=tidy(raw.comment),
        name=tidy(raw.name),
        phone=tidy(raw.phone),
        email=tidy(raw.email),
        location=tidy(raw.location),
        wants_call=raw.wants_call,
        source=raw.source,
    )


def take_void(raw: RawAnswer, *, today: date) -> VoidCard | tuple[Problem, ...]:
    """Judge a card that counts for nothing: only its day, and texts too long, can be wrong.

    What stands where its score should and is no score is out of scale; anything else is illegible.
    """
    texts = (problem for problem in _text_problems(raw) if problem.reason is Reason.TEXT_TOO_LONG)
    problems = (*_day_problems(raw.day, today), *texts)
    if problems:
        return problems
    is_out_of_scale = isinstance(read_score(raw.score), Problem)
    return VoidCard(
        VoidReason.OUT_OF_SCALE if is_out_of_scale else VoidReason.ILLEGIBLE,
        value=tidy(raw.score),
        comment=tidy(raw.comment),
        name=tidy(raw.name),
        phone=tidy(raw.phone),
        email=tidy(raw.email),
        wants_call=raw.wants_call,
    )


def _score_problems(score: int | Problem | None) -> tuple[Problem, ...]:
    if score is None:
        return (Problem(Field.SCORE, Reason.SCORE_MISSING),)
    return (score,) if isinstance(score, Problem) else ()


def _day_problems(day: date, today: date) -> tuple[Problem, ...]:
    if day > today:
        return (Problem(Field.DATE, Reason.DATE_IN_THE_FUTURE, day.isoformat()),)
    if day < EARLIEST:
        return (Problem(Field.DATE, Reason.DATE_TOO_EARLY, day.isoformat()),)
    return ()


def _text_problems(raw: RawAnswer) -> tuple[Problem, ...]:
    problems = []
    if len(raw.comment) > LONGEST_COMMENT:
        problems.append(Problem(Field.COMMENT, Reason.TEXT_TOO_LONG, raw.comment))
    if raw.phone.strip() and not _looks_like_phone(raw.phone):
        problems.append(Problem(Field.PHONE, Reason.PHONE_WITHOUT_DIGITS, raw.phone))
    if raw.email.strip() and not _looks_like_email(raw.email):
        problems.append(Problem(Field.EMAIL, Reason.EMAIL_INCOMPLETE, raw.email))
    contacts = ((Field.NAME, raw.name), (Field.PHONE, raw.phone), (Field.EMAIL, raw.email))
    problems.extend(
        Problem(field, Reason.TEXT_TOO_LONG, text)
        for field, text in (*contacts, (Field.LOCATION, raw.location))
        if len(text) > LONGEST_CONTACT
    )
    return tuple(problems)


def _looks_like_phone(text: str) -> bool:
    """Return whether a text can be dialled: "ring 12" cannot, "lok. 204" and "12345 (home)" can."""
    digits = sum(map(str.isdigit, text))
    return digits >= FEWEST_DIGITS or digits > 0 and digits >= sum(map(str.isalpha, text))


def _looks_like_email(text: str) -> bool:
    before, at, after = text.strip().rpartition("@")
    return bool(before and at and "." in after and " " not in text.strip())
