"""What Find anything lists: the things found, in groups, then things to do with the words typed."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from core import clock, days, happened
from core.contacts import Contact, Stage, first_name
from core.happened import What
from core.lessons import Lesson
from core.letters.kinds import Kind
from core.letters.post import Letter
from core.meetings import Meeting
from core.organizations import Organization
from core.search import Found
from core.words import _

SHORTEST = 2  # characters that could be a name to add


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: a heading when it leads nowhere, else something to open or to do."""

    id: int  # of the line, for the model
    title: str
    goal: str = ""  # person, organization, letter, meeting, lesson, add, whom, write, note; "" for a heading
    target: int = 0
    icon: str = ""
    initials: str = ""
    under: str = ""
    remark: str = ""
    stage: Stage | None = field(default=None)

    @property
    def spoken(self) -> str:
        """Return the line as a screen reader says it."""
        stage = self.stage.label if self.stage else ""
        return ", ".join(part for part in (self.title, self.under, stage, self.remark) if part)


def entries(words: str, found: Found) -> list[Entry]:
    """Return the lines for what was found, each group under its heading."""
    groups = (
        (_("People"), [_person(one) for one in found.people]),
        (_("Organizations"), [_organization(one) for one in found.organizations]),
        (_("Letters"), [_letter(one) for one in found.letters]),
        (_("Meetings"), [_meeting(one) for one in found.meetings]),
        (_("Learned"), [_lesson(one) for one in found.lessons]),
        (_("Do"), list(_deeds(words, found))),
    )
    lines: list[dict[str, object]] = []
    for heading, group in groups:
        if group:
            lines += [{"title": heading}, *group]
    return [Entry(number, **line) for number, line in enumerate(lines)]  # type: ignore[arg-type]


def _person(person: Contact) -> dict[str, object]:
    under = ", ".join(part for part in (person.role, person.organization) if part)
    return {
        "title": person.name,
        "goal": "person",
        "target": person.id,
        "initials": person.initials,
        "under": under,
        "stage": person.stage,
    }


def _organization(organization: Organization) -> dict[str, object]:
    return {
        "title": organization.name,
        "goal": "organization",
        "target": organization.id,
        "icon": "landmark",
        "remark": organization.field,
    }


def _letter(letter: Letter) -> dict[str, object]:
    is_card = letter.kind is Kind.CARD
    first = first_name(letter.name)
    if happened.is_theirs(letter):
        return _word(letter, first)
    if letter.sent_on:
        what = _("Card to {name}, {day}") if is_card else _("Letter to {name}, {day}")
        remark = what.format(name=first, day=days.day(letter.sent_on))
    else:
        what = _("Card for {name}, {day}") if is_card else _("Draft to {name}, {day}")
        remark = what.format(name=first, day=days.day(letter.changed_at.date()))
    title = letter.subject or _opening(letter.body) or letter.kind.label
    return {
        "title": title,
        "goal": "letter",
        "target": letter.id,
        "icon": "pen-line" if is_card else "send",
        "remark": remark,
    }


def _word(letter: Letter, first: str) -> dict[str, object]:
    """Return the line for something they wrote, which leads to them."""
    return {
        "title": letter.body or happened.title(What.THEY_WROTE, first),
        "goal": "person",
        "target": letter.contact_id,
        "icon": "mail-open",
        "remark": days.capital(days.day(letter.sent_on or clock.today())),
    }


def _opening(body: str) -> str:
    """Return the first words after the greeting."""
    parts = [" ".join(part.split()) for part in body.split("\n\n") if part.strip()]
    return next((part for part in parts if not part.endswith(",")), "")


def _meeting(meeting: Meeting) -> dict[str, object]:
    return {
        "title": _("Conversation with {name}").format(name=meeting.name),
        "goal": "meeting",
        "target": meeting.id,
        "icon": "calendar",
        "remark": days.capital(days.moment(meeting.starts_at)),
    }


def _lesson(lesson: Lesson) -> dict[str, object]:
    remark = ", ".join(part for part in (lesson.name, lesson.topic) if part)
    return {
        "title": lesson.text,
        "goal": "lesson",
        "target": lesson.contact_id,
        "icon": "notebook-pen",
        "remark": remark,
    }


def _deeds(words: str, found: Found) -> Iterator[dict[str, object]]:
    typed = " ".join(words.split())
    if found.people and not found.people[0].do_not_contact:
        first = found.people[0]
        title = _("Write to {name}").format(name=first.name)
        yield {"title": title, "goal": "write", "target": first.id, "icon": "mail"}
    if len(typed) >= SHORTEST:
        title = _("Add “{words}” as a person").format(words=typed)
        yield {"title": title, "goal": "add", "icon": "user-plus"}
        title = _("Whom do I know at “{words}”?").format(words=typed)
        yield {"title": title, "goal": "whom", "icon": "users"}
    yield {"title": _("Write a note in Learned"), "goal": "note", "icon": "plus"}
