"""Where things live on this computer."""

from pathlib import Path

import pytest

from core.paths import Paths


def test_the_usual_place_is_the_systems_own() -> None:
    paths = Paths.usual()
    assert paths.book.name == "Acquaint.acquaint" and paths.backups.parent == paths.data
    assert paths.book.is_absolute() and paths.logs.is_absolute()


def test_one_folder_holds_everything_when_it_is_asked_to(tmp_path: Path) -> None:
    paths = Paths.under(tmp_path / "Zoë’s book")
    paths.make()
    paths.make()
    assert {one.name for one in paths.data.iterdir()} == {"backups", "logs"}
    assert paths.book.parent == paths.data and not paths.book.exists()


def test_a_disk_that_refuses_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OSError, match="file"):
        Paths.under(tmp_path / "file" / "data").make()
