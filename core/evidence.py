"""What was learned, to take away: the journal as a document and a table, and evidence of learning."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from core import clock, contacts, days, lessons, meetings
from core.documents import Document, Piece, Style
from core.lessons import Lesson
from core.meetings import Meeting, PickedQuestion
from core.words import _, ngettext

MOST = 8  # lines under each heading of the evidence: it fits on two pages
LEAST_NAME = 2  # letters; a shorter one is no name to look for


def journal() -> Document:
    """Return every note by topic, those with a star first."""
    notes = _starred_first()
    pieces = [Piece(Style.TITLE, _("What I learned")), Piece(Style.QUIET, days.full(clock.today()))]
    for topic in _topics(notes):
        pieces.append(Piece(Style.HEADING, topic or _("Without a topic")))
        pieces += [_noted(one) for one in notes if one.topic == topic]
    return Document(_("What I learned"), tuple(pieces))


def table() -> list[list[str]]:
    """Return every note as a row of words under a head, those with a star first."""
    head = [_("Topic"), _("Field"), _("Note"), _("Who said it"), _("Day"), _("Starred")]
    notes = _starred_first()
    rows = [
        [
            one.topic,
            one.field,
            one.text,
            one.name,
            one.learned_on.isoformat(),
            _("yes") if one.is_starred else "",
        ]
        for topic in _topics(notes)
        for one in notes
        if one.topic == topic
    ]
    return [head, *rows]


def continuous_learning() -> Document:
    """Return one or two pages of evidence of continuous learning, in which nobody in the book is named."""
    held = [one for one in meetings.everything() if one.is_held and not one.is_practice]
    asked = [
        one for talk in held for one in meetings.questions(talk.id) if one.is_asked and not one.is_pinned
    ]
    coming = [one for one in meetings.coming(MOST) if not one.is_practice]
    parts = (
        (_("Conversations held"), _conversations(held)),
        (_("Questions pursued"), _questions(asked)),
        (_("What changed my mind"), [one.text for one in lessons.everything() if one.is_starred]),
        (_("Reading done on advice"), _reading([*held, *coming])),
        (_("Next"), _next(coming)),
    )
    title = _("Evidence of continuous learning")
    pieces = [Piece(Style.TITLE, title), Piece(Style.QUIET, days.full(clock.today()))]
    names = _names()
    for heading, lines in parts:
        fitting = [one for one in dict.fromkeys(lines) if not names.search(one)][:MOST]
        if fitting:
            pieces += [Piece(Style.HEADING, heading), *(Piece(Style.ITEM, one) for one in fitting)]
    return Document(title, tuple(pieces))


def _starred_first() -> list[Lesson]:
    return sorted(lessons.everything(), key=lambda one: not one.is_starred)


def _topics(notes: Iterable[Lesson]) -> list[str]:
    """Return the topics that have notes, the book's own order first."""
    noted = {one.topic for one in notes}
    return [one for one in dict.fromkeys([*lessons.topics(), *sorted(noted)]) if one in noted]


def _noted(lesson: Lesson) -> Piece:
    about = ", ".join(one for one in (lesson.name, lesson.field, days.short(lesson.learned_on)) if one)
    return Piece(Style.ITEM, f"{lesson.text} ({about})", bold="★ " if lesson.is_starred else "")


def _conversations(held: Sequence[Meeting]) -> list[str]:
    """Return how many talks there were, and how many in each field."""
    if not held:
        return []
    count = ngettext("{count} conversation", "{count} conversations", len(held)).format(count=len(held))
    first, last = min(one.starts_at for one in held), max(one.starts_at for one in held)
    whole = _("{conversations}, {first} to {last}").format(
        conversations=count, first=days.short(first.date()), last=days.short(last.date())
    )
    fields = Counter(next(iter(contacts.find(one.contact_id).fields), "") for one in held)
    known = sorted((-number, field) for field, number in fields.items() if field)
    return [whole, *(_("{field}: {count}").format(field=field, count=-number) for number, field in known)]


def _questions(asked: Sequence[PickedQuestion]) -> list[str]:
    """Return the questions that were asked, the most asked first."""
    return [text for text, _count in Counter(one.text for one in asked).most_common()]


def _reading(talks: Sequence[Meeting]) -> list[str]:
    read = [one for talk in talks for one in meetings.research(talk.id) if one.is_read]
    return [f"{one.title}: {one.note}" if one.note else one.title for one in read]


def _next(coming: Sequence[Meeting]) -> list[str]:
    """Return what is planned, and the topics about which nothing is known yet."""
    planned = ngettext("{count} conversation is planned", "{count} conversations are planned", len(coming))
    gaps = [topic for topic, count in lessons.known().items() if not count]
    lines = [planned.format(count=len(coming))] if coming else []
    return [*lines, *(_("To find out more about: {topic}").format(topic=topic) for topic in gaps)]


def _names() -> re.Pattern[str]:
    """Return what finds the name of anybody in the book, whole or the first alone."""
    everybody = [*contacts.everyone(), *contacts.aside()]
    names = {name for one in everybody for name in (one.name, one.first) if len(name) >= LEAST_NAME}
    either = "|".join(re.escape(one) for one in sorted(names))
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)" if names else r"(?!)", re.IGNORECASE)
