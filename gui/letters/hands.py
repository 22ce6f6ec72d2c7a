"""The names of the handwritings, and their fonts for the field in which a note is typed."""

from functools import lru_cache

from PySide6.QtGui import QFont, QFontDatabase, QRawFont

from core.letters import handwriting
from core.resources import resource
from core.words import mark

LABELS = {
    "everyday": mark("Everyday"),
    "flowing": mark("Flowing"),
    "rounded": mark("Rounded"),
    "quick": mark("Quick"),
    "neat": mark("Neat"),
    "felt": mark("Felt pen"),
    "narrow": mark("Narrow"),
    "lively": mark("Cheerful"),
}
_FILES = {
    "everyday": "NothingYouCouldDo",
    "flowing": "LaBelleAurore",
    "rounded": "HomemadeApple",
    "quick": "ReenieBeanie",
    "neat": "GrapeNuts",
    "felt": "Caveat",
    "narrow": "BadScript",
    "lively": "Mynerve",
}
_READ = ("neat", "felt", "lively", "narrow")  # the fonts with the most letters, the best first
_FORMS = ("liga", "calt", "ccmp", "dlig")  # other shapes of letters, which would hide the letters themselves
_SIZE = 100  # pixels at which the words of a PDF are set before they are scaled


def font(name: str, x_height: float) -> QFont:
    """Return a hand as a font, for a field of the user's own words; `x_height` in pixels."""
    units = handwriting.hand(name).x_height / _raw(name).unitsPerEm()
    made = QFont(_family(name))
    made.setPixelSize(max(1, round(x_height / units)))
    return made


def reading_font(text: str) -> QFont:
    """Return a font that has every letter of a text if one of ours does, at 100 pixels."""
    chars = {ord(char) for char in text if not char.isspace()}
    able = (name for name in _READ if all(map(_raw(name).supportsCharacter, chars)))
    made = QFont(_family(next(able, _READ[0])))
    made.setPixelSize(_SIZE)
    made.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for form in _FORMS:
        made.setFeature(QFont.Tag.fromString(form), 0)
    return made


def _path(name: str) -> str:
    return str(resource("fonts", f"{_FILES.get(name, _FILES['flowing'])}_400Regular.ttf"))


@lru_cache(maxsize=len(_FILES))
def _family(name: str) -> str:
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(_path(name)))[0]


@lru_cache(maxsize=len(_FILES))
def _raw(name: str) -> QRawFont:
    return QRawFont(_path(name), _SIZE, QFont.HintingPreference.PreferNoHinting)
