"""Undo and redo in a field: the keys are the field's until it has nothing left, then the book's."""

import sys

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit


def redo_keys() -> list[QKeySequence]:
    """Return the keys that do again what was undone."""
    keys = [*QKeySequence.keyBindings(QKeySequence.StandardKey.Redo)]
    if sys.platform != "darwin" and QKeySequence("Ctrl+Y") not in keys:
        keys.append(QKeySequence("Ctrl+Y"))  # as it is known on Windows, though not to Qt everywhere else
    return keys


def decide(field: QLineEdit | QPlainTextEdit | QTextEdit, event: QEvent) -> bool:
    """Give a key that undoes or redoes to the field if it can, else to the window; say whether it was one."""
    if event.type() is not QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    steps = field if isinstance(field, QLineEdit) else field.document()
    if event.matches(QKeySequence.StandardKey.Undo):
        event.setAccepted(steps.isUndoAvailable())
    elif is_redo(event):
        event.setAccepted(steps.isRedoAvailable())
    else:
        return False
    return True


def is_redo(event: QKeyEvent) -> bool:
    """Say whether a key asks to do again what was undone."""
    return QKeySequence(event.keyCombination()) in redo_keys()
