"""Addresses, numbers and links, out of cells that hold more than they should."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange import ways


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("ana@barlow.example", ("ana@barlow.example",)),
        (' "ana@barlow.example" ', ("ana@barlow.example",)),
        ("a@x.example, b@y.example; a@x.example", ("a@x.example", "b@y.example")),
        ('"Frost, Wanda" <w@x.example>', ("w@x.example",)),
        ("Wanda <w@x.example>, Ben <b@y.example>", ("w@x.example", "b@y.example")),
        ("mailto:c@x.example?cc=d@y.example", ("c@x.example",)),
        ("MAILTO:a%2Bb@x.example", ("a+b@x.example",)),
        ("mal@x.example\r\nBcc: v2@x.example", ()),
        ("a@b@c.example", ()),
        ("/o=ExchangeLabs/ou=Exchange", ()),
        ("ana@x.example\u200b.", ("ana@x.example",)),
        ("Ünal@müller.example", ("Ünal@müller.example",)),
        ('"', ()),
        ("", ()),
    ],
)
def test_addresses_are_found_and_lists_never_become_one(cell: str, found: tuple[str, ...]) -> None:
    assert ways.emails(cell) == found


@given(st.text())
def test_an_address_never_holds_a_space_or_a_second_at(cell: str) -> None:
    for address in ways.emails(cell):
        assert address.count("@") == 1
        assert len(address.split()) == 1


@pytest.mark.parametrize(
    ("cell", "number"),
    [
        (" +1 202-555-0143 ", "+1 202-555-0143"),
        ("tel:+1-202-555-0143;ext=102", "+1-202-555-0143 ext. 102"),
        ("TEL:+1-202-555-0143;phone-context=x", "+1-202-555-0143"),
        ("1 800 ELEPHANT\nx12", "1 800 ELEPHANT x12"),
    ],
)
def test_numbers_are_kept_as_typed(cell: str, number: str) -> None:
    assert ways.phone(cell) == number


@pytest.mark.parametrize(
    ("cell", "url"),
    [
        ("https://barlow.example/a?b=c#d", "https://barlow.example/a?b=c#d"),
        ("HTTP://barlow.example", "HTTP://barlow.example"),
        ("barlow.example/profile", "https://barlow.example/profile"),
        ("barlow.example:8080", "https://barlow.example:8080"),
        ("javascript:alert(1)", ""),
        ("file:///C:/Windows/System32/calc.exe", ""),
        ("\\\\evil.example\\share", ""),
        ("https://evil.example\\share", ""),
        ("https://two.example https://words.example", ""),
        ("https://[::1", ""),
        ("https://", ""),
        ("https://x.example/" + "y" * 300, ""),
        ("just words", ""),
    ],
)
def test_only_web_addresses_become_links(cell: str, url: str) -> None:
    assert ways.link(cell) == url


@pytest.mark.parametrize("address", ["a..b@x.example", "zoë..b@x.example", "ana@x..example"])
def test_what_cannot_be_an_address_is_none(address: str) -> None:
    assert ways.emails(address) == ()
    assert ways.emails("zoë@büro.example") == ("zoë@büro.example",)
