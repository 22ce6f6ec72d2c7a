"""How you got to somebody: you, whoever led on, and them, one under the other."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core import days, meetings
from core.contacts import Circle, Contact, Stage
from core.words import _
from gui import look
from gui.widgets.boxes import clear, column, row
from gui.widgets.stage import paint_stage
from gui.widgets.text import Elided, Label


class Axis(QWidget):
    """The mark of one step, and the line on to the next."""

    def __init__(self, stage: Stage | None, *, is_last: bool) -> None:
        super().__init__()
        self._stage, self._is_last = stage, is_last
        self.setFixedWidth(look.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(14)
        if self._stage:
            paint_stage(painter, QRectF(0.5, look.px(3) + 0.5, side - 1, side - 1), self._stage)
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawRoundedRect(QRectF(1, look.px(4), side - 2, side - 2), 4, 4)
        if not self._is_last:
            top = look.px(3) + side + 3
            painter.fillRect(side // 2 - 1, top, 2, self.height() - top, look.colour("accentText"))


class Steps(QWidget):
    """The steps with the day of each, or how you know the first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = Label("", "section", wrap=True)
        self._list = column()
        lines = column(self, gap=8)
        lines.addWidget(self.title)
        lines.addLayout(self._list)

    def show_way(self, people: Sequence[Contact]) -> None:
        """Show the way to the last of these people."""
        clear(self._list)
        self.title.setText(_("How you got to {name}").format(name=people[-1].first))
        self._add(None, _("You"), "", is_last=False)
        for place, person in enumerate(people):
            self._add(
                person.stage, person.name, _caption(person, is_first=not place), is_last=person is people[-1]
            )

    def _add(self, stage: Stage | None, name: str, caption: str, *, is_last: bool) -> None:
        holder = QWidget()
        line = row(holder, gap=10)
        line.addWidget(Axis(stage, is_last=is_last))
        words = column(margins=(0, 0, 0, 0 if is_last else 8))
        title = Elided(name, "secondary")
        title.setStyleSheet("font-weight: 600")
        words.addWidget(title)
        if caption:
            words.addWidget(Elided(caption, "caption", "text2"))
        line.addLayout(words, 1)
        self._list.addWidget(holder)


def _caption(person: Contact, *, is_first: bool) -> str:
    """Return how you know the first, else when you met, or will."""
    if is_first and person.circle is Circle.COLLEAGUE and person.organization:
        return _("worked with you at {organization}").format(organization=person.organization)
    if is_first and person.how_known:
        return _("you {how_known} {name}").format(how_known=person.how_known, name=person.first)
    talks = meetings.of_person(person.id)
    held = [one for one in talks if one.is_held]
    if held:
        return _("met {day}").format(day=days.day(held[0].starts_at.date()))
    if talks:
        return days.moment(talks[0].starts_at)
    is_own = is_first and person.circle not in (Circle.INTRODUCED, Circle.COLD)
    return person.circle.label if is_own else person.stage.label
