"""Icons are drawn in the colour asked for, on nothing."""

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from nps_desktop.paths import resource
from nps_desktop.ui.icons import SIZE, icon, picture

NAMES = sorted(path.stem for path in resource("icons").glob("*.svg"))


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_stands_on_nothing(qapp: QApplication, name: str) -> None:
    image = picture(name, "#2454A6", SIZE).toImage()
    colours = {image.pixelColor(x, y).alpha() for x in range(SIZE) for y in range(SIZE)}
    assert image.hasAlphaChannel()
    assert 0 in colours
    assert max(colours) > 100


def test_an_icon_takes_the_colour_asked_for(qapp: QApplication) -> None:
    image = icon("x", "#B3352C").pixmap(SIZE, SIZE).toImage()
    middle = image.pixelColor(SIZE // 2, SIZE // 2)
    assert (middle.red(), middle.green(), middle.blue()) == QColor("#B3352C").getRgb()[:3]
