"""A job seeker's weeks through the real window, by clicks and keys: from a contact list to a printed card."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from urllib.parse import unquote

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import book, clock, contacts, followups
from core.contacts import Stage
from core.letters.stationery import SHEETS
from gui import look, paperwork
from gui.contacts import importing
from gui.contacts.pick_list import PickList
from gui.letters import leaving
from gui.window import Window
from tests.user import User

SAMPLE = Path(__file__).parent / "samples" / "connections.csv"
MM = 25.4 / 72  # of a point


def today() -> list[str]:
    return [act.sentence for act in followups.today().acts]


@pytest.fixture
def links(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was handed to the mail program."""
    opened: list[str] = []
    monkeypatch.setattr(leaving, "open_link", lambda url: opened.append(url) or True)
    return opened


@pytest.fixture
def user(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[User]:
    look.wear(qapp)
    clock.fix(datetime(2026, 11, 17, 9, 40))
    book.open_file(tmp_path / "Marta.acquaint")
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield User(window, qtbot)
    window.close()
    book.close()
    clock.fix(None)


def test_from_a_contact_list_to_a_printed_card(
    user: User, links: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tell_who_you_are(user)
    bring_in_two_people(user, monkeypatch)
    hear_a_name_from_ann(user)
    ask_bo(user, links)
    clock.fix(datetime(2026, 11, 27, 9, 0))  # seven working days after the letter
    assert "Follow up with Bo Lindqvist" in today()
    meet_bo(user)
    write_it_down(user)
    make_the_card(user, tmp_path / "card.pdf", monkeypatch)
    tell_ann(user, links)
    close_and_open_again(user, tmp_path)


def tell_who_you_are(user: User) -> None:
    assert user.window.front() == "welcome"
    user.write("Your name", "Marta Ellison")
    user.write("Email", "marta@example.com")
    user.press("Continue")
    family = user.begin("Add a name: Family")
    user.qtbot.keyClicks(family, "Ann Baker, baker")
    user.qtbot.keyClick(family, Qt.Key.Key_Return)
    assert [one.name for one in contacts.everyone()] == ["Ann Baker"]


def bring_in_two_people(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "ask_which", lambda _parent: str(SAMPLE))
    user.press("LinkedIn connections")
    user.press("Choose a file")
    sheet = user.window.findChild(importing.ImportSheet)
    assert sheet is not None
    picks = sheet.findChild(PickList)
    assert picks is not None
    user.qtbot.waitUntil(picks.isVisible)
    assert not picks.drafts()
    for name in ("zoe", "nguyen"):
        picks.search.clear()
        user.qtbot.keyClicks(picks.search, name)
        user.qtbot.keyClick(picks.list, Qt.Key.Key_Space)
    user.press("Add 2 people")
    assert [one.name for one in contacts.everyone()] == ["Ann Baker", "Bao Nguyễn", "Zoë Müller"]
    user.press("Show me who to ask first")
    assert user.window.front() == "today"


def hear_a_name_from_ann(user: User) -> None:
    user.open_person("ann")
    user.press("Add a name")
    user.write("A name they gave you", "Bo Lindqvist, planner, Elmford Council")
    user.press("Bo Lindqvist, To ask")
    assert user.sees("Ann Baker")


def ask_bo(user: User, links: list[str]) -> None:
    user.press("Ask Bo")
    assert user.window.front() == "letter"
    user.write("To", "bo@elmford.example")
    user.write("What you want to learn", "how you plan a street")
    user.press("Open in my mail program")
    assert links[-1].startswith("mailto:bo@elmford.example?")
    assert "how you plan a street" in unquote(links[-1])
    user.press("Yes, sent")
    [bo] = contacts.named_like("bo lind")
    assert bo.stage is Stage.ASKED


def meet_bo(user: User) -> None:
    user.open_person("bo lind")
    user.press("Plan a meeting")
    user.press("Phone")
    user.press("Plan the meeting")
    assert user.window.front() == "meetings"
    assert contacts.named_like("bo lind")[0].stage is Stage.SCHEDULED
    assert today()[0].startswith("Prepare for Bo Lindqvist")  # planned for Monday
    clock.fix(datetime(2026, 11, 30, 10, 45))


def write_it_down(user: User) -> None:
    user.press("Afterwards")
    user.press("Warm")
    user.write("In your own words", "Count the parked cars at six in the morning")
    user.write("Something to send, to read, to look up", "Send the bus survey")
    for name, what in (("Ida Kranz", "surveyor, Kranz"), ("Olu", "cycling officer")):
        card = user.begin("A name" if name == "Ida Kranz" else "A second name")
        user.qtbot.keyClicks(card, name)
        user.write("What they do, where", what)
    [bo] = contacts.named_like("bo lind")
    assert bo.stage is Stage.MET
    named = contacts.named_like("ida kranz") + contacts.named_like("olu")
    assert [one.stage for one in named] == [Stage.TO_ASK] * 2
    assert "Write the thank-you to Bo Lindqvist" in today()


def make_the_card(user: User, pdf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    user.press("Write the card now")
    assert user.window.front() == "card"
    user.write("What will you do because of it?", "count the cars in my own street")
    monkeypatch.setattr(paperwork.QFileDialog, "getSaveFileName", lambda *_rest: (str(pdf), ""))
    user.press("Save as PDF")
    page = PdfReader(pdf).pages[0]
    size = SHEETS["A4"]
    assert float(page.mediabox.width) * MM == pytest.approx(size.width, abs=0.2)
    assert float(page.mediabox.height) * MM == pytest.approx(size.height, abs=0.2)
    text = " ".join(page.extract_text().split())
    assert text.startswith("Dear Bo,") and "count the cars in my own street" in text
    user.press("Yes, it’s in the post")
    assert contacts.named_like("bo lind")[0].stage is Stage.THANKED


def tell_ann(user: User, links: list[str]) -> None:
    clock.fix(datetime(2026, 12, 1, 9, 0))
    user.go_to("today")
    assert "Tell Ann Baker how it went with Bo" in today()
    assert "Ask Ida Kranz, the first name Bo gave you" in today()
    user.press("Tell Ann")
    assert user.window.front() == "letter"
    user.write("To", "ann@bakery.example")
    user.press("Open in my mail program")
    assert links[-1].startswith("mailto:ann@bakery.example?") and "Bo" in unquote(links[-1])
    user.press("Yes, sent")
    assert contacts.named_like("bo lind")[0].stage is Stage.IN_TOUCH
    assert "Tell Ann Baker how it went with Bo" not in today()


def close_and_open_again(user: User, folder: Path) -> None:
    user.window.close()
    book.close()
    book.open_file(folder / "Marta.acquaint")
    names = {one.name for one in contacts.everyone()}
    assert names == {"Ann Baker", "Bao Nguyễn", "Bo Lindqvist", "Ida Kranz", "Olu", "Zoë Müller"}
    clock.fix(datetime(2026, 12, 2, 9, 0))
    assert "Ask Olu, the second" in today()
    assert followups.today().acts[0].due_on <= date(2026, 12, 2)
