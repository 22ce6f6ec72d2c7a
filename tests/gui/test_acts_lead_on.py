"""Where the button of an act leads: a letter, a card, a conversation, or the person."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import clock, contacts, followups, preferences
from core.contacts import Stage
from core.followups import Act, ActKind
from core.letters import post
from core.letters.kinds import Answer, Kind
from gui import look
from gui.window import Window
from tests.builders import held_meeting, meeting, person, sent


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture
def window(qtbot: QtBot, book: Iterator[None]) -> Iterator[Window]:
    preferences.change(name="Marta Ellison")
    made = Window()
    qtbot.addWidget(made)
    made.show()
    yield made
    made.close()


def act(kind: ActKind) -> Act:
    return next(one for one in followups.ahead() if one.kind is kind)


def confirm() -> Act:
    meeting(person(), 1)
    return act(ActKind.CONFIRM)


def prepare() -> Act:
    meeting(person(), 1)
    return act(ActKind.PREPARE)


def thank_by_email() -> Act:
    held_meeting(person())
    return act(ActKind.THANK_EMAIL)


def thank_by_card() -> Act:
    held_meeting(person())
    return act(ActKind.THANK)


def find_way() -> Act:
    post.answer(sent(person()), Answer.BOUNCED)
    return act(ActKind.FIND_WAY)


def answer_an_offer() -> Act:
    post.answer(sent(person()), Answer.OFFER)
    return act(ActKind.REPLY)


@pytest.mark.parametrize(
    ("make", "page"),
    [
        (confirm, "letter"),
        (prepare, "meetings"),
        (thank_by_email, "letter"),
        (thank_by_card, "card"),
        (find_way, "person"),
        (answer_an_offer, "person"),
    ],
)
def test_a_button_leads_where_the_act_is_done(window: Window, make: Callable[[], Act], page: str) -> None:
    wanted = make()
    window.page("today").act_wanted.emit(wanted)  # type: ignore[attr-defined]
    assert window.front() == page
    if wanted.kind is ActKind.CONFIRM:
        (letter,) = post.of_person(wanted.contact_id)
        assert (letter.kind, letter.meeting_id) == (Kind.CONFIRM, wanted.meeting_id)


def test_the_panel_of_a_person_lets_them_rest_at_once(window: Window, qtbot: QtBot) -> None:
    bo = person("Bo Carter")
    for kind in (Kind.REQUEST, Kind.REMINDER):
        sent(bo, kind)
    clock.fix(datetime(2026, 11, 17, 9, 40) + timedelta(days=20))
    window.page("people").person_chosen.emit(bo)  # type: ignore[attr-defined]
    step = window.page("person").next  # type: ignore[attr-defined]
    assert step.button.words() == "Let Bo rest"
    step.button.click()
    assert contacts.find(bo).stage is Stage.RESTING
