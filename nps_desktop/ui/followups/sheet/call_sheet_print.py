"""How the day's calls get onto paper: seen first, then printed or saved, and told."""

from functools import partial

from nps_desktop.i18n import _, ngettext
from nps_desktop.ui import ask, printing
from nps_desktop.ui.followups.sheet.call_sheet_dialog import CallSheetDialog, SetSheet
from nps_desktop.ui.formats import number
from nps_desktop.ui.page import Page


def show_call_sheet(page: Page, *, is_mine: bool = False) -> CallSheetDialog:
    """Show the calls as they will be printed; `is_mine` begins with those of who sits here."""
    dialog = CallSheetDialog(page, is_mine=is_mine)
    dialog.print_wanted.connect(partial(_print, page, dialog))
    dialog.save_wanted.connect(partial(_save, page, dialog))
    dialog.open()
    return dialog


def _print(page: Page, dialog: CallSheetDialog, made: SetSheet) -> None:
    """Ask the system's dialog, and draw the pages beside the window."""
    printer = printing.prepared_printer(dialog.paper_size, _("Call sheet"))
    chosen = ask.printer(dialog, printer)
    if chosen is None:
        return
    dialog.accept()
    page.tasks.compute(
        page,
        lambda: printing.draw_pages(made.pages, chosen),
        lambda is_printed: _tell_printed(page, made, is_printed=is_printed),
    )


def _tell_printed(page: Page, made: SetSheet, *, is_printed: bool) -> None:
    if not is_printed:
        page.messages.warn(
            _("The printer does not answer. Nothing was printed. Check it and try again.")
        )
        return
    count = len(made.sheet.calls)
    told = ngettext(
        "The call sheet with {count} call was sent to the printer.",
        "The call sheet with {count} calls was sent to the printer.",
        count,
    )
    page.messages.tell(told.format(count=number(count)))


def _save(page: Page, dialog: CallSheetDialog, made: SetSheet) -> None:
    day = made.sheet.printed_at.astimezone(made.sheet.zone).date()
    name, kind = _("Call sheet"), _("PDF")
    chosen = ask.file_to_save(
        dialog,
        _("Save the call sheet as PDF"),
        f"{name} {day.isoformat()}.pdf",
        f"{kind} (*.pdf)",
    )
    if chosen is None:
        return
    path = chosen if chosen.suffix.lower() == ".pdf" else chosen.with_name(f"{chosen.name}.pdf")
    paper = dialog.paper_size
    dialog.accept()
    saved = _("The call sheet was saved as {file}.").format(file=path.name)

    def write() -> None:
        from nps_desktop.reports.call_sheet import write_call_sheet

        write_call_sheet(made.sheet, path, paper=paper)

    page.tasks.compute(page, write, lambda _done: page.messages.tell(saved))
