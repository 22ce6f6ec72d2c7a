"""What happened outside Acquaint: a letter, a call, a card, a conversation, word from them; it all counts."""

import json
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any

from core import clock, contacts, meetings, tidy
from core.changes import Topic
from core.contacts import Contact, Stage
from core.errors import Problem
from core.letters import post
from core.letters.kinds import AFTER_MEETING, Answer, Kind, LetterState
from core.letters.natural import ASKS, kind_for
from core.letters.post import Letter
from core.meetings import Debrief, Where
from core.store.database import writing
from core.store.tables import LetterRow, MeetingRow
from core.words import _, mark

HAPPENED, SAID = "_happened", "_said"  # fields of a letter: what it was, and what they wrote back
TOPICS = Topic.LETTERS | Topic.MEETINGS | Topic.CONTACTS | Topic.REFERRALS


class What(StrEnum):
    """What can be noted."""

    WROTE = "wrote"
    RANG = "rang"
    MET = "met"
    CARD = "card"
    THEY_WROTE = "they_wrote"

    @property
    def label(self) -> str:
        """Return the line of the menu."""
        return _(LABELS[self])


LABELS = {
    What.WROTE: mark("I wrote"),
    What.RANG: mark("I rang"),
    What.MET: mark("We met"),
    What.CARD: mark("I posted a card"),
    What.THEY_WROTE: mark("They wrote"),
}
TITLES = {
    What.WROTE: mark("You wrote to {name}"),
    What.RANG: mark("You rang {name}"),
    What.MET: mark("You met {name}"),
    What.CARD: mark("You posted a card to {name}"),
    What.THEY_WROTE: mark("{name} wrote"),
}
CHANNELS = {What.WROTE: "email", What.RANG: "phone", What.CARD: "card", What.THEY_WROTE: "email"}


def title(what: What, name: str) -> str:
    """Return what happened, as the timeline and the toast say it."""
    return _(TITLES[what]).format(name=name)


def of(letter: Letter) -> What | None:
    """Return what a letter stands for; None for one that was written here."""
    return What(letter.fields[HAPPENED]) if HAPPENED in letter.fields else None


def is_theirs(letter: Letter) -> bool:
    """Say whether a letter came from the other side."""
    return of(letter) is What.THEY_WROTE


def note(
    contact_id: int, what: What, on: date | None = None, words: str = "", way: Where = Where.IN_PERSON
) -> None:
    """Record what happened on a day, with a line of words; `way` is how the two met.

    Raises Problem for a day still to come.
    """
    person, day, words = contacts.find(contact_id), on or clock.today(), tidy.note(words).strip()
    if day > clock.today():
        raise Problem(_("That day is still to come. Choose today or a day before it."), field="on")
    with writing(TOPICS, said=title(what, person.name)):
        if what is What.MET:
            _met(person, day, words, way)
        elif what is What.THEY_WROTE:
            _they_wrote(person, day, words)
        else:
            _reached_out(person, what, day, words)


def _reached_out(person: Contact, what: What, day: date, words: str) -> None:
    """Keep a letter, call or card like one that was sent from here, so that everything follows from it.

    A call outside the asking is a contact at once (RULES 4.1, interval rule).
    """
    kind = _kind(person, what)
    letter_id = _keep(person.id, kind, what, words, state=LetterState.DRAFT.value)
    post.mark_sent(letter_id, day)
    if what is What.RANG and kind not in ASKS:
        _answered(letter_id, day)


def _kind(person: Contact, what: What) -> Kind:
    if what is What.CARD:
        kind = kind_for(person, (Kind.CARD,))
        return Kind.CARD if kind in AFTER_MEETING else kind
    kind = kind_for(person)
    return Kind.THANK_EMAIL if kind is Kind.CARD else kind


def _met(person: Contact, day: date, words: str, way: Where) -> None:
    """Keep a conversation; one that was planned for the day has now been held."""
    talks = meetings.of_person(person.id)
    planned = next((one for one in talks if not one.is_held and one.starts_at.date() == day), None)
    if planned:
        meetings.record(planned.id, Debrief())
        meetings.amend(planned.id, notes="\n".join(part for part in (planned.notes, words) if part))
    else:
        noon = datetime.combine(day, time(12))
        MeetingRow.create(
            contact=person.id,
            starts_at=min(noon, clock.now()),
            minutes=0,  # nobody counted them
            way=way.value,
            state="held",
            notes=words,
        )
        contacts.reach(person.id, Stage.MET, day)
    post.answered_with_yes(person.id, day)


def _they_wrote(person: Contact, day: date, words: str) -> None:
    """Count their words as the answer to what waits for one; without such a letter, as a contact."""
    waiting = [one for one in post.of_person(person.id) if _waits(one, day)]
    letter = max(waiting, key=lambda one: (one.kind in ASKS, one.sent_on, one.id), default=None)
    if letter is None:
        letter_id = _keep(person.id, Kind.HELLO, What.THEY_WROTE, words, sent_on=day)
        _answered(letter_id, day)
        return
    fields = _json(letter.fields | {SAID: words})
    _answered(letter.id, day, answer="", fields=fields)
    if letter.answer == Answer.SILENCE and person.stage is Stage.RESTING:
        contacts.wake(person.id)


def _waits(letter: Letter, day: date) -> bool:
    is_open = letter.state is LetterState.SENT or letter.answer == Answer.SILENCE
    return is_open and letter.sent_on is not None and letter.sent_on <= day


def _keep(contact_id: int, kind: Kind, what: What, words: str, **columns: Any) -> int:
    row = LetterRow.create(
        contact=contact_id,
        kind=kind.value,
        channel=CHANNELS[what],
        body=words,
        fields=_json({HAPPENED: what.value}),
        started_at=clock.now(),
        changed_at=clock.now(),
        **({"state": LetterState.ANSWERED.value} | columns),
    )
    new_id: int = row.id
    return new_id


def _answered(letter_id: int, day: date, **columns: Any) -> None:
    answered = {"state": LetterState.ANSWERED.value, "answered_on": day}
    LetterRow.update(columns | answered).where(LetterRow.id == letter_id).execute()


def _json(fields: dict[str, str]) -> str:
    return json.dumps(fields, ensure_ascii=False)
