"""Meetings: planning, preparing, the timer and its ticks, and everything written down afterwards."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate, QEvent, QPoint, Qt, QTime
from PySide6.QtGui import QDesktopServices, QKeyEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import (
    clock,
    contacts,
    followups,
    lessons,
    meetings,
    numbers,
    promises,
    questions,
    referrals,
    scheduling,
)
from core.contacts import Address, ContactDraft, Stage
from core.letters.kinds import Kind
from core.meetings import MeetingDraft, PickedQuestion, Research, Where, proposing
from core.referrals import Name, Permission
from gui import look, paperwork
from gui.changes import Changes
from gui.meetings import entries
from gui.meetings.bank import QuestionBank
from gui.meetings.name_card import NameCard
from gui.meetings.page import MeetingsPage
from gui.meetings.planner import MeetingPlanner
from gui.widgets.day_picker import DayPicker
from gui.widgets.person_picker import PersonPicker

HOSTILE = "{{7*7}} <b>x</b> 🙂"
NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[MeetingsPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = MeetingsPage(changes)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    yield made
    made.settle()
    changes.stop()


@pytest.fixture
def dana() -> int:
    return contacts.add(ContactDraft(name="Dana Whitlock", role="Manager", organization="Common Table"))


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def show(page: MeetingsPage, qtbot: QtBot, meeting_id: int) -> None:
    page.show_meeting(meeting_id)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive()


def yesterday(contact_id: int, **more: object) -> int:
    return scheduling.plan(MeetingDraft(contact_id, NOW - timedelta(days=1), **more))  # type: ignore[arg-type]


def tomorrow(contact_id: int, minutes: int = 20) -> int:
    return scheduling.plan(MeetingDraft(contact_id, NOW + timedelta(days=1), minutes))


def write(qtbot: QtBot, field: QWidget, words: str) -> None:
    """Type into a field as a person does: go there, then the keys."""
    click(qtbot, field.viewport() if hasattr(field, "viewport") else field)
    keys(qtbot, field, words)


def keys(qtbot: QtBot, field: QWidget, words: str) -> None:
    """Press the keys; what no key of the test's keyboard makes comes as an input method sends it."""
    for one in words:
        if one.isascii():
            qtbot.keyClicks(field, one)
        else:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, one)
            QApplication.sendEvent(field, event)


# Planning


def test_the_dialog_plans_the_next_working_day_for_twenty_minutes(qtbot: QtBot) -> None:
    clock.fix(datetime(2026, 11, 20, 9, 40))  # a Friday
    address = Address("18 Weaver Row", "Larchford")
    planner = MeetingPlanner(contacts.add(ContactDraft(name="Dana Whitlock", address=address)))
    qtbot.addWidget(planner)
    planner.show()
    with qtbot.waitSignal(planner.planned) as planned:
        click(qtbot, planner.save)
    made = meetings.find(planned.args[0])
    assert (made.starts_at, made.minutes) == (datetime(2026, 11, 23, 10), 20)
    assert (made.way, made.place) == (Where.IN_PERSON, "18 Weaver Row, Larchford")
    assert contacts.find(made.contact_id).stage is Stage.SCHEDULED


def test_a_phone_talk_knows_who_rings(qtbot: QtBot, dana: int) -> None:
    planner = MeetingPlanner(dana)
    qtbot.addWidget(planner)
    planner.show()
    planner.day.setDate(QDate(2026, 11, 19))
    planner.time.setTime(QTime(15, 30))
    click(qtbot, planner.length.buttons()[3])
    click(qtbot, planner.way.buttons()[1])
    assert planner.rings.isVisible() and not planner.place.isVisible()
    assert planner.rings.buttons()[1].text() == "Dana rings"
    click(qtbot, planner.rings.buttons()[1])
    with qtbot.waitSignal(planner.planned) as planned:
        click(qtbot, planner.save)
    made = meetings.find(planned.args[0])
    assert (made.way, made.they_ring, made.minutes) == (Where.PHONE, True, 30)
    assert made.starts_at == datetime(2026, 11, 19, 15, 30)


def test_a_problem_stands_beside_its_field_and_what_was_typed_stays(qtbot: QtBot, dana: int) -> None:
    planner = MeetingPlanner(dana)
    qtbot.addWidget(planner)
    planner.show()
    planner.length.offer([("45", "45 min")])
    planner.place.clear()
    keys(qtbot, planner.place, HOSTILE)
    click(qtbot, planner.save)
    assert planner.isVisible() and "never for more than 30" in planner._length._note.text()
    assert planner.place.text() == HOSTILE and not meetings.everything()


def test_not_now_plans_nothing(qtbot: QtBot, dana: int) -> None:
    planner = MeetingPlanner(dana)
    qtbot.addWidget(planner)
    planner.show()
    click(qtbot, planner.cancel)
    assert not planner.isVisible() and not meetings.everything()


def test_the_time_goes_in_quarters(qtbot: QtBot, dana: int) -> None:
    planner = MeetingPlanner(dana)
    qtbot.addWidget(planner)
    planner.time.setTime(QTime(23, 50))
    planner.time.setSelectedSection(planner.time.Section.MinuteSection)
    planner.time.stepBy(1)
    assert planner.time.time() == QTime(0, 0)
    planner.time.stepBy(-1)
    assert planner.time.time() == QTime(23, 45)


def test_an_empty_page_asks_with_whom_and_passes_it_on(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    page.show()
    page.arrive()
    assert page.empty.isVisible() and not page.detail.isVisible()
    click(qtbot, page.empty.button)
    picker = page.findChild(PersonPicker)
    assert isinstance(picker, PersonPicker)
    qtbot.keyClicks(picker.search, "whit")
    with qtbot.waitSignal(page.plan_wanted) as wanted:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert wanted.args == [dana]


def test_a_planned_meeting_is_changed_in_place(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = tomorrow(dana)
    show(page, qtbot, meeting)
    click(qtbot, page.detail.prepare.facts.change)
    planner = page.findChild(MeetingPlanner)
    assert isinstance(planner, MeetingPlanner) and planner.day.day() == date(2026, 11, 18)
    click(qtbot, planner.way.buttons()[2])
    qtbot.keyClicks(planner.link, "talk.example/7")
    click(qtbot, planner.save)
    assert (meetings.find(meeting).way, meetings.find(meeting).link) == (Where.VIDEO, "talk.example/7")
    assert len(meetings.everything()) == 1
    assert page.agenda.items()[0].entry.line == "Video"


# The agenda


def test_a_letter_about_a_planned_meeting_begins_on_its_page(
    page: MeetingsPage, qtbot: QtBot, dana: int
) -> None:
    planned = tomorrow(dana)
    show(page, qtbot, planned)
    letters = page.detail.letters
    assert not letters.actions_of[Kind.RUNNING_LATE].isVisible()
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        letters.actions_of[Kind.RESCHEDULE].trigger()
    assert wanted.args == [dana, Kind.RESCHEDULE, planned]
    today = scheduling.plan(MeetingDraft(dana, NOW + timedelta(hours=2)))
    show(page, qtbot, today)
    assert letters.isVisible() and letters.actions_of[Kind.RUNNING_LATE].isVisible()
    meetings.record(today, meetings.Debrief(held_minutes=20))
    page.refresh()
    assert not letters.isVisible()


def test_the_agenda_groups_by_day_and_keeps_the_held_ones_short(
    page: MeetingsPage, qtbot: QtBot, dana: int
) -> None:
    scheduling.plan(MeetingDraft(dana, datetime(2026, 11, 18, 10)))
    scheduling.plan(MeetingDraft(dana, datetime(2026, 11, 20, 14, 30), way=Where.PHONE))
    for day in range(1, 8):
        held = scheduling.plan(MeetingDraft(dana, datetime(2026, 10, day, 10)))
        meetings.record(held, meetings.Debrief())
    page.show()
    titles = [group.title for group in page.agenda._groups]
    assert titles == ["Tomorrow", "Friday 20 November", "Already held"]
    assert [one.entry.when for one in page.agenda.items()][:3] == ["10:00", "14:30", "7 Oct"]
    assert len(page.agenda.items()) == 2 + entries.AT_FIRST
    assert page.agenda.more.text() == "Show 2 earlier"
    click(qtbot, page.agenda.more)
    assert len(page.agenda.items()) == 9
    assert page.agenda.items()[2].entry.line == "20 min, no names"


def test_a_talk_that_is_over_waits_on_top_and_opens_afterwards(
    page: MeetingsPage, qtbot: QtBot, dana: int
) -> None:
    tomorrow(dana)
    over = yesterday(dana)
    page.show()
    assert page.agenda._groups[0].title == "Not written down yet"
    assert page.agenda.items()[0].isChecked() and page.agenda.items()[0].entry.meeting_id == over
    assert page.detail.tabs.key() == "afterwards"


@pytest.mark.parametrize(
    ("minutes_ago", "tab"), [(-60, "prepare"), (0, "prepare"), (19, "prepare"), (20, "afterwards")]
)
def test_the_tab_that_fits_opens(minutes_ago: int, tab: str, dana: int) -> None:
    planned = scheduling.plan(MeetingDraft(dana, NOW - timedelta(minutes=minutes_ago)))
    assert entries.first_tab(meetings.find(planned), NOW) == tab


def test_a_narrow_window_has_a_drop_down(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    first, second = tomorrow(dana), yesterday(dana)
    page.resize(960, 640)
    show(page, qtbot, first)
    assert page.bar.isVisible() and not page.agenda.isVisible()
    assert page.bar.choice.currentText() == "Dana Whitlock, tomorrow at 09:40"
    qtbot.keyClick(page.bar.choice, Qt.Key.Key_Up)
    assert page.bar.choice.key() == str(second) and page.detail.tabs.key() == "afterwards"
    page.resize(1280, 800)
    assert page.agenda.isVisible() and not page.bar.isVisible()


def test_names_lead_to_people(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    alex = contacts.add(ContactDraft(name="Alex Moreau"))
    referrals.refer(dana, alex)
    show(page, qtbot, tomorrow(dana))
    with qtbot.waitSignal(page.person_chosen) as chosen:
        click(qtbot, page.detail.name)
    assert chosen.args == [dana]
    introducer = next(
        one for one in page.detail.prepare.facts.findChildren(QWidget) if _says(one, "Alex Moreau")
    )
    with qtbot.waitSignal(page.person_chosen) as chosen:
        click(qtbot, introducer)
    assert chosen.args == [alex]


def _says(widget: QWidget, words: str) -> bool:
    return hasattr(widget, "words") and callable(widget.words) and widget.words() == words


# Preparing


def test_a_new_meeting_has_the_last_question_and_suggests_more(
    page: MeetingsPage, qtbot: QtBot, dana: int
) -> None:
    meeting = tomorrow(dana)
    show(page, qtbot, meeting)
    prepare = page.detail.prepare.questions
    assert [one.is_pinned for one in prepare.rows] == [True] and not meetings.questions(meeting)
    assert prepare.suggest.text() == "Suggest seven"
    click(qtbot, prepare.suggest)
    stored = meetings.questions(meeting)
    assert len(stored) == 7 and stored[0].topic == "Opening" and stored[-1].is_pinned
    assert len({one.topic for one in stored}) == 7 and sum(one.minutes for one in stored) <= 20
    assert not prepare.suggest.isVisible()
    assert prepare.heading.aside.text() == f"{sum(one.minutes for one in stored)} of 20 minutes"


def test_questions_move_by_keys_and_go_by_delete(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = tomorrow(dana)
    meetings.pick(meeting, [PickedQuestion("One", "Pay"), PickedQuestion("Two"), PickedQuestion("Three")])
    show(page, qtbot, meeting)
    rows = page.detail.prepare.questions.rows
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert _texts(meeting) == ["Two", "One", "Three"]
    assert rows[1].hasFocus()
    qtbot.keyClick(rows[1], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert _texts(meeting) == ["One", "Two", "Three"]
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    qtbot.keyClick(rows[1], Qt.Key.Key_Delete)
    assert _texts(meeting) == ["One", "Three"]
    last = rows[-1]
    last.setFocus()
    qtbot.keyClick(last, Qt.Key.Key_Delete)
    qtbot.keyClick(last, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert rows[-1] is last and last.is_pinned
    open_book.step_back()
    assert not _texts(meeting)  # one undo for one visit to the list


def test_questions_are_dragged(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = tomorrow(dana)
    meetings.pick(meeting, [PickedQuestion("One"), PickedQuestion("Two"), PickedQuestion("Three")])
    show(page, qtbot, meeting)
    rows = page.detail.prepare.questions.rows
    first, below = rows[0], rows[2].geometry().bottom()
    qtbot.mousePress(first, Qt.MouseButton.LeftButton, pos=QPoint(14, 14))
    for height in (30, 60, below + 40):
        qtbot.mouseMove(first, QPoint(14, height - first.y()))
    qtbot.mouseRelease(first, Qt.MouseButton.LeftButton)
    assert _texts(meeting) == ["Two", "Three", "One"]


def test_the_last_question_is_reworded_and_own_ones_written(
    page: MeetingsPage, qtbot: QtBot, dana: int
) -> None:
    meeting = tomorrow(dana)
    show(page, qtbot, meeting)
    prepare = page.detail.prepare.questions
    last = prepare.rows[-1]
    last.setFocus()
    click(qtbot, last.tools.change)
    assert last.field.isVisible() and last.field.hasFocus()
    qtbot.keyClicks(last.field, "Who comes to mind?")
    qtbot.keyClick(last.field, Qt.Key.Key_Return)
    assert not last.field.isVisible() and last.hasFocus()
    click(qtbot, prepare.add)
    keys(qtbot, prepare.rows[0].field, HOSTILE)
    qtbot.keyClick(prepare.rows[0].field, Qt.Key.Key_Return)
    assert _texts(meeting) == [HOSTILE, "Who comes to mind?"]
    assert prepare.rows[0]._text.text() == HOSTILE
    click(qtbot, prepare.add)
    prepare.rows[0].setFocus()
    assert len(prepare.rows) == 2  # nothing was written, nothing stays


def test_questions_come_from_the_bank(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = tomorrow(dana)
    show(page, qtbot, meeting)
    click(qtbot, page.detail.prepare.questions.choose)
    bank = page.findChild(QuestionBank)
    assert isinstance(bank, QuestionBank) and not bank.save.isEnabled()
    qtbot.keyClicks(bank.search, "hour by hour")
    shown = [one for one in bank.rows if one.isVisible()]
    assert [one.words() for one in shown] == ["What did yesterday look like for you, hour by hour?"]
    click(qtbot, shown[0])
    assert bank.save.text() == "Add 1 question"
    click(qtbot, bank.save)
    assert _texts(meeting)[0] == "What did yesterday look like for you, hour by hour?"
    assert len(meetings.questions(meeting)) == 2


def test_reading_is_added_ticked_rewritten_and_taken_out(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = tomorrow(dana)
    show(page, qtbot, meeting)
    reading = page.detail.prepare.reading
    click(qtbot, reading.add)
    row = reading.rows[0]
    keys(qtbot, row.title_line, HOSTILE)
    row.note_line.setFocus()
    qtbot.keyClicks(row.note_line, "Page 4")
    qtbot.keyClick(row.note_line, Qt.Key.Key_Return)
    assert meetings.research(meeting) == [Research(HOSTILE, "Page 4", False)]
    assert row.title.text() == HOSTILE and not row.title_line.isVisible()
    click(qtbot, row.tick)
    assert meetings.research(meeting)[0].is_read and reading._heading.aside.text() == "1 of 1"
    click(qtbot, row.tools.change)
    assert row.title_line.hasFocus()
    row.tick.setFocus()
    qtbot.keyClick(row.tick, Qt.Key.Key_Delete)
    assert not meetings.research(meeting) and not reading.rows
    assert open_book.step_back() == "Reading changed"


def _texts(meeting_id: int) -> list[str]:
    """Return the questions before the seeds' own last one."""
    seeded = proposing.last(questions.bank()).text
    return [one.text for one in meetings.questions(meeting_id) if one.text != seeded]


# Afterwards


def test_lessons_and_two_names_are_stored_without_a_save_button(
    page: MeetingsPage, qtbot: QtBot, dana: int
) -> None:
    meeting = yesterday(dana)
    show(page, qtbot, meeting)
    after = page.detail.afterwards
    assert not meetings.find(meeting).is_held  # only looking at it stores nothing
    click(qtbot, after.feelings.rows["feeling"].buttons()[0])
    assert meetings.find(meeting).is_held and meetings.find(meeting).feeling == "Warm"
    row = after.learned.rows[0]
    row.topic.setFocus()
    qtbot.keyClicks(row.topic, "Warn")
    write(qtbot, row.words, "Never promise a date.")
    first, second = after.suggested.names.cards
    _name(qtbot, first, "Elena Markovic", "Regional lead, Breakfast First")
    click(qtbot, first.they_write)
    _name(qtbot, second, "Hugo Bright", "Trustee, Common Table")
    click(qtbot, second.may_name)
    after.promised.rows[0].words.setFocus()
    assert after.suggested._heading.aside.text() == "Two names, goal met"
    assert [(one.topic, one.text) for one in lessons.of_meeting(meeting)] == [
        ("Warnings", "Never promise a date.")
    ]
    assert [(one.name, one.permission) for one in _named(dana)] == [
        ("Elena Markovic", Permission.THEY_WRITE),
        ("Hugo Bright", Permission.MAY_NAME),
    ]
    hugo = contacts.find(_named(dana)[1].contact_id)
    assert (hugo.role, hugo.organization) == ("Trustee", "Common Table")
    assert contacts.count() == 3


def test_a_name_is_never_doubled(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, yesterday(dana))
    first, second = page.detail.afterwards.suggested.names.cards
    _name(qtbot, first, "Hugo", "")
    assert [one.name for one in _named(dana)] == ["Hugo"]
    click(qtbot, first.tools.change)
    assert first.name.isVisible() and first.name.hasFocus()
    qtbot.keyClick(first.name, Qt.Key.Key_End)
    qtbot.keyClicks(first.name, " Bright")
    qtbot.keyClick(first.name, Qt.Key.Key_Return)
    write(qtbot, first.what, "Trustee")
    page.settle()
    page.settle()
    assert [one.name for one in _named(dana)] == ["Hugo Bright"]
    write(qtbot, second.name, "hugo bright")
    qtbot.keyClick(second.name, Qt.Key.Key_Return)
    assert contacts.count() == 2 and len(_named(dana)) == 1
    assert second._remark.text() == "Dana gave you this name before."
    first.open_form()
    first.name.clear()
    second.name.setFocus()
    assert [one.name for one in _named(dana)] == ["Hugo Bright"]


def test_a_half_name_is_a_placeholder(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, yesterday(dana))
    card = page.detail.afterwards.suggested.names.cards[0]
    write(qtbot, card.name, "someone in planning")
    click(qtbot, card.is_half)
    assert card.is_half.isVisible() and card.is_half.hasFocus()
    assert contacts.find(_named(dana)[0].contact_id).is_placeholder
    click(qtbot, card.is_half)
    assert not contacts.find(_named(dana)[0].contact_id).is_placeholder


def test_a_third_name_has_a_place(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = yesterday(dana)
    referrals.refer_names(dana, [Name("Ann"), Name("Bo")], meeting)
    show(page, qtbot, meeting)
    names = page.detail.afterwards.suggested.names
    click(qtbot, names.add)
    _name(qtbot, names.cards[2], "Cy", "")
    assert [one.name for one in _named(dana)] == ["Ann", "Bo", "Cy"]
    with qtbot.waitSignal(page.person_chosen) as chosen:
        click(qtbot, names.cards[0].person)
    assert chosen.args == [_named(dana)[0].contact_id]


def test_nobody_came_to_mind(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = yesterday(dana)
    show(page, qtbot, meeting)
    suggested = page.detail.afterwards.suggested
    click(qtbot, suggested.none)
    qtbot.keyClicks(suggested.why, "New in town")
    page.settle()
    found = meetings.find(meeting)
    assert (found.no_names_why, found.ask_again_on) == ("New in town", date(2026, 12, 8))
    click(qtbot, suggested.none)
    assert (meetings.find(meeting).no_names_why, meetings.find(meeting).ask_again_on) == ("", None)


def test_promises_have_a_day(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = yesterday(dana)
    show(page, qtbot, meeting)
    promised = page.detail.afterwards.promised
    write(qtbot, promised.rows[0].words, "Send our stock sheet")
    qtbot.keyClick(promised.rows[0].words, Qt.Key.Key_Return)
    assert [(one.text, one.due_on) for one in promises.of_meeting(meeting)] == [
        ("Send our stock sheet", date(2026, 11, 19))
    ]
    promised.rows[0].day.setDate(QDate(2026, 11, 24))
    assert promises.of_meeting(meeting)[0].due_on == date(2026, 11, 24)
    promised.rows[0].day.setDate(promised.rows[0].day.minimumDate())
    assert promises.of_meeting(meeting)[0].due_on is None
    promised.rows[0].words.clear()
    qtbot.keyClicks(promised.rows[0].words, " ")
    page.settle()
    assert not promises.of_meeting(meeting)


def test_typing_survives_leaving_the_page(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting, other = yesterday(dana), tomorrow(dana)
    show(page, qtbot, meeting)
    after = page.detail.afterwards
    write(qtbot, after.learned.rows[0].words, "Half a thou")
    page.settle()  # what the window asks for when another page comes to the front
    assert [one.text for one in lessons.of_meeting(meeting)] == ["Half a thou"]
    qtbot.keyClicks(after.learned.rows[0].words, "ght")
    write(qtbot, after.suggested.names.cards[0].name, "Hu")
    qtbot.keyClicks(after.suggested.names.cards[0].name, "go")
    page.show_meeting(other)
    page.show_meeting(meeting)
    assert [one.text for one in lessons.of_meeting(meeting)] == ["Half a thought"]
    assert [one.name for one in _named(dana)] == ["Hugo"]
    assert after.learned.rows[0].words.toPlainText() == "Half a thought"
    assert after.suggested.names.cards[0].person.words() == "Hugo"


def test_the_field_with_the_focus_is_never_read_again(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = yesterday(dana)
    show(page, qtbot, meeting)
    row = page.detail.afterwards.learned.rows[0]
    write(qtbot, row.words, "Still typing")
    contacts.amend(dana, role="Director")
    assert page.detail.afterwards.learned.rows[0] is row and row.words.toPlainText() == "Still typing"


def test_undo_after_the_first_word_loses_nothing(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = yesterday(dana)
    show(page, qtbot, meeting)
    row = page.detail.afterwards.learned.rows[0]
    write(qtbot, row.words, "One")
    row.words.settle()
    assert open_book.step_back() == "Met Dana Whitlock"
    assert not meetings.find(meeting).is_held
    qtbot.keyClicks(row.words, " two")
    row.words.settle()
    assert [one.text for one in lessons.of_meeting(meeting)] == ["One two"]


def test_an_emptied_lesson_goes(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = yesterday(dana)
    draft = meetings.Debrief(lessons=(lessons.LessonDraft("Pay", "One"), lessons.LessonDraft("Pay", "Two")))
    meetings.record(meeting, draft)
    show(page, qtbot, meeting)
    learned = page.detail.afterwards.learned
    first = learned.rows[0].words
    first.setFocus()
    first.selectAll()
    qtbot.keyClick(first, Qt.Key.Key_Delete)
    learned.rows[1].words.setFocus()
    qtbot.keyClicks(learned.rows[1].words, "nd")
    page.settle()
    assert [one.text.replace("nd", "") for one in lessons.of_meeting(meeting)] == ["Two"]
    click(qtbot, learned.add)
    qtbot.keyClicks(QApplication.focusWidget(), "Three")
    page.settle()
    assert len(lessons.of_meeting(meeting)) == 2


def test_what_happens_next_is_what_today_will_say(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    alex = contacts.add(ContactDraft(name="Alex Moreau"))
    referrals.refer(dana, alex, named_on=date(2026, 10, 30))
    meeting = yesterday(dana)
    show(page, qtbot, meeting)
    after = page.detail.afterwards
    assert after.coming.write.isVisible()
    click(qtbot, after.feelings.rows["feeling"].buttons()[1])
    _name(qtbot, after.suggested.names.cards[0], "Hugo Bright", "")
    write(qtbot, after.promised.rows[0].words, "send the sheet")
    page.settle()
    assert after.coming.words() == [
        ("Thank-you email to Dana", "Today"),
        ("Thank-you card to Dana", "Today"),
        ("Ask Hugo Bright", "Today"),
        ("Tell Alex how it went", "Today"),
        ("Send the sheet", "Thursday"),
    ]
    with qtbot.waitSignal(page.card_wanted) as wanted:
        click(qtbot, after.coming.write)
    assert wanted.args == [meeting]
    with qtbot.waitSignal(page.today_wanted):
        click(qtbot, after.coming.back)


def test_writing_the_card_means_that_you_met(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = yesterday(dana)
    show(page, qtbot, meeting)
    with qtbot.waitSignal(page.card_wanted):
        click(qtbot, page.detail.afterwards.coming.write)
    assert meetings.find(meeting).is_held


def test_hostile_names_are_shown_as_typed(page: MeetingsPage, qtbot: QtBot) -> None:
    person = contacts.add(ContactDraft(name=HOSTILE, role=HOSTILE, organization=HOSTILE))
    meeting = yesterday(person, place=HOSTILE)
    show(page, qtbot, meeting)
    assert page.detail.name.words() == HOSTILE
    assert page.agenda.items()[0].entry.name == HOSTILE
    after = page.detail.afterwards
    _name(qtbot, after.suggested.names.cards[0], HOSTILE, HOSTILE)
    write(qtbot, after.learned.rows[0].words, HOSTILE)
    page.settle()
    assert after.suggested.names.cards[0].person.words() == HOSTILE
    assert lessons.of_meeting(meeting)[0].text == HOSTILE
    assert after.coming.words()[-1][0] == f"Ask {HOSTILE}"
    click(qtbot, page.detail.tabs.buttons()[0])
    assert page.detail._line.words() == f"{HOSTILE}, {HOSTILE}"


@pytest.mark.parametrize("size", [(1280, 800), (960, 640), (900, 600)])
@pytest.mark.parametrize("text_size", [1.0, 1.3])
def test_everything_fits_across(
    page: MeetingsPage, qtbot: QtBot, qapp: QApplication, size: tuple[int, int], text_size: float
) -> None:
    word = "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaft"
    person = contacts.add(ContactDraft(name=f"{word} {word}", role=word, organization=word))
    referrals.refer(person, contacts.add(ContactDraft(name=word)))
    meeting = yesterday(person, place=word)
    meetings.pick(meeting, [PickedQuestion(word, word)])
    meetings.put_research(meeting, [Research(word, word)])
    referrals.refer_names(person, [Name(word, word)], meeting)
    look.wear(qapp, "light", text_size)
    try:
        page.resize(size[0] - 216 if size[0] < 1100 else size[0], size[1])
        show(page, qtbot, meeting)
        for button in page.detail.tabs.buttons():
            click(qtbot, button)
            area = page.detail._stack.currentWidget()
            qtbot.waitUntil(lambda area=area: area.widget().width() <= area.viewport().width())  # type: ignore[misc]
        assert page.width() == (size[0] - 216 if size[0] < 1100 else size[0])
    finally:
        look.wear(qapp)


def _named(contact_id: int) -> list[referrals.Referral]:
    return referrals.named_by(contact_id)


def _name(qtbot: QtBot, card: NameCard, name: str, what: str) -> None:
    """Fill a card as a person does: the name, Tab, what they do, Tab."""
    write(qtbot, card.name, name)
    qtbot.keyClick(card.name, Qt.Key.Key_Tab)
    if what:
        keys(qtbot, card.what, what)
        qtbot.keyClick(card.what, Qt.Key.Key_Tab)


def test_energy_and_whether_one_could_live_this_life_are_kept(
    page: MeetingsPage, qtbot: QtBot, dana: int
) -> None:
    meeting = yesterday(dana)
    show(page, qtbot, meeting)
    rows = page.detail.afterwards.feelings.rows
    click(qtbot, rows["energy"].buttons()[0])
    click(qtbot, rows["liveable"].buttons()[1])
    found = meetings.find(meeting)
    assert (found.feeling, found.energy, found.liveable) == ("", "It gave me energy", "Perhaps")
    assert rows["liveable"].buttons()[1].hasFocus()


def test_a_promise_of_theirs_is_kept_as_theirs(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = yesterday(dana)
    show(page, qtbot, meeting)
    [row] = page.detail.afterwards.promised.rows
    assert [row.whose.itemText(one) for one in range(2)] == ["I will", "Dana will"]
    qtbot.keyClicks(row.words, "Send the rota")
    row.whose.setCurrentIndex(1)
    row.whose.activated.emit(1)
    [kept] = promises.of_meeting(meeting)
    assert (kept.text, kept.is_mine) == ("Send the rota", False)


def test_a_practice_talk_counts_nowhere(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    planner = MeetingPlanner(dana)
    qtbot.addWidget(planner)
    planner.practice.setChecked(True)
    click(qtbot, planner.save)
    [meeting] = meetings.of_person(dana)
    assert meeting.is_practice and contacts.find(dana).stage is Stage.TO_ASK
    clock.fix(NOW + timedelta(days=2))
    show(page, qtbot, meeting.id)
    click(qtbot, page.detail.afterwards.feelings.rows["feeling"].buttons()[0])
    assert meetings.find(meeting.id).is_held and contacts.find(dana).stage is Stage.TO_ASK
    assert numbers.this_week().held == 0 and numbers.names_per_conversation() == (0.0, ())
    assert not [act for act in followups.ahead() if act.meeting_id == meeting.id]
    assert "practice" in entries.group([meetings.find(meeting.id)], {})[0].entries[0].line


def test_what_fell_through_leads_to_the_letter_for_another_day(
    page: MeetingsPage, qtbot: QtBot, dana: int
) -> None:
    meeting = tomorrow(dana)
    show(page, qtbot, meeting)
    wanted: list[tuple[int, Kind, int]] = []
    page.letter_wanted.connect(lambda *asked: wanted.append(asked))
    click(qtbot, page.detail.prepare.facts.fell)
    assert meetings.find(meeting).is_off and wanted == [(dana, Kind.RESCHEDULE, meeting)]
    assert page.empty.isVisible()


def test_the_calendar_program_gets_the_meeting_or_a_file_does(
    page: MeetingsPage, qtbot: QtBot, dana: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(page, qtbot, tomorrow(dana))
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(opened.append(url.toLocalFile())))
    monkeypatch.setattr(paperwork, "ask_where", lambda _parent, _place, _kind: str(tmp_path / "mine"))
    click(qtbot, page.detail.prepare.facts.calendar)
    assert Path(opened[0]).name == "Conversation with Dana Whitlock.ics"
    assert Path(opened[0]).read_bytes() == (tmp_path / "mine.ics").read_bytes()
    assert b"BEGIN:VALARM" in (tmp_path / "mine.ics").read_bytes()


def test_the_day_of_what_follows_can_be_changed(page: MeetingsPage, qtbot: QtBot, dana: int) -> None:
    meeting = yesterday(dana)
    show(page, qtbot, meeting)
    coming = page.detail.afterwards.coming
    click(qtbot, page.detail.afterwards.feelings.rows["feeling"].buttons()[0])
    words, when = coming.words()[0]
    click(qtbot, next(one for one in coming.findChildren(QPushButton) if one.text() == when))
    picker = coming.findChild(DayPicker)
    assert isinstance(picker, DayPicker) and picker.windowTitle() == words
    picker.chosen.emit(date(2026, 12, 8))
    picker.reject()
    assert (words, "8 Dec") in [(one, day) for one, day in coming.words()]
    assert open_book.next_back() == "Moved to 8 Dec"


def test_a_question_of_ones_own_that_asks_for_a_job_is_told_so(
    page: MeetingsPage, qtbot: QtBot, dana: int
) -> None:
    meeting = tomorrow(dana)
    meetings.pick(
        meeting, [PickedQuestion("Are you hiring at the moment?"), PickedQuestion("What surprised you?")]
    )
    show(page, qtbot, meeting)
    asks, fine, *_last = page.detail.prepare.questions.rows
    assert asks.advice.isVisible() and "work" in asks.advice.text()
    assert not fine.advice.isVisible()


def test_a_time_that_is_taken_is_said(qtbot: QtBot, dana: int) -> None:
    tomorrow(dana)
    planner = MeetingPlanner(contacts.add(ContactDraft(name="Bo")))
    qtbot.addWidget(planner)
    planner.day.show_day((NOW + timedelta(days=1)).date())
    planner.time.setTime(QTime(9, 50))
    assert planner.clash.text() == "At that time you meet Dana Whitlock (09:40)."
    planner.time.setTime(QTime(10, 0))
    assert planner.clash.isHidden()
    planner.time.setTime(QTime(9, 15))
    planner.length.choose("30")
    planner._name_clashes()
    assert not planner.clash.isHidden()
