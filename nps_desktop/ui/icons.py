"""The icons: SVG files of one family, drawn in the colour that is asked for."""

from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nps_desktop.paths import resource

SIZE = 20
CLEAR = QColor(0, 0, 0, 0)


def icon(name: str, colour: str, chosen: str = "") -> QIcon:
    """Return the icon `name` of `resources/icons` in `colour` (`#RRGGBB`).

    `chosen` is the colour it takes on a checked button.
    """
    made = QIcon(_coloured(name, colour))
    if chosen:
        made.addPixmap(_coloured(name, chosen), QIcon.Mode.Normal, QIcon.State.On)
    return made


def picture(name: str, colour: str, side: int) -> QPixmap:
    """Return the icon as a picture of `side` pixels, for pages that have room."""
    return _coloured(name, colour, side)


@lru_cache(maxsize=256)
def _coloured(name: str, colour: str, side: int = SIZE) -> QPixmap:
    """Keep of a colour what the icon's shape covers."""
    shape = _shape(name, side)
    pixmap = shape.copy()  # not a new one: on X11 that has no transparency
    pixmap.fill(QColor(colour))
    painter = QPainter(pixmap)
    # Not fillRect: it would name Qt's own namespace, and the first frame would wait for that.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_DestinationIn)
    painter.drawPixmap(QPointF(0, 0), shape)
    painter.end()
    return pixmap


@lru_cache(maxsize=128)
def _shape(name: str, side: int) -> QPixmap:
    """Draw the icon once, sharp on the finest screen there is."""
    scale = ceil(max(screen.devicePixelRatio() for screen in QGuiApplication.screens()))
    pixmap = QPixmap(side * scale, side * scale)
    pixmap.fill(CLEAR)
    painter = QPainter(pixmap)
    QSvgRenderer(str(resource(f"icons/{name}.svg"))).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
