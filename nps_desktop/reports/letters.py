"""Which signs the fonts at hand can print: the program's own font first, then the computer's."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nps_desktop.paths import resource

if TYPE_CHECKING:
    import typst

UNPRINTABLE = "□"
# Known without asking: Latin letters, and the signs of our own sentences.
_ALWAYS_THERE = frozenset(
    map(chr, (*range(0x20, 0x7F), *range(0xA0, 0x149), *range(0x14A, 0x17F)))
).union("\u2009\u202f–—−“”„‘’‚…·•€®□○↑↓")
_SPECIMEN = b"""
#set document(title: "Signs")
#set text(font: "Inter", lang: "en")
#for sign in json(bytes(sys.inputs.signs)) [#sign ]
"""


@dataclass(frozen=True, slots=True)
class Letters:
    """What a text needs: fonts of the computer's own or not, and the signs that none can print."""

    needs_system_fonts: bool
    unprintable: frozenset[str]

    def mended(self, text: str) -> str:
        """Return the text with a box in place of every sign that cannot be printed."""
        return "".join(UNPRINTABLE if sign in self.unprintable else sign for sign in text)


def letters_of(text: str) -> Letters:
    """Return what it takes to print a text."""
    unusual = frozenset(text) - _ALWAYS_THERE
    foreign = _missing(unusual, with_system=False)
    if not foreign:
        return Letters(needs_system_fonts=False, unprintable=frozenset())
    return Letters(needs_system_fonts=True, unprintable=_missing(foreign, with_system=True))


@cache
def fonts(*, with_system: bool) -> "typst.Fonts":
    """Return Typst's collection of fonts: ours alone, so that every computer sets the same page,
    or with those of the computer.
    """
    import typst

    return typst.Fonts(
        include_system_fonts=with_system,
        include_embedded_fonts=False,
        font_paths=[str(resource("fonts"))],
    )


@cache
def _missing(signs: frozenset[str], *, with_system: bool) -> frozenset[str]:
    """Return the signs that cannot be printed; PDF/UA refuses a page that lacks one."""
    if not signs or _can_be_printed(signs, with_system=with_system):
        return frozenset()
    if len(signs) == 1:
        return signs
    ordered = sorted(signs)
    middle = len(ordered) // 2
    halves = (frozenset(ordered[:middle]), frozenset(ordered[middle:]))
    return frozenset().union(*(_missing(half, with_system=with_system) for half in halves))


def _can_be_printed(signs: frozenset[str], *, with_system: bool) -> bool:
    import json

    import typst

    try:
        typst.Compiler(_SPECIMEN, font_paths=fonts(with_system=with_system)).compile(
            format="pdf", pdf_standards="ua-1", sys_inputs={"signs": json.dumps(sorted(signs))}
        )
    except typst.TypstError:
        return False
    return True
