"""A conversation from planning to Today, by keys alone: with two names, and with none."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import clock, contacts, followups, lessons, meetings, preferences, promises, referrals
from core.contacts import Stage
from core.meetings.notes import Mark
from gui import look, printing
from gui.meetings.quick_notes import MODIFIER
from gui.window import Window
from tests.builders import NOW, person, sent
from tests.user import User, spoken

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MARKING = {"Alt": Qt.KeyboardModifier.AltModifier, "Meta": Qt.KeyboardModifier.MetaModifier}[MODIFIER]
THE_DAY = datetime(2026, 11, 18, 10, 0)  # the next working day, where a new meeting is planned


@pytest.fixture
def user(qtbot: QtBot, qapp: QApplication, book: None) -> Iterator[User]:
    """Somebody who has asked Dana, and got a yes."""
    look.wear(qapp)
    preferences.change(name="Marta Ellison")
    sent(person("Dana Whitlock", role="Manager", organization="Common Table"))
    window = Window()
    qtbot.addWidget(window)
    window.show()
    yield User(window, qtbot)
    window.close()


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file in which a printer leaves what it prints."""
    file = tmp_path / "printed.pdf"

    def choose(printer: QPrinter, _parent: QWidget | None) -> bool:
        printer.setOutputFileName(str(file))
        return True

    monkeypatch.setattr(printing, "choose_printer", choose)
    return file


def plan_with_dana(user: User) -> int:
    """Plan a conversation with the first person that "Dana" finds, as the dialog proposes it."""
    user.key(KEY.Key_M, CTRL, SHIFT)
    user.types("Dana")
    user.key(KEY.Key_Return)
    user.tab_to("Plan the meeting")
    user.key(KEY.Key_Return)
    [meeting] = meetings.everything()
    assert user.window.front() == "meetings" and meeting.starts_at == THE_DAY
    return meeting.id


def mark(user: User, kind: Mark) -> None:
    user.key(Qt.Key(KEY.Key_1.value + list(Mark).index(kind)), MARKING)


def hold(user: User) -> None:
    """Wait until the day, and start the conversation."""
    clock.fix(THE_DAY)
    user.tab_to("Start the meeting")
    user.key(KEY.Key_Return)
    assert user.window.front() == "talk" and spoken(user.focus()) == "Quick notes"


def take_along(user: User, meeting: int, printed: Path) -> None:
    """Take the proposed questions, and print the page."""
    user.tab_to("Suggest seven")
    user.key(KEY.Key_Return)
    picked = meetings.questions(meeting)
    assert len(picked) == 7 and sum(one.minutes for one in picked) <= 20
    user.key(KEY.Key_P, CTRL)
    [page] = PdfReader(printed).pages
    assert "".join(picked[0].text.split()) in "".join(page.extract_text().split())


def listen(user: User) -> None:
    """Note a warning, a promise and two names, and stay too long."""
    user.types("Never promise a date")
    mark(user, Mark.WARNING)
    user.key(KEY.Key_Return)
    user.types("Send the stock sheet")
    mark(user, Mark.PROMISE)
    user.key(KEY.Key_Return, CTRL)
    user.key(KEY.Key_E, CTRL)
    user.types("Elena Markovic")
    clock.fix(THE_DAY + timedelta(minutes=24))
    user.window.page("talk").timer.tick()  # type: ignore[attr-defined]
    assert user.sees("4 min over")
    user.tab_to("A second name")
    user.types("Hugo Bright")


def test_from_a_plan_to_two_names_on_today(user: User, printed: Path) -> None:
    meeting = plan_with_dana(user)
    take_along(user, meeting, printed)
    hold(user)
    listen(user)
    user.tab_to("Finish")
    user.key(KEY.Key_Return)
    held = meetings.find(meeting)
    assert held.is_held and held.held_minutes == 24 and meetings.questions(meeting)[0].is_asked
    [lesson], [promise] = lessons.of_meeting(meeting), promises.of_meeting(meeting)
    assert (lesson.topic, lesson.text) == ("Warnings", "Never promise a date")
    assert promise.text == "Send the stock sheet"
    assert [one.name for one in referrals.in_meeting(meeting)] == ["Elena Markovic", "Hugo Bright"]
    assert contacts.find(held.contact_id).stage is Stage.MET
    user.tab_to("Back to Today")
    user.key(KEY.Key_Return)
    assert user.window.front() == "today" and user.sees("Dana Whitlock")
    asked = [act.name for act in followups.ahead() if act.kind is followups.ActKind.ASK]
    assert asked == ["Elena Markovic", "Hugo Bright"]


def test_when_they_could_not_think_of_anyone(user: User) -> None:
    meeting = plan_with_dana(user)
    hold(user)
    user.types("Menus in the morning")
    clock.fix(THE_DAY + timedelta(minutes=18))
    user.tab_to("Finish")
    user.key(KEY.Key_Return)
    user.tab_to("They could not think of anyone")
    user.key(KEY.Key_Return)
    user.types("New in town")
    user.key(KEY.Key_Tab)
    held = meetings.find(meeting)
    assert held.no_names_why == "New in town" and held.ask_again_on is not None
    assert held.ask_again_on > NOW.date() and not referrals.in_meeting(meeting)
    user.tab_to("Back to Today")
    user.key(KEY.Key_Return)
    assert user.window.front() == "today"
