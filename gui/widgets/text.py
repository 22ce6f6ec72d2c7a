"""Words on the screen: always as typed, never interpreted."""

import re
from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gui import look

ENDLESS = re.compile(r"(\S{36})\S+")  # a word that no line has room for


class Label(QLabel):
    """Plain words in one of the design's type roles and text colours."""

    def __init__(
        self,
        words: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setWordWrap(wrap)
        self._laid_at = 0  # the width it was last given
        if wrap:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if role in ("title", "display"):
            font = self.font()
            font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, -0.3)
            self.setFont(font)
        self.setText(words)

    def sizeHint(self) -> QSize:
        """Return the height of wrapped words at the width they have, so that nothing is cut."""
        hint = super().sizeHint()
        if self.wordWrap() and self._laid_at:
            hint.setHeight(self.heightForWidth(self._laid_at))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.wordWrap() and self._laid_at != self.width():
            self._laid_at = self.width()
            self.updateGeometry()

    def set_tone(self, tone: str) -> None:
        """Change the text's colour."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class Sentence(Label):
    """A sentence with one name in bold; everything in it is shown as typed."""

    def __init__(
        self, before: str = "", name: str = "", after: str = "", role: str = "lead", tone: str = "text"
    ) -> None:
        super().__init__("", role, tone, wrap=True)
        self.setTextFormat(Qt.TextFormat.RichText)
        self.say(before, name, after)

    def say(self, before: str, name: str, after: str = "") -> None:
        """Show before, name in bold, after."""
        parts = (escape(part).replace("\n", "<br>") for part in (before, name, after))
        first, bold, last = parts
        self.setText(f"{first}<span style='font-weight:600'>{bold}</span>{last}")
        self.setAccessibleName(f"{before}{name}{after}")


class Elided(Label):
    """One line of words, cut at the right with the whole in a tooltip when there is no room."""

    def __init__(
        self, words: str = "", role: str = "body", tone: str = "text", *, natural: bool = False
    ) -> None:
        """Take whatever width there is; `natural` asks for that of the words."""
        self._words = words
        super().__init__(words, role, tone)
        across = QSizePolicy.Policy.Preferred if natural else QSizePolicy.Policy.Ignored
        self.setSizePolicy(across, QSizePolicy.Policy.Fixed)

    def setText(self, words: str) -> None:
        self._words = words
        self._fit()

    def words(self) -> str:
        """Return the whole words, not only those that fit."""
        return self._words

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._words) + 2, metrics.height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), look.px(40)), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, max(self.width(), 1))
        QLabel.setText(self, shown)
        self.setToolTip(escape(self._words) if shown != self._words else "")
        self.setAccessibleName(self._words)


class Caption(Label):
    """A few words on one line, on more where there is no room."""

    def __init__(self, words: str = "", role: str = "secondary", tone: str = "text") -> None:
        super().__init__(words, role, tone, wrap=True)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text().replace("&&", "&")) + 2
        return QSize(width, super().sizeHint().height() if self._laid_at else self.fontMetrics().height())


class Icon(QLabel):
    """A drawing in one of the design's colours; follows light and dark."""

    def __init__(
        self, name: str, token: str = "text2", size: int = 18, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._drawing = (name, token, size)
        self._drawn: tuple[object, ...] = ()  # what its drawing was made from
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._draw()

    def show_icon(self, name: str, token: str | None = None) -> None:
        """Show another drawing."""
        self._drawing = (name, token or self._drawing[1], self._drawing[2])
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES:
            self._draw()

    def _draw(self) -> None:
        wanted = (*self._drawing, look.worn())
        if wanted != self._drawn:
            self._drawn = wanted
            self.setPixmap(look.pixmap(*self._drawing))


def tame(sentence: str) -> str:
    """Return a sentence whose endless words are cut, so that it stays a sentence."""
    return ENDLESS.sub(r"\1…", sentence)


def disc(name: str, *, chosen: bool = False) -> Icon:
    """Return a drawing in a round box, filled with the accent when it is the chosen one."""
    made = Icon(name, "onAccent" if chosen else "text2", 18)
    made.setObjectName("discOn" if chosen else "disc")
    made.setFixedSize(look.px(36), look.px(36))
    return made


def tag(words: str) -> Label:
    """Return a small grey tag, such as a field of work."""
    made = Label(words, "caption", "text2")
    made.setObjectName("tag")
    return made
