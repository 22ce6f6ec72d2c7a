"""Introductions: the outline of who led to whom."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core import contacts, referrals
from core.contacts import ContactDraft, Stage
from gui import look
from gui.changes import Changes
from gui.referrals.entries import sentence, spelled
from gui.referrals.page import IntroductionsPage

HOSTILE = '<b>Zoë</b> {{7*7}} & שלום "O\'Hara" 🙂'


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[IntroductionsPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = IntroductionsPage(changes)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.forms.buttons()[1].click()
    yield made
    changes.stop()


def add(name: str, *introducers: int, stage: Stage = Stage.TO_ASK, organization: str = "") -> int:
    made = contacts.add(ContactDraft(name=name, organization=organization), stage)
    for introducer in introducers:
        referrals.refer(made, introducer)
    return made


def names(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[str]:
    parent = parent or QModelIndex()
    return [str(model.index(row, 0, parent).data()) for row in range(model.rowCount(parent))]


def spoken(page: IntroductionsPage, person_id: int) -> str:
    index = page.outline.model().index_of(person_id)  # type: ignore[attr-defined]
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_an_empty_book_offers_the_one_thing_that_fills_it(page: IntroductionsPage, qtbot: QtBot) -> None:
    page.show()
    page.arrive()
    assert page.empty.isVisible() and not page.outline.isVisible() and not page.finder.isVisible()
    with qtbot.waitSignal(page.add_wanted):
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)


def test_people_hang_under_who_named_them_in_that_order_the_busiest_branch_on_top(
    page: IntroductionsPage, qtmodeltester: ModelTester
) -> None:
    add("Ada Lone")
    grace = add("Grace Adeyemi")
    zoe = add("Zoe First", grace)
    add("Alex Second", grace)
    add("Bo Third", zoe)
    page.show()
    model = page.outline.model()
    assert names(model) == ["Grace Adeyemi", "Ada Lone"]
    assert names(model, model.index(0, 0)) == ["Zoe First", "Alex Second"]
    assert page.sentence.text() == "You knew 2, who led to 2, then 1."
    qtmodeltester.check(model)


def test_a_row_says_everything_in_words(page: IntroductionsPage) -> None:
    grace, lee = add("Grace Adeyemi"), add("Lee Hartono")
    noor = add("Noor Haddad", grace, lee, stage=Stage.THANKED, organization="Plenty Network")
    add("Priya Raman", noor)
    callum = add("Callum Reid", stage=Stage.MET)
    page.show()
    assert (
        spoken(page, noor)
        == "Noor Haddad, Plenty Network, Thanked, introduced by Grace Adeyemi, led to one person, "
        "also named by Lee Hartono"
    )
    assert spoken(page, grace) == "Grace Adeyemi, To ask, led to two people"
    assert spoken(page, callum) == "Callum Reid, Met, no names yet"


def test_whoever_was_named_by_somebody_set_aside_stays_and_says_so(page: IntroductionsPage) -> None:
    grace = add("Grace Adeyemi")
    noor = add("Noor Haddad", grace)
    contacts.set_aside(grace)
    page.show()
    assert names(page.outline.model()) == ["Noor Haddad"]
    assert spoken(page, noor) == "Noor Haddad, To ask, named by Grace Adeyemi"


def test_enter_and_a_click_open_the_person(page: IntroductionsPage, qtbot: QtBot) -> None:
    grace = add("Grace Adeyemi")
    noor = add("Noor Haddad", grace)
    page.show()
    page.arrive()
    qtbot.keyClick(page.outline, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.person_chosen) as chosen:
        qtbot.keyClick(page.outline, Qt.Key.Key_Return)
    assert chosen.args == [noor]
    place = page.outline.visualRect(page.outline.model().index(0, 0)).center()
    with qtbot.waitSignal(page.person_chosen) as chosen:
        qtbot.mouseClick(page.outline.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == [grace]


def test_what_is_folded_stays_folded_when_something_changes(page: IntroductionsPage, qtbot: QtBot) -> None:
    grace = add("Grace Adeyemi")
    add("Noor Haddad", grace)
    page.show()
    page.arrive()
    top = page.outline.model().index(0, 0)
    assert page.outline.isExpanded(top)
    qtbot.keyClick(page.outline, Qt.Key.Key_Left)
    assert not page.outline.isExpanded(top)
    add("Alex Moreau", grace)
    top = page.outline.model().index(0, 0)
    assert not page.outline.isExpanded(top)
    assert page.outline.currentIndex() == top
    arrow = page.outline.visualRect(top).topLeft() + QPoint(-page.outline.indentation() // 2, 12)
    qtbot.mouseClick(page.outline.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert page.outline.isExpanded(page.outline.model().index(0, 0))


def test_finding_a_name_shows_it_under_those_who_led_to_it(page: IntroductionsPage, qtbot: QtBot) -> None:
    grace = add("Grace Adeyemi")
    add("Noor Haddad", grace)
    add("José Lone")
    page.show()
    qtbot.keyClicks(page.finder, "haddad")
    qtbot.keyClick(page.finder, Qt.Key.Key_Return)
    model = page.outline.model()
    assert names(model) == ["Grace Adeyemi"]
    assert names(model, model.index(0, 0)) == ["Noor Haddad"]
    assert page.outline.currentIndex().data() == "Noor Haddad"
    page.finder.setText("jose")
    qtbot.waitUntil(lambda: names(model) == ["José Lone"])
    page.finder.setText("nobody")
    qtbot.waitUntil(lambda: not names(model))
    assert "nobody" in page._nobody.text()


def test_a_name_is_shown_as_typed(page: IntroductionsPage, qtbot: QtBot) -> None:
    long = "Maximiliana-Theodora von Hohenstein-Wittelsbach zu Altenburg " * 3
    grace = add(HOSTILE)
    add(long, grace, stage=Stage.IN_TOUCH, organization=long)
    page.resize(560, 400)
    page.show()
    assert names(page.outline.model()) == [HOSTILE]
    assert not page.grab().isNull()


def test_large_books_begin_folded(page: IntroductionsPage) -> None:
    people = contacts.add_all(ContactDraft(name=f"Person {number}") for number in range(45))
    referrals.refer(people[1], people[0])
    page.show()
    assert not page.outline.isExpanded(page.outline.model().index(0, 0))


def test_the_sentence_counts_generations() -> None:
    assert sentence([[1] * 12, [1] * 9, [1] * 8, [1] * 5]) == "You knew 12, who led to 9, then 8, then 5."
    assert sentence([[1]]).startswith("You knew 1.")
    assert (spelled(2), spelled(11)) == ("two", "11")
