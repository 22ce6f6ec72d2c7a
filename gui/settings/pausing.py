"""Settings, Rhythm: pause everything for an illness or a holiday, and come back without a pile."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from core import clock, days, followups
from core.preferences import Preferences
from core.words import _
from gui.problems import showing_problems
from gui.settings.rows import Setting
from gui.widgets.boxes import row
from gui.widgets.buttons import Button
from gui.widgets.day_picker import DayPicker

USUAL = timedelta(days=7)  # of a first pause


class Pausing(Setting):
    """One row: pause until a day, or, while paused, another day and the way back."""

    def __init__(self) -> None:
        self.pause, self.resume = Button(_("Pause until…")), Button(_("Start again today"))
        self.pause.clicked.connect(self._ask)
        self.resume.clicked.connect(self._resume)
        buttons = QWidget()
        line = row(buttons, gap=8)
        line.addWidget(self.resume)
        line.addWidget(self.pause)
        super().__init__(_("Pause everything"), buttons, _("Ill, or away? Nothing piles up."))
        self._until: date | None = None

    def show_pause(self, chosen: Preferences) -> None:
        """Show whether a pause goes on, and until when."""
        until = date.fromisoformat(chosen.paused_until) if chosen.paused_until else None
        self._until = until if until and until > clock.today() else None
        if self._until:
            words = _("Only meetings are on Today until {day}. What waits moves along with the days.")
            self.help.setText(words.format(day=days.full(self._until)))
        else:
            self.help.setText(_("Ill, or away? Nothing but meetings is on Today, and nothing piles up."))
        self.pause.say(_("Another day…") if self._until else _("Pause until…"))
        self.resume.setVisible(bool(self._until))

    def _ask(self) -> None:
        picker = DayPicker(
            _("Pause everything"),
            _("Which is your first day back?"),
            self._until or clock.today() + USUAL,
            self,
        )
        picker.chosen.connect(self._pause)
        picker.open()

    def _pause(self, until: date) -> None:
        with showing_problems(self):
            followups.pause(until)

    def _resume(self) -> None:
        with showing_problems(self):
            followups.resume()
