"""What the owner should know of a file that goes in all the same, in sentences."""

from nps_desktop.domain.batches import Notice, NoticeKind
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.formats import count_text

MOST_NAMES = 6


def notice_sentence(notice: Notice) -> str:
    """Return the sentence of a notice: how often it is so, and what it speaks of."""
    sentence = _sentences(notice.count)[notice.kind]
    return sentence.format(count=count_text(notice.count), names=_listed(notice.names))


def _sentences(count: int) -> dict[NoticeKind, str]:
    return {
        NoticeKind.BYTES_REPLACED: ngettext(
            "{count} damaged character was replaced by �.",
            "{count} damaged characters were replaced by �.",
            count,
        ),
        NoticeKind.ZEROS_LOST: ngettext(
            "No score is 0, and {count} row has none: older versions of that form left zeros"
            " out. See whether that answer was a 0.",
            "No score is 0, and {count} rows have none: older versions of that form left zeros"
            " out. See whether some of those answers were a 0.",
            count,
        ),
        NoticeKind.COLUMNS_UNUSED: ngettext(
            "{count} column is not imported: {names}.",
            "{count} columns are not imported: {names}.",
            count,
        ),
        NoticeKind.GROUPS_DISAGREE: ngettext(
            "In {count} row the group in “{names}” is not that of the score. The score counts.",
            "In {count} rows the group in “{names}” is not that of the score. The score counts.",
            count,
        ),
        NoticeKind.REPEATED_IDS: ngettext(
            "{count} row repeats the response number of an earlier row and counts once.",
            "{count} rows repeat the response number of an earlier row and count once.",
            count,
        ),
        NoticeKind.SHEETS_HIDDEN: ngettext(
            "{count} hidden sheet holds answers too and is not imported: {names}.",
            "{count} hidden sheets hold answers too and are not imported: {names}.",
            count,
        ),
        NoticeKind.PHONES_UNDIALLED: ngettext(
            "In {count} row the phone number is no number: this customer cannot be called.",
            "In {count} rows the phone number is no number: these customers cannot be called.",
            count,
        ),
    }


def _listed(names: tuple[str, ...]) -> str:
    """A file of a hundred columns is not read out."""
    listed = ", ".join(names[:MOST_NAMES])
    return _("{names} and others").format(names=listed) if len(names) > MOST_NAMES else listed
