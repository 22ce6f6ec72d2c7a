"""The plain lines beside a draft: what is well, what is missing, how long it is."""

from collections.abc import Iterator

import pytest

from core import contacts, preferences, referrals
from core.contacts import Way
from core.letters import post
from core.letters.hints import Hint, hints
from core.letters.kinds import Answer, Kind
from core.referrals import Permission
from tests.builders import draft, person, sent

ADDRESS = Way("email", "elena@breakfastfirst.example")
MINE = "555-0134, marta@example.com"


@pytest.fixture(autouse=True)
def marta(book: Iterator[None]) -> None:
    preferences.change(name="Marta Ellison", email="marta@example.com", phone="555-0134")


def lines(letter_id: int) -> list[Hint]:
    letter = post.find(letter_id)
    who, introducers = contacts.find(letter.contact_id), referrals.introducers(letter.contact_id)
    return hints(letter, who, preferences.load(), introducers)


def line(letter_id: int, start: str) -> Hint:
    return next(one for one in lines(letter_id) if one.title.startswith(start))


def words(count: int) -> str:
    return " ".join(["word"] * count)


def test_a_good_letter_has_nothing_to_change() -> None:
    elena = person("Elena Markovic", ways=(ADDRESS,))
    referrals.refer(elena, person("Dana Whitlock"))
    letter_id = draft(elena, body=f"Dear Elena,\n\nDana Whitlock suggested I write.\n\nMarta\n{MINE}")
    assert [(one.title, one.found) for one in lines(letter_id)] == [
        ("Has an address", "elena@breakfastfirst.example"),
        ("Names who suggested this", "Dana Whitlock"),
        ("Gives your contact details", "Phone and email"),
        ("Short enough", "10 words. Easy to read on a phone."),
    ]
    assert all(one.is_well for one in lines(letter_id))


def test_a_missing_address_and_one_that_came_back_are_told() -> None:
    elena = person("Elena Markovic")
    missing = line(draft(elena), "Has an address")
    assert not missing.is_well and missing.found.startswith("No email address yet.")
    contacts.add_way(elena, ADDRESS)
    post.answer(sent(elena), Answer.BOUNCED)
    back = line(draft(elena), "Has an address")
    assert not back.is_well and "came back" in back.found


@pytest.mark.parametrize(
    ("permission", "advice"),
    [
        (Permission.MAY_NAME, "Say so in the first line."),
        (Permission.NOT_GIVEN, "Ask first whether you may say so."),
    ],
)
def test_an_introducer_who_is_not_named_is_told(permission: Permission, advice: str) -> None:
    elena = person("Elena Markovic")
    referrals.refer(elena, person("Dana Whitlock"), permission=permission)
    found = line(draft(elena, body="Dear Elena, Danaë wrote a book."), "Names")
    assert found == Hint(
        "Names who suggested this", f"Dana Whitlock led you to Elena. {advice}", is_well=False
    )
    assert line(draft(elena, body="Dear Elena,\nDana thought of you."), "Names").is_well


def test_nobody_is_missed_where_nobody_suggested_it() -> None:
    titles = [one.title for one in lines(draft(person()))]
    assert "Names who suggested this" not in titles


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Call 555-0134", "Phone"),
        ("marta@example.com", "Email"),
        ("Marta", "Close with your phone or email, so"),
    ],
)
def test_contact_details_are_looked_for_in_the_words(body: str, found: str) -> None:
    hint = line(draft(person(), body=body), "Gives")
    assert hint.found.startswith(found) and hint.is_well is (body != "Marta")


def test_who_has_told_no_details_is_sent_to_the_settings() -> None:
    preferences.change(email="", phone="")
    assert "Settings, About you" in line(draft(person(), body="Marta"), "Gives").found


def test_a_hello_needs_no_contact_details() -> None:
    titles = [one.title for one in lines(draft(person(), Kind.HELLO, body="Hello"))]
    assert titles == ["Has an address", "Short enough"]


@pytest.mark.parametrize(
    ("kind", "count", "title", "said"),
    [
        (Kind.REQUEST, 0, "Says something", "There are no words yet."),
        (Kind.REQUEST, 75, "Short enough", "75 words. Easy to read on a phone."),
        (Kind.REQUEST, 100, "Short enough", "100 words. Under 100 is kind."),
        (Kind.REQUEST, 101, "A little long", "101 words. Under 100 is kind."),
        (Kind.REQUEST, 125, "A little long", "125 words. Under 100 is kind."),
        (Kind.REQUEST, 126, "Much too long", "126 words. Few people finish a letter this long. Aim for 75."),
        (Kind.REMINDER, 76, "A little long", "76 words. Under 75 is kind."),
        (Kind.TELL_INTRODUCER, 81, "A little long", "81 words. Under 80 is kind."),
    ],
)
def test_the_length_is_counted_and_measured_by_the_kind(
    kind: Kind, count: int, title: str, said: str
) -> None:
    hint = lines(draft(person(), kind, body=words(count)))[-1]
    assert (hint.title, hint.found) == (title, said)
    assert hint.is_well is (title == "Short enough")
