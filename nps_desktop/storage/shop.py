"""What the data file knows about the shop, and the owner's notes on the months."""

import json
from dataclasses import fields
from enum import StrEnum
from typing import Any

from sqlalchemy import Connection, delete, select

from nps_desktop.domain.opening_hours import OpeningHours
from nps_desktop.domain.periods import Month
from nps_desktop.domain.shop import Shop
from nps_desktop.storage import opening_hours
from nps_desktop.storage.dialects import insert_or_replace
from nps_desktop.storage.schema import notes, shop


def read(connection: Connection) -> Shop:
    """Return the shop; what is not kept, or not understood, is as in a new file."""
    kept = {key: _value(text) for key, text in connection.execute(select(shop))}
    known: dict[str, Any] = {
        field.name: _understood(kept[field.name], field.default)
        for field in fields(Shop)
        if field.name in kept
    }
    return Shop(**known)


def write(connection: Connection, written: Shop) -> None:
    """Keep every field of the shop."""
    rows = [
        {"key": field.name, "value": _text(getattr(written, field.name))} for field in fields(Shop)
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


def _text(value: object) -> str:
    return json.dumps(opening_hours.written(value) if isinstance(value, OpeningHours) else value)


def _value(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _understood(value: object, default: object) -> object:
    """Return a value of the field's own kind, else the default: the file may be of anybody."""
    if default is None:
        return value if type(value) is int else None
    if isinstance(default, OpeningHours):
        return opening_hours.read(value)
    if isinstance(default, StrEnum):
        kind = type(default)
        return kind(value) if isinstance(value, str) and value in {*kind} else default
    return value if type(value) is type(default) else default
