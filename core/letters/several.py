"""Letters to several people, begun one after the other in one step."""

from collections.abc import Iterable

from core import contacts, meetings
from core.changes import Topic
from core.contacts import Contact
from core.letters import cards, drafting
from core.letters.kinds import Kind
from core.letters.natural import kind_for
from core.store.database import writing
from core.store.tables import ContactRow
from core.words import ngettext

MOST = 20  # letters begun at once; three a day are plenty (RULES 4.1, load)


def may_write(contact_ids: Iterable[int]) -> list[int]:
    """Return those who have not asked to be left in peace, in the same order."""
    query = ContactRow.select(ContactRow.id).where(ContactRow.do_not_contact).order_by(ContactRow.id)
    refusing = {one for (one,) in query.tuples()}
    return [one for one in contact_ids if one not in refusing]


def begin_each(contact_ids: Iterable[int]) -> list[int]:
    """Begin the letter that fits to each person and return the ids, in order; open drafts are found again.

    Whoever asked not to be written to is left out.
    """
    ids = may_write(contact_ids)
    known = contacts.find_all(ids)
    people = [known[one] for one in ids if one in known]
    said = ngettext("Began {count} letter", "Began {count} letters", len(people))
    with writing(Topic.LETTERS, said=said.format(count=len(people))):
        return [_begin(person) for person in people]


def _begin(person: Contact) -> int:
    kind = kind_for(person)
    if kind is Kind.CARD:
        return cards.begin_card([one.id for one in meetings.of_person(person.id) if one.is_held][-1])
    return drafting.begin(person.id, kind)
