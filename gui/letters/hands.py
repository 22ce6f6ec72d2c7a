"""The four handwritings: their fonts, their true sizes, and what each of them cannot write."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from statistics import median

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication, QRawFont, QTextLayout

from core.resources import resource
from core.words import mark

REFERENCE = 100  # pixels; the size at which everything is measured before it is scaled

LABELS = {
    "everyday": mark("Everyday"),
    "flowing": mark("Flowing"),
    "rounded": mark("Rounded"),
    "quick": mark("Quick"),
}
_FILES = {
    "everyday": "NothingYouCouldDo_400Regular.ttf",
    "flowing": "LaBelleAurore_400Regular.ttf",
    "rounded": "HomemadeApple_400Regular.ttf",
    "quick": "ReenieBeanie_400Regular.ttf",
}
_WORD_SPACE = {"rounded": 0.8}  # of a space, added where the font's own is too small
_SMALL = "acemnorsuvwz"  # letters as tall as an x; one alone is too lively to measure by
_JOINED = ("Mn", "Mc", "Me", "Cf", "Sk")  # marks that belong to the character before them


@dataclass(frozen=True)
class Hand:
    """One handwriting at the reference size; `x_height` in pixels."""

    font: QFont
    raw: QRawFont
    x_height: float
    fallback: QFont  # writes what this hand cannot


@lru_cache(maxsize=8)
def hand(name: str) -> Hand:
    """Return a handwriting, loaded on first use; the flowing one for a name that is gone."""
    key = name if name in _FILES else "flowing"
    path = str(resource("fonts", _FILES[key]))
    families = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(path))
    font = QFont(families)
    font.setPixelSize(REFERENCE)
    font.setStyleStrategy(QFont.StyleStrategy.NoFontMerging)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setWordSpacing(QFontMetricsF(font).horizontalAdvance(" ") * _WORD_SPACE.get(key, 0))
    raw = QRawFont(path, REFERENCE, QFont.HintingPreference.PreferNoHinting)
    tops = [-raw.pathForGlyph(glyph).boundingRect().top() for glyph in raw.glyphIndexesForString(_SMALL)]
    x_height = median(tops)
    return Hand(font, raw, x_height, _fallback(x_height))


def unwritable(text: str, name: str) -> str:
    """Return the characters of a text that a hand cannot write, once each and in order."""
    writer = hand(name)
    composed = unicodedata.normalize("NFC", text)
    foreign = (cluster for cluster, is_ours in _clusters(composed, writer) if not is_ours)
    return "".join(dict.fromkeys(foreign))


def dress(layout: QTextLayout, writer: Hand) -> None:
    """Give a layout its hand, and the plain face to the runs that the hand cannot write."""
    layout.setFont(writer.font)
    formats, at = [], 0
    for cluster, is_ours in _clusters(layout.text(), writer):
        length = len(cluster.encode("utf-16-le")) // 2
        if not is_ours:
            run = QTextLayout.FormatRange()
            run.start, run.length = at, length
            run.format.setFont(writer.fallback)
            formats.append(run)
        at += length
    layout.setFormats(formats)


def _clusters(text: str, writer: Hand) -> Iterator[tuple[str, bool]]:
    """Give each character with its marks, and whether the hand has all of it."""
    cluster = ""
    for char in text:
        if cluster and not (unicodedata.category(char) in _JOINED or cluster.endswith("\u200d")):
            yield cluster, _can_write(cluster, writer)
            cluster = ""
        cluster += char
    if cluster:
        yield cluster, _can_write(cluster, writer)


def _can_write(cluster: str, writer: Hand) -> bool:
    shown = (char for char in cluster if not char.isspace() and unicodedata.category(char) != "Cf")
    return all(writer.raw.supportsCharacter(ord(char)) for char in shown)


def _fallback(x_height: float) -> QFont:
    font = QFont(QGuiApplication.font())
    font.setPixelSize(REFERENCE)
    font.setPixelSize(round(REFERENCE * x_height / (QFontMetricsF(font).xHeight() or x_height)))
    return font
