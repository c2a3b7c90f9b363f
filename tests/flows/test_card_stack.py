"""A stack of cards after closing time: typed blind, key by key, to its end, and over a restart."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from nps_desktop.domain.responses import Response
from nps_desktop.domain.stacks import VoidCard, VoidReason
from nps_desktop.services.workspace import Workspace
from nps_desktop.ui.entry.entry_page import EntryPage
from nps_desktop.ui.page_keys import PageKey
from tests.flows.conftest import Stage

CTRL = Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


def at_the_cards(stage: Callable[[], Stage]) -> Stage:
    """The program, its page for new answers open, the cursor in the score."""
    shop = stage()
    shop.press(KEY.Key_2, CTRL)
    shop.settle()
    shop.pressed = 0
    return shop


def page_of(shop: Stage) -> EntryPage:
    page = shop.window.open_page(PageKey.ENTRY)
    assert isinstance(page, EntryPage)
    return page


def typed(shop: Stage) -> str:
    """How far the stack is, as the header says it."""
    return page_of(shop).header.bar.accessibleName()


def answers(shop: Stage) -> list[Response]:
    """Every answer of the data file, once the program is closed, as they were entered."""
    shop.settle()
    shop.program.close()
    workspace = Workspace.open(shop.home / "answers.nps")
    everything = sorted(workspace.responses.every(), key=lambda answer: answer.id)
    workspace.close()
    return [answer.response for answer in everything]


@pytest.mark.parametrize(
    ("keys", "cost"),
    [
        ("9\r", 2),
        ("10\r", 3),
        ("3\tThe queue was long\r", len("The queue was long") + 3),
        ("10\tGood\r", len("Good") + 4),
    ],
)
def test_what_a_card_costs(stage: Callable[[], Stage], keys: str, cost: int) -> None:
    shop = at_the_cards(stage)
    shop.type(keys)
    assert shop.pressed == cost
    shop.settle()
    assert typed(shop) == "1 typed"
    (answer,) = answers(shop)
    assert answer.score == int(keys.replace("\t", "\r").split("\r")[0])
    assert answer.comment == (keys.strip("\r").partition("\t")[2])


def test_a_void_card_costs_its_letters_and_one_key(stage: Callable[[], Stage]) -> None:
    shop = at_the_cards(stage)
    shop.press(KEY.Key_F8)
    shop.type("12")
    shop.press(KEY.Key_F8)
    assert shop.pressed == 1 + 3
    shop.settle()
    cards = page_of(shop).stack.cards.values()
    reasons = [card.reason for card in cards if isinstance(card, VoidCard)]
    assert reasons == [VoidReason.ILLEGIBLE, VoidReason.OUT_OF_SCALE]


def test_sixty_cards_at_full_speed_lose_no_key(stage: Callable[[], Stage]) -> None:
    shop = at_the_cards(stage)
    scores = [number * 7 % 11 for number in range(60)]
    for score in scores:
        shop.type(f"{score}\r")
    assert shop.pressed == 2 * len(scores) + scores.count(10)
    assert [answer.score for answer in answers(shop)] == scores


BLIND = (
    "9\r10\r0\r7\r8\r"
    "3\tStod 20 minutter i kø\tAnna Holm\t20 12 34 56\r"
    "10\tBedste ost på øen\tPer K.\r"
    "5\t\tLone\t62 52 10 10\t\t \r"
    "1\r10\r9\tSødt og hurtigt\r"
    "2\tFor dyrt\r6\r7\r8\tGod kaffe\r"
    "10\r9\r4\r"
)
BLIND_SCORES = [9, 10, 0, 7, 8, 3, 10, 5, 1, 10, 9, 2, 6, 7, 8, 10, 9, 4]


def test_twenty_cards_of_every_kind_are_typed_blind_to_the_end_of_the_stack(
    stage: Callable[[], Stage],
) -> None:
    shop = at_the_cards(stage)
    for _ in range(4):
        shop.press(KEY.Key_Backtab)
    shop.type("Nørregade\tafternoon\tMette\t20\r")

    shop.type(BLIND)
    shop.type("12")
    shop.press(KEY.Key_F8)
    shop.type("x\tKan ikke læses")
    shop.press(KEY.Key_F8)
    shop.settle()
    assert typed(shop) == "20 counted, 20 typed"

    shop.press(KEY.Key_Return, CTRL)
    shop.settle()
    end = page_of(shop).end_card
    assert end.outcome.text() == "All 20 cards are typed."
    assert end.spoken[0] == "18 answers, 2 void cards: 2 out of scale."
    assert end.spoken[2] == "2 customers of this stack are to be phoned."

    shop.press(KEY.Key_Return)
    shop.type("9\r")
    shop.settle()
    assert typed(shop) == "1 typed"
    every = answers(shop)
    assert [answer.score for answer in every] == [*BLIND_SCORES, 9]
    assert {answer.location for answer in every} == {"Nørregade"}
    assert every[7].wants_call
    assert every[7].phone == "62 52 10 10"


def test_a_wrong_card_is_mended_without_a_look(stage: Callable[[], Stage]) -> None:
    shop = at_the_cards(stage)
    shop.type("9\r3\tSlow\r")
    shop.settle()
    shop.press(KEY.Key_Z, CTRL)
    shop.type("4\r10\r")
    shop.settle()
    assert [(answer.score, answer.comment) for answer in answers(shop)] == [
        (9, ""),
        (4, "Slow"),
        (10, ""),
    ]


def test_an_earlier_customer_is_taken_by_two_keys(stage: Callable[[], Stage]) -> None:
    shop = at_the_cards(stage)
    shop.type("4\t\tAnna Holm\t20 12 34 56\tanna@example.org\r")
    shop.type("9\tBetter now\tAn")
    shop.settle()
    before = shop.pressed
    shop.press(KEY.Key_Down)
    shop.press(KEY.Key_Return)
    assert shop.pressed == before + 2
    shop.settle()
    said = page_of(shop).form.customer.text()
    assert said == "Anna Holm: last time 4, today · a call is still open · 1 answer"
    shop.type("\r")
    shop.settle()
    last = answers(shop)[-1]
    assert (last.name, last.phone, last.email) == ("Anna Holm", "20 12 34 56", "anna@example.org")


def test_a_stack_goes_on_after_a_restart(stage: Callable[[], Stage]) -> None:
    shop = at_the_cards(stage)
    for _ in range(4):
        shop.press(KEY.Key_Backtab)
    shop.type("Torvet\tmorning\tPer\t4\r")
    shop.type("9\r3\r")
    shop.press(KEY.Key_F8)
    shop.settle()
    shop.program.close()

    shop = at_the_cards(stage)
    assert typed(shop) == "4 counted, 3 typed"
    assert page_of(shop).header.staff.text == "Per"
    shop.type("10\r")
    shop.settle()
    assert typed(shop) == "4 counted, 4 typed"
    shop.press(KEY.Key_Return, CTRL)
    shop.settle()
    assert page_of(shop).end_card.outcome.text() == "All 4 cards are typed."


def test_a_whole_stack_is_taken_back_and_brought_again(stage: Callable[[], Stage]) -> None:
    shop = at_the_cards(stage)
    shop.type("9\r10\r3\r")
    shop.settle()
    assert shop.figures.endswith("of 3 answers: few")
    shop.press(KEY.Key_Return, CTRL)
    shop.settle()
    page_of(shop).end_card.remove.setFocus()
    shop.press(KEY.Key_Return)
    shop.settle()
    assert shop.figures.endswith("no answers yet")
    assert typed(shop) == "Nothing typed yet"

    shop.press(KEY.Key_Z, CTRL)
    shop.settle()
    assert shop.figures.endswith("of 3 answers: few")
    assert typed(shop) == "3 typed"
