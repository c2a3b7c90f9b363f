"""What the import says: its counts, its questions, and what it did."""

from collections.abc import Sequence
from datetime import date

from nps_desktop.domain.batches import Imported
from nps_desktop.domain.dates import DateOrder
from nps_desktop.domain.periods import Period
from nps_desktop.domain.problems import Field
from nps_desktop.errors import DATE_ORDER, READ_AS, SHEET, Choice
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.words import date_order_name, field_name
from nps_desktop.ui.formats import day, number
from nps_desktop.ui.imports.checked import Basis, Checked


def new_words(count: int) -> str:
    """Return "412 to import"."""
    return ngettext("{count} to import", "{count} to import", count).format(count=number(count))


def mend_words(count: int) -> str:
    """Return "3 to mend"."""
    return ngettext("{count} to mend", "{count} to mend", count).format(count=number(count))


def known_words(count: int) -> str:
    """Return "9 already here"."""
    return ngettext("{count} already here", "{count} already here", count).format(
        count=number(count)
    )


def blank_words(count: int) -> str:
    """Return "6 without a score"."""
    return ngettext("{count} without a score", "{count} without a score", count).format(
        count=number(count)
    )


def import_act(count: int) -> str:
    """Return what the button does: "Import 412 answers"."""
    if not count:
        return _("Nothing to import")
    return ngettext("&Import {count} answer", "&Import {count} answers", count).format(
        count=number(count)
    )


def take_off_act(count: int) -> str:
    """Return what is done with mended rows that are here already."""
    return ngettext(
        "&Take {count} row off the list", "&Take {count} rows off the list", count
    ).format(count=number(count))


def rows_words(count: int) -> str:
    """Return how long a sheet is: "415 rows"."""
    return ngettext("{count} row", "{count} rows", count).format(count=number(count))


def progress_words(done: int, total: int) -> str:
    """Return how far an import has come: "2,000 of 100,000 rows"."""
    return ngettext("{done} of {total} row", "{done} of {total} rows", total).format(
        done=number(done), total=number(total)
    )


def reading_words(file: str, rows: int) -> str:
    """Return what is being read, and how much of it has come."""
    if not rows:
        return _("Reading {file}…").format(file=file)
    return ngettext("Reading {file}… {count} row", "Reading {file}… {count} rows", rows).format(
        file=file, count=number(rows)
    )


def cells_words(labels: Sequence[str], cells: Sequence[str]) -> str:
    """Return the cells of a row that hold something, each with its name: "Date: 2026-11-20"."""
    named = zip(labels, cells, strict=False)
    return "  ·  ".join(f"{name}: {cell}" for name, cell in named if cell.strip())


def bare_words(count: int) -> str:
    """Return how many rows are taken for what is here because they say so little."""
    return ngettext(
        "{count} row says nothing but a score and counts as already here.",
        "{count} rows say nothing but a score and count as already here.",
        count,
    ).format(count=number(count))


def other_answers_words(count: int) -> str:
    """Return how many rows count as new although they say so little."""
    return ngettext(
        "{count} row says nothing but a score and counts as another answer.",
        "{count} rows say nothing but a score and count as other answers.",
        count,
    ).format(count=number(count))


def question_about(choice: Choice) -> str:
    """Return what has to be chosen, as a question."""
    if choice.about == SHEET:
        return _("Which sheet holds the answers?")
    if choice.about == DATE_ORDER:
        return _("In which order are the dates written?")
    if choice.about == Field.SCORE:
        if choice.is_other_scale and len(choice.options) == 1:
            return _("Is this the score from 0 to 10? It looks like another scale.")
        if choice.is_other_scale:
            return _("Is one of these the score from 0 to 10? They look like another scale.")
        return _("Which column is the score from 0 to 10?")
    return _("Which column is “{field}”?").format(field=field_name(Field(choice.about)))


def other_scale_words() -> str:
    """Return why marks of another scale have no place here."""
    return _(
        "Only answers on the scale from 0 to 10 can be imported. Stars, smileys and marks of"
        " another scale make no Net Promoter Score."
    )


def option_words(choice: Choice, option: str) -> str:
    """Return the words for one of the values to choose from."""
    if choice.about == DATE_ORDER:
        order = date_order_name(DateOrder(option))
        misfits = dict(zip(choice.options, choice.misfits, strict=False)).get(option, 0)
        return _order_words(order, misfits) if misfits else order
    return option


def _order_words(order: str, misfits: int) -> str:
    return ngettext(
        "{order} – {count} row cannot be read so",
        "{order} – {count} rows cannot be read so",
        misfits,
    ).format(order=order, count=number(misfits))


def sample_words(choice: Choice, sample: str) -> str:
    """Return a value of the file, and how an order reads it: "3/4/2026 = 3 April 2026"."""
    if choice.about != DATE_ORDER:
        return sample
    written, _equals, read = sample.rpartition(READ_AS)
    try:
        return f"{written}{READ_AS}{day(date.fromisoformat(read))}"
    except ValueError:
        return sample


def calls_words(checked: Checked, basis: Basis, since: date) -> str:
    """Return who goes on the call list, who is too old, and who has no date."""
    recent = checked.calls_since(since)
    older = len(checked.unhappy) - recent
    sentences = [_recent_words(recent, (basis.today - since).days)] if recent else []
    if older:
        sentences.append(_older_words(older, is_alone=not sentences))
    if checked.undated:
        sentences.append(_undated_words(checked.undated, is_alone=not sentences))
    return " ".join(sentences)


def without_date_words(count: int) -> str:
    """Return how many answers get the day that the owner names."""
    return ngettext(
        "{count} answer has no date and gets this day:",
        "{count} answers have no date and get this day:",
        count,
    ).format(count=number(count))


def imported_words(imported: Imported) -> str:
    """Return how many came in: "412 answers imported."."""
    count = imported.batch.imported
    return ngettext("{count} answer imported.", "{count} answers imported.", count).format(
        count=number(count)
    )


def import_deed(file: str) -> str:
    """Return what an import is called where it can be undone."""
    # TRANSLATORS: follows the word Undo: "Undo importing cards.xlsx"
    return _("importing {file}").format(file=file)


def done_words(imported: Imported, checked: Checked, period: Period) -> str:
    """Return what was done: how many came in, of which days, who is called, what waits."""
    told = [imported_words(imported)]
    if checked.days and _is_apart(checked.days, period):
        newest = day(checked.days[1])
        told.append(
            _("They are not in the figures above: the newest is of {day}.").format(day=newest)
        )
    if imported.followups:
        told.append(
            ngettext(
                "{count} customer is on the call list.",
                "{count} customers are on the call list.",
                imported.followups,
            ).format(count=number(imported.followups))
        )
    waiting = len(checked.preview.rejected)
    if waiting:
        told.append(
            ngettext(
                "{count} row waits to be mended.", "{count} rows wait to be mended.", waiting
            ).format(count=number(waiting))
        )
    return " ".join(told)


def _is_apart(days: tuple[date, date], period: Period) -> bool:
    oldest, newest = days
    is_before = period.first is not None and newest < period.first
    return is_before or (period.last is not None and oldest > period.last)


def _recent_words(recent: int, days: int) -> str:
    if days < 1:
        return ngettext(
            "{count} unhappy customer of today goes on the call list.",
            "{count} unhappy customers of today go on the call list.",
            recent,
        ).format(count=number(recent))
    return ngettext(
        "{count} unhappy customer of the last {days} days goes on the call list.",
        "{count} unhappy customers of the last {days} days go on the call list.",
        recent,
    ).format(count=number(recent), days=number(days))


def _older_words(older: int, *, is_alone: bool) -> str:
    if is_alone:
        return ngettext(
            # TRANSLATORS: beside it stands "Call those since" and a day: before that day.
            "{count} unhappy customer of before then does not go on the call list.",
            "{count} unhappy customers of before then do not go on the call list.",
            older,
        ).format(count=number(older))
    return ngettext("{count} older one does not.", "{count} older ones do not.", older).format(
        count=number(older)
    )


def _undated_words(undated: int, *, is_alone: bool) -> str:
    if is_alone:
        return ngettext(
            "{count} unhappy customer without a date does not go on the call list.",
            "{count} unhappy customers without a date do not go on the call list.",
            undated,
        ).format(count=number(undated))
    return ngettext(
        "{count} without a date does not.", "{count} without a date do not.", undated
    ).format(count=number(undated))
