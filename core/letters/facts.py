"""What a letter can say: the book's facts as plain words, with nothing in them a template could act on."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from core import contacts, days, lessons, meetings, preferences, promises, referrals, tidy
from core.contacts import Circle, Contact
from core.letters import between, manners, post
from core.letters.kinds import Kind, LetterState
from core.meetings import Meeting, Where
from core.referrals import Permission
from core.words import _, mark

CLOSE = (Circle.FAMILY, Circle.FRIEND)
MAY_BE_NAMED = (Permission.MAY_NAME, Permission.THEY_WRITE)
ASKING = (Kind.REQUEST, Kind.REMINDER)

# what the page asks for each kind of letter, in its order
FIELDS: dict[Kind, tuple[str, ...]] = {
    Kind.REQUEST: ("introducer", "why", "learn", "minutes", "ways"),
    Kind.REMINDER: ("learn", "minutes"),
    Kind.REPLY_YES: ("times", "learn", "minutes", "ways"),
    Kind.ACKNOWLEDGE: (),
    Kind.THANK_EMAIL: ("lesson", "will_do", "names"),
    Kind.CARD: ("lesson", "will_do", "names"),
    Kind.TELL_INTRODUCER: ("lesson", "names"),
    Kind.TELL_SILENCE: (),
    Kind.HELLO: ("lesson", "will_do"),
    Kind.CONFIRM: (),
    Kind.LATER: (),
    Kind.DECLINED: (),
    Kind.CV_REPLY: ("learn", "minutes"),
    Kind.OFFER_REPLY: (),
    Kind.NAMES: (),
    Kind.CONNECT: (),
    Kind.ADVICE_DONE: ("lesson", "will_do"),
    Kind.INTRO_REQUEST: ("learn", "minutes", "ways"),
    Kind.RESCHEDULE: ("times",),
    Kind.RUNNING_LATE: ("late",),
    Kind.GOOD_NEWS: ("news", "lesson", "names"),
    Kind.STOP: (),
}
MINUTES = {"20": mark("twenty minutes"), "20-30": mark("20 to 30 minutes"), "30": mark("thirty minutes")}
WAYS = {
    "in_person,phone,video": mark("come to you, or we can talk by phone or video"),
    "in_person,phone": mark("come to you, or we can talk by phone"),
    "in_person,video": mark("come to you, or we can talk by video"),
    "in_person": mark("come to you whenever it suits you"),
    "phone,video": mark("talk by phone or video, whichever you prefer"),
    "phone": mark("ring you whenever it suits you"),
    "video": mark("talk by video whenever it suits you"),
}
LENGTHS = {
    1: mark("five minutes"),
    2: mark("ten minutes"),
    3: mark("a quarter of an hour"),
    4: mark("twenty minutes"),
    5: mark("twenty-five minutes"),
    6: mark("half an hour"),
    7: mark("thirty-five minutes"),
    8: mark("forty minutes"),
    9: mark("three quarters of an hour"),
    10: mark("fifty minutes"),
    11: mark("nearly an hour"),
    12: mark("an hour"),
}


def context(
    contact_id: int,
    *,
    about_id: int | None = None,
    meeting_id: int | None = None,
    fields: Mapping[str, str] | None = None,
    language: str = "en",
) -> dict[str, Any]:
    """Return what a template may say: strings, dicts of strings and one tuple of names.

    `fields` is what the page shows, by the names in FIELDS; what it leaves out comes from the book.
    Days are named in `language`.
    """
    talk = _talk(about_id or contact_id, meeting_id)
    names = _names_given(talk, first_only=False)
    said = _suggested(contact_id, about_id, talk) | {"names": listed(names)} | dict(fields or {})
    person = contacts.find(contact_id)
    asked = _asked(about_id or contact_id)
    reminded = between.reminded_on(post.of_person(contact_id))
    minutes = (talk.held_minutes or talk.minutes) if talk else 0
    return {
        "me": _me(),
        "person": _someone(person)
        | {
            "greeting": "" if person.is_placeholder else _plain(person.called),
            "role": _plain(person.role),
            "field": _plain(next(iter(person.fields), "")),
            "is_close": person.circle in CLOSE and not person.greeting,
        },
        "introducer": _introducer(contact_id, fields),
        "about": _about(contact_id, about_id),
        "topic": _topic(about_id or contact_id),
        "why": _plain(said["why"]),
        "learn": _plain(said["learn"]),
        "minutes": asked_for(said["minutes"]),
        "ways": _ways(said["ways"]),
        "shared": between.shared(person.circle),
        "times": _plain(said["times"]),
        "late": _plain(said["late"]),
        "news": _plain(said["news"]),
        "asked_on": manners.on_day(asked, language) if asked else "",
        "reminded_on": manners.on_day(reminded, language) if reminded else "",
        "met_on": manners.on_day(talk.starts_at.date(), language) if talk else "",
        "since": between.since(talk.starts_at.date() if talk else None),
        "length_met": length(minutes) if minutes else "",
        "meeting": _planned(talk),
        "lesson": _plain(said["lesson"]),
        "will_do": _plain(said["will_do"]),
        "names": _plain(said["names"]),
        "names_given": tuple(names),
        "promise": _promise(talk),
    }


def suggested(
    contact_id: int, kind: Kind, *, about_id: int | None = None, meeting_id: int | None = None
) -> dict[str, str]:
    """Return the fields a letter of this kind starts with, filled from the book, in the page's order."""
    talk = _talk(about_id or contact_id, meeting_id)
    found = _suggested(contact_id, about_id, talk)
    found["names"] = listed(_names_given(talk, first_only=kind is Kind.CARD))
    if "times" in FIELDS[kind]:
        found["times"] = between.times()
    return {key: found[key] for key in FIELDS[kind]}


def asked_for(minutes: str) -> str:
    """Return how long a request asks for, in words: "20" is twenty minutes."""
    return _(MINUTES[minutes]) if minutes in MINUTES else _plain(minutes)


def length(minutes: int) -> str:
    """Return a time spent together as a letter says it: "half an hour"."""
    rounded = max(1, round(minutes / 5))
    return _(LENGTHS[rounded]) if rounded in LENGTHS else _("more than an hour")


def listed(names: Sequence[str]) -> str:
    """Return names as a sentence lists them: "Elena, Hugo and Ruth"."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def _plain(text: str) -> str:
    """Return the words on one line; never cut."""
    return " ".join(tidy.note(text).split())


def _nobody() -> dict[str, Any]:
    return {"name": "", "first": "", "organization": ""}


def _someone(person: Contact) -> dict[str, Any]:
    first = person.name if person.is_placeholder else person.first
    return {"name": _plain(person.name), "first": _plain(first), "organization": _plain(person.organization)}


def _topic(contact_id: int) -> str:
    """Return the field a letter is about: that of the person, else what the user is learning about."""
    fields = contacts.find(contact_id).fields or preferences.load().learning
    return _plain(next(iter(fields), ""))


def _about(introducer_id: int, about_id: int | None) -> dict[str, Any]:
    """Return whom a letter is about, and whether its reader may be named, or has written to both."""
    if about_id is None:
        return _nobody() | {"may_name": False, "wrote_to_both": False}
    named = [one.permission for one in referrals.introducers(about_id) if one.introducer_id == introducer_id]
    return _someone(contacts.find(about_id)) | {
        "may_name": any(one in MAY_BE_NAMED for one in named),
        "wrote_to_both": Permission.THEY_WRITE in named,
    }


def _planned(talk: Meeting | None) -> dict[str, str]:
    """Return when and where a conversation will be."""
    if talk is None:
        return {"when": "", "where": ""}
    when = _("{day} at {time}").format(day=days.full(talk.starts_at.date()), time=days.time(talk.starts_at))
    where = {Where.PHONE: _("by phone"), Where.VIDEO: _("by video")}.get(talk.way, _place(talk.where))
    return {"when": when, "where": where}


def _place(where: str) -> str:
    """Return a place as a sentence names it: "at Common Table"."""
    place = _plain(where)
    return _("at {place}").format(place=place) if place else ""


def _me() -> dict[str, str]:
    mine = preferences.load()
    return {
        "name": _plain(mine.name),
        "first": _plain(mine.first),
        "does": _plain(mine.does),
        "field": _plain(next(iter(mine.learning), "")),
        "email": _plain(mine.email),
        "phone": _plain(mine.phone),
        "contact_line": _plain(mine.contact_line),
    }


def _introducer(contact_id: int, fields: Mapping[str, str] | None) -> dict[str, Any]:
    """Return who led to this person: as typed on the page, else the first who did."""
    if fields is None or "introducer" not in fields:
        found = next(iter(referrals.introducers(contact_id)), None)
        if found is None:
            return _nobody() | {"may_name": False}
        may_name = found.permission in MAY_BE_NAMED
        return (_someone(contacts.find(found.introducer_id)) if may_name else _nobody()) | {
            "may_name": may_name
        }
    name = _plain(fields["introducer"])
    known = next((one for one in contacts.named_like(name) if one.name == name), None) if name else None
    unknown = {"name": name, "first": contacts.first_name(name), "organization": ""}
    typed = _someone(known) if known else unknown
    return typed | {"may_name": bool(name)}


def _suggested(contact_id: int, about_id: int | None, talk: Meeting | None) -> dict[str, str]:
    """Return every field as the book would fill it, names left out."""
    introducer = _introducer(contact_id, None)
    letters = post.of_person(contact_id)
    asked = next((one.fields for one in letters if one.kind is Kind.REQUEST), {})
    letters += post.of_person(about_id) if about_id else []
    taught = lessons.of_meeting(talk.id) if talk else []
    first = next((one for one in taught if one.is_starred), next(iter(taught), None))
    return {
        "introducer": introducer["name"] if introducer["may_name"] else "",
        "why": "",
        "learn": asked.get("learn", ""),
        "minutes": asked.get("minutes", "20"),
        "ways": asked.get("ways", "in_person,phone,video"),
        "lesson": first.text if first else "",
        "will_do": next((one.fields["will_do"] for one in letters if one.fields.get("will_do")), ""),
        "times": "",
        "late": "",
        "news": "",
    }


def _talk(contact_id: int, meeting_id: int | None) -> Meeting | None:
    """Return the conversation a letter is about: the one named, else the last one held."""
    if meeting_id is not None:
        return meetings.find(meeting_id)
    held = [one for one in meetings.of_person(contact_id) if one.is_held]
    return held[-1] if held else None


def planned(contact_id: int) -> int | None:
    """Return the next conversation planned with somebody."""
    ahead = (one.id for one in meetings.of_person(contact_id) if one.state == "planned")
    return next(ahead, None)


def _names_given(talk: Meeting | None, *, first_only: bool) -> list[str]:
    """Return the names given in a conversation; first names where each is clear."""
    given = referrals.in_meeting(talk.id) if talk else []
    people = contacts.find_all(one.contact_id for one in given)
    shown = [_someone(people[one.contact_id]) for one in given]
    firsts = [one["first"] for one in shown]
    if first_only and len(set(firsts)) == len(firsts):
        return firsts
    return [one["name"] for one in shown]


def _promise(talk: Meeting | None) -> str:
    """Return the first promise of the user that still waits."""
    made = promises.of_meeting(talk.id) if talk else []
    return next((_plain(one.text) for one in made if one.is_mine and one.done_on is None), "")


def _asked(contact_id: int) -> date | None:
    """Return the day the last request went out."""
    sent = (LetterState.SENT, LetterState.ANSWERED)
    found = [one.sent_on for one in post.of_person(contact_id) if one.kind in ASKING and one.state in sent]
    return max((day for day in found if day), default=None)


def _ways(chosen: str) -> str:
    """Return the offer to talk for a comma-joined choice of in_person, phone and video."""
    picked = {way.strip() for way in chosen.split(",")}
    key = ",".join(way for way in ("in_person", "phone", "video") if way in picked)
    return _(WAYS[key]) if key else ""
