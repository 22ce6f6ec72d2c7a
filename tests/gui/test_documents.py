"""Documents on paper, as a PDF and as an OpenDocument file."""

import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core import brief, meetings, preferences
from core.documents import Document, Piece, Style
from core.errors import Problem
from core.letters.stationery import SHEETS
from core.meetings import PickedQuestion
from gui import documents, look, paperwork, printing
from gui.problems import GentleDialog
from tests.builders import UGLY, meeting, person

pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: object) -> None:
    look.wear(qapp)  # type: ignore[arg-type]


def text(path: Path) -> str:
    """Return the words of a PDF without their spaces, which a reader has to guess."""
    return "".join("".join(page.extract_text().split()) for page in PdfReader(path).pages)


def squeezed(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize(("paper", "questions"), [("A4", 1), ("A4", 7), ("Letter", 7), ("Letter", 12)])
def test_the_page_to_take_along_is_one_page(tmp_path: Path, paper: str, questions: int) -> None:
    talk = meeting(person("Priya Raman"))
    meetings.pick(talk, [PickedQuestion(f"Question number {one}?") for one in range(questions)])
    file = tmp_path / "page.pdf"
    documents.save_pdf(file, brief.brief(talk), SHEETS[paper], on_one_page=True)
    [page] = PdfReader(file).pages
    assert abs(float(page.mediabox.width) / 72 * 25.4 - SHEETS[paper].width) < 0.4
    words = text(file)
    assert "PriyaRaman" in words and f"{questions}.Questionnumber{questions - 1}?" in words
    assert words.endswith(squeezed("ask to talk about it another day."))


def test_a_long_document_goes_on_over_pages(tmp_path: Path) -> None:
    pieces = tuple(Piece(Style.ITEM, f"Lesson {one}") for one in range(200))
    documents.save_pdf(tmp_path / "long.pdf", Document("Lessons", pieces), SHEETS["A4"])
    pages = PdfReader(tmp_path / "long.pdf").pages
    assert len(pages) > 2
    words = text(tmp_path / "long.pdf")
    assert all(f"Lesson{one}" in words for one in range(200))


@pytest.mark.parametrize("ugly", UGLY)
def test_words_are_shown_as_typed(ugly: str, tmp_path: Path) -> None:
    made = documents.laid_out(Document("x", (Piece(Style.TEXT, ugly, bold="1. "), Piece(Style.ITEM, ugly))))
    assert made.toPlainText().count("\n") == 2 * len(ugly.splitlines()) - 1
    documents.save_pdf(tmp_path / "ugly.pdf", Document(ugly, (Piece(Style.TITLE, ugly),)), SHEETS["A4"])
    documents.save_text(tmp_path / "ugly.odt", Document(ugly, (Piece(Style.TITLE, ugly),)))
    assert PdfReader(tmp_path / "ugly.pdf").pages and zipfile.is_zipfile(tmp_path / "ugly.odt")


def test_a_text_file_holds_the_words(tmp_path: Path) -> None:
    pieces = (Piece(Style.TITLE, "Title"), Piece(Style.ITEM, "One"), Piece(Style.TEXT, "Two & <three>"))
    documents.save_text(tmp_path / "x.odt", Document("x", pieces))
    content = zipfile.ZipFile(tmp_path / "x.odt").read("content.xml").decode()
    assert "Title" in content and "Two &amp; &lt;three&gt;" in content


def test_a_folder_that_is_gone_is_named_and_nothing_is_lost(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="could not be saved in"):
        documents.save_text(tmp_path / "gone" / "x.odt", Document("x", ()))


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_does_not_answer_leads_to_a_pdf(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    preferences.change(paper="Letter")
    said: list[str] = []

    def press(dialog: GentleDialog) -> str:
        said.append(dialog.windowTitle())
        return "Try again" if len(said) == 1 else "Save as PDF"

    def refuse(printer: QPrinter, _parent: QWidget) -> bool:
        printer.setOutputFileName(str(tmp_path))
        return True

    monkeypatch.setattr(printing, "choose_printer", refuse)
    monkeypatch.setattr(paperwork, "ask", press)
    monkeypatch.setattr(
        paperwork, "ask_where", lambda _parent, place, _kind: str(tmp_path / Path(place).stem)
    )
    document = Document('A "page"?', (Piece(Style.TEXT, "words"),))
    assert not paperwork.print_document(owner, document)
    assert len(said) == 2 and text(tmp_path / "A page.pdf") == "words"


def test_printing_that_is_called_off_prints_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    monkeypatch.setattr(printing, "choose_printer", lambda _printer, _parent: False)
    monkeypatch.setattr(paperwork, "ask_where", lambda *_rest: "")
    document = Document("x", ())
    assert not paperwork.print_document(owner, document) and not paperwork.save_pdf(owner, document)


def test_ctrl_p_prints_the_page_of_the_meeting(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from gui.window import Window

    preferences.change(name="Sam")
    window = Window()
    qtbot.addWidget(window)
    talk = meeting(person("Priya Raman", good_to_know="Side door"))
    window._routes.open_meeting(talk)
    file = tmp_path / "out.pdf"
    monkeypatch.setattr(
        printing, "choose_printer", lambda printer, _parent: printer.setOutputFileName(str(file)) or True
    )
    assert window._commands.can_print()
    window._commands.print_page()
    assert "Sidedoor" in text(file)
    window.close()
