"""The overview: the number in words, the distribution, time, calls, locations, the newest words."""

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from nps_desktop.domain.changes import Change
from nps_desktop.domain.measures import Promise
from nps_desktop.domain.periods import Month
from nps_desktop.domain.responses import StoredResponse
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.summary import Overview
from nps_desktop.domain.tally import Tally
from nps_desktop.i18n import _
from nps_desktop.ui.actions import Command
from nps_desktop.ui.overview.cards import Cards, fit
from nps_desktop.ui.overview.distribution_card import DistributionCard
from nps_desktop.ui.overview.followup_card import FollowUpCard
from nps_desktop.ui.overview.guess_card import GuessCard
from nps_desktop.ui.overview.locations_card import LocationsCard
from nps_desktop.ui.overview.score_card import ScoreCard
from nps_desktop.ui.overview.welcome import Welcome
from nps_desktop.ui.overview.words_card import WordsCard
from nps_desktop.ui.page import Page, Surroundings
from nps_desktop.ui.page_keys import Destination, PageKey
from nps_desktop.ui.theme import PAGE_MARGINS
from nps_desktop.ui.widgets.board import Board
from nps_desktop.ui.widgets.margin_scroll_area import MarginScrollArea
from nps_desktop.ui.widgets.trend_card import TrendCard

A_CHOICE = 2
MINUTE = 60_000


class OverviewPage(Page):
    """Shows what is known at once, then the figures, then the words and the calls."""

    def __init__(self, around: Surroundings) -> None:
        super().__init__(around)
        self._latest_month: Month | None = None
        self._shop = Shop()
        self._day = self.scope.today()
        self.minute = QTimer(self, interval=MINUTE)
        self._is_guessing_anew = False
        self.guess = GuessCard()
        self.score = ScoreCard()
        self.distribution = DistributionCard()
        self.trend = TrendCard()
        self.followups = FollowUpCard()
        self.locations = LocationsCard()
        self.words = WordsCard()
        self.welcome = Welcome()
        for card in (self.guess, self.locations):
            card.hide()
        cards = Cards(
            guess=self.guess,
            score=self.score,
            distribution=self.distribution,
            trend=self.trend,
            followups=self.followups,
            locations=self.locations,
            words=self.words,
        )
        self._board = Board(cards.rows_at, waiting=(self.guess, self.locations))
        self._content = MarginScrollArea(PAGE_MARGINS[2])
        self._content.setWidget(self._board)
        self._stack = QStackedLayout(self)
        for page in (QWidget(), self._content, self.welcome):
            self._stack.addWidget(page)
        self._connect()

    def read_again(self) -> None:
        """Show the counts that are known already, where nothing stands yet, and ask for all."""
        if self.tally.tally:
            self._on_counted(self.tally.tally)
        self._day = self.scope.today()
        scope = self.scope.scope
        ask = self.tasks.read_newest
        ask(self, lambda w: w.summaries.overview(scope), self._show, replaces="figures")
        ask(self, lambda w: w.summaries.newest_words(scope), self._show_words, replaces="words")
        self._read_calls()

    def _read_calls(self) -> None:
        scope = self.scope.scope
        self.tasks.read_newest(
            self, lambda w: w.measuring.promise(scope), self._show_calls, replaces="calls"
        )

    def _on_minute(self) -> None:
        """Calls fall due by themselves, and what was said today becomes yesterday's."""
        if self._day != self.scope.today():
            self._read_or_remember()
        elif self.isVisible():
            self._read_calls()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the cards where there is room for them."""
        super().resizeEvent(event)
        fit(self._board, self.height())
        self._board.arrange(self.width())

    def _show_tally(self, tally: Tally) -> None:
        self.score.show_tally(tally, self.scope.scope, self.scope.today())
        self.distribution.show_tally(tally)
        self._stack.setCurrentWidget(self._content)

    def _show(self, overview: Overview) -> None:
        self._latest_month = overview.newest_month
        self._ask_to_guess(overview.shop)
        if not overview.has_answers:
            self._stack.setCurrentWidget(self.welcome)
            return
        self._show_tally(overview.tally)
        self.score.show_overview(overview, self.scope.today())
        self.trend.show_trend(overview.trend)
        self.locations.show_locations(overview.locations, overview.scope.location)
        self.locations.setVisible(len(overview.locations) >= A_CHOICE)
        self._board.arrange(self.width())

    def _ask_to_guess(self, shop: Shop) -> None:
        """Ask until there was an answer, before the first card on the page that greets."""
        self._shop = shop
        self.welcome.guess.setVisible(not shop.is_guess_asked)
        self.guess.setVisible(self._is_guessing_anew or not shop.is_guess_asked)

    def _show_words(self, answers: tuple[StoredResponse, ...]) -> None:
        self.words.show_answers(answers, self.scope.today())

    def _show_calls(self, promise: Promise) -> None:
        self.followups.show_promise(promise)

    def _on_counted(self, tally: Tally) -> None:
        """Before the data file is read the first counts are shown alone."""
        if tally.total and self._stack.currentWidget() is not self._content:
            self._show_tally(tally)

    def _on_latest_wanted(self) -> None:
        if self._latest_month:
            self.scope.choose(self._latest_month.period)

    def _on_location_wanted(self, location: str | None) -> None:
        """Whoever takes the chosen one again wants all of them back."""
        self.scope.choose_location(None if location == self.scope.location else location)

    def _on_change_wanted(self) -> None:
        self._is_guessing_anew = True
        self.guess.show_guess(self._shop.guess)
        self._show_question(True)
        self._content.ensureWidgetVisible(self.guess)
        self.guess.button(self._shop.guess or 0).setFocus()

    def _on_guessed(self, guess: int | None) -> None:
        """Keep the guess; "not now" keeps the one before, and is kept where there was none."""
        self._is_guessing_anew = False
        # Hidden with the keys on it, the question would hand them on to the end of the page.
        self.score.sum_button.setFocus()
        self._show_question(False)
        self._content.verticalScrollBar().setValue(0)
        if guess is not None or not self._shop.is_guess_asked:
            told = _kept_words(guess)
            self.tasks.write(
                self,
                lambda workspace: workspace.shop.keep_guess(guess),
                lambda change: self._tell(told, change),
            )

    def _show_question(self, is_shown: bool) -> None:
        self.guess.setVisible(is_shown)
        self.welcome.guess.setVisible(is_shown)
        self._board.arrange(self.width())

    def _tell(self, told: str, change: Change) -> None:
        self.messages.tell(told, change.undo, deed=_("your guess"))

    def _connect(self) -> None:
        self.minute.timeout.connect(self._on_minute)
        self.minute.start()
        self.tally.counted.connect(self._on_counted)
        self.guess.guessed.connect(self._on_guessed)
        self.welcome.guess.guessed.connect(self._on_guessed)
        self.score.latest_wanted.connect(self._on_latest_wanted)
        self.score.guess.change_wanted.connect(self._on_change_wanted)
        self.trend.period_wanted.connect(self.scope.choose)
        self.locations.location_wanted.connect(self._on_location_wanted)
        self.followups.list_wanted.connect(
            lambda: self.page_wanted.emit(Destination(PageKey.FOLLOWUPS))
        )
        self.words.opened.connect(
            lambda answer: self.page_wanted.emit(Destination(PageKey.RESPONSES, answer))
        )
        self.welcome.entry_wanted.connect(lambda: self.page_wanted.emit(Destination(PageKey.ENTRY)))
        self.welcome.import_wanted.connect(lambda: self.commanded.emit(Command.IMPORT))


def _kept_words(guess: int | None) -> str:
    if guess is None:
        return _("You are not asked again. A guess can be given in the settings.")
    return _("Your guess is kept. You find it in the settings.")
