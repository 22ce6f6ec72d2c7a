"""How a book comes to its present shape: step by step, backed up first, whole or not at all."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playhouse.schema_diff import diff_models

from core import book as open_book
from core import contacts, meetings
from core.errors import Problem, StorageTrouble
from core.store import database, migrations
from core.store.database import book
from core.store.tables import TABLES
from tests.builders import person


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    open_book.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Marta.acquaint"


@pytest.fixture
def old(path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A book from before anything could be found in it."""
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "STEPS", migrations.STEPS[:1])
        database.open_book(path)  # not planted: the seeds are of today
        person("Ann Baker")
        open_book.close()
    return path


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as plain:
        number: int = plain.execute("pragma user_version").fetchone()[0]
        return number


def test_a_book_made_earlier_gives_each_meeting_a_name_of_its_own(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    columns = (
        "contact_id, starts_at, minutes, way, place, they_ring, link, state, notes, feeling, no_names_why"
    )
    with monkeypatch.context() as earlier:
        earlier.setattr(migrations, "STEPS", migrations.STEPS[:2])
        database.open_book(path)
        person("Ann Baker")
        for day in ("2026-11-18", "2026-11-19"):
            values = f"1, '{day} 09:00:00', 20, 'phone', '', 0, '', 'planned', '', '', ''"
            book.execute_sql(f"insert into meeting ({columns}) values ({values})")
        open_book.close()
    open_book.open_file(path)
    first, second = meetings.everything()
    assert len(first.uid) == 32 and first.uid != second.uid and first.sequence == 0


def test_a_new_book_has_taken_every_step(path: Path) -> None:
    open_book.open_file(path)
    open_book.close()
    assert version(path) == len(migrations.STEPS)


def test_the_tables_are_what_the_program_believes(path: Path) -> None:
    open_book.open_file(path)
    for table in TABLES:
        name = table._meta.table_name
        kept = {(row[1], bool(row[3])) for row in book.execute_sql(f'pragma table_info("{name}")')}
        believed = {
            (field.column_name, not field.null and field.name != "id") for field in table._meta.sorted_fields
        }
        assert kept == believed, name


def test_the_tables_are_tied_together_as_the_program_believes(path: Path) -> None:
    open_book.open_file(path)
    assert not diff_models(book, TABLES)
    for table in TABLES:
        name = table._meta.table_name
        rows = book.execute_sql(f'pragma foreign_key_list("{name}")').fetchall()
        believed = {
            (field.rel_model._meta.table_name, field.column_name, field.on_delete)
            for field in table._meta.refs
        }
        assert {(row[2], row[3], row[6]) for row in rows} == believed, name


def test_an_old_book_gains_what_is_new_and_keeps_what_it_has(old: Path) -> None:
    open_book.open_file(old)
    assert [one.name for one in contacts.everyone()] == ["Ann Baker"]
    assert book.execute_sql("select words from search_contact where search_contact match 'bak*'").fetchone()
    open_book.close()
    assert version(old) == len(migrations.STEPS)


def test_an_old_book_is_copied_before_the_first_step(old: Path, tmp_path: Path) -> None:
    content = old.read_bytes()
    backups = tmp_path / "backups"
    open_book.open_file(old, backups)
    [copy] = backups.iterdir()
    open_book.close()
    assert version(copy) == 1 and copy.name.startswith("Marta-before-update-")
    assert len(copy.read_bytes()) == len(content)


def test_without_room_for_the_copy_no_step_is_taken(old: Path, tmp_path: Path) -> None:
    content = old.read_bytes()
    (tmp_path / "backups").touch()
    with pytest.raises(StorageTrouble):
        open_book.open_file(old, tmp_path / "backups")
    assert old.read_bytes() == content


def test_a_new_book_and_one_that_is_up_to_date_need_no_copy(path: Path, tmp_path: Path) -> None:
    for _ in range(2):
        open_book.open_file(path, tmp_path / "backups")
        open_book.close()
    assert not (tmp_path / "backups").exists()


def test_an_old_book_that_is_only_looked_at_is_left_alone(old: Path) -> None:
    content = old.read_bytes()
    with pytest.raises(Problem, match="older Acquaint"):
        open_book.open_file(old, look_only=True)
    assert old.read_bytes() == content


def test_a_book_from_the_future_is_refused_and_left_alone(path: Path) -> None:
    open_book.open_file(path)
    book.execute_sql(f"pragma user_version = {len(migrations.STEPS) + 1}")
    open_book.close()
    content = path.read_bytes()
    with pytest.raises(Problem, match="newer Acquaint"):
        open_book.open_file(path)
    assert path.read_bytes() == content


def breaks(connection: sqlite3.Connection) -> None:
    connection.execute("delete from contact")
    raise ZeroDivisionError


def orphans(connection: sqlite3.Connection) -> None:
    connection.execute("insert into contact_field (contact_id, field, position) values (999, 'Food', 0)")


@pytest.mark.parametrize(("step", "error"), [(breaks, ZeroDivisionError), (orphans, sqlite3.IntegrityError)])
def test_a_step_that_fails_leaves_the_book_as_it_was(
    path: Path, monkeypatch: pytest.MonkeyPatch, step: object, error: type[Exception]
) -> None:
    open_book.open_file(path)
    person("Ann")
    open_book.close()
    content = path.read_bytes()
    with monkeypatch.context() as later:
        later.setattr(migrations, "STEPS", (*migrations.STEPS, step))
        with pytest.raises(error):
            open_book.open_file(path)
    assert path.read_bytes() == content
    open_book.open_file(path)
    assert [one.name for one in contacts.everyone()] == ["Ann"]


def test_a_first_step_that_fails_leaves_an_empty_file_empty(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(migrations, "STEPS", (breaks,))
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        open_book.open_file(path)
    assert path.read_bytes() == b""


def test_the_steps_before_the_one_that_fails_are_kept(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "STEPS", (*migrations.STEPS, breaks))
    with pytest.raises(ZeroDivisionError):
        open_book.open_file(old)
    assert version(old) == len(migrations.STEPS) - 1
