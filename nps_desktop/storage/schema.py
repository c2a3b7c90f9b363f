"""What the data file holds: tables, constraints and indexes, the same on SQLite and PostgreSQL."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    SmallInteger,
    String,
    Table,
    Text,
    false,
)

from nps_desktop.domain.responses import Source
from nps_desktop.domain.scores import SCORES
from nps_desktop.domain.stacks import VoidReason
from nps_desktop.storage.call_tables import entries as entries
from nps_desktop.storage.call_tables import events as events
from nps_desktop.storage.call_tables import followups as followups
from nps_desktop.storage.call_tables import is_open as is_open
from nps_desktop.storage.call_tables import is_wanted as is_wanted
from nps_desktop.storage.call_tables import thanks as thanks
from nps_desktop.storage.call_tables import ticks as ticks
from nps_desktop.storage.declaring import is_score, one_of, text_column
from nps_desktop.storage.declaring import metadata as metadata
from nps_desktop.storage.moments import Moment
from nps_desktop.storage.spans import Span

versions = Table(
    "alembic_version",
    MetaData(),
    Column("version_num", String(32), nullable=False),
    PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
)

batches = Table(
    "batches",
    metadata,
    Column("id", Integer, primary_key=True),
    text_column("file"),
    text_column("sheet"),
    Column("imported_at", Moment, nullable=False),
    *(
        Column(name, Integer, CheckConstraint(f"{name} >= 0", name=name), nullable=False)
        for name in ("rows", "imported", "blank", "duplicates", "rejected")
    ),
    Column("removed_at", Moment),
    *(Column(name, Text, nullable=False, server_default="[]") for name in ("columns", "labels")),
    Column("date_order", String(3)),
    Column("signature", String(64), nullable=False, server_default=""),
    Column("assumed_day", Date),
    Column("followups_since", Date),
    Column("also_assumed", Boolean, nullable=False, server_default=false()),
)
"""`columns` (pairs of field and header) and `labels` are JSON lists."""

left_out = Table(
    "left_out",
    metadata,
    Column("batch", ForeignKey("batches.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("row", Integer, nullable=False),
    Column("field", String(20), nullable=False),
    Column("reason", String(40), nullable=False),
    text_column("value"),
    text_column("cells"),
    Column("mended_at", Moment),
    sqlite_with_rowid=False,
)
"""The rows that an import left out; `cells` is a JSON list of texts."""

mappings = Table(
    "mappings",
    metadata,
    Column("signature", String(64), primary_key=True),
    text_column("columns"),
    Column("date_order", String(3)),
)
"""What the columns under the same headers meant last; `columns` as in `batches`."""

stacks = Table(
    "stacks",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("day", Date, nullable=False),
    *(text_column(name) for name in ("location", "shift", "staff")),
    Column("counted", Integer, CheckConstraint("counted >= 0", name="counted")),
    Column("begun_at", Moment, nullable=False),
    Column("ended_at", Moment),
    Column("removed_at", Moment),
)
"""The stacks of cards that were typed; `counted` is how many cards somebody counted."""

void_cards = Table(
    "void_cards",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("stack", ForeignKey("stacks.id", ondelete="CASCADE"), nullable=False),
    Column("reason", String(20), one_of("reason", VoidReason), nullable=False),
    *(text_column(name) for name in ("value", "comment", "name", "phone", "email")),
    Column("wants_call", Boolean, nullable=False),
    Column("entered_at", Moment, nullable=False),
    Column("removed_at", Moment),
)
"""The cards that count for nothing; `value` is what stands on the card where its score should."""

Index("ix_void_cards_stack", void_cards.c.stack)

responses = Table(
    "responses",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("entered_at", Moment, nullable=False),
    Column("batch", ForeignKey("batches.id")),
    Column("score", SmallInteger, is_score("score"), nullable=False),
    Column("day", Date, nullable=False),
    Column("at", Moment),
    text_column("comment"),
    text_column("name"),
    text_column("phone"),
    text_column("email"),
    text_column("location"),
    Column("wants_call", Boolean, nullable=False),
    Column("source", String(20), one_of("source", Source), nullable=False),
    Column("is_day_assumed", Boolean, nullable=False),
    text_column("searched"),
    Column("import_key", String(64)),
    Column("removed_at", Moment),
    Column("is_removed_with_batch", Boolean, nullable=False),
    Column("stack", ForeignKey("stacks.id")),
    *(
        Column(name, Text, nullable=False, server_default="")
        for name in ("name_key", "phone_key", "email_key")
    ),
    Column("has_comment", Boolean, nullable=False, server_default=false()),
    CheckConstraint(
        "removed_at IS NOT NULL OR is_removed_with_batch = false", name="removed_with_batch"
    ),
)

is_living = responses.c.removed_at.is_(None)

_FILTERED_BY = ("score", "location", "has_comment", "source", "batch")


def _order_index(name: str, *order: str) -> None:
    """An order of the lists, with all that they are filtered by: they read no row they pass."""
    rest = (column for column in _FILTERED_BY if column not in order)
    columns = (responses.c[column] for column in (*order, "id", *rest))
    Index(f"ix_responses_by_{name}", *columns, sqlite_where=is_living)


_order_index("day", "day")
_order_index("score", "score", "day")
_order_index("name", "name_key", "day")
Index("ix_responses_living_key", responses.c.import_key, unique=True, sqlite_where=is_living)
Index("ix_responses_phone", responses.c.phone_key, sqlite_where=responses.c.phone_key != "")
Index("ix_responses_email", responses.c.email_key, sqlite_where=responses.c.email_key != "")
Index("ix_responses_batch", responses.c.batch, sqlite_where=responses.c.batch.is_not(None))
Index("ix_responses_stack", responses.c.stack, sqlite_where=responses.c.stack.is_not(None))
Index(
    "ix_responses_removed",
    responses.c.removed_at,
    sqlite_where=responses.c.removed_at.is_not(None),
)

counts = Table(
    "counts",
    metadata,
    Column("span", String(5), one_of("span", Span), primary_key=True),
    Column("first", Date, primary_key=True),
    Column("location", Text, primary_key=True),
    *(
        Column(
            f"n{score}",
            Integer,
            CheckConstraint(f"n{score} >= 0", name=f"n{score}"),
            nullable=False,
        )
        for score in SCORES
    ),
    sqlite_with_rowid=False,
)

shop = Table(
    "shop",
    metadata,
    Column("key", String(40), primary_key=True),
    text_column("value"),
)

notes = Table(
    "notes",
    metadata,
    Column("month", String(7), primary_key=True),
    text_column("text"),
)


def prepare_for_a_server() -> None:
    """Make the partial indexes partial on PostgreSQL too.

    An index that speaks of a dialect loads it, which would cost every start 40 ms.
    """
    for table in metadata.tables.values():
        for index in table.indexes:
            where = index.dialect_options["sqlite"]["where"]
            index.dialect_options["postgresql"]["where"] = where
