"""Three journeys by keys alone: to a first letter, through a day's work, and to anything in the book."""

from collections.abc import Iterator
from urllib.parse import unquote

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import contacts, example, followups
from core.contacts import Stage
from gui import look
from gui.letters import card, leaving
from gui.window import Window
from tests.user import User, spoken

KEY, CTRL, ALT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def links(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the mail program."""
    opened: list[str] = []
    monkeypatch.setattr(leaving, "open_link", lambda url: opened.append(url) or True)
    return opened


@pytest.fixture
def newcomer(qtbot: QtBot, qapp: QApplication, book: None) -> Iterator[User]:
    """Somebody who starts for the first time."""
    yield from sit_down(qtbot, qapp)


@pytest.fixture
def marta(qtbot: QtBot, qapp: QApplication, book: None) -> Iterator[User]:
    """Somebody on an ordinary Tuesday."""
    example.tell()
    yield from sit_down(qtbot, qapp)


def sit_down(qtbot: QtBot, qapp: QApplication) -> Iterator[User]:
    look.wear(qapp)
    window = Window()
    qtbot.addWidget(window)
    window.show()
    yield User(window, qtbot)
    window.close()


def today() -> list[str]:
    return [act.sentence for act in followups.today().acts]


def named(name: str) -> contacts.Contact:
    return next(one for one in contacts.everyone() if one.name == name)


def test_from_the_first_start_to_a_first_letter(newcomer: User, links: list[str]) -> None:
    user = newcomer
    assert user.window.front() == "welcome"
    user.types("Marta Ellison")
    user.tab_to("What you do, in one line")
    user.types("I have run shops for twelve years")
    user.tab_to("Email")
    user.types("marta@example.com")
    user.tab_to("Continue")
    user.key(KEY.Key_Return)
    user.types("Ann Baker, baker")
    user.key(KEY.Key_Return)
    user.tab_to("Show me who to ask first")
    user.key(KEY.Key_Return)
    assert user.window.front() == "today"
    assert spoken(user.focus()) == "Ask Ann"
    user.key(KEY.Key_Return)
    assert user.window.front() == "letter"
    user.tab_to("What you want to learn")
    user.types("how a bakery finds its people")
    user.tab_to("Type an email address")
    user.types("ann@bakery.example")
    user.tab_to("Open in my mail program")
    user.key(KEY.Key_Space)
    assert links[-1].startswith("mailto:ann@bakery.example?")
    assert "how a bakery finds its people" in unquote(links[-1])
    user.tab_to("Yes, sent")
    user.key(KEY.Key_Space)
    assert named("Ann Baker").stage is Stage.ASKED


def test_a_days_work_on_today(marta: User, links: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    user = marta
    write_the_card(user, monkeypatch)
    look_at_the_questions(user)
    put_sam_off(user)
    tell_alex(user, links)
    skip_lee_and_think_again(user)
    assert [one for one in today() if "Lee" not in one] == ["Prepare for Priya Raman, tomorrow at 10:00"]


def write_the_card(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(card.card_printing, "print_card", lambda *_rest: True)
    assert spoken(user.focus()) == "Write the card"
    user.key(KEY.Key_Return)
    assert user.window.front() == "card"
    user.key(KEY.Key_P, CTRL)
    user.tab_to("Yes, it’s in the post")
    user.key(KEY.Key_Return)
    assert named("Dana Whitlock").stage is Stage.THANKED
    user.key(KEY.Key_Left, ALT)
    assert user.window.front() == "today"


def look_at_the_questions(user: User) -> None:
    user.key(KEY.Key_1, CTRL)
    assert spoken(user.focus()) == "Prepare"
    user.key(KEY.Key_Return)
    assert user.window.front() == "meetings"
    assert spoken(user.focus()) == "Start the meeting"
    user.key(KEY.Key_Left, ALT)
    assert spoken(user.focus()) == "Prepare"


def put_sam_off(user: User) -> None:
    user.key(KEY.Key_Down)
    assert spoken(user.focus()) == "Write a follow-up"
    user.key(KEY.Key_L)
    user.key(KEY.Key_Down)
    user.key(KEY.Key_Return)
    assert not any("Sam" in one for one in today())


def tell_alex(user: User, links: list[str]) -> None:
    assert spoken(user.focus()) == "Tell Alex"
    user.key(KEY.Key_Return)
    assert user.window.front() == "letter"
    user.tab_to("Type an email address")
    user.types("alex@commontable.example")
    user.tab_to("Open in my mail program")
    user.key(KEY.Key_Space)
    user.tab_to("Yes, sent")
    user.key(KEY.Key_Space)
    assert links and not any("Alex" in one for one in today())
    user.key(KEY.Key_1, CTRL)


def skip_lee_and_think_again(user: User) -> None:
    user.key(KEY.Key_Down)
    assert spoken(user.focus()) == "Say hello"
    user.key(KEY.Key_Delete)
    assert not any("Lee" in one for one in today())
    user.key(KEY.Key_Z, CTRL)
    assert any("Lee" in one for one in today())


@pytest.mark.parametrize(
    ("typed", "downs", "front"),
    [
        ("elena", 0, "person"),
        ("regional lead breakfast", 0, "person"),
        ("twenty minutes about", 0, "letter"),
        ("northfold", 1, "organization"),
        ("northfold", 2, "meetings"),
        ("never to a seminar", 0, "learned"),
        ("lee hartono", 4, "letter"),  # write to Lee
    ],
)
def test_anything_is_found_and_opened(marta: User, typed: str, downs: int, front: str) -> None:
    user = marta
    user.key(KEY.Key_K, CTRL)
    user.types(typed)
    for _line in range(downs):
        user.key(KEY.Key_Down)
    user.key(KEY.Key_Return)
    assert user.window.front() == front
    user.key(KEY.Key_Left, ALT)
    assert user.window.front() == "today"


def test_somebody_new_is_added_from_the_words_typed(marta: User) -> None:
    user = marta
    user.key(KEY.Key_K, CTRL)
    user.types("Zora Finch")
    user.key(KEY.Key_Return)
    user.key(KEY.Key_Return)
    assert user.window.front() == "person"
    assert user.window.page("person").person() == named("Zora Finch").id
