"""People: find, add, edit, merge, set aside (on screen: People)."""

from core.contacts.adding import add_all
from core.contacts.commands import (
    add,
    add_way,
    amend,
    bring_back,
    reach,
    replace,
    set_aside,
    set_stage,
    wake,
)
from core.contacts.merging import merge
from core.contacts.queries import (
    aside,
    count,
    everyone,
    find,
    find_all,
    known_keys,
    known_names,
    named,
    named_like,
    steps,
)
from core.contacts.records import (
    Address,
    Circle,
    Contact,
    ContactDraft,
    Stage,
    Step,
    Way,
    first_name,
    initials,
)
from core.contacts.several import rest_all, set_aside_all

__all__ = [
    "Address",
    "Circle",
    "Contact",
    "ContactDraft",
    "Stage",
    "Step",
    "Way",
    "add",
    "add_all",
    "add_way",
    "amend",
    "aside",
    "bring_back",
    "count",
    "everyone",
    "find",
    "find_all",
    "first_name",
    "initials",
    "known_keys",
    "known_names",
    "merge",
    "named",
    "named_like",
    "reach",
    "replace",
    "rest_all",
    "set_aside",
    "set_aside_all",
    "set_stage",
    "steps",
    "wake",
]
