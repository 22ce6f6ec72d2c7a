"""The self-test: every part tried once on a book that is thrown away, without a window."""

import re
import sys
import tempfile
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from core import (
    book,
    clock,
    contacts,
    exchange,
    followups,
    lessons,
    meetings,
    preferences,
    questions,
    referrals,
    scheduling,
)
from core.errors import Problem, StorageTrouble
from core.lessons import LessonDraft
from core.letters import cards, drafting, post
from core.letters.kinds import Kind
from core.letters.stationery import Size, spread
from core.meetings import Debrief, MeetingDraft
from core.paths import Paths
from core.referrals import Name, Permission
from gui import look, printing
from gui.letters import card_printing, paper

VCARD = """BEGIN:VCARD
VERSION:3.0
N:Fernwick;Odalys;;;
FN:Odalys Fernwick
ORG:Quillmarsh Library
TITLE:Head of lending
EMAIL:odalys@quillmarsh.example
TEL:+1-202-555-0143
END:VCARD
"""
CONNECTIONS = """First Name,Last Name,URL,Email Address,Company,Position,Connected On
Bram,Tollefsen,https://www.linkedin.com/in/bram-tollefsen,bram@tide.example,"Tidewell, Ltd",Planner,1-Jan-24
Zoë,Ångström-Nakamura,https://www.linkedin.com/in/zoe-nakamura,,Ostrava Lane,Adviser,17 Nov 2025
"""
NAMES = (
    Name("Wilhelmina Prockter", "Archivist, Quillmarsh Museum", Permission.MAY_NAME, "Knows every shelf."),
    Name("Jun Halvorsen-Okoye", "Trustee, Tidewell", Permission.THEY_WRITE),
)
LESSON = "Ask the night shift first, then draw the plan"
POINT = 25.4 / 72  # mm


class Failed(Exception):
    """The sentence that says which part did not do its work."""


def run_self_test() -> int:
    """Try every part and say so line by line; returns 0, or 1 after the reason."""
    _application = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="acquaint-self-test-", ignore_cleanup_errors=True) as folder:
        try:
            for line in _try_everything(Path(folder)):
                _say(line)
        except (Failed, Problem, StorageTrouble) as reason:
            _say(f"not ok: {reason}")
            return 1
        finally:
            book.close()
    _say("ok")
    return 0


def _say(line: str) -> None:
    if sys.stdout:  # a program without a console has none
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def _try_everything(folder: Path) -> Iterator[str]:
    """Do the work of a week, and say after each part what it did."""
    paths = Paths.under(folder / "Zoë’s own book")
    paths.make()
    book.open_at(paths)
    yield f"A new book has {len(_letters())} letters and {len(questions.bank())} questions."
    people = _bring_in(folder)
    yield f"Brought in {len(people)} people, from a vCard and from LinkedIn."
    yield f"Drafted a request in {len(_ask(people[0]).split())} words."
    meeting_id = _meet(people[0])
    yield f"Met, and was given {len(NAMES)} names."
    yield f"Today knows {len(followups.today().acts)} things to do next."
    card_id = cards.begin_card(meeting_id)
    yield f"Painted the thank-you card to a PDF of {_paint(card_id, folder / 'card.pdf')}."
    _draw_icons()
    yield "Drew the icons."
    before = _everything()
    book.close()
    book.open_at(paths)
    _require(_everything() == before, "The book is not what it was before it was closed.")
    yield "Closed the book, opened it again and found everything."


def _letters() -> list[drafting.Template]:
    found = drafting.templates(Kind.REQUEST)
    _require(bool(found and questions.bank()), "A new book is without its letters or its questions.")
    return found


def _bring_in(folder: Path) -> list[int]:
    """Read one file of each kind and put everybody in the book."""
    people = []
    for name, text in (("people.vcf", VCARD), ("Connections.csv", CONNECTIONS)):
        file = folder / name
        file.write_text(text, encoding="utf-8")
        people += contacts.add_all(exchange.read(file).people)
    names = [contacts.find(one).name for one in people]
    _require(
        names == ["Odalys Fernwick", "Bram Tollefsen", "Zoë Ångström-Nakamura"],
        f"Read these people: {names}.",
    )
    return people


def _ask(person_id: int) -> str:
    """Draft a request and return its words."""
    preferences.change(name="Marta Ellison", email="marta.ellison@example.com", holiday_country="US")
    letter = post.find(drafting.begin(person_id, Kind.REQUEST))
    for words in ("Odalys", "Marta Ellison"):
        _require(words in letter.body, f"“{words}” is not in the request.")
    return letter.body


def _meet(person_id: int) -> int:
    """Plan and record a conversation that gave two names."""
    meeting_id = scheduling.plan(MeetingDraft(person_id, clock.now() - timedelta(days=1)))
    lesson = LessonDraft("Best practices", LESSON)
    meetings.record(meeting_id, Debrief(feeling="Warm", held_minutes=25, lessons=(lesson,)))
    named = referrals.refer_names(person_id, NAMES, meeting_id)
    ways = [referrals.chain_to(one) for one in named]
    _require(ways == [[person_id, one] for one in named], "The two names do not lead back to who gave them.")
    return meeting_id


def _paint(card_id: int, file: Path) -> str:
    """Save a card as a PDF, look into the file, and return the size of its page."""
    card, style = post.find(card_id), cards.style(post.find(card_id))
    area = spread(style.card, style.paper)
    lines = paper.fit(paper.write(card.body, style, area)).lines
    _require(
        "".join("".join(lines).split()) == "".join(card.body.split()), "The card lost some of its words."
    )
    card_printing.save_pdf(file, area, card.body, style)
    content = file.read_bytes()
    _require(content.startswith(b"%PDF-") and b"%%EOF" in content[-32:], "The card is no whole PDF.")
    _require(b"/FontFile" in content and b"/ToUnicode" in content, "The words of the PDF cannot be found.")
    page = _page(content)
    is_true = max(abs(page.width - area.page.width), abs(page.height - area.page.height)) < printing.TOLERANCE
    size = f"{page.width:.1f} x {page.height:.1f} mm"
    _require(is_true, f"The page is {size} instead of {area.page.width} x {area.page.height} mm.")
    return size


def _page(content: bytes) -> Size:
    """Return the size of the only page of a PDF."""
    boxes = re.findall(rb"/MediaBox\s*\[\s*0\s+(-?[\d.]+)\s+([\d.]+)\s+([\d.]+)\s*\]", content)
    _require(len(boxes) == 1, f"The PDF has {len(boxes)} pages instead of one.")
    bottom, width, top = (float(number) * POINT for number in boxes[0])
    return Size(width, top - bottom)


def _draw_icons() -> None:
    for icon in (look.app_icon(), look.icon("sun")):
        _require(_is_drawn(icon), "An icon cannot be drawn.")


def _is_drawn(icon: QIcon) -> bool:
    picture = icon.pixmap(18, 18).toImage()
    return not picture.isNull() and any(
        picture.pixelColor(x, y).alpha() for x in range(picture.width()) for y in range(picture.height())
    )


def _everything() -> tuple[object, ...]:
    """Return all that was written down."""
    return (
        preferences.load(),
        contacts.everyone(),
        meetings.everything(),
        lessons.everything(),
        referrals.everything(),
        post.everything(),
    )


def _require(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise Failed(otherwise)
