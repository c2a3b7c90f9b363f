"""How the meaning of a file's columns, and other short lists, are kept: as JSON."""

import json
from collections.abc import Iterable

from nps_desktop.domain.batches import Columns
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.problems import Field

_FIELDS = frozenset(Field)


def columns_kept(columns: Columns) -> str:
    """Return the text that columns are kept as."""
    return texts_kept(label for column in columns for label in column)


def columns_of(text: str) -> Columns:
    """Return the columns in a text; a field that this version does not know is passed over."""
    words = texts_of(text)
    pairs = zip(words[::2], words[1::2], strict=False)
    return tuple((Field(name), label) for name, label in pairs if name in _FIELDS)


def texts_kept(texts: Iterable[str]) -> str:
    """Return the text that a list of texts is kept as."""
    return json.dumps(list(texts), ensure_ascii=False)


def texts_of(text: str) -> tuple[str, ...]:
    """Return the list of texts in a text."""
    return tuple(map(str, json.loads(text)))


def order_of(text: str | None) -> DateOrder | None:
    """Return the order of day, month and year that is kept, if one is."""
    return DateOrder(text) if text in frozenset(DateOrder) else None
