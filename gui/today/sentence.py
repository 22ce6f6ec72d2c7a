"""The sentence of an act: the name in it leads to the person, and nothing typed can break its place."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent

from core.followups import Act
from gui import look
from gui.widgets.text import Sentence

MOST = 240  # letters of a reason that are shown


class ActSentence(Sentence):
    """What to do, the name in bold; a click on the name, or Enter on it, opens the person."""

    person_chosen = Signal(int)

    def __init__(self, act: Act, role: str = "lead", tone: str = "text") -> None:
        self._act, self._is_on_name = act, False
        super().__init__(act.before, act.name, act.after, role, tone)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByMouse)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.linkHovered.connect(self._on_hovered)
        self.linkActivated.connect(lambda _link: self._choose())

    def say(self, before: str, name: str, after: str = "") -> None:
        self._parts = (before, name, after)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(80), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES and hasattr(self, "_parts"):
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._choose()
        else:
            event.ignore()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.setAccepted(self._is_on_name)  # a click beside the name is for the row

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._on_hovered("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._fit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._fit()

    def _on_hovered(self, link: str) -> None:
        self._is_on_name = bool(link)
        self._fit()

    def _choose(self) -> None:
        self.person_chosen.emit(self._act.contact_id)

    def _fit(self) -> None:
        """Cut the name to one line, and any single word that is wider than the place."""
        before, name, after = self._parts
        font = self.font()
        font.setWeight(font.Weight.DemiBold)
        metrics = QFontMetrics(font)
        shown = (
            self._cut_words(before, metrics),
            self._cut(name, metrics),
            self._cut_words(after, metrics),
        )
        first, bold, last = (escape(part) for part in shown)
        line = "underline" if self._is_on_name or self.hasFocus() else "none"
        style = f"color:{look.colour(self.property('tone')).name()};text-decoration:{line};font-weight:600"
        self.setText(f"{first}<a href='person' style='{style}'>{bold}</a>{last}")
        self.setToolTip("" if shown == self._parts else escape("".join(self._parts)))
        self.setAccessibleName("".join(self._parts))

    def _cut_words(self, words: str, metrics: QFontMetrics) -> str:
        return " ".join(self._cut(word, metrics) for word in words.split(" "))

    def _cut(self, words: str, metrics: QFontMetrics) -> str:
        room = max(self.width(), look.px(80)) - 2
        return metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)


def shortened(words: str) -> str:
    """Return a reason no longer than a few lines."""
    return words if len(words) <= MOST else words[:MOST].rstrip() + "…"
