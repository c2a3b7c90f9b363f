"""The question before mended rows are thrown away: an hour's work hangs on one key otherwise."""

from PySide6.QtWidgets import QWidget

from nps_desktop.i18n import _, ngettext
from nps_desktop.ui import ask
from nps_desktop.ui.formats import number


def may_lose(parent: QWidget, mends: int) -> bool:
    """Ask whether as many mended values may be lost; where there are none, nobody is asked."""
    if not mends:
        return True
    sentence = ngettext(
        "{count} value that you mended is not imported yet. It is lost when you leave now.",
        "{count} values that you mended are not imported yet. They are lost when you leave now.",
        mends,
    ).format(count=number(mends))
    return ask.confirm(parent, _("Leave without importing"), sentence, _("Leave without importing"))
