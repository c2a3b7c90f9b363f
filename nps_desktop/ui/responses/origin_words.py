"""What the places that answers come from are called."""

from collections.abc import Iterator
from datetime import tzinfo

from nps_desktop.domain.answer_lists import Origins
from nps_desktop.domain.batches import Batch
from nps_desktop.domain.queries import EVERYWHERE, Origin
from nps_desktop.domain.responses import Source
from nps_desktop.domain.stacks import Stack
from nps_desktop.i18n import _
from nps_desktop.reports.words import source_name
from nps_desktop.ui.formats import day_short, number


def offered_origins(origins: Origins, zone: tzinfo) -> Iterator[tuple[str, Origin]]:
    """Yield every choice: everywhere, each source, then imports and stacks, the newest first."""
    yield _("Everywhere"), EVERYWHERE
    for source in Source:
        yield source_name(source), Origin(source)
    dated = [
        *((each.imported_at, _of_batch(each, zone)) for each in origins.batches),
        *((each.begun_at, _of_stack(each)) for each in origins.stacks),
    ]
    for _moment, choice in sorted(dated, key=lambda each: each[0], reverse=True):
        yield choice


def _of_batch(batch: Batch, zone: tzinfo) -> tuple[str, Origin]:
    day = day_short(batch.imported_at.astimezone(zone).date())
    # TRANSLATORS: an import: its file, its day, how many answers came: "may.xlsx · 3/6/2026 (412)"
    words = _("{file} · {day} ({count})")
    name = words.format(file=batch.file, day=day, count=number(batch.imported))
    return name, Origin(batch=batch.id)


def _of_stack(stack: Stack) -> tuple[str, Origin]:
    head = stack.head
    # TRANSLATORS: a stack of paper cards: "Cards of 21/11/2026 · Harbour · Evening"
    cards = _("Cards of {day}").format(day=day_short(head.day))
    parts = (cards, head.location, head.shift, head.staff)
    return " · ".join(filter(None, parts)), Origin(stack=stack.id)
