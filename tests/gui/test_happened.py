"""Something happened outside Acquaint: noted on a person's page, shown at once, undone like the rest."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import contacts, followups, meetings
from core.contacts import Stage
from core.letters import post
from core.letters.kinds import Kind
from core.meetings import Where
from gui import look
from gui.changes import Changes
from gui.contacts.person import PersonPage
from gui.contacts.timeline import Timeline
from gui.widgets.buttons import Button
from gui.widgets.day_picker import DayPicker
from gui.widgets.elided import ElidedButton
from tests.builders import TODAY, draft, held_meeting, person, sent

LEFT = Qt.MouseButton.LeftButton
YESTERDAY = TODAY - timedelta(days=1)

pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[[int], PersonPage]]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    page = PersonPage(changes)
    qtbot.addWidget(page)
    page.resize(1280, 800)

    def shown(contact_id: int) -> PersonPage:
        page.show_person(contact_id)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isActiveWindow)
        page.arrive()
        return page

    yield shown
    page.settle()
    changes.stop()


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT)


def take(qtbot: QtBot, menu: QMenu, words: str) -> None:
    qtbot.waitUntil(menu.isVisible)
    action = next(one for one in menu.actions() if one.text() == words)
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def begin(page: PersonPage, qtbot: QtBot, words: str) -> None:
    """Open "Something happened" and choose one of its lines."""
    click(qtbot, page.timeline.happened)
    take(qtbot, page.timeline.happened.menu(), words)
    assert page.timeline.form.isVisible() and page.timeline.form.words.hasFocus()


def segment(choices: QWidget, words: str) -> Button:
    return next(one for one in choices.findChildren(Button) if one.text() == words and one.isVisible())


def titles(page: PersonPage) -> list[str]:
    return [one for one in page.timeline.titles() if one != "Added to your people"]


def test_i_wrote_counts_as_asking_and_stands_in_the_history(
    show: Callable[[int], PersonPage], qtbot: QtBot
) -> None:
    ann = person()
    page = show(ann)
    assert page.next.title.text() == "Next: ask Ann"
    begin(page, qtbot, "I wrote")
    form = page.timeline.form
    assert form.title.words() == "You wrote to Ann" and not form.way.isVisible()
    qtbot.keyClicks(form.words, "A note about ovens.")
    click(qtbot, form.save)
    assert titles(page) == ["You wrote to Ann"]
    assert contacts.find(ann).stage is Stage.ASKED
    assert page.waiting.words.words() == "Asked today. No answer yet."
    assert not page.next.isVisible() or page.next.title.text() != "Next: ask Ann"
    assert not form.isVisible() and page.timeline.happened.hasFocus()
    assert open_book.step_back() == "You wrote to Ann Baker"
    assert contacts.find(ann).stage is Stage.TO_ASK and not titles(page)


def test_we_met_yesterday_by_phone(show: Callable[[int], PersonPage], qtbot: QtBot) -> None:
    ann = person()
    page = show(ann)
    begin(page, qtbot, "We met")
    form = page.timeline.form
    click(qtbot, segment(form.day, "Yesterday"))
    click(qtbot, segment(form.way, "By phone"))
    form.words.setFocus()
    qtbot.keyClick(form.words, Qt.Key.Key_Return)
    [talk] = meetings.of_person(ann)
    assert talk.is_held and talk.way is Where.PHONE and talk.starts_at.date() == YESTERDAY
    assert titles(page) == ["Talked by phone"]
    assert [act.contact_id for act in followups.today().acts] == [ann]
    title = next(one for one in page.timeline.findChildren(ElidedButton) if one.words() == "Talked by phone")
    with qtbot.waitSignal(page.meeting_chosen) as opened:
        click(qtbot, title)
    assert opened.args == [talk.id]


def test_another_day_is_picked_and_can_be_left_as_it_was(
    show: Callable[[int], PersonPage], qtbot: QtBot
) -> None:
    ann = person()
    page = show(ann)
    begin(page, qtbot, "I rang")
    day = page.timeline.form.day
    click(qtbot, segment(day, "Another day…"))
    picker = page.window().findChild(DayPicker)
    assert isinstance(picker, DayPicker)
    assert picker.month.maximumDate() == QDate(2026, 11, 17)
    click(qtbot, picker.cancel)
    assert day.key() == "today" and day.day() == TODAY
    picker.deleteLater()
    click(qtbot, segment(day, "Another day…"))
    picker = page.window().findChildren(DayPicker)[-1]
    picker.month.setSelectedDate(QDate(2026, 11, 3))
    qtbot.keyClick(picker.month, Qt.Key.Key_Return)
    assert day.key() == "other" and segment(day, "3 Nov").isChecked()
    click(qtbot, page.timeline.form.save)
    assert post.of_person(ann)[0].sent_on == TODAY - timedelta(days=14)
    begin(page, qtbot, "I rang")
    assert day.key() == "today" and segment(day, "Another day…").isVisible()


def test_the_menu_of_the_head_begins_it_too(show: Callable[[int], PersonPage], qtbot: QtBot) -> None:
    page = show(person())
    click(qtbot, page.head.more)
    menu = page.head.more.menu()
    qtbot.waitUntil(menu.isVisible)
    entry = next(one for one in menu.actions() if one.text() == "Something happened")
    submenu = entry.menu()
    assert isinstance(submenu, QMenu)
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(entry).center())
    qtbot.waitUntil(submenu.isVisible)
    take(qtbot, submenu, "I posted a card")
    form = page.timeline.form
    assert form.isVisible() and form.words.hasFocus()
    assert form.title.words() == "You posted a card to Ann"
    click(qtbot, form.cancel)
    assert not form.isVisible() and page.timeline.happened.hasFocus()


def test_they_wrote_answers_the_letter_that_waits_and_says_so(
    show: Callable[[int], PersonPage], qtbot: QtBot
) -> None:
    ann = person()
    sent(ann)
    page = show(ann)
    begin(page, qtbot, "They wrote")
    assert page.timeline.form._hint.isVisible() and "They answered" in page.timeline.form._hint.text()
    qtbot.keyClicks(page.timeline.form.words, "Soon.")
    qtbot.keyClick(page.timeline.form.words, Qt.Key.Key_Return)
    assert titles(page)[0] == "Ann wrote" and not page.waiting.isVisible()
    begin(page, qtbot, "They wrote")
    assert not page.timeline.form._hint.isVisible()


def test_escape_throws_it_away_and_leaving_keeps_words(
    show: Callable[[int], PersonPage], qtbot: QtBot
) -> None:
    ann, bo = person(), person("Bo Carter")
    page = show(ann)
    begin(page, qtbot, "I rang")
    qtbot.keyClicks(page.timeline.form.words, "Half")
    qtbot.keyClick(page.timeline.form.words, Qt.Key.Key_Escape)
    assert not page.timeline.form.isVisible() and not post.of_person(ann)
    begin(page, qtbot, "I rang")
    page.show_person(bo)
    assert not page.timeline.form.isVisible() and not post.of_person(ann) + post.of_person(bo)
    page.show_person(ann)
    begin(page, qtbot, "I rang")
    qtbot.keyClicks(page.timeline.form.words, "She is away.")
    contacts.amend(ann, role="Baker")
    assert page.timeline.form.words.text() == "She is away."
    page.show_person(bo)
    assert post.of_person(ann)[0].body == "She is away." and not post.of_person(bo)


def test_the_exact_words_of_a_letter_are_a_click_away(
    show: Callable[[int], PersonPage], qtbot: QtBot
) -> None:
    ann = person()
    letter_id = sent(ann, Kind.REQUEST, body="Dear Ann,\n\nMay I ask about ovens?")
    page = show(ann)
    assert titles(page) == ["Asked by email"]
    title = next(one for one in page.timeline.findChildren(ElidedButton) if one.words() == "Asked by email")
    with qtbot.waitSignal(page.letter_chosen) as opened:
        click(qtbot, title)
    assert opened.args == [letter_id]


def test_a_call_to_somebody_met_says_hello(show: Callable[[int], PersonPage], qtbot: QtBot) -> None:
    ann = person()
    held_meeting(ann, days=-200)
    post.mark_sent(draft(ann, Kind.CARD), TODAY - timedelta(days=199))
    page = show(ann)
    assert page.next.title.text().startswith("Next: say hello")
    begin(page, qtbot, "I rang")
    click(qtbot, page.timeline.form.save)
    assert contacts.find(ann).stage is Stage.IN_TOUCH
    act = followups.next_for(ann)
    assert act is None or act.due_on > TODAY


def test_the_buttons_go_under_the_heading_where_there_is_no_room(qtbot: QtBot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(700, 300)
    timeline.show()
    qtbot.waitUntil(lambda: 0 < timeline.happened.y() < timeline._heading.geometry().bottom())
    timeline.resize(340, 300)
    qtbot.waitUntil(lambda: timeline.happened.y() >= timeline._heading.geometry().bottom())


# What somebody does, changed where it stands


@pytest.fixture
def dana() -> int:
    return person("Dana Whitlock", role="Manager", organization="Common Table", fields=("Food", "Schools"))


def test_the_role_is_changed_where_it_stands(
    show: Callable[[int], PersonPage], qtbot: QtBot, dana: int
) -> None:
    facts = show(dana).head.facts
    click(qtbot, facts.role)
    assert facts.line.hasFocus() and facts.line.selectedText() == "Manager"
    assert not facts.role.isVisible() and not facts.tags.isVisible()
    qtbot.keyClicks(facts.line, "Director 🙂".encode("ascii", "ignore").decode())
    qtbot.keyClick(facts.line, Qt.Key.Key_Return)
    assert contacts.find(dana).role == "Director" and facts.words() == "Director at Common Table"
    assert not facts.line.isVisible() and facts.role.hasFocus()
    assert open_book.step_back() == "Changed Dana Whitlock" and facts.words() == "Manager at Common Table"
    qtbot.keyClick(facts.role, Qt.Key.Key_Space)
    qtbot.keyClicks(facts.line, "Nothing")
    qtbot.keyClick(facts.line, Qt.Key.Key_Escape)
    assert contacts.find(dana).role == "Manager" and facts.role.hasFocus()


def test_an_unchanged_role_is_no_step_and_an_emptied_one_goes(
    show: Callable[[int], PersonPage], qtbot: QtBot, dana: int
) -> None:
    page = show(dana)
    facts, steps = page.head.facts, open_book.steps_taken()
    click(qtbot, facts.role)
    qtbot.keyClick(facts.line, Qt.Key.Key_Return)
    assert open_book.steps_taken() == steps
    click(qtbot, facts.role)
    qtbot.keyClick(facts.line, Qt.Key.Key_Delete)
    page.back.setFocus()
    assert contacts.find(dana).role == "" and facts.words() == "Common Table"
    assert not facts.role.isVisible() and not facts._at.isVisible()


def test_the_fields_are_changed_between_commas(
    show: Callable[[int], PersonPage], qtbot: QtBot, dana: int
) -> None:
    facts = show(dana).head.facts
    qtbot.mouseClick(facts.tags, LEFT, pos=QPoint(facts.tags.width() - 3, 8))
    assert not facts.line.isVisible()
    qtbot.mouseClick(facts.tags, LEFT, pos=QPoint(14, 8))
    assert facts.line.text() == "Food, Schools"
    qtbot.keyClicks(facts.line, "Housing , Food,, ")
    qtbot.keyClick(facts.line, Qt.Key.Key_Return)
    assert contacts.find(dana).fields == ("Housing", "Food")
    assert facts.tags.hasFocus() and not facts.tags.grab().isNull()
    assert facts.tags.accessibleName() == "Change the fields: Housing, Food"


def test_what_is_being_written_is_kept_on_leaving(
    show: Callable[[int], PersonPage], qtbot: QtBot, dana: int
) -> None:
    bo = person("Bo Carter", role="Baker")
    page = show(dana)
    click(qtbot, page.head.facts.role)
    qtbot.keyClicks(page.head.facts.line, "Chair")
    contacts.amend(dana, say_it="DAY-na")
    assert page.head.facts.line.text() == "Chair"
    page.show_person(bo)
    assert contacts.find(dana).role == "Chair" and contacts.find(bo).role == "Baker"
    assert page.head.facts.words() == "Baker" and not page.head.facts.line.isVisible()


def test_the_place_of_work_opens(show: Callable[[int], PersonPage], qtbot: QtBot, dana: int) -> None:
    page = show(dana)
    with qtbot.waitSignal(page.organization_chosen) as opened:
        click(qtbot, page.head.facts.organization)
    assert opened.args == [contacts.find(dana).organization_id]
