"""What `dev.py proofs` does: write cards in every hand, language and size, as PDF and picture, to look at.

Each PDF is then read again: its page measured, its words compared with the note.
"""

import argparse
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pypdfium2
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from core.letters.cards import LIVELIEST, NEATEST, ORDINARY, WAYS, Style
from core.letters.handwriting import HANDS
from core.letters.stationery import CARDS, READY_CUT, SHEETS, Size, Spread, spread
from gui import look, printing
from gui.letters import paper

NOTE = """Dear Dana,

Thank you for giving me half an hour on Monday. Letting the cooks write the menu first, then costing it, \
turned my way of planning upside down. This Saturday I will stand at the pantry door and watch where the \
queue slows.

Elena and Hugo sound wonderful. I will tell you how it goes.

With warm thanks,"""
LANGUAGES = {
    "polish": """Droga Pani Żaneto,

Dziękuję za pół godziny w środę. Pani rada, żeby najpierw słuchać, a dopiero później pytać, zmieniła mój \
sposób myślenia. Łukasz i Święta Gęś brzmią świetnie, odezwę się jutro.

Z wdzięcznością,""",
    "romanian": """Dragă Ștefania,

Îți mulțumesc pentru jumătatea de oră de marți. Sfatul tău, să întreb întâi bucătarii și abia apoi să fac \
planul, mi-a schimbat felul în care văd munca. Îi scriu și lui Țepeș mâine dimineață.

Cu recunoștință,""",
    "vietnamese": """Chị Hồng Ánh thân mến,

Cảm ơn chị đã dành cho em nửa giờ hôm thứ Hai. Lời khuyên hỏi người nấu ăn trước rồi mới tính tiền đã làm em \
nghĩ khác hẳn. Em sẽ viết cho anh Nguyễn Đăng ở Đà Nẵng.

Với lòng biết ơn,""",
    "turkish": """Sevgili Işıl Hanım,

Pazartesi günü bana yarım saat ayırdığınız için teşekkür ederim. Önce aşçılara sormak, sonra hesaplamak \
düşünce şeklimi değiştirdi. Çağrı Bey’e ve Gülşen Öğütçü’ye bugün yazıyorum.

Saygılarımla,""",
}
CYRILLIC = """Шановна пані Дано,

Дякую за пів години в понеділок. Ваша порада спершу питати кухарів, а вже потім рахувати, змінила мій погляд \
на роботу. Їжакевичу і Ґалаґану напишу завтра.

З повагою,"""
GREEK = """Αγαπητή Δανάη,

Ευχαριστώ για τη μισή ώρα τη Δευτέρα. Η συμβουλή σας, πρώτα να ρωτώ τους μάγειρες και μετά να λογαριάζω, \
άλλαξε τον τρόπο που σκέφτομαι. Θα γράψω αύριο στον Ηλία.

Με ευγνωμοσύνη,"""
Panel = tuple[str, Style]
INCH = 72  # points
PICTURE = 300  # dots an inch
NEAR = 0.05  # mm


def style(hand: str, lively: float = ORDINARY, seed: str = "proof") -> Style:
    """Return how a proof is written."""
    return Style(hand, "blueblack", "ivory", "A6", READY_CUT, seed=seed, lively=lively)


def notes() -> Iterator[tuple[str, list[Panel]]]:
    """Give each proof that compares notes: its name, and the notes from top to bottom."""
    for hand in HANDS:
        yield f"hand-{hand}-font-then-written", [(NOTE, style(hand, 0)), (NOTE, style(hand))]
    for hand in ("flowing", "rounded"):
        ways = [(NOTE, style(hand, lively)) for lively in (NEATEST, ORDINARY, LIVELIEST)]
        yield f"lively-{hand}-neat-ordinary-lively", ways
    yield "again-flowing-three-times", [(NOTE, style("flowing", seed=str(number))) for number in range(3)]
    for language, text in LANGUAGES.items():
        yield f"accents-{language}", [(text, style(hand)) for hand in HANDS]
    yield "script-cyrillic", [(CYRILLIC, style(hand)) for hand in ("felt", "narrow")]
    yield "script-greek", [(GREEK, style("lively"))]


def painting(panels: list[Panel], area: Spread) -> printing.Paint:
    """Return what paints notes below each other, each on a panel of its own."""

    def paint(painter: QPainter) -> None:
        painter.translate(0, -area.panel.top)
        for text, chosen in panels:
            paper.paint_page(painter, area, text, chosen)
            painter.translate(0, area.panel.height)

    return paint


def products() -> Iterator[tuple[str, Spread]]:
    """Give every card on every paper."""
    for card in CARDS:
        for sheet in (*SHEETS, READY_CUT):
            yield f"product-{card}-on-{sheet}".lower(), spread(card, sheet)


def look_at(file: Path, page: Size, text: str) -> str:
    """Make a picture of a PDF, and return what its page and words are like."""
    document = pypdfium2.PdfDocument(file)
    first = document[0]
    bitmap = first.render(scale=PICTURE / INCH, rev_byteorder=True, prefer_bgrx=True)
    form = QImage.Format.Format_RGBX8888
    QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, form).save(
        str(file.with_suffix(".png"))
    )
    width, height = (points / INCH * printing.MM for points in first.get_size())
    is_true = max(abs(width - page.width), abs(height - page.height)) <= NEAR
    is_read = first.get_textpage().get_text_range().split() == text.split()
    said = f"{width:.2f} x {height:.2f} mm, {file.stat().st_size / 1000:.0f} KB"
    return said + ("" if is_true else ", WRONG SIZE") + ("" if is_read else ", WORDS NOT FOUND")


def main() -> int:
    """Write every proof; returns 1 when a page or its words are wrong."""
    parser = argparse.ArgumentParser(prog="proofs", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("outdir", type=Path)
    outdir = parser.parse_args().outdir
    outdir.mkdir(parents=True, exist_ok=True)
    look.wear(QApplication(sys.argv[:1]))
    area, said = spread("A6", READY_CUT), []

    def save(name: str, page: Size, text: str, paint: printing.Paint) -> None:
        file = outdir / f"{name}.pdf"
        printing.save_pdf(file, name, page, paint)
        said.append(f"{name}: {look_at(file, page, text)}")

    for name, panels in notes():
        page = Size(area.panel.width, area.panel.height * len(panels))
        save(name, page, " ".join(text for text, _style in panels), painting(panels, area))
    for way in WAYS[1:]:
        whole, chosen = spread("A6", "A4"), replace(style("flowing"), way=way)
        save(f"way-{way}", whole.page, NOTE, partial(paper.paint_page, spread=whole, text=NOTE, style=chosen))
    for name, whole in products():
        save(
            name, whole.page, NOTE, partial(paper.paint_page, spread=whole, text=NOTE, style=style("flowing"))
        )
    print("\n".join(said))
    return int(any(", W" in line for line in said))


if __name__ == "__main__":
    sys.exit(main())
