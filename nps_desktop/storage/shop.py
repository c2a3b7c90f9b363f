"""What the data file knows about the shop, and the owner's notes on the months."""

import json
from dataclasses import fields
from typing import Any

from sqlalchemy import Connection, delete, select

from nps_desktop.domain.periods import Month
from nps_desktop.domain.shop import Shop
from nps_desktop.storage.dialects import insert_or_replace
from nps_desktop.storage.schema import notes, shop


def read(connection: Connection) -> Shop:
    """Return the shop; what is not kept, or not understood, is as in a new file."""
    kept = {key: _value(text) for key, text in connection.execute(select(shop))}
    known: dict[str, Any] = {
        field.name: kept[field.name]
        for field in fields(Shop)
        if field.name in kept and _is_like(kept[field.name], field.default)
    }
    return Shop(**known)


def write(connection: Connection, written: Shop) -> None:
    """Keep every field of the shop."""
    rows = [
        {"key": field.name, "value": json.dumps(getattr(written, field.name))}
        for field in fields(Shop)
    ]
    connection.execute(insert_or_replace(connection, shop), rows)


def note(connection: Connection, month: Month) -> str:
    """Return the note on a month, "" without one."""
    return connection.scalar(select(notes.c.text).where(notes.c.month == str(month))) or ""


def write_note(connection: Connection, month: Month, text: str) -> None:
    """Keep a note on a month; an empty one is none."""
    if text:
        row = {"month": str(month), "text": text}
        connection.execute(insert_or_replace(connection, notes), row)
    else:
        connection.execute(delete(notes).where(notes.c.month == str(month)))


def _value(text: str) -> object:
    try:
        return json.loads(text)
    except ValueError:
        return None


def _is_like(value: object, default: object) -> bool:
    """A data file may come from anywhere; only values of the field's own kind are taken."""
    if default is None:
        return value is None or type(value) is int
    return type(value) is type(default)
