"""Bytes to text, whatever program wrote them and in whatever decade."""

import codecs
import locale
import unicodedata
from collections.abc import Callable
from contextlib import suppress
from itertools import pairwise

PAGES = ("cp1252", "cp1250", "cp1251", "cp1254", "cp932", "cp949", "gb18030", "big5", "cp1256")
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
ASIAN = frozenset(
    ("shift-jis", "cp932", "gb2312", "gbk", "gb18030", "big5", "euc-jp", "euc-kr", "iso-2022-jp")
)
EUROPEAN = frozenset(
    [f"iso-8859-{part}" for part in (2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 16)]
    + [f"windows-125{part}" for part in range(9)]
    + ["koi8-r", "koi8-u"]
)
LATIN_ENDS = "\u0250"
SIGNS = frozenset("“”„‘’‚–—…•·«»€£©®™°§¿¡\xa0、。「」・：（）　")
LOOKED_AT = 20_000  # bytes in which a heading is looked for


def plain(data: bytes) -> bytes:
    """Return the bytes without a byte order mark, and as UTF-8 when they were UTF-16 or UTF-32."""
    for mark, codec in MARKS:
        if data.startswith(mark):
            data = data[len(mark) :]
            return data if codec == "utf-8" else data.decode(codec, "replace").encode()
    codec = _unmarked(data[:LOOKED_AT])
    return data.decode(codec, "replace").encode() if codec else data


def text(data: bytes, known: Callable[[str], int] = lambda _text: 0) -> str:
    """Return a table's text; bytes that are not UTF-8 are read line by line in the likeliest code page.

    `known` counts what it knows in the beginning of a text: the page that shows it most is the likeliest.
    """
    with suppress(UnicodeDecodeError):
        return data.decode()
    page = _likeliest(data[:LOOKED_AT], known)
    return "\n".join(_line(line, page) for line in data.split(b"\n"))


def value(raw: bytes, charset: str = "") -> str:
    """Return one value's text; `charset` is what the file claims, believed where it can be true."""
    if raw.isascii() and not charset:
        return raw.decode()
    claimed = charset.lower().replace("_", "-")
    claimed = "windows-1252" if claimed == "iso-8859-1" else claimed
    tries = ["utf-8"]
    if claimed in ASIAN:
        tries.insert(0, claimed)  # such text can look like UTF-8 by accident
    if claimed in EUROPEAN:
        tries.append(claimed)
    for codec in tries:
        with suppress(UnicodeDecodeError):
            return raw.decode(codec)
    return raw.decode(_pages()[0], "replace")


def _unmarked(head: bytes) -> str:
    """Return UTF-16 in one of its two orders when every other byte is zero, else nothing."""
    evens, odds = head[::2].count(0), head[1::2].count(0)
    if odds * 4 > len(head) and evens * 20 < len(head):
        return "utf-16-le"
    if evens * 4 > len(head) and odds * 20 < len(head):
        return "utf-16-be"
    return ""


def _likeliest(head: bytes, known: Callable[[str], int]) -> str:
    def looks(page: str) -> tuple[int, int]:
        shown = head.decode(page, "replace")
        return known(shown), -_oddities(shown)

    return max(_pages(), key=looks)


def _oddities(text: str) -> int:
    """Count what no language writes: signs amid letters, two scripts in a word, accents in a row."""
    count, run, before = 0, 0, " "
    for char, after in pairwise(f"{text} "):
        if char.isascii():
            run, before = 0, char
            continue
        category, is_latin = unicodedata.category(char), char < LATIN_ENDS
        run = run + 1 if is_latin and category[0] == "L" else 0
        is_mixed = not is_latin and (_is_ascii_letter(before) or _is_ascii_letter(after))
        count += 3 if char == "\ufffd" else 0
        count += category[0] not in "LM" and char not in SIGNS
        count += run > 3 or (category[0] in "LM" and is_mixed) or "\uff61" <= char <= "\uff9f"
        before = char
    return count


def _is_ascii_letter(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _pages() -> list[str]:
    own = locale.getencoding().lower()  # on Windows the page its older programs write
    return sorted(PAGES, key=lambda page: page != own)


def _line(line: bytes, page: str) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode(page, "replace")
