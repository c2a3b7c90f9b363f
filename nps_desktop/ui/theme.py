"""How the program looks: the design's tokens in light and dark, and the style made of them."""

from dataclasses import asdict, dataclass

from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from nps_desktop.domain.scores import Group
from nps_desktop.paths import resource

FAMILY = "Inter"
WEIGHTS = ("Regular", "Medium", "SemiBold")

GAP = 16
PAGE_MARGINS = (28, 24, 28, 24)
CARD_PADDING = 20
CONTROL_RADIUS = 8
CONTROL_HEIGHT = 36

BODY, LABEL = 14, 13


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one look, as `#RRGGBB`."""

    name: str
    ground: str
    surface: str
    line: str
    text: str
    muted: str
    accent: str
    accent_tint: str
    promoter: str
    promoter_tint: str
    passive: str
    passive_tint: str
    detractor: str
    detractor_tint: str

    def of(self, group: Group) -> QColor:
        """Return the colour of a group."""
        return QColor(getattr(self, group.value))

    def tint_of(self, group: Group) -> QColor:
        """Return the tint that a group's sign stands on."""
        return QColor(getattr(self, f"{group.value}_tint"))


LIGHT = Theme(
    name="light",
    ground="#F6F7F9",
    surface="#FFFFFF",
    line="#E1E5EA",
    text="#1A2027",
    muted="#5B6672",
    accent="#2454A6",
    accent_tint="#E8EEF8",
    promoter="#0E7A5F",
    promoter_tint="#E0F2EC",
    passive="#8A6A0F",
    passive_tint="#F9F3E0",
    detractor="#B3352C",
    detractor_tint="#F8E0DD",
)
DARK = Theme(
    name="dark",
    ground="#14181D",
    surface="#1C2229",
    line="#2D3640",
    text="#E8ECF1",
    muted="#9AA6B2",
    accent="#8AB4F8",
    accent_tint="#223149",
    promoter="#4FC3A1",
    promoter_tint="#17382F",
    passive="#E0B84C",
    passive_tint="#3A3115",
    detractor="#F0857C",
    detractor_tint="#43221F",
)


def theme_for(look: str) -> Theme:
    """Return the theme of a look: "light", "dark", or what the system says for any other."""
    if look == "system":
        return DARK if _is_dark(QGuiApplication.palette()) else LIGHT
    return DARK if look == "dark" else LIGHT


def theme_of(widget: QWidget) -> Theme:
    """Return the theme that a widget is shown in."""
    return DARK if _is_dark(widget.palette()) else LIGHT


def _is_dark(palette: QPalette) -> bool:
    return palette.window().color().lightness() < 128


def text_font(size: int = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the program's font for words, `size` in pixels."""
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(weight)
    return made


def font(size: int = BODY, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return the font for numbers that stand under each other or change: digits of equal width.

    Words are not set in it: it widens their hyphens too.
    """
    made = text_font(size, weight)
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def load_fonts() -> None:
    """Make Inter known to Qt, so that screen, tests and paper agree."""
    for weight in WEIGHTS:
        QFontDatabase.addApplicationFont(str(resource(f"fonts/Inter-{weight}.ttf")))


def dress(application: QApplication, theme: Theme) -> None:
    """Give the whole program the look of `theme`."""
    application.setFont(text_font())
    application.setPalette(_palette(theme))
    application.setStyleSheet(style_sheet("window", theme))


def style_sheet(name: str, theme: Theme, **lengths: str) -> str:
    """Return a sheet of `resources/theme` with a theme's tokens, and lengths, in their places."""
    sheet = resource(f"theme/{name}.qss").read_text(encoding="utf-8")
    tokens = {**asdict(theme), "icons": resource("icons").as_posix(), "family": FAMILY, **lengths}
    for name in sorted(tokens, key=len, reverse=True):
        sheet = sheet.replace(f"@{name}", tokens[name])
    return sheet


def _palette(theme: Theme) -> QPalette:
    palette = QPalette(QColor(theme.surface), QColor(theme.ground))
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.ground,
        role.Base: theme.surface,
        role.AlternateBase: theme.ground,
        role.Button: theme.surface,
        role.WindowText: theme.text,
        role.Text: theme.text,
        role.ButtonText: theme.text,
        role.ToolTipBase: theme.surface,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.surface,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Mid: theme.line,
        role.Light: theme.surface,
        role.Dark: theme.line,
    }
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        faded = QColor(theme.text)
        faded.setAlphaF(0.4)
        palette.setColor(QPalette.ColorGroup.Disabled, each, faded)
    return palette
