"""An organization's page: who you know there, research and facts that save themselves, and the ways to it."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import contacts, organizations, preferences
from core.contacts import Stage
from gui import look
from gui.changes import Changes
from gui.contacts.organization import OrganizationPage
from gui.finder import Finder
from gui.widgets.fields import Note
from gui.window import Window
from tests.builders import UGLY, person

LEFT = Qt.MouseButton.LeftButton

pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[OrganizationPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = OrganizationPage(changes)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    yield made
    made.settle()
    changes.stop()


def workplace(name: str = "Common Table", *people: str) -> int:
    """Put an organization in the book, with somebody who works there."""
    for one in people or ("Dana Whitlock",):
        person(one, organization=name)
    return next(one.id for one in organizations.everything() if one.name == name)


def show(page: OrganizationPage, qtbot: QtBot, organization_id: int) -> None:
    page.show_organization(organization_id)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive()


def write(qtbot: QtBot, field: QLineEdit | Note, words: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, words)


def test_everybody_you_know_there_leads_to_their_page(page: OrganizationPage, qtbot: QtBot) -> None:
    table = workplace("Common Table", "Zoe Lund", "Ann Baker")
    person("Elsewhere", organization="Kitchens")
    contacts.set_stage(contacts.named("Ann Baker")[0].id, Stage.MET)
    show(page, qtbot, table)
    assert page.header.title.words() == "Common Table"
    assert page.header.line.words() == "You know 2 people here."
    assert [one.accessibleName() for one in page.people.names] == ["Ann Baker, Met", "Zoe Lund, To ask"]
    assert page.people.names[0].hasFocus()
    with qtbot.waitSignal(page.person_chosen) as chosen:
        qtbot.mouseClick(page.people.names[0], LEFT)
    assert contacts.find(chosen.args[0]).name == "Ann Baker"
    contacts.set_aside(chosen.args[0])
    assert [one.words() for one in page.people.names] == ["Zoe Lund"]
    assert page.header.line.words() == "You know 1 person here."
    contacts.set_aside(contacts.named("Zoe Lund")[0].id)
    assert page.header.line.words() == "You know nobody here yet." and not page.people.isVisible()
    page.arrive()
    assert page.notes.words.hasFocus()


def test_research_saves_itself_and_one_visit_is_one_step(page: OrganizationPage, qtbot: QtBot) -> None:
    table = workplace()
    show(page, qtbot, table)
    write(qtbot, page.notes.words, "Founded in 1991.")
    page.notes.words.settle()
    qtbot.keyClicks(page.notes.words, " Four kitchens.")
    page.back.setFocus()
    assert organizations.find(table).notes == "Founded in 1991. Four kitchens."
    assert open_book.step_back() == "Organization changed"
    assert organizations.find(table).notes == "" == page.notes.words.toPlainText()


def test_name_website_and_field_are_changed_in_place(page: OrganizationPage, qtbot: QtBot) -> None:
    table = workplace()
    show(page, qtbot, table)
    facts = page.facts
    assert facts.open.isHidden()
    write(qtbot, facts.name, "Uncommon Table")
    write(qtbot, facts.website, "uncommon.example")
    write(qtbot, facts.field, "Food access")
    page.back.setFocus()
    found = organizations.find(table)
    assert (found.name, found.website, found.field) == ("Uncommon Table", "uncommon.example", "Food access")
    assert contacts.named("Dana Whitlock")[0].organization == "Uncommon Table"
    assert page.header.title.words() == "Uncommon Table" and facts.open.isVisible()


def test_an_organization_without_a_name_says_what_it_needs(page: OrganizationPage, qtbot: QtBot) -> None:
    table = workplace()
    show(page, qtbot, table)
    write(qtbot, page.facts.name, " ")
    page.facts.name.settle()
    assert organizations.find(table).name == "Common Table"
    assert page.facts.name.property("problem") and page.facts.name.text() == " "
    write(qtbot, page.facts.name, "Table")
    assert not page.facts.name.property("problem")
    page.facts.name.settle()
    assert organizations.find(table).name == "Table"
    write(qtbot, page.facts.name, " ")
    page.show_organization(workplace("Kitchens", "Bo Lund"))
    assert page.facts.name.text() == "Kitchens" and not page.facts.name.property("problem")


def test_words_being_written_are_left_alone_and_kept_on_leaving(page: OrganizationPage, qtbot: QtBot) -> None:
    table, kitchens = workplace(), workplace("Kitchens", "Bo Lund")
    show(page, qtbot, table)
    write(qtbot, page.notes.words, "Half a")
    organizations.amend(table, notes="From elsewhere", field="Food")
    assert page.notes.words.toPlainText() == "Half a" and page.facts.field.text() == "Food"
    page.show_organization(kitchens)
    assert page.notes.words.toPlainText() == ""
    assert organizations.find(table).notes == "Half a" and organizations.find(kitchens).notes == ""
    assert page.shown() == kitchens


@pytest.mark.parametrize("name", UGLY)
def test_any_name_is_shown_as_typed(page: OrganizationPage, qtbot: QtBot, name: str) -> None:
    person(name, role=name, organization=name)
    [organization] = organizations.everything()
    page.resize(760, 560)
    show(page, qtbot, organization.id)
    assert page.header.title.words() == organization.name == page.facts.name.text()
    assert not page.grab().isNull()


def test_the_facts_go_under_the_people_when_the_window_is_narrow(
    page: OrganizationPage, qtbot: QtBot
) -> None:
    show(page, qtbot, workplace())
    qtbot.waitUntil(lambda: page.facts.x() > page.notes.x() + page.notes.width())
    page.resize(868, 640)
    qtbot.waitUntil(lambda: page.facts.y() > page.notes.y() + page.notes.height())


def test_the_page_of_an_organization_that_is_gone_is_left(page: OrganizationPage, qtbot: QtBot) -> None:
    show(page, qtbot, workplace())
    with qtbot.waitSignal(page.back_wanted):
        open_book.step_back()
    with qtbot.waitSignal(page.back_wanted):
        qtbot.mouseClick(page.back, LEFT)


class Opener(QObject):
    """Stands in for the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        """Note what was to be opened."""
        self.opened.append(address.toString())


def test_the_website_opens_in_the_browser_whether_whole_or_not(page: OrganizationPage, qtbot: QtBot) -> None:
    opener, table = Opener(), workplace()
    for scheme in ("http", "https"):
        QDesktopServices.setUrlHandler(scheme, opener, "take")
    show(page, qtbot, table)
    for address in ("common.example", "http://common.example/kitchens", "file:///etc/passwd"):
        organizations.amend(table, website=address)
        qtbot.mouseClick(page.facts.open, LEFT)
    assert opener.opened[:2] == ["https://common.example", "http://common.example/kitchens"]
    assert not [one for one in opener.opened if one.startswith("file")]
    for scheme in ("http", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


# In the window


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    preferences.change(name="Marta Ellison")
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def test_it_is_reached_from_a_person_and_leads_back(window: Window, qtbot: QtBot) -> None:
    workplace("Common Table", "Ann Baker", "Dana Whitlock")
    dana = contacts.named("Dana Whitlock")[0].id
    window._routes.open_person(dana)
    head = window.page("person").head  # type: ignore[attr-defined]
    qtbot.mouseClick(head.facts.organization, LEFT)
    assert window.front() == "organization"
    organization = window.page("organization")
    assert isinstance(organization, OrganizationPage)
    qtbot.mouseClick(organization.back, LEFT)
    assert window.front() == "person"
    qtbot.mouseClick(head.facts.organization, LEFT)
    qtbot.mouseClick(organization.people.names[0], LEFT)
    assert window.front() == "person" and head.name.words() == "Ann Baker"


def test_find_anything_leads_there(window: Window, qtbot: QtBot) -> None:
    workplace()
    window._routes.find()
    finder = window.findChild(Finder)
    assert isinstance(finder, Finder)
    qtbot.keyClicks(finder.field, "common")
    rows = [finder._rows.record(row) for row in range(finder._rows.rowCount())]
    place = next(number for number, one in enumerate(rows) if one.goal == "organization")
    assert rows[place].title == "Common Table" and rows[place - 1].title == "Organizations"
    qtbot.mouseClick(
        finder.list.viewport(), LEFT, pos=finder.list.visualRect(finder._rows.index(place, 0)).center()
    )
    assert window.front() == "organization"
    assert window.page("organization").header.title.words() == "Common Table"  # type: ignore[attr-defined]
