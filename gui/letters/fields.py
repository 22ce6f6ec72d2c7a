"""What a letter is made of: the few facts that feed its template, each in its own field."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.contacts import first_name
from core.letters.facts import FIELDS, MINUTES
from core.letters.post import Letter
from core.words import _, mark
from gui.widgets.boxes import clear, column
from gui.widgets.buttons import Check, Choices
from gui.widgets.fields import Line, Note
from gui.widgets.text import Elided

CAPTIONS = {
    "introducer": mark("Who suggested {name}"),
    "why": mark("Why {name}, in a few words"),
    "learn": mark("What you want to learn"),
    "minutes": mark("How long"),
    "ways": mark("Offer to talk"),
    "lesson": mark("What {teacher} taught you"),
    "will_do": mark("What you will do because of it"),
    "names": mark("Names {teacher} gave you"),
    "times": mark("Times you offer"),
    "late": mark("How late you will be"),
    "news": mark("Your news, in a few words"),
}
LENGTHS = {"20": mark("20 min"), "20-30": mark("20 to 30"), "30": mark("30 min")}
WAYS = {"in_person": mark("In person"), "phone": mark("Phone"), "video": mark("Video")}


class FieldBlock(QWidget):
    """A caption over what is typed or chosen; `changed` says that it is to be kept."""

    changed = Signal()

    def __init__(self, caption: str) -> None:
        super().__init__()
        self.body = column(self, gap=5)
        head = Elided(caption, "secondary")
        head.setStyleSheet("font-weight: 500")
        self.body.addWidget(head)


class WordsField(FieldBlock):
    """A few words, on one line or on several."""

    def __init__(self, caption: str, *, one_line: bool) -> None:
        super().__init__(caption)
        self.editor: Line | Note = Line() if one_line else Note()
        self.editor.setAccessibleName(caption)
        self.editor.settled.connect(self.changed)
        self.body.addWidget(self.editor)

    def value(self) -> str:
        """Return the words."""
        return self.editor.text() if isinstance(self.editor, Line) else self.editor.toPlainText()

    def follow(self, words: str) -> None:
        """Show what the book has, but never into the field with the focus."""
        if self.editor.hasFocus() or words == self.value():
            return
        if isinstance(self.editor, Line):
            self.editor.setText(words)
            self.editor.setCursorPosition(0)
        else:
            self.editor.write(words)

    def settle(self) -> None:
        """Keep what is being typed."""
        self.editor.settle()


class MinutesField(FieldBlock):
    """How long the conversation is to be."""

    def __init__(self, caption: str) -> None:
        super().__init__(caption)
        self.choices = Choices("segment", [(key, _(LENGTHS[key])) for key in MINUTES])
        self.choices.setAccessibleName(caption)
        for button in self.choices.buttons():
            button.setStyleSheet("padding: 0")
            button.setAccessibleName(f"{caption}: {button.text()}")
        self.choices.chosen.connect(lambda _key: self.changed.emit())
        self.body.addWidget(self.choices)

    def value(self) -> str:
        """Return the chosen length."""
        return self.choices.key()

    def follow(self, key: str) -> None:
        """Show the length the book has."""
        self.choices.choose(key)


class WaysField(FieldBlock):
    """The ways of talking the letter offers."""

    def __init__(self, caption: str) -> None:
        super().__init__(caption)
        self.checks = {key: Check(_(words)) for key, words in WAYS.items()}
        for check in self.checks.values():
            check.clicked.connect(lambda: self.changed.emit())
            self.body.addWidget(check)
        self.body.setSpacing(0)
        self.body.insertSpacing(1, 3)

    def value(self) -> str:
        """Return the ways that are ticked, joined by commas."""
        return ",".join(key for key, check in self.checks.items() if check.isChecked())

    def follow(self, ways: str) -> None:
        """Tick the ways the book has."""
        for key, check in self.checks.items():
            check.setChecked(key in ways.split(","))


class LetterFields(QWidget):
    """The fields of one kind of letter; `changed` carries the one that was changed."""

    changed = Signal(dict)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = column(self, gap=14)
        self._letter_id = 0
        self.blocks: dict[str, WordsField | MinutesField | WaysField] = {}

    def show_letter(self, letter: Letter, first: str) -> None:
        """Show a letter's fields; those that are there already only follow it."""
        if letter.id != self._letter_id:
            self._letter_id = letter.id
            self._build(letter, first)
        for key, block in self.blocks.items():
            block.follow(letter.fields.get(key, ""))

    def first_empty(self) -> QWidget | None:
        """Return the first field with no words in it."""
        for block in self.blocks.values():
            if isinstance(block, WordsField) and not block.value().strip():
                return block.editor
        return None

    def settle(self) -> None:
        """Keep what is being typed."""
        for block in self.blocks.values():
            if isinstance(block, WordsField):
                block.settle()

    def _build(self, letter: Letter, first: str) -> None:
        clear(self._body)
        self.blocks = {}
        teacher = first_name(letter.about) or first
        for key in FIELDS[letter.kind]:
            caption = _(CAPTIONS[key]).format(name=first, teacher=teacher)
            block = _block(key, caption)
            block.changed.connect(lambda key=key: self._tell(key))
            self.blocks[key] = block
            self._body.addWidget(block)
        self.setVisible(bool(self.blocks))

    def _tell(self, key: str) -> None:
        self.changed.emit({key: self.blocks[key].value()})


def _block(key: str, caption: str) -> WordsField | MinutesField | WaysField:
    if key == "minutes":
        return MinutesField(caption)
    return (
        WaysField(caption) if key == "ways" else WordsField(caption, one_line=key in ("introducer", "late"))
    )
