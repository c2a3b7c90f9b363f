"""Lists that the shop keeps for its calls, histories that are only added to, and thank-yous.

The steps and causes that there were become the entries that a new file begins with.
"""

from contextlib import AbstractContextManager
from typing import Literal

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

STEPS = ("ring", "listen", "say_sorry", "agree", "do_it", "ask_again")
CAUSES = (
    *("staff", "waiting", "quality", "assortment", "price", "delivery"),
    *("returns", "information", "premises", "website", "outside", "other"),
)
ATTEMPTS = ("reached", "no_answer", "voicemail", "wrong_number", "wrote")
SAYING_WHEN = (*ATTEMPTS, "promised")
KINDS = (
    *(*ATTEMPTS, "promised", "closed", "reopened", "merged", "assigned", "ticked", "unticked"),
    *("cause", "action", "fixed_for_all", "not_fixed_for_all", "score_after", "taken_back"),
)
CLOSINGS = (
    *("solved", "explained", "cannot_be_solved", "wants_no_contact", "cannot_be_reached"),
    *("no_contact_details", "test_answer", "merged"),
)
LISTS = ("steps", "causes", "colleagues")
MOVING = {
    "tried": ATTEMPTS,
    "reached": ("reached",),
    "promised": ("promised",),
    "closed": ("closed",),
}


def upgrade() -> None:
    """Make the lists, and give every follow-up what its history says."""
    _create_entries()
    op.drop_index("ix_followups_state", table_name="followups")
    _widen_events()
    _number_ticks()
    _widen_followups()
    _keep_open_what_was_open()
    _fill_followups()
    _count_promises()
    _create_indexes()
    op.create_table(
        "thanks",
        sa.Column("response_id", sa.Integer, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.ForeignKeyConstraint(
            ["response_id"], ["responses.id"], name="fk_thanks_response_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("response_id", name="pk_thanks"),
    )


def _create_entries() -> None:
    entries = op.create_table(
        "entries",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("list", sa.String(20), nullable=False),
        sa.Column("code", sa.String(20), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("archived_at", sa.DateTime(timezone=True)),
        sa.CheckConstraint(_one_of("list", LISTS), name=op.f("ck_entries_list")),
        sa.PrimaryKeyConstraint("id", name="pk_entries"),
    )
    op.bulk_insert(
        entries,
        [
            {"list": name, "code": code, "text": "", "position": position}
            for name, codes in (("steps", STEPS), ("causes", CAUSES))
            for position, code in enumerate(codes)
        ],
    )


def _widen_events() -> None:
    with _altered("events") as batch:
        for name, values in (("kind", KINDS), ("closing", CLOSINGS)):
            batch.drop_constraint(op.f(f"ck_events_{name}"), type_="check")
            batch.create_check_constraint(op.f(f"ck_events_{name}"), _one_of(name, values))
        batch.add_column(sa.Column("value", sa.Text, nullable=False, server_default=""))
        batch.add_column(sa.Column("noted_at", sa.DateTime(timezone=True)))


def _number_ticks() -> None:
    with _altered("ticks") as batch:
        batch.drop_constraint(op.f("ck_ticks_step"), type_="check")
    op.execute(f"UPDATE ticks SET step = {_number_of('steps', 'ticks.step')}")
    with _altered("ticks") as batch:
        _become_numbers(batch, "step", is_nullable=False)
        batch.create_foreign_key("fk_ticks_step", "entries", ["step"], ["id"])


def _widen_followups() -> None:
    with _altered("followups") as batch:
        batch.drop_constraint(op.f("ck_followups_cause"), type_="check")
    op.execute(
        f"UPDATE followups SET cause = {_number_of('causes', 'followups.cause')}"
        " WHERE cause IS NOT NULL"
    )
    with _altered("followups") as batch:
        _become_numbers(batch, "cause", is_nullable=True)
        batch.drop_constraint(op.f("ck_followups_closing"), type_="check")
        batch.create_check_constraint(op.f("ck_followups_closing"), _one_of("closing", CLOSINGS))
        batch.add_column(sa.Column("attempts", sa.Integer, nullable=False, server_default="0"))
        batch.add_column(sa.Column("moved_at", sa.DateTime(timezone=True)))
        batch.add_column(sa.Column("assigned_to", sa.Integer))
        batch.add_column(sa.Column("merged_into", sa.Integer))
        batch.add_column(sa.Column("location", sa.Text, nullable=False, server_default=""))
        for name in ("cause", "assigned_to"):
            batch.create_foreign_key(f"fk_followups_{name}", "entries", [name], ["id"])
        batch.create_foreign_key(
            "fk_followups_merged_into", "followups", ["merged_into"], ["id"], ondelete="SET NULL"
        )


def _keep_open_what_was_open() -> None:
    """Say of a reopened follow-up that it was, where somebody has taken that line out.

    What was tried after it kept the follow-up open; by the line that closed it it is closed now.
    """
    op.execute(
        'INSERT INTO events (followup_id, position, at, kind, "by", note)'
        " SELECT f.id, last.position + 1, last.at, 'reopened', '', ''"
        " FROM followups f JOIN events last ON last.followup_id = f.id"
        " WHERE f.state != 'closed' AND last.position ="
        " (SELECT max(e.position) FROM events e WHERE e.followup_id = f.id)"
        " AND (SELECT e.kind FROM events e WHERE e.followup_id = f.id"
        " AND e.kind IN ('closed', 'reopened') ORDER BY e.position DESC LIMIT 1) = 'closed'"
    )


def _fill_followups() -> None:
    of_it = "events WHERE events.followup_id = followups.id AND events.kind"
    moved = " ".join(
        f"WHEN '{state}' THEN (SELECT events.at FROM {of_it} IN {_listed(kinds)}"
        " ORDER BY events.position DESC LIMIT 1)"
        for state, kinds in MOVING.items()
    )
    op.execute(
        f"UPDATE followups SET attempts = (SELECT count(*) FROM {of_it} IN {_listed(ATTEMPTS)}),"
        f" moved_at = CASE state {moved} END,"
        " location = (SELECT responses.location FROM responses"
        " WHERE responses.id = followups.response_id)"
    )


def _count_promises() -> None:
    """A promise before any attempt is one: who promises something speaks with the customer."""
    first = (
        "SELECT events.{0} FROM events WHERE events.followup_id = followups.id"
        f" AND events.kind IN {_listed(SAYING_WHEN)} ORDER BY events.position LIMIT 1"
    )
    op.execute(
        "UPDATE followups SET attempts = attempts + 1, first_attempt_at ="
        " (SELECT min(e.at) FROM events e WHERE e.followup_id = followups.id"
        f" AND (e.kind IN {_listed(ATTEMPTS)} OR e.position = ({first.format('position')})))"
        f" WHERE ({first.format('kind')}) = 'promised'"
    )


def _create_indexes() -> None:
    open_columns = ["due_at", "try_again_at", "state", "location", "assigned_to", "response_id"]
    closed_columns = ["closed_at", "id", "location", "response_id"]
    _index("open", open_columns, "removed_at IS NULL AND closed_at IS NULL")
    _index("closed", closed_columns, "removed_at IS NULL AND closed_at IS NOT NULL")
    _index("merged", ["merged_into"], "merged_into IS NOT NULL")


def _index(name: str, columns: list[str], condition: str) -> None:
    where = sa.text(condition)
    op.create_index(
        f"ix_followups_{name}",
        "followups",
        columns,
        sqlite_where=where,
        postgresql_where=where,
    )


def _altered(table: str) -> AbstractContextManager[BatchOperations]:
    # SQLite makes a table anew with its rows; a server just alters it.
    recreate: Literal["always", "never"] = "always" if _is_sqlite() else "never"
    kwargs = {} if table == "followups" else {"sqlite_with_rowid": False}
    return op.batch_alter_table(table, recreate=recreate, table_kwargs=kwargs)


def _become_numbers(batch: BatchOperations, column: str, *, is_nullable: bool) -> None:
    batch.alter_column(
        column,
        type_=sa.Integer,
        existing_type=sa.String(20),
        existing_nullable=is_nullable,
        postgresql_using=f"{column}::integer",
    )


def _number_of(name: str, column: str) -> str:
    return (
        "(SELECT CAST(entries.id AS VARCHAR(20)) FROM entries"
        f" WHERE entries.list = '{name}' AND entries.code = {column})"
    )


def _one_of(column: str, values: tuple[str, ...]) -> str:
    return " OR ".join(f"{column} = '{value}'" for value in values)


def _listed(values: tuple[str, ...]) -> str:
    return "(" + ", ".join(f"'{value}'" for value in values) + ")"


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"
