"""The answers, their counts, the imports they came with, and the shop."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

SOURCES = "'typed', 'imported', 'counter'"
SPANS = "'year', 'month', 'day'"
SCORES = "0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10"


def upgrade() -> None:
    """Make the tables of an empty data file."""
    _create_batches()
    _create_responses()
    _create_indexes_of_responses()
    _create_counts()
    op.create_table(
        "shop",
        sa.Column("key", sa.String(40), nullable=False),
        _text("value"),
        sa.PrimaryKeyConstraint("key", name="pk_shop"),
    )
    op.create_table(
        "notes",
        sa.Column("month", sa.String(7), nullable=False),
        _text("text"),
        sa.PrimaryKeyConstraint("month", name="pk_notes"),
    )


def _create_batches() -> None:
    op.create_table(
        "batches",
        sa.Column("id", sa.Integer, nullable=False),
        _text("file"),
        _text("sheet"),
        _moment("imported_at", is_nullable=False),
        *(
            _number(name, "batches")
            for name in ("rows", "imported", "blank", "duplicates", "rejected")
        ),
        _moment("removed_at"),
        sa.PrimaryKeyConstraint("id", name="pk_batches"),
    )


def _create_responses() -> None:
    op.create_table(
        "responses",
        sa.Column("id", sa.Integer, nullable=False),
        _moment("entered_at", is_nullable=False),
        sa.Column("batch", sa.Integer),
        sa.Column("score", sa.SmallInteger, _one_of("responses", "score", SCORES), nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        _moment("at"),
        *(_text(name) for name in ("comment", "name", "phone", "email", "location")),
        sa.Column("wants_call", sa.Boolean, nullable=False),
        sa.Column("source", sa.String(20), _one_of("responses", "source", SOURCES), nullable=False),
        sa.Column("is_day_assumed", sa.Boolean, nullable=False),
        _text("searched"),
        sa.Column("import_key", sa.String(64)),
        _moment("removed_at"),
        sa.Column("is_removed_with_batch", sa.Boolean, nullable=False),
        sa.CheckConstraint(
            "removed_at IS NOT NULL OR is_removed_with_batch = false",
            name=op.f("ck_responses_removed_with_batch"),
        ),
        sa.ForeignKeyConstraint(["batch"], ["batches.id"], name="fk_responses_batch"),
        sa.PrimaryKeyConstraint("id", name="pk_responses"),
    )


def _create_indexes_of_responses() -> None:
    living, removed = "removed_at IS NULL", "removed_at IS NOT NULL"
    _index("ix_responses_living_key", ["import_key"], living, is_unique=True)
    op.create_index("ix_responses_day", "responses", ["day", "id"])
    op.create_index("ix_responses_score", "responses", ["score", "day", "id"])
    _index("ix_responses_batch", ["batch"], "batch IS NOT NULL")
    _index("ix_responses_removed", ["removed_at"], removed)


def _create_counts() -> None:
    op.create_table(
        "counts",
        sa.Column("span", sa.String(5), _one_of("counts", "span", SPANS), nullable=False),
        sa.Column("first", sa.Date, nullable=False),
        _text("location"),
        *(_number(f"n{score}", "counts") for score in range(11)),
        sa.PrimaryKeyConstraint("span", "first", "location", name="pk_counts"),
        sqlite_with_rowid=False,
    )


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=False)


def _number(name: str, table: str) -> "sa.Column[int]":
    is_counted = sa.CheckConstraint(f"{name} >= 0", name=op.f(f"ck_{table}_{name}"))
    return sa.Column(name, sa.Integer, is_counted, nullable=False)


def _moment(name: str, *, is_nullable: bool = True) -> "sa.Column[object]":
    return sa.Column(name, sa.DateTime(timezone=True), nullable=is_nullable)


def _index(name: str, columns: list[str], where: str, *, is_unique: bool = False) -> None:
    condition = sa.text(where)
    op.create_index(
        name,
        "responses",
        columns,
        unique=is_unique,
        sqlite_where=condition,
        postgresql_where=condition,
    )


def _one_of(table: str, column: str, values: str) -> sa.CheckConstraint:
    return sa.CheckConstraint(f"{column} IN ({values})", name=op.f(f"ck_{table}_{column}"))
