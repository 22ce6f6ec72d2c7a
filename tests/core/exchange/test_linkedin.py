"""LinkedIn's Connections.csv, as it comes and as Excel leaves it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.contacts.records import Circle, ContactDraft, Way
from core.exchange import Reading, Skipped, linkedin, read, table, ways

Bring = Callable[..., Reading]

HEADING = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
OF_2023 = "First Name,Last Name,Email Address,Company,Position,Connected On\n"


def people(bring: Bring, rows: str, heading: str = HEADING) -> tuple[ContactDraft, ...]:
    return bring((heading + rows).encode()).people


def test_a_connection_becomes_a_person(samples: Path) -> None:
    assert read(samples / "connections.csv").people[0] == ContactDraft(
        given="Ana",
        family="Barlow",
        name="Ana Barlow, CPA",
        role="Senior Accountant",
        organization="Ledger & Lane, LLP",
        ways=(
            Way("email", "ana.barlow@ledger.example"),
            Way("link", "https://www.linkedin.com/in/ana-barlow-cpa", "LinkedIn"),
        ),
        circle=Circle.ONLINE,
        how_known="Connected on LinkedIn, 1 January 2024",
        source="LinkedIn",
        source_key="linkedin:ana-barlow-cpa",
    )


def test_names_are_kept_as_typed_and_only_tidied(samples: Path) -> None:
    names = [person.name for person in read(samples / "connections.csv").people]
    assert names == [
        "Ana Barlow, CPA",
        "Teodor Ilić",
        "Zoë Müller",
        "Marguerite O'Dowd",
        "Kwame Asante",
        "Priya Raman",
        "Priya Raman",
        "Nell 🌻 Forsythe",
        "=HYPERLINK(A1) Doyle",
        "Ingrid Solberg, PhD, PMP",
        "Bao Nguyễn",
        "محمد الفاسي",
        "Lucía Peña",
        "Sam {{7*7}}",
    ]


def test_a_hidden_member_is_reported_with_their_line(samples: Path) -> None:
    why = "No name: a member who left or hides their name"
    assert read(samples / "connections.csv").skipped == (Skipped(10, why),)


def test_two_members_of_one_name_are_two_people_and_one_member_is_one(bring: Bring) -> None:
    row = "Priya,Raman,https://www.linkedin.com/in/priya-{},,,,\n"
    found = bring((HEADING + row.format(1) + row.format(2) + row.format("1/?trk=x")).encode())
    assert [person.source_key for person in found.people] == ["linkedin:priya-1", "linkedin:priya-2"]
    assert found.skipped == (Skipped(4, "The same member as on line 2"),)


@pytest.mark.parametrize(
    ("last", "family"),
    [
        ("Barlow, CPA", "Barlow"),
        ("Barlow (She/Her)", "Barlow"),
        ("Barlow | Hiring", "Barlow"),
        (", CPA", ", CPA"),
    ],
)
def test_titles_after_a_name_stay_out_of_the_family_name(bring: Bring, last: str, family: str) -> None:
    [person] = people(bring, f'Ana,"{last}",,,,,\n')
    assert person.family == family
    assert person.name == f"Ana {last}"


def test_the_export_of_2023_and_what_excel_makes_of_it_are_read(bring: Bring) -> None:
    [person] = people(bring, "Ana,Barlow,,Acme,Engineer,7-Feb-22\n", OF_2023)
    assert person.how_known == "Connected on LinkedIn, 7 February 2022"
    assert person.source_key.startswith("content:")
    semicolons = (OF_2023 + "Ana,Barlow,,Acme,Engineer,7-Feb-22\n").replace(",", ";").replace("\n", "\r\n")
    assert bring(b"\xef\xbb\xbfNotes:;;;;;\r\n" + semicolons.encode()).people == (person,)


def test_columns_are_known_by_name_in_any_order(bring: Bring) -> None:
    heading = "Position,Connected On,Last  Name,FIRST NAME,Position,Unheard Of\n"
    [person] = people(bring, ",,Barlow,Ana,Engineer,x\n", heading)
    assert (person.name, person.role, person.how_known) == ("Ana Barlow", "Engineer", "Connected on LinkedIn")


def test_a_last_row_without_a_line_end_is_read_when_it_is_whole(bring: Bring) -> None:
    for row in (
        "Ana,Barlow,,,,,01 Jan 2024",
        "Ana,Barlow,,,,,2024-01-01",
        "Ana,Barlow,,,,,",
        "Ana,Barlow,,,,,,,",
    ):
        assert people(bring, row)[0].name == "Ana Barlow"


def test_rows_in_different_encodings_are_each_read_right(bring: Bring) -> None:
    rows = "Zoë,Ünal,,,,,\n".encode() + "José,Peña,,,,,\n".encode("cp1252")
    assert [person.name for person in bring(HEADING.encode() + rows).people] == ["Zoë Ünal", "José Peña"]


def test_an_open_quotation_mark_costs_its_own_row_only(bring: Bring) -> None:
    rows = 'Ana,"Ok,,,,,\nBen,Fine,,,,,\n\nCy,"Fine, CPA",,,,,\nDee,Two,,,"Line\nCo",,\nEve,Odd,,,,,"x\n'
    found = bring((HEADING + rows).encode())
    assert [person.name for person in found.people] == ["Ben Fine", "Cy Fine, CPA", "Dee Two", "Eve Odd"]
    assert found.people[2].organization == "Line Co"
    assert found.skipped == (Skipped(2, "A quotation mark is never closed, or the row is too long"),)


def test_rows_that_cannot_be_told_apart_are_reported_not_guessed(bring: Bring) -> None:
    long = "x" * (table.LONGEST_LINE + 1)
    rows = f'Ana,Ok,,,Acme, Inc,Engineer,01 Jan 2024\nBen,{long},,,,,\nCy,"{long[:150_000]}",,,,,\n'
    rows += "Di,Fine,,,,,,,\n"
    found = bring((HEADING + rows).encode())
    assert [person.name for person in found.people] == ["Di Fine"]
    assert [skipped.line for skipped in found.skipped] == [2, 3, 4]


def test_zero_bytes_and_empty_rows_leave_no_trace(bring: Bring) -> None:
    assert [person.name for person in people(bring, "A\0na,O\0k,,,,,\n\0\0\n,,,,,,\n")] == ["Ana Ok"]


@pytest.mark.parametrize("heading", ["x" * (table.LONGEST_LINE + 1), "," * 600, '"' + "x" * 140_000])
def test_a_monstrous_line_above_the_heading_is_passed_over(bring: Bring, heading: str) -> None:
    assert people(bring, "Ana,Ok,,,,,\n", f"{heading}\n{HEADING}")[0].name == "Ana Ok"


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("01 Jan 2024", date(2024, 1, 1)),
        (" 7-Feb-22 ", date(2022, 2, 7)),
        ("31-DEC-1999", date(1999, 12, 31)),
        ("30 Feb 2024", None),
        ("01 Foo 2024", None),
        ("01 Jan 20", None),
        ("01/02/2024", None),
        ("", None),
    ],
)
def test_english_dates_are_understood_and_no_other_is_guessed(text: str, day: date | None) -> None:
    assert linkedin.connected_on(text) == day


SLUGS = st.text(st.characters(categories=("Ll", "Nd"), max_codepoint=0x17F), min_size=1, max_size=30)


@given(
    SLUGS,
    st.sampled_from(["https://", "http://", ""]),
    st.sampled_from(
        ["www.linkedin.com", "LinkedIn.com", "uk.linkedin.com", "WWW.LINKEDIN.COM", "m.linkedin.com"]
    ),
    st.sampled_from(["", "/", "//", "/?trk=people", "?trk=x&y=in/z", "/#top", "/de", "/details/experience/"]),
    st.sampled_from([str, str.upper, quote, lambda slug: quote(slug).lower()]),
)
def test_every_form_of_a_profile_address_names_the_same_member(
    slug: str, scheme: str, host: str, tail: str, dress: Callable[[str], str]
) -> None:
    plain = ways.profile(f"https://www.linkedin.com/in/{slug}")
    assert plain
    if dress is not str.upper or slug.upper().lower() == slug:
        assert ways.profile(f"{scheme}{host}/in/{dress(slug)}{tail}") == plain


@pytest.mark.parametrize(
    ("url", "slug"),
    [
        ("https://www.linkedin.com/pub/ana-barlow/1/2b/3", "ana-barlow/1/2b/3"),
        ("https://www.linkedin.com/in/%ff", "%ff"),
        ("https://www.linkedin.com/company/acme", ""),
        ("https://linkedin.com.evil.example/in/ana", ""),
        ("https://notlinkedin.com/in/ana", ""),
        ("https://[", ""),
        ("", ""),
    ],
)
def test_only_a_members_own_page_names_a_member(url: str, slug: str) -> None:
    assert ways.profile(url) == slug
