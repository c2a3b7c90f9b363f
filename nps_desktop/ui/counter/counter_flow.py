"""How one customer after the other goes through the counter."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from nps_desktop.domain.responses import Response
from nps_desktop.domain.shop import Shop
from nps_desktop.ui.counter.countdown import Countdown
from nps_desktop.ui.counter.counter_window import CounterWindow
from nps_desktop.ui.counter.pace import Pace
from nps_desktop.ui.counter.view import CounterView
from nps_desktop.ui.counter.visit import Visit
from nps_desktop.ui.counter.visits import Visits


class CounterFlow(QObject):
    """Leads from the question to the thanks and back; `opened` tells that the PIN was right.

    `rested` tells that the question stands there again and nobody is at the counter.
    """

    opened = Signal()
    rested = Signal()

    def __init__(self, window: CounterWindow, visits: Visits, location: str, pace: Pace) -> None:
        super().__init__(window)
        self._window = window
        self._visits = visits
        self._location = location
        self._pace = pace
        self._visit: Visit | None = None
        self._asks_more = True
        self._clock = Countdown(self)
        self._settling = QTimer(self, singleShot=True, interval=pace.settle)
        self._connect()
        window.turn_to(window.question)

    def use_shop(self, shop: Shop) -> None:
        """Ask what the shop asks from now on."""
        self._asks_more = shop.counter_asks_comment or shop.counter_asks_phone
        self._window.use_shop(shop)

    @property
    def is_at_rest(self) -> bool:
        """Whether nobody is at the counter."""
        return self._visit is None and self._window.stack.currentWidget() is self._window.question

    def ask_for_pin(self) -> None:
        """Keep what this customer has said so far, and ask who wants to leave."""
        self._end_visit()
        self._turn(self._window.pad, self._pace.idle)

    def _on_score_chosen(self, score: int) -> None:
        if self._settling.isActive():
            self._mark()
            return
        self._take(
            replace(self._visit, score=score)
            if self._visit
            else self._visits.begin(score, self._location)
        )
        if self._asks_more:
            self._ask_more(score)
        else:
            self._window.thanks.show_answer(score, wants_call=False)
            self._turn(self._window.thanks, self._pace.change, is_renewable=False)

    def _ask_more(self, score: int) -> None:
        """Ask why; after a tap the cursor is there at once, unless the keyboard is the owner's."""
        window = self._window
        window.more.show_score(score)
        self._turn(window.more, self._time_to_write)
        if window.covers_the_owner and not window.question.is_typed:
            window.more.first_field().setFocus()

    @property
    def _time_to_write(self) -> int:
        said = self._window.more.said
        return self._pace.writing if said.comment or said.phone else self._pace.idle

    def _on_written(self) -> None:
        if self._window.stack.currentWidget() is self._window.more:
            self._clock.start(self._time_to_write)

    def _on_change_wanted(self) -> None:
        if not self._settling.isActive():
            self._turn(self._window.question, self._pace.idle)
            self._mark()

    def _on_sent(self) -> None:
        if self._visit is None or self._settling.isActive():
            return
        more = self._window.more
        more.commit()
        visit = replace(self._visit, said=more.said)
        judged = visit.judged()
        if not isinstance(judged, Response):
            more.say_problems(judged)
            return
        self._take(visit)
        self._thank(wants_call=judged.wants_call and bool(judged.phone))

    def _on_skipped(self) -> None:
        if not self._settling.isActive():
            self._window.more.clear()
            self._thank(wants_call=False)

    def _thank(self, *, wants_call: bool) -> None:
        self._window.thanks.show_answer(None, wants_call=wants_call)
        self._turn(self._window.thanks, self._pace.thanks, is_renewable=False)

    def _on_language_chosen(self, language: str) -> None:
        self._window.speak(language)
        # Whoever goes away now leaves the first language to the next.
        self._clock.start(self._pace.idle)

    def _on_settled(self) -> None:
        """Let somebody who types go on typing; a digit that is held is not written."""
        more = self._window.more
        if self._window.stack.currentWidget() is more and self._window.question.is_typed:
            more.first_field().setFocus()

    def _on_time_over(self) -> None:
        window = self._window
        was_typed_in = window.stack.currentWidget() in (window.more, window.pad)
        self._begin_again()
        if was_typed_in and self._pace.late:
            window.question.expect_late_keys(self._pace.late)

    def _begin_again(self) -> None:
        self._end_visit()
        self._window.speak(self._window.languages[0])
        self._turn(self._window.question)
        self._mark()
        self.rested.emit()

    def _end_visit(self) -> None:
        """Keep what was written and not sent, and leave nothing of it on the screen."""
        more = self._window.more
        more.commit()
        if self._visit:
            self._take(replace(self._visit, said=more.said))
        self._visit = None
        more.clear()

    def _take(self, visit: Visit) -> None:
        if visit != self._visit:
            self._visit = visit
            self._visits.put(visit)

    def _mark(self) -> None:
        self._window.question.board.mark(self._visit.score if self._visit else None)

    def _turn(self, view: CounterView, milliseconds: int = 0, *, is_renewable: bool = True) -> None:
        """Show a step; it ends by itself after so long, unless that is 0."""
        self._window.turn_to(view)
        self._settling.stop()
        if self._pace.settle:
            self._settling.start()
        else:
            self._on_settled()
        if milliseconds:
            self._clock.start(milliseconds, is_renewable=is_renewable)
        else:
            self._clock.stop()
            self._window.bar.show_share(0)

    def _on_tick(self, share: float) -> None:
        window = self._window
        if not self.is_at_rest:
            window.bar.show_share(share)
            window.more.show_left(max(1, round(self._clock.milliseconds_left / 1000)))

    def _connect(self) -> None:
        window = self._window
        self._clock.watch(*window.touchables)
        self._clock.ticked.connect(self._on_tick)
        self._clock.ended.connect(self._on_time_over)
        self._settling.timeout.connect(self._on_settled)
        window.leave_wanted.connect(self.ask_for_pin)
        window.question.score_chosen.connect(self._on_score_chosen)
        window.question.language_chosen.connect(self._on_language_chosen)
        window.more.written.connect(self._on_written)
        window.more.sent.connect(self._on_sent)
        window.more.skipped.connect(self._on_skipped)
        window.more.change_wanted.connect(self._on_change_wanted)
        window.thanks.change_wanted.connect(self._on_change_wanted)
        window.pad.opened.connect(self.opened)
        window.pad.given_up.connect(self._begin_again)
