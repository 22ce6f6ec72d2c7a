"""What fills the book for one of the pictures of shots.py, where it is not the whole example."""

from core import contacts, example, followups, preferences, seeds
from core.contacts import Circle, ContactDraft


def nobody_yet() -> None:
    """Fill a book with no more than the user's name."""
    preferences.change(name="Marta Ellison")


def the_first_names() -> None:
    """Fill a book with the people of the example who were known before it began."""
    nobody_yet()
    people = seeds.read("example.toml")["person"]
    known = (one for one in people if one["circle"] != Circle.INTRODUCED)
    contacts.add_all(
        ContactDraft(given=one["given"], family=one["family"], circle=Circle(one["circle"])) for one in known
    )


def all_done() -> None:
    """Tell the example on a day when nothing is left to do."""
    example.tell()
    while acts := followups.today().acts:
        followups.skip(acts[0].key)
