"""What an import left out and meant, and constraints that cost an import no time."""

from typing import Literal

import sqlalchemy as sa
from alembic import op
from alembic.operations import BatchOperations

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

LISTED: dict[str, dict[str, tuple[str, ...]]] = {
    "responses": {"source": ("typed", "imported", "counter")},
    "counts": {"span": ("year", "month", "day")},
    "followups": {
        "cause": (
            *("staff", "waiting", "quality", "assortment", "price", "delivery", "returns"),
            *("information", "premises", "website", "outside", "other"),
        ),
        "state": ("new", "tried", "reached", "promised", "closed"),
        "closing": (
            *("solved", "explained", "cannot_be_solved", "wants_no_contact"),
            *("cannot_be_reached", "no_contact_details", "test_answer"),
        ),
    },
    "events": {
        "kind": (
            *("reached", "no_answer", "voicemail", "wrong_number", "wrote"),
            *("promised", "closed", "reopened"),
        ),
        "closing": (
            *("solved", "explained", "cannot_be_solved", "wants_no_contact"),
            *("cannot_be_reached", "no_contact_details", "test_answer"),
        ),
    },
    "ticks": {"step": ("ring", "listen", "say_sorry", "agree", "do_it", "ask_again")},
}
SCORES = {"responses": "score", "followups": "score_after"}


def upgrade() -> None:
    """Write lists of values as alternatives, and make room for what an import left out."""
    for table, columns in LISTED.items():
        with op.batch_alter_table(table) as batch:
            for column, values in columns.items():
                condition = " OR ".join(f"{column} = '{value}'" for value in values)
                _replace_check(batch, table, column, condition)
            if score := SCORES.get(table):
                _replace_check(batch, table, score, f"{score} >= 0 AND {score} % 11 = {score}")
    _add_columns_to_batches()
    _create_left_out()
    op.create_table(
        "mappings",
        sa.Column("signature", sa.String(64), nullable=False),
        _text("columns"),
        sa.Column("date_order", sa.String(3)),
        sa.PrimaryKeyConstraint("signature", name="pk_mappings"),
    )


def _replace_check(batch: BatchOperations, table: str, column: str, condition: str) -> None:
    name = op.f(f"ck_{table}_{column}")
    batch.drop_constraint(name, type_="check")
    batch.create_check_constraint(name, condition)


def _add_columns_to_batches() -> None:
    # SQLite would add them without the line breaks that a new file has; a server just adds them.
    is_file = op.get_bind().dialect.name == "sqlite"
    recreate: Literal["always", "never"] = "always" if is_file else "never"
    with op.batch_alter_table("batches", recreate=recreate) as batch:
        for name in ("columns", "labels"):
            batch.add_column(sa.Column(name, sa.Text, nullable=False, server_default="[]"))
        batch.add_column(sa.Column("date_order", sa.String(3)))
        signature = sa.Column("signature", sa.String(64), nullable=False, server_default="")
        batch.add_column(signature)
        batch.add_column(sa.Column("assumed_day", sa.Date))
        batch.add_column(sa.Column("followups_since", sa.Date))
        batch.add_column(
            sa.Column("also_assumed", sa.Boolean, nullable=False, server_default=sa.false())
        )


def _create_left_out() -> None:
    op.create_table(
        "left_out",
        sa.Column("batch", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("row", sa.Integer, nullable=False),
        sa.Column("field", sa.String(20), nullable=False),
        sa.Column("reason", sa.String(40), nullable=False),
        _text("value"),
        _text("cells"),
        sa.Column("mended_at", sa.DateTime(timezone=True)),
        sa.ForeignKeyConstraint(
            ["batch"], ["batches.id"], name="fk_left_out_batch", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("batch", "position", name="pk_left_out"),
        sqlite_with_rowid=False,
    )


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=False)
