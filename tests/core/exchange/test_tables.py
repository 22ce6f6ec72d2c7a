"""Tables of people, whatever program, language and age they are of."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.contacts.records import Address, ContactDraft, Way
from core.errors import Problem
from core.exchange import Reading, Skipped, UnknownColumns, headings, read

Bring = Callable[..., Reading]

GOOGLE = (
    "First Name,Middle Name,Last Name,Nickname,Organization Name,Organization Title,Notes,Labels,"
    "E-mail 1 - Label,E-mail 1 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Formatted,"
    "Address 1 - Street,Address 1 - City,Website 1 - Label,Website 1 - Value\n"
)
THUNDERBIRD = (
    "Prénom,Nom de famille,Nom à afficher,Surnom,Première adresse électronique,"
    "Adresse électronique supplémentaire,Pseudo,Tél. professionnel,Tél. personnel,Fax,Pager,Portable,"
    "A1,A2,A3,A4,A5,A6,B1,B2,B3,B4,B5,B6,Fonction,Service,Société,W1,W2,D1,D2,D3,C1,C2,C3,C4,Notes"
)


def person(bring: Bring, text: str, codec: str = "utf-8") -> ContactDraft:
    [found] = bring(text.encode(codec)).people
    return replace(found, source_key="")


def test_google_s_new_columns_become_a_person(bring: Bring) -> None:
    row = (
        "Dana,Ruth,Okafor,Dee,Elmford Health,Director,Likes tea,* myContacts,* Work,"
        '"d@elmford.example ::: ""Okafor, Dana"" <dana@okafor.example>",Work Fax,+1 202-555-0143,"1 Elm St\n'
        'Elmford",,,Profile,https://www.linkedin.com/in/dana-okafor\n'
    )
    assert person(bring, GOOGLE + row) == ContactDraft(
        given="Dana",
        family="Okafor",
        name="Dana Ruth Okafor",
        role="Director",
        organization="Elmford Health",
        ways=(
            Way("email", "d@elmford.example", "Work"),
            Way("email", "dana@okafor.example", "Work"),
            Way("phone", "+1 202-555-0143", "Fax"),
            Way("link", "https://www.linkedin.com/in/dana-okafor", "LinkedIn"),
        ),
        address=Address(street="1 Elm St\nElmford"),
        good_to_know="Likes tea",
        source="Google",
    )


def test_a_row_of_labels_alone_is_nobody(bring: Bring) -> None:
    reading = bring((GOOGLE + ",,,,,,,* myContacts,,,,,,,,,\nAna,,,,,,,,,,,,,,,,\n").encode())
    assert [draft.name for draft in reading.people] == ["Ana"]
    assert reading.skipped == (Skipped(2, "No name"),)


def test_the_same_row_twice_is_one_person(bring: Bring) -> None:
    row = "Ana,,Barlow,,,,,,,a@b.example,,,,,,,\n"
    reading = bring((GOOGLE + row + row).encode())
    assert len(reading.people) == 1
    assert reading.skipped == (Skipped(3, "The same person as on line 2"),)


def test_a_table_in_another_language_is_known_by_its_layout(bring: Bring) -> None:
    cells = ["Zoé", "Blanc", "", "", "z@blanc.example", "", "", "1", "2", "3", "4", "5"]
    cells += (
        ["Rue 1", "", "Lyon", "", "69001", "", "", "", "", "", "", "", "Juge", "", "Cour"] + [""] * 9 + ["x"]
    )
    found = person(bring, f"{THUNDERBIRD}\n{','.join(cells)}\n")
    assert (found.given, found.family, found.role, found.organization) == ("Zoé", "Blanc", "Juge", "Cour")
    assert [way.label for way in found.ways] == ["", "Work", "Home", "Fax", "Pager", "Mobile"]
    assert found.address == Address(street="Rue 1", city="Lyon", postcode="69001")
    assert found.good_to_know == "x"


@pytest.mark.parametrize(
    ("heading", "row", "codec"),
    [
        (
            "Anrede;Vorname;Nachname;Firma;Position;E-Mail-Adresse",
            "Frau;Zoë;Groß;Bäckerei;Chefin;z@g.example",
            "cp1252",
        ),
        (
            "Titel;Förnamn;Efternamn;Företag;Befattning;E-postadress",
            "Fru;Zoë;Groß;Bäckerei;Chefin;z@g.example",
            "cp1252",
        ),
        (
            "Titre;Prénom;Nom;Nom;Société;Titre;Courriel",
            "Mme;Zoë;Groß;;Bäckerei;Chefin;z@g.example",
            "utf-16",
        ),
        ("Imię\tNazwisko\tFirma\tTytuł\tAdres e-mail", "Zoë\tGroß\tBäckerei\tChefin\tz@g.example", "cp1250"),
        (
            "FirstName,LastName,Company,JobTitle,EmailAddress",
            "Zoë,Groß,Bäckerei,Chefin,z@g.example",
            "utf-8-sig",
        ),
        ("Vorname,Name,Firma,Position,E-Mail", "Zoë,Groß,Bäckerei,Chefin,z@g.example", "utf-8"),
    ],
)
def test_the_same_person_comes_out_of_every_language(
    bring: Bring, heading: str, row: str, codec: str
) -> None:
    found = person(bring, f"\r\n{heading}\r\n{row}\r\n", codec)
    assert (found.given, found.family, found.name) == ("Zoë", "Groß", "Zoë Groß")
    assert (found.organization, found.role) == ("Bäckerei", "Chefin")
    assert found.ways == (Way("email", "z@g.example"),)


def test_an_exchange_address_is_no_mailbox(bring: Bring) -> None:
    text = "First Name,E-mail Address,E-mail Type,E-mail Display Name\nAna,/o=ExchangeLabs/cn=ana,EX,Ana\n"
    assert person(bring, text).ways == ()


@pytest.mark.parametrize(
    ("row", "name"),
    [
        (",,,The Wharf,", "The Wharf"),
        (",,,,w@wharf.example", "w@wharf.example"),
        (",,Dee,,", "Dee"),
        ("Ana,Barlow,Barlow Ana,,", "Barlow Ana"),
        ("Ana,Barlow,Boss,,", "Ana Barlow"),
    ],
)
def test_whoever_has_no_name_is_called_by_what_there_is(bring: Bring, row: str, name: str) -> None:
    heading = "First Name,Last Name,Display Name,Company,E-mail\n"
    assert person(bring, f"{heading}{row}\n").name == name


def test_a_second_column_of_one_name_loses_nothing(bring: Bring) -> None:
    heading = "First Name,First Name,Last Name,,E-mail 1 - Value,E-mail 1 - Value"
    text = f"{heading}\nAna,Anna,Ok,x,a@b.example,c@d.example\n"
    reading = bring(text.encode())
    [found] = reading.people
    assert (found.given, found.good_to_know) == ("Ana", "First Name: Anna")
    assert [way.value for way in found.ways] == ["a@b.example", "c@d.example"]
    assert reading.skipped == (Skipped(1, "Column 4 has no heading and was left out"),)


def test_the_apostrophe_of_a_safe_export_comes_off_again(bring: Bring) -> None:
    found = person(bring, "First Name,Phone\n'=Ana,'+1 202-555-0143\n'Ab,1\n".replace("'Ab,1\n", ""))
    assert (found.name, found.ways[0].value) == ("=Ana", "+1 202-555-0143")


def test_an_open_quotation_mark_costs_its_own_line_alone(bring: Bring) -> None:
    reading = bring(
        b'First Name,Last Name,E-mail\nAna,"Ok,a@b.example\nBen,Fine,b@c.example\nCy,Fine,c@d.example\n'
    )
    assert [draft.name for draft in reading.people] == ["Ben Fine", "Cy Fine"]
    assert reading.skipped[0].line == 2


def test_the_user_matches_the_columns_nobody_knows(bring: Bring, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Who,Where they sit,Ring\nAna Barlow,Acme,+1 202-555-0143\n", encoding="utf-8")
    with pytest.raises(UnknownColumns, match="columns Acquaint does not know") as caught:
        read(path)
    assert caught.value.table.columns == ("Who", "Where they sit", "Ring")
    [found] = read(path, ("name", "organization", "phone")).people
    assert (found.name, found.organization, found.ways[0].value) == ("Ana Barlow", "Acme", "+1 202-555-0143")


def test_a_table_without_headings_loses_not_its_first_person(bring: Bring, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Ana Barlow,a@b.example\nBen Sol,b@c.example\n", encoding="utf-8")
    with pytest.raises(UnknownColumns) as caught:
        read(path)
    assert caught.value.table.columns == ("", "")
    assert [one.name for one in read(path, ("name", "email")).people] == ["Ana Barlow", "Ben Sol"]


def test_a_known_table_may_be_matched_otherwise(bring: Bring, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("First Name,Company\nAcme,Ana\n", encoding="utf-8")
    [found] = read(path, ("organization", "given")).people
    assert (found.name, found.organization) == ("Ana", "Acme")


def test_every_heading_means_one_thing_and_every_layout_is_made_of_known_columns() -> None:
    headings.known.cache_clear()
    known = set(headings.known().values()) | {""}
    for layout in headings.LAYOUTS:
        assert set(layout) <= known


def test_a_workbook_is_read_like_any_table(tmp_path: Path) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(workbook([["First Name", "Phone"], ["Ana", 2025550143.0], ["Ben", "x"]]))
    first, second = read(path).people
    assert (first.name, first.ways[0].value, second.name) == ("Ana", "2025550143", "Ben")


@pytest.mark.parametrize(
    ("data", "told"), [(b"PK\x03\x04junk", "cannot be opened"), (b"", "cannot be opened")]
)
def test_a_broken_workbook_is_refused_kindly(tmp_path: Path, data: bytes, told: str) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(data or b"PK\x03\x04" + workbook([["a"]])[4:-40])
    with pytest.raises(Problem, match=told):
        read(path)


def test_a_workbook_that_grows_or_never_ends_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "people.xlsx"
    path.write_bytes(workbook([["First Name", "Phone"], ["Ana", "1"], ["Ben", "2"]]))
    monkeypatch.setattr("core.exchange.workbook.MOST_PEOPLE", 2)
    with pytest.raises(Problem, match="lists more than"):
        read(path)
    monkeypatch.setattr("core.exchange.workbook.STEP", 100)
    monkeypatch.setattr("core.exchange.files.LARGEST", 50_000)
    with pytest.raises(Problem, match="holds more than"):
        read(path)


def workbook(rows: list[list[object]]) -> bytes:
    """Return the least a workbook can be."""
    lines = "".join(f"<row>{''.join(_cell(value) for value in row)}</row>" for row in rows)
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    parts = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
        "_rels/.rels": f'<Relationships {package}><Relationship Id="a" Type="{office}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/padding": " " * 90_000,
        "xl/workbook.xml": f'<workbook {space} xmlns:r="{office}"><sheets><sheet name="A" sheetId="1" '
        'r:id="a"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships {package}><Relationship Id="a" '
        f'Type="{office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": f"<worksheet {space}><sheetData>{lines}</sheetData></worksheet>",
    }
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in parts.items():
            packed.writestr(name, text)
    return made.getvalue()


def _cell(value: object) -> str:
    if isinstance(value, float):
        return f"<c><v>{value}</v></c>"
    return f'<c t="inlineStr"><is><t>{value}</t></is></c>'


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_a_mutated_table_raises_nothing_but_a_problem(bring: Bring, data: st.DataObject) -> None:
    text = GOOGLE + 'Ana,,Barlow,,"Acme, Inc",,,,,a@b.example,,,,,,,\n' + THUNDERBIRD
    at = data.draw(st.integers(0, len(text)))
    put = data.draw(st.text('",;\t\n\r\0 aé=', max_size=9))
    cut = data.draw(st.integers(0, 40))
    with suppress(Problem):
        bring((text[:at] + put + text[at + cut :]).encode(data.draw(st.sampled_from(["utf-8", "utf-16"]))))
