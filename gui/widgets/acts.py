"""How an act looks everywhere: its drawing, and the menu that puts it off."""

from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from core import clock, followups
from core.followups import Act, ActKind
from core.words import _
from gui.widgets.buttons import MenuButton

ICONS = {
    ActKind.MEETING_TODAY: "calendar",
    ActKind.DEBRIEF: "notebook-pen",
    ActKind.REPLY: "reply",
    ActKind.CONFIRM: "circle-check",
    ActKind.THANK_EMAIL: "mail",
    ActKind.THANK: "pen-line",
    ActKind.PREPARE: "clipboard-list",
    ActKind.ACKNOWLEDGE: "heart-handshake",
    ActKind.ASK: "send",
    ActKind.FIND_WAY: "search",
    ActKind.FOLLOW_UP: "corner-up-left",
    ActKind.TELL: "message-circle",
    ActKind.TELL_SILENCE: "message-circle",
    ActKind.PROMISE: "paperclip",
    ActKind.ASK_NAMES: "user-plus",
    ActKind.CONNECT: "link",
    ActKind.ADVICE_DONE: "lightbulb",
    ActKind.HELLO: "hand",
    ActKind.REST_OFFER: "pause",
}


class LaterButton(MenuButton):
    """Tomorrow, next week, a day of one's own, or not at all."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Later"), parent)
        self._act: Act | None = None
        self.add(_("Tomorrow"), "clock", lambda: self._put_off(clock.today() + timedelta(days=1)))
        self.add(_("Next week"), "calendar", lambda: self._put_off(next_monday()))
        self.add(_("Pick a day…"), "calendar-days", self._ask_day)
        self.add_line()
        self.add(_("Skip this one"), "x", self._skip)

    def show_act(self, act: Act) -> None:
        """Say which act the menu is for."""
        self._act = act
        self.setAccessibleName(_("Later: {sentence}").format(sentence=act.sentence))

    def _ask_day(self) -> None:
        from gui.widgets.day_picker import DayPicker  # only when a day is picked

        picker = DayPicker(_("On which day?"), day=clock.today() + timedelta(days=1), parent=self.window())
        picker.chosen.connect(self._put_off)
        picker.open()

    def _put_off(self, until: date) -> None:
        if self._act:
            followups.later(self._act.key, until)

    def _skip(self) -> None:
        if self._act:
            followups.skip(self._act.key)


def next_monday() -> date:
    """Return the first day of the coming week."""
    today = clock.today()
    return today + timedelta(days=7 - today.weekday())
