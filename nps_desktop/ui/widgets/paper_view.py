"""A printed document on the screen: its pages on white paper, as wide as the room allows."""

import re
from enum import Enum, auto

from PySide6.QtCore import QByteArray, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

WIDEST = 960
SHADOW = 16
SHADOW_STRENGTH = 5
BETWEEN_PAGES = 8
TOP = 8
BEGINNING = 200
VIEW_BOX = re.compile(rb'viewBox="0 0 ([\d.]+) ([\d.]+)"')


class Fit(Enum):
    """How large a page is shown."""

    WIDTH = auto()
    WHOLE = auto()


class PaperSheet(QWidget):
    """One page of paper with its soft shadow; drawn from vectors at the size it has."""

    def __init__(self) -> None:
        super().__init__()
        self._page = b""
        self._picture = QPixmap()

    def show_page(self, svg: bytes) -> None:
        """Show a page; it is read when it is first seen, for many take long."""
        self._page = svg
        self._picture = QPixmap()
        self.update()

    @property
    def ratio(self) -> float:
        """Height by width of the paper."""
        size = VIEW_BOX.search(self._page[:BEGINNING])
        return float(size[2]) / float(size[1]) if size else 1.0

    def take_width(self, width: int) -> None:
        """Become so wide, shadow included, and as high as the paper asks."""
        paper = width - 2 * SHADOW
        self.setFixedSize(QSize(width, round(paper * self.ratio) + 2 * SHADOW))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the shadow, the paper and what is printed on it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper = QRectF(self.rect()).adjusted(SHADOW, SHADOW, -SHADOW, -SHADOW)
        _draw_shadow(painter, paper)
        if self._picture.isNull():
            self._picture = self._drawn(paper)
        painter.drawPixmap(paper.topLeft(), self._picture)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw anew for another size."""
        super().resizeEvent(event)
        self._picture = QPixmap()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew on a screen of another sharpness."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.DevicePixelRatioChange:
            self._picture = QPixmap()

    def _drawn(self, paper: QRectF) -> QPixmap:
        sharpness = self.devicePixelRatioF()
        picture = QPixmap((paper.size() * sharpness).toSize())
        picture.setDevicePixelRatio(sharpness)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        QSvgRenderer(QByteArray(self._page)).render(painter, QRectF(QPointF(), paper.size()))
        painter.end()
        return picture


class PaperView(QScrollArea):
    """All pages of a document, one under the other."""

    def __init__(self) -> None:
        super().__init__()
        self.sheets: tuple[PaperSheet, ...] = ()
        self.pages: tuple[bytes, ...] = ()
        self.fit = Fit.WIDTH
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(0, TOP, 0, 0)
        self._column.setSpacing(BETWEEN_PAGES)
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(self._inside)

    def show_pages(self, pages: tuple[bytes, ...]) -> None:
        """Show the pages (SVG) of a document; one keeps its place while the words change."""
        self._make_room_for(len(pages))
        self.pages = pages
        for sheet, page in zip(self.sheets, pages, strict=True):
            sheet.show_page(page)
        self._fit()

    def fit_to(self, fit: Fit) -> None:
        """Show whole pages, or pages as wide as the room."""
        self.fit = fit
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pages to the room."""
        super().resizeEvent(event)
        self._fit()

    def _make_room_for(self, count: int) -> None:
        if count == len(self.sheets):
            return
        for sheet in self.sheets:
            self._column.removeWidget(sheet)
            sheet.deleteLater()
        self.sheets = tuple(PaperSheet() for _each in range(count))
        for sheet in self.sheets:
            self._column.addWidget(sheet)

    def _fit(self) -> None:
        room = self.viewport().size()
        # The bar's own room is always left free: else it would come and go with the fit.
        room_beside_bar = self.width() - self.verticalScrollBar().sizeHint().width()
        for sheet in self.sheets:
            width = min(room_beside_bar, WIDEST + 2 * SHADOW)
            if self.fit is Fit.WHOLE:
                highest = room.height() - TOP - 2 * SHADOW
                width = min(width, round(highest / sheet.ratio) + 2 * SHADOW)
            sheet.take_width(max(width, 4 * SHADOW))


def _draw_shadow(painter: QPainter, paper: QRectF) -> None:
    """Draw a soft shadow: many pale rims, one inside the other, a little lower than the paper."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(0, 0, 0, SHADOW_STRENGTH))
    for reach in range(SHADOW - 4, 0, -2):
        rim = paper.adjusted(-reach, -reach + 4, reach, reach + 4)
        painter.drawRoundedRect(rim, reach, reach)
