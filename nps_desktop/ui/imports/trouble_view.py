"""What stands in place of the rows where a file cannot be imported, and the way on from there."""

from PySide6.QtCore import Signal

from nps_desktop.errors import DataFileFault, WorldFault
from nps_desktop.i18n import _
from nps_desktop.ui.widgets.empty_state import EmptyState
from nps_desktop.ui.wording import fault_sentence


class TroubleView(EmptyState):
    """Says why there are no rows; its button tries again, or leads on.

    `again_wanted` tells that the same file shall be tried again, `next_wanted` that the next of
    several is wanted, `other_file_wanted` that another is to be chosen.
    """

    again_wanted = Signal()
    next_wanted = Signal()
    other_file_wanted = Signal()

    def __init__(self) -> None:
        super().__init__("triangle-alert")
        self._way_on = self.other_file_wanted
        self.act_wanted.connect(lambda: self._way_on.emit())

    def tell(self, fault: WorldFault, *, has_more: bool) -> None:
        """Say what is wrong with the file, or with what holds the answers."""
        if isinstance(fault, DataFileFault):
            self._way_on = self.again_wanted
            self.say(_("The answers cannot be opened"), fault_sentence(fault), _("Try again"))
        else:
            self.refuse(fault_sentence(fault), has_more=has_more)

    def refuse(self, sentence: str, *, has_more: bool) -> None:
        """Say why this file has no rows to import."""
        self._way_on = self.next_wanted if has_more else self.other_file_wanted
        act = _("Go on with the next file") if has_more else _("Choose another file…")
        self.say(_("This file cannot be imported"), sentence, act)
