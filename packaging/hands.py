"""Takes each hand's outlines once from its font in resources/fonts into a `.hand` file; needs fontTools.

A `.hand` is compressed JSON of whole numbers in the font's own units, y growing downwards: every contour
begins with its start and goes on with the three points of each cubic, each counted from the point before.
"""

import json
import zlib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any

from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

FONTS = Path(__file__).resolve().parent.parent / "resources" / "fonts"
HANDS = {
    "flowing": "LaBelleAurore",
    "everyday": "NothingYouCouldDo",
    "quick": "ReenieBeanie",
    "rounded": "HomemadeApple",
    "neat": "GrapeNuts",
    "felt": "Caveat",
    "narrow": "BadScript",
    "lively": "Mynerve",
}
RANGES = ((0x21, 0x7E), (0xA1, 0x17F), (0x1A0, 0x1B0), (0x218, 0x21B), (0x386, 0x3CE), (0x400, 0x45F))
SINGLE = "ҐґʼẞƠơƯư–—‘’‚“”„…•€‹›«»−№" + "".join(map(chr, range(0x1EA0, 0x1EFA)))
BROKEN = {"lively": "ëËşŞ"}  # drawn wrong in the font; composed like a missing one
SMALL = "acemnorsuvwz"  # letters as tall as an x; one alone is too lively to measure by
STRAIGHT = "lnuoic"  # what the width of a hand's stroke is measured on
CLOSE = 0.002  # of the em; how far a simpler curve may lie from the font's own
LONGEST = 0.45  # x-heights of a curve, so that a warp can bend it
LEAST_KERN = 0.008  # of the em

Point = tuple[float, float]
Curve = tuple[Point, Point, Point, Point]


def main() -> None:
    """Write every `.hand` and say how large it came out."""
    for name, family in HANDS.items():
        font = TTFont(FONTS / f"{family}_400Regular.ttf")
        made = json.dumps(take(font, BROKEN.get(name, "")), ensure_ascii=False, separators=(",", ":"))
        packed = zlib.compress(made.encode(), 9)
        (FONTS / f"{name}.hand").write_bytes(packed)
        print(f"{name}.hand: {len(packed) / 1024:.0f} KB")


def take(font: TTFont, broken: str) -> dict[str, Any]:
    """Return everything a hand needs of a font."""
    wanted = [chr(code) for first, last in RANGES for code in range(first, last + 1)]
    names = {ord(char): font.getBestCmap().get(ord(char)) for char in (*wanted, *SINGLE)}
    glyphs = {chr(code): name for code, name in names.items() if name and chr(code) not in broken}
    contours = {char: outline(font, name) for char, name in glyphs.items()}
    x_height = median(-min(y for curve in flat(contours[char]) for _x, y in curve) for char in SMALL)
    drawn = {
        char: [font["hmtx"][name][0], strokes(contours[char], x_height)] for char, name in glyphs.items()
    }
    for char, others in alternates(font, glyphs).items():
        for number, other in enumerate(others, 1):
            drawn[f"{char}{number}"] = [font["hmtx"][other][0], strokes(outline(font, other), x_height)]
    return {
        "x_height": round(x_height),
        "stem": round(median(width(contours[char]) for char in STRAIGHT)),
        "space": font["hmtx"][font.getBestCmap()[ord(" ")]][0],
        "kern": kerning(font, glyphs),
        "glyphs": drawn,
    }


def outline(font: TTFont, name: str) -> list[list[Curve]]:
    """Return a glyph's contours as few cubics, with y growing downwards."""
    plain, simple = DecomposingRecordingPen(font.getGlyphSet()), DecomposingRecordingPen({})
    font.getGlyphSet()[name].draw(plain)
    plain.replay(Qu2CuPen(simple, CLOSE * font["head"].unitsPerEm, all_cubic=True))
    contours: list[list[Curve]] = []
    at = start = (0.0, 0.0)
    for kind, points in simple.value:
        down = [(x, -y) for x, y in points]
        if kind == "moveTo":
            contours.append([])
            at = start = down[0]
        elif kind == "curveTo":
            contours[-1].append((at, down[0], down[1], down[2]))
            at = down[-1]
        elif at != (end := down[0] if kind == "lineTo" else start):
            contours[-1].append((at, between(at, end, 1 / 3), between(at, end, 2 / 3), end))
            at = end
    return [contour for contour in contours if contour]


def strokes(contours: list[list[Curve]], x_height: float) -> list[list[int]]:
    """Return contours as a `.hand` keeps them: no curve too long to bend, each point from the one before."""
    kept = []
    for contour in contours:
        points = [contour[0][0]]
        for curve in contour:
            reach = sum(abs(complex(*b) - complex(*a)) for a, b in pairwise(curve))
            for part in split(curve, max(1, round(reach / x_height / LONGEST))):
                points.extend(part[1:])
        whole = [(round(x), round(y)) for x, y in points]
        steps = (v - w for (x, y), (p, q) in pairwise([(0, 0), *whole]) for v, w in ((p, x), (q, y)))
        kept.append(list(steps))
    return kept


def split(curve: Curve, parts: int) -> Iterator[Curve]:
    """Cut a cubic into equal parts."""
    for left in range(parts, 1, -1):
        a, b, c, d = curve
        t = 1 / left
        ab, bc, cd = between(a, b, t), between(b, c, t), between(c, d, t)
        abc, bcd = between(ab, bc, t), between(bc, cd, t)
        middle = between(abc, bcd, t)
        yield a, ab, abc, middle
        curve = (middle, bcd, cd, d)
    yield curve


def between(a: Point, b: Point, t: float) -> Point:
    """Return the point a part of the way from one to another."""
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def flat(contours: list[list[Curve]]) -> Iterator[list[Point]]:
    """Give each contour as a polygon fine enough to measure."""
    for contour in contours:
        yield [part[3] for curve in contour for part in split(curve, 8)]


def width(contours: list[list[Curve]]) -> float:
    """Return how wide a glyph's stroke is: twice its area for each step of its outline."""
    area = length = 0.0
    for polygon in flat(contours):
        for (x, y), (p, q) in pairwise([*polygon, polygon[0]]):
            area += (x * q - p * y) / 2
            length += abs(complex(p - x, q - y))
    return 2 * abs(area) / length


def alternates(font: TTFont, glyphs: dict[str, str]) -> dict[str, list[str]]:
    """Return the other forms a font has drawn of its letters, which it calls ss01 and ss02."""
    found: dict[str, list[str]] = {}
    for tag in ("ss01", "ss02"):
        mapping: dict[str, str] = {}
        for table in subtables(font, "GSUB", tag):
            mapping.update(getattr(table, "mapping", {}))
        for char, name in glyphs.items():
            if name in mapping and mapping[name] not in (name, *found.get(char, ())):
                found.setdefault(char, []).append(mapping[name])
    return found


def kerning(font: TTFont, glyphs: dict[str, str]) -> dict[str, int]:
    """Return how much closer two characters stand, where that is enough to be seen."""
    tables = list(subtables(font, "GPOS", "kern"))
    least = LEAST_KERN * font["head"].unitsPerEm
    letters = [char for char in glyphs if ord(char) < 0x7F or 0x386 <= ord(char) <= 0x45F]
    pairs = {left + right: kern(tables, glyphs[left], glyphs[right]) for left in letters for right in letters}
    return {pair: value for pair, value in pairs.items() if abs(value) >= least}


def kern(tables: list[Any], left: str, right: str) -> int:
    """Return what the first table that knows a pair says of it."""
    for table in tables:
        if left not in table.Coverage.glyphs:
            continue
        if table.Format == 1:
            for record in table.PairSet[table.Coverage.glyphs.index(left)].PairValueRecord:
                if record.SecondGlyph == right:
                    return int(getattr(record.Value1, "XAdvance", 0))
        else:
            row = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)]
            value = row.Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1
            return int(getattr(value, "XAdvance", 0))
    return 0


def subtables(font: TTFont, table: str, tag: str) -> Iterator[Any]:
    """Give the parts of a font's feature, looking through extensions."""
    if table not in font:
        return
    rules = font[table].table
    indexes = {
        index
        for record in rules.FeatureList.FeatureRecord
        if record.FeatureTag == tag
        for index in record.Feature.LookupListIndex
    }
    for index in sorted(indexes):
        for part in rules.LookupList.Lookup[index].SubTable:
            yield getattr(part, "ExtSubTable", part)


if __name__ == "__main__":
    main()
