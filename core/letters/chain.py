"""Good news for everybody who helped: one letter each, naming what each of them gave."""

from collections.abc import Iterator

from core import contacts, meetings, referrals
from core.changes import Topic
from core.errors import Problem
from core.letters import drafting, several
from core.letters.kinds import Kind, Voice
from core.store.database import writing
from core.words import _, ngettext

VOICES = tuple(Voice)


def helpers() -> list[int]:
    """Return everybody who talked with the user or led to somebody, in the order they first helped."""
    talked = (one.contact_id for one in meetings.everything() if one.is_held)
    led = (one.introducer_id for one in referrals.everything())
    known = {one.id for one in contacts.everyone()}
    found = (one for one in dict.fromkeys((*talked, *led)) if one in known)
    return several.may_write(found)


def begin_all(news: str) -> list[int]:
    """Begin a letter with the news to each helper and return the ids; undo takes them all back.

    Two letters in a row differ in voice, and each in what its reader gave. Raises Problem without news,
    or when nobody has helped yet.
    """
    if not news.strip():
        raise Problem(_("What is your news? One sentence is enough."), field="news")
    people = helpers()
    if not people:
        raise Problem(_("Nobody in your book has talked with you yet. Good news can wait for them here."))
    said = ngettext("Began {count} letter", "Began {count} letters", len(people)).format(count=len(people))
    with writing(Topic.LETTERS, said=said):
        return list(_begun(people, news))


def _begun(people: list[int], news: str) -> Iterator[int]:
    for number, contact_id in enumerate(people):
        letter_id = drafting.begin(contact_id, Kind.GOOD_NEWS, voice=VOICES[number % len(VOICES)])
        drafting.fill(letter_id, {"news": news})
        yield letter_id
