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
    points = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(abs(a - b) > VISIBLE for a, b in points) / one.sizeInBytes()


def assert_approved(picture: bytes, name: str) -> None:
    """Compare with the approved picture of that name; NPS_DESKTOP_RENEW_PICTURES keeps this one."""
    approved = GOLDEN / f"{name}.png"
    if os.environ.get("NPS_DESKTOP_RENEW_PICTURES"):
        approved.write_bytes(picture)
    now, then = grey(picture), grey(approved.read_bytes())
    assert now.size() == then.size()
    assert share_that_differs(now, then) < TOLERATED
