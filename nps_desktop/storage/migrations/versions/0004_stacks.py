"""Stacks and void cards, what customers are known by, and lists that are quick with a million rows.

What a name, a number and an address are compared by stands here as it was when this was released.
"""

import re
import unicodedata
from collections.abc import Sequence
from typing import Any, Literal

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

AT_ONCE = 5000
FILTERED_BY = ("score", "location", "has_comment", "source", "batch")
TWO_DIGITS = re.compile("2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]")
WORDS = (
    "CREATE VIRTUAL TABLE words USING fts5(searched, content='responses', content_rowid='id',"
    " tokenize='trigram case_sensitive 1', detail='none', columnsize=0)"
)

responses = sa.table(
    "responses",
    *(sa.column(name) for name in ("id", "name", "phone", "email", "comment", "searched")),
    *(sa.column(name) for name in ("name_key", "phone_key", "email_key", "has_comment", "batch")),
    *(sa.column(name) for name in ("removed_at", "stack")),
)


def upgrade() -> None:
    """Make room for stacks, and give every answer what lists are sorted and searched by."""
    _create_stacks()
    for index in ("ix_responses_day", "ix_responses_score"):
        op.drop_index(index, table_name="responses")
    _add_columns()
    _fill_columns(op.get_bind())
    _create_indexes()
    if op.get_bind().dialect.name == "sqlite":
        op.execute(WORDS)
        op.execute(
            "INSERT INTO words (rowid, searched)"
            " SELECT id, searched FROM responses WHERE searched != ''"
        )


def _create_stacks() -> None:
    op.create_table(
        "stacks",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        *(_text(name) for name in ("location", "shift", "staff")),
        sa.Column("counted", sa.Integer),
        sa.Column("begun_at", sa.DateTime(timezone=True), nullable=False),
        *(sa.Column(name, sa.DateTime(timezone=True)) for name in ("ended_at", "removed_at")),
        sa.CheckConstraint("counted >= 0", name=op.f("ck_stacks_counted")),
        sa.PrimaryKeyConstraint("id", name="pk_stacks"),
    )
    op.create_table(
        "void_cards",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("stack", sa.Integer, nullable=False),
        sa.Column("reason", sa.String(20), nullable=False),
        *(_text(name) for name in ("value", "comment", "name", "phone", "email")),
        sa.Column("wants_call", sa.Boolean, nullable=False),
        sa.Column("entered_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint(
            "reason = 'illegible' OR reason = 'out_of_scale'", name=op.f("ck_void_cards_reason")
        ),
        sa.ForeignKeyConstraint(
            ["stack"], ["stacks.id"], name="fk_void_cards_stack", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_void_cards"),
    )
    op.create_index("ix_void_cards_stack", "void_cards", ["stack"])


def _add_columns() -> None:
    with op.batch_alter_table("responses", recreate=_recreate()) as batch:
        batch.add_column(sa.Column("stack", sa.Integer))
        for name in ("name_key", "phone_key", "email_key"):
            batch.add_column(sa.Column(name, sa.Text, nullable=False, server_default=""))
        batch.add_column(
            sa.Column("has_comment", sa.Boolean, nullable=False, server_default=sa.false())
        )
        batch.create_foreign_key("fk_responses_stack", "stacks", ["stack"], ["id"])
    with op.batch_alter_table("followups", recreate=_recreate()) as batch:
        batch.add_column(sa.Column("first_attempt_at", sa.DateTime(timezone=True)))
    op.execute(
        "UPDATE followups SET first_attempt_at = (SELECT min(events.at) FROM events"
        " WHERE events.followup_id = followups.id AND events.kind"
        " IN ('reached', 'no_answer', 'voicemail', 'wrong_number', 'wrote'))"
    )


def _fill_columns(connection: sa.Connection) -> None:
    r = responses.c
    connection.execute(sa.update(responses).where(r.comment != "").values(has_comment=sa.true()))
    query = sa.select(r.id, r.comment, r.name, r.phone, r.email).order_by(r.id).limit(AT_ONCE)
    filling = (
        sa.update(responses)
        .where(r.id == sa.bindparam("number"))
        .values(
            {each: sa.bindparam(f"new_{each}") for each in ("name_key", "phone_key", "email_key")}
            | {"searched": sa.bindparam("new_searched")}
        )
    )
    last = 0
    while rows := connection.execute(query.where(r.id > last)).all():
        last = rows[-1][0]
        connection.execute(filling, [_filled(row) for row in rows])


def _filled(row: Sequence[Any]) -> dict[str, object]:
    number, comment, name, phone, email = row
    parts = (comment, name, phone, email, phone.replace(" ", ""))
    return {
        "number": number,
        "new_searched": _folded("\n".join(filter(None, parts))),
        "new_name_key": " ".join(_folded(name).split()),
        "new_phone_key": _phone_key(phone),
        "new_email_key": _folded(email.strip()),
    }


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())


def _phone_key(phone: str) -> str:
    digits = "".join(filter(str.isdecimal, phone))
    if phone.lstrip().startswith("+"):
        digits = _without_country(digits)
    elif digits.startswith("00"):
        digits = _without_country(digits[2:])
    return digits.lstrip("0")


def _without_country(digits: str) -> str:
    if digits.startswith(("1", "7")):
        return digits[1:]
    return digits[2:] if TWO_DIGITS.match(digits) else digits[3:]


def _create_indexes() -> None:
    is_living = sa.text("removed_at IS NULL")
    orders = {"day": ("day",), "score": ("score", "day"), "name": ("name_key", "day")}
    for name, order in orders.items():
        rest = (column for column in FILTERED_BY if column not in order)
        _index(f"by_{name}", [*order, "id", *rest], is_living)
    for name in ("phone", "email"):
        _index(name, [f"{name}_key"], sa.text(f"{name}_key != ''"))
    _index("stack", ["stack"], sa.text("stack IS NOT NULL"))


def _index(name: str, columns: list[str], where: sa.TextClause) -> None:
    op.create_index(
        f"ix_responses_{name}",
        "responses",
        columns,
        sqlite_where=where,
        postgresql_where=where,
    )


def _recreate() -> Literal["always", "never"]:
    # SQLite would add columns without the line breaks that a new file has; a server just adds them.
    return "always" if op.get_bind().dialect.name == "sqlite" else "never"


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=False)
