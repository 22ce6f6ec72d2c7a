"""About: the version comes from one place, the log can be found, every part has its licence."""

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

import main
from gui import about
from gui.about import About
from gui.widgets.text import Label

ROOT = Path(__file__).parent.parent.parent


def project() -> dict[str, object]:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)["project"]  # type: ignore[no-any-return]


def test_the_version_is_the_same_everywhere(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    assert project()["version"] == main.VERSION
    before = QCoreApplication.applicationVersion()
    QCoreApplication.setApplicationVersion(main.VERSION)
    dialog = About(None)
    qtbot.addWidget(dialog)
    QCoreApplication.setApplicationVersion(before)
    assert f"Version {main.VERSION}" in [label.text() for label in dialog.findChildren(Label)]


def test_the_folder_of_the_log_is_shown(qtbot: QtBot, tmp_path: Path) -> None:
    opened: list[Path] = []
    dialog = About(tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.show_folder = opened.append
    assert str(tmp_path / "acquaint.log") in [label.text() for label in dialog.findChildren(QLabel)]
    qtbot.mouseClick(dialog.folder, Qt.MouseButton.LeftButton)
    assert opened == [tmp_path]


def test_every_part_has_its_licence(qtbot: QtBot) -> None:
    dialog = About(None)
    qtbot.addWidget(dialog)
    texts = []
    for place in range(dialog.parts.count()):
        dialog.parts.setCurrentIndex(place)
        words = dialog.text.toPlainText()
        assert len(words) > 500
        texts.append(words)
    assert any("GNU LESSER GENERAL PUBLIC LICENSE" in words for words in texts)


def test_every_library_and_every_font_is_named() -> None:
    dependencies = project()["dependencies"]
    assert isinstance(dependencies, list)
    wanted = {re.split(r"[=<>;]", one)[0] for one in dependencies} - {"PySide6-Essentials"}
    libraries = (ROOT / "resources" / "licences" / "python-libraries.txt").read_text(encoding="utf-8")
    lines = libraries.splitlines()
    named = {lines[place - 1] for place, line in enumerate(lines) if place and line and set(line) == {"="}}
    assert wanted <= named
    assert {
        "MarkupSafe",
        "python-dateutil",
        "six",
        "tzdata",
        "dnspython",
        "idna",
    } <= named  # what those stand on
    fonts = {file.stem for file in (ROOT / "resources" / "fonts").glob("*.ttf")}
    licences = {file.stem for file in (ROOT / "resources" / "fonts").glob("*-LICENSE.txt")}
    plain = {re.sub(r"-LICENSE|-", "", one) for one in licences}
    assert {one.split("_")[0].lower() for one in fonts} <= plain
    assert len([name for name, _files in about.parts() if "Handwriting" in name]) == len(licences)
