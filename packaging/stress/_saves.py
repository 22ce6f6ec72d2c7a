"""Twenty conversations from the first name to the last, saved one thing at a time: what kills.py kills.

As a program it opens the book given to it and says the number of each save when the call has returned.
"""

import os
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from core import book, clock, contacts, meetings, referrals, scheduling
from core.contacts import Circle, ContactDraft, Way
from core.lessons import LessonDraft
from core.letters import drafting, post
from core.letters.kinds import Kind
from core.meetings import Debrief, MeetingDraft, PickedQuestion
from core.promises import PromiseDraft
from core.referrals import Name, Permission

CONVERSATIONS = 20
FIRST_DAY = datetime(2026, 11, 17, 9, 40)
PEOPLE = ("Ottoline Brackwater", "Zoë Ångström", "ליאור נחמני", "O'Hara-{{7*7}} 🙂", "Wendeline " + "Q" * 290)


def saves() -> Iterator[None]:
    """Do one save at each step, always the same ones at the same times."""
    known = 0
    for number in range(CONVERSATIONS):
        clock.fix(FIRST_DAY + timedelta(days=number))
        person = contacts.add(_draft(number))
        yield
        yield from _ask(person, number)
        yield from _meet(person, number)
        if known:
            referrals.refer(person, known, words="Ask about the winter rota.")
        else:
            contacts.amend(person, how_known="The first one you asked")
        yield
        known = person


def _draft(number: int) -> ContactDraft:
    return ContactDraft(
        name=f"{PEOPLE[number % len(PEOPLE)]} {number}",
        role="Planner",
        organization=f"Tidewell {number % 3}",
        fields=("Food access",),
        ways=(Way("email", f"person-{number}@tidewell.example"), Way("phone", f"555-01{number:02}")),
        circle=Circle.COLLEAGUE,
    )


def _ask(person: int, number: int) -> Iterator[None]:
    contacts.amend(person, good_to_know=f"Mornings are best.\nNote {number}: " + "a long day, " * 40)
    yield
    letter = drafting.begin(person, Kind.REQUEST)
    yield
    post.amend(letter, body=f"Dear Ottoline,\n\nCould you spare 20 minutes? {number}\n\nMarta")
    yield
    post.mark_sent(letter)
    yield


def _meet(person: int, number: int) -> Iterator[None]:
    meeting = scheduling.plan(MeetingDraft(person, clock.now() + timedelta(hours=3), place="6 Mill Lane"))
    yield
    meetings.pick(meeting, [PickedQuestion(f"What is question {one}?", "Training") for one in range(5)])
    yield
    lessons = tuple(LessonDraft("Warnings", f"Lesson {number}.{one}") for one in range(3))
    meetings.record(meeting, Debrief("Warm", 25, lessons, (PromiseDraft("Send the stock sheet"),)))
    yield
    given = [
        Name(f"Anouk Peeters {number}", "Runs the Eastgate kitchen", Permission.MAY_NAME),
        Name(f"someone in planning {number}", is_placeholder=True),
    ]
    referrals.refer_names(person, given, meeting)
    yield


def main(file: Path) -> None:
    """Save, and say so each time."""
    book.open_file(file)
    say(0)
    for number, _saved in enumerate(saves(), start=1):
        say(number)


def say(number: int) -> None:
    """Say how many saves have returned, past every buffer of this program."""
    os.write(sys.stdout.fileno(), b"%d\n" % number)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
