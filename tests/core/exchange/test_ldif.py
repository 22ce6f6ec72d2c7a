"""LDIF, of which nothing is fetched and nobody is lost."""

from collections.abc import Callable

from core.contacts.records import Way
from core.exchange import Reading, Skipped

Bring = Callable[..., Reading]


def test_an_entry_becomes_a_person(bring: Bring) -> None:
    text = (
        "version: 1\n\n# from a directory\ndn: cn=Dana Okafor,mail=d@elmford.example\r\nobjectclass: person\n"
        "givenName: Dana\nsn:: T2thZsO2cg==\ncn: Dana Okaf\n or\nmail: d@elmford.example\n"
        "mozillaSecondEmail: dana@okafor.example\ntelephoneNumber;x-a: +1 202-555-0143\ntitle: Director\n"
        "o: Elmford Health\nlabeledURI: https://okafor.example her garden\nl: Elmford\n"
        "userPhoto:: ////\njpegPhoto:< file:///etc/passwd\ndescription:: Y\ndescription:: YQ=\nnothing\n"
    )
    [found] = bring(text.encode(), "book.ldif").people
    assert (found.given, found.family, found.name) == ("Dana", "Okaför", "Dana Okafor")
    assert (found.role, found.organization, found.address.city) == ("Director", "Elmford Health", "Elmford")
    assert found.ways == (
        Way("email", "d@elmford.example"),
        Way("email", "dana@okafor.example"),
        Way("phone", "+1 202-555-0143", "Work"),
        Way("link", "https://okafor.example"),
    )
    assert found.good_to_know == ""


def test_lists_and_the_nameless_are_skipped_with_their_line(bring: Bring) -> None:
    text = "dn: cn=Club\nobjectclass: groupOfNames\ncn: Club\nmember: x\n\n\ndn: cn=?\nobjectclass: person\n"
    assert bring(text.encode()).skipped == (
        Skipped(1, "A list of people, not a person"),
        Skipped(7, "No name"),
    )
