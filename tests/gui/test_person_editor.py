"""The person editor: somebody new, somebody changed, and nothing typed lost."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import contacts, organizations, referrals
from core.contacts import Address, Circle, ContactDraft, Way
from gui import look
from gui.contacts.editor import PersonEditor
from gui.contacts.ways_editor import WaysEditor
from gui.widgets.buttons import Button
from gui.widgets.elided import ElidedButton
from gui.widgets.person_picker import PersonPicker

HOSTILE = '<b>Zoë</b> {{7*7}} & שלום "O\'Hara" 🙂'
LEFT = Qt.MouseButton.LeftButton
Opened = Callable[..., PersonEditor]


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def opened(qtbot: QtBot) -> Iterator[Opened]:
    owner = QWidget()
    owner.resize(960, 640)
    owner.show()
    qtbot.addWidget(owner)

    def begin(contact_id: int | None = None) -> PersonEditor:
        editor = PersonEditor(contact_id, owner)
        editor.open()
        return editor

    yield begin
    owner.close()


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT)


def write(editor: PersonEditor, **words: str) -> None:
    for key, text in words.items():
        editor.form.lines[key].setText(text)


def ways(editor: PersonEditor, kind: str) -> WaysEditor:
    return editor.form.ways[("email", "phone", "link").index(kind)]


def links(editor: PersonEditor) -> list[ElidedButton]:
    same = editor.form.same_name
    return [one for one in same.findChildren(ElidedButton) if not one.isHidden()] if same.isVisible() else []


def test_a_name_typed_and_entered_is_in_the_book(opened: Opened, qtbot: QtBot) -> None:
    editor = opened()
    qtbot.keyClicks(editor.name, "Ann Baker")
    with qtbot.waitSignal(editor.saved) as saved:
        qtbot.keyClick(editor.name, Qt.Key.Key_Return)
    person = contacts.find(saved.args[0])
    assert (person.name, person.first, person.circle) == ("Ann Baker", "Ann", Circle.COLD)
    assert open_book.next_back() == "Added Ann Baker"
    assert not editor.isVisible()


def test_without_a_name_the_problem_stands_beside_it_and_the_rest_stays(opened: Opened, qtbot: QtBot) -> None:
    editor = opened()
    write(editor, role="Baker")
    click(qtbot, editor.save)
    assert editor.isVisible() and not contacts.count()
    assert editor.form.name_field._note.text() == "Write a name first. A first name will do."
    assert editor.form.lines["role"].text() == "Baker"
    qtbot.keyClicks(editor.name, "Ann")
    assert not editor.form.name_field._note.text()
    click(qtbot, editor.save)
    assert [(one.name, one.role) for one in contacts.everyone()] == [("Ann", "Baker")]


def test_everything_that_is_written_is_kept(opened: Opened, qtbot: QtBot) -> None:
    editor = opened()
    form = editor.form
    write(editor, name=HOSTILE, greeting="Ms. Zoë", say_it="ZOH-ee", role="Baker", organization="Crumb & Co")
    write(editor, how_known="School fair", postcode="4711", city="Larchford", region="West", country="Norway")
    editor.activateWindow()
    qtbot.waitUntil(editor.isActiveWindow)
    form.fields.line.setFocus()
    qtbot.keyClicks(form.fields.line, "Housing")
    qtbot.keyClick(form.fields.line, Qt.Key.Key_Return)
    assert editor.isVisible() and form.fields.tags() == ("Housing",)
    qtbot.keyClicks(form.fields.line, "Food")
    form.circle.choose("neighbour")
    form.street.setPlainText("2 Quay Street\nBack door")
    form.good_to_know.setPlainText("Mornings are best.\n\nNo calls.")
    emails = ways(editor, "email")
    emails.lines[0].value.setText("zoe@crumb.example")
    emails.lines[0].label.setText("Work")
    click(qtbot, emails.more)
    emails.lines[1].value.setText("zoe@home.example")
    ways(editor, "phone").lines[0].value.setText("555-0143")
    ways(editor, "link").lines[0].value.setText("https://crumb.example")
    click(qtbot, editor.save)
    (person,) = contacts.everyone()
    assert person.name == HOSTILE and person.called == "Ms. Zoë" and person.say_it == "ZOH-ee"
    assert (person.role, person.organization, person.how_known) == ("Baker", "Crumb & Co", "School fair")
    assert person.fields == ("Housing", "Food") and person.circle is Circle.NEIGHBOUR
    assert person.address == Address("2 Quay Street\nBack door", "Larchford", "West", "4711", "Norway")
    assert person.good_to_know == "Mornings are best.\n\nNo calls."
    assert person.ways == (
        Way("email", "zoe@crumb.example", "Work"),
        Way("email", "zoe@home.example"),
        Way("phone", "555-0143"),
        Way("link", "https://crumb.example"),
    )


def full_person() -> int:
    return contacts.add(
        ContactDraft(
            given="Mary Ann",
            family="Lowe",
            greeting="Ms. Lowe",
            organization="Safe Harbour",
            fields=("Housing", "Food"),
            ways=(Way("phone", "555-0101", "Work"), Way("email", "m@harbour.example")),
            address=Address("1 Mill Lane", "Larchford"),
            circle=Circle.FAMILY,
            good_to_know="Rings back",
        )
    )


def test_saving_without_a_change_changes_nothing(opened: Opened, qtbot: QtBot) -> None:
    made = full_person()
    before = contacts.find(made)
    editor = opened(made)
    with qtbot.waitSignal(editor.saved) as saved:
        click(qtbot, editor.save)
    assert saved.args == [made]
    after = contacts.find(made)
    assert sorted(after.ways, key=str) == sorted(before.ways, key=str)
    assert after.first == "Mary Ann"
    assert [getattr(after, key) for key in ("name", "given", "family", "fields", "address", "circle")] == [
        getattr(before, key) for key in ("name", "given", "family", "fields", "address", "circle")
    ]


def test_a_new_family_name_keeps_the_first_name(opened: Opened, qtbot: QtBot) -> None:
    made = full_person()
    editor = opened(made)
    write(editor, name="Mary Ann Grant")
    click(qtbot, editor.save)
    person = contacts.find(made)
    assert (person.name, person.first, person.family) == ("Mary Ann Grant", "Mary Ann", "")
    assert open_book.step_back() == "Changed Mary Ann Grant"
    assert contacts.find(made).family == "Lowe"


def test_a_half_name_becomes_a_person_with_its_name(opened: Opened, qtbot: QtBot) -> None:
    made = contacts.add(ContactDraft(name="Someone in planning", is_placeholder=True))
    editor = opened(made)
    write(editor, role="Planner")
    click(qtbot, editor.save)
    assert contacts.find(made).is_placeholder
    editor = opened(made)
    write(editor, name="Ann Baker")
    click(qtbot, editor.save)
    assert not contacts.find(made).is_placeholder


def test_ways_are_taken_away_and_added(opened: Opened, qtbot: QtBot) -> None:
    made = full_person()
    editor = opened(made)
    phones = ways(editor, "phone")
    assert [line.way().label for line in phones.lines] == ["Work"]
    click(qtbot, phones.more)
    assert len(phones.lines) == 2
    click(qtbot, phones.more)
    assert len(phones.lines) == 2
    click(qtbot, phones.lines[0].remove)
    assert len(phones.lines) == 1 and not phones.lines[0].remove.isVisible()
    click(qtbot, editor.save)
    assert contacts.find(made).ways == (Way("email", "m@harbour.example"),)


def test_somebody_of_the_same_name_is_shown_with_the_way_there(opened: Opened, qtbot: QtBot) -> None:
    dana = contacts.add(ContactDraft(name="Zoë Müller", role="Baker", organization="Crumb & Co"))
    editor = opened()
    qtbot.keyClicks(editor.name, "zoe mulle")
    assert not links(editor)
    qtbot.keyClicks(editor.name, "r")
    assert [one.words() for one in links(editor)] == ["Open Zoë Müller, Baker, Crumb & Co"]
    with qtbot.waitSignal(editor.person_chosen) as chosen:
        click(qtbot, links(editor)[0])
    assert chosen.args == [dana] and not editor.isVisible()


def test_opening_somebody_else_does_not_throw_away_what_was_typed(opened: Opened, qtbot: QtBot) -> None:
    contacts.set_aside(contacts.add(ContactDraft(name="Ann Baker")))
    editor = opened()
    write(editor, name="Ann Baker", role="Nurse")
    (link,) = links(editor)
    assert link.words() == "Open Ann Baker, set aside"
    with qtbot.assertNotEmitted(editor.person_chosen):
        click(qtbot, link)
    assert editor.isVisible() and editor._unsaved.text().startswith("Not saved yet.")


def test_a_person_is_not_told_of_their_own_name(opened: Opened, qtbot: QtBot) -> None:
    made = contacts.add(ContactDraft(name="Ann Baker"))
    editor = opened(made)
    assert not editor.form.same_name.isVisible()
    contacts.add(ContactDraft(name="Bo Carter"))
    write(editor, name="BO CARTER")
    assert editor.form.same_name.isVisible() and not links(editor)


def test_escape_keeps_what_was_typed_and_cancel_lets_it_go(opened: Opened, qtbot: QtBot) -> None:
    editor = opened()
    qtbot.keyClicks(editor.form.good_to_know, "Mornings are best")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert editor.isVisible() and editor._unsaved.text().startswith("Not saved yet.")
    editor.close()
    assert editor.isVisible()
    click(qtbot, editor.cancel)
    assert not editor.isVisible() and editor.result() == QDialog.DialogCode.Rejected
    assert not contacts.count()


def test_escape_closes_when_nothing_was_typed(opened: Opened, qtbot: QtBot) -> None:
    for made in (None, full_person()):
        editor = opened(made)
        qtbot.keyClick(editor, Qt.Key.Key_Escape)
        assert not editor.isVisible()


def test_an_introducer_is_kept_in_the_same_step(opened: Opened, qtbot: QtBot) -> None:
    grace = contacts.add(ContactDraft(name="Grace Adeyemi"))
    editor = opened()
    write(editor, name="Noor Haddad")
    click(qtbot, editor.form.introducer.who)
    picker = editor.findChild(PersonPicker)
    assert isinstance(picker, PersonPicker)
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert editor.form.introducer.who.words() == "Grace Adeyemi"
    assert editor.form.circle.key() == "introduced"
    click(qtbot, editor.save)
    (named,) = referrals.named_by(grace)
    assert (named.name, contacts.find(named.contact_id).circle) == ("Noor Haddad", Circle.INTRODUCED)
    assert open_book.step_back() == "Added Noor Haddad"
    assert contacts.count() == 1 and not referrals.everything()


def test_an_introducer_can_be_taken_back(opened: Opened, qtbot: QtBot) -> None:
    grace = contacts.add(ContactDraft(name="Grace Adeyemi"))
    editor = opened()
    write(editor, name="Noor Haddad")
    editor.form.introducer.choose(grace)
    click(qtbot, editor.form.introducer.nobody)
    assert editor.form.circle.key() == "cold"
    click(qtbot, editor.save)
    assert contacts.count() == 2 and not referrals.everything()


def test_places_of_work_in_the_book_are_offered(opened: Opened, qtbot: QtBot) -> None:
    contacts.add(ContactDraft(name="Ann", organization="Larchford Council"))
    editor = opened()
    line = editor.form.lines["organization"]
    line.setFocus()
    qtbot.keyClicks(line, "council")
    offered = line.completer().completionModel()
    assert [offered.index(row, 0).data() for row in range(offered.rowCount())] == ["Larchford Council"]
    line.completer().popup().hide()
    write(editor, name="Bo", organization="LARCHFORD council")
    click(qtbot, editor.save)
    assert [one.name for one in organizations.everything()] == ["Larchford Council"]


def test_a_very_long_name_does_not_widen_the_dialog(opened: Opened) -> None:
    editor = opened(contacts.add(ContactDraft(name="M" * 300, organization="W" * 300)))
    assert editor.width() < 900 and editor.height() < 640
    assert not editor.grab().isNull()


def test_every_control_has_an_accessible_name(opened: Opened) -> None:
    editor = opened()
    for line in (*editor.form.lines.values(), editor.form.fields.line, editor.form.street):
        assert line.accessibleName()
    for button in editor.findChildren(Button):
        assert button.accessibleName() or button.text()
