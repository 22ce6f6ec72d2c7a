"""The coach at work: it reads a draft when the typing pauses, and settles what it remarks on."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core import contacts, preferences, promises, spelling, tidy
from core.letters import advising, wordings
from core.letters.advising import Advice, Remark
from core.letters.guards import Remedy
from core.letters.kinds import SPOKEN
from core.letters.post import Letter
from core.words import _
from gui.letters import marks
from gui.letters.coach_panel import CoachPanel
from gui.letters.draft import DraftEdit
from gui.problems import showing_problems

PAUSE = 300  # milliseconds after the last key (DESIGN 7)


class Coaching(QObject):
    """Joins a draft to the panel beside it; `settle` keeps first what is being typed."""

    ask_wanted = Signal(int)

    def __init__(
        self, page: QWidget, draft: DraftEdit, panel: CoachPanel, settle: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self._page, self._draft, self._panel, self._settle = page, draft, panel, settle
        self._letter: Letter | None = None
        self._advice = Advice((), ())
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._on_pause)
        draft.typed.connect(lambda: self._pause.start(PAUSE))
        draft.word_learned.connect(self._learn)
        panel.use_wanted.connect(self._use)
        panel.remove_wanted.connect(lambda remark: self._replace(remark, ""))
        panel.pass_wanted.connect(self._let_pass)
        panel.look_wanted.connect(self._look_at)
        for keys, do in (("F8", self.next), ("Alt+Return", self.use_here), ("Alt+Enter", self.use_here)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def show_letter(self, letter: Letter) -> None:
        """Follow a letter; one that was sent is not advised on."""
        self._letter = letter
        self._panel.setVisible(letter.is_draft)
        is_looked_through = letter.is_draft and spelling.is_offered()
        self._draft.marks.look_for_mistakes(_right_words(letter) if is_looked_through else None)
        self._draft.marks.show_headings(has_any=letter.channel in SPOKEN)
        self.read()

    def read(self) -> None:
        """Say what can be said of the words as they are now."""
        self._pause.stop()
        if self._letter is None or not self._letter.is_draft:
            self._advice = Advice((), ())
            self._draft.marks.show_remarks(())
            return
        text = self._draft.toPlainText()
        self._advice = advising.advise(self._letter, text)
        ready = _("Ready to call") if self._letter.channel in SPOKEN else _("Ready to send")
        self._panel.show_advice(self._advice, ready=ready)
        self._draft.marks.show_remarks(marks.of_remarks(self._advice.remarks, text))

    def next(self) -> None:
        """Go to the next remark after the cursor, from the last one to the first."""
        remarks = sorted(self._now().remarks, key=lambda one: one.start)
        here = self._draft.place()
        after = next((one for one in remarks if one.start > here), next(iter(remarks), None))
        if after:
            self._look_at(after)

    def use_here(self) -> None:
        """Use what is ready for the remark at the cursor, else for the first one."""
        remarks = [one for one in self._now().remarks if one.remedy is not Remedy.LOOK]
        here = self._draft.place()
        at = next((one for one in remarks if one.start <= here <= one.end), next(iter(remarks), None))
        if at:
            self._use(at)

    def _on_pause(self) -> None:
        if self._page.isVisible():  # a page that is left reads again when it is shown
            self.read()

    def _now(self) -> Advice:
        """Return the advice on the words as they are this moment."""
        self.read()
        return self._advice

    def _use(self, remark: Remark) -> None:
        if remark.remedy is Remedy.REPLACE:
            self._replace(remark, remark.words)
        elif self._letter and remark.remedy is Remedy.PROMISE:
            with showing_problems(self._page):
                promises.add(self._letter.contact_id, remark.words)
            self.read()
        elif remark.remedy is Remedy.ASK_FIRST:
            self.ask_wanted.emit(remark.person_id)

    def _replace(self, remark: Remark, words: str) -> None:
        """Put words in the place of what is remarked on; the field's own undo takes them back."""
        if self._letter is None or self._draft.toPlainText()[remark.start : remark.end] == "":
            return
        self._settle()
        with showing_problems(self._page):
            wordings.keep(self._letter.id)
        self._draft.replace(remark.start, remark.end, words)
        self._settle()
        self.read()
        self._draft.setFocus()

    def _let_pass(self, remark: Remark) -> None:
        self._settle()
        with showing_problems(self._page):
            if self._letter:
                advising.let_pass(self._letter.id, remark.key)
        self._draft.setFocus()

    def _look_at(self, remark: Remark) -> None:
        self._draft.choose(remark.start, remark.end)
        self._draft.setFocus()

    def _learn(self, word: str) -> None:
        with showing_problems(self._page):
            spelling.learn(word)


def _right_words(letter: Letter) -> set[str]:
    """Return the words of all names in the book and those the user taught, folded."""
    place = contacts.find(letter.contact_id).organization
    own = tidy.folded(f"{preferences.load().name} {place}")
    return {part for name in (*contacts.known_names(), own) for part in name.split()} | spelling.learned()
