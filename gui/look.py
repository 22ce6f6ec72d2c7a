"""How Acquaint looks: palette, style sheet, type and icons, light and dark; nothing else knows a colour."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache

from PySide6.QtCore import QByteArray, QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from core.resources import resource
from gui import contrast, tokens
from gui.sheet import style_sheet

SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
THEME_CHANGES = (QEvent.Type.PaletteChange, QEvent.Type.StyleChange)

_dark = False
_size = 1.0
_motion = True
_worn = 0  # times dressed
_system: dict[str, str] = {}  # the computer's own colours, when it asks for high contrast


def is_dark() -> bool:
    """Say whether the dark colours are in use."""
    return _dark


def wear(app: QApplication, theme: str = "system", text_size: float = 1.0, *, motion: bool = True) -> None:
    """Dress the whole program: `theme` is system, light or dark; `text_size` 0.9 to 1.3.

    A computer set to high contrast lends its own colours, whatever the theme.
    """
    global _dark, _size, _motion, _system, _worn
    app.styleHints().setColorScheme(SCHEMES.get(theme, Qt.ColorScheme.Unknown))  # the window's frame, too
    is_high, system_dark = system_looks()
    _dark = system_dark if theme == "system" else theme == "dark"
    _size, _motion = text_size, motion
    if is_high:
        app.setPalette(QPalette())  # the computer's own again
    _system = contrast.colours(app.palette()) if is_high else {}
    _pixmap.cache_clear()
    _worn += 1
    app.setStyle("Fusion")
    app.setPalette(_palette())
    app.setStyleSheet(style_sheet(_values(), text_size))


def worn() -> int:
    """Return a number that is another one after each dressing: a drawing made before it is made anew."""
    return _worn


def system_looks() -> tuple[bool, bool]:
    """Say whether the computer asks for high contrast, and whether for dark colours."""
    hints = QGuiApplication.styleHints()
    is_high = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
    return is_high, hints.colorScheme() is Qt.ColorScheme.Dark


def colour(token: str) -> QColor:
    """Return one colour of the design, such as colour("accentTint")."""
    return QColor(_values()[token])


def stage_colour(stage: str) -> QColor:
    """Return the colour of a stage's mark; its shape alone tells stages apart in high contrast."""
    if _system:
        return colour("text")
    return QColor((tokens.STAGE_DARK if _dark else tokens.STAGE_LIGHT)[stage])


def ink(name: str) -> QColor:
    """Return a pen's colour; blue-black for a name that is gone."""
    return QColor(tokens.INK.get(name, tokens.INK["blueblack"]))


def stock(name: str) -> QColor:
    """Return a card paper's colour; ivory for a name that is gone."""
    return QColor(tokens.STOCK.get(name, tokens.STOCK["ivory"]))


def trace(*, is_mono: bool = False) -> QColor:
    """Return the pale colour of letters to go over with a pen."""
    return QColor(tokens.TRACE_MONO if is_mono else tokens.TRACE)


def paper_edge() -> QColor:
    """Return the line around a piece of paper."""
    return QColor(tokens.PAPER_EDGE)


def veil() -> QColor:
    """Return what lies over a window behind its dialog."""
    return QColor(*tokens.VEIL)


@contextmanager
def on_paper() -> Iterator[None]:
    """Give out the light colours for what is painted on paper or into a file."""
    global _dark, _system
    before = _dark, _system
    _dark, _system = False, {}
    try:
        yield
    finally:
        _dark, _system = before


def px(pixels: float) -> int:
    """Return a length scaled by the user's text size, in logical pixels."""
    return round(pixels * _size)


def font(role: str, *, bold: bool = False) -> QFont:
    """Return the font of a type role, for what is painted by hand."""
    pixels, _line, weight = tokens.TYPE[role]
    made = QFont(QGuiApplication.font())
    made.setPixelSize(px(pixels))
    made.setWeight(QFont.Weight(600 if bold else weight))
    return made


def duration(milliseconds: int) -> int:
    """Return how long a movement lasts; 0 for who wants none."""
    return milliseconds if _motion else 0


def icon(name: str, token: str = "text2", size: int = 18) -> QIcon:
    """Return a drawing of resources/icons in one of the design's colours."""
    return QIcon(pixmap(name, token, size))


def pixmap(name: str, token: str = "text2", size: int = 18) -> QPixmap:
    """Return a drawing as pixels for the sharpest screen there is."""
    ratio = max((screen.devicePixelRatio() for screen in QGuiApplication.screens()), default=1.0)
    return _pixmap(name, colour(token).name(), px(size), ratio)


def app_icon() -> QIcon:
    """Return the program's own icon: two joined circles on a blue tile."""
    return QIcon(str(resource("icons", "acquaint.svg")))


@lru_cache(maxsize=512)
def _pixmap(name: str, hex_colour: str, size: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer  # only when the first icon is drawn

    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", hex_colour).replace('stroke-width="2"', 'stroke-width="1.75"')
    picture = QPixmap(QSize(size, size) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture


def _values() -> dict[str, str]:
    return _system or (tokens.DARK if _dark else tokens.LIGHT)


def _palette() -> QPalette:
    roles = QPalette.ColorRole
    palette = QPalette()
    for role, token in {
        roles.Window: "canvas",
        roles.Base: "surface",
        roles.AlternateBase: "sunken",
        roles.Button: "surface",
        roles.WindowText: "text",
        roles.Text: "text",
        roles.ButtonText: "text",
        roles.PlaceholderText: "text3",
        roles.Highlight: "accentTintStrong",
        roles.HighlightedText: "text",
        roles.ToolTipBase: "toast",
        roles.ToolTipText: "onToast",
        roles.Link: "accentText",
        roles.Accent: "accent",
    }.items():
        palette.setColor(role, colour(token))
    for role in (roles.Text, roles.WindowText, roles.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, colour("text3"))
    return palette
