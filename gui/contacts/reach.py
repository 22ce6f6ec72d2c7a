"""How to reach somebody: a click opens the mail program or the browser, or copies the rest."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from core import preferences
from core.contacts import Contact, Way
from core.letters import handoff
from core.words import _
from gui import look
from gui.problems import showing_problems
from gui.widgets.boxes import clear, column
from gui.widgets.buttons import Button
from gui.widgets.text import Elided, Label
from gui.widgets.wrapped import ANYWHERE, BETWEEN_WORDS

ICONS = {"email": "mail", "phone": "phone", "link": "link", "address": "map-pin"}
PAGES = ("http://", "https://")


class WayRow(QAbstractButton):
    """One way: its drawing and its words, wrapped; after a click it says that it is copied.

    An address opens no letter to somebody who `may_write` is false of; it is copied too.
    """

    def __init__(
        self, kind: str, words: str, *, may_write: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind, self._words = kind, words
        self._opens = kind == "link" or (kind == "email" and may_write)
        self.is_copied = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        does = {"email": _("Write to {words}"), "link": _("Open {words}")}
        name = does[kind] if self._opens else _("Copy {words}")
        self.setAccessibleName(name.format(words=words))
        self.clicked.connect(self._on_click)

    def words(self) -> str:
        """Return what is shown."""
        return self._words

    def copy(self) -> None:
        """Put the words on the clipboard and say so."""
        QGuiApplication.clipboard().setText(self._words)
        self.is_copied = True
        self.setAccessibleDescription(_("Copied"))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(self._area(width).height() + look.px(10), look.px(28))

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), self.heightForWidth(self.width()))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES:
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        is_link = self._opens
        drawing = ("check", "good") if self.is_copied else (ICONS[self._kind], "text3")
        painter.drawPixmap(0, look.px(7), look.pixmap(*drawing, 16))
        font = look.font("body")
        font.setUnderline(is_link and self.underMouse())
        painter.setFont(font)
        painter.setPen(look.colour("accentText" if is_link else "text"))
        painter.drawText(self._area(self.width()), self._flags(self.width()), self._shown())
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)

    def _shown(self) -> str:
        return _("{words} (copied)").format(words=self._words) if self.is_copied else self._words

    def _flags(self, width: int) -> int:
        metrics = self.fontMetrics()
        longest = max((metrics.horizontalAdvance(word) for word in self._shown().split()), default=0)
        return int(ANYWHERE if longest > width - look.px(26) else BETWEEN_WORDS)

    def _area(self, width: int) -> QRect:
        left = look.px(26)
        room = QRect(left, look.px(5), max(width - left, 1), 100_000)
        used = self.fontMetrics().boundingRect(room, self._flags(width), self._shown())
        return QRect(room.topLeft(), QSize(room.width(), used.height()))

    def _on_click(self) -> None:
        with showing_problems(self):
            address = _address(self._kind, self._words) if self._opens else ""
            if not address or not QDesktopServices.openUrl(QUrl(address)):
                self.copy()


class Reach(QWidget):
    """The heading and every way; without any, the way to add one."""

    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self._heading = Elided("", "section")
        self._heading.setMinimumHeight(look.px(20))
        self._list = column()
        self._none = Label(_("No address or number yet."), "secondary", "text2", wrap=True)
        self.add = Button(_("Add one"), "link", icon="plus", size="small")
        self.add.clicked.connect(self.edit_wanted)
        body = column(self, gap=2)
        body.addWidget(self._heading)
        body.addWidget(self._none)
        body.addLayout(self._list)
        body.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)

    def show_person(self, person: Contact) -> None:
        """Show how to reach somebody."""
        self._heading.setText(_("Reach {name}").format(name=person.first))
        found = ways(person)
        self._none.setVisible(not found)
        self.add.setVisible(not found)
        may_write = not person.do_not_contact
        if (person.id, found, may_write) == self._shown:
            return
        self._shown = (person.id, found, may_write)
        clear(self._list)
        for way in found:
            self._list.addWidget(WayRow(way.kind, way.value, may_write=may_write))


def ways(person: Contact) -> list[Way]:
    """Return every way to reach somebody, the postal address last, with where they work above the street."""
    found = [way for way in person.ways if way.kind in ICONS]
    lines = person.address.lines
    if lines:
        at = (person.organization, *lines) if person.organization else lines
        found.append(Way("address", ", ".join(at)))
    return found


def _address(kind: str, words: str) -> str:
    """Return what to open; "" for what can only be copied. Raises Problem for what is no email address."""
    if kind == "email":
        return handoff.hand_over(preferences.load().mail_way, words, "", "").url
    return words if kind == "link" and words.lower().startswith(PAGES) else ""
