"""High contrast: the computer's own colours in the places of the design's; the layout stays as it is."""

from PySide6.QtGui import QColor, QPalette

Roles = QPalette.ColorRole

GROUND = (
    "canvas",
    "sidebar",
    "surface",
    "sunken",
    "desk",
    "scrim",
    "flagTint",
    "careTint",
    "goodTint",
    "avatar",
)
WORDS = ("text", "text2", "text3", "accentText", "flag", "care", "good")
LINES = ("hairline", "hairlineStrong", "controlBorder", "buttonBorder")
FILLED = ("accent", "accentHover", "accentPressed", "focus", "toast")
ON_FILLED = ("onAccent", "onToast", "toastAction")
SHADES = {"hover": 0.1, "accentTint": 0.2, "accentTintStrong": 0.3}  # how much of the words is in the ground


def colours(palette: QPalette) -> dict[str, str]:
    """Return the tokens of the design in the colours of a palette."""
    roles = (
        (GROUND, Roles.Window),
        (WORDS, Roles.WindowText),
        (LINES, Roles.WindowText),
        (FILLED, Roles.Highlight),
        (ON_FILLED, Roles.HighlightedText),
    )
    named = {token: palette.color(role).name() for tokens, role in roles for token in tokens}
    ground, words = palette.color(Roles.Window), palette.color(Roles.WindowText)
    return named | {token: _between(ground, words, share).name() for token, share in SHADES.items()}


def _between(ground: QColor, words: QColor, share: float) -> QColor:
    """Return a shade of the ground in which the words can still be read."""
    lighter = [
        round(low + (high - low) * share)
        for low, high in (
            (ground.red(), words.red()),
            (ground.green(), words.green()),
            (ground.blue(), words.blue()),
        )
    ]
    return QColor(*lighter)
