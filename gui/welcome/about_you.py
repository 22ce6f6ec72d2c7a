"""Welcome, first step: about you, with the words a letter will begin with."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core import welcome
from core.errors import Problem
from core.letters.opening import opening
from core.preferences import Preferences
from core.words import _
from gui import look
from gui.problems import showing_problems
from gui.welcome.purpose import Purpose
from gui.widgets.boxes import Wrapping, column, frame, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.fields import Field, Line, TagField
from gui.widgets.text import Icon, Label
from gui.widgets.wrapped import Wrapped

NARROW = 1100  # pixels (DESIGN 3)
LOW = 760  # pixels at text size 1 under which the fields stand closer
WIDEST = 560  # pixels of the form at text size 1


def territory() -> str:
    """Return the country of this computer, as an ISO code; "" when it has none."""
    return QLocale.territoryToCode(QLocale().territory())


class AboutYou(QWidget):
    """Name, one line, what you want to learn about, how to reach you; only the name is needed."""

    continued = Signal()
    example_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._purpose = Purpose()
        self.lines = {key: self._line(key) for key in ("name", "does", "email", "phone")}
        self.learning = TagField()
        self.learning.layout().setContentsMargins(12, 6, 12, 6)  # type: ignore[union-attr]
        self.learning.line.setStyleSheet(f"font-size: {look.px(15)}px")
        self.learning.line.setAccessibleName(_("What you want to learn about"))
        self.learning.changed.connect(self._keep_learning)
        self.name = Field(_("Your name"), self.lines["name"])
        self._form = self._build_form()
        self._right = QWidget()
        self._across = row(self._right, gap=0)
        self._across.addWidget(self._form, 1)
        self._across.addStretch(0)
        main = row(self, gap=0)
        main.addWidget(self._purpose)
        main.addWidget(scrolling(self._right), 1)
        for line in (self.lines["does"], self.learning.line):
            line.textChanged.connect(self._show_opening)

    def show_preferences(self, chosen: Preferences) -> None:
        """Write what is known into the fields, but never into the one with the focus."""
        for key, line in self.lines.items():
            if not line.hasFocus():
                line.setText(getattr(chosen, key))
                line.setCursorPosition(0)
        if self.learning.tags() != chosen.learning:
            self.learning.show_tags(chosen.learning)
        self._show_opening()

    def arrive(self) -> None:
        """Begin at the first empty field, or at the way on."""
        empty = (line for line in self.lines.values() if not line.text())
        first: QWidget = next(empty, self.go_on)
        first.setFocus()

    def settle(self) -> None:
        """Keep whatever is still being typed."""
        for line in self.lines.values():
            line.settle()
        self.learning.take()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow, is_low = self.width() < NARROW, self.height() < look.px(LOW)
        self._purpose.narrow(is_narrow)
        side = 36 if is_narrow else 88
        self._across.setContentsMargins(side, 20 if is_low else 36, 36, 20 if is_low else 36)
        self._form.setMaximumWidth(look.px(WIDEST))
        self._lines.setSpacing(look.px(13 if is_low else 23))

    def _build_form(self) -> QWidget:
        form = QWidget()
        outer = column(form)
        self._lines = column()
        head = column(gap=2)
        head.addWidget(Label(_("About you"), "title"))
        head.addWidget(
            Label(
                _("Your letters start from this. You can change it at any time."), "lead", "text2", wrap=True
            )
        )
        self._lines.addLayout(head)
        self._lines.addWidget(self.name)
        self._lines.addWidget(Field(_("What you do, in one line"), self.lines["does"]))
        help_words = _("A field, a kind of work or a place. Two or three are plenty.")
        self._lines.addWidget(Field(_("What you want to learn about"), self.learning, help_words))
        reach = row(gap=16)
        reach.addWidget(Field(_("Email"), self.lines["email"]), 8)
        reach.addWidget(Field(_("Phone"), self.lines["phone"]), 5)
        self._lines.addLayout(reach)
        self._lines.addWidget(self._build_opening())
        self._lines.addWidget(self._build_buttons())
        self._lines.addLayout(_privacy())
        outer.addStretch(1)
        outer.addLayout(self._lines)
        outer.addStretch(1)
        return form

    def _build_opening(self) -> QWidget:
        self._opening = frame("sunken")
        self._opening.setStyleSheet("QFrame#sunken { border: 0; border-radius: 8px; }")
        inside = column(self._opening, margins=(16, 14, 16, 14), gap=4)
        inside.addWidget(Label(_("How a letter will begin"), "caption", "text3"))
        self.beginning = Wrapped("", "lead")
        inside.addWidget(self.beginning)
        return self._opening

    def _build_buttons(self) -> QWidget:
        self.go_on = Button(_("Continue"), "primary", size="huge")
        self.go_on.setAutoDefault(True)  # Enter presses it
        self.go_on.clicked.connect(self._continue)
        self.example = Button(_("Look around with an example"), "quiet", size="huge")
        self.example.clicked.connect(self.example_wanted)
        holder = QWidget()
        buttons = Wrapping(holder, gap=12)
        buttons.setContentsMargins(0, 8, 0, 8)
        buttons.addWidget(self.go_on)
        buttons.addWidget(self.example)
        return holder

    def _line(self, key: str) -> Line:
        line = Line()
        line.setProperty("huge", True)
        line.settled.connect(lambda: self._keep(**{key: line.text()}))
        line.textEdited.connect(lambda _words: self.name.clear_problem())
        line.returnPressed.connect(line.focusNextChild)
        return line

    def _show_opening(self) -> None:
        """Show how a request begins with what is typed so far."""
        field = next(iter(self.learning.tags()), self.learning.line.text())
        try:
            words = opening(self.lines["does"].text(), field)
        except Problem:  # a template the user changed; Letters says what is wrong with it
            words = ""
        self.beginning.setText(_("“{words}”").format(words=words))
        self._opening.setVisible(bool(words))

    def _keep_learning(self) -> None:
        self._show_opening()
        self._keep(learning=self.learning.tags())

    def _keep(self, **values: object) -> None:
        with showing_problems(self):
            welcome.keep(territory(), **values)

    def _continue(self) -> None:
        self.settle()
        if not self.lines["name"].text().strip():
            self.name.show_problem(_("Write your name. A first name will do."))
            return
        self.continued.emit()


def _privacy() -> QHBoxLayout:
    line = row(gap=8)
    line.addWidget(Icon("lock", "text3", 15))
    line.addWidget(
        Label(
            _("No account, no internet. Everything stays on this computer."), "secondary", "text3", wrap=True
        ),
        1,
    )
    return line
