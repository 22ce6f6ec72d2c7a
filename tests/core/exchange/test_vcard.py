"""vCards of every version, and of programs that never read the standard."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from core.contacts.records import Address, ContactDraft, Way
from core.exchange import Reading, Skipped, properties, read, ways

Bring = Callable[..., Reading]


def card(*lines: str, version: str = "3.0") -> bytes:
    return "\r\n".join(("BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", "")).encode()


def person(bring: Bring, *lines: str) -> ContactDraft:
    [found] = bring(card(*lines)).people
    return found


def test_a_card_of_version_3_becomes_a_person(samples: Path) -> None:
    reading = read(samples / "people-3.vcf")
    assert reading.people[0] == ContactDraft(
        given="Dana",
        family="Okafor",
        name="Dr. Dana Okafor, MPH",
        role="Deputy Director",
        organization="Elmford Public Health",
        ways=(
            Way("email", "dana.okafor@elmford.example", "Work"),
            Way("email", "dana@okafor.example", "Home"),
            Way("phone", "+1 202-555-0143", "Mobile"),
            Way("phone", "+1 202-555-0144", "Fax"),
            Way("link", "http://okafor.example", "Garden pages"),
            Way("link", "https://www.linkedin.com/in/dana-okafor", "LinkedIn"),
        ),
        address=Address("12 Larch Street\nFlat 3", "Elmford", "OR", "97000", "United States"),
        good_to_know="Met at the county fair, likes tea.\nTwo daughters; one studies planning in Malmö.",
        source="vCard",
        source_key="uid:3f0c9d5e-0001",
    )
    assert reading.people[-1].name == "nobody@nowhere.example"


def test_a_note_beyond_all_measure_is_cut_and_that_is_told(bring: Bring) -> None:
    reading = bring(card("FN:Ana", "NOTE:" + "a" * 100_001))
    assert len(reading.people[0].good_to_know) == 100_000
    assert reading.skipped == (Skipped(1, "The end of a very long note"),)


def test_whoever_has_no_name_is_called_by_what_there_is(bring: Bring) -> None:
    cards = card("NICKNAME:Dee", "ORG:Acme") + card("ORG:Acme", "TEL:1") + card("TEL:2")
    reading = bring(cards)
    assert [one.name for one in reading.people] == ["Dee", "Acme"]
    assert reading.skipped == (Skipped(11, "No name"),)


def test_a_card_of_version_4_becomes_a_person(samples: Path) -> None:
    reading = read(samples / "people-4.vcf")
    tomas, mei_ling = reading.people
    assert tomas.ways == (
        Way("email", "t.quiroga@harbour.example", "Work"),
        Way("email", "tomas@quiroga.example", "Home"),
        Way("phone", "+1-202-555-0150 ext. 7", "Work"),
        Way("phone", "+1-202-555-0151", "Mobile"),
        Way("link", "https://harbour.example/people/tomas", "Work"),
    )
    assert tomas.address.street == "5 Quay Road\nFloor 2\nPO Box 9"
    assert tomas.role == "Archivist"
    assert mei_ling.ways == (Way("link", "https://www.linkedin.com/in/mei-ling-tran", "LinkedIn"),)
    assert reading.skipped == (Skipped(20, "A list of people, not a person"),)


def test_a_card_of_version_2_is_read_as_telephones_write_it(bring: Bring) -> None:
    lines = (
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C3=91u=",
        "=C3=B1ez;Br=",
        "=C3=ADgida;;;",
        "TEL;CELL;PREF:202-555-0143",
        "EMAIL;INTERNET:b@nunez.example",
        "ADR;HOME;ENCODING=QUOTED-PRINTABLE:;;Elm 1=20",
        "=0A2nd floor;Elmford;;;",
        "NOTE;ENCODING=QUOTED-PRINTABLE:Good=",
        " tea =3D good talk",
        "PHOTO;ENCODING=BASE64;JPEG:AAAA",
        " AAAA",
        "",
        "# A remark that belongs to nobody",
        "TITLE:Baker",
    )
    [found] = bring(card(*lines, version="2.1")).people
    assert (found.name, found.given, found.family) == ("Brígida Ñuñez", "Brígida", "Ñuñez")
    assert found.ways == (Way("email", "b@nunez.example"), Way("phone", "202-555-0143", "Mobile"))
    assert found.address == Address("Elm 1\n2nd floor", "Elmford")
    assert found.good_to_know == "Good tea = good talk"
    assert found.role == "Baker"


def test_a_letter_cut_by_folding_is_whole_again(bring: Bring) -> None:
    cut = "FN:Zoë Müller".encode().replace(b"\xc3\xab", b"\xc3\r\n \xab")
    assert bring(b"BEGIN:VCARD\r\n" + cut + b"\r\nEND:VCARD\r\n").people[0].name == "Zoë Müller"


@pytest.mark.parametrize("ends", [b"\n", b"\r", b"\r\r\n"])
def test_every_kind_of_line_end_is_read(bring: Bring, samples: Path, ends: bytes) -> None:
    whole = (samples / "people-4.vcf").read_bytes()
    assert bring(whole.replace(b"\r\n", ends)).people == read(samples / "people-4.vcf").people


def test_a_card_without_its_end_stops_where_the_next_begins(bring: Bring) -> None:
    broken = b"BEGIN:VCARD\r\nFN:Broken One\r\nEMAIL:one@x.example\r\n"
    one, two = bring(broken + card("FN:Good Two", "EMAIL:two@x.example")).people
    assert (one.name, one.ways) == ("Broken One", (Way("email", "one@x.example"),))
    assert (two.name, two.ways) == ("Good Two", (Way("email", "two@x.example"),))


def test_one_card_of_a_program_that_writes_no_end_is_read(bring: Bring) -> None:
    assert bring(b" begin:vcard \nfn:Ana Barlow\n").people[0].name == "Ana Barlow"


def test_an_open_soft_break_does_not_swallow_the_next_card(bring: Bring) -> None:
    one = card("FN:One", "NOTE;QUOTED-PRINTABLE:tea=")
    assert [found.name for found in bring(one + card("FN:Two")).people] == ["One", "Two"]


def test_a_secretary_inside_a_card_is_left_out_however_deep(bring: Bring) -> None:
    deep = b"AGENT:\r\nBEGIN:VCARD\r\nFN:Secretary\r\n" * 3000
    data = b"BEGIN:VCARD\r\nFN:Boss\r\n" + deep + b"END:VCARD\r\n" * 3000 + b"TITLE:Chief\r\nEND:VCARD\r\n"
    [found] = bring(data + b"AGENT:\r\n").people
    assert (found.name, found.role) == ("Boss", "Chief")
    [inline] = bring(card("FN:Boss", "AGENT:BEGIN:VCARD", " FN:Secretary", " END:VCARD")).people
    assert inline.name == "Boss"


def test_sixty_thousand_soft_breaks_are_only_a_long_note(bring: Bring) -> None:
    found = person(
        bring, "FN:QP", "NOTE;QUOTED-PRINTABLE:" + "=41=\r\n" * 60_000 + "=42", "EMAIL:q@p.example"
    )
    assert found.good_to_know.strip("A") == "B"
    assert found.ways == (Way("email", "q@p.example"),)


def test_a_note_beyond_measure_is_cut_and_the_card_kept(bring: Bring) -> None:
    lines = "\r\n ".join(["x" * 1000] * 1100)
    found = person(bring, "FN:Long", f"NOTE:{lines}", "EMAIL:l@x.example")
    assert len(found.good_to_know) == 100_000
    assert found.ways == (Way("email", "l@x.example"),)


def test_pictures_and_foreign_addresses_are_never_looked_at(bring: Bring) -> None:
    found = person(
        bring,
        "FN:Photo Uri",
        "PHOTO;VALUE=URI:http://tracker.example/p.gif",
        "LOGO;VALUE=URI:file:///etc/passwd",
        "URL:file:///etc/passwd",
        'NOTE;ENCODING="b":QUFB',
    )
    assert replace(found, source_key="") == ContactDraft(name="Photo Uri", source="vCard")


def test_commas_and_escapes_are_read_as_their_writers_meant(bring: Bring) -> None:
    found = person(bring, "FN:Ana Ruiz, PhD", r"ORG:Ruiz\; Sons\\;Sales", r"NOTE:C:\temp\, \"so\"\nyes")
    assert found.name == "Ana Ruiz, PhD"
    assert found.organization == "Ruiz; Sons\\"
    assert found.good_to_know == 'C:\\temp, "so"\nyes'


def test_a_company_card_about_a_person_bears_the_persons_name(bring: Bring) -> None:
    found = person(bring, "N:Doyle;Frida;;;", "FN:Elmford Travel", "ORG:Elmford Travel;")
    assert (found.name, found.organization) == ("Frida Doyle", "Elmford Travel")
    assert person(bring, "FN:Elmford Travel", "ORG:Elmford Travel").name == "Elmford Travel"


def test_two_people_under_one_uid_stay_two_people(bring: Bring) -> None:
    found = bring(card("FN:One", "UID:x") + card("FN:Two", "UID:x")).people
    assert found[0].source_key == "uid:x"
    assert found[1].source_key.startswith("content:")


def test_the_preferred_way_comes_first_and_each_only_once(bring: Bring) -> None:
    found = person(
        bring,
        "FN:Ana",
        "TEL;PREF=9:202-555-0101",
        'TEL;TYPE="home,fax";PREF=2:202-555-0102',
        "TEL;TYPE=pref:202-555-0103",
        "TEL:202-555-0103",
        "TEL;TYPE=pager:",
    )
    assert found.ways == (
        Way("phone", "202-555-0103"),
        Way("phone", "202-555-0102", "Fax"),
        Way("phone", "202-555-0101"),
    )


def test_only_linkedin_profiles_become_links(bring: Bring) -> None:
    found = person(
        bring,
        "FN:Ana",
        "X-SOCIALPROFILE;type=twitter:https://bird.example/ana",
        "X-SOCIALPROFILE;type=linkedin:x-apple:ana",
        "item1.URL:linkedin.com/in/ana",
        "item1.X-ABLabel:Work pages",
    )
    assert found.ways == (Way("link", "https://linkedin.com/in/ana", "LinkedIn"),)


def test_a_card_of_a_thousand_addresses_keeps_fifty(bring: Bring) -> None:
    found = person(bring, "FN:Ana", *(f"EMAIL:a{n}@x.example" for n in range(properties.MOST + 9)))
    assert len(found.ways) == ways.MOST


def test_parameters_out_of_order_do_no_harm(bring: Bring) -> None:
    found = person(
        bring, "FN:Ana", 'TEL;TYPE="home:202-555-0101', 'EMAIL;X="a;b:c";;TYPE=work:a@x.example', "NOTE;X"
    )
    assert found.ways == (Way("email", "a@x.example", "Work"), Way("phone", "202-555-0101", "Home"))


def test_a_group_before_begin_is_read_over(bring: Bring) -> None:
    assert bring(b"home.begin:vcard\nfn:Ana\nEND:VCARD\n").people[0].name == "Ana"
