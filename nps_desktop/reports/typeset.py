"""A Typst template and its content to paper: tagged PDF, SVG pages, a picture."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from nps_desktop.paths import resource
from nps_desktop.reports.letters import fonts, letters_of

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class Paper(StrEnum):
    """The sheets that a document can be set for."""

    A4 = "a4"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Document:
    """A template in `resources/typst` and what it prints.

    The content reaches the template as data, never as markup: whatever a customer wrote stays
    what it is.
    """

    template: str
    content: "DataclassInstance"

    def pdf(self) -> bytes:
        """Return the document as PDF/UA-1: tagged, fonts embedded."""
        return self._compiled("pdf")[0]

    def svg(self) -> tuple[bytes, ...]:
        """Return the pages as SVG, letters as outlines."""
        return self._compiled("svg")

    def png(self, *, dots_per_inch: int = 144) -> tuple[bytes, ...]:
        """Return the pages as pictures."""
        return self._compiled("png", dots_per_inch=dots_per_inch)

    def _compiled(
        self, format: Literal["pdf", "svg", "png"], *, dots_per_inch: int | None = None
    ) -> tuple[bytes, ...]:
        import typst

        words = json.dumps(asdict(self.content), ensure_ascii=False)
        letters = letters_of(words)
        folder = resource("typst")
        compiler = typst.Compiler(
            str(folder / self.template),
            root=str(folder),
            font_paths=fonts(with_system=letters.needs_system_fonts),
        )
        made = compiler.compile(
            format=format,
            ppi=dots_per_inch,
            sys_inputs={
                "content": letters.mended(words),
                "has-boxes": "yes" if letters.unprintable else "no",
            },
            pdf_standards="ua-1" if format == "pdf" else None,
        )
        pages = made if isinstance(made, list) else [made]
        return tuple(page for page in pages if page is not None)
