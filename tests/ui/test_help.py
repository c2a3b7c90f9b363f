"""The help: a page for each page of the window, found, shown, and never a way out."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from pytestqt.qtbot import QtBot

from nps_desktop import i18n
from nps_desktop.ui.help_window import TOPIC_OF, HelpTopic, HelpWindow, help_file, help_pages
from nps_desktop.ui.page_keys import PageKey
from nps_desktop.ui.tasks import Tasks
from tests.ui.conftest import Settle


@pytest.fixture
def help_window(tasks: Tasks, settle: Settle, qtbot: QtBot) -> HelpWindow:
    """The help, open at the overview."""
    made = HelpWindow(None, tasks)
    qtbot.addWidget(made)
    made.show_topic(HelpTopic.OVERVIEW)
    settle()
    return made


def test_every_page_of_the_window_has_its_help() -> None:
    assert set(TOPIC_OF) == set(PageKey)


@pytest.mark.parametrize("topic", HelpTopic)
def test_every_topic_is_written_and_says_what_it_is_about(topic: HelpTopic) -> None:
    text = help_file(topic).read_text(encoding="utf-8")
    assert text.startswith("# ")
    assert len(text) > 300


@pytest.mark.parametrize("topic", HelpTopic)
def test_links_lead_to_topics_and_nowhere_else(topic: HelpTopic) -> None:
    text = help_file(topic).read_text(encoding="utf-8")
    assert "://" not in text
    for target in re.findall(r"\]\(([^)]*)\)", text):
        assert target.removesuffix(".md") in set(HelpTopic)


def test_every_topic_has_a_title() -> None:
    assert all(page.title for page in help_pages())


def test_a_topic_wanted_before_the_pages_are_read_is_shown_then(
    tasks: Tasks, settle: Settle, qtbot: QtBot
) -> None:
    made = HelpWindow(None, tasks)
    qtbot.addWidget(made)
    made.show_topic(HelpTopic.SCORE)
    settle()
    assert made.topic is HelpTopic.SCORE
    assert made.topics.currentItem().text() == help_pages()[-1].title


@pytest.mark.parametrize("language", i18n.LANGUAGES)
def test_every_language_finds_a_page(language: str) -> None:
    i18n.use(language)
    assert all(help_file(topic).is_file() for topic in HelpTopic)


def test_the_keys_choose_a_topic(help_window: HelpWindow, qtbot: QtBot) -> None:
    assert help_window.topic is HelpTopic.OVERVIEW
    help_window.topics.setFocus()
    qtbot.keyClick(help_window.topics, Qt.Key.Key_Down)
    assert help_window.topic is HelpTopic.ENTRY
    assert "stack of cards" in help_window.text.toPlainText()


def test_its_own_links_are_followed(help_window: HelpWindow) -> None:
    help_window.text.anchorClicked.emit(QUrl("score.md"))
    assert help_window.topic is HelpTopic.SCORE


@pytest.mark.parametrize(
    "link", ["https:" + "//example.org/score.md", "file:///etc/passwd", "elsewhere.md"]
)
def test_no_link_leads_out(help_window: HelpWindow, link: str) -> None:
    help_window.text.anchorClicked.emit(QUrl(link))
    assert help_window.topic is HelpTopic.OVERVIEW


def test_the_help_lies_where_the_program_looks() -> None:
    assert help_file(HelpTopic.SCORE).parent.name == "en"
    assert isinstance(help_file(HelpTopic.SCORE), Path)
