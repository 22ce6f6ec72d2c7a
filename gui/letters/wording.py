"""Whose words a letter has, and a template's words in their place for who wants them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.letters import drafting
from core.letters.kinds import LetterState
from core.letters.post import Letter
from core.words import _
from gui.widgets.boxes import row
from gui.widgets.buttons import MenuButton
from gui.widgets.text import Label


class WordingBar(QWidget):
    """One quiet line under the letter; choosing a wording writes it anew from the fields."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = Label(_("These are your own words now."), "secondary", "text3", wrap=True)
        self.button = MenuButton("")
        line = row(self, margins=(22, 0, 0, 0))
        line.addWidget(self.remark, 1)
        line.addWidget(self.button)

    def show_letter(self, letter: Letter) -> None:
        """Show whose words these are, and the templates there are for such a letter."""
        is_theirs = not drafting.is_untouched(letter)
        self.remark.setText(_("These are your own words now.") if is_theirs else "")
        self.button.say(_("Write it anew from the fields") if is_theirs else _("Another wording"))
        templates = drafting.templates(letter.kind, letter.channel)
        menu = self.button.menu()
        menu.clear()
        for one in templates:
            menu.addAction(one.name.replace("&", "&&"), partial(self._choose, one.key))
        enough = 1 if is_theirs else 2
        self.setVisible(letter.state is LetterState.DRAFT and len(templates) >= enough)

    def _choose(self, key: str, _checked: bool = False) -> None:
        self.chosen.emit(key)
