"""A note on paper: it fits, it is real text at true size, and nothing typed is lost or interpreted."""

import os
import re
import sys
from dataclasses import replace
from pathlib import Path
from typing import IO, Any

import pypdfium2
import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from pytestqt.qtbot import QtBot

from core.errors import Problem
from core.letters import handwriting, stationery
from core.letters.cards import Style
from core.letters.stationery import CARDS, READY_CUT, SHEETS, spread
from gui import look, printing
from gui.letters import card_printing, hands, paper
from gui.letters.card_view import CardView

NOTE = """Dear Dana,

Thank you for giving me half an hour on Monday. Letting the cooks write the menu first, then costing it, \
turned my way of planning upside down. This Saturday I will stand at the pantry door and watch where the \
queue slows.

Elena and Hugo sound wonderful. I will tell you how it goes.

With warm thanks,"""
STYLE = Style("everyday", "blueblack", "ivory", "A6", "A4", seed="7")
A6 = spread("A6", "A4")
PAPERS = [(card, page) for card in CARDS for page in (*SHEETS, READY_CUT)]
HOSTILE = {
    "emoji": "Dear Zoë 👩‍🚀🎉👍🏽, thank you ☕",
    "rtl": "Dear משה,\n\nתודה רבה for שלום\n\nWith warm thanks,",
    "long word": "Dear Dana,\n\n" + "W" * 300 + "\n\nWith warm thanks,",
    "empty": "",
    "blank": " \n\n\t ",
    "template": "{{7*7}} {% if x %} %s \\n",
    "html": "<b>bold</b> &amp; <img src=x>",
    "marks": "Z̷a̸lgo x́̂̃ e\u0301",
    "controls": "a\u2028b\u202ec\x00d",
    "half": "half \ud800 character",
    "Cyrillic": "Ђорђе Łukasz Ωmega",
}


def style(hand: str = "everyday", card: str = "A6", page: str = "A4") -> Style:
    return Style(hand, "blueblack", "ivory", card, page, seed="7")


def fit(text: str, hand: str = "everyday", area: stationery.Spread = A6) -> paper.Fit:
    return paper.fit(paper.write(text, style(hand), area))


def pdf(
    folder: Path, text: str = NOTE, card: str = "A6", page: str = "A4", hand: str = "everyday"
) -> PdfReader:
    path = folder / "card.pdf"
    card_printing.save_pdf(path, spread(card, page), text, style(hand, card, page))
    return PdfReader(path)


def squeezed(text: str) -> str:
    return "".join(text.split())


# ---- layout


@pytest.mark.parametrize("hand", hands.LABELS)
@pytest.mark.parametrize(("card", "page"), PAPERS)
def test_eighty_words_fit_every_card_in_every_hand(qtbot: QtBot, hand: str, card: str, page: str) -> None:
    words = ("thank you for what you said about the work " * 9).split()[:75]
    text = f"Dear Dana,\n\n{' '.join(words)}\n\nWith warm thanks,"
    area = spread(card, page)
    found = fit(text, hand, area)
    assert found.overflow_words == 0
    assert 1.8 <= found.size_mm <= 2.4
    assert squeezed("".join(found.lines)) == squeezed(text)


def test_a_note_too_long_says_by_how_many_words(qtbot: QtBot) -> None:
    found = fit("Dear Dana,\n\n" + "word " * 2_000 + "\n\nWith warm thanks,")
    assert found.size_mm == 1.8 and 1_800 < found.overflow_words < 2_000
    text = NOTE
    while not (over := fit(text).overflow_words):
        text = text.replace("\n\nWith warm", " more\n\nWith warm")
    assert 1 <= over <= 12


@pytest.mark.parametrize("hand", hands.LABELS)
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_is_lost_or_crashes_the_layout(qtbot: QtBot, hand: str, name: str, tmp_path: Path) -> None:
    text = HOSTILE[name]
    if name not in ("marks", "controls", "half"):
        assert squeezed("".join(fit(text, hand).lines)) == squeezed(text)
    if handwriting.unwritable(text, hand):
        with pytest.raises(
            Problem, match=r"This hand cannot write: .+\. Choose another hand, or leave that out"
        ):
            pdf(tmp_path, text, hand=hand)
        assert not list(tmp_path.iterdir())
    elif fit(text, hand).overflow_words:
        assert name == "long word"
    else:
        assert len(pdf(tmp_path, text, hand=hand).pages) == 1


# ---- hands


def test_the_hands_are_eight_and_a_lost_one_flows(qtbot: QtBot) -> None:
    assert set(hands.LABELS) == set(handwriting.HANDS)
    assert len({hands.font(name, 10).family() for name in hands.LABELS}) == 8
    assert hands.font("crayon", 10).family() == hands.font("flowing", 10).family()


@pytest.mark.parametrize("hand", hands.LABELS)
def test_words_are_typed_as_tall_as_they_are_written(qtbot: QtBot, hand: str) -> None:
    metrics = QFontMetricsF(hands.font(hand, 40))
    assert 28 < -metrics.tightBoundingRect("eaom").top() < 52


# ---- PDF


@pytest.mark.parametrize(("card", "page"), PAPERS)
def test_a_pdf_has_the_sheets_size_and_the_notes_words(
    qtbot: QtBot, tmp_path: Path, card: str, page: str
) -> None:
    reader = pdf(tmp_path, card=card, page=page)
    box, sheet = reader.pages[0].mediabox, SHEETS.get(page, CARDS[card].opened)
    assert len(reader.pages) == 1
    assert float(box.width) / 72 * 25.4 == pytest.approx(sheet.width, abs=0.05)
    assert float(box.height) / 72 * 25.4 == pytest.approx(sheet.height, abs=0.05)
    assert reader.pages[0].extract_text().split() == NOTE.split()
    assert reader.metadata is not None and reader.metadata.title == "Thank-you card"


@pytest.mark.parametrize("hand", hands.LABELS)
def test_a_card_is_all_ink_with_its_words_unseen_over_it(qtbot: QtBot, tmp_path: Path, hand: str) -> None:
    page = pdf(tmp_path, hand=hand).pages[0]
    assert page.extract_text().split() == NOTE.split()
    assert pdfium_text(tmp_path).split() == NOTE.split()
    resources: Any = page["/Resources"]
    assert len(resources["/Font"]) == 1
    assert not list(page.images) and not resources["/XObject"]
    assert (tmp_path / "card.pdf").stat().st_size < 400_000


@pytest.mark.parametrize("hand", hands.LABELS)
def test_words_of_other_languages_are_found_too(qtbot: QtBot, tmp_path: Path, hand: str) -> None:
    text = "Łukasz Đorđević, șase țări; Nguyễn Thị Hồng, Işık Ağaoğlu, first waffle office “x” – €5"
    assert pdf(tmp_path, text, hand=hand).pages[0].extract_text().split() == text.split()


def pdfium_text(folder: Path) -> str:
    return str(pypdfium2.PdfDocument(folder / "card.pdf")[0].get_textpage().get_text_range())


def test_braces_and_tags_are_printed_as_typed(qtbot: QtBot, tmp_path: Path) -> None:
    text = "Dear {{7*7}},\n\n<b>bold</b> &amp; {% if %} '\"\n\nThanks,"
    assert pdf(tmp_path, text).pages[0].extract_text().split() == text.split()


def test_the_words_stand_where_the_preview_shows_them(qtbot: QtBot, tmp_path: Path) -> None:
    pdf(tmp_path, page=READY_CUT)
    page = pypdfium2.PdfDocument(tmp_path / "card.pdf")[0]
    bitmap = page.render(scale=2, rev_byteorder=True, prefer_bgrx=True)
    printed = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGBX8888)
    area = spread("A6", READY_CUT)
    per_mm = bitmap.width / area.page.width
    inked = [
        (x / per_mm, y / per_mm)
        for y in range(printed.height())
        for x in range(0, printed.width(), 2)
        if printed.pixelColor(x, y).lightness() < 128
    ]
    assert area.message.left - 2 < min(x for x, _y in inked) < area.message.left + 2
    assert max(x for x, _y in inked) < area.message.right + 2
    assert area.message.top < min(y for _x, y in inked) and max(y for _x, y in inked) < area.message.bottom


def test_letters_to_trace_are_pale_and_still_found(qtbot: QtBot, tmp_path: Path) -> None:
    card_printing.save_pdf(tmp_path / "card.pdf", A6, NOTE, replace(STYLE, way="trace"))
    page = PdfReader(tmp_path / "card.pdf").pages[0]
    assert page.extract_text().split() == NOTE.split() and not list(page.images)
    colours = set(re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) scn", content(page)))
    assert look.trace().redF() == pytest.approx(0.8627, abs=0.001)
    assert any(
        all(float(part) == pytest.approx(look.trace().redF(), abs=0.001) for part in one) for one in colours
    )


def test_a_guide_has_a_line_for_each_line_and_the_words_above_the_fold(qtbot: QtBot, tmp_path: Path) -> None:
    chosen = replace(STYLE, way="guide")
    card_printing.save_pdf(tmp_path / "card.pdf", A6, NOTE, chosen)
    page = PdfReader(tmp_path / "card.pdf").pages[0]
    assert page.extract_text().split() == NOTE.split()
    assert len(content(page).split(b"\n")) < 2_000  # no writing


def content(page: Any) -> bytes:
    return bytes(page.get_contents().get_data())


def test_on_a_printer_without_colours_the_ink_is_black_throughout(
    qtbot: QtBot, printer_to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "colorMode", lambda printer: QPrinter.ColorMode.GrayScale)
    assert card_printing.print_card(None, A6, NOTE, STYLE)
    inks = set(re.findall(rb"[\d.]+ [\d.]+ [\d.]+ scn", content(PdfReader(printer_to).pages[0])))
    assert len(inks) <= 2


def test_a_note_too_long_is_not_printed_off_the_card(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"The note is \d+ words too long for this card\.") as caught:
        pdf(tmp_path, "word " * 300)
    assert caught.value.field == "body" and not list(tmp_path.iterdir())


def test_a_folder_that_refuses_keeps_what_was_there(qtbot: QtBot, tmp_path: Path) -> None:
    with pytest.raises(Problem, match="could not be saved in") as caught:
        card_printing.save_pdf(tmp_path / "gone" / "card.pdf", A6, NOTE, STYLE)
    assert caught.value.details
    target = tmp_path / "card.pdf"
    target.mkdir()
    with pytest.raises(Problem, match="Choose another folder"):
        card_printing.save_pdf(target, A6, NOTE, STYLE)
    assert [one.name for one in tmp_path.iterdir()] == ["card.pdf"]


@pytest.mark.skipif(sys.platform != "linux" or not Path("/dev/full").exists(), reason="needs a full disk")
def test_a_full_disk_leaves_nothing_half(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = tmp_path / "card.pdf"
    old.write_bytes(b"the one from before")
    fdopen = os.fdopen

    def on_a_full_disk(handle: int, mode: str) -> IO[bytes]:
        os.close(handle)
        return fdopen(os.open("/dev/full", os.O_WRONLY), mode)

    monkeypatch.setattr(os, "fdopen", on_a_full_disk)
    with pytest.raises(Problem, match="could not be saved"):
        card_printing.save_pdf(old, A6, NOTE, STYLE)
    assert old.read_bytes() == b"the one from before" and len(list(tmp_path.iterdir())) == 1


# ---- printer


@pytest.fixture
def printer_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Fake the printer's dialog: its user chooses to print into a file."""

    def choose(printer: QPrinter, parent: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        return True

    monkeypatch.setattr(printing, "choose_printer", choose)
    return tmp_path / "printed.pdf"


def test_a_printed_card_is_the_pdf(qtbot: QtBot, printer_to: Path, tmp_path: Path) -> None:
    assert card_printing.print_card(None, A6, NOTE, STYLE)
    printed, saved = PdfReader(printer_to).pages[0], pdf(tmp_path).pages[0]
    assert printed.extract_text().split() == saved.extract_text().split()
    assert printed.mediabox.width == pytest.approx(saved.mediabox.width, abs=0.5)


def test_a_dialog_put_away_prints_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "choose_printer", lambda printer, parent: False)
    assert card_printing.print_card(None, A6, NOTE, STYLE) is False


@pytest.mark.qt_log_ignore("Returned false")
def test_a_silent_printer_keeps_the_card(qtbot: QtBot, printer_to: Path) -> None:
    printer_to.mkdir()
    with pytest.raises(Problem, match=r"The printer did not answer\. Nothing is lost\."):
        card_printing.print_card(None, A6, NOTE, STYLE)


def test_a_printer_that_dies_while_printing_is_told(
    qtbot: QtBot, printer_to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "printerState", lambda printer: QPrinter.PrinterState.Error)
    with pytest.raises(Problem, match="The printer did not answer"):
        card_printing.print_card(None, A6, NOTE, STYLE)


def test_a_printer_that_keeps_its_own_paper_is_noticed(
    qtbot: QtBot, printer_to: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "setPageLayout", lambda printer, layout: False)
    with pytest.raises(Problem, match="does not take paper of this size"):
        card_printing.print_card(None, spread("A2", stationery.READY_CUT), NOTE, STYLE)
    assert not printer_to.exists()


@pytest.mark.parametrize("accepted", [True, False])
def test_the_systems_dialog_decides(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, accepted: bool) -> None:
    monkeypatch.setattr(QPrintDialog, "exec", lambda dialog: int(accepted))
    assert printing.choose_printer(QPrinter(), None) is accepted


# ---- the preview


@pytest.fixture
def view(qtbot: QtBot) -> CardView:
    shown = CardView()
    qtbot.addWidget(shown)
    shown.show_note(NOTE, STYLE)
    shown.resize(532, shown.heightForWidth(532))
    shown.show()
    return shown


def test_the_preview_shows_paper_fold_and_ink(qtbot: QtBot, view: CardView) -> None:
    picture = view.grab().toImage()
    per_mm = 532 / 148
    panel = picture.pixelColor(20, int(60 * per_mm))
    strip = picture.pixelColor(20, int(5 * per_mm))
    fold = picture.pixelColor(20, round(14 * per_mm))
    assert panel.name() == look.stock("ivory").name()
    assert fold.lightness() < strip.lightness() < panel.lightness()
    assert view.height() == pytest.approx(532 * (105 + 14) / 148, abs=1)
    assert view.accessibleDescription() == NOTE and view.fit.overflow_words == 0


@pytest.mark.parametrize("name", HOSTILE)
def test_the_preview_takes_any_text(qtbot: QtBot, view: CardView, name: str) -> None:
    view.show_note(HOSTILE[name], style("quick"))
    assert not view.grab().isNull()


def test_a_preview_of_a_note_too_long_shows_the_lines_in_care(qtbot: QtBot, view: CardView) -> None:
    view.show_note("word " * 200, STYLE)
    picture = view.grab().toImage()
    assert view.fit.overflow_words > 0
    rows = [picture.pixelColor(x, y) for y in range(380, 420) for x in range(50, 450)]
    assert any(colour.red() > colour.blue() + 90 and colour.lightness() < 130 for colour in rows)


def test_a_click_or_enter_asks_to_change_the_words(qtbot: QtBot, view: CardView) -> None:
    with qtbot.waitSignal(view.clicked, timeout=1000):
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(view.clicked, timeout=1000):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(view.clicked):
        qtbot.mouseClick(view, Qt.MouseButton.RightButton)
        qtbot.keyClick(view, Qt.Key.Key_A)


def test_the_preview_says_where_a_field_over_the_words_would_lie(qtbot: QtBot, view: CardView) -> None:
    place = view.words_place
    assert view.rect().contains(place) and place.left() == round(14 * 532 / 148)
    assert 10 < view.writing_font.pixelSize() < 40
    assert view.sizeHint().height() == view.heightForWidth(view.sizeHint().width())
    assert view.hasHeightForWidth()
