"""The page to take to a conversation: the facts, the questions, two lines for names, why one is there."""

from core import contacts, days, meetings, questions, referrals
from core.contacts import Contact
from core.documents import Document, Piece, Style
from core.meetings import Meeting, Where, proposing
from core.words import _

ROOM = 3  # lines to write on under a question, fewer where the page is full


def reminder() -> tuple[str, str]:
    """Return what the user is there for, and what to do when a job comes up (R1)."""
    return _("You are there to learn."), _(
        " If a job comes up, say thank you and ask to talk about it another day."
    )


def where(meeting: Meeting, person: Contact) -> str:
    """Return where to go, or what happens on the day."""
    if meeting.way is Where.PHONE:
        ring = _("{name} rings you") if meeting.they_ring else _("You ring {name}")
        number = "" if meeting.they_ring else person.reach("phone")
        return ", ".join(part for part in (ring.format(name=person.first), number) if part)
    if meeting.way is Where.VIDEO:
        return meeting.link or _("Video. The link is still to come.")
    return meeting.place or meeting.organization or _("The place is still to be settled.")


def brief(meeting_id: int) -> Document:
    """Return the page for a conversation; raises Problem when the meeting is gone."""
    meeting = meetings.find(meeting_id)
    person = contacts.find(meeting.contact_id)
    picked = proposing.with_last(meetings.questions(meeting_id), questions.bank())
    asked = [
        Piece(Style.TEXT, one.text, bold=f"{number}. ", room=ROOM)
        for number, one in enumerate(picked, start=1)
        if not one.is_pinned
    ]
    names = [
        Piece(Style.HEADING, picked[-1].text),
        Piece(Style.QUIET, _("A name, what they do, and whether you may say who sent you"), room=2),
    ]
    bold, rest = reminder()
    pieces = (*_facts(meeting, person), *asked, *names, Piece(Style.QUIET, rest, bold=bold))
    return Document(_("Conversation with {name}").format(name=meeting.name), pieces)


def _facts(meeting: Meeting, person: Contact) -> list[Piece]:
    """Return who, when, where, who led to them, and what is good to know."""
    what = ", ".join(part for part in (meeting.role, meeting.organization) if part)
    span = _("{day}, {start} to {end}").format(
        day=days.full(meeting.starts_at.date()),
        start=days.time(meeting.starts_at),
        end=days.time(meeting.ends_at),
    )
    led = [
        _("{name} introduced you").format(name=one.introducer)
        for one in referrals.introducers(meeting.contact_id)
    ]
    lines = [what, span, where(meeting, person), *led, person.good_to_know]
    return [
        Piece(Style.TITLE, meeting.name),
        *(Piece(Style.TEXT, line) for line in lines if line),
        Piece(Style.HEADING, _("Your questions, in order")),
    ]
