"""The promoters who can be thanked, and which of them were asked for a review."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, func, or_, select

from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import Group, scores_of
from nps_desktop.domain.thanks import MOST_COUNTED, ThankList, ThankPage, ThankRow
from nps_desktop.storage.answer_choices import within
from nps_desktop.storage.answers import COLUMNS, answer_of
from nps_desktop.storage.dialects import insert_or_replace
from nps_desktop.storage.schema import is_living, responses, thanks

_NUMBERS = select(thanks.c.response_id)
_LISTED: dict[ThankList, tuple[ColumnElement[bool], ...]] = {
    ThankList.NOT_ASKED: (responses.c.id.not_in(_NUMBERS),),
    ThankList.ASKED: (responses.c.id.in_(_NUMBERS),),
    ThankList.ALL: (),
}
_JOINED = responses.outerjoin(thanks, thanks.c.response_id == responses.c.id)
_is_promoter = responses.c.score >= scores_of(Group.PROMOTER)[0]
_NEWEST_FIRST = (responses.c.day.desc(), responses.c.id.desc())


def page(connection: Connection, scope: Scope, limit: int, which: ThankList) -> ThankPage:
    """Return the promoters of a scope who can be reached or left words, newest first."""
    rows = connection.execute(
        select(thanks.c.at, thanks.c.by, *COLUMNS)
        .select_from(_JOINED)
        .where(_is_promoter, *_chosen(scope), *_LISTED[which])
        .order_by(*_NEWEST_FIRST)
        .limit(limit)
    )
    told = tuple(ThankRow(answer_of(row), at, by or "") for at, by, *row in rows)
    asked = _count(connection, scope, *_LISTED[ThankList.ASKED])
    if len(told) == limit or which is ThankList.ASKED:
        return ThankPage(told, _count(connection, scope), asked)
    others = asked if which is ThankList.NOT_ASKED else 0
    # All were read just now: no second walk.
    return ThankPage(told, min(len(told) + others, MOST_COUNTED + 1), asked)


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
    is_told = or_(responses.c.has_comment, responses.c.phone != "", responses.c.email != "")
    there = () if scope.location is None else (responses.c.location == scope.location,)
    return (is_living, is_told, *within(scope.period), *there)
