"""Settings: everything is kept at once, and undone one field at a time."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import clock, contacts, days, followups, preferences
from core.contacts import ContactDraft
from gui import look
from gui.changes import Changes
from gui.settings import data as your_data
from gui.settings.page import SettingsPage
from gui.widgets.buttons import Button
from gui.widgets.day_picker import DayPicker
from gui.window import Window

HOSTILE = '<b>Zoë</b> {{7*7}} & שלום "O\'Hara" 🙂'


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[SettingsPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = SettingsPage(changes)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    yield made
    changes.stop()


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def go(page: SettingsPage, qtbot: QtBot, key: str) -> None:
    page.show()
    click(qtbot, page.sections[key])


def test_about_you_keeps_what_is_typed_on_leaving_a_field(page: SettingsPage, qtbot: QtBot) -> None:
    go(page, qtbot, "about")
    QApplication.clipboard().setText(HOSTILE)
    qtbot.keyClick(page.about.lines["name"], Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(page.about.lines["name"], Qt.Key.Key_Return)
    qtbot.keyClicks(page.about.lines["postcode"], "4711")
    page.about.lines["city"].setFocus()
    page.about.lines["postcode"].settle()
    qtbot.keyClicks(page.about.street, "41 Mill Lane")
    page.about.street.settle()
    qtbot.keyClicks(page.about.learning.line, "Housing")
    qtbot.keyClick(page.about.learning.line, Qt.Key.Key_Return)
    kept = preferences.load()
    assert (kept.name, kept.postcode, kept.street) == (HOSTILE, "4711", "41 Mill Lane")
    assert kept.learning == ("Housing",)


def test_typing_is_kept_a_moment_after_the_last_key_in_one_step(page: SettingsPage, qtbot: QtBot) -> None:
    go(page, qtbot, "about")
    line = page.about.lines["does"]
    line.setFocus()
    qtbot.keyClicks(line, "I bake")
    qtbot.waitUntil(lambda: preferences.load().does == "I bake")
    qtbot.keyClicks(line, " bread")
    line.settle()
    assert preferences.load().does == "I bake bread"
    open_book.step_back()
    assert preferences.load().does == ""


def test_an_empty_name_is_not_kept_and_says_why(page: SettingsPage, qtbot: QtBot) -> None:
    preferences.change(name="Marta Ellison")
    go(page, qtbot, "about")
    line = page.about.lines["name"]
    assert line.text() == "Marta Ellison"
    line.selectAll()
    qtbot.keyClick(line, Qt.Key.Key_Backspace)
    line.settle()
    assert preferences.load().name == "Marta Ellison"
    assert "first name will do" in page.about._name._note.text()
    qtbot.keyClicks(line, "Ann")
    line.settle()
    assert preferences.load().name == "Ann"
    assert not page.about._name._note.text()


def test_rhythm_is_stepped_pressed_and_typed(page: SettingsPage, qtbot: QtBot) -> None:
    go(page, qtbot, "rhythm")
    numbers = {number.key: number for number in page.rhythm.numbers}
    less, more = numbers["card_days"].stepper.findChildren(QToolButton)
    click(qtbot, more)
    assert preferences.load().card_days == 3
    click(qtbot, less)
    click(qtbot, less)
    assert preferences.load().card_days == 1
    assert not less.isEnabled()
    assert numbers["card_days"]._unit.text() == "day"
    box = numbers["follow_up_days"].stepper._box
    qtbot.keyClick(box, Qt.Key.Key_Up)
    assert preferences.load().follow_up_days == 8
    assert numbers["hello_days"].stepper.value() == 13
    hello = numbers["hello_days"].stepper._box
    hello.selectAll()
    qtbot.keyClicks(hello, "7")
    qtbot.keyClick(hello, Qt.Key.Key_Return)
    assert preferences.load().hello_days == 49


def test_working_days_and_holidays_are_kept(page: SettingsPage, qtbot: QtBot) -> None:
    go(page, qtbot, "rhythm")
    click(qtbot, page.rhythm.working.chips[5])
    assert preferences.load().working_days == (0, 1, 2, 3, 4, 5)
    country, region = page.rhythm.holidays.country, page.rhythm.holidays.region
    country.setFocus()
    qtbot.keyClicks(country, "Germany")
    country.activated.emit(country.currentIndex())
    assert preferences.load().holiday_country == "DE"
    assert region.isVisible()
    region.setFocus()
    qtbot.keyClicks(region, "Sachsen")
    region.activated.emit(region.currentIndex())
    assert preferences.load().holiday_region == "SN"
    country.choose("")
    country.activated.emit(country.currentIndex())
    assert (preferences.load().holiday_country, preferences.load().holiday_region) == ("", "")
    assert not region.isVisible()


def test_letters_and_cards_are_kept(page: SettingsPage, qtbot: QtBot) -> None:
    go(page, qtbot, "appearance")
    click(qtbot, page.appearance.card.segments.buttons()[2])
    click(qtbot, page.appearance.paper.segments.buttons()[1])
    qtbot.keyClick(page.appearance.mail, Qt.Key.Key_Down)
    kept = preferences.load()
    assert (kept.card, kept.paper, kept.mail_way) == ("5x7", "Letter", "gmail")


def test_days_are_written_with_the_month_first(qtbot: QtBot) -> None:
    preferences.change(name="Marta Ellison")
    window = Window()
    qtbot.addWidget(window)
    settings = window.show_page("settings")
    assert isinstance(settings, SettingsPage)
    dates = settings.appearance.dates
    assert [dates.itemText(place) for place in range(2)] == ["18 November, 10:00", "November 18, 10:00 AM"]
    dates.choose("month")
    dates.activated.emit(1)
    assert days.full(clock.today()) == "Tuesday, November 17"
    today: Any = window.show_page("today")
    assert today.header.line.words().startswith("Tuesday, November 17")
    open_book.step_back()
    assert days.full(clock.today()) == "Tuesday 17 November"


def test_a_narrow_page_offers_a_list_instead_of_segments(page: SettingsPage, qtbot: QtBot) -> None:
    page.resize(460, 600)
    go(page, qtbot, "appearance")
    qtbot.waitUntil(lambda: page.appearance.card.list.isVisible())
    qtbot.keyClick(page.appearance.card.list, Qt.Key.Key_Down)
    assert preferences.load().card == "A2"
    assert page.appearance.card.key() == "A2"


def test_appearance_is_kept_at_once_and_comes_back_with_undo(page: SettingsPage, qtbot: QtBot) -> None:
    go(page, qtbot, "appearance")
    click(qtbot, page.appearance.theme.segments.buttons()[2])
    click(qtbot, page.appearance.text_size.segments.buttons()[3])
    click(qtbot, page.appearance.motion.segments.buttons()[1])
    kept = preferences.load()
    assert (kept.theme, kept.text_size, kept.motion) == ("dark", 1.3, False)
    assert open_book.step_back() == "Movement changed"
    assert page.appearance.motion.key() == "gentle"
    assert page.appearance.text_size.key() == "1.3"


def test_people_set_aside_come_back(page: SettingsPage, qtbot: QtBot) -> None:
    person = contacts.add(ContactDraft(name=HOSTILE))
    contacts.set_aside(person)
    go(page, qtbot, "data")
    line = page.data.findChild(your_data.AsidePerson)
    assert isinstance(line, your_data.AsidePerson)
    name, back = line.findChildren(Button)
    with qtbot.waitSignal(page.person_chosen) as chosen:
        click(qtbot, name)
    assert chosen.args == [person]
    click(qtbot, back)
    assert not contacts.aside()
    assert page.data._more.text().startswith("Nobody.")


def test_many_people_set_aside_are_counted(page: SettingsPage, qtbot: QtBot) -> None:
    for person in contacts.add_all(ContactDraft(name=f"Person {number}") for number in range(103)):
        contacts.set_aside(person)
    go(page, qtbot, "data")
    assert page.data._more.text() == "And 3 more."


def test_import_is_asked_for(page: SettingsPage, qtbot: QtBot) -> None:
    go(page, qtbot, "data")
    with qtbot.waitSignal(page.import_wanted):
        click(qtbot, page.data.bring_in)


def test_the_book_is_copied_where_the_user_likes(page: SettingsPage, qtbot: QtBot, tmp_path: Path) -> None:
    open_book.close()
    open_book.open_file(tmp_path / "Acquaint.acquaint")
    contacts.add(ContactDraft(name="Dana Whitlock"))
    opened: list[Path] = []
    page.data.show_folder = opened.append
    page.data.ask_where = lambda _parent, suggested: str(tmp_path / Path(suggested).stem)
    go(page, qtbot, "data")
    assert " / Acquaint.acquaint, " in page.data._where.help.text()
    click(qtbot, page.data.folder)
    assert opened == [tmp_path]
    click(qtbot, page.data.backup)
    assert (tmp_path / "Acquaint 2026-11-17.acquaint").stat().st_size > 0
    assert "today at 09:40" in page.data._copy.help.text()


def test_the_copy_is_never_the_book_itself(
    page: SettingsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_book.close()
    open_book.open_file(tmp_path / "Acquaint.acquaint")
    said: list[str] = []
    monkeypatch.setattr("gui.problems.ask", lambda dialog: said.append(dialog.windowTitle()))
    page.data.ask_where = lambda _parent, _suggested: str(tmp_path / "Acquaint.acquaint")
    go(page, qtbot, "data")
    click(qtbot, page.data.backup)
    assert said == ["That is the book itself"]
    page.data.ask_where = lambda _parent, _suggested: ""
    click(qtbot, page.data.backup)
    assert len(said) == 1


def test_every_control_has_an_accessible_name(page: SettingsPage, qtbot: QtBot) -> None:
    page.show()
    page.arrive()
    assert page.sections["about"].hasFocus() or not page.isActiveWindow()
    for button in page.findChildren(Button):
        assert button.accessibleName() or button.text()


def test_everything_is_paused_until_a_day_and_goes_on_again(page: SettingsPage, qtbot: QtBot) -> None:
    page.show_section("rhythm")
    page.show()
    pausing = page.rhythm.pausing
    assert not pausing.resume.isVisible()
    click(qtbot, pausing.pause)
    picker = pausing.findChild(DayPicker)
    assert picker is not None
    click(qtbot, picker.take)
    assert followups.today().back_on == clock.today() + timedelta(days=7)
    assert "Only meetings" in pausing.help.text()
    click(qtbot, pausing.resume)
    assert followups.today().back_on is None and not pausing.resume.isVisible()
