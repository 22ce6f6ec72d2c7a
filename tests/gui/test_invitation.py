"""A note for LinkedIn: it is copied, the page opens, and Acquaint asks whether it was sent."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import contacts
from core.contacts import Way
from core.letters import drafting, post
from core.letters.kinds import Kind, LetterState
from gui import look
from gui.changes import Changes
from gui.letters import leaving
from gui.letters.composer import ComposerPage
from tests.builders import person

PAGE = "https://www.linkedin.com/in/dana"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture
def page(qtbot: QtBot, book: Iterator[None]) -> Iterator[ComposerPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = ComposerPage(changes)
    qtbot.addWidget(made)
    made.resize(1160, 800)
    yield made
    changes.stop()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The links the page asked the system to open; every one is answered."""
    links: list[str] = []
    monkeypatch.setattr(leaving, "open_link", lambda url: links.append(url) or True)
    return links


def show(page: ComposerPage, *ways: Way) -> int:
    letter_id = drafting.begin(person("Dana Whitlock", ways=ways), Kind.CONNECT)
    page.show_letter(letter_id)
    page.show()
    return letter_id


def test_the_big_button_copies_the_note_and_opens_the_page(
    page: ComposerPage, qtbot: QtBot, opened: list[str]
) -> None:
    letter_id = show(page, Way("email", "dana@table.example"), Way("link", PAGE))
    assert page.top.open.text() == "Copy and open LinkedIn"
    assert not page.sheet.subject.isVisible() and page.sheet.goes_to() == PAGE
    qtbot.mouseClick(page.top.open, LEFT)
    assert opened == [PAGE]
    assert QApplication.clipboard().text() == page.sheet.draft.toPlainText()
    assert page.handed.words() == "Your note is copied. Paste it into the invitation on LinkedIn."
    assert post.find(letter_id).state is LetterState.HANDED_OVER
    qtbot.mouseClick(page.handed.yes, LEFT)
    assert post.find(letter_id).state is LetterState.SENT


def test_the_page_is_no_address_and_the_menu_offers_no_mail(page: ComposerPage) -> None:
    letter_id = show(page, Way("link", PAGE))
    page.sheet.to.line.editingFinished.emit()
    page.settle()
    dana = contacts.find(post.find(letter_id).contact_id)
    assert dana.ways == (Way("link", PAGE),)
    offered = [one.text() for one in page.top.more.menu().actions() if one.text()]
    assert offered == ["I have sent it", "Throw this draft away"]


def test_without_a_page_the_note_is_only_copied(page: ComposerPage, qtbot: QtBot, opened: list[str]) -> None:
    show(page)
    qtbot.mouseClick(page.top.open, LEFT)
    assert opened == [] and QApplication.clipboard().text().startswith("Hello Dana,")


def test_a_letter_by_mail_offers_no_linkedin(page: ComposerPage) -> None:
    page.show_letter(drafting.begin(person("Ann Baker"), Kind.REQUEST))
    page.show()
    assert page.sheet.subject.isVisible() and not page.sheet.to.line.isReadOnly()
    assert not [one for one in page.top.more.menu().actions() if "LinkedIn" in one.text()]


def test_when_no_browser_answers_the_words_are_copied_all_the_same(
    page: ComposerPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr(leaving, "open_link", lambda _url: False)
    monkeypatch.setattr(leaving, "ask", lambda dialog: told.append(dialog) or "")
    show(page, Way("link", PAGE))
    qtbot.mouseClick(page.top.open, LEFT)
    assert len(told) == 1
    assert page.handed.words() == "Your note is copied. Paste it into the invitation on LinkedIn."
