"""Somebody who asked not to be written to: no page and no act offers to write to them."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from core import contacts, example, followups, meetings, preferences, promises, referrals, roster, search
from core.contacts import Stage, Way
from core.errors import Problem
from core.letters import cards, drafting, post
from core.letters.kinds import Answer, Kind
from core.meetings import Debrief
from gui import look, problems
from gui.contacts import writing
from gui.contacts.reach import WayRow
from gui.finder_entries import entries
from gui.widgets.person_picker import PersonPicker
from gui.window import Window
from tests.builders import NOW, TODAY, draft, held_meeting, meeting, person, sent

LEFT = Qt.MouseButton.LeftButton
MAIL = Way("email", "ann@bakery.example")
WRITING = ("Write", "Ask ", "Follow up", "Say hello", "Tell ", "Reply", "Thank ")

pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


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


def refuse(contact_id: int) -> int:
    contacts.amend(contact_id, do_not_contact=True)
    return contact_id


# Lives that make the rules speak, each with the act it would bring


def named() -> int:
    ann = person(ways=(MAIL,))
    referrals.refer(ann, person("Grace Adeyemi", Stage.MET))
    return ann


def asked_long_ago() -> int:
    ann = person(ways=(MAIL,))
    post.mark_sent(draft(ann), NOW.date().replace(day=2))
    return ann


def said_yes() -> int:
    ann = asked_long_ago()
    post.answer(post.of_person(ann)[0].id, Answer.YES)
    return ann


def came_back() -> int:
    ann = asked_long_ago()
    post.answer(post.of_person(ann)[0].id, Answer.BOUNCED)
    return ann


def said_later() -> int:
    ann = asked_long_ago()
    post.answer(post.of_person(ann)[0].id, Answer.LATER, until=TODAY)
    return ann


def declined() -> int:
    ann = asked_long_ago()
    post.answer(post.of_person(ann)[0].id, Answer.NO)
    return ann


def meets_tomorrow() -> int:
    ann = person(ways=(MAIL,))
    meeting(ann)
    return ann


def met_yesterday() -> int:
    ann = person(ways=(MAIL, Way("link", "https://people.example/in/ann")))
    held_meeting(ann)
    return ann


def met_in_spring() -> int:
    ann = person(ways=(MAIL,))
    held_meeting(ann, days=-200)
    sent(ann, Kind.CARD)
    return ann


def led_to_somebody() -> int:
    grace = person("Grace Adeyemi", Stage.IN_TOUCH, ways=(MAIL,))
    bo = person("Bo Lund")
    referrals.refer(bo, grace)
    held_meeting(bo)
    return grace


def led_to_silence() -> int:
    grace = person("Grace Adeyemi", Stage.IN_TOUCH, ways=(MAIL,))
    bo = person("Bo Lund")
    referrals.refer(bo, grace)
    post.answer(sent(bo), Answer.SILENCE)
    return grace


LIVES = (
    named,
    asked_long_ago,
    said_yes,
    came_back,
    said_later,
    declined,
    meets_tomorrow,
    met_yesterday,
    met_in_spring,
    led_to_somebody,
    led_to_silence,
)
SPEAKING = (named, asked_long_ago, said_yes, met_yesterday, met_in_spring, led_to_somebody, led_to_silence)


@pytest.mark.parametrize("live", LIVES)
def test_no_act_writes_to_them(live: Callable[[], int]) -> None:
    who = live()
    before = [act for act in followups.ahead() if act.contact_id == who and act.writes]
    assert before or live not in SPEAKING
    refuse(who)
    acts = [*followups.ahead(), *followups.today().acts, *followups.today().later, *followups.suggested()]
    assert not [act for act in acts if act.contact_id == who and act.writes]


def test_nobody_of_a_whole_book_is_offered_when_all_refuse() -> None:
    example.tell()
    for one in contacts.everyone():
        refuse(one.id)
    acts = [*followups.ahead(), *followups.today().acts, *followups.today().later, *followups.suggested()]
    assert not [act for act in acts if act.writes]
    asking = ("Ask", "Write", "Follow up", "Say hello", "Thank", "Tell")
    assert not [line for line in roster.lines() if line.next.startswith(asking)]


@pytest.mark.parametrize("live", LIVES)
def test_the_table_of_people_names_no_letter(live: Callable[[], int]) -> None:
    who = refuse(live())
    line = next(one for one in roster.lines() if one.id == who)
    assert not line.next.startswith(("Ask", "Write", "Follow up", "Say hello", "Thank", "Tell", "Reply"))


def writes(button: QAbstractButton) -> bool:
    words = f"{button.text()} {button.accessibleName()}"
    return any(one in words for one in WRITING)


@pytest.mark.parametrize("live", LIVES)
def test_their_page_offers_no_letter(live: Callable[[], int], window: Window, qtbot: QtBot) -> None:
    who = refuse(live())
    window._routes.open_person(who)
    page = window.page("person")
    offered = [one for one in page.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()]
    assert not [one.accessibleName() or one.text() for one in offered if writes(one)]
    assert not page.head.write.isEnabled() and page.head.write.toolTip()  # type: ignore[attr-defined]
    assert not [one for one in writing.offers(contacts.find(who)) if one.contact_id == who]


def test_an_address_of_theirs_is_copied_and_opens_no_letter(window: Window, qtbot: QtBot) -> None:
    window._routes.open_person(refuse(person(ways=(MAIL,))))
    [row] = window.page("person").findChildren(WayRow)
    assert row.accessibleName() == "Copy ann@bakery.example"
    qtbot.mouseClick(row, LEFT)
    assert row.is_copied and QGuiApplication.clipboard().text() == "ann@bakery.example"


def test_the_page_of_somebody_they_introduced_offers_no_letter_to_them() -> None:
    grace = refuse(led_to_somebody())
    bo = contacts.named("Bo Lund")[0]
    assert not [one for one in writing.offers(bo) if one.contact_id == grace]
    contacts.amend(grace, do_not_contact=False)
    assert [one for one in writing.offers(bo) if one.contact_id == grace]


def test_the_list_of_letters_finishes_no_draft_and_follows_nobody_up(window: Window, qtbot: QtBot) -> None:
    draft(refuse_later := asked_long_ago(), Kind.HELLO)
    refuse(refuse_later)
    page = window.show_page("letters")
    rows = page.rows  # type: ignore[attr-defined]
    assert len(rows) == 2 and not [one for one in rows if one.entry.action]
    assert next(one.entry.status for one in rows if not one.entry.is_waiting) == "Do not contact"
    contacts.amend(refuse_later, do_not_contact=False)
    assert {one.entry.action for one in page.rows} >= {"Finish"}  # type: ignore[attr-defined]


def names_in(picker: PersonPicker) -> list[str]:
    return [picker._rows.record(row).name for row in range(picker._rows.rowCount())]


def test_who_is_asked_for_to_write_to_is_not_among_them(window: Window, qtbot: QtBot) -> None:
    refuse(person("Ann Baker"))
    sent(person("Bo Lund"))
    page = window.show_page("letters")
    page._ask_who(Kind.HELLO)  # type: ignore[attr-defined]
    picker = window.findChild(PersonPicker)
    assert isinstance(picker, PersonPicker) and names_in(picker) == ["Bo Lund"]
    qtbot.keyClicks(picker.search, "ann")
    assert names_in(picker) == []
    picker.reject()
    picker.deleteLater()
    window._commands.write_letter()
    assert names_in(window.findChildren(PersonPicker)[-1]) == ["Bo Lund"]


def test_find_anything_does_not_offer_to_write_to_them() -> None:
    ann = person("Ann Baker")
    assert [one.target for one in entries("ann", search.find("ann")) if one.goal == "write"] == [ann]
    refuse(ann)
    assert not [one for one in entries("ann", search.find("ann")) if one.goal == "write"]


def test_a_draft_begun_before_can_be_thrown_away_and_no_more(window: Window, qtbot: QtBot) -> None:
    ann = person(ways=(MAIL,))
    letter_id = drafting.begin(ann, Kind.REQUEST)
    window._routes.open_letter(letter_id)
    top = window.page("letter").top  # type: ignore[attr-defined]
    assert top.open.isVisible() and top.copy.isVisible()
    refuse(ann)
    assert not top.open.isVisible() and not top.copy.isVisible()
    assert top.saved.text() == "Ann asked not to be written to."
    assert [one.text() for one in top.more.menu().actions()] == ["Throw this draft away"]
    contacts.amend(ann, do_not_contact=False)
    assert top.open.isVisible() and len(top.more.menu().actions()) > 2


def test_a_card_begun_before_is_not_made(window: Window, qtbot: QtBot) -> None:
    ann = person()
    card_id = cards.begin_card(held_meeting(ann))
    window._routes.open_letter(card_id)
    page = window.page("card")
    bar = page.bar  # type: ignore[attr-defined]
    assert bar.print.isVisible() and bar.pdf.isVisible()
    refuse(ann)
    assert not (bar.print.isVisible() or bar.pdf.isVisible() or bar.email.isVisible())
    assert bar.saved.text() == "Ann asked not to be written to."
    page.print_it()
    assert post.find(card_id).is_draft and post.find(card_id).handed_over_at is None
    contacts.amend(ann, do_not_contact=False)
    assert bar.print.isVisible() and bar.pdf.isVisible()


def test_after_a_meeting_no_card_is_begun(window: Window, qtbot: QtBot) -> None:
    ann = person()
    meeting_id = held_meeting(ann)
    window._routes.open_meeting(meeting_id)
    write = window.page("meetings").detail.afterwards.coming.write  # type: ignore[attr-defined]
    assert write.isVisible()
    refuse(ann)
    assert not write.isVisible()


def test_write_to_each_leaves_them_out(window: Window, qtbot: QtBot) -> None:
    ann, bo = refuse(person("Ann Baker")), person("Bo Lund")
    page = window.show_page("people")
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)  # type: ignore[attr-defined]
    qtbot.mouseClick(page.chosen.write, LEFT)  # type: ignore[attr-defined]
    assert window.front() == "letter" and post.of_person(ann) == []
    assert [one.kind for one in post.of_person(bo)] == [Kind.REQUEST]


def test_whoever_asks_for_such_a_letter_all_the_same_is_told_why(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(
        problems, "show_problem", lambda _parent, problem, _title: told.append(problem.sentence)
    )
    ann = refuse(person())
    window._routes.write(ann, Kind.HELLO)
    assert told == ["Ann Baker asked not to be written to."] and window.front() != "letter"
    with pytest.raises(Problem):
        cards.begin_card(held_meeting(ann))


# Several letters begun at once, in the window


def test_the_first_letter_opens_and_undo_leaves_it(window: Window, qtbot: QtBot) -> None:
    ann, bo = person("Ann Baker"), person("Bo Lund")
    page = window.show_page("people")
    qtbot.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)  # type: ignore[attr-defined]
    qtbot.mouseClick(page.chosen.write, LEFT)  # type: ignore[attr-defined]
    assert window.front() == "letter" and window.page("letter").person() == ann
    assert window.toast.words() == "Began 2 letters"
    letters = window.show_page("letters")
    assert [one.entry.contact_id for one in letters.rows if one.entry.action] == [bo, ann]  # type: ignore[attr-defined]
    window._routes.open_letter(post.of_person(ann)[0].id)
    window.toast.undo.click()
    assert window.front() != "letter" and not post.of_person(ann) + post.of_person(bo)


def test_promises_and_meetings_go_on(window: Window) -> None:
    ann = person()
    meetings.record(meeting(ann, days=-1), Debrief(promises=(promises.PromiseDraft("Send it", TODAY),)))
    meeting(ann, days=1)
    refuse(ann)
    assert {act.kind for act in followups.ahead() if act.contact_id == ann} >= {
        followups.ActKind.PROMISE,
        followups.ActKind.PREPARE,
    }
