"""How a template will read: rendered for a real person, about a real person, with what is known of both."""

from core import contacts, referrals
from core.contacts import Contact, Stage
from core.letters import drafting, post
from core.letters.drafting import Drafted
from core.letters.kinds import Kind
from core.letters.templates import Template

ABOUT_ANOTHER = (Kind.ACKNOWLEDGE, Kind.TELL_INTRODUCER, Kind.TELL_SILENCE, Kind.INTRO_REQUEST)


def preview(template: Template, contact_id: int) -> Drafted:
    """Return what the template makes for somebody; raises Problem when it is broken.

    Where a letter of this kind was begun to them, its fields are used.
    """
    letters = post.of_person(contact_id)
    fields = next((one.fields for one in letters if one.kind == template.kind), None)
    about = _about(contact_id) if template.kind in ABOUT_ANOTHER else None
    known = drafting.context(contact_id, about_id=about, fields=fields, language=template.language)
    return drafting.render(template, known)


def somebody() -> Contact | None:
    """Return somebody who shows a template well: to be asked, and introduced; None in an empty book."""
    people = contacts.everyone()
    to_ask = (one for one in people if one.stage is Stage.TO_ASK and referrals.introducers(one.id))
    return next(to_ask, next(iter(people), None))


def _about(contact_id: int) -> int | None:
    """Return the first person somebody named, if there is one."""
    return next((one.contact_id for one in referrals.named_by(contact_id)), None)
