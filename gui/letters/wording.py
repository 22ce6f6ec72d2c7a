"""Whose words a letter has, and a template's words in their place for who wants them."""

from functools import partial
from textwrap import shorten

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from core import days, tidy
from core.letters import drafting, wordings
from core.letters.kinds import LetterState
from core.letters.post import Letter
from core.words import _
from gui import look
from gui.widgets.buttons import MenuButton
from gui.widgets.text import Label

SHOWN = 12  # versions in the menu
LONGEST = 60  # characters of a version's words
LEAST = 150  # pixels for the remark beside the button


class WordingBar(QWidget):
    """One quiet line under the letter; choosing a wording writes it anew from the fields."""

    chosen = Signal(str)
    version_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.remark = Label(_("These are your own words now."), "secondary", "text3", wrap=True)
        self.button = MenuButton("")
        self.versions = MenuButton(_("Earlier versions"))
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(22, 0, 0, 0)
        self._line.addWidget(self.remark, 1)
        self._line.addWidget(self.versions)
        self._line.addWidget(self.button)

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
        self.button.setVisible(len(templates) >= enough)
        self._offer_versions(letter)
        has_any = len(templates) >= enough or self.versions.isVisibleTo(self)
        self.setVisible(letter.state is LetterState.DRAFT and has_any)

    def _offer_versions(self, letter: Letter) -> None:
        """Offer the words this letter had before, each with its time and where it differs."""
        menu = self.versions.menu()
        menu.clear()
        found = wordings.earlier(letter)
        for one in found[:SHOWN]:
            when = days.moment(one.kept_at)
            words = shorten(tidy.line(wordings.differing(one.body, letter.body)), LONGEST, placeholder="…")
            action = menu.addAction(f"{days.capital(when)}: {words}".replace("&", "&&"))
            action.triggered.connect(partial(self._bring_back, one.id))
        self.versions.setVisible(bool(found))

    def _bring_back(self, version: int, _checked: bool = False) -> None:
        self.version_chosen.emit(version)

    def minimumSizeHint(self) -> QSize:
        """Let the sheet become narrow: the button then goes under the words."""
        return QSize(look.px(180), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_narrow = self.width() < self.button.sizeHint().width() + look.px(LEAST)
        self._line.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def _choose(self, key: str, _checked: bool = False) -> None:
        self.chosen.emit(key)
