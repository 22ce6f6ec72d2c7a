"""A letter's life: drafted, handed over, sent, answered; the exact words are kept."""

import json
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from peewee import JOIN

from core import clock, contacts, tidy
from core.changes import Topic
from core.contacts import Stage
from core.errors import Problem
from core.letters.kinds import AFTER_MEETING, Answer, Kind, LetterState
from core.store.database import writing
from core.store.tables import ContactRow, LetterRow, ReferralRow
from core.words import _

RESTS = (Answer.NO, Answer.NO_BUT, Answer.LATER, Answer.SILENCE)
DEBTS = {  # what a letter to an introducer settles
    Kind.ACKNOWLEDGE: "acknowledged_on",
    Kind.TELL_INTRODUCER: "told_on",
    Kind.TELL_SILENCE: "told_on",
}

_About = ContactRow.alias()


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter about to be kept."""

    contact_id: int
    kind: Kind
    channel: str = "email"
    subject: str = ""
    body: str = ""
    fields: tuple[tuple[str, str], ...] = ()
    template: str = ""
    template_version: int = 0
    about_id: int | None = None
    meeting_id: int | None = None


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter or card in the book."""

    id: int
    contact_id: int
    name: str
    about_id: int | None
    about: str
    meeting_id: int | None
    kind: Kind
    channel: str
    subject: str
    body: str
    fields: dict[str, str]
    template: str
    template_version: int
    state: LetterState
    answer: str
    sent_text: str
    started_at: datetime
    changed_at: datetime
    handed_over_at: datetime | None
    sent_on: date | None
    answered_on: date | None
    wait_until: date | None

    @property
    def is_draft(self) -> bool:
        """Say whether the words can still change."""
        return self.state in (LetterState.DRAFT, LetterState.HANDED_OVER)


def find(letter_id: int) -> Letter:
    """Return one letter; raises Problem when it is gone."""
    found = _read(LetterRow.id == letter_id)
    if not found:
        raise Problem(_("That letter is no longer in your book."))
    return found[0]


def everything() -> list[Letter]:
    """Return every letter, the one changed last first."""
    return _read(ContactRow.set_aside_on.is_null())


def of_person(contact_id: int) -> list[Letter]:
    """Return the letters to one person, the newest first."""
    return _read(LetterRow.contact == contact_id)


def start(draft: LetterDraft) -> int:
    """Keep a new draft and return its id; raises Problem for somebody who is not to be written to."""
    person = contacts.find(draft.contact_id)
    if person.do_not_contact:
        raise Problem(_("{name} asked not to be written to.").format(name=person.name))
    with writing(Topic.LETTERS):
        row = LetterRow.create(
            contact=draft.contact_id,
            about=draft.about_id,
            meeting=draft.meeting_id,
            kind=Kind(draft.kind).value,
            channel=draft.channel,
            subject=tidy.line(draft.subject),
            body=tidy.note(draft.body),
            fields=_kept(dict(draft.fields)),
            template=draft.template,
            template_version=draft.template_version,
            state=LetterState.DRAFT.value,
            started_at=clock.now(),
            changed_at=clock.now(),
        )
    new_id: int = row.id
    return new_id


def amend(
    letter_id: int, *, fields: dict[str, str] | None = None, said: str | None = None, **texts: str
) -> None:
    """Save subject, body, channel, template or fields of a draft as they are typed; silent unless `said`."""
    columns: dict[str, Any] = {
        key: tidy.note(value) if key == "body" else tidy.line(value) for key, value in texts.items()
    }
    if fields is not None:
        columns["fields"] = _kept(fields)
    with writing(Topic.LETTERS, said=said):
        LetterRow.update(columns | {"changed_at": clock.now()}).where(LetterRow.id == letter_id).execute()


def hand_over(letter_id: int) -> None:
    """Record that the words went to the mail program or the clipboard; not yet that they were sent."""
    with writing(Topic.LETTERS):
        state = LetterState.HANDED_OVER.value
        LetterRow.update(state=state, handed_over_at=clock.now()).where(LetterRow.id == letter_id).execute()


def not_sent(letter_id: int) -> None:
    """Make a letter that was handed over a draft again."""
    with writing(Topic.LETTERS):
        LetterRow.update(state=LetterState.DRAFT.value).where(LetterRow.id == letter_id).execute()


def mark_sent(letter_id: int, on: date | None = None) -> None:
    """Record that a letter went out: its words are frozen and the person moves on (RULES 4.3)."""
    letter, sent_on = find(letter_id), on or clock.today()
    said = _("Card to {name} in the post") if letter.kind is Kind.CARD else _("Wrote to {name}")
    topics = Topic.LETTERS | Topic.CONTACTS | Topic.REFERRALS
    with writing(topics, said=said.format(name=letter.name)):
        LetterRow.update(
            state=LetterState.SENT.value,
            sent_on=sent_on,
            sent_text=f"{letter.subject}\n\n{letter.body}".strip(),
        ).where(LetterRow.id == letter_id).execute()
        _move_on(letter, sent_on)


def _move_on(letter: Letter, sent_on: date) -> None:
    """Move the people a sent letter concerns."""
    if letter.kind in (Kind.REQUEST, Kind.REMINDER):
        contacts.reach(letter.contact_id, Stage.ASKED, sent_on)
    elif letter.kind in AFTER_MEETING:
        contacts.reach(letter.contact_id, Stage.THANKED, sent_on)
    elif letter.kind in (Kind.HELLO, Kind.ADVICE_DONE):
        contacts.reach(letter.contact_id, Stage.IN_TOUCH, sent_on)
    elif letter.about_id is not None and letter.kind in DEBTS:
        debt, row = DEBTS[letter.kind], ReferralRow
        pair = (row.introducer == letter.contact_id) & (row.contact == letter.about_id)
        row.update({debt: sent_on}).where(pair).execute()
        if debt == "told_on" and contacts.find(letter.about_id).stage is Stage.THANKED:
            contacts.reach(letter.about_id, Stage.IN_TOUCH, sent_on)


def answer(letter_id: int, kind: Answer, on: date | None = None, until: date | None = None) -> None:
    """Record what came back; reminders stop at once. `until` is the day they named or return.

    Out of office is not an answer: it only moves the dates (RULES 4.3).
    """
    letter = find(letter_id)
    with writing(
        Topic.LETTERS | Topic.CONTACTS, said=_("Noted the answer from {name}").format(name=letter.name)
    ):
        columns: dict[str, Any] = {"wait_until": until}
        if kind is not Answer.OUT_OF_OFFICE:
            columns |= {
                "state": LetterState.ANSWERED.value,
                "answer": kind.value,
                "answered_on": on or clock.today(),
            }
        LetterRow.update(columns).where(LetterRow.id == letter_id).execute()
        if kind is Answer.BOUNCED:
            ContactRow.update(bounced=True).where(ContactRow.id == letter.contact_id).execute()
        elif kind in RESTS:
            contacts.set_stage(letter.contact_id, Stage.RESTING, on)
            ContactRow.update(wakes_on=until).where(ContactRow.id == letter.contact_id).execute()


def answered_with_yes(contact_id: int, on: date | None = None) -> None:
    """Count the open request to a person as answered yes, because a meeting is planned or was held."""
    row, day = LetterRow, on or clock.today()
    waiting = (row.contact == contact_id) & (row.state == LetterState.SENT.value) & (row.sent_on <= day)
    asked = row.kind.in_((Kind.REQUEST.value, Kind.REMINDER.value))
    with writing(Topic.LETTERS):
        row.update(state=LetterState.ANSWERED.value, answer=Answer.YES.value, answered_on=day).where(
            waiting & asked
        ).execute()


def discard(letter_id: int) -> None:
    """Take a draft out of the book; undo brings it back."""
    with writing(Topic.LETTERS, said=_("Draft to {name} thrown away").format(name=find(letter_id).name)):
        LetterRow.delete_by_id(letter_id)


def _kept(fields: dict[str, str]) -> str:
    """Return fields as their column keeps them."""
    return json.dumps({key: tidy.note(value) for key, value in fields.items()}, ensure_ascii=False)


def _read(condition: Any) -> list[Letter]:
    row = LetterRow
    query = (
        row.select(
            row.id,
            row.contact,
            ContactRow.name,
            row.about,
            _About.name,
            row.meeting,
            row.kind,
            row.channel,
            row.subject,
            row.body,
            row.fields,
            row.template,
            row.template_version,
            row.state,
            row.answer,
            row.sent_text,
            row.started_at,
            row.changed_at,
            row.handed_over_at,
            row.sent_on,
            row.answered_on,
            row.wait_until,
        )
        .join(ContactRow, on=row.contact == ContactRow.id)
        .switch(row)
        .join(_About, JOIN.LEFT_OUTER, on=row.about == _About.id)
        .where(condition)
        .order_by(row.changed_at.desc(), row.id.desc())
    )
    return [_letter(one) for one in query.tuples()]


def _letter(row: Any) -> Letter:
    about, kind, fields, state = row[4] or "", Kind(row[6]), json.loads(row[10]), LetterState(row[13])
    values = [*row[:4], about, row[5], kind, *row[7:10], fields, *row[11:13], state, *row[14:]]
    return Letter(*values)
