"""In the meeting: the time and what it survives, ticks, quick notes and their marks, names, and the end."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import clock, contacts, lessons, meetings, preferences, promises, referrals, scheduling, tidy
from core.contacts import Stage
from core.meetings import MeetingDraft, PickedQuestion, Where
from core.meetings.notes import Mark, read
from gui import look
from gui.changes import Changes
from gui.meetings.quick_notes import MODIFIER
from gui.meetings.talk import TalkPage
from gui.window import Window
from tests.builders import NOW, UGLY, person

pytestmark = pytest.mark.usefixtures("book")
KEY = {"Alt": Qt.KeyboardModifier.AltModifier, "Meta": Qt.KeyboardModifier.MetaModifier}[MODIFIER]


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[TalkPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = TalkPage(changes)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    yield made
    made.settle()
    changes.stop()


@pytest.fixture
def dana() -> int:
    return person("Dana Whitlock", role="Manager", organization="Common Table")


@pytest.fixture
def window(qtbot: QtBot) -> Iterator[Window]:
    preferences.change(name="Sam")
    made = Window()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def show(page: TalkPage, qtbot: QtBot, meeting_id: int) -> None:
    page.go_to(meeting_id)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive()


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_the_time_counts_marks_and_says_what_is_over(page: TalkPage, qtbot: QtBot, dana: int) -> None:
    meeting = scheduling.plan(MeetingDraft(dana, NOW + timedelta(minutes=5), 25))
    meetings.begin(meeting)
    show(page, qtbot, meeting)
    timer = page.timer
    assert page.notes.hasFocus()
    clock.fix(NOW + timedelta(minutes=11, seconds=12))
    timer.tick()
    assert (timer.ring._figures, timer.ring._words) == ("13:48", "left of 25 minutes")
    assert timer._span.text() == "Started 09:40, ends 10:05"
    assert timer._quiet.text().startswith("At 10:03")
    click(qtbot, timer.toggle)
    assert timer.toggle.text() == "Go on" and timer._span.text() == "Started 09:40, paused"
    clock.fix(NOW + timedelta(minutes=21, seconds=12))
    click(qtbot, timer.toggle)
    assert timer.ring._figures == "13:48" and timer._span.text() == "Started 09:40, ends 10:15"
    clock.fix(NOW + timedelta(minutes=33))
    timer.tick()
    assert timer._quiet.text() == "Two minutes left. A good moment to ask for two names."
    click(qtbot, timer.more)
    assert timer.ring._figures == "7:00"
    clock.fix(NOW + timedelta(minutes=42, seconds=30))
    timer.tick()
    assert timer.ring.accessibleName() == "2 min over"
    assert meetings.stopwatch(meeting) == timer.stopwatch


def test_five_two_and_no_minutes_left_are_announced_once(
    page: TalkPage, qtbot: QtBot, dana: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    meeting = scheduling.plan(MeetingDraft(dana, NOW, 20))
    meetings.begin(meeting)
    show(page, qtbot, meeting)
    said.clear()
    for minute in range(23):
        clock.fix(NOW + timedelta(minutes=minute, seconds=1))
        page.timer.tick()
    assert said == ["5 minutes left", "2 minutes left", "The time is up"]


def test_a_narrow_window_has_the_time_in_its_bar(page: TalkPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, scheduling.plan(MeetingDraft(dana, NOW)))
    assert page.timer.ring.isVisible() and not page.timer.figures.isVisible()
    page.resize(960, 640)
    assert page.timer.figures.isVisible() and not page.timer.ring.isVisible()
    assert page.timer.figures.text() == "20:00 minutes" and page.timer.toggle.isVisible()


def test_ticking_moves_on_by_mouse_and_keys(page: TalkPage, qtbot: QtBot, dana: int) -> None:
    meeting = scheduling.plan(MeetingDraft(dana, NOW))
    meetings.pick(meeting, [PickedQuestion("One"), PickedQuestion("Two"), PickedQuestion("Three")])
    show(page, qtbot, meeting)
    asked = page.asked
    click(qtbot, asked.rows[0])
    assert [one.is_current for one in asked.rows] == [False, True, False, False]
    page.timer.toggle.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_Space)
    page.notes.setFocus()
    qtbot.keyClick(page.notes, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [one.is_asked for one in meetings.questions(meeting)] == [True, True, True, False]
    assert asked._heading.aside.text() == "3 of 4 asked" and not page.notes.toPlainText()
    click(qtbot, asked.rows[0])
    asked.go_on()
    assert asked.current() == 3


def test_a_line_is_marked_by_one_key_and_unmarked_by_it(page: TalkPage, qtbot: QtBot, dana: int) -> None:
    meeting = scheduling.plan(MeetingDraft(dana, NOW))
    show(page, qtbot, meeting)
    qtbot.keyClicks(page.notes, "Never promise a date")
    qtbot.keyClick(page.notes, Qt.Key.Key_2, KEY)
    assert page.notes.toPlainText() == "Warning: Never promise a date"
    qtbot.keyClicks(page.notes, "!")
    qtbot.keyClick(page.notes, Qt.Key.Key_Return)
    qtbot.keyClicks(page.notes, "Anouk")
    click(qtbot, page.quick.marks[Mark.NAME])
    assert page.notes.toPlainText() == "Warning: Never promise a date!\nName: Anouk"
    assert page.notes.hasFocus()
    qtbot.keyClick(page.notes, Qt.Key.Key_4, KEY)
    assert page.notes.toPlainText().endswith("\nAnouk")
    page.settle()
    assert meetings.find(meeting).notes == "Warning: Never promise a date!\nAnouk"


def test_each_line_keeps_the_minute_it_was_begun_in(page: TalkPage, qtbot: QtBot, dana: int) -> None:
    meeting = scheduling.plan(MeetingDraft(dana, NOW))
    show(page, qtbot, meeting)
    qtbot.keyClicks(page.notes, "before")
    click(qtbot, page.timer.toggle)
    page.notes.setFocus()
    for minute in (3, 12):
        clock.fix(NOW + timedelta(minutes=minute))
        qtbot.keyClick(page.notes, Qt.Key.Key_Return)
        qtbot.keyClicks(page.notes, f"line {minute}")
    page.settle()
    assert meetings.find(meeting).note_minutes == "-1 3 12"
    page.notes.moveCursor(QTextCursor.MoveOperation.Start)
    clock.fix(NOW + timedelta(minutes=15))
    qtbot.keyClick(page.notes, Qt.Key.Key_Down)
    qtbot.keyClicks(page.notes, "more ")
    assert page.notes.minutes() == "-1 3 12"


@pytest.mark.parametrize("ugly", UGLY)
def test_any_notes_are_kept_as_typed(page: TalkPage, qtbot: QtBot, dana: int, ugly: str) -> None:
    meeting = scheduling.plan(MeetingDraft(dana, NOW))
    show(page, qtbot, meeting)
    page.notes.insertPlainText(ugly)
    last = tidy.note(page.notes.toPlainText()).splitlines()[-1].strip()
    for kind in Mark:
        click(qtbot, page.quick.marks[kind])
    page.settle()
    kept = meetings.find(meeting).notes
    assert kept == meetings.find(meeting).notes and read(kept.splitlines()[-1]) == (Mark.PROMISE, last)


def test_who_is_rung_is_shown_with_the_number(page: TalkPage, qtbot: QtBot) -> None:
    from core.contacts import Way

    claire = person("Claire Delorme", ways=(Way("phone", "555 0123"),))
    show(page, qtbot, scheduling.plan(MeetingDraft(claire, NOW, way=Where.PHONE)))
    assert page._line.text() == "You ring Claire, 555 0123"


def test_a_meeting_taken_out_while_it_is_shown_loses_nothing_else(
    page: TalkPage, qtbot: QtBot, dana: int
) -> None:
    first, second = (scheduling.plan(MeetingDraft(dana, NOW + timedelta(days=one))) for one in range(2))
    show(page, qtbot, first)
    qtbot.keyClicks(page.notes, "kept")
    page.go_to(second)
    assert meetings.find(first).notes == "kept" and not page.notes.toPlainText()


# Through the window


def test_from_the_start_to_what_was_learned(window: Window, qtbot: QtBot, dana: int) -> None:
    meeting = scheduling.plan(MeetingDraft(dana, NOW))
    window._routes.open_meeting(meeting)
    meetings_page = window.page("meetings")
    click(qtbot, meetings_page.detail.start)  # type: ignore[attr-defined]
    talk = window.page("talk")
    assert isinstance(talk, TalkPage) and window.front() == "talk" and not window.sidebar.isVisible()
    for line in ("The training course is worth it", "Name: Anouk Peeters, runs Eastgate", "Promise: Send it"):
        qtbot.keyClicks(talk.notes, line)
        qtbot.keyClick(talk.notes, Qt.Key.Key_Return)
    clock.fix(NOW + timedelta(minutes=24))
    qtbot.keyClick(talk.notes, Qt.Key.Key_Escape)
    assert window.front() == "meetings" and window.sidebar.isVisible()
    assert meetings_page.detail.start.text() == "Go on with the meeting"  # type: ignore[attr-defined]
    click(qtbot, meetings_page.detail.start)  # type: ignore[attr-defined]
    click(qtbot, talk.finish)
    held = meetings.find(meeting)
    assert held.is_held and held.held_minutes == 24 and window.front() == "meetings"
    assert meetings_page.detail.tabs.key() == "afterwards"  # type: ignore[attr-defined]
    assert contacts.find(dana).stage is Stage.MET
    assert [(one.topic, one.text) for one in lessons.of_meeting(meeting)] == [
        ("Training", "The training course is worth it")
    ]
    assert [one.text for one in promises.of_meeting(meeting)] == ["Send it"]
    [anouk] = referrals.in_meeting(meeting)
    assert (contacts.find(anouk.contact_id).name, contacts.find(anouk.contact_id).role) == (
        "Anouk Peeters",
        "runs Eastgate",
    )


def test_a_talk_that_was_broken_off_is_there_again(window: Window, qtbot: QtBot, dana: int) -> None:
    meeting = scheduling.plan(MeetingDraft(dana, NOW))
    meetings.begin(meeting)
    clock.fix(NOW + timedelta(minutes=7))
    window.show_first_page()
    talk = window.page("talk")
    assert isinstance(talk, TalkPage) and window.front() == "talk"
    assert talk.timer.ring._figures == "13:00"
    clock.fix(NOW + timedelta(hours=2))
    window.show_first_page()
    assert window.front() == "today"


def test_the_tab_leads_to_the_talk_without_starting_it(window: Window, qtbot: QtBot, dana: int) -> None:
    meeting = scheduling.plan(MeetingDraft(dana, NOW))
    window._routes.open_meeting(meeting)
    detail = window.page("meetings").detail  # type: ignore[attr-defined]
    click(qtbot, detail.tabs.buttons()[1])
    assert window.front() == "talk" and meetings.stopwatch(meeting).started_at is None
    click(qtbot, window.page("talk").leave)  # type: ignore[attr-defined]
    assert window.front() == "meetings" and detail.tabs.key() == "prepare"
