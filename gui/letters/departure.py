"""How an open letter goes out: handed over where the user writes mail, then asked about."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.errors import Problem
from core.letters import enclosing, post, scripts, wordings
from core.letters.kinds import Answer, LetterState
from core.letters.post import Letter
from core.words import _
from gui import paperwork
from gui.letters import leaving
from gui.letters.handed import HandedBar
from gui.letters.sheet import LetterSheet
from gui.letters.top_bar import TopBar, title
from gui.problems import showing_problems


class Departure(QObject):
    """Joins the commands over a letter to the ways it leaves; `settle` keeps first what is being typed."""

    discarded = Signal()

    def __init__(
        self, page: QWidget, top: TopBar, sheet: LetterSheet, handed: HandedBar, settle: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self._page, self._sheet, self._handed, self._settle = page, sheet, handed, settle
        self._letter_id = 0
        handed.not_sent.connect(lambda: self._do(post.not_sent))
        handed.sent.connect(lambda: self._do(post.mark_sent))
        handed.enclosure_wanted.connect(lambda: self._do(leaving.show_enclosure))
        top.discard_wanted.connect(self._discard)
        top.file_wanted.connect(lambda: self._leave("file"))
        top.sent_wanted.connect(lambda: self._do(post.mark_sent))
        top.way_wanted.connect(self._leave)

    def show_letter(self, letter: Letter) -> None:
        """Follow a letter: once it is handed over, ask whether it was sent."""
        if letter.id != self._letter_id:
            self._letter_id = letter.id
            self._handed.say("")
        is_out = letter.state is LetterState.HANDED_OVER
        self._handed.setVisible(is_out)
        self._handed.offer_enclosure(is_there=is_out and enclosing.enclosure(letter) is not None)

    def print_script(self) -> None:
        """Print a script to have it beside the phone."""
        self._settle()
        with showing_problems(self._page):
            letter = post.find(self._letter_id)
            paperwork.print_document(self._page, scripts.script(letter, title(letter)))

    def _leave(self, way: str) -> None:
        """Hand the letter over; the page then asks whether it was sent. A call is over when it is made."""
        if way == "called":
            self._do(post.mark_sent)
            return
        self._settle()
        letter, address = post.find(self._letter_id), self._sheet.goes_to()
        with showing_problems(self._page):
            try:
                self._hand_over(letter, way, address)
            except Problem as problem:
                if problem.field != "to":
                    raise
                self._sheet.to.show_problem(problem.sentence)
                self._sheet.to.line.setFocus()

    def _hand_over(self, letter: Letter, way: str, address: str) -> None:
        if way != "file":
            remark = leaving.leave(self._page, way, "" if way == "copy" else address, letter)
        elif leaving.save_file(self._page, address, letter):
            remark = _("The draft file is saved. Open it in your mail program and press Send.")
        else:
            return
        self._handed.say(remark)
        if letter.is_draft:
            wordings.keep(letter.id)
            post.hand_over(letter.id)

    def call_answered(self) -> None:
        """Count a call as made and answered yes."""
        self._do(post.mark_sent)
        self._do(lambda letter_id: post.answer(letter_id, Answer.YES))

    def _do(self, write: Callable[[int], object]) -> None:
        self._settle()
        with showing_problems(self._page):
            write(self._letter_id)

    def _discard(self) -> None:
        gone, self._letter_id = self._letter_id, 0
        self.discarded.emit()
        with showing_problems(self._page):
            post.discard(gone)
