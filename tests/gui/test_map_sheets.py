"""The map on paper and in files, with names and without."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import preferences, referrals
from core.contacts import Stage
from core.errors import Problem
from core.letters.stationery import SHEETS
from gui import look, paperwork, printing
from gui.changes import Changes
from gui.referrals import sheets
from gui.referrals.page import IntroductionsPage
from tests.builders import person

POINTS = 72 / 25.4  # to a mm
pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> Iterator[None]:
    look.wear(qapp, "dark", motion=False)
    yield
    look.wear(qapp)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[IntroductionsPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = IntroductionsPage(changes)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    grace = person("Grace Adeyemi", Stage.IN_TOUCH, organization="Fennick Home")
    for name in ("Noor Haddad", "Alex Moreau"):
        referrals.refer(person(name, Stage.MET), grace)
    made.show()
    yield made
    changes.stop()


def one_page(page: IntroductionsPage, path: Path) -> PdfReader:
    sheet, paper = page._sheet(everything=False, has_names=True), sheets.paper()
    printing.save_pdf(path, sheet.title, paper, sheets.in_light(sheets.one_page(sheet, paper)))
    return PdfReader(path)


def words_of(found: PdfReader) -> str:
    return " ".join(" ".join(one.extract_text().split()) for one in found.pages)


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_one_page_lies_on_its_side_with_words_that_can_be_selected(
    page: IntroductionsPage, tmp_path: Path, paper: str
) -> None:
    preferences.change(paper=paper)
    found = one_page(page, tmp_path / "map.pdf")
    assert len(found.pages) == 1
    assert float(found.pages[0].mediabox.width) == pytest.approx(SHEETS[paper].height * POINTS, abs=1)
    words = words_of(found)
    for name in ("Introductions", "You knew 1, who led to 2.", "Grace Adeyemi", "Noor Haddad"):
        assert name in words
    assert not found.pages[0].images, "drawn, not photographed"


def test_the_whole_is_saved_as_pdf_drawing_and_picture(page: IntroductionsPage, tmp_path: Path) -> None:
    page.print.save_pdf(tmp_path / "map.pdf")
    page.print.save_svg(tmp_path / "map.svg")
    page.print.save_png(tmp_path / "map.png")
    assert "Alex Moreau" in words_of(PdfReader(tmp_path / "map.pdf"))
    assert "Alex Moreau" in (tmp_path / "map.svg").read_text(encoding="utf-8")
    picture = QImage(str(tmp_path / "map.png"))
    assert picture.width() > 600
    assert picture.pixelColor(1, 1).lightness() == 255, "in the colours of paper, whatever the screen's"


def test_what_is_folded_is_unfolded_in_a_file_and_stays_folded_on_one_page(
    page: IntroductionsPage, tmp_path: Path
) -> None:
    grace = page.map.view._chart.shown.below[0][0]
    page.map.view.turn(grace)
    assert "Noor" not in words_of(one_page(page, tmp_path / "one.pdf"))
    page.print.save_pdf(tmp_path / "map.pdf")
    assert "Noor Haddad" in words_of(PdfReader(tmp_path / "map.pdf"))


def test_a_poster_covers_everybody_with_sheets_that_overlap(page: IntroductionsPage, tmp_path: Path) -> None:
    for number in range(70):
        person(f"Person {number}", Stage.MET)
    page.print.save_poster(tmp_path / "poster.pdf")
    found = PdfReader(tmp_path / "poster.pdf")
    words = words_of(found)
    assert len(found.pages) > 2
    assert "Row 1 of 2, sheet 1 of 2" in words and "Row 2 of 2, sheet 2 of 2" in words
    assert all(f"Person {number}" in words for number in range(70))


def test_a_map_without_names_names_nobody(page: IntroductionsPage, tmp_path: Path) -> None:
    page.print.without_names.setChecked(True)
    page.print.save_svg(tmp_path / "map.svg")
    drawing = (tmp_path / "map.svg").read_text(encoding="utf-8")
    assert "Somebody" in drawing
    for hidden in ("Grace", "Noor", "Fennick"):
        assert hidden not in drawing


def test_the_menu_asks_where_and_saves_there(
    page: IntroductionsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "mine.svg"
    monkeypatch.setattr(paperwork, "ask_where", lambda _parent, suggested, kind: str(file))
    actions = page.print.menu().actions()
    next(one for one in actions if "SVG" in one.text()).trigger()
    assert file.exists()
    monkeypatch.setattr(paperwork, "ask_where", lambda _parent, suggested, kind: "")
    actions[2].trigger()
    assert [one.name for one in tmp_path.iterdir()] == ["mine.svg"]


def test_a_printer_gets_one_page(page: IntroductionsPage, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(printing, "choose_printer", lambda printer, parent: bool(asked.append(printer)))
    page.print_it()
    assert page.can_print and len(asked) == 1


def test_where_the_printer_does_not_answer_a_pdf_can_be_saved(
    page: IntroductionsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter(["again", "pdf", ""])
    refused: list[object] = []

    def refuse(printer: object, parent: object) -> bool:
        refused.append(printer)
        raise Problem("The printer did not answer.")

    monkeypatch.setattr(printing, "choose_printer", refuse)
    monkeypatch.setattr(paperwork, "ask_after_trouble", lambda _parent, _problem: next(answers))
    monkeypatch.setattr(paperwork, "ask_where", lambda _parent, _place, _kind: str(tmp_path / "map.pdf"))
    page.print_it()
    assert len(refused) == 2 and "Grace Adeyemi" in words_of(PdfReader(tmp_path / "map.pdf"))
    page.print_it()
    assert len(refused) == 3
