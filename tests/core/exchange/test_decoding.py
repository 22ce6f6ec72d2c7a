"""Bytes to text, in every encoding a contact list still arrives in."""

import pytest

from core.exchange import decoding


@pytest.mark.parametrize(
    ("heading", "page"),
    [
        ("Prénom;Société", "cp1252"),
        ("Imię;Służbowy", "cp1250"),
        ("Имя;Фамилия", "cp1251"),
        ("姓;名", "cp932"),
    ],
)
def test_the_page_that_shows_the_most_heading_names_is_taken(heading: str, page: str) -> None:
    known = heading.split(";")
    found = decoding.text(heading.encode(page), lambda text: sum(word in text for word in known))
    assert found == heading


@pytest.mark.parametrize(
    ("words", "page"),
    [
        ("Jörg Müller, Café", "cp1252"),
        ("Łukasz Żółć", "cp1250"),
        ("Иван Петров", "cp1251"),
        ("権兵衛 名無し", "cp932"),
        ("홍길동", "cp949"),
    ],
)
def test_without_a_known_heading_the_page_that_makes_words_is_taken(words: str, page: str) -> None:
    assert decoding.text(f"First Name\n{words}\n".encode(page)) == f"First Name\n{words}\n"


@pytest.mark.parametrize(
    ("raw", "charset", "text"),
    [
        ("Jörg".encode(), "", "Jörg"),
        ("Jörg".encode(), "X-NOPE", "Jörg"),
        ("Jörg".encode("cp1252"), "X-NOPE", "Jörg"),
        ("Jörg".encode(), "ISO-8859-1", "Jörg"),
        ("Jörg".encode("cp1252"), "iso_8859-1", "Jörg"),
        ("Łódź".encode("cp1250"), "windows-1250", "Łódź"),
        ("Łódź".encode("iso-8859-2"), "ISO-8859-2", "Łódź"),
        ("香港".encode("big5"), "BIG5", "香港"),
        ("联通".encode("gbk"), "GBK", "联通"),
        ("Jörg".encode("cp1252"), "SHIFT_JIS", "Jörg"),
        (b"plain", "rot13", "plain"),
        (b"a\x81", "", "a\ufffd"),
    ],
)
def test_a_charset_is_believed_where_it_can_be_true(raw: bytes, charset: str, text: str) -> None:
    assert decoding.value(raw, charset) == text


@pytest.mark.parametrize("charset", sorted(decoding.ASIAN | decoding.EUROPEAN | set(decoding.PAGES)))
def test_python_knows_every_charset_we_believe(charset: str) -> None:
    assert b"A".decode(charset) == "A"
