"""The example book: one invented story, told in days around the latest Tuesday."""

import json
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from core import clock, meetings, preferences, seeds
from core.changes import EVERYTHING
from core.contacts import Address, Circle, ContactDraft, Stage, Way
from core.contacts.commands import insert
from core.store.database import clear_steps, writing
from core.store.tables import (
    ContactRow,
    ContactStepRow,
    LessonRow,
    LetterRow,
    MeetingRow,
    PostponementRow,
    PromiseRow,
    ReferralRow,
)

Story = dict[str, Any]


def tell() -> None:
    """Fill the open, empty book with the example story."""
    Teller(seeds.read("example.toml")).tell()
    clear_steps()


class Teller:
    """Puts the story's people, talks and letters into the book, remembering who is who."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._people: dict[str, int] = {}
        today = clock.today()
        self._tuesday = today - timedelta(days=(today.weekday() - 1) % 7)

    def tell(self) -> None:
        """Write everything in one go."""
        with writing(EVERYTHING):
            self._tell_profile()
            for person in self._story["person"]:
                self._tell_person(person)
            for meeting in self._story["meeting"]:
                self._tell_meeting(meeting)
            for referral in self._story["referral"]:
                self._tell_referral(referral)
            for letter in self._story["letter"]:
                self._tell_letter(letter)
            for put_off in self._story.get("postponed", ()):
                PostponementRow.create(act=f"{put_off['act']}:contact-{self._people[put_off['person']]}")

    def _day(self, number: int) -> date:
        return self._tuesday + timedelta(days=number)

    def _moment(self, number: int, clock_time: str) -> datetime:
        return datetime.combine(self._day(number), time.fromisoformat(clock_time))

    def _tell_profile(self) -> None:
        known = preferences.Preferences.__dataclass_fields__
        rhythm = dict(self._story["rhythm"])
        rhythm["hello_days"] = rhythm.pop("hello_weeks") * 7
        values = self._story["profile"] | rhythm
        preferences.change(**{key: _frozen(value) for key, value in values.items() if key in known})

    def _tell_person(self, person: Story) -> None:
        ways = [Way(kind, person[kind]) for kind in ("email", "phone") if person.get(kind)]
        draft = ContactDraft(
            given=person["given"],
            family=person["family"],
            greeting=person.get("greeting", ""),
            role=person["role"],
            organization=person["organization"],
            fields=(person["field"],),
            ways=tuple(ways),
            address=Address(street=person.get("street", ""), city=person.get("city", "")),
            circle=Circle(person["circle"]),
            how_known=person.get("how_known", ""),
            good_to_know=person.get("good_to_know", ""),
        )
        contact_id = self._people[person["key"]] = insert(draft, Stage(person["stage"]))
        ContactRow.update(added_on=self._day(person["added"])).where(ContactRow.id == contact_id).execute()
        ContactStepRow.delete().where(ContactStepRow.contact == contact_id).execute()
        for stage, day in person.get("steps", {}).items():
            ContactStepRow.create(contact=contact_id, stage=stage, reached_on=self._day(day))

    def _tell_meeting(self, meeting: Story) -> None:
        contact_id = self._people[meeting["person"]]
        row = MeetingRow.create(
            contact=contact_id,
            starts_at=self._moment(meeting["day"], meeting["time"]),
            minutes=meeting["minutes"],
            way=meeting["way"],
            place=meeting.get("place", ""),
            they_ring=meeting.get("who_rings") == "them",
            link=meeting.get("link", ""),
            state=meeting["state"],
            uid=meetings.uid(contact_id, self._moment(meeting["day"], meeting["time"])),
            held_minutes=meeting.get("held"),
            notes=meeting.get("notes", ""),
            feeling=meeting.get("feeling", ""),
        )
        meetings.put_research(
            row.id, [meetings.Research(one["title"], one["note"], one["read"]) for one in meeting["research"]]
        )
        meetings.pick(row.id, _questions(meeting["questions"]))
        for lesson in meeting["lessons"]:
            LessonRow.create(
                contact=contact_id,
                meeting=None if lesson.get("later") else row.id,
                topic=lesson["topic"],
                field=lesson["field"],
                text=lesson["text"],
                is_starred=lesson["starred"],
                learned_on=self._day(meeting["day"]),
            )
        for promise in meeting["promises"]:
            due_on = self._day(promise["day"])
            PromiseRow.create(
                contact=contact_id,
                meeting=row.id,
                text=promise["text"],
                is_mine=promise["by_me"],
                due_on=due_on,
                done_on=due_on if promise["done"] else None,
            )

    def _tell_referral(self, referral: Story) -> None:
        introducer_id, day = self._people[referral["introducer"]], self._day(referral["day"])
        held = [one for one in meetings.of_person(introducer_id) if one.starts_at.date() <= day]
        ReferralRow.create(
            contact=self._people[referral["person"]],
            introducer=introducer_id,
            meeting=held[-1].id if referral["meeting"] else None,
            named_on=day,
            words=referral["words"],
            permission=referral["permission"],
            acknowledged_on=day if referral["acknowledged"] else None,
            told_on=day if referral["told"] else None,
        )

    def _tell_letter(self, letter: Story) -> None:
        contact_id, sent_at = self._people[letter["person"]], self._moment(letter["day"], letter["time"])
        is_sent = letter["state"] != "draft"
        held = [one for one in meetings.of_person(contact_id) if one.is_held and one.starts_at <= sent_at]
        body = _card_words(letter) if letter["kind"] == "card" else letter["body"].strip()
        LetterRow.create(
            contact=contact_id,
            about=self._people.get(letter.get("about", "")),
            meeting=held[-1].id if letter["kind"] == "card" else None,
            kind=letter["kind"],
            channel=letter["channel"],
            subject=letter["subject"],
            body=body,
            fields=json.dumps(letter.get("fields", {}), ensure_ascii=False),
            template=letter.get("template", ""),
            state=letter["state"],
            answer=letter["answer"],
            sent_text=body if is_sent else "",
            started_at=sent_at,
            changed_at=sent_at,
            sent_on=sent_at.date() if is_sent else None,
            answered_on=self._day(letter["answered_day"]) if "answered_day" in letter else None,
        )


def _questions(picked: Iterable[Story]) -> list[meetings.PickedQuestion]:
    return [
        meetings.PickedQuestion(
            one["text"], one["topic"], one["minutes"], is_pinned=one["topic"] == "Always last"
        )
        for one in picked
    ]


def _card_words(letter: Story) -> str:
    return f"Dear {letter['person'].capitalize()},\n\n{letter['body'].strip()}\n\nWith warm thanks,"


def _frozen(value: Any) -> Any:
    return tuple(value) if isinstance(value, list) else value
