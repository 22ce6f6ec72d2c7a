"""Nothing is cut off in the longest words, the longest names and the largest text, in the smallest window."""

import json
import subprocess
import sys
from pathlib import Path

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests import long_words

ROOT = Path(__file__).parent.parent.parent


def test_nothing_is_cut_off_in_a_language_of_long_words() -> None:
    """In a process of its own: much of what is said is said when a module is imported."""
    run = subprocess.run(
        [sys.executable, "-m", "tests.long_words"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout) == {}


def test_every_text_is_longer_by_two_fifths_and_keeps_its_fields() -> None:
    assert long_words.lengthened("Follow up with {name}") == "Followfo upu withwi {name}"
    assert long_words.lengthened("'on' EEEE") == "'on' EEEE"
    words = "Everything is in one file on this computer."
    assert len(long_words.lengthened(words)) > 1.33 * len(words)


def test_a_long_name_has_sixty_characters() -> None:
    assert len(long_words.long_name("Dana Whitlock")) == 60
    assert long_words.long_name("Dana Whitlock").startswith("Dana of ")


def test_what_is_cut_off_is_found(qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    room.resize(200, 100)
    label, button, outside = QLabel("Everything", room), QPushButton("Everything", room), QLabel("Out", room)
    label.setGeometry(0, 0, 20, 20)
    button.setGeometry(0, 30, 20, 30)
    outside.setGeometry(190, 60, 60, 20)
    room.show()
    assert len(list(long_words.cut_off(room))) == 3
