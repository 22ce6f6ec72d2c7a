"""Welcome: about you, who you know, and coming back after the program was closed half way."""

import shutil
import sys
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QProcess, Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import clock, contacts, preferences, welcome
from core.contacts import Circle, ContactDraft
from core.contacts.remembering import prompts
from core.store.tables import TemplateRow
from gui import look
from gui.changes import Changes
from gui.contacts.importing import ImportSheet
from gui.today.page import TodayPage
from gui.welcome.page import WelcomePage
from gui.welcome.tiles import AT_ONCE, NEWEST, CircleTile
from gui.welcome.walk import Walk
from gui.widgets.buttons import Button
from gui.widgets.text import Elided
from gui.window import Window
from tests.builders import NOW

HOSTILE = '<b>Zoë</b> {{7*7}} & שלום "O\'Hara" 🙂'
ENTER, TAB = Qt.Key.Key_Return, Qt.Key.Key_Tab


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


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
def window(qtbot: QtBot) -> Iterator[Window]:
    """The whole window, at the second step."""
    preferences.change(name="Marta", welcome=welcome.CIRCLES)
    made = Window()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def welcoming(window: Window) -> WelcomePage:
    page = window.page("welcome")
    assert isinstance(page, WelcomePage)
    return page


@pytest.fixture
def friends(step2: WelcomePage) -> CircleTile:
    tile = step2.circles.tiles[Circle.FRIEND]
    tile.field.setFocus()
    return tile


def words(widget: QWidget) -> list[str]:
    return [label.text() for label in widget.findChildren(QLabel) if label.text() and label.isVisible()]


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


def test_one_step_back_from_the_field_takes_the_last_name_out(window: Window, qtbot: QtBot) -> None:
    field = welcoming(window).circles.tiles[Circle.FAMILY].field
    field.setFocus()
    qtbot.keyClicks(field, "Ruth")
    qtbot.keyClick(field, ENTER)
    assert contacts.count() == 1
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert contacts.count() == 0


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
    assert (circles.tally.number.text(), circles.tally.words.text()) == ("0", "people so far")
    contacts.add(ContactDraft(name="Ruth", circle=Circle.ONLINE))
    assert circles.bring_in.count.text() == "1"
    assert circles.go_on.isEnabled() and not circles.go_on.toolTip()
    assert circles.tally.words.text() == "person so far"
    contacts.add_all(ContactDraft(name=f"Person {number}") for number in range(6))
    assert circles.tally.number.accessibleName() == "7 people. Twenty is a good start."


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
    for source, line in step2.circles.bring_in.sources.items():
        with qtbot.waitSignal(step2.import_wanted) as asked:
            click(qtbot, line)
        assert asked.args == [source]


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("linkedin", "Get a copy of your data"),
        ("google", "contacts.google.com, choose Export"),
        ("outlook", "Outlook on the web"),
        ("apple", "Export vCard"),
    ],
)
def test_each_list_opens_the_import_where_it_is_explained(
    window: Window, qtbot: QtBot, source: str, said: str
) -> None:
    click(qtbot, welcoming(window).circles.bring_in.sources[source])
    sheet = window.findChild(ImportSheet)
    assert isinstance(sheet, ImportSheet) and sheet.isVisible()
    assert sheet.sources.programs.key() == source
    assert said in " ".join(words(sheet.sources))
    sheet.reject()


def test_the_example_and_ones_own_book_open_for_the_same_folder(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(QProcess, "startDetached", lambda _program, options: started.append(options))
    monkeypatch.setattr(sys, "argv", ["main.py", "--data", "stick"])
    click(qtbot, welcoming(window).circles._example)
    monkeypatch.setattr(sys, "argv", started[0])
    window._routes.sheets.start_own()
    assert started == [["main.py", "--data", "stick", "--example"], ["main.py", "--data", "stick"]]


def test_a_start_in_the_second_step_begins_in_the_first_empty_circle(window: Window, qtbot: QtBot) -> None:
    assert welcoming(window).circles.tiles[Circle.FAMILY].field.hasFocus()


def test_a_list_pasted_with_numbers_bullets_and_tabs_is_read_by_name(
    friends: CircleTile, qtbot: QtBot
) -> None:
    paste(qtbot, friends.field, "1. Ann, baker\r\n2.\tBo\tplumber\r\n• שלום\n- [ ] 👩‍🚀 Zoë\n3.\n\n")
    assert [(one.name, one.role) for one in friends._people] == [
        ("Ann", "baker"),
        ("Bo", "plumber"),
        ("שלום", ""),
        ("👩‍🚀 Zoë", ""),
    ]


def test_who_to_ask_first_are_the_kindest_and_today_shows_them(window: Window, qtbot: QtBot) -> None:
    circles = welcoming(window).circles
    for circle, name in (
        (Circle.ASSOCIATION, "Wendy"),
        (Circle.COLLEAGUE, "Grace"),
        (Circle.FRIEND, "Sofia"),
        (Circle.FAMILY, "Ruth, teacher"),
    ):
        circles.tiles[circle].field.setFocus()
        typing(qtbot, name)
        press(qtbot, ENTER)
    circles.go_on.setFocus()
    press(qtbot, ENTER)
    today = window.page("today")
    assert isinstance(today, TodayPage) and window.front() == "today"
    assert [(row.act.name, row.act.reason) for row in today.empty.rows] == [
        ("Ruth", "Teacher. Family: kind people to begin with."),
        ("Sofia", "A friend: somebody kind to begin with."),
        ("Grace", "You worked together. A short letter will do."),
    ]
    assert "Who to ask first" in words(today)
    assert QApplication.focusWidget() is today.empty.rows[0].action


# The memory walk


@pytest.fixture
def walk(step2: WelcomePage, qtbot: QtBot) -> Walk:
    step2.circles.remember.setFocus()
    press(qtbot, ENTER)
    assert front(step2) is step2.walk
    return step2.walk


def test_the_walk_is_reached_by_tab_and_thirty_names_are_typed_without_the_mouse(
    step2: WelcomePage, qtbot: QtBot
) -> None:
    while not step2.circles.remember.hasFocus():
        press(qtbot, TAB)
    press(qtbot, ENTER)
    for number, prompt in enumerate(prompts()):
        assert step2.walk.prompt.text() == prompt.words
        typing(qtbot, f"Person {number}, baker")
        press(qtbot, ENTER)
        press(qtbot, ENTER)
    assert step2.walk.next.hasFocus()
    press(qtbot, ENTER)
    assert front(step2) is step2.circles and step2.circles.remember.hasFocus()
    people = sorted(contacts.everyone(), key=lambda one: one.id)
    assert [one.circle for one in people] == [prompt.circle for prompt in prompts()]
    assert {one.role for one in people} == {"baker"}
    assert step2.circles.tally.number.text() == str(len(prompts()))


def test_enter_adds_on_the_spot_and_an_empty_one_goes_on(walk: Walk, qtbot: QtBot) -> None:
    first = walk.prompt.text()
    for name in ("Ruth", HOSTILE, "x" * 300):
        walk.field.setText(name)
        press(qtbot, ENTER)
        assert walk.prompt.text() == first and walk.field.hasFocus() and not walk.field.text()
    assert [one.findChild(Elided).words() for one in walk.rows] == ["x" * 300, HOSTILE, "Ruth"]
    assert walk.tally.number.text() == "3"
    press(qtbot, ENTER)
    assert walk.prompt.text() == prompts()[1].words
    assert walk.field.accessibleName() == "Add a name: Family"


@pytest.mark.parametrize("key", [TAB, Qt.Key.Key_Down])
def test_tab_and_down_go_on_and_take_what_is_typed_along(walk: Walk, qtbot: QtBot, key: Qt.Key) -> None:
    typing(qtbot, "Ruth")
    press(qtbot, key)
    assert walk.prompt.text() == prompts()[1].words and walk.field.hasFocus()
    assert [one.name for one in contacts.everyone()] == ["Ruth"]
    for _number in range(4):
        press(qtbot, key)
    assert (walk._circle.text(), walk._place.text(), walk.rows) == ("Friends", "1 of 5", [])
    press(qtbot, Qt.Key.Key_Up)
    assert (walk._circle.text(), walk._place.text(), len(walk.rows)) == ("Family", "5 of 5", 1)


def test_up_at_the_first_prompt_stays_there(walk: Walk, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Up)
    assert walk.prompt.text() == prompts()[0].words and walk.field.hasFocus()
    assert not walk.before.isEnabled()


def test_escape_leaves_the_walk_keeps_what_is_typed_and_comes_back_there(
    step2: WelcomePage, walk: Walk, qtbot: QtBot
) -> None:
    press(qtbot, TAB)
    typing(qtbot, "Ruth")
    press(qtbot, Qt.Key.Key_Escape)
    assert front(step2) is step2.circles and step2.circles.remember.hasFocus()
    assert names(step2.circles.tiles[Circle.FAMILY]) == ["Ruth"]
    press(qtbot, ENTER)
    assert walk.prompt.text() == prompts()[1].words and walk.field.hasFocus()


def test_shift_tab_leads_out_of_the_field_so_that_everything_can_be_reached(walk: Walk, qtbot: QtBot) -> None:
    typing(qtbot, "Ruth")
    press(qtbot, ENTER)
    qtbot.waitUntil(walk.rows[0].isVisible)
    seen = set()
    for _number in range(4):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert {walk.field, walk.rows[0].aside, walk.back, walk.next} <= seen


def test_somebody_who_came_to_mind_before_is_not_doubled(
    step2: WelcomePage, walk: Walk, qtbot: QtBot
) -> None:
    contacts.add(ContactDraft(name="Zoë", circle=Circle.ONLINE))
    typing(qtbot, "zoe")
    press(qtbot, ENTER)
    assert contacts.count() == 1 and walk.field.text() == "zoe"
    assert walk.entry.line.text().startswith("zoe is here already.")
    press(qtbot, TAB)
    assert walk.prompt.text() == prompts()[0].words and walk.field.hasFocus()
    typing(qtbot, " from the choir")
    press(qtbot, TAB)
    assert contacts.count() == 2 and walk.prompt.text() == prompts()[1].words


def test_several_lines_pasted_in_the_walk_are_several_people(walk: Walk, qtbot: QtBot) -> None:
    paste(qtbot, walk.field, "1. Ann, baker\n2. Bo\n3. Cy")
    assert contacts.count() == 3 and len(walk.rows) == 3
    assert open_book.step_back() == "Added 3 people"
    assert not walk.rows and walk.tally.number.text() == "0"


def test_a_name_of_the_walk_is_taken_back_by_key_or_by_its_cross(window: Window, qtbot: QtBot) -> None:
    page = welcoming(window)
    page.circles.remember.setFocus()
    press(qtbot, ENTER)
    for name in ("Ruth", "Peter"):
        typing(qtbot, name)
        press(qtbot, ENTER)
    qtbot.keyClick(page.walk.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert [one.name for one in contacts.everyone()] == ["Ruth"]
    page.walk.rows[0].aside.setFocus()
    press(qtbot, Qt.Key.Key_Space)
    assert not contacts.everyone() and page.walk.field.hasFocus()
    assert [one.name for one in contacts.aside()] == ["Ruth"]


def test_the_minutes_are_told_without_hurry(walk: Walk, qtbot: QtBot) -> None:
    assert not walk.tally.remark.text()
    clock.fix(NOW + timedelta(minutes=4, seconds=50))
    press(qtbot, TAB)
    assert walk.tally.remark.text() == "4 minutes, no hurry"


def test_the_whole_walk_can_be_walked_again(step2: WelcomePage, walk: Walk, qtbot: QtBot) -> None:
    for _prompt in prompts():
        click(qtbot, walk.next)
    assert walk.prompt.text() == "That is the whole walk" and not walk.entry.isVisible()
    click(qtbot, walk.before)
    assert walk.prompt.text() == prompts()[-1].words and walk.entry.isVisible()
    click(qtbot, walk.next)
    click(qtbot, walk.next)
    assert front(step2) is step2.circles
    click(qtbot, step2.circles.remember)
    assert walk.prompt.text() == prompts()[0].words


def test_quitting_in_the_walk_keeps_the_name_being_typed(qtbot: QtBot) -> None:
    preferences.change(name="Marta", welcome=welcome.CIRCLES)
    first = Window()
    qtbot.addWidget(first)
    first.show()
    page = welcoming(first)
    click(qtbot, page.circles.remember)
    page.walk.field.setText("Ruth")
    first.close()
    assert [one.name for one in contacts.everyone()] == ["Ruth"]


# How it is laid out


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
