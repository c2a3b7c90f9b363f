"""The tables of the follow-up desk: cases, their histories, ticks, the shop's lists, thank-yous."""

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    SmallInteger,
    String,
    Table,
    Text,
    UniqueConstraint,
)

from nps_desktop.domain.followups import EventKind
from nps_desktop.domain.shop_lists import ShopList
from nps_desktop.domain.states import Closing, State
from nps_desktop.storage.declaring import is_score, metadata, one_of, text_column
from nps_desktop.storage.moments import Moment

entries = Table(
    "entries",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("list", String(20), one_of("list", ShopList), nullable=False),
    Column("code", String(20), nullable=False),
    text_column("text"),
    Column("position", Integer, nullable=False),
    Column("archived_at", Moment),
)
"""The lines of the lists that the shop keeps for its calls: steps, causes, colleagues."""

followups = Table(
    "followups",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("response_id", ForeignKey("responses.id", ondelete="CASCADE"), nullable=False),
    Column("started_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("cause", ForeignKey("entries.id")),
    text_column("action"),
    Column("is_fixed_for_all", Boolean, nullable=False),
    Column("score_after", SmallInteger, is_score("score_after")),
    Column("state", String(20), one_of("state", State), nullable=False),
    Column("try_again_at", Moment),
    Column("closed_at", Moment),
    Column("closing", String(20), one_of("closing", Closing)),
    Column("removed_at", Moment),
    Column("first_attempt_at", Moment),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("moved_at", Moment),
    Column("assigned_to", ForeignKey("entries.id")),
    Column("merged_into", ForeignKey("followups.id", ondelete="SET NULL")),
    Column("location", Text, nullable=False, server_default=""),
    UniqueConstraint("response_id"),
    CheckConstraint("(state = 'closed') = (closed_at IS NOT NULL)", name="closed"),
    CheckConstraint("(state = 'closed') = (closing IS NOT NULL)", name="ending"),
)
"""State, attempts, who has it … are what the history says, `location` what the answer does: kept
here so that lists can be searched."""

is_wanted = followups.c.removed_at.is_(None)
is_open = followups.c.closed_at.is_(None)

# The two hold all that calls are counted by, so that counting reads no other page of follow-ups.
Index(
    "ix_followups_open",
    *(
        followups.c[name]
        for name in ("due_at", "try_again_at", "state", "location", "assigned_to", "response_id")
    ),
    sqlite_where=is_wanted & is_open,
)
Index(
    "ix_followups_closed",
    *(followups.c[name] for name in ("closed_at", "id", "location", "response_id")),
    sqlite_where=is_wanted & ~is_open,
)
Index(
    "ix_followups_merged",
    followups.c.merged_into,
    sqlite_where=followups.c.merged_into.is_not(None),
)

events = Table(
    "events",
    metadata,
    Column("followup_id", ForeignKey("followups.id", ondelete="CASCADE"), primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("kind", String(20), one_of("kind", EventKind), nullable=False),
    text_column("by"),
    text_column("note"),
    Column("try_again_at", Moment),
    Column("closing", String(20), one_of("closing", Closing)),
    Column("value", Text, nullable=False, server_default=""),
    Column("noted_at", Moment),
    CheckConstraint("(kind = 'closed') = (closing IS NOT NULL)", name="closed"),
    sqlite_with_rowid=False,
)
"""The histories: lines are added to them, and none is ever changed."""

ticks = Table(
    "ticks",
    metadata,
    Column("followup_id", ForeignKey("followups.id", ondelete="CASCADE"), primary_key=True),
    Column("step", ForeignKey("entries.id"), primary_key=True),
    Column("position", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    text_column("by"),
    sqlite_with_rowid=False,
)

thanks = Table(
    "thanks",
    metadata,
    Column("response_id", ForeignKey("responses.id", ondelete="CASCADE"), primary_key=True),
    Column("at", Moment, nullable=False),
    text_column("by"),
)
"""The promoters who were asked for a review: when, and by whom."""
