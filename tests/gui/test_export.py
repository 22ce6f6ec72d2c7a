"""Export: every line of its menu writes a file with the words of the journal."""

import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import lessons
from gui import look, paperwork
from gui.learned.export import ExportButton
from tests.builders import person

pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture
def export(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ExportButton:
    lessons.star(lessons.add(person("Dana"), "Pay", "=Bread & <b>Butter</b>"), is_starred=True)
    monkeypatch.setattr(
        paperwork, "ask_where", lambda _parent, place, _kind: str(tmp_path / Path(place).name)
    )
    made = ExportButton()
    qtbot.addWidget(made)
    return made


def test_every_line_writes_its_file(export: ExportButton, tmp_path: Path) -> None:
    for one in export.menu_of_kinds.actions():
        one.trigger()
    names = {one.name for one in tmp_path.iterdir()}
    both = ("What I learned", "Evidence of continuous learning")
    assert names == {f"{name}{end}" for name in both for end in (".odt", ".pdf", ".md")} | {
        "What I learned.csv",
        "What I learned.xlsx",
    }
    with zipfile.ZipFile(tmp_path / "What I learned.odt") as packed:
        assert "=Bread &amp; &lt;b&gt;Butter" in packed.read("content.xml").decode()
    assert "Dana" in (tmp_path / "What I learned.md").read_text("utf-8")
    assert "'=Bread" in (tmp_path / "What I learned.csv").read_text("utf-8-sig")
    pages = PdfReader(tmp_path / "Evidence of continuous learning.pdf").pages
    assert len(pages) <= 2 and "Butter" in pages[0].extract_text() and "Dana" not in pages[0].extract_text()


def test_a_click_opens_the_menu_below_the_button(export: ExportButton, qtbot: QtBot) -> None:
    export.show()
    qtbot.mouseClick(export, Qt.MouseButton.LeftButton)
    assert export.menu_of_kinds.isVisible()
    export.menu_of_kinds.close()
