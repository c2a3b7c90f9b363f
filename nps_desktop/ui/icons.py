"""The icons: SVG files of one family, drawn in the colour that is asked for."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from nps_desktop.paths import resource

SIZE = 20
SCALES = (1, 2)


@lru_cache(maxsize=256)
def icon(name: str, colour: str, chosen: str = "") -> QIcon:
    """Return the icon `name` of `resources/icons` in `colour` (`#RRGGBB`).

    `chosen` is the colour it takes on a checked button.
    """
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(_drawn(name, colour, scale))
        if chosen:
            made.addPixmap(_drawn(name, chosen, scale), QIcon.Mode.Normal, QIcon.State.On)
    return made


def _drawn(name: str, colour: str, scale: int) -> QPixmap:
    source = resource(f"icons/{name}.svg").read_bytes()
    source = source.replace(b"currentColor", QColor(colour).name().encode())
    pixmap = QPixmap(SIZE * scale, SIZE * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(source)).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap
