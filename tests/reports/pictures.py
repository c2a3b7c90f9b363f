"""What tests of printed pictures share: the approved ones, and how far two are apart."""

import os
from pathlib import Path

from PySide6.QtGui import QImage

GOLDEN = Path(__file__).parent.parent / "golden"
DOTS_PER_INCH = 60
VISIBLE = 32
TOLERATED = 0.002


def grey(picture: bytes) -> QImage:
    """Return a picture as a printer without colours prints it."""
    image = QImage.fromData(picture)
    assert not image.isNull()
    return image.convertToFormat(QImage.Format.Format_Grayscale8)


def share_that_differs(one: QImage, other: QImage) -> float:
    """Return the share of points whose grey differs visibly."""
    points = zip(_points(one), _points(other), strict=True)
    return sum(abs(a - b) > VISIBLE for a, b in points) / (one.width() * one.height())


def _points(image: QImage) -> bytes:
    """The greys row by row, without what fills a row up in memory."""
    rows, length = bytes(image.constBits()), image.bytesPerLine()
    return b"".join(rows[at : at + image.width()] for at in range(0, len(rows), length))


def assert_approved(picture: bytes, name: str) -> None:
    """Compare with the approved picture of that name; NPS_DESKTOP_RENEW_PICTURES keeps this one."""
    approved = GOLDEN / f"{name}.png"
    if os.environ.get("NPS_DESKTOP_RENEW_PICTURES"):
        approved.write_bytes(picture)
    now, then = grey(picture), grey(approved.read_bytes())
    assert now.size() == then.size()
    assert share_that_differs(now, then) < TOLERATED
