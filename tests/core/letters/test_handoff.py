"""A draft on its way out: links that parse back, one recipient, nothing smuggled into a header."""

from email import message_from_bytes
from email.policy import default
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import tidy
from core.errors import Problem
from core.letters import handoff
from core.letters.handoff import HandOff, hand_over

SPECIAL = "Fish & chips? 100 % + “ü” #1 = 'x'\n\n<b>{{7*7}}</b> 👩‍🚀 שלום"


def fields(handed: HandOff) -> dict[str, str]:
    """Return what a mail program reads from a link."""
    parts = urlsplit(handed.url)
    found = {key: value[0] for key, value in parse_qs(parts.query, keep_blank_values=True).items()}
    return found | ({"to": unquote(parts.path)} if parts.scheme == "mailto" else {})


@pytest.mark.parametrize(("way", "subject"), [("mail", "subject"), ("gmail", "su"), ("outlook", "subject")])
def test_a_link_gives_back_what_was_written(way: str, subject: str) -> None:
    handed = hand_over(way, "wanda+news@example.org", "Räume & Zeit?", SPECIAL)
    found = fields(handed)
    assert (found["to"], found[subject]) == ("wanda+news@example.org", "Räume & Zeit?")
    assert found["body"] == SPECIAL.replace("\n", "\r\n")
    assert "+" not in handed.url and "%0D%0A" in handed.url and "%20" in handed.url
    assert (handed.clipboard, handed.needs_paste) == ("", False)


@pytest.mark.parametrize("way", ["mail", "gmail", "outlook"])
def test_a_long_letter_is_copied_and_the_link_opens_without_it(way: str) -> None:
    long = "Wörter " * 200
    handed = hand_over(way, "a@example.org", "Hello", long)
    assert (handed.clipboard, handed.needs_paste) == (long, True)
    assert "body" not in fields(handed) and "Hello" in handed.url and len(handed.url) <= handoff.LONGEST_LINK


def test_a_link_may_have_1600_characters_and_no_more() -> None:
    room = handoff.LONGEST_LINK - len("mailto:a@example.org?subject=S&body=")
    assert not hand_over("mail", "a@example.org", "S", "x" * room).needs_paste
    assert hand_over("mail", "a@example.org", "S", "x" * (room + 1)).needs_paste


def test_a_subject_too_long_for_a_link_is_copied_with_the_words() -> None:
    handed = hand_over("mail", "a@example.org", "👩" * 300, "Words")
    assert handed == HandOff("mailto:a@example.org", "👩" * 300 + "\n\nWords", needs_paste=True)


def test_copying_opens_nothing() -> None:
    assert hand_over("copy", "a@example.org", "S", "Words") == HandOff("", "Words", needs_paste=True)


def test_without_an_address_the_user_fills_it_in() -> None:
    assert hand_over("mail", "  ", "S", "").url == "mailto:?subject=S"
    assert hand_over("mail", "", "", "").url == "mailto:"


@pytest.mark.parametrize(
    "typed",
    [
        "a@x.org, b@x.org",
        "a@x.org;b@x.org",
        "a@x.org\r\nBcc: b@x.org",
        "a@x.org b@x.org",
        "Wanda <a@x.org>",
        "mailto:a@x.org?cc=b@x.org",
        "nobody",
        "a@b@c",
        "a\x00@x.org",
        "a\u202e@x.org",
        "x" * 250 + "@x.org",
    ],
)
def test_anything_but_one_address_is_refused_kindly(typed: str) -> None:
    for refuse in (lambda: hand_over("mail", typed, "S", "B"), lambda: handoff.eml(typed, "S", "B")):
        with pytest.raises(Problem, match="is not one email address") as caught:
            refuse()
        assert caught.value.field == "to"


def test_a_draft_file_opens_for_editing_with_crlf_and_no_sender() -> None:
    content = handoff.eml("a@example.org", "Grüße\r\nBcc: b@x.org", SPECIAL)
    assert b"\n" not in content.replace(b"\r\n", b"")
    message = message_from_bytes(content, policy=default)
    assert (message["To"], message["X-Unsent"]) == ("a@example.org", "1")
    assert message["Subject"] == "Grüße Bcc: b@x.org"
    assert not {"From", "Date", "Message-ID", "Bcc"} & set(message.keys())
    assert message.get_content().replace("\r\n", "\n").strip() == SPECIAL


def test_a_draft_file_takes_addresses_of_every_alphabet_and_none() -> None:
    message = message_from_bytes(handoff.eml("jörg@müller.example", "", ""), policy=default)
    assert "jörg@müller.example" in str(message["To"])
    assert b"To:" not in handoff.eml("", "S", "B")


@settings(deadline=None)
@given(st.text(), st.text(), st.sampled_from(["mail", "gmail", "outlook", "copy"]))
def test_no_text_breaks_a_link_or_a_header(subject: str, body: str, way: str) -> None:
    handed = hand_over(way, "a@example.org", subject, body)
    assert handed.url.isascii() and len(handed.url) <= handoff.LONGEST_LINK
    if not handed.needs_paste:
        assert fields(handed).get("body", "") == tidy.note(body).replace("\n", "\r\n")
    message = message_from_bytes(handoff.eml("a@example.org", subject, body), policy=default)
    expected = {"Subject", "To", "X-Unsent", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"}
    assert set(message.keys()) == expected and not message.defects


def test_half_characters_do_no_harm() -> None:
    assert hand_over("mail", "", "", "half \ud800.").url == "mailto:?body=half%20."
    assert b"half .\r\n" in handoff.eml("", "half \ud800", "half \ud800.")
