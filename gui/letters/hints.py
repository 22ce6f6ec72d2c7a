"""The panel beside a letter: plain lines with what is well and what is still missing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget

from core.followups import in_words
from core.letters.hints import Hint
from core.words import _, ngettext
from gui.widgets.boxes import column, hairline, row, scrolling
from gui.widgets.text import Icon, Label
from gui.widgets.wrapped import Wrapped


class HintLine(QWidget):
    """A drawing, what was looked for, and what was found."""

    def __init__(self, *, is_first: bool) -> None:
        super().__init__()
        self._sign = Icon("circle-check", "good", 18)
        self._title = Label("", "body", wrap=True)
        self._title.setStyleSheet("font-weight: 500")
        self._found = Wrapped("", "secondary", "text2")
        body = column(self)
        if not is_first:
            body.addWidget(hairline())
        line = row(margins=(0, 9, 0, 9), gap=10)
        body.addLayout(line)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=1)
        words.addWidget(self._title)
        words.addWidget(self._found)
        line.addLayout(words, 1)

    def show_hint(self, hint: Hint) -> None:
        """Show one line."""
        self._sign.show_icon(*(("circle-check", "good") if hint.is_well else ("circle-dashed", "care")))
        self._sign.setAccessibleName(_("Well") if hint.is_well else _("To change"))
        self._title.setText(hint.title)
        self._found.setText(hint.found)

    def words(self) -> str:
        """Return the line as it is read."""
        return f"{self._title.text()}. {self._found.text()}"


class HintsPanel(QFrame):
    """Every line under one sentence that counts what is to change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rightPane")
        self.title = Label("", "section", wrap=True)
        self.lines: list[HintLine] = []
        inner = QWidget()
        self._body = column(inner, margins=(20, 18, 20, 18))
        self._body.addWidget(self.title)
        self._body.addSpacing(6)
        self._rows = column()
        self._body.addLayout(self._rows)
        self._body.addStretch(1)
        column(self).addWidget(scrolling(inner, "surface"))

    def show_hints(self, hints: Sequence[Hint]) -> None:
        """Show these lines; widgets that are there stay."""
        while len(self.lines) < len(hints):
            self.lines.append(HintLine(is_first=not self.lines))
            self._rows.addWidget(self.lines[-1])
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(hints))
            if number < len(hints):
                line.show_hint(hints[number])
        missing = sum(not hint.is_well for hint in hints)
        said = ngettext("{count} thing to change", "{count} things to change", missing)
        count = in_words(missing)
        self.title.setText(
            said.format(count=count[:1].upper() + count[1:]) if missing else _("Nothing is missing")
        )
