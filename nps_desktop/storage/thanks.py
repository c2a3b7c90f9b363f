"""The promoters who can be thanked, and which of them were asked for a review."""

from datetime import datetime

from sqlalchemy import ColumnElement, Connection, delete, func, or_, select

from nps_desktop.domain.scopes import Scope
from nps_desktop.domain.scores import Group, scores_of
from nps_desktop.domain.thanks import ThankList, ThankPage, ThankRow
from nps_desktop.storage.answer_choices import within
from nps_desktop.storage.answers import COLUMNS, answer_of
from nps_desktop.storage.dialects import insert_or_replace
from nps_desktop.storage.schema import is_living, responses, thanks

_LISTED: dict[ThankList, tuple[ColumnElement[bool], ...]] = {
    ThankList.NOT_ASKED: (thanks.c.response_id.is_(None),),
    ThankList.ASKED: (thanks.c.response_id.is_not(None),),
    ThankList.ALL: (),
}
_JOINED = responses.outerjoin(thanks, thanks.c.response_id == responses.c.id)


def page(connection: Connection, scope: Scope, limit: int, which: ThankList) -> ThankPage:
    """Return the promoters of a scope who can be reached or left words, newest first."""
    chosen = _chosen(scope)
    rows = connection.execute(
        select(thanks.c.at, thanks.c.by, *COLUMNS)
        .select_from(_JOINED)
        .where(*chosen, *_LISTED[which])
        .order_by(responses.c.day.desc(), responses.c.id.desc())
        .limit(limit)
    )
    numbers = select(func.count(), func.count(thanks.c.response_id)).select_from(_JOINED)
    total, asked = connection.execute(numbers.where(*chosen)).one()
    told = (ThankRow(answer_of(row), at, by or "") for at, by, *row in rows)
    return ThankPage(tuple(told), total, asked)


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
    is_told = or_(responses.c.phone != "", responses.c.email != "", responses.c.has_comment)
    is_promoter = responses.c.score >= scores_of(Group.PROMOTER)[0]
    there = () if scope.location is None else (responses.c.location == scope.location,)
    return (is_living, is_promoter, is_told, *within(scope.period), *there)
