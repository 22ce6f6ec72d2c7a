"""One door for every file: known by what is inside, refused in one kind sentence when it cannot be read."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import Problem
from core.exchange import Reading, files, read, reading

Bring = Callable[..., Reading]

HEADING = b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
ANA = b"Ana,Barlow,https://www.linkedin.com/in/ana,,Acme,Engineer,01 Jan 2024\n"
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Barlow\r\nEND:VCARD\r\n"


def zipped(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return packed.getvalue()


def refusal(bring: Bring, data: bytes, name: str = "list.csv") -> str:
    with pytest.raises(Problem) as caught:
        bring(data, name)
    sentence = caught.value.sentence
    assert name in sentence
    assert "Nothing was changed." in sentence
    assert not {"error", "invalid", "failed"} & set(sentence.lower().split())
    return sentence


@pytest.mark.parametrize("name", ["connections.csv", "people-3.vcf", "people-4.vcf"])
def test_a_file_is_known_by_its_content_not_by_its_name(samples: Path, bring: Bring, name: str) -> None:
    assert bring((samples / name).read_bytes(), "download") == read(samples / name)


@pytest.mark.parametrize(
    "name", ["Connections.csv", "Basic_Export/Connections.csv", "..\\..\\connections.CSV"]
)
def test_the_linkedin_archive_is_read_without_unpacking_it(samples: Path, bring: Bring, name: str) -> None:
    table = (samples / "connections.csv").read_bytes()
    packed = zipped({"../evil.txt": b"x", "messages.csv": b"y", name: table})
    assert bring(packed, "export.zip") == read(samples / "connections.csv")


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_dress_is_taken_off(samples: Path, bring: Bring, codec: str) -> None:
    text = (samples / "connections.csv").read_text(encoding="utf-8")
    assert bring(text.encode(codec)) == read(samples / "connections.csv")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf \r\n\0\n", "is empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(99), "is a picture"),
        (b"%PDF-1.7\n", "is a PDF"),
        (b"\xd0\xcf\x11\xe0" + bytes(99), "Office file"),
        (zipped({"xl/workbook.xml": b"<x/>"}), "is an Excel workbook"),
        (b"\x7fELF\x01\x02\x03\x04\x05\x06\x0e\x0f\x10" * 9, "something other than text"),
        (b"<!DOCTYPE html><html>", "is a web page"),
        (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "lists nobody"),
        (b"BEGIN:VCALENDAR\r\n" + b"X" * 5_000_001, "holds more than 5 MB"),
        (b'// <!-- <mdb:mork:z v="1.4"/> -->\n', "old Thunderbird address book"),
        (b"Dear Ana,\nit was good to see you.\n", "is not a list of people"),
        (HEADING, "lists nobody"),
        (HEADING + ANA + b"Ben,Fi", "stops in the middle of line 3"),
        (HEADING + ANA + b'Ben,"Fine, C', "stops in the middle of line 3"),
        (HEADING + ANA + ANA[:-3], "stops in the middle of line 3"),
        (CARD + b"BEGIN:VCARD\r\nFN:Ben F", "stops in the middle of line 6"),
        (CARD + b"BEGIN:VCARD\r\nFN:Ben\r\n", "stops in the middle of line 6"),
        (b"BEGIN:VCARD\r\nFN:Ben\r\nPHOTO;ENCODING=b:AAAA", "stops in the middle of line 3"),
        (b"PK\x03\x04" + bytes(50), "cannot be unpacked"),
        (zipped({"Connections.csv": HEADING + ANA})[:-30], "cannot be unpacked"),
        (zipped({"Invitations.csv": b"x"}), "without LinkedIn's Connections.csv"),
        (zipped({"Connections.csv": HEADING + ANA}, zipfile.ZIP_LZMA), "packed in a way"),
        (zipped({"Connections.csv": bytes(60_000_000)}), "holds more than 50 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_kindly(bring: Bring, data: bytes, told: str) -> None:
    assert told in refusal(bring, data)


def test_a_locked_archive_asks_for_its_password(bring: Bring) -> None:
    packed = bytearray(zipped({"Connections.csv": HEADING + ANA}))
    packed[packed.index(b"PK\x01\x02") + 8] |= 1
    assert "locked with a password" in refusal(bring, bytes(packed), "export.zip")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.csv"
    with path.open("wb") as file:
        file.truncate(files.LARGEST + 1)
    with pytest.raises(Problem, match="holds more than 50 MB"):
        read(path)


def test_a_folder_and_a_missing_file_are_refused_kindly(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="is a folder"):
        read(tmp_path)
    with pytest.raises(Problem, match="no longer there"):
        read(tmp_path / "gone.csv")


def test_a_file_the_system_withholds_is_refused_kindly(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def withheld(*_args: object, **_kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", withheld)
    with pytest.raises(Problem, match="could not be opened"):
        read(samples / "connections.csv")


def test_a_file_name_is_never_interpreted(bring: Bring) -> None:
    assert "{7*7} %s.csv" in refusal(bring, b"", "{7*7} %s.csv")


@pytest.mark.parametrize(
    "data", [HEADING + ANA * 4, CARD * 4, HEADING + ANA + b"\n" * 400, b"dn: cn=A\ncn: A\n\n" * 9]
)
def test_a_list_no_one_could_look_through_is_refused(
    bring: Bring, data: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in ("table", "vcard", "ldif"):
        monkeypatch.setattr(f"core.exchange.{module}.MOST_PEOPLE", 3)
    assert f"more than {reading.MOST_PEOPLE:,} people" in refusal(bring, data)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_no_bytes_raise_anything_but_a_problem(bring: Bring, data: bytes) -> None:
    for opening in (b"", HEADING, b"BEGIN:VCARD\n", b"PK\x03\x04"):
        _read_or_refuse(bring, opening + data)


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_no_damage_to_a_good_file_raises_anything_but_a_problem(
    bring: Bring, samples: Path, data: st.DataObject
) -> None:
    name = data.draw(st.sampled_from(["connections.csv", "people-3.vcf", "people-4.vcf", "zip"]))
    table = (samples / "connections.csv").read_bytes()
    good = zipped({"Connections.csv": table}) if name == "zip" else (samples / name).read_bytes()
    damaged = bytearray(good)
    for _each in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(damaged) - 1))
        length = data.draw(st.integers(0, 30))
        damaged[at : at + length] = data.draw(
            st.binary(max_size=6) | st.sampled_from([b'"', b"\n", b"=", b";"])
        )
        damaged = damaged or bytearray(b"x")
    _read_or_refuse(bring, bytes(damaged))


def _read_or_refuse(bring: Bring, data: bytes) -> None:
    with suppress(Problem):
        assert all(person.checked_name() for person in bring(data).people)
