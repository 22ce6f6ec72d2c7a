"""Welcome, at the left: what Acquaint is for, in four lines and one thank-you note."""

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QPaintEvent, QPen, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QFrame, QWidget

from core.resources import resource
from core.words import _
from gui import look
from gui.sidebar import Logo
from gui.widgets.boxes import column, row
from gui.widgets.text import Icon, Label

WIDE, NARROW = 440, 300  # pixels at text size 1
PAPER = QSize(268, 190)
TILT = -3  # degrees
MARGIN, PITCH = 28, 27  # pixels: around the words, and from one line to the next
STEPS = (
    ("send", _("Ask someone for twenty minutes")),
    ("notebook-pen", _("Listen, and write down what you learn")),
    ("waypoints", _("Leave with two more names")),
    ("pen-line", _("Say thank you on paper")),
)


@lru_cache(maxsize=1)
def _hand() -> str:
    """Return the family of the handwriting, loaded when it is first painted."""
    file = str(resource("fonts", "NothingYouCouldDo_400Regular.ttf"))
    return QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(file))[0]


class PaperNote(QWidget):
    """A few handwritten words on a tilted piece of paper."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setAccessibleName(words)
        self.setFixedSize(PAPER + QSize(12, 16))  # room for the corners

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(self.rect()).center())
        painter.rotate(TILT)
        paper = QRectF(-PAPER.width() / 2, -PAPER.height() / 2, PAPER.width(), PAPER.height())
        painter.setPen(QPen(look.paper_edge(), 1))
        painter.setBrush(look.stock("ivory"))
        painter.drawRect(paper)
        font = QFont(_hand())
        font.setPixelSize(17)
        painter.setPen(look.ink("blueblack"))
        layout = QTextLayout(self._words, font)
        layout.beginLayout()
        line, top = layout.createLine(), 0
        while line.isValid():
            line.setLineWidth(paper.width() - 2 * MARGIN)
            line.setPosition(QPointF(0, top))
            line, top = layout.createLine(), top + PITCH
        layout.endLayout()
        layout.draw(painter, paper.topLeft() + QPointF(MARGIN, MARGIN))


class Purpose(QFrame):
    """The name, one sentence, the four steps, and the note where there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._body = column(self)
        brand = row(gap=8)
        brand.addWidget(Logo())
        name = Label("Acquaint", "section")
        brand.addWidget(name, 1)
        self._body.addLayout(brand)
        self._body.addSpacing(58)
        self._body.addWidget(Label(_("Find your next work by talking to people"), "display", wrap=True))
        self._body.addSpacing(30)
        for icon, words in STEPS:
            line = row(margins=(0, 0, 0, 17), gap=12)
            line.addWidget(Icon(icon, "accentText", 19), 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(Label(words, "lead", "text2", wrap=True), 1)
            self._body.addLayout(line)
        self._body.addStretch(1)
        self._note = PaperNote(
            _("Thank you for Tuesday. I had been guessing at this for a year; now I know what to ask.")
        )
        self._body.addWidget(self._note, 0, Qt.AlignmentFlag.AlignRight)
        self.narrow(False)

    def narrow(self, is_narrow: bool) -> None:
        """Take the narrow form, without the note, or the wide one."""
        self._is_narrow = is_narrow
        self.setFixedWidth(look.px(NARROW if is_narrow else WIDE))
        self._body.setContentsMargins(*((28, 28, 28, 20) if is_narrow else (44, 36, 44, 50)))
        self._show_note()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show_note()

    def _show_note(self) -> None:
        self._note.setVisible(not self._is_narrow and self.height() >= look.px(640))
