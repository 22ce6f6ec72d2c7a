"""What the book knows around one letter, for the guards to compare it with."""

from datetime import date, timedelta

from core import clock, contacts, meetings, promises, referrals
from core.letters import post
from core.letters.facts import MAY_BE_NAMED
from core.letters.guarding.records import Introducer, Known, Neighbour
from core.letters.guards import WITHIN
from core.letters.post import Letter


def known(letter: Letter) -> Known:
    """Return what a letter is to be compared with."""
    person = contacts.find(letter.contact_id)
    talks = meetings.of_person(person.id)
    return Known(
        today=clock.today(),
        kind=letter.kind.value,
        channel=letter.channel,
        names=(person.name, person.called),
        reader=person.first,
        is_met=any(one.is_held or one.starts_at <= clock.now() for one in talks),
        is_planned=any(not one.is_held for one in talks),
        introducers=tuple(
            Introducer(one.introducer_id, one.introducer, one.permission in MAY_BE_NAMED)
            for one in referrals.introducers(person.id)
        ),
        promises=tuple(one.text for one in promises.of_person(person.id) if one.is_mine),
        neighbours=_neighbours(letter, person.organization),
    )


def _neighbours(letter: Letter, organization: str) -> tuple[Neighbour, ...]:
    """Return the letters that others of the organization got within the last days, the newest first."""
    if not organization:
        return ()
    since: date = clock.today() - timedelta(days=WITHIN)
    recent = [
        one
        for one in post.everything()
        if one.sent_on and one.sent_on >= since and one.contact_id != letter.contact_id
    ]
    people = contacts.find_all(one.contact_id for one in recent)
    return tuple(
        Neighbour(one.name, one.sent_on, one.body)
        for one in recent
        if one.sent_on and people[one.contact_id].organization == organization
    )
