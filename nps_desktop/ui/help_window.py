"""The help: one short page for each part of the program, in the program's language."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import (
    QFont,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QWidget,
)

from nps_desktop.i18n import _, language
from nps_desktop.paths import resource
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.tasks import Tasks
from nps_desktop.ui.theme import FAMILY

SIZE = (860, 640)
LIST_WIDTH = 208
LINE_HEIGHT = 150
_HEADING_SIZES = {1: 24, 2: 16, 3: 14}


class HelpTopic(StrEnum):
    """A page of the help; its value is the name of its file."""

    OVERVIEW = "overview"
    ENTRY = "entry"
    RESPONSES = "responses"
    FOLLOWUPS = "followups"
    MEASURES = "measures"
    THANKS = "thanks"
    SUMMARY = "summary"
    IMPORT = "import"
    COUNTER = "counter"
    SETTINGS = "settings"
    SCORE = "score"


TOPIC_OF = {
    PageKey.OVERVIEW: HelpTopic.OVERVIEW,
    PageKey.ENTRY: HelpTopic.ENTRY,
    PageKey.RESPONSES: HelpTopic.RESPONSES,
    PageKey.FOLLOWUPS: HelpTopic.FOLLOWUPS,
    PageKey.MEASURES: HelpTopic.MEASURES,
    PageKey.THANKS: HelpTopic.THANKS,
    PageKey.SUMMARY: HelpTopic.SUMMARY,
    PageKey.IMPORTS: HelpTopic.IMPORT,
}


def help_file(topic: HelpTopic) -> Path:
    """Return the file of a topic in the language in use, or in English where that lacks it."""
    spoken = resource(f"help/{language()}/{topic}.md")
    return spoken if spoken.is_file() else resource(f"help/en/{topic}.md")


@dataclass(frozen=True, slots=True)
class HelpPage:
    """What is written about a topic, as Markdown."""

    text: str

    @property
    def title(self) -> str:
        """The first heading."""
        return self.text.partition("\n")[0].lstrip("# ").strip()


def help_pages() -> tuple[HelpPage, ...]:
    """Read what is written about every topic, in their order."""
    return tuple(HelpPage(help_file(topic).read_text(encoding="utf-8")) for topic in HelpTopic)


class HelpWindow(QDialog):
    """The topics at the left, the chosen one beside them; stays open beside the work.

    `topic` is the one that is shown, or that is shown once the pages are read.
    """

    def __init__(self, parent: QWidget | None, tasks: Tasks) -> None:
        super().__init__(parent)
        self._pages: tuple[HelpPage, ...] = ()
        self.topic = HelpTopic.OVERVIEW
        self.setWindowTitle(_("Help"))
        self.resize(*SIZE)
        self.topics = QListWidget()
        self.topics.setObjectName("help_topics")
        self.topics.setFixedWidth(LIST_WIDTH)
        self.topics.setAccessibleName(_("Topics"))
        self.text = QTextBrowser()
        self.text.setObjectName("help_text")
        # Nothing in the help leads out of the program; its own links are followed by hand.
        self.text.setOpenLinks(False)
        self.text.setAccessibleName(_("Help"))
        self._lay_out()
        self.topics.currentItemChanged.connect(self._on_topic_chosen)
        self.text.anchorClicked.connect(self._on_link)
        tasks.compute(self, help_pages, self._show_pages)

    def show_topic(self, topic: HelpTopic) -> None:
        """Turn to a topic and come to the front."""
        self.topic = topic
        self._turn()
        self.show()
        self.activateWindow()
        self.text.setFocus()

    def _show_pages(self, pages: tuple[HelpPage, ...]) -> None:
        self._pages = pages
        wanted = self.topic
        for page in pages:
            self.topics.addItem(QListWidgetItem(page.title))
        self.topic = wanted
        self._turn()

    def _turn(self) -> None:
        if self._pages:
            self.topics.setCurrentRow(list(HelpTopic).index(self.topic))

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.topics)
        row.addWidget(self.text, 1)

    def _on_topic_chosen(self) -> None:
        row = self.topics.currentRow()
        self.topic = list(HelpTopic)[row]
        self.text.setMarkdown(self._pages[row].text)
        document = self.text.document()
        document.setDocumentMargin(32)
        block = document.begin()
        while block.isValid():
            _dress(block)
            block = block.next()
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _on_link(self, link: QUrl) -> None:
        name = link.path().removesuffix(".md")
        if link.isRelative() and name in set(HelpTopic):
            self.show_topic(HelpTopic(name))


def _dress(block: QTextBlock) -> None:
    """Give a block air, and a heading its size."""
    cursor = QTextCursor(block)
    shape = block.blockFormat()
    level = shape.headingLevel()
    shape.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    shape.setTopMargin(20 if level > 1 else 4 if block.previous().textList() else 0)
    shape.setBottomMargin(4 if block.textList() or level > 1 else 10)
    cursor.setBlockFormat(shape)
    _lighten(block)
    if level:
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        letters = cursor.charFormat()
        # Markdown makes headings larger by steps; here they have a size of their own.
        letters.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
        font = QFont(FAMILY)
        font.setPixelSize(_HEADING_SIZES.get(level, 14))
        font.setWeight(QFont.Weight.DemiBold)
        letters.setFont(font)
        cursor.setCharFormat(letters)


def _lighten(block: QTextBlock) -> None:
    """Make what Markdown makes bold semibold, the heaviest weight that the program brings."""
    heavy = []
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        if fragment.charFormat().fontWeight() > QFont.Weight.DemiBold:
            heavy.append((fragment.position(), fragment.length()))
        place += 1  # noqa: SIM113 - Qt's iterator, not a number
    for start, length in heavy:
        cursor = QTextCursor(block)
        cursor.setPosition(start)
        cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
        letters = QTextCharFormat()
        letters.setFontWeight(QFont.Weight.DemiBold)
        cursor.mergeCharFormat(letters)
