"""Where people work: an organization is made by naming it, and keeps its own research notes."""

from dataclasses import dataclass

from core import tidy
from core.changes import Topic
from core.errors import Problem
from core.store.database import writing
from core.store.tables import ContactRow, OrganizationRow
from core.words import _


@dataclass(frozen=True, slots=True)
class Organization:
    """A place of work."""

    id: int
    name: str
    website: str
    field: str
    notes: str


def find(organization_id: int) -> Organization:
    """Return one organization; raises Problem when it is gone."""
    row = OrganizationRow.get_or_none(OrganizationRow.id == organization_id)
    if row is None:
        raise Problem(_("That organization is no longer in your book."))
    return Organization(row.id, row.name, row.website, row.field, row.notes)


def everything() -> list[Organization]:
    """Return every organization by name."""
    columns = (
        OrganizationRow.id,
        OrganizationRow.name,
        OrganizationRow.website,
        OrganizationRow.field,
        OrganizationRow.notes,
    )
    rows = OrganizationRow.select(*columns).order_by(OrganizationRow.sort_key, OrganizationRow.id)
    return [Organization(*row) for row in rows.tuples()]


def named(name: str) -> int | None:
    """Return the id of the organization of that name, making it when new; None for no name.

    Meant to be called inside a writing() block.
    """
    tidied = tidy.line(name)
    if not tidied:
        return None
    known: int | None = (
        OrganizationRow.select(OrganizationRow.id)
        .where(OrganizationRow.sort_key == tidy.folded(tidied))
        .order_by(OrganizationRow.id)
        .scalar()
    )
    return known or OrganizationRow.create(name=tidied, sort_key=tidy.folded(tidied)).id


def amend(organization_id: int, *, joins: str = "", **columns: str) -> None:
    """Change name, website, field or notes of one organization."""
    tidied = {key: tidy.note(value) if key == "notes" else tidy.line(value) for key, value in columns.items()}
    if "name" in tidied:
        tidied["sort_key"] = tidy.folded(tidied["name"])
    with writing(Topic.ORGANIZATIONS | Topic.CONTACTS, said=_("Organization changed"), joins=joins):
        OrganizationRow.update(tidied).where(OrganizationRow.id == organization_id).execute()


def people(organization_id: int) -> list[tuple[int, str]]:
    """Return the id and name of everybody who works there, by name."""
    rows = ContactRow.select(ContactRow.id, ContactRow.name).where(
        ContactRow.organization == organization_id, ContactRow.set_aside_on.is_null()
    )
    return list(rows.order_by(ContactRow.sort_key, ContactRow.id).tuples())
