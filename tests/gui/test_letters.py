"""The list of letters: its three parts, the follow-up that is due, and what came back."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core import clock, contacts, example, referrals
from core.contacts import Stage
from core.letters import post
from core.letters.kinds import Answer, Kind, LetterState
from gui import look
from gui.changes import Changes
from gui.letters import page as letters_page
from gui.letters.letter_row import LetterRow
from gui.letters.news import NewsAsked
from gui.letters.page import LettersPage
from gui.widgets.answer_menu import AnswerMenu
from gui.widgets.day_picker import DayPicker
from gui.widgets.name_asked import NameAsked
from gui.widgets.person_picker import PersonPicker
from tests.builders import NOW, UGLY, draft, person, sent

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture(autouse=True)
def a_book(book: Iterator[None]) -> None:
    """Every test writes in an empty book."""


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[LettersPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = LettersPage(changes)
    qtbot.addWidget(made)
    made.resize(1064, 800)
    yield made
    changes.stop()


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT)


def row(page: LettersPage, name: str) -> LetterRow:
    return next(one for one in page.rows if one.entry.name == name)


def names(page: LettersPage) -> list[str]:
    return [one.entry.name for one in page.rows]


def asked(name: str, days_ago: int, kind: Kind = Kind.REQUEST, contact_id: int = 0) -> int:
    """Send somebody a letter so many days ago and return the letter."""
    clock.fix(NOW - timedelta(days=days_ago))
    letter_id = sent(contact_id or person(name), kind, subject="Twenty minutes?")
    clock.fix(NOW)
    return letter_id


def answer(page: LettersPage, name: str, start: str) -> AnswerMenu:
    """Choose what came back from somebody."""
    menu = row(page, name).answers.menu()
    assert isinstance(menu, AnswerMenu)
    choose(menu, start)
    return menu


def choose(menu: QMenu, start: str) -> None:
    fitting = [one for one in menu.actions() if one.text().startswith(start)]
    min(fitting, key=lambda one: len(one.text())).trigger()


# ---- the list


def test_an_empty_page_says_what_will_be_here(page: LettersPage, qtbot: QtBot) -> None:
    page.show()
    assert page.empty.isVisible() and not page.empty.button.isVisible()
    hugo = person("Hugo Bright")
    assert page.empty.button.isVisible() and not page.write.isVisible()
    click(qtbot, page.empty.button)
    picker = page.findChild(PersonPicker)
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert wanted.args == [hugo, Kind.REQUEST, None]


def test_the_example_stands_in_its_three_parts(page: LettersPage, qtbot: QtBot) -> None:
    example.tell()
    page.show()
    shown = [(one.entry.name, one.entry.kind, one.entry.day) for one in page.rows[:6]]
    assert shown == [
        ("Dana Whitlock", "Thank-you card", "09:50"),
        ("Elena Markovic", "Request by email", "09:42"),
        ("Daniel Asare", "Request by email", "13 Nov"),
        ("Jonah Field", "Request by email", "12 Nov"),
        ("Marcus Oyelaran", "LinkedIn note", "10 Nov"),
        ("Sam Whitcombe", "Request by email", "9 Nov"),
    ]
    assert [one.entry.status for one in page.rows[2:5]] == [
        "2 working days",
        "3 working days",
        "5 working days",
    ]
    assert page.rows[0].action.text() == "Finish and print"
    assert page.rows[0].opening.words() == "Thank you for giving me half an hour on Monday."
    assert (row(page, "Miriam Stahl").entry.status, row(page, "Leah Brandt").entry.status) == (
        "Answered",
        "Printed",
    )


def test_the_follow_up_button_stands_only_on_the_row_that_is_due(page: LettersPage, qtbot: QtBot) -> None:
    example.tell()
    page.show()
    due = [one for one in page.rows if one.entry.follows_up]
    assert [one.entry.name for one in due] == ["Sam Whitcombe"]
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        click(qtbot, due[0].action)
    assert wanted.args == [due[0].entry.contact_id, Kind.REMINDER, None]


def test_a_row_its_name_and_its_button_open_the_letter(page: LettersPage, qtbot: QtBot) -> None:
    letter_id = draft(person("Elena Markovic"), subject="Twenty minutes?")
    page.show()
    one = row(page, "Elena Markovic")
    for widget in (one, one.name, one.action):
        with qtbot.waitSignal(page.letter_chosen) as chosen:
            click(qtbot, widget)
        assert chosen.args == [letter_id]


def test_a_letter_handed_over_asks_whether_it_was_sent(page: LettersPage, qtbot: QtBot) -> None:
    letter_id = draft(person("Elena Markovic"))
    post.hand_over(letter_id)
    page.show()
    assert row(page, "Elena Markovic").action.text() == "Did you send it?"


def test_only_the_last_letter_to_somebody_waits(page: LettersPage, qtbot: QtBot) -> None:
    ann = person("Ann Baker")
    asked("", 20, contact_id=ann)
    asked("", 5, Kind.REMINDER, ann)
    page.show()
    waiting = [one for one in page.rows if one.entry.is_waiting]
    assert [one.entry.kind for one in waiting] == ["Follow-up by email"]
    assert len(page.rows) == 2


def test_nobody_waits_for_who_rests(page: LettersPage, qtbot: QtBot) -> None:
    asked("Ann Baker", 5)
    contacts.set_stage(contacts.named_like("Ann")[0].id, Stage.RESTING)
    page.show()
    assert not any(one.entry.is_waiting for one in page.rows)


def test_chips_show_one_kind(page: LettersPage, qtbot: QtBot) -> None:
    example.tell()
    page.show()
    click(qtbot, page.chips.buttons["hellos"])
    assert names(page)[:2] == ["Miriam Stahl", "Joan Petrie"]
    click(qtbot, page.chips.buttons["all"])
    assert names(page)[0] == "Dana Whitlock"


def test_a_kind_nobody_was_written_yet_says_so(page: LettersPage, qtbot: QtBot) -> None:
    draft(person())
    page.show()
    click(qtbot, page.chips.buttons["introducers"])
    assert page._nothing.isVisible() and not page.rows
    page.arrive()


def test_many_sent_letters_are_shown_in_portions(
    page: LettersPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(letters_page, "AT_ONCE", 2)
    page._limit = 2
    for number in range(5):
        sent(person(f"Ann {number}"), Kind.HELLO)
    page.show()
    assert len(page.rows) == 2 and page.more.isVisible()
    click(qtbot, page.more)
    click(qtbot, page.more)
    assert len(page.rows) == 5 and not page.more.isVisible()


def test_a_letter_begins_with_what_for_and_to_whom(page: LettersPage, qtbot: QtBot) -> None:
    draft(person("Ann Baker"))
    page.show()
    menu = page.write.menu()
    assert [one.text() for one in menu.actions()] == [
        "Ask for a conversation",
        "Say thank you by email",
        "Say hello",
        "Ask for an introduction",
        "Tell everyone who helped your good news…",
    ]
    choose(menu, "Tell everyone who helped your good news…")
    assert page.findChild(NewsAsked).isVisible()
    page.findChild(NewsAsked).cancel.click()
    choose(menu, "Say hello")
    picker = page.findChild(PersonPicker)
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert wanted.args[1:] == [Kind.HELLO, None]


@pytest.mark.parametrize("width", [840, 1064])
def test_ugly_names_and_words_leave_the_list_in_its_place(
    page: LettersPage, qtbot: QtBot, width: int
) -> None:
    for ugly in UGLY:
        draft(person(ugly), subject=ugly)
        sent(person(ugly), body=ugly)
    page.resize(width, 600)
    page.show()
    page.grab()
    assert len(page.rows) == 2 * len(UGLY)
    assert page._card.width() <= page.width()


def test_the_list_follows_what_happens_and_keeps_the_focus(page: LettersPage, qtbot: QtBot) -> None:
    asked("Ann Baker", 2)
    asked("Bo Cook", 3)
    page.show()
    page.activateWindow()
    row(page, "Bo Cook").name.setFocus()
    answer(page, "Ann Baker", "No")
    assert row(page, "Bo Cook").name.hasFocus() or not page.isActiveWindow()


# ---- they answered


@pytest.mark.parametrize(
    ("words", "kind", "stage"),
    [
        ("Yes", Answer.YES, Stage.ASKED),
        ("Yes, but by email", Answer.YES_BY_EMAIL, Stage.ASKED),
        ("No", Answer.NO, Stage.RESTING),
        ("Asked for my CV", Answer.SENT_TO_HR, Stage.ASKED),
        ("Spoke of a role", Answer.OFFER, Stage.ASKED),
        ("Came back", Answer.BOUNCED, Stage.ASKED),
        ("No answer", Answer.SILENCE, Stage.RESTING),
    ],
)
def test_what_came_back_is_written_down_at_once(
    page: LettersPage, qtbot: QtBot, words: str, kind: Answer, stage: Stage
) -> None:
    letter_id = asked("Ann Baker", 2)
    page.show()
    answer(page, "Ann Baker", words)
    letter = post.find(letter_id)
    assert (letter.state, letter.answer, letter.answered_on) == (LetterState.ANSWERED, kind, NOW.date())
    assert contacts.find(letter.contact_id).stage is stage
    assert contacts.find(letter.contact_id).bounced is (kind is Answer.BOUNCED)
    assert not row(page, "Ann Baker").entry.is_waiting


def test_later_asks_for_the_day(page: LettersPage, qtbot: QtBot) -> None:
    letter_id = asked("Ann Baker", 2)
    page.show()
    answer(page, "Ann Baker", "Later")
    picker = page.window().findChild(DayPicker)
    assert isinstance(picker, DayPicker) and picker.day() == date(2027, 2, 16)
    picker.month.setSelectedDate(QDate(2027, 3, 1))
    assert picker.take.text() == "Choose Monday 1 March"
    click(qtbot, picker.take)
    letter = post.find(letter_id)
    assert (letter.answer, letter.wait_until) == (Answer.LATER, date(2027, 3, 1))
    assert contacts.find(letter.contact_id).wakes_on == date(2027, 3, 1)


def test_away_only_moves_the_days(page: LettersPage, qtbot: QtBot) -> None:
    letter_id = asked("Ann Baker", 2)
    page.show()
    answer(page, "Ann Baker", "Away")
    picker = page.window().findChild(DayPicker)
    assert isinstance(picker, DayPicker)
    picker.month.setFocus()
    qtbot.keyClick(picker.month, Qt.Key.Key_Return)
    click(qtbot, picker.take)
    assert post.find(letter_id).state is LetterState.SENT
    assert row(page, "Ann Baker").entry.status == "Away until 24 Nov"


def test_a_day_not_chosen_changes_nothing(page: LettersPage, qtbot: QtBot) -> None:
    letter_id = asked("Ann Baker", 2)
    page.show()
    answer(page, "Ann Baker", "Later")
    picker = page.window().findChild(DayPicker)
    assert isinstance(picker, DayPicker)
    click(qtbot, picker.cancel)
    assert post.find(letter_id).state is LetterState.SENT


def test_a_no_can_bring_a_name(page: LettersPage, qtbot: QtBot) -> None:
    letter_id = asked("Ann Baker", 2)
    page.show()
    answer(page, "Ann Baker", "No, but")
    dialog = page.window().findChild(NameAsked)
    assert isinstance(dialog, NameAsked)
    click(qtbot, dialog.save)
    assert dialog.isVisible() and "first name will do" in dialog._field._note.text()
    qtbot.keyClicks(dialog.line, "Cy Dale")
    qtbot.keyClick(dialog.line, Qt.Key.Key_Return)
    letter = post.find(letter_id)
    assert letter.answer == Answer.NO_BUT
    assert [one.name for one in referrals.named_by(letter.contact_id)] == ["Cy Dale"]


def test_a_no_with_a_name_still_to_come(page: LettersPage, qtbot: QtBot) -> None:
    letter_id = asked("Ann Baker", 2)
    page.show()
    answer(page, "Ann Baker", "No, but")
    dialog = page.window().findChild(NameAsked)
    assert isinstance(dialog, NameAsked)
    click(qtbot, dialog.without)
    assert post.find(letter_id).answer == Answer.NO_BUT
    assert contacts.count() == 1
