"""What the columns under the same headers meant the last time that such a file went in."""

from sqlalchemy import Connection, select

from nps_desktop.domain.batches import Remembered
from nps_desktop.storage.columns import columns_kept, columns_of, order_of
from nps_desktop.storage.dialects import insert_or_replace
from nps_desktop.storage.schema import mappings


def write(connection: Connection, signature: str, remembered: Remembered) -> None:
    """Keep the meaning of the columns under headers of this signature."""
    row = {
        "signature": signature,
        "columns": columns_kept(remembered.columns),
        "date_order": remembered.order,
    }
    connection.execute(insert_or_replace(connection, mappings), row)


def read(connection: Connection, signature: str) -> Remembered | None:
    """Return what the columns under headers of this signature meant last."""
    query = select(mappings.c.columns, mappings.c.date_order)
    row = connection.execute(query.where(mappings.c.signature == signature)).first()
    return Remembered(columns_of(row[0]), order_of(row[1])) if row else None
