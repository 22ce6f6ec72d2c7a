"""What has happened between you and one person, from the book's facts."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from babel.dates import format_date
from babel.lists import format_list

from core import contacts, days, happened, lessons, meetings, promises, referrals
from core.contacts import Contact
from core.followups.wording import in_words
from core.happened import SAID, What
from core.letters import facts, post
from core.letters.kinds import Answer, Kind
from core.letters.post import Letter
from core.meetings import Meeting, Where
from core.referrals import Permission, Referral
from core.words import _, mark, ngettext

ASKS = (Kind.REQUEST, Kind.REMINDER)
FORTNIGHT = 14  # days in which a weekday's name is enough
SENTENCE = re.compile(r"(.+?(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)[.?!])(?=\s|$)", re.DOTALL)
ICONS = {Where.IN_PERSON: "coffee", Where.PHONE: "phone", Where.VIDEO: "video"}
LETTERS = {  # kind: icon, words
    Kind.REQUEST: ("send", mark("Asked {way}")),
    Kind.REMINDER: ("corner-up-left", mark("Followed up {way}")),
    Kind.ACKNOWLEDGE: ("mail", mark("Thanked {name} for introducing {about}")),
    Kind.REPLY_YES: ("reply", mark("Replied to {name}’s yes")),
    Kind.THANK_EMAIL: ("mail", mark("Wrote a thank-you {way}")),
    Kind.CARD: ("pen-line", mark("Thank-you card in the post")),
    Kind.TELL_INTRODUCER: ("message-circle", mark("Told {name} how it went with {about}")),
    Kind.TELL_SILENCE: ("message-circle", mark("Told {name} that {about} has not answered")),
    Kind.HELLO: ("hand", mark("Said hello {way}")),
    Kind.CONFIRM: ("calendar", mark("Confirmed the meeting {way}")),
    Kind.LATER: ("reply", mark("Thanked {name} for the answer")),
    Kind.DECLINED: ("reply", mark("Thanked {name} for the answer")),
    Kind.CV_REPLY: ("reply", mark("Told {name} again what you came for")),
    Kind.OFFER_REPLY: ("reply", mark("Answered {name} about a role")),
    Kind.NAMES: ("user-plus", mark("Asked once more for a name")),
    Kind.CONNECT: ("link", mark("Asked {name} to connect {way}")),
    Kind.ADVICE_DONE: ("message-circle", mark("Told {name} what came of the advice")),
    Kind.INTRO_REQUEST: ("user-plus", mark("Asked {name} for an introduction to {about}")),
    Kind.RESCHEDULE: ("calendar", mark("Asked {name} for another day")),
    Kind.RUNNING_LATE: ("clock", mark("Told {name} about running late")),
    Kind.GOOD_NEWS: ("hand", mark("Told {name} the good news")),
    Kind.STOP: ("message-circle", mark("Told {name} that this was the last letter")),
}
HAPPENED = {  # icon of what was noted
    What.WROTE: "mail",
    What.RANG: "phone",
    What.CARD: "pen-line",
    What.THEY_WROTE: "mail-open",
}
CHANNELS = {
    "email": mark("by email"),
    "linkedin": mark("on LinkedIn"),
    "inmail": mark("on LinkedIn"),
    "phone": mark("by phone"),
    "voicemail": mark("by voicemail"),
    "card": mark("by card"),
}
ANSWERS: dict[str, str] = {
    Answer.YES: mark("{name} said yes"),
    Answer.YES_BY_EMAIL: mark("{name} said yes, by email"),
    Answer.LATER: mark("{name} would rather talk later"),
    Answer.NO: mark("{name} said no"),
    Answer.NO_BUT: mark("{name} said no, and named somebody else"),
    Answer.BOUNCED: mark("The letter to {name} came back"),
    Answer.SENT_TO_HR: mark("{name} asked for your CV"),
    Answer.OFFER: mark("{name} spoke of a job"),
    Answer.SILENCE: mark("No answer from {name}"),
}


@dataclass(frozen=True, slots=True)
class Event:
    """One thing that happened."""

    on: date
    icon: str
    title: str
    text: str = ""
    meeting_id: int | None = None  # the conversation it leads to
    letter_id: int | None = None  # the letter it leads to, with its exact words


def of_person(contact_id: int) -> list[Event]:
    """Return what has happened with one person, the newest first; raises Problem when they are gone."""
    person = contacts.find(contact_id)
    letters, talks = post.of_person(contact_id)[::-1], meetings.of_person(contact_id)
    asking = [one for one in letters if one.kind in ASKS]
    other = [one for one in letters if one.kind not in ASKS]
    named_by, named = referrals.introducers(contact_id), referrals.named_by(contact_id)
    events = [  # on one day, what stands further down came later
        *_beginning(person, named_by),
        *_sent(person, asking),
        *_answers(person, asking, talks),
        *_held(talks, named),
        *_fallen_through(meetings.fallen_through(contact_id)),
        *_names([one for one in named if one.meeting_id is None]),
        *_sent(person, other),
        *_answers(person, other, ()),
        *_kept(person),
        *_notes(person),
    ]
    return sorted(events, key=lambda event: event.on)[::-1]


def _beginning(person: Contact, named_by: list[Referral]) -> Iterator[Event]:
    if not named_by:
        yield Event(person.added_on, "user-plus", _("Added to your people"))
    for one in named_by:
        words = _("“{words}”").format(words=one.words) if one.words else ""
        if one.meeting_id is not None:
            title = _("{introducer} named {name}").format(introducer=one.introducer, name=person.first)
            yield Event(one.named_on, "waypoints", title, words)
        elif one.permission is Permission.THEY_WRITE:
            title = _("{name} introduced you by email").format(name=one.introducer)
            yield Event(one.named_on, "waypoints", title)
        else:
            title = _("{name} introduced you").format(name=one.introducer)
            yield Event(one.named_on, "waypoints", title, words)


def _sent(person: Contact, letters: list[Letter]) -> Iterator[Event]:
    for letter in letters:
        what = happened.of(letter)
        if letter.sent_on and what:
            yield Event(letter.sent_on, HAPPENED[what], happened.title(what, person.first), letter.body)
        elif letter.sent_on:
            text = _opening(letter) if letter.kind is Kind.REQUEST else ""
            title = _letter(letter, person.first)
            yield Event(letter.sent_on, LETTERS[letter.kind][0], title, text, letter_id=letter.id)


def _letter(letter: Letter, name: str) -> str:
    """Return what was done with a letter: Asked by email for 20 to 30 minutes."""
    way = _(CHANNELS.get(letter.channel, CHANNELS["email"]))
    about = contacts.first_name(letter.about) or _("somebody")
    title = _(LETTERS[letter.kind][1]).format(way=way, name=name, about=about)
    if letter.kind is Kind.REQUEST and letter.fields.get("minutes"):
        minutes = facts.asked_for(letter.fields["minutes"])
        return _("{asked} for {minutes}").format(asked=title, minutes=minutes)
    return title


def _opening(letter: Letter) -> str:
    """Return the first sentence after the greeting, in quotes."""
    parts = [part.strip() for part in letter.body.split("\n\n") if part.strip()]
    if len(parts) > 1 and parts[0].endswith(","):
        del parts[0]
    found = SENTENCE.match(parts[0]) if parts else None
    words = found.group(1) if found else "".join(parts[:1])
    return _("“{words}”").format(words=" ".join(words.split())) if words else ""


def _answers(person: Contact, letters: list[Letter], talks: Iterable[Meeting]) -> Iterator[Event]:
    for letter in letters:
        if letter.answered_on is None:
            continue
        if not letter.answer:
            yield from _wrote_back(person, letter, letter.answered_on)
            continue
        said = _(ANSWERS.get(letter.answer, mark("{name} answered"))).format(name=person.first)
        talk = next((one for one in talks if one.starts_at.date() >= letter.answered_on), None)
        if letter.answer == Answer.YES and talk:
            title = f"{said}: {_planned(talk, letter.answered_on)}"
            yield Event(letter.answered_on, "calendar", title, meeting_id=talk.id)
        else:
            yield Event(letter.answered_on, "mail-open", said)


def _wrote_back(person: Contact, letter: Letter, on: date) -> Iterator[Event]:
    """Tell an answer of which only the words are known; a call was answered as it was made."""
    if SAID in letter.fields:
        title = happened.title(What.THEY_WROTE, person.first)
        yield Event(on, HAPPENED[What.THEY_WROTE], title, letter.fields[SAID])


def _planned(talk: Meeting, on: date) -> str:
    """Return what was agreed: Monday at 15:00, at Common Table."""
    day = talk.starts_at.date()
    near = (day - on).days <= FORTNIGHT
    name = str(format_date(day, "EEEE", days.LOCALE)) if near else days.full(day)
    when = _("{day} at {time}").format(day=name, time=days.time(talk.starts_at))
    place = _place(talk)
    return f"{when}, {place}" if place else when


def _place(talk: Meeting) -> str:
    if talk.way is Where.IN_PERSON:
        return _("at {place}").format(place=talk.where) if talk.where else ""
    return _("by phone") if talk.way is Where.PHONE else _("by video")


def _held(talks: list[Meeting], named: list[Referral]) -> Iterator[Event]:
    for talk in talks:
        if talk.is_held:
            names = [one.name for one in named if one.meeting_id == talk.id]
            text = " ".join(part for part in (talk.notes.strip(), _gave(names)) if part)
            yield Event(talk.starts_at.date(), ICONS[talk.way], _met(talk), text, talk.id)


def _fallen_through(talks: list[Meeting]) -> Iterator[Event]:
    for talk in talks:
        yield Event(talk.starts_at.date(), "calendar", _("The meeting fell through"))


def _met(talk: Meeting) -> str:
    """Return how the two met: Met at Common Table, 35 minutes; neither when it was noted afterwards."""
    did = _("Met") if talk.way is Where.IN_PERSON else _("Talked")
    minutes = talk.held_minutes or talk.minutes
    if not minutes:
        return did if talk.way is Where.IN_PERSON else f"{did} {_place(talk)}"
    lasted = ngettext("{count} minute", "{count} minutes", minutes).format(count=minutes)
    return ", ".join((f"{did} {_place(talk)}".strip(), lasted))


def _gave(names: list[str]) -> str:
    """Return the names a conversation brought: Gave two names: Elena Markovic and Hugo Bright."""
    if not names:
        return ""
    said = ngettext("Gave {count} name: {names}.", "Gave {count} names: {names}.", len(names))
    return said.format(count=in_words(len(names)), names=format_list(names, locale=days.LOCALE))


def _names(named: list[Referral]) -> Iterator[Event]:
    for one in named:
        yield Event(one.named_on, "user-plus", _("Gave you a name: {name}").format(name=one.name))


def _kept(person: Contact) -> Iterator[Event]:
    for one in promises.of_person(person.id):
        if one.done_on:
            said = _("You kept a promise") if one.is_mine else _("{name} kept a promise")
            title = said.format(name=person.first)
            yield Event(one.done_on, "check", title, one.text)


def _notes(person: Contact) -> Iterator[Event]:
    """Return the notes that belong to no conversation and no topic; the others stand under Learned."""
    for one in lessons.from_person(person.id):
        if one.meeting_id is None and not one.topic:
            yield Event(one.learned_on, "notebook-pen", _("You noted"), one.text)
