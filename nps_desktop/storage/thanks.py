"""The promoters who can be thanked, and which of them were asked for a review."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, func, or_, select

from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import Group, scores_of
from nps_desktop.domain.thanks import MOST_COUNTED, ThankList, ThankPage, ThankRow
from nps_desktop.storage.answer_choices import within
from nps_desktop.storage.answers import COLUMNS, answer_of
from nps_desktop.storage.dialects import insert_or_replace, is_one_of
from nps_desktop.storage.reachable import is_reachable
from nps_desktop.storage.same_customers import KEYS, answers_of, customers_of, is_of
from nps_desktop.storage.schema import (
    followups,
    is_living,
    is_open,
    is_wanted,
    responses,
    thanks,
)

_TICKED = select(thanks.c.response_id)
_OPEN = select(followups.c.response_id).where(is_wanted, is_open)
_is_promoter = responses.c.score >= scores_of(Group.PROMOTER)[0]
_NEWEST_FIRST = (responses.c.day.desc(), responses.c.id.desc())


def page(connection: Connection, scope: Scope, limit: int, which: ThankList) -> ThankPage:
    """Return the promoters of a scope who can be reached or left words, newest first."""
    asked, waiting = (customers_of(connection, each) for each in (_TICKED, _OPEN))
    listed: dict[ThankList, tuple[ColumnElement[bool], ...]] = {
        ThankList.ALL: (),
        ThankList.ASKED: (responses.c.id.in_(answers_of(connection, asked)),),
        ThankList.NOT_ASKED: (~is_of(connection, asked), ~is_of(connection, waiting)),
    }
    found = connection.execute(
        select(*KEYS, *COLUMNS)
        .where(_is_promoter, *_chosen(scope), *listed[which])
        .order_by(*_NEWEST_FIRST)
        .limit(limit)
    )
    read = [(phone, email, answer_of(row)) for phone, email, *row in found]
    told = _told(
        connection,
        [each for _phone, _email, each in read],
        {each.id: asked.known_by(each.id, phone, email) or 0 for phone, email, each in read},
        {each.id: waiting.known_by(each.id, phone, email) or 0 for phone, email, each in read},
    )
    total, many_asked, not_asked = (
        # All of it was read just now: no second walk.
        min(len(told), MOST_COUNTED + 1)
        if each is which and len(told) < limit
        else _count(connection, scope, *conditions)
        for each, conditions in listed.items()
    )
    return ThankPage(told, total, many_asked, not_asked)


def _told(
    connection: Connection,
    read: Sequence[StoredResponse],
    ticked: Mapping[int, int],
    waiting: Mapping[int, int],
) -> tuple[ThankRow, ...]:
    """Return answers with what is known of their customers.

    `ticked` and `waiting` tell by the number of each which answer is ticked, or has a case.
    """
    is_told = is_one_of(connection, thanks.c.response_id, tuple(ticked.values()))
    marks = connection.execute(
        select(thanks.c.response_id, thanks.c.at, thanks.c.by).where(is_told)
    )
    asked = {number: (at, by, number) for number, at, by in marks}
    is_theirs = is_one_of(connection, followups.c.response_id, tuple(waiting.values()))
    found = connection.execute(select(followups.c.response_id, followups.c.id).where(is_theirs))
    cases = {row.response_id: row.id for row in found}
    return tuple(
        ThankRow(
            answer,
            *asked.get(ticked[answer.id], (None, "", 0)),
            case=cases.get(waiting[answer.id]),
        )
        for answer in read
    )


def _count(connection: Connection, scope: Scope, *also: ColumnElement[bool]) -> int:
    """Count promoters, but no further than anybody wants to know.

    Those of a location are scattered: a walk by their scores passes fewer others than one by days.
    """
    some = select(responses.c.id).where(*_chosen(scope), *also).limit(MOST_COUNTED + 1)
    if scope.location is None:
        some = some.where(_is_promoter).order_by(*_NEWEST_FIRST)
    else:
        some = some.where(responses.c.score.in_(scores_of(Group.PROMOTER)))
    counted: int = connection.execute(
        select(func.count()).select_from(some.subquery())
    ).scalar_one()
    return counted


def is_asked(connection: Connection, number: int) -> bool:
    """Return whether the customer of an answer was asked, be it for another answer of theirs."""
    asked = customers_of(connection, _TICKED)
    query = select(responses.c.id).where(responses.c.id == number, is_of(connection, asked))
    return connection.scalar(query) is not None


def mark_of(connection: Connection, number: int) -> tuple[datetime, str] | None:
    """Return when and by whom the customer of an answer was asked; None if nobody did."""
    query = select(thanks.c.at, thanks.c.by).where(thanks.c.response_id == number)
    row = connection.execute(query).first()
    return (row[0], row[1]) if row else None


def mark(connection: Connection, number: int, at: datetime, by: str) -> None:
    """Write down that the customer of an answer was asked for a review at a UTC moment."""
    row = {"response_id": number, "at": at, "by": by}
    connection.execute(insert_or_replace(connection, thanks), row)


def unmark(connection: Connection, number: int) -> None:
    """Take out that the customer of an answer was asked."""
    connection.execute(delete(thanks).where(thanks.c.response_id == number))


def _chosen(scope: Scope) -> tuple[ColumnElement[bool], ...]:
    # What an index tells stands first: the row itself is seldom read.
    is_told = or_(responses.c.has_comment, is_reachable)
    there = () if scope.location is None else (responses.c.location == scope.location,)
    return (is_living, is_told, *within(scope.period), *there)
