"""About the program: its version, whose work it is made of, and whose marks it names."""

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from nps_desktop.i18n import _
from nps_desktop.reports.sentences import trademark_line
from nps_desktop.ui.widgets.labels import label

WIDTH = 560
MARGINS = (28, 24, 28, 24)
OWN_NAME = "nps-desktop"


@dataclass(frozen=True, slots=True)
class Part:
    """A work of others that the program is made of; `package` names it where it has a version."""

    name: str
    licence: str
    package: str = ""


PARTS = (
    Part("Qt", "LGPL 3"),
    Part("PySide6", "LGPL 3", "PySide6-Essentials"),
    Part("Python", "Python Software Foundation License"),
    Part("SQLAlchemy", "MIT", "SQLAlchemy"),
    Part("Alembic", "MIT", "alembic"),
    Part("pandas", "BSD 3-Clause", "pandas"),
    Part("python-calamine", "MIT", "python-calamine"),
    Part("openpyxl", "MIT", "openpyxl"),
    Part("Typst", "Apache 2.0", "typst"),
    Part("Babel", "BSD 3-Clause", "Babel"),
    Part("holidays", "MIT", "holidays"),
    Part("platformdirs", "MIT", "platformdirs"),
    Part("tzlocal", "MIT", "tzlocal"),
    Part("Inter", "SIL Open Font License 1.1"),
    Part("Lucide", "ISC"),
)


def version_of(package: str) -> str:
    """Return the installed version of a package; "" where it is not known."""
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


class AboutDialog(QDialog):
    """The program's name and version, its parts with their licences, the trademark line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("About NPS Desktop"))
        self.setFixedWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(*MARGINS)
        column.setSpacing(12)
        for text, role in _paragraphs():
            column.addWidget(label(text, role, is_wrapped=True))
        column.addLayout(_parts())
        column.addWidget(label(trademark_line(), "small", is_wrapped=True))
        close = QPushButton(_("&Close"))
        close.clicked.connect(self.accept)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _paragraphs() -> tuple[tuple[str, str], ...]:
    named = _("NPS Desktop {version}").format(version=version_of(OWN_NAME))
    return (
        (named.strip(), "title"),
        (
            _(
                "Your answers lie in one file on your own computer. The program needs no"
                " internet and sends nothing anywhere."
            ),
            "",
        ),
        (_("NPS Desktop is free software under the MIT licence. It is made with:"), "muted"),
    )


def _parts() -> QGridLayout:
    rows = QGridLayout()
    rows.setHorizontalSpacing(24)
    rows.setVerticalSpacing(2)
    for row, part in enumerate(PARTS):
        number = qVersion() if part.name == "Qt" else version_of(part.package or part.name)
        rows.addWidget(label(part.name), row, 0)
        rows.addWidget(label(number, "small"), row, 1)
        rows.addWidget(label(part.licence, "small"), row, 2)
    rows.setColumnStretch(2, 1)
    return rows
