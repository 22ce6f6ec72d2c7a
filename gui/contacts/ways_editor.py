"""Emails, phones or links of a person as they are written down: any number, each with a label."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from core.contacts import Way
from core.words import _
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button, icon_button
from gui.widgets.fields import Line
from gui.widgets.text import Label

LABEL_WIDTH = 132  # pixels at text size 1
WORDS = {  # kind: what stands over the lines, what adds one, and what a label may be
    "email": (_("Email"), _("Add another email"), _("Work, home…")),
    "phone": (_("Phone"), _("Add another phone"), _("Work, mobile…")),
    "link": (_("Link"), _("Add another link"), _("LinkedIn…")),
}


class WayLine(QWidget):
    """One way to reach somebody: what it is, its label, and a cross."""

    def __init__(self, kind: str, way: Way) -> None:
        super().__init__()
        words, _more, hint = WORDS[kind]
        self._kind = kind
        self.value = Line(way.value)
        self.value.setCursorPosition(0)
        self.value.setAccessibleName(words)
        self.label = Line(way.label, hint)
        self.label.setFixedWidth(look.px(LABEL_WIDTH))
        self.label.setAccessibleName(_("{kind}: its label").format(kind=words))
        self.remove = icon_button("x", _("{kind}: take this one away").format(kind=words), "quiet")
        policy = self.remove.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.remove.setSizePolicy(policy)
        line = row(self, gap=8)
        line.addWidget(self.value, 1)
        line.addWidget(self.label)
        line.addWidget(self.remove)

    def way(self) -> Way:
        """Return what is written."""
        return Way(self._kind, self.value.text().strip(), self.label.text().strip())


class WaysEditor(QWidget):
    """The lines of one kind, and a link that adds another."""

    def __init__(self, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kind = kind
        self.lines: list[WayLine] = []
        words, more, _hint = WORDS[kind]
        caption = Label(words, "secondary")
        caption.setStyleSheet("font-weight: 500")
        self._list = column(gap=6)
        self.more = Button(more, "link", icon="plus", size="small")
        self.more.clicked.connect(self.add)
        body = column(self, gap=4)
        body.addWidget(caption)
        body.addLayout(self._list)
        under = row(margins=(-3, 0, 0, 0))
        under.addWidget(self.more)
        under.addStretch(1)
        body.addLayout(under)
        self.show_ways(())

    def show_ways(self, ways: Iterable[Way]) -> None:
        """Show these of the kind, or one empty line."""
        while self.lines:
            self._drop(self.lines[0])
        for way in ways:
            if way.kind == self._kind:
                self._append(way)
        if not self.lines:
            self._append(Way(self._kind, ""))

    def ways(self) -> tuple[Way, ...]:
        """Return what is written, without the empty lines."""
        return tuple(way for way in (line.way() for line in self.lines) if way.value)

    def add(self) -> None:
        """Add an empty line and go there; one that is empty already will do."""
        empty = next((line for line in self.lines if not line.value.text().strip()), None)
        (empty or self._append(Way(self._kind, ""))).value.setFocus()

    def _append(self, way: Way) -> WayLine:
        made = WayLine(self._kind, way)
        made.remove.clicked.connect(lambda: self._take_away(made))
        for line in (made.value, made.label):
            line.textChanged.connect(self._offer_removal)
        self.lines.append(made)
        self._list.addWidget(made)
        made.show()  # now, so that it can take the focus
        self._offer_removal()
        return made

    def _offer_removal(self) -> None:
        """Show the crosses where there is something to take away."""
        for line in self.lines:
            has_any = bool(line.value.text() or line.label.text())
            line.remove.setVisible(has_any or len(self.lines) > 1)

    def _take_away(self, gone: WayLine) -> None:
        place = self.lines.index(gone)
        self._drop(gone)
        if not self.lines:
            self._append(Way(self._kind, ""))
        self._offer_removal()
        self.lines[min(place, len(self.lines) - 1)].value.setFocus()

    def _drop(self, gone: WayLine) -> None:
        self.lines.remove(gone)
        self._list.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
