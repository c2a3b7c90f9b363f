"""The look: every text can be read on every ground it stands on (WCAG 2.2 AA)."""

import pytest
from PySide6.QtGui import QColor, QFont, QFontInfo
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from nps_desktop.domain.scores import Group
from nps_desktop.ui import theme
from nps_desktop.ui.theme import DARK, LIGHT, Theme, font, text_font, theme_for, theme_of

LEAST_CONTRAST = 4.5
WORDS = ("text", "muted", "accent", "promoter", "passive", "detractor")
TINTED = ("accent", "promoter", "passive", "detractor")

themes = pytest.mark.parametrize("look", [LIGHT, DARK], ids=["light", "dark"])


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2.2."""
    parts = (QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@themes
@pytest.mark.parametrize("ground", ["ground", "surface"])
@pytest.mark.parametrize("word", WORDS)
def test_words_can_be_read_on_both_grounds(look: Theme, word: str, ground: str) -> None:
    assert contrast(getattr(look, word), getattr(look, ground)) >= LEAST_CONTRAST


@themes
@pytest.mark.parametrize("name", TINTED)
def test_words_can_be_read_on_their_tint(look: Theme, name: str) -> None:
    assert contrast(getattr(look, name), getattr(look, f"{name}_tint")) >= LEAST_CONTRAST


@themes
@pytest.mark.parametrize("tint", [f"{name}_tint" for name in TINTED])
def test_plain_words_can_be_read_on_every_tint(look: Theme, tint: str) -> None:
    assert contrast(look.text, getattr(look, tint)) >= LEAST_CONTRAST
    assert contrast(look.muted, look.accent_tint) >= LEAST_CONTRAST


@themes
@pytest.mark.parametrize("fill", ["accent", "detractor"])
def test_words_on_filled_buttons_and_badges_can_be_read(look: Theme, fill: str) -> None:
    assert contrast(look.surface, getattr(look, fill)) >= LEAST_CONTRAST


@themes
def test_each_group_has_its_colour_and_its_tint(look: Theme) -> None:
    for group in Group:
        assert look.of(group) == QColor(getattr(look, group.value))
        assert look.tint_of(group) == QColor(getattr(look, f"{group.value}_tint"))


def test_a_look_is_chosen_by_name(qapp: QApplication) -> None:
    assert theme_for("dark") is DARK
    assert theme_for("light") is LIGHT
    assert theme_for("system") in (LIGHT, DARK)


def test_the_program_changes_its_look_while_it_runs(qapp: QApplication, qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    with qtbot.waitExposed(widget):
        widget.show()
    assert theme_of(widget) is LIGHT
    theme.dress(qapp, DARK)
    assert theme_of(widget) is DARK
    assert "@" not in qapp.styleSheet()
    theme.dress(qapp, LIGHT)


def test_inter_is_there(qapp: QApplication) -> None:
    for made in (font(14), text_font(14, QFont.Weight.DemiBold)):
        assert QFontInfo(made).family() == theme.FAMILY
