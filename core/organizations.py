"""Where people work: an organization is made by naming it, and keeps its own research notes."""

from collections.abc import Iterable
from dataclasses import dataclass

from core import tidy
from core.changes import Topic
from core.errors import Problem
from core.store import bulk
from core.store.database import writing
from core.store.tables import ContactRow, OrganizationRow
from core.words import _

_COLUMNS = (
    OrganizationRow.id,
    OrganizationRow.name,
    OrganizationRow.website,
    OrganizationRow.field,
    OrganizationRow.notes,
)


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
    rows = OrganizationRow.select(*_COLUMNS).order_by(OrganizationRow.sort_key, OrganizationRow.id)
    return [Organization(*row) for row in rows.tuples()]


def named_like(words: str, limit: int) -> list[Organization]:
    """Return the organizations whose name holds every one of the words, those that begin with them first."""
    key = OrganizationRow.sort_key
    query = OrganizationRow.select(*_COLUMNS)
    for word in tidy.folded(words).split():
        query = query.where(key.contains(word))
    begins = key.startswith(tidy.folded(words))
    rows = query.order_by(begins.desc(), key, OrganizationRow.id).limit(limit)
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


def named_all(names: Iterable[str]) -> dict[str, int]:
    """Return the ids of the organizations of these names by their folded names, making those that are new.

    Meant to be called inside a writing() block.
    """
    tidied = {tidy.folded(name): name for name in map(tidy.line, names) if name}
    row = OrganizationRow
    known = dict(row.select(row.sort_key, row.id).order_by(row.id.desc()).tuples())
    new = {key: name for key, name in tidied.items() if key not in known}
    first = bulk.last_id(row) + 1
    with bulk.adding(row):
        bulk.insert(row, ({"name": name, "sort_key": key} for key, name in new.items()))
    return known | {key: first + place for place, key in enumerate(new)}


def amend(organization_id: int, *, joins: str = "", **columns: str) -> None:
    """Change name, website, field or notes of one organization; raises Problem for an empty name."""
    tidied = {key: tidy.note(value) if key == "notes" else tidy.line(value) for key, value in columns.items()}
    if "name" in tidied:
        if not tidied["name"]:
            raise Problem(_("An organization needs a name."), field="name")
        tidied["sort_key"] = tidy.folded(tidied["name"])
    with writing(Topic.ORGANIZATIONS | Topic.CONTACTS, said=_("Organization changed"), joins=joins):
        OrganizationRow.update(tidied).where(OrganizationRow.id == organization_id).execute()


def people(organization_id: int) -> list[tuple[int, str]]:
    """Return the id and name of everybody who works there, by name."""
    rows = ContactRow.select(ContactRow.id, ContactRow.name).where(
        ContactRow.organization == organization_id, ContactRow.set_aside_on.is_null()
    )
    return list(rows.order_by(ContactRow.sort_key, ContactRow.id).tuples())
