"""The head of the thank-you page: what it is for, and its lists with their counts."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from nps_desktop.domain.thanks import MOST_COUNTED, ThankList, ThankPage
from nps_desktop.i18n import _
from nps_desktop.ui.formats import number
from nps_desktop.ui.thanks.thank_words import list_name
from nps_desktop.ui.widgets.chips import Chip, Chips
from nps_desktop.ui.widgets.labels import label


class ThanksHeading(QWidget):
    """The lists stand where those of the calls do, the sentence below them."""

    def __init__(self) -> None:
        super().__init__()
        self.chips = Chips([Chip(which, list_name(which)) for which in ThankList], _("Lists"))
        why = label(
            _(
                "Thank them within a week, while they remember the visit, and ask only the happy"
                " ones for a review."
            ),
            "muted",
            is_wrapped=True,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.chips)
        column.addWidget(why)

    def show_counts(self, page: ThankPage) -> None:
        """Say how many each list holds."""
        counts = {
            ThankList.NOT_ASKED: page.not_asked,
            ThankList.ASKED: page.asked,
            ThankList.ALL: page.total,
        }
        for which, count in counts.items():
            many = _many(min(count, MOST_COUNTED), is_open_ended=count > MOST_COUNTED)
            self.chips.word(which, f"{list_name(which)}  {many}")


def _many(count: int, *, is_open_ended: bool) -> str:
    return f"{number(count)}+" if is_open_ended else number(count)
