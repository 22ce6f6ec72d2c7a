"""Opening a book: where it is kept, who holds it, and what is said when the disk or the file fails."""

import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from filelock import FileLock

from core import book as open_book
from core import contacts
from core.errors import BookInUse, StorageTrouble
from core.paths import Paths
from core.store import database, trouble
from core.store.database import book
from tests.builders import dump, person

ROOT = Path(__file__).parents[3]
HOLDER = """
import sys
from filelock import FileLock
with FileLock(sys.argv[1]):
    print("held", flush=True)
    input()
"""


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    open_book.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Marta.acquaint"


def test_a_book_is_made_where_it_belongs_and_found_again(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path)
    paths.make()
    open_book.open_at(paths)
    person("Ann")
    open_book.close()
    open_book.open_at(paths)
    assert [one.name for one in contacts.everyone()] == ["Ann"]
    assert Path(open_book.place()) == paths.book == tmp_path / "Acquaint.acquaint"


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 2),
        ("fullfsync", 1),
        ("foreign_keys", 1),
        ("cache_size", -65536),
        ("busy_timeout", 2000),
        ("temp_store", 2),
        ("secure_delete", 1),
    ],
)
def test_a_book_is_kept_safely(path: Path, pragma: str, value: object) -> None:
    open_book.open_file(path)
    assert book.connection().execute(f"pragma {pragma}").fetchone()[0] == value


def test_nothing_lies_beside_a_closed_book_but_its_lock(path: Path) -> None:
    open_book.open_file(path)
    person("Ann")
    open_book.close()
    assert {one.name for one in path.parent.iterdir()} <= {path.name, f"{path.name}.lock"}


def test_a_book_held_by_another_program_says_so_and_is_free_when_that_one_dies(path: Path) -> None:
    open_book.open_file(path)
    open_book.close()
    command = [sys.executable, "-c", HOLDER, f"{path}.lock"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdout and holder.stdout.readline().strip() == b"held"
        with pytest.raises(BookInUse, match="open in another window"):
            open_book.open_file(path)
        holder.kill()
        holder.wait()
    open_book.open_file(path)
    assert contacts.everyone() == []


def test_a_held_book_can_be_looked_at_and_not_written(path: Path) -> None:
    open_book.open_file(path)
    person("Ann")
    open_book.close()
    with FileLock(f"{path}.lock"):
        open_book.open_file(path, look_only=True)
        assert [one.name for one in contacts.everyone()] == ["Ann"]
        with pytest.raises(StorageTrouble):
            person("Bo")


def test_looking_leaves_nothing_beside_the_book_and_knows_its_place(path: Path) -> None:
    open_book.open_file(path)
    open_book.close()
    path.with_name(f"{path.name}.lock").unlink(missing_ok=True)
    content = path.read_bytes()
    open_book.open_file(path, look_only=True)
    assert open_book.place() == str(path)
    with pytest.raises(StorageTrouble) as refused:
        person("Ann")
    assert refused.value.title == "This book can only be read" and refused.value.place == str(path)
    open_book.close()
    assert path.read_bytes() == content and [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_book_that_is_not_there_cannot_be_looked_at_and_is_not_made(path: Path) -> None:
    with pytest.raises(StorageTrouble, match="could not be opened"):
        open_book.open_file(path, look_only=True)
    assert not path.exists()


def test_an_empty_file_becomes_a_book(path: Path) -> None:
    path.touch()
    open_book.open_file(path)
    person("Ann")
    open_book.open_file(path)
    assert [one.name for one in contacts.everyone()] == ["Ann"]


def test_opening_another_book_lets_the_first_one_go(path: Path) -> None:
    open_book.open_file(path)
    open_book.open_file(":memory:")
    assert open_book.place() == ":memory:"
    with FileLock(f"{path}.lock", timeout=0):
        assert contacts.everyone() == []


def test_closing_twice_does_no_harm(path: Path) -> None:
    open_book.open_file(path)
    open_book.close()
    open_book.close()


@pytest.mark.parametrize("make", [Path.mkdir, lambda place: place.parent.joinpath("x").touch()])
def test_a_place_that_can_hold_no_book_is_told(path: Path, make: Callable[[Path], None]) -> None:
    make(path)
    place = path if path.exists() else path.parent / "x" / "Marta.acquaint"
    with pytest.raises(StorageTrouble, match="could not be opened") as refused:
        open_book.open_file(place)
    assert refused.value.place == str(place)


@pytest.mark.parametrize("name", trouble.WORDS)
def test_every_trouble_says_what_happened_where_and_what_to_do(name: str) -> None:
    told = trouble.named(name, "Marta.acquaint")
    assert told.title and not told.title.endswith(".")
    assert told.sentence.endswith(".") and told.advice.endswith(".")
    assert (told.place, told.details) == ("Marta.acquaint", name)
    assert str(told) == f"{told.title}. {told.sentence} {told.advice}"


@pytest.mark.parametrize(
    "content", [b"Dear diary, this is no book at all. " * 100, b"PK\x03\x04" * 300, b"\0" * 4096]
)
def test_what_is_not_a_book_is_left_as_it_is(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(StorageTrouble) as refused:
        open_book.open_file(path)
    assert path.read_bytes() == content
    assert refused.value.place == str(path) and refused.value.advice


def test_another_programs_database_is_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("create table things (id integer)")
    content = path.read_bytes()
    with pytest.raises(StorageTrouble):
        open_book.open_file(path)
    assert path.read_bytes() == content


def test_a_half_book_is_told_as_the_files_trouble(path: Path) -> None:
    open_book.open_file(path)
    for number in range(50):
        person(f"Person {number}")
    open_book.close()
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(StorageTrouble):
        open_book.open_file(path)
        dump()


def test_a_folder_that_is_not_there_is_said_with_its_place(tmp_path: Path) -> None:
    place = tmp_path / "gone" / "Marta.acquaint"
    with pytest.raises(StorageTrouble) as refused:
        open_book.open_file(place)
    assert refused.value.place == str(place)


def test_a_full_disk_is_said_and_nothing_of_the_block_stays(path: Path) -> None:
    open_book.open_file(path)
    person("Ann")
    pages = book.connection().execute("pragma page_count").fetchone()[0]
    book.connection().execute(f"pragma max_page_count = {pages}")
    with pytest.raises(StorageTrouble, match="full"):
        person("Bo", good_to_know="x" * 100_000)
    assert [one.name for one in contacts.everyone()] == ["Ann"]
    book.connection().execute("pragma max_page_count = 100000")
    person("Cy")
    assert [one.name for one in contacts.everyone()] == ["Ann", "Cy"]


def test_a_copy_is_a_whole_book_of_its_own(path: Path, tmp_path: Path) -> None:
    open_book.open_file(path)
    person("Ann")
    before = dump()
    open_book.copy_to(tmp_path / "copy.acquaint")
    open_book.open_file(tmp_path / "copy.acquaint")
    assert dump() == before


def test_a_copy_without_room_says_where(path: Path, tmp_path: Path) -> None:
    open_book.open_file(path)
    place = tmp_path / "gone" / "copy.acquaint"
    with pytest.raises(StorageTrouble) as refused:
        open_book.copy_to(place)
    assert refused.value.place == str(place)


def test_a_copy_that_does_not_hold_is_never_called_a_copy(path: Path, tmp_path: Path) -> None:
    open_book.open_file(path)
    connection = book.connection()
    connection.execute("pragma writable_schema = on")
    for before, after in (("name text not null", "name text"), ("name text", "name text not null")):
        change = "update sqlite_master set sql = replace(sql, ?, ?) where name = 'topic'"
        connection.execute(change, (before, after))
        connection.execute("pragma writable_schema = reset")
        connection.execute("pragma writable_schema = on")
        if after == "name text":
            connection.execute("insert into topic (name, position) values (null, 99)")
    with pytest.raises(StorageTrouble):
        open_book.copy_to(tmp_path / "copy.acquaint")


def test_an_error_that_is_no_disks_fault_stays_a_bug() -> None:
    with pytest.raises(sqlite3.OperationalError), trouble.telling("here"):
        sqlite3.connect(":memory:").execute("select nonsense from nowhere")


def test_the_systems_own_refusal_is_told_too(path: Path) -> None:
    with pytest.raises(StorageTrouble) as refused, trouble.telling(str(path)):
        path.stat()
    assert refused.value.place == str(path)


def test_trouble_between_two_rows_is_told_in_the_users_words(path: Path) -> None:
    open_book.open_file(path)
    with book.atomic():
        for number in range(2000):
            book.execute_sql("insert into preference (key, value) values (?, ?)", (str(number), "x" * 200))
    open_book.close()
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = b"\xff" * (len(content) - len(content) // 2)
    path.write_bytes(content)
    with pytest.raises(StorageTrouble):
        open_book.open_file(path)
        for table in database.book.get_tables():
            rows = database.book.execute_sql(f'select * from "{table}"')
            while rows.fetchone():
                pass
