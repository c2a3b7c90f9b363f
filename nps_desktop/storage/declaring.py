"""How tables, constraints and indexes are named and written, the same on SQLite and PostgreSQL."""

from enum import StrEnum

from sqlalchemy import CheckConstraint, Column, MetaData, Text

from nps_desktop.domain.scores import SCORES

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_name)s",
    }
)


def one_of(column: str, values: type[StrEnum]) -> CheckConstraint:
    """Return the condition that a column holds one of the values.

    SQLite fills a table for every `IN`, anew for every row, which doubles an import's time.
    """
    return CheckConstraint(" OR ".join(f"{column} = '{value}'" for value in values), name=column)


def is_score(column: str) -> CheckConstraint:
    """Return the condition that a column holds a score.

    SQLite keeps 6.5 and words in a whole-number column; the remainder of neither is itself.
    """
    return CheckConstraint(f"{column} >= 0 AND {column} % {len(SCORES)} = {column}", name=column)


def text_column(name: str) -> Column[str]:
    """Return a column for texts, "" where there is none."""
    return Column(name, Text, nullable=False)
