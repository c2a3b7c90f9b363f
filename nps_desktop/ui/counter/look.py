"""The counter's clothes: its style sheet for a look and a size of screen."""

from dataclasses import asdict

from nps_desktop.ui.counter.sizes import SMALLEST_TOUCH, Sizes
from nps_desktop.ui.theme import Theme, style_sheet

BORDER = 2


def counter_sheet(theme: Theme, sizes: Sizes) -> str:
    """Return the style sheet; in it `@s_touch_px` is a size with its unit."""
    lock = max(SMALLEST_TOUCH, sizes.icon * 2)
    lengths = {
        **asdict(sizes),
        "inside": sizes.touch - 2 * BORDER,
        "thanks": sizes.question * 5 // 4,
        "lock": lock - 2 * BORDER,
        "padding": sizes.gap * 2,
    }
    pixels = {f"s_{name}_px": f"{length}px" for name, length in lengths.items()}
    return style_sheet("counter", theme, **pixels)
