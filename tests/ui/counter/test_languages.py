"""The counter speaks the languages that the shop chose, and the program keeps its own."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from nps_desktop import i18n
from nps_desktop.domain.shop import Shop
from nps_desktop.i18n import OWN_NAMES
from nps_desktop.reports.words import standard_question
from nps_desktop.ui.counter.languages import kept_as, languages_of
from tests.ui.counter.conftest import SHOP, SOON, Opens, tap


def danish_question() -> str:
    with i18n.speaking("da"):
        return standard_question()


def test_each_language_is_named_in_itself(opens: Opens) -> None:
    counter = opens(replace(SHOP, counter_languages="da sv nb de en"))
    names = [button.text() for button in counter.question.languages.values()]
    assert names == [OWN_NAMES[each] for each in ("da", "sv", "nb", "de", "en")]
    assert counter.question.languages["da"].isChecked()


def test_one_language_needs_no_button(opens: Opens) -> None:
    counter = opens(replace(SHOP, counter_languages="da"))
    assert counter.question.question.text() == danish_question()
    assert not any(button.isVisible() for button in counter.question.languages.values())


def test_a_customer_takes_another_language_and_the_next_has_the_first_again(
    opens: Opens, qtbot: QtBot
) -> None:
    counter = opens(thanks=SOON)
    english = counter.question.question.text()
    tap(counter.question.languages["da"])
    assert counter.question.question.text() == danish_question()
    assert i18n.language() == "en"
    counter.choose(9)
    tap(counter.more.skip)
    qtbot.waitUntil(lambda: counter.step is counter.question)
    assert counter.question.question.text() == english
    assert counter.question.languages["en"].isChecked()


def test_who_only_takes_a_language_and_goes_leaves_the_first(opens: Opens, qtbot: QtBot) -> None:
    counter = opens(idle=SOON)
    tap(counter.question.languages["da"])
    qtbot.waitUntil(lambda: counter.question.question.text() == standard_question())


def test_the_shops_own_question_is_asked_in_the_programs_language_alone(opens: Opens) -> None:
    counter = opens(replace(SHOP, question="Would you come again?"))
    assert counter.question.question.text() == "Would you come again?"
    tap(counter.question.languages["da"])
    assert counter.question.question.text() == danish_question()
    tap(counter.question.languages["en"])
    assert counter.question.question.text() == "Would you come again?"


def test_the_programs_language_is_the_usual_one() -> None:
    i18n.use("sv")
    assert languages_of(Shop()) == ("sv",)


@pytest.mark.parametrize(
    ("kept", "languages"),
    [("da en", ("da", "en")), ("en da en xx", ("en", "da")), ("xx", ("en",)), ("", ("en",))],
)
def test_a_strange_data_file_names_no_strange_language(
    kept: str, languages: tuple[str, ...]
) -> None:
    assert languages_of(Shop(counter_languages=kept)) == languages


def test_languages_are_kept_in_their_order() -> None:
    assert languages_of(Shop(counter_languages=kept_as(("de", "da")))) == ("de", "da")
