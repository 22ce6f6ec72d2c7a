"""Find anything: people, letters, meetings and lessons by any word in them, from the first letters on."""

import re
from dataclasses import dataclass

from core import contacts, lessons, meetings, organizations, tidy
from core.contacts import Contact
from core.lessons import Lesson
from core.letters import post
from core.letters.post import Letter
from core.meetings import Meeting
from core.organizations import Organization
from core.store.database import book

WORD = re.compile(r"\w+")
MOST = {"contact": 6, "organization": 3, "letter": 4, "meeting": 3, "lesson": 4}  # of each kind
PEOPLE = """
    select contact.id from search_contact join contact on contact.id = search_contact.rowid
    where search_contact match ? and contact.set_aside_on is null
    order by contact.sort_key not like ? escape '\\', contact.sort_key, contact.id limit ?"""
NAMED = """
    select id from contact where sort_key >= ?1 and sort_key < ?1 || char(0x10ffff) and set_aside_on is null
        and +id in (select rowid from search_contact where search_contact match ?2)
    order by sort_key, id limit ?3"""
# SQLite stops at so many rows, taken from the last one on: one letter alone is in nearly every one of them
OTHERS = """
    select id from (
        select found.id, found.{newest} from search_{kind}
        join {kind} as found on found.id = search_{kind}.rowid
        join contact on contact.id = found.contact_id
        where search_{kind} match ? and contact.set_aside_on is null
        order by search_{kind}.rowid desc limit 200)
    order by {newest} desc, id desc limit ?"""
NEWEST = {"letter": "changed_at", "meeting": "starts_at", "lesson": "learned_on"}


@dataclass(frozen=True, slots=True)
class Found:
    """What holds the words looked for: names that begin with them first, then the newest."""

    people: tuple[Contact, ...] = ()
    organizations: tuple[Organization, ...] = ()
    letters: tuple[Letter, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    lessons: tuple[Lesson, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Say whether nothing was found."""
        return not (self.people or self.organizations or self.letters or self.meetings or self.lessons)


def find(words: str) -> Found:
    """Return what holds every one of the words, whatever their case and accents; nothing for no word."""
    match = _match(words)
    if not match:
        return Found()
    order = _people(match, words)
    people = contacts.find_all(order)
    return Found(
        people=tuple(people[one] for one in order),
        organizations=tuple(organizations.named_like(words, MOST["organization"])),
        letters=tuple(post.find(one) for one in _others("letter", match)),
        meetings=tuple(meetings.find(one) for one in _others("meeting", match)),
        lessons=tuple(lessons.find(one) for one in _others("lesson", match)),
    )


def _match(words: str) -> str:
    """Return what FTS5 looks for: every word, each from its beginning."""
    return " ".join(f'"{word}"*' for word in WORD.findall(words[: tidy.LONGEST_LINE]))


def _people(match: str, words: str) -> list[int]:
    """Return those whose name begins with the words; others only when there is room for them."""
    begins, most = tidy.folded(words), MOST["contact"]
    named = _ids(NAMED, begins, match, most)
    if len(named) == most:
        return named
    return _ids(PEOPLE, match, re.sub(r"([\\%_])", r"\\\1", begins) + "%", most)


def _others(kind: str, match: str) -> list[int]:
    return _ids(OTHERS.format(kind=kind, newest=NEWEST[kind]), match, MOST[kind])


def _ids(sql: str, *values: str | int) -> list[int]:
    return [one for (one,) in book.execute_sql(sql, values).fetchall()]
