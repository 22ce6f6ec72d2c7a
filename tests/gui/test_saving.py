"""Saving while keys go on coming."""

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from gui.saving import Autosave

EACH = 5  # milliseconds between keys
WITHIN = 60  # milliseconds


def test_who_never_pauses_is_saved_all_the_same(qtbot: QtBot) -> None:
    owner, keys = QObject(), QTimer()
    saved: list[int] = []
    hurried = Autosave(owner, lambda: saved.append(1), longest=WITHIN)
    patient = Autosave(owner, lambda: saved.append(2))
    for one in (hurried, patient):
        keys.timeout.connect(one.begin)
    keys.start(EACH)
    qtbot.waitUntil(lambda: len(saved) > 2)
    keys.stop()
    assert set(saved) == {1}
    patient.settle()
    assert saved[-1] == 2
    owner.deleteLater()
