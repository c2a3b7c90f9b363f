"""What the program says when something is wrong: what happened, what is safe, what to do next."""

from nps_desktop import errors
from nps_desktop.domain.case_moves import Reason, Refusal
from nps_desktop.domain.followups import Event
from nps_desktop.domain.problems import Field
from nps_desktop.domain.soundness import Unsoundness
from nps_desktop.domain.states import Closing
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import closing_name
from nps_desktop.reports.words import field_name


def refusal_sentence(refusal: Refusal, when: str = "") -> str:
    """Return why a move in a follow-up is not allowed, and what to do.

    `when` names the moment of the line that closed it, as the reader would: "today 10:05".
    """
    if refusal.end:
        return _end_sentence(refusal.end, when)
    return {
        Reason.IS_CLOSED: _("This case is closed. Reopen it to go on."),
        Reason.IS_NOT_CLOSED: _("This case is open already."),
        Reason.IS_MERGED: _("This case went into another of the customer. Go on there."),
        Reason.CAUSE_AND_ACTION_MISSING: _(
            "Choose a cause and write what was done before you close the case as solved."
        ),
        Reason.IS_SOLVED: _(
            "A case closed as solved keeps its cause and what was done. Reopen it to take them out."
        ),
        Reason.HAS_CONTACT_DETAILS: _(
            "There is a number or an address here. Close the case as “{closing}” instead."
        ).format(closing=closing_name(Closing.CANNOT_BE_REACHED)),
        Reason.BEFORE_THE_ANSWER: _(
            "The call cannot lie before the answer. Choose a later time for when it happened."
        ),
        Reason.IN_THE_FUTURE: _(
            "That lies in the future. Choose an earlier time for when it happened."
        ),
        Reason.TRY_AGAIN_IS_PAST: _("That time is past. Choose a later one."),
        Reason.OTHER_CUSTOMER: _("These cases are not of one customer. Nothing was merged."),
    }[refusal.reason]


def _end_sentence(end: Event, when: str) -> str:
    """Who closed the case, when and how."""
    if end.closing is Closing.MERGED:
        return _("This case went into case {number}. Go on there.").format(number=end.value)
    how = closing_name(end.closing) if end.closing else ""
    if end.by and when:
        words = _("{name} closed this case {when}: {how}. Reopen it to go on.")
    elif when:
        words = _("This case was closed {when}: {how}. Reopen it to go on.")
    else:
        words = _("This case is closed: {how}. Reopen it to go on.")
    return words.format(name=end.by, when=when, how=how)


def unsoundness_sentence(found: Unsoundness) -> str:
    """Return what is wrong with a data file, and what to do."""
    return {
        Unsoundness.DAMAGED_PAGES: _("Parts of the data file are damaged. Restore a backup."),
        Unsoundness.LOOSE_ENDS: _(
            "Some calls or notes belong to no answer. Restore a backup, or export the answers."
        ),
        Unsoundness.COUNTS_DIFFER: _(
            "The counts do not agree with the answers. Export the answers and import them anew."
        ),
        Unsoundness.FOLLOWUPS_DIFFER: _(
            "Some calls do not agree with their history. Restore a backup."
        ),
        Unsoundness.WORDS_DIFFER: _(
            "The search did not know the words of all answers. It has been made anew."
        ),
    }[found]


def fault_sentence(fault: errors.WorldFault) -> str:
    """Return what happened, that the answers are safe, and what to do next."""
    file = getattr(fault, "location", "") or getattr(fault, "path", "")
    if isinstance(fault, errors.SheetOfOtherKind):
        return _other_kind_sentence(fault.kind).format(file=file)
    for kind, sentence in _faults():
        if isinstance(fault, kind):
            return sentence.format(file=file)
    return _("Something outside the program stopped it. Nothing was changed. Try again.")


def choice_sentence(choice: errors.Choice) -> str:
    """Return what has to be chosen before a file can be imported."""
    if choice.about == errors.SHEET:
        return _("Several sheets could hold the answers. Choose one: {options}.").format(
            options=", ".join(choice.options)
        )
    if choice.about == errors.DATE_ORDER:
        return _("The order of the dates is not sure. Choose that of day, month and year.")
    if choice.is_other_scale:
        return _(
            "This does not look like a scale from 0 to 10: {options}."
            " Choose the column of scores, or this one if it is."
        ).format(options=", ".join(choice.options))
    if len(choice.options) == 1:
        return _("“{options}” could be “{field}”, but does not say so. Choose it if it is.").format(
            field=field_name(Field(choice.about)), options=choice.options[0]
        )
    return _("Several columns could be “{field}”. Choose one: {options}.").format(
        field=field_name(Field(choice.about)), options=", ".join(choice.options)
    )


def _faults() -> tuple[tuple[type[errors.WorldFault], str], ...]:
    return (*_data_file_faults(), *_file_faults())


def _data_file_faults() -> tuple[tuple[type[errors.WorldFault], str], ...]:
    newer = _(
        "A newer version of NPS Desktop made the file {file}. It was not touched."
        " Install the newest version to open it."
    )
    damaged = _(
        "The file {file} is damaged or was not made by NPS Desktop. It was not touched."
        " Restore a backup or choose another file."
    )
    locked = _(
        "Another program is using the file {file}. Nothing was changed."
        " Close the other program and try again."
    )
    full = _(
        "There is no room left for the file {file}. Nothing was changed."
        " Make room on the disk and try again."
    )
    unwritable = _(
        "The file {file} cannot be written. Nothing was changed."
        " Check that the folder exists and may be written to."
    )
    unreachable = _(
        "The database {file} cannot be reached. Nothing was changed."
        " Check the network and the server, then try again."
    )
    return (
        (errors.DataFileUnreachable, unreachable),
        (errors.DataFileNewer, newer),
        (errors.DataFileDamaged, damaged),
        (errors.DataFileLocked, locked),
        (errors.DataFileFull, full),
        (errors.DataFileUnwritable, unwritable),
    )


def _file_faults() -> tuple[tuple[type[errors.WorldFault], str], ...]:
    too_large = _(
        "The file {file} is too large to be read. Nothing was imported. Split it into smaller ones."
    )
    unclear = _(
        "The meaning of {file} is in doubt. Nothing was imported. Choose what each column means."
    )
    unwritable = _(
        "The file {file} cannot be written."
        " Choose another folder or close the program that uses it."
    )
    return (
        (errors.SheetTooLarge, too_large),
        *_files_without_answers(),
        (errors.SheetUnclear, unclear),
        *_unreadable_files(),
        (errors.OutputFault, unwritable),
    )


def _files_without_answers() -> tuple[tuple[type[errors.WorldFault], str], ...]:
    in_long_form = _(
        "In {file} every question has a row of its own, and nothing tells which rows belong to"
        " one answer. Nothing was imported. Save it with one row for each answer and try again."
    )
    of_counts = _(
        "The file {file} counts how often each score was given, but does not hold the answers."
        " Nothing was imported. Import the list of the answers themselves."
    )
    of_groups = _(
        "The file {file} names groups such as “Promoter”, but no scores. Nothing was imported."
        " A column of scores 0 to 10 is needed."
    )
    of_headers = _(
        "The file {file} has headers, but no answers below them. Nothing was imported."
        " Choose the file that holds the answers."
    )
    without_table = _(
        "No table of answers was found in {file}. Nothing was imported."
        " A column of scores 0 to 10 is needed."
    )
    return (
        (errors.SheetInLongForm, in_long_form),
        (errors.SheetOfCounts, of_counts),
        (errors.SheetOfGroups, of_groups),
        (errors.SheetOfHeaders, of_headers),
        (errors.SheetWithoutTable, without_table),
    )


def _unreadable_files() -> tuple[tuple[type[errors.WorldFault], str], ...]:
    missing = _(
        "The file {file} is not there. Nothing was imported."
        " It may have been moved or renamed: choose it again."
    )
    folder = _("{file} is a folder. Nothing was imported. Choose a file in it.")
    forbidden = _(
        "The file {file} may not be read. Nothing was imported."
        " Copy it to a folder of your own and try again."
    )
    empty = _(
        "The file {file} is empty. Nothing was imported."
        " If it was downloaded, download it once more."
    )
    protected = _(
        "The file {file} is protected by a password. Nothing was imported."
        " Take the password off in Excel, save it and try again."
    )
    unreadable = _(
        "The file {file} is damaged or no spreadsheet. Nothing was imported."
        " Open it in Excel, save it as .xlsx and try again."
    )
    return (
        (errors.SheetMissing, missing),
        (errors.SheetIsFolder, folder),
        (errors.SheetForbidden, forbidden),
        (errors.SheetEmpty, empty),
        (errors.SheetProtected, protected),
        (errors.SheetUnreadable, unreadable),
    )


def _other_kind_sentence(kind: errors.OtherKind) -> str:
    return {
        errors.OtherKind.PDF: _(
            "The file {file} is a PDF, not a spreadsheet. Nothing was imported."
            " Ask for the answers as .xlsx or .csv."
        ),
        errors.OtherKind.PICTURE: _(
            "The file {file} is a picture, not a spreadsheet. Nothing was imported."
            " Ask for the answers as .xlsx or .csv."
        ),
        errors.OtherKind.DOCUMENT: _(
            "The file {file} is a text document, not a spreadsheet. Nothing was imported."
            " Copy its table, paste it into Excel and save that as .xlsx."
        ),
        errors.OtherKind.PRESENTATION: _(
            "The file {file} is a presentation, not a spreadsheet. Nothing was imported."
            " Ask for the answers as .xlsx or .csv."
        ),
        errors.OtherKind.NUMBERS: _(
            "The file {file} was made by Numbers. Nothing was imported."
            " Open it in Numbers, export it to Excel and try again."
        ),
        errors.OtherKind.WEB_PAGE: _(
            "The file {file} is a web page without a table. Nothing was imported."
            " Open it in Excel, save it as .xlsx and try again."
        ),
        errors.OtherKind.XML: _(
            "The file {file} is XML without a table. Nothing was imported."
            " Open it in Excel, save it as .xlsx and try again."
        ),
        errors.OtherKind.ARCHIVE: _(
            "The file {file} is packed. Nothing was imported."
            " Unpack it and choose the file that is in it."
        ),
        errors.OtherKind.DATABASE: _(
            "The file {file} is a database, not a spreadsheet. Nothing was imported."
            " If it is a data file of NPS Desktop, open it instead of importing it."
        ),
    }[kind]
