"""The promoters who can be thanked, and which of them were asked for a review."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, func, or_, select

from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import Group, scores_of
from nps_desktop.domain.thanks import MOST_COUNTED, ThankList, ThankPage, ThankRow
from nps_desktop.storage.answer_choices import within
from nps_desktop.storage.answers import COLUMNS, answer_of
from nps_desktop.storage.dialects import insert_or_replace
from nps_desktop.storage.reachable import is_reachable
from nps_desktop.storage.schema import is_living, responses, thanks

_TICKED = select(thanks.c.response_id)
_OPEN = select(followups.c.response_id).where(is_wanted, is_open)
_ASKED = answers_of_customers(_TICKED)
_LISTED: dict[ThankList, tuple[ColumnElement[bool], ...]] = {
    ThankList.NOT_ASKED: (
        responses.c.id.not_in(_ASKED),
        responses.c.id.not_in(answers_of_customers(_OPEN)),
    ),
    ThankList.ASKED: (responses.c.id.in_(_ASKED),),
    ThankList.ALL: (),
}
_KEYS = (responses.c.id, responses.c.phone_key, responses.c.email_key)
_is_promoter = responses.c.score >= scores_of(Group.PROMOTER)[0]
_NEWEST_FIRST = (responses.c.day.desc(), responses.c.id.desc())


def page(connection: Connection, scope: Scope, limit: int, which: ThankList) -> ThankPage:
    """Return the promoters of a scope who can be reached or left words, newest first."""
    rows = connection.execute(
        select(*_KEYS, *COLUMNS)
        .where(_is_promoter, *_chosen(scope), *_LISTED[which])
        .order_by(*_NEWEST_FIRST)
        .limit(limit)
    )
    read = [(Keys(*row[:KEYS]), answer_of(row[KEYS:])) for row in rows]
    if which is ThankList.NOT_ASKED:
        told = tuple(ThankRow(answer) for _keys, answer in read)
    else:
        told = _told(connection, read)
    counts = {
        each: len(told) if each is which and len(told) < limit else _count(connection, scope, each)
        for each in ThankList
    }
    return ThankPage(
        told, counts[ThankList.ALL], counts[ThankList.ASKED], counts[ThankList.NOT_ASKED]
    )


def _told(
    connection: Connection, read: Sequence[tuple[Keys, StoredResponse]]
) -> tuple[ThankRow, ...]:
    """Return answers with what is known of their customers."""
    keys = [each for each, _answer in read]
    ticked = customers_of(connection, _TICKED, keys)
    waiting = customers_of(connection, _OPEN, keys)
    marks = _marks(connection, ticked.values())
    cases = with_open_call
    return tuple(
        ThankRow(answer, *marks.get(ticked.get(answer.id, 0), (None, "")), ticked.get(answer.id,0), cases.get(waiting.get(answer.id)))
        for _keys, answer in read
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
