"""One thing to look at in a draft: why, words ready to put there, and the ways to settle it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.letters.advising import Remark
from core.letters.guards import Remedy
from core.words import _
from gui.widgets.boxes import column, frame, row
from gui.widgets.buttons import Button, icon_button
from gui.widgets.text import Icon, Label
from gui.widgets.wrapped import Wrapped

DRESS = {"flag": ("flagTint", "circle-alert", "flag"), "care": ("careTint", "circle-alert", "care")}
TONE = ("sunken", "circle-dashed", "text3")


class RemarkBlock(QWidget):
    """A tinted block with its reason and its buttons."""

    use_wanted = Signal(object)
    remove_wanted = Signal(object)
    pass_wanted = Signal(object)
    look_wanted = Signal(object)

    def __init__(self, remark: Remark, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = remark
        name, icon, token = DRESS.get(remark.tone, TONE)
        box = frame(name)
        column(self, margins=(0, 0, 0, 8)).addWidget(box)
        body = column(box, margins=(14, 10, 8, 12), gap=6)
        head = row(gap=8)
        head.addWidget(Icon(icon, token, 18), 0, Qt.AlignmentFlag.AlignVCenter)
        title = Label(remark.title, "bodyStrong", wrap=True)
        head.addWidget(title, 1)
        self.let_be = icon_button("x", _("Let it be: {what}").format(what=remark.title), "quiet")
        self.let_be.setProperty("small", True)
        self.let_be.clicked.connect(lambda: self.pass_wanted.emit(remark))
        head.addWidget(self.let_be, 0, Qt.AlignmentFlag.AlignTop)
        body.addLayout(head)
        body.addWidget(Wrapped(remark.why, "secondary"))
        if remark.words and remark.remedy is Remedy.REPLACE and remark.tone != "care":
            words = Wrapped(remark.words, "body")
            words.setStyleSheet("font-weight: 500")
            body.addWidget(words)
        body.addSpacing(2)
        body.addLayout(self._build_buttons(remark))

    def words(self) -> str:
        """Return the block as it is read."""
        return f"{self.remark.title}. {self.remark.why} {self.remark.words}".strip()

    def _build_buttons(self, remark: Remark) -> QHBoxLayout:
        line = row(gap=6)
        self.use = Button(remark.action, size="small")
        self.use.setAccessibleName(f"{remark.action}: {remark.words or remark.title}")
        self.use.clicked.connect(lambda: self._settle(remark))
        is_coachs = remark.action == _("Use this")
        self.remove = Button(_("Remove mine"), size="small")
        self.remove.setVisible(is_coachs)
        self.remove.setAccessibleName(_("Remove mine: {what}").format(what=remark.title))
        self.remove.clicked.connect(lambda: self.remove_wanted.emit(remark))
        if remark.words or not is_coachs:
            line.addWidget(self.use)
        line.addWidget(self.remove)
        line.addStretch(1)
        return line

    def _settle(self, remark: Remark) -> None:
        wanted = self.look_wanted if remark.remedy is Remedy.LOOK else self.use_wanted
        wanted.emit(remark)
