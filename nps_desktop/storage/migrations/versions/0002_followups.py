"""The follow-ups, with their history and their ticks."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SCORES = "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10"
STATES = "'new', 'tried', 'reached', 'promised', 'closed'"
KINDS = (
    "'reached', 'no_answer', 'voicemail', 'wrong_number', 'wrote', 'promised', 'closed', 'reopened'"
)
CLOSINGS = (
    "'solved', 'explained', 'cannot_be_solved', 'wants_no_contact', 'cannot_be_reached', "
    "'no_contact_details', 'test_answer'"
)
STEPS = "'ring', 'listen', 'say_sorry', 'agree', 'do_it', 'ask_again'"
CAUSES = (
    "'staff', 'waiting', 'quality', 'assortment', 'price', 'delivery', 'returns', 'information', "
    "'premises', 'website', 'outside', 'other'"
)


def upgrade() -> None:
    """Make the tables of follow-ups."""
    _create_followups()
    _create_events()
    _create_ticks()


def _create_followups() -> None:
    op.create_table(
        "followups",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("response_id", sa.Integer, nullable=False),
        _moment("started_at", is_nullable=False),
        _moment("due_at", is_nullable=False),
        sa.Column("cause", sa.String(20), _one_of("followups", "cause", CAUSES)),
        sa.Column("action", sa.Text, nullable=False),
        sa.Column("is_fixed_for_all", sa.Boolean, nullable=False),
        sa.Column("score_after", sa.SmallInteger, _one_of("followups", "score_after", SCORES)),
        sa.Column("state", sa.String(20), _one_of("followups", "state", STATES), nullable=False),
        _moment("try_again_at"),
        _moment("closed_at"),
        sa.Column("closing", sa.String(20), _one_of("followups", "closing", CLOSINGS)),
        _moment("removed_at"),
        sa.CheckConstraint(
            "(state = 'closed') = (closed_at IS NOT NULL)", name=op.f("ck_followups_closed")
        ),
        sa.CheckConstraint(
            "(state = 'closed') = (closing IS NOT NULL)", name=op.f("ck_followups_ending")
        ),
        sa.ForeignKeyConstraint(
            ["response_id"], ["responses.id"], name="fk_followups_response_id", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_followups"),
        sa.UniqueConstraint("response_id", name="uq_followups_response_id"),
    )
    wanted = sa.text("removed_at IS NULL")
    op.create_index(
        "ix_followups_state",
        "followups",
        ["state", "due_at", "try_again_at", "response_id"],
        sqlite_where=wanted,
        postgresql_where=wanted,
    )


def _create_events() -> None:
    op.create_table(
        "events",
        sa.Column("followup_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        _moment("at", is_nullable=False),
        sa.Column("kind", sa.String(20), _one_of("events", "kind", KINDS), nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        _moment("try_again_at"),
        sa.Column("closing", sa.String(20), _one_of("events", "closing", CLOSINGS)),
        sa.CheckConstraint(
            "(kind = 'closed') = (closing IS NOT NULL)", name=op.f("ck_events_closed")
        ),
        _of_followup("events"),
        sa.PrimaryKeyConstraint("followup_id", "position", name="pk_events"),
        sqlite_with_rowid=False,
    )


def _create_ticks() -> None:
    op.create_table(
        "ticks",
        sa.Column("followup_id", sa.Integer, nullable=False),
        sa.Column("step", sa.String(20), _one_of("ticks", "step", STEPS), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        _moment("at", is_nullable=False),
        sa.Column("by", sa.Text, nullable=False),
        _of_followup("ticks"),
        sa.PrimaryKeyConstraint("followup_id", "step", name="pk_ticks"),
        sqlite_with_rowid=False,
    )


def _moment(name: str, *, is_nullable: bool = True) -> "sa.Column[object]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=is_nullable)


def _of_followup(table: str) -> sa.ForeignKeyConstraint:
    name = f"fk_{table}_followup_id"
    return sa.ForeignKeyConstraint(["followup_id"], ["followups.id"], name=name, ondelete="CASCADE")


def _one_of(table: str, column: str, values: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({values})", name=op.f(f"ck_{table}_{column}"))
