"""The history of a case: each thing that happened, dated and named, newest first."""

from datetime import datetime, tzinfo

from PySide6.QtWidgets import QGridLayout, QWidget

from nps_desktop.domain.followups import Case, Event
from nps_desktop.i18n import _
from nps_desktop.reports.call_words import closing_name, event_name
from nps_desktop.ui.followups.due_words import given_words, when_words
from nps_desktop.ui.widgets.labels import label


class HistoryList(QWidget):
    """Lines of two columns: when and who, and what happened."""

    def __init__(self) -> None:
        super().__init__()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self.lines: tuple[str, ...] = ()

    def show_history(self, case: Case, now: datetime, zone: tzinfo) -> None:
        """Show what happened, the answer itself at the foot."""
        while (item := self._grid.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        followup = case.followup
        rows = [
            (_signed(when_words(event.at, now, zone), event.by), _happened(event, now, zone))
            for event in reversed(followup.events)
        ]
        gave = _("Gave {score}").format(score=case.answer.response.score)
        rows.append((given_words(case.answer.response, now, zone), gave))
        self.lines = tuple(f"{when} {what}" for when, what in rows)
        self._grid.addWidget(label(_("History"), "label"), 0, 0)
        for row, (when, what) in enumerate(rows, start=1):
            self._grid.addWidget(label(when, "small"), row, 0)
            self._grid.addWidget(label(what, is_wrapped=True), row, 1)


def _signed(when: str, by: str) -> str:
    return _("{when} · {name}").format(when=when, name=by) if by else when


def _happened(event: Event, now: datetime, zone: tzinfo) -> str:
    if event.closing:
        return _("Closed: {how}").format(how=closing_name(event.closing))
    parts = [event_name(event.kind)]
    if event.note:
        parts.append(_("“{comment}”").format(comment=event.note))
    if event.try_again_at:
        when = when_words(event.try_again_at, now, zone)
        parts.append(_("try again {when}").format(when=when))
    return " · ".join(parts)
