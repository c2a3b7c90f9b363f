"""How long lists are cut: a statement may list only so many values."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

Item = TypeVar("Item")

AT_ONCE = 2000


def chunks(items: Iterable[Item], size: int = AT_ONCE) -> Iterator[tuple[Item, ...]]:
    """Yield the items in order, `size` at a time; the last chunk may be shorter."""
    remaining = iter(items)
    while chunk := tuple(islice(remaining, size)):
        yield chunk
