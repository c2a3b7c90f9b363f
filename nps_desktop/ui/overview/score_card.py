"""The face of the program: the number, said in words, with its sum and its three shares."""

from datetime import date
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from nps_desktop.charting import shares_bar
from nps_desktop.domain.periods import Period
from nps_desktop.domain.shop import Shop
from nps_desktop.domain.summary import Overview
from nps_desktop.domain.tally import FEW, SOME, Tally
from nps_desktop.i18n import _, ngettext
from nps_desktop.reports.formats import signed
from nps_desktop.reports.group_words import group_title
from nps_desktop.reports.sentences import (
    comparison_sentence,
    few_answers_sentence,
    few_answers_words,
    full_sum_sentence,
    interval_runs,
)
from nps_desktop.reports.words import reading_word
from nps_desktop.ui.charts import shares_bar as painter
from nps_desktop.ui.charts.chart_view import ChartView
from nps_desktop.ui.formats import number, percent
from nps_desktop.ui.overview.headings import name_of_before, nobody_in, question_about
from nps_desktop.ui.widgets.card import Card
from nps_desktop.ui.widgets.labels import give, label

LEAST_SHARES = QSize(280, painter.THICK + painter.WORDS)


class ScoreCard(Card):
    """Says what the chosen period says; `latest_wanted` asks for a period that has answers."""

    latest_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.number = label("–", "number")
        self.few = label(few_answers_words(), "small")
        self.words = QLabel()
        self.words.setProperty("role", "lead")
        self.words.setWordWrap(True)
        self.reading = label("", "muted")
        self.sum_button = _link(_("show the sum"))
        self.latest = _link(_("Show the latest month with answers"))
        self.sum = label("", "sum", is_wrapped=True)
        self.shares = ChartView(painter.draw, name=_("Shares of the groups"), least=LEAST_SHARES)
        self.sum_button.setCheckable(True)
        self.sum_button.toggled.connect(self._on_sum_toggled)
        self.latest.clicked.connect(self.latest_wanted)
        self._lay_out()
        for widget in (self.few, self.latest, self.sum, self.sum_button):
            widget.hide()

    def show_tally(self, tally: Tally, period: Period, today: date) -> None:
        """Show what the eleven counts alone can tell."""
        self.heading.setText(question_about(period, today))
        self.number.setText(signed(tally.shown_nps))
        is_few = tally.total < FEW
        give(self.number, "few", "true" if is_few else "false")
        self.few.setVisible(is_few and tally.total > 0)
        self.words.setText(_as_paragraph(_words_of(tally) or escape(nobody_in(period, today))))
        self.sum.setText(_spaced(full_sum_sentence(tally)))
        self.sum_button.setVisible(tally.total > 0)
        self.latest.hide()
        self.shares.setVisible(tally.total > 0)
        self.shares.show_chart(shares_bar(tally), _shares_in_words(tally))

    def show_overview(self, overview: Overview, today: date) -> None:
        """Add the comparison, the reading and the target."""
        tally = overview.tally
        self.show_tally(tally, overview.scope.period, today)
        self.latest.setVisible(not tally.total)
        self.reading.setText(_reading_of(tally, overview.shop))
        if tally.total and overview.before and overview.before.total:
            name = name_of_before(overview.scope.period, today)
            compared = comparison_sentence(overview.before, tally, name=name)
            self.words.setText(_as_paragraph(f"{_words_of(tally)} {escape(compared)}"))

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(4)
        line.addWidget(self.reading)
        line.addWidget(self.sum_button)
        line.addWidget(self.latest)
        line.addStretch(1)
        said = QVBoxLayout()
        said.setSpacing(8)
        said.addWidget(self.words)
        said.addLayout(line)
        said.addStretch(1)
        figure = QVBoxLayout()
        figure.setSpacing(0)
        figure.addWidget(self.number)
        figure.addWidget(self.few)
        figure.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(28)
        row.addLayout(figure)
        row.addLayout(said, 1)
        self.body.addLayout(row)
        self.body.addWidget(self.sum)
        self.body.addStretch(1)
        self.body.addWidget(self.shares)

    def _on_sum_toggled(self, is_open: bool) -> None:
        self.sum.setVisible(is_open)
        self.sum_button.setText(_("hide the sum") if is_open else _("show the sum"))


def _words_of(tally: Tally) -> str:
    """How many answers, and between which values the true number lies; "" without answers."""
    if not tally.total:
        return ""
    runs = interval_runs(tally)
    interval = "".join(
        f"<span style='font-weight: 600'>{escape(run.text)}</span>"
        if run.is_strong
        else escape(run.text)
        for run in runs
    )
    return f"{escape(_how_many(tally))} {interval}"


def _as_paragraph(markup: str) -> str:
    return f'<p style="line-height: 124%">{markup}</p>'


def _how_many(tally: Tally) -> str:
    if tally.total < SOME:
        return few_answers_sentence(tally)
    # TRANSLATORS: a whole sentence
    return ngettext("{count} answer.", "{count} answers.", tally.total).format(
        count=number(tally.total)
    )


def _reading_of(tally: Tally, shop: Shop) -> str:
    """ "Good · target +50 ·", what stands before the button that shows the sum."""
    parts = []
    if tally.nps is not None and tally.total >= FEW:
        word = reading_word(shop.reading_of(tally.nps))
        parts.append(word)
    if shop.target is not None:
        parts.append(_("target {score}").format(score=signed(shop.target)))
    line = "".join(f"{part} · " for part in parts) if tally.total else ""
    return f"{line[:1].upper()}{line[1:]}"


def _shares_in_words(tally: Tally) -> str:
    return ", ".join(
        f"{group_title(segment.group)} {percent(segment.percent)}" for segment in shares_bar(tally)
    )


def _spaced(sentence: str) -> str:
    """One step of the sum a line."""
    return sentence.replace("; ", ";\n")


def _link(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    return button
