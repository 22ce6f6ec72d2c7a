"""Keeps what the user sets: at once, and the changes of one field as one step back."""

from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from core import preferences
from core.words import _
from gui.problems import showing_problems


def keep(owner: QWidget, said: str = "", **values: Any) -> None:
    """Store preferences such as keep(self, card_days=3); trouble is shown over `owner`."""
    with showing_problems(owner):
        chosen = replace(preferences.load(), **values)
        preferences.save(chosen, said or _("Settings changed"), joins="settings-" + "-".join(values))
