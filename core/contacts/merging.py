"""Making two entries of one person one: nothing that was known of either is lost."""

from typing import Any

from core import tidy
from core.changes import EVERYTHING
from core.contacts.commands import address_columns, put_lists
from core.contacts.queries import find
from core.contacts.records import Circle, Contact, ContactDraft, Stage
from core.errors import Problem
from core.store.database import book, writing
from core.store.tables import (
    ContactRow,
    ContactStepRow,
    LessonRow,
    LetterRow,
    MeetingRow,
    PromiseRow,
    ReferralRow,
)
from core.words import _

FACTS = ("greeting", "say_it", "role", "organization", "how_known")
NOT_GIVEN = "not_given"  # Permission.NOT_GIVEN, which stands above people
APART = (  # whom the other entry was told apart from; those rows that stand already stay behind and go
    "update or ignore apart set one_id = ? where one_id = ?",
    "update or ignore apart set other_id = ? where other_id = ?",
)
CIRCLES = """
    with recursive led_to (id) as (
        select contact_id from referral where introducer_id = ?
        union select referral.contact_id from referral join led_to on referral.introducer_id = led_to.id)
    delete from referral where contact_id = ? and introducer_id in (select id from led_to)"""


def merge(kept_id: int, gone_id: int) -> None:
    """Make two entries of one person one: every value kept, everything that hung on the other moved.

    Raises Problem when both are the same entry.
    """
    if kept_id == gone_id:
        raise Problem(_("These are the same entry already."))
    kept, gone = find(kept_id), find(gone_id)
    columns = _facts(kept, gone) | _progress(kept, gone) | _source(kept_id, gone_id)
    with writing(EVERYTHING, said=_("Merged {name}").format(name=columns["name"])):
        _move(kept_id, gone_id)
        _move_referrals(kept_id, gone_id)
        ContactRow.update(columns).where(ContactRow.id == kept_id).execute()
        put_lists(kept_id, ContactDraft(fields=kept.fields + gone.fields, ways=kept.ways + gone.ways))
        ContactRow.delete_by_id(gone_id)


def _facts(kept: Contact, gone: Contact) -> dict[str, Any]:
    """Return who the person is; what the other entry says differently goes into the note."""
    main, other = (gone, kept) if kept.is_placeholder and not gone.is_placeholder else (kept, gone)
    facts: dict[str, Any] = {key: getattr(main, key) or getattr(other, key) for key in FACTS}
    facts["name"] = main.name
    address = main.address if main.address.lines else other.address
    differs = [getattr(other, key) for key in ("name", *FACTS) if getattr(other, key) not in ("", facts[key])]
    if other.address.lines and other.address != address:
        differs.append(", ".join(other.address.lines))
    notes = [one.good_to_know for one in (main, other) if one.good_to_know]
    if differs:
        notes.append(_("Also written down: {values}").format(values="; ".join(differs)))
    return facts | {
        "given": main.given,
        "family": main.family,
        "sort_key": tidy.folded(main.name),
        "organization": main.organization_id or other.organization_id,
        "circle": (other if main.circle is Circle.COLD else main).circle.value,
        "good_to_know": "\n".join(dict.fromkeys(notes)),
        "is_placeholder": main.is_placeholder,
        **address_columns(address),
    }


def _progress(kept: Contact, gone: Contact) -> dict[str, Any]:
    """Return how far the two of you are: the further stage, the earlier day, every caution."""
    is_further = Stage.RESTING not in (kept.stage, gone.stage) and gone.stage.rank > kept.stage.rank
    stage = gone.stage if is_further else kept.stage
    days = [one.set_aside_on for one in (kept, gone)]
    return {
        "stage": stage.value,
        "standing": gone.standing if kept.standing == "unknown" else kept.standing,
        "added_on": min(kept.added_on, gone.added_on),
        "wakes_on": kept.wakes_on or gone.wakes_on if stage is Stage.RESTING else None,
        "hello_days": kept.hello_days or gone.hello_days,
        "do_not_contact": kept.do_not_contact or gone.do_not_contact,
        "bounced": kept.bounced or gone.bounced,
        "set_aside_on": None if None in days else days[0],
    }


def _source(kept_id: int, gone_id: int) -> dict[str, str]:
    """Return where the person was brought in from, one key a line, so that no list brings them in again."""
    row = ContactRow
    query = row.select(row.source, row.source_key).where(row.id.in_((kept_id, gone_id)))
    sources, keys = zip(*query.order_by(row.id != kept_id).tuples(), strict=True)
    return {"source": sources[0] or sources[1], "source_key": "\n".join(key for key in keys if key)}


def _move(kept_id: int, gone_id: int) -> None:
    """Hang on one entry what hung on the other; a stage both reached keeps its first entry's day."""
    for table in (LessonRow, LetterRow, MeetingRow, PromiseRow):
        table.update(contact=kept_id).where(table.contact == gone_id).execute()
    LetterRow.update(about=kept_id).where(LetterRow.about == gone_id).execute()
    LetterRow.update(about=None).where(LetterRow.about == LetterRow.contact).execute()
    for statement in APART:
        book.execute_sql(statement, (kept_id, gone_id))
    row = ContactStepRow
    reached = [stage for (stage,) in row.select(row.stage).where(row.contact == kept_id).tuples()]
    row.update(contact=kept_id).where(row.contact == gone_id, row.stage.not_in(reached)).execute()


def _move_referrals(kept_id: int, gone_id: int) -> None:
    """Hang the introductions of one entry on the other; a pair stands once, and none makes a circle."""
    row = ReferralRow
    moved = (row.contact == gone_id) | (row.introducer == gone_id)
    for one in row.select().where(moved).order_by(row.id):
        contact, introducer = (
            kept_id if who == gone_id else who for who in (one.contact_id, one.introducer_id)
        )
        twin = row.get_or_none(row.contact == contact, row.introducer == introducer)
        if twin is None:
            row.update(contact=contact, introducer=introducer).where(row.id == one.id).execute()
        else:
            row.delete_by_id(one.id)
            row.update(_both(twin, one)).where(row.id == twin.id).execute()
    book.execute_sql(CIRCLES, (kept_id, kept_id))


def _both(kept: ReferralRow, gone: ReferralRow) -> dict[str, Any]:
    """Return what two records of one introduction say together."""
    return {
        "meeting": kept.meeting_id or gone.meeting_id,
        "named_on": min(kept.named_on, gone.named_on),
        "words": "\n".join(dict.fromkeys(one.words for one in (kept, gone) if one.words)),
        "permission": gone.permission if kept.permission == NOT_GIVEN else kept.permission,
        "acknowledged_on": kept.acknowledged_on or gone.acknowledged_on,
        "told_on": kept.told_on or gone.told_on,
    }
