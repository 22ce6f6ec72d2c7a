"""The letters a planned conversation may need: confirmed, moved to another day, running late."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from core import clock
from core.letters.kinds import Kind
from core.meetings import Meeting
from core.words import _, mark
from gui import look
from gui.widgets.boxes import row
from gui.widgets.buttons import icon_button

LETTERS = (
    (Kind.CONFIRM, "calendar", mark("Confirm the meeting")),
    (Kind.RESCHEDULE, "calendar-days", mark("Ask for another day")),
    (Kind.RUNNING_LATE, "clock", mark("Say that you are running late")),
)


class LettersMenu(QWidget):
    """A button with the letters before a meeting; running late is for its day."""

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = icon_button("mail", _("Write about this meeting"))
        menu = QMenu(self.button)
        self.actions_of = {
            kind: menu.addAction(look.icon(icon, "text2", 16), _(words)) for kind, icon, words in LETTERS
        }
        for kind, action in self.actions_of.items():
            action.triggered.connect(lambda _checked=False, kind=kind: self.wanted.emit(kind))
        self.button.setMenu(menu)
        row(self, gap=0).addWidget(self.button)

    def show_meeting(self, meeting: Meeting) -> None:
        """Offer what fits the day of the meeting; nothing once it is held."""
        self.setVisible(meeting.state == "planned")
        is_today = meeting.starts_at.date() == clock.today()
        self.actions_of[Kind.RUNNING_LATE].setVisible(is_today)
