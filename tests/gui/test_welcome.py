"""Welcome: about you, who you know, and coming back after the program was closed half way."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import clock, contacts, preferences, welcome
from core.contacts import Circle, ContactDraft
from core.store.tables import TemplateRow
from gui import look
from gui.changes import Changes
from gui.welcome.page import WelcomePage
from gui.welcome.tiles import AT_ONCE, NEWEST, CircleTile
from gui.widgets.buttons import Button
from gui.window import Window

HOSTILE = '<b>Zoë</b> {{7*7}} & שלום "O\'Hara" 🙂'
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture(autouse=True)
def book() -> Iterator[None]:
    clock.fix(datetime(2026, 11, 17, 9, 40))
    open_book.open_file(":memory:")
    yield
    open_book.close()
    clock.fix(None)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[WelcomePage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = WelcomePage(changes)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    show(made, qtbot)
    yield made
    changes.stop()


def show(page: WelcomePage, qtbot: QtBot) -> None:
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive()


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def front(page: WelcomePage) -> QWidget:
    return page._stack.currentWidget()


def typing(qtbot: QtBot, words: str) -> None:
    """Type into whatever has the focus."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClicks(focused, words)


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def paste(qtbot: QtBot, field: QLineEdit, words: str) -> None:
    QApplication.clipboard().setText(words)
    qtbot.keyClick(field, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


@pytest.fixture
def step2(page: WelcomePage, qtbot: QtBot) -> WelcomePage:
    qtbot.keyClicks(page.about.lines["name"], "Marta")
    click(qtbot, page.about.go_on)
    assert front(page) is page.circles
    return page


@pytest.fixture
def friends(step2: WelcomePage) -> CircleTile:
    tile = step2.circles.tiles[Circle.FRIEND]
    tile.field.setFocus()
    return tile


def names(tile: CircleTile) -> list[str]:
    return [person.name for person in tile._people]


# About you


def test_the_keyboard_alone_leads_from_the_first_letter_to_today(page: WelcomePage, qtbot: QtBot) -> None:
    assert page.about.lines["name"].hasFocus()
    for words in ("Marta Ellison", "I have run shops for twelve years"):
        typing(qtbot, words)
        press(qtbot, ENTER)
    for words in ("Food access", "Housing"):
        typing(qtbot, words)
        press(qtbot, ENTER)
    press(qtbot, TAB)
    while not page.about.lines["email"].hasFocus():  # past the crosses of the tags
        press(qtbot, TAB)
    typing(qtbot, "marta.ellison@library.example")
    press(qtbot, ENTER)
    typing(qtbot, "555-0134")
    press(qtbot, ENTER)
    press(qtbot, ENTER)
    kept = preferences.load()
    assert (kept.name, kept.does) == ("Marta Ellison", "I have run shops for twelve years")
    assert kept.learning == ("Food access", "Housing")
    assert (kept.email, kept.phone) == ("marta.ellison@library.example", "555-0134")
    assert page.circles.tiles[Circle.FAMILY].field.hasFocus()
    typing(qtbot, "Ruth, teacher")
    press(qtbot, ENTER)
    typing(qtbot, "Peter")
    with qtbot.waitSignal(page.finished):
        while not page.circles.go_on.hasFocus():
            press(qtbot, TAB)
        press(qtbot, ENTER)
    assert {one.name for one in contacts.everyone()} == {"Ruth", "Peter"}
    assert not preferences.load().needs_welcome


def test_without_a_name_there_is_no_way_on_and_it_says_why(page: WelcomePage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.about.lines["does"], "I bake")
    click(qtbot, page.about.go_on)
    assert front(page) is page.about
    assert page.about.name._note.text() == "Write your name. A first name will do."
    assert page.about.lines["name"].hasFocus()
    typing(qtbot, "M")
    assert not page.about.name._note.text()
    assert preferences.load().does == "I bake"


def test_how_a_letter_will_begin_follows_every_key(page: WelcomePage, qtbot: QtBot) -> None:
    assert page.about.beginning.text() == "“I am finding out how your kind of work looks from the inside.”"
    qtbot.keyClicks(page.about.lines["does"], "I bake")
    assert page.about.beginning.text().startswith("“I bake, and I am finding out how your kind")
    qtbot.keyClicks(page.about.learning.line, "Hous")
    assert "finding out how hous works" in page.about.beginning.text()
    qtbot.keyClick(page.about.learning.line, ENTER)
    qtbot.keyClicks(page.about.learning.line, "Food")
    assert "finding out how hous works" in page.about.beginning.text()
    page.about.lines["does"].setText("{{ 7 * 7 }} {% if" + "x" * 900)
    assert "{{ 7 * 7 }}" in page.about.beginning.text()
    assert page.about._form.width() <= look.px(560)


def test_a_template_that_is_broken_hides_the_preview(page: WelcomePage, qtbot: QtBot) -> None:
    TemplateRow.update(body="{% if").execute()
    qtbot.keyClicks(page.about.lines["does"], "I bake")
    assert not page.about._opening.isVisible()
    assert page.about.lines["does"].text() == "I bake"


def test_a_killed_program_keeps_what_was_typed(qtbot: QtBot, tmp_path: Path) -> None:
    open_book.close()
    open_book.open_file(tmp_path / "Acquaint.acquaint")
    changes = Changes(QApplication.instance())  # type: ignore[arg-type]
    page = WelcomePage(changes)
    qtbot.addWidget(page)
    show(page, qtbot)
    typing(qtbot, "Marta Elli")
    qtbot.waitUntil(lambda: preferences.load().name == "Marta Elli")
    shutil.copy(tmp_path / "Acquaint.acquaint", tmp_path / "left.acquaint")
    changes.stop()
    open_book.close()
    open_book.open_file(tmp_path / "left.acquaint")
    window = Window()
    qtbot.addWidget(window)
    assert window.front() == "welcome"
    again = window.page("welcome")
    assert isinstance(again, WelcomePage)
    assert front(again) is again.about
    assert again.about.lines["name"].text() == "Marta Elli"
    window.close()


def test_quitting_after_the_first_step_comes_back_to_the_second(qtbot: QtBot) -> None:
    first = Window()
    qtbot.addWidget(first)
    first.show()
    page = first.page("welcome")
    assert isinstance(page, WelcomePage)
    qtbot.keyClicks(page.about.lines["name"], "Marta")
    click(qtbot, page.about.go_on)
    page.circles.tiles[Circle.FAMILY].field.setText("Ruth")
    first.close()
    second = Window()
    qtbot.addWidget(second)
    assert second.front() == "welcome" and second.sidebar.isHidden()
    again = second.page("welcome")
    assert isinstance(again, WelcomePage)
    assert front(again) is again.circles
    assert names(again.circles.tiles[Circle.FAMILY]) == ["Ruth"]
    assert again.about.lines["name"].text() == "Marta"
    second.close()


def test_the_country_of_the_computer_chooses_paper_card_and_holidays(page: WelcomePage, qtbot: QtBot) -> None:
    usual = QLocale()
    QLocale.setDefault(QLocale("en_US"))
    qtbot.keyClicks(page.about.lines["name"], "Marta")
    page.settle()
    QLocale.setDefault(usual)
    kept = preferences.load()
    assert (kept.paper, kept.card, kept.holiday_country) == ("Letter", "A2", "US")


def test_typing_about_yourself_leaves_no_steps_to_undo(step2: WelcomePage) -> None:
    assert open_book.next_back() == ""


# Who you know


def test_enter_adds_a_name_and_stays_in_the_field(friends: CircleTile, qtbot: QtBot) -> None:
    for words in ("Callum", "Ann, baker", HOSTILE, "x" * 300):
        friends.field.setText(words)
        press(qtbot, ENTER)
        assert friends.field.hasFocus() and not friends.field.text()
    assert names(friends) == ["Callum", "Ann", HOSTILE, "x" * 300]
    ann = contacts.named_like("Ann")[0]
    assert (ann.role, ann.circle) == ("baker", Circle.FRIEND)
    assert friends.count.text() == "4"
    assert open_book.step_back() == f"Added {'x' * 300}"
    assert names(friends) == ["Callum", "Ann", HOSTILE]


def test_several_pasted_lines_are_several_people_in_one_step(friends: CircleTile, qtbot: QtBot) -> None:
    lines = "\n".join(f"Person {number}, baker {HOSTILE}" for number in range(500))
    paste(qtbot, friends.field, lines)
    assert contacts.count() == 500
    assert len(friends.rows) == NEWEST
    assert friends._names.height() == look.px(31) * AT_ONCE
    assert open_book.step_back() == "Added 500 people"
    assert contacts.count() == 0 and not friends.rows


def test_one_step_back_from_the_field_takes_the_last_name_out(qtbot: QtBot) -> None:
    preferences.change(name="Marta", welcome=welcome.CIRCLES)
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page = window.page("welcome")
    assert isinstance(page, WelcomePage)
    field = page.circles.tiles[Circle.FAMILY].field
    field.setFocus()
    qtbot.keyClicks(field, "Ruth")
    qtbot.keyClick(field, ENTER)
    assert contacts.count() == 1
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert contacts.count() == 0
    window.close()


def test_a_name_that_is_here_is_not_doubled_silently(friends: CircleTile, qtbot: QtBot) -> None:
    paste(qtbot, friends.field, "Zoë")
    press(qtbot, ENTER)
    typing(qtbot, "zoe, plumber")
    press(qtbot, ENTER)
    assert names(friends) == ["Zoë"]
    assert friends.field.text() == "zoe, plumber"
    assert friends.line.text().startswith("zoe is here already.")
    friends.field.setText("")
    paste(qtbot, friends.field, "Zoe\nzoë\nBo")
    assert names(friends) == ["Zoë", "Bo"]
    assert friends.line.text() == "2 names were here already."
    paste(qtbot, friends.field, "Cy\nCy\n")
    assert friends.line.text().startswith("Cy is here already.")
    open_book.step_back()
    paste(qtbot, friends.field, "Zoe\nBo\n")
    assert names(friends) == ["Zoë", "Bo"] and not friends.field.text()
    typing(qtbot, "C")
    assert friends.line.text().startswith("Enter adds the name.")


def test_nothing_typed_adds_nobody(friends: CircleTile, qtbot: QtBot) -> None:
    for words in ("", "   ", "---", "\u200f"):
        friends.field.setText(words)
        press(qtbot, ENTER)
    assert contacts.count() == 0


def test_a_name_left_in_its_field_is_in_the_book(
    step2: WelcomePage, friends: CircleTile, qtbot: QtBot
) -> None:
    typing(qtbot, "Callum")
    assert step2.circles.go_on.isEnabled()
    press(qtbot, TAB)
    assert names(friends) == ["Callum"]
    assert not friends.line.text()


def test_a_half_typed_name_waits_while_another_window_is_looked_at(friends: CircleTile, qtbot: QtBot) -> None:
    typing(qtbot, "Cal")
    other = QWidget()
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(other.isActiveWindow)
    assert friends.field.text() == "Cal" and contacts.count() == 0


def test_a_cross_sets_a_name_aside_and_the_focus_stays_near(friends: CircleTile, qtbot: QtBot) -> None:
    paste(qtbot, friends.field, "Callum\nSofia")
    press(qtbot, TAB)
    assert friends.rows[0].aside.hasFocus()
    assert friends.rows[0].aside.accessibleName() == "Set Callum aside"
    press(qtbot, Qt.Key.Key_Space)
    assert names(friends) == ["Sofia"]
    assert [one.name for one in contacts.aside()] == ["Callum"]
    assert friends.field.hasFocus()
    open_book.step_back()
    assert names(friends) == ["Callum", "Sofia"]


def test_the_way_on_opens_at_one_name(step2: WelcomePage, qtbot: QtBot) -> None:
    circles = step2.circles
    assert not circles.go_on.isEnabled() and circles.go_on.toolTip() == "Add one name first"
    assert (circles.number.text(), circles._people.text()) == ("0", "people so far")
    contacts.add(ContactDraft(name="Ruth", circle=Circle.ONLINE))
    assert circles.go_on.isEnabled() and not circles.go_on.toolTip()
    assert circles._people.text() == "person so far"
    contacts.add_all(ContactDraft(name=f"Person {number}") for number in range(6))
    assert circles.number.accessibleName() == "7 people. Twenty is a good start."


def test_it_can_be_done_later_with_nobody(step2: WelcomePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(step2.finished):
        click(qtbot, step2.circles._later)
    assert not preferences.load().needs_welcome


def test_back_to_the_first_step_and_on_again_keeps_everything(
    step2: WelcomePage, friends: CircleTile, qtbot: QtBot
) -> None:
    typing(qtbot, "Callum")
    click(qtbot, step2.circles._back)
    assert front(step2) is step2.about
    assert step2.about.lines["name"].text() == "Marta"
    assert preferences.load().welcome == welcome.ABOUT
    click(qtbot, step2.about.go_on)
    assert names(friends) == ["Callum"]


def test_the_example_and_each_list_are_asked_for(step2: WelcomePage, qtbot: QtBot) -> None:
    for button in (step2.circles._example, step2.about.example):
        with qtbot.waitSignal(step2.example_wanted):
            button.click()
    for source in step2.circles.bring_in.sources:
        with qtbot.waitSignal(step2.import_wanted):
            click(qtbot, source)


@pytest.mark.parametrize(("width", "columns"), [(1280, 4), (960, 4), (900, 3), (600, 2)])
def test_the_tiles_stand_in_as_many_columns_as_fit(step2: WelcomePage, width: int, columns: int) -> None:
    step2.resize(width, 640)
    places = [step2.circles._grid.getItemPosition(number) for number in range(step2.circles._grid.count())]
    assert max(place[1] for place in places) + 1 == columns  # type: ignore[index]


def test_the_field_typed_in_stays_in_sight_as_its_tile_grows(step2: WelcomePage, qtbot: QtBot) -> None:
    step2.resize(960, 640)
    tile = step2.circles.tiles[Circle.NEIGHBOUR]
    tile.field.setFocus()
    paste(qtbot, tile.field, "\n".join(f"Person {number}" for number in range(9)))
    area = step2.circles._area
    qtbot.waitUntil(lambda: tile.line.mapTo(area, tile.line.rect().bottomLeft()).y() < area.height())


def test_the_note_gives_way_where_there_is_no_room(page: WelcomePage) -> None:
    note = page.about._purpose._note
    assert note.isVisible()
    page.resize(960, 640)
    assert not note.isVisible()
    page.resize(1280, 600)
    assert not note.isVisible()


def test_every_control_has_an_accessible_name(step2: WelcomePage, friends: CircleTile, qtbot: QtBot) -> None:
    paste(qtbot, friends.field, "Callum\nSofia")
    for button in step2.findChildren(Button):
        assert button.accessibleName() or button.text()
    for line in step2.findChildren(QLineEdit):
        assert line.accessibleName()
