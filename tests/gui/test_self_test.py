"""The self-test: what it says when every part works, and when one does not."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtWidgets import QApplication

from core import resources
from gui.self_test import run_self_test

ROOT = Path(__file__).parents[2]
NEEDED = ("SYSTEMROOT", "TEMP", "TMP")  # Windows starts no program without them


@pytest.fixture(autouse=True)
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


def test_every_part_is_tried_and_nothing_is_left_behind(
    qapp: QApplication, scratch: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_self_test() == 0
    said = capsys.readouterr().out.splitlines()
    assert said[-1] == "ok"
    assert "Brought in 3 people, from a vCard and from LinkedIn." in said
    assert "Met, and was given 2 names." in said
    assert not list(scratch.iterdir())


def test_a_part_that_does_not_work_is_named(
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    letters = copytree(ROOT / "seeds", tmp_path / "seeds") / "letters.toml"
    words = letters.read_text(encoding="utf-8")
    letters.write_text(words.replace('kind = "request"', 'kind = "reminder"'), encoding="utf-8")
    monkeypatch.setattr(resources, "ROOT", tmp_path)
    assert run_self_test() == 1
    assert capsys.readouterr().out == "not ok: A new book is without its letters or its questions.\n"


def test_it_runs_from_any_folder_without_a_display(scratch: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--self-test"],
        cwd=scratch,
        env={name: os.environ[name] for name in NEEDED if name in os.environ},
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.endswith("\nok\n")


def test_a_program_without_a_console_tests_itself_in_silence(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert run_self_test() == 0
