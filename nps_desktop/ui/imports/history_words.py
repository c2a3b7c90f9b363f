"""What the history of imports says of each, and of taking one back."""

from nps_desktop.domain.batches import Batch
from nps_desktop.i18n import _, ngettext
from nps_desktop.ui.formats import number


def file_words(batch: Batch) -> str:
    """Return the file and, where it has several, the sheet: "shops.xlsx · Harbour"."""
    return f"{batch.file} · {batch.sheet}" if batch.sheet else batch.file


def mend_act(count: int) -> str:
    """Return what opens the rows to mend: "Mend 3 rows…"."""
    return ngettext("&Mend {count} row…", "&Mend {count} rows…", count).format(count=number(count))


def removal_act(count: int) -> str:
    """Return what takes an import back: "Remove 412 answers"."""
    if not count:
        return _("Remove from the list")
    return ngettext("&Remove {count} answer", "&Remove {count} answers", count).format(
        count=number(count)
    )


def removed_words(batch: Batch, removed: int, kept: int) -> str:
    """Return what went with an import, and what stays because somebody has worked on it."""
    told = [
        ngettext(
            "Removed {count} answer of {file}.", "Removed {count} answers of {file}.", removed
        ).format(count=number(removed), file=batch.file)
    ]
    if kept:
        told.append(
            ngettext(
                "{count} customer somebody has worked on stays.",
                "{count} customers somebody has worked on stay.",
                kept,
            ).format(count=number(kept))
        )
    return " ".join(told)


def removal_deed(file: str) -> str:
    """Return what taking an import back is called where it can be undone."""
    # TRANSLATORS: follows the word Undo: "Undo taking back the import of cards.xlsx"
    return _("taking back the import of {file}").format(file=file)


def mending_deed(file: str) -> str:
    """Return what mending is called where it can be undone."""
    # TRANSLATORS: follows the word Undo: "Undo mending rows of cards.xlsx"
    return _("mending rows of {file}").format(file=file)


def mended_words(count: int, file: str) -> str:
    """Return what mending brought."""
    if not count:
        return _("The mended rows of {file} were here already.").format(file=file)
    return ngettext(
        "{count} mended answer of {file} imported.",
        "{count} mended answers of {file} imported.",
        count,
    ).format(count=number(count), file=file)
